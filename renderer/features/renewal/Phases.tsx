import { useTranslation } from 'react-i18next';

import type { PhaseLine } from '../../../shared/domain/renewal-plan.ts';
import type { RenewalPhase } from '../../../shared/records/renewal.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { Notice } from '../plan/Notice.tsx';
import { Panel } from '../plan/Panel.tsx';
import { PanelHint } from '../plan/PanelHint.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { GateGrid } from './GateGrid.tsx';
import { OfferedGates } from './OfferedGates.tsx';

import styles from './Renewal.module.css';

const Step = ({ line, onChoose }: { readonly line: PhaseLine; readonly onChoose: () => void }) => {
  const { t } = useTranslation('renewal');
  const readOnly = useReadOnly();
  const { phase, state, gates, open, endsOn } = line;
  const met =
    gates.length === 0
      ? t('phases.noGates')
      : t('phases.met', { done: String(gates.length - open), count: gates.length });
  return (
    <li className={styles['step']} data-state={state}>
      <button
        type="button"
        className={styles['stepButton']}
        aria-pressed={state === 'current'}
        aria-disabled={readOnly}
        onClick={readOnly ? undefined : onChoose}
      >
        <span className={styles['stepName']}>{phase}</span>
        <span className={styles['stepNote']}>{met}</span>
        {endsOn ? (
          <span className={styles['stepNote']}>{t('phases.leaveBy', { day: format.day(endsOn) })}</span>
        ) : null}
      </button>
    </li>
  );
};

/** Open gates named in the warning; all of them are in the list under it. */
const mostNamed = 5;

/** The four phases, their gates, and what was left open on the way (row 42). Moving on is never blocked. */
export const Phases = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('renewal');
  const { cycle, phases, phase, expected, gates, skipped } = plan.derived.renewalPlan;
  const at = (name: RenewalPhase) => phases.findIndex((line) => line.phase === name);
  const move = async (to: RenewalPhase) => {
    if (to === phase && cycle !== null) return;
    const open = phases.slice(0, at(to)).flatMap((line) => line.gates.filter(({ done }) => !done)).length;
    try {
      await planStore.change('renewal.edit', { accountId: plan.records.account.id, phase: to });
      offerUndoOfLast(
        open > 0 ? t('phases.movedOpen', { phase: to, count: open }) : t('phases.moved', { phase: to }),
      );
    } catch {
      // The refusal stands above the page.
    }
  };
  // Nothing is prepared for a day that nobody knows.
  if (plan.derived.renewal.renewalDate === null && cycle === null) return null;
  const done = gates.filter((gate) => gate.done).length;
  const behind = expected !== null && at(phase) < at(expected);
  return (
    <Panel
      title={t('phases.title')}
      aside={gates.length > 0 ? t('phases.met', { done: String(done), count: gates.length }) : undefined}
      flush
    >
      <ul
        className={styles['steps']}
        aria-label={t('phases.choose')}
        data-record={cycle?.id}
        data-field="phase"
      >
        {phases.map((line) => (
          <Step key={line.phase} line={line} onChoose={() => void move(line.phase)} />
        ))}
      </ul>
      {behind && expected ? (
        <p className={styles['behind']}>{t('phases.expected', { phase: expected })}</p>
      ) : null}
      {skipped.length > 0 ? (
        <div className={styles['notice']}>
          <Notice
            tone="watch"
            title={t('phases.skippedTitle', { count: skipped.length })}
            body={[
              ...skipped.slice(0, mostNamed).map(({ gate }) => `${gate.title} (${gate.phase})`),
              ...(skipped.length > mostNamed ? ['…'] : []),
            ].join('; ')}
          />
        </div>
      ) : null}
      {gates.length === 0 ? <PanelHint title={t('phases.emptyTitle')} body={t('phases.emptyBody')} /> : null}
      <GateGrid plan={plan} />
      <OfferedGates plan={plan} />
    </Panel>
  );
};
