import { useTranslation } from 'react-i18next';

import { addDays } from '../../../shared/dates.ts';
import type { CheckResult } from '../../../shared/domain/relationship.ts';
import { displayCheck } from '../../../shared/domain/status.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Panel } from '../plan/Panel.tsx';
import { planStore, useSay, type OpenPlan } from '../plan/use-plan.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Cadences } from './Cadences.tsx';
import { RecordSummary, SentSummaries } from './ValueSummaries.tsx';

import styles from './Stakeholders.module.css';

type Props = { readonly plan: OpenPlan };

const CheckLine = ({ plan, result }: Props & { readonly result: CheckResult }) => {
  const { t } = useTranslation('stakeholders');
  const say = useSay();
  const readOnly = useReadOnly();
  const { check, state, evidence, failsOn, answer, askAgainOn, overruled } = result;
  const title = say(result.title);
  const automatic = () => {
    const input = { accountId: plan.records.account.id, check, verdict: null, reason: '' };
    planStore.change('relationship.answer', input).catch(() => undefined);
  };
  const word = t(`checks.state.${state}`);
  return (
    <li className={styles['check']} data-record={check} data-field={check} tabIndex={-1}>
      <div className={styles['question']}>
        <h3>{title}</h3>
        <StatusPill tone={displayCheck(state)} word={answer ? `${word}, ${t('checks.byHand')}` : word} />
      </div>
      <p className={styles['evidence']}>{say(evidence)}</p>
      {overruled ? (
        <p className={styles['evidence']}>
          {t('checks.overruled', { evidence: say(overruled.evidence) })}
          {overruled.state === 'pass' && overruled.lastPassingDay
            ? ` ${t('checks.overruledFails', { day: format.day(addDays(overruled.lastPassingDay, 1)) })}`
            : null}
        </p>
      ) : null}
      {failsOn ? (
        <p className={state === 'pass' ? styles['fails'] : styles['evidence']}>
          {t(failsOn > plan.today ? 'checks.failsOn' : 'checks.lapsed', { day: format.day(failsOn) })}
        </p>
      ) : null}
      {askAgainOn ? (
        <p className={askAgainOn > plan.today ? styles['evidence'] : styles['fails']}>
          {t(askAgainOn > plan.today ? 'checks.askAgain' : 'checks.askNow', { day: format.day(askAgainOn) })}
        </p>
      ) : null}
      {check === 'sponsorValueSummary' ? <SentSummaries plan={plan} /> : null}
      {readOnly ? null : (
        <div className={styles['row']}>
          {check === 'sponsorValueSummary' ? <RecordSummary plan={plan} /> : null}
          <AnswerForm accountId={plan.records.account.id} check={check} title={title} />
          {answer ? (
            <Button look="quiet" onClick={automatic}>
              {t('checks.automatic')}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
};

/** The day the first of the checks that hold will fail; null when none does by itself. */
const nextToFail = (checks: readonly CheckResult[]): CheckResult | null =>
  checks
    .filter(({ state, failsOn }) => state === 'pass' && failsOn !== null)
    .sort((a, b) => ((a.failsOn ?? '') < (b.failsOn ?? '') ? -1 : 1))[0] ?? null;

/** The five relationship checks: what they rest on, when they will fail, and a person's own answer (row 17). */
export const Checklist = ({ plan }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { checks } = plan.derived;
  const passed = checks.filter(({ state }) => state === 'pass').length;
  const next = nextToFail(checks);
  const count = t('checks.passed', { passed: String(passed), count: checks.length });
  return (
    <Panel
      title={t('checks.title')}
      aside={next?.failsOn ? t('checks.next', { passed: count, day: format.day(next.failsOn) }) : count}
      actions={<Cadences plan={plan} />}
      flush
    >
      <ul className={styles['checks']}>
        {checks.map((result) => (
          <CheckLine key={result.check} plan={plan} result={result} />
        ))}
      </ul>
    </Panel>
  );
};
