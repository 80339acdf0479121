import { addDays, type Day } from '../dates.ts';
import type { Work, ActionLine } from './work.ts';

/** How far the mutual action plan looks ahead, days (row 40). */
export const actionPlanDays = 90;

/** Mutual actions of one month, by due day. */
export type ActionPlanMonth = {
  /** `2026-03`. */
  readonly month: string;
  /** The part of the month that lies in the plan. */
  readonly from: Day;
  readonly until: Day;
  readonly actions: readonly ActionLine[];
};

/** What we and the customer have agreed to do in the next 90 days (row 40). */
export type ActionPlan = {
  readonly from: Day;
  readonly until: Day;
  /** Open and due before today: what was promised first. */
  readonly overdue: readonly ActionLine[];
  /** Every month of the 90 days, those without an action included. */
  readonly months: readonly ActionPlanMonth[];
  /** Agreed without a day. */
  readonly undated: readonly ActionLine[];
  /** Agreed, due after the 90 days. */
  readonly later: readonly ActionLine[];
  /** Everything the plan shows: overdue, by month, undated. */
  readonly count: number;
  readonly ours: number;
  readonly theirs: number;
  readonly done: number;
};

const lastDayOf = (month: string): Day => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
};

const monthsBetween = (from: Day, until: Day): Omit<ActionPlanMonth, 'actions'>[] => {
  const months: Omit<ActionPlanMonth, 'actions'>[] = [];
  for (let start = from; start <= until;) {
    const month = start.slice(0, 7);
    const last = lastDayOf(month);
    months.push({ month, from: start, until: last < until ? last : until });
    start = addDays(last, 1);
  }
  return months;
};

const isOpen = ({ action }: ActionLine): boolean => action.status === 'Open';

/**
 * The mutual action plan on a day: actions flagged as mutual, by month of the next 90 days (row 40). What was
 * done shows while its day lies ahead.
 */
export const actionPlanOf = (
  work: Pick<Work, 'overdue' | 'soon' | 'later' | 'closed'>,
  asOf: Day,
): ActionPlan => {
  const until = addDays(asOf, actionPlanDays);
  const mutual = (lines: readonly ActionLine[]) => lines.filter(({ action }) => action.mutual);
  const open = mutual([...work.soon, ...work.later]);
  const shown = [...open, ...mutual(work.closed)]
    .filter(({ action }) => action.dueOn !== null && action.dueOn >= asOf && action.dueOn <= until)
    .sort((a, b) => (a.dueIn ?? 0) - (b.dueIn ?? 0) || Number(isOpen(b)) - Number(isOpen(a)));
  const overdue = mutual(work.overdue);
  const undated = open.filter(({ action }) => action.dueOn === null);
  const all = [...overdue, ...shown, ...undated];
  return {
    from: asOf,
    until,
    overdue,
    months: monthsBetween(asOf, until).map((month) => ({
      ...month,
      actions: shown.filter(({ action }) => action.dueOn?.slice(0, 7) === month.month),
    })),
    undated,
    later: open.filter(({ action }) => action.dueOn !== null && action.dueOn > until),
    count: all.length,
    ours: all.filter(({ action }) => action.side === 'Ours').length,
    theirs: all.filter(({ action }) => action.side === 'Theirs').length,
    done: all.filter((line) => !isOpen(line)).length,
  };
};
