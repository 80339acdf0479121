import { UserPlus } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { coverageAt, coverageLevels } from '../../../../shared/domain/coverage.ts';
import { csmAsMember } from '../../../../shared/domain/team.ts';
import { focusField } from '../../../app/focus-record.ts';
import { onLostFocus } from '../../../app/lost-focus.ts';
import { Button } from '../../../ui/Button.tsx';
import { useReadOnly } from '../../../ui/read-only.ts';
import { AddRow } from '../../plan/grid/AddRow.tsx';
import { Panel } from '../../plan/Panel.tsx';
import { PanelHint } from '../../plan/PanelHint.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { useStable } from '../use-stable.ts';
import { cellField, levelKey } from './coverage-keys.ts';
import { CoverageGaps } from './CoverageGaps.tsx';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { Uncovered } from './Uncovered.tsx';

import styles from './Coverage.module.css';

type Props = { readonly plan: OpenPlan; readonly onOpen: (id: string) => void };

/** Who of ours knows whom of theirs, how well, and where that falls short (row 16). */
export const Coverage = ({ plan, onOpen }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { t: team } = useTranslation('team');
  const readOnly = useReadOnly();
  const { records, today } = useDeferredValue(plan);
  const matrix = useMemo(() => coverageAt(records, today), [records, today]);
  const ours = useStable(matrix.team);
  const accountId = records.account.id;
  const add = async (name: string) => {
    await planStore.change('record.create', { entity: 'teamMember', values: { accountId, name } });
  };
  const csm = csmAsMember(records.account);
  const addCsm = (values: NonNullable<typeof csm>) => {
    onLostFocus(() => focusField({ entity: 'teamMember', id: null, field: 'level' }));
    // A refusal stands above the page.
    planStore.change('record.create', { entity: 'teamMember', values }).catch(() => undefined);
  };
  const empty = matrix.team.length === 0 ? 'noTeam' : matrix.rows.length === 0 ? ('noPeople' as const) : null;
  return (
    <Panel title={t('coverage.title')} flush>
      {empty ? (
        <PanelHint title={t(`coverage.${empty}.title`)} body={t(`coverage.${empty}.body`)}>
          {empty === 'noTeam' && csm !== null && !readOnly ? (
            <Button icon={<UserPlus aria-hidden />} onClick={() => addCsm(csm)}>
              {team('addCsm', { name: csm.name })}
            </Button>
          ) : null}
        </PanelHint>
      ) : (
        <>
          <CoverageGaps
            gaps={matrix.gaps}
            onGo={(stakeholderId, teamMemberId) =>
              focusField({ id: stakeholderId, field: cellField(ours, teamMemberId) })
            }
          />
          <Uncovered
            people={matrix.uncovered}
            onGo={(id) => focusField({ id, field: cellField(ours, ours[0]?.id ?? '') })}
          />
          <CoverageMatrix matrix={{ ...matrix, team: ours }} accountId={accountId} onOpen={onOpen} />
        </>
      )}
      {readOnly ? null : <AddRow label={t('coverage.addMember')} entity="teamMember" onAdd={add} />}
      <dl className={styles['legend']}>
        {coverageLevels.map((level) => (
          <div key={level}>
            <dt>{level}</dt>
            <dd>{t(`coverage.level.${levelKey(level)}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['keys']}>{t('coverage.keys')}</p>
    </Panel>
  );
};
