import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { csmAsMember, type TeamGap } from '../../../shared/domain/team.ts';
import { focusField, useSought } from '../../app/focus-record.ts';
import { Button } from '../../ui/Button.tsx';
import { useReadOnly } from '../../ui/read-only.ts';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { AddRow } from '../plan/grid/AddRow.tsx';
import { Panel } from '../plan/Panel.tsx';
import { planStore, useSay, type OpenPlan } from '../plan/use-plan.ts';
import { TeamMemberLine } from './TeamMemberLine.tsx';

import styles from './Team.module.css';

/** People and gaps shown before more are asked for. */
const [peopleAtFirst, gapsAtFirst] = [8, 5];

/** Fields that stand under a member's name when it is unfolded. */
const unfolded = new Set(['name', 'role', 'standing', 'email', 'notes']);

/** Who of ours works on the account, who answers for it, and what is missing (row 8). */
export const TeamPanel = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('team');
  const say = useSay();
  const readOnly = useReadOnly();
  const [opened, setOpened] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const { members, gaps } = plan.derived.team;
  const { account } = plan.records;
  const { place } = useSought();
  const sought = place?.entity === 'teamMember' && unfolded.has(place.field ?? '') ? place.id : null;
  if (sought !== null && opened !== sought) {
    setOpened(sought);
    setAll(true);
  }
  const shown = all ? members : members.slice(0, peopleAtFirst);
  const named = all ? gaps : gaps.slice(0, gapsAtFirst);
  const add = async (name: string) => {
    setAll(true);
    const { id } = await planStore.change('record.create', {
      entity: 'teamMember',
      values: { accountId: account.id, name },
    });
    return { entity: 'teamMember', id, field: 'role' };
  };
  const csm = csmAsMember(account);
  const addCsm = (values: NonNullable<typeof csm>) => {
    planStore.change('record.create', { entity: 'teamMember', values }).then(
      ({ id }) => focusField({ entity: 'teamMember', id, field: 'name' }),
      () => undefined,
    );
  };
  const lead = ({ jump }: TeamGap) => {
    // What nobody has is entered by adding somebody.
    const adding = jump.entity === 'teamMember' && jump.id === null;
    focusField(adding ? { ...jump, field: null } : jump);
  };
  return (
    <Panel title={t('title')} aside={members.length > 0 ? t('count', { count: members.length }) : undefined}>
      {members.length === 0 ? <p className={styles['empty']}>{t('empty')}</p> : null}
      {members.length === 0 && csm !== null && !readOnly ? (
        <Button icon={<UserPlus aria-hidden />} onClick={() => addCsm(csm)}>
          {t('addCsm', { name: csm.name })}
        </Button>
      ) : null}
      <ul>
        {shown.map((member) => (
          <TeamMemberLine
            key={member.id}
            member={member}
            open={opened === member.id}
            onToggle={() => setOpened(opened === member.id ? null : member.id)}
          />
        ))}
      </ul>
      {members.length > 0 && gaps.length > 0 ? (
        <section className={styles['gaps']} aria-label={t('gaps')}>
          <h3>{t('gaps')}</h3>
          {named.map((gap) => (
            <button
              key={`${gap.says.code} ${gap.jump.id ?? ''}`}
              type="button"
              className={styles['gap']}
              onClick={() => lead(gap)}
            >
              <StatusShape tone="watch" />
              <span>{say(gap.says)}</span>
            </button>
          ))}
        </section>
      ) : null}
      {shown.length < members.length || named.length < gaps.length ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('all', { count: members.length })}
        </Button>
      ) : null}
      {readOnly ? null : (
        <div className={styles['add']}>
          <AddRow label={t('add')} entity="teamMember" onAdd={add} />
        </div>
      )}
    </Panel>
  );
};
