import type { Call } from '../../../shared/contract.ts';
import { isDay, type Day } from '../../../shared/dates.ts';
import type { RenewalPlan } from '../../../shared/domain/renewal-plan.ts';
import { followingRenewal } from '../../../shared/domain/renewal.ts';
import type { Account } from '../../../shared/records/account.ts';
import type { RenewalCycle, ScenarioKind } from '../../../shared/records/renewal.ts';
import * as format from '../../ui/format.ts';
import { parseMoney } from '../../ui/parse.ts';

export type Outcome = NonNullable<RenewalCycle['outcome']>;

/** The outcome of a renewal while it is typed. */
export type OutcomeDraft = {
  readonly outcome: Outcome;
  /** As typed; '' for not known. */
  readonly arr: string;
  readonly reason: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly moveArr: boolean;
  readonly begins: boolean;
  readonly nextRenewal: string;
  readonly logs: boolean;
};

const scenarioOf: Readonly<Record<Outcome, ScenarioKind | null>> = {
  Renewed: 'Flat',
  Expanded: 'Expand',
  Contracted: 'Contract',
  Churned: null,
};
const outcomeOf: Readonly<Record<ScenarioKind, Outcome>> = {
  Flat: 'Renewed',
  Expand: 'Expanded',
  Contract: 'Contracted',
};

/** What the form offers for an outcome: the ARR of its scenario, nothing after a churn; as it is typed. */
const offeredArr = (outcome: Outcome, plan: RenewalPlan, currency: string): string => {
  const kind = scenarioOf[outcome];
  const arr = kind === null ? 0 : plan.scenarios.lines.find((line) => line.kind === kind)?.arrAfter;
  return arr === undefined || arr === null ? '' : format.moneyForEditing(arr, currency);
};

/**
 * What another outcome changes in a draft: its ARR, unless one was typed. Nothing is left after a churn, so
 * what was typed before does not hold for it, nor does the nothing for what is chosen next.
 */
export const otherOutcome = (
  before: Pick<OutcomeDraft, 'outcome'>,
  outcome: Outcome,
  typed: boolean,
  plan: RenewalPlan,
  currency: string,
): Partial<OutcomeDraft> =>
  typed && outcome !== 'Churned' && before.outcome !== 'Churned'
    ? { outcome }
    : { outcome, arr: offeredArr(outcome, plan, currency) };

/** The date of the renewal that is closed. */
export const closedDate = (plan: RenewalPlan, account: Account): Day | null =>
  plan.cycle?.renewalDate ?? account.renewalDate;

/** What the form begins with: the expected outcome, with its ARR. */
export const outcomeDraft = (
  plan: RenewalPlan,
  account: Account,
  today: Day,
  currency: string,
): OutcomeDraft => {
  const forecast = plan.cycle?.forecast ?? null;
  const outcome = forecast === null ? 'Renewed' : outcomeOf[forecast];
  const closes = closedDate(plan, account);
  return {
    outcome,
    arr: offeredArr(outcome, plan, currency),
    reason: '',
    decidedOn: today,
    decidedBy: '',
    moveArr: true,
    begins: true,
    nextRenewal:
      closes === null
        ? ''
        : followingRenewal(
            closes,
            account,
            plan.past.map(({ renewalDate }) => renewalDate),
          ),
    logs: true,
  };
};

export type Problem = 'reason' | 'decidedOn' | 'decidedBy' | 'arr' | 'nextRenewal';

/** What is wrong with a draft, in the order of the form. */
export const problemsIn = (draft: OutcomeDraft, closes: Day, currency: string): Problem[] => {
  const arr = draft.arr.trim() === '' || parseMoney(draft.arr, currency).ok;
  const next = nextOf(draft);
  return [
    ...(arr ? [] : ['arr' as const]),
    ...(draft.reason.trim() === '' ? ['reason' as const] : []),
    ...(isDay(draft.decidedOn) ? [] : ['decidedOn' as const]),
    ...(draft.logs && draft.decidedBy.trim() === '' ? ['decidedBy' as const] : []),
    ...(next === null || (isDay(next) && next > closes) ? [] : ['nextRenewal' as const]),
  ];
};

/** Nothing comes after a churn. */
const nextOf = ({ outcome, begins, nextRenewal }: OutcomeDraft): string | null =>
  outcome === 'Churned' || !begins ? null : nextRenewal;

/** The ARR that was typed, minor units; null for none. */
export const typedArr = ({ arr }: OutcomeDraft, currency: string): number | null => {
  if (arr.trim() === '') return null;
  const parsed = parseMoney(arr, currency);
  return parsed.ok ? parsed.value : null;
};

/** What is recorded of a draft that has no problem. */
export const outcomeInput = (
  draft: OutcomeDraft,
  accountId: string,
  currency: string,
  logLine: string,
): Call<'renewal.close'> => ({
  accountId,
  outcome: draft.outcome,
  outcomeArr: typedArr(draft, currency),
  reason: draft.reason.trim(),
  decidedOn: draft.decidedOn,
  decidedBy: draft.decidedBy.trim() === '' ? null : draft.decidedBy.trim(),
  moveArr: draft.moveArr,
  nextRenewal: nextOf(draft),
  logAs: draft.logs ? logLine.slice(0, 500) : null,
});
