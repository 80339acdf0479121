import { addDays, isDay, type Day } from '../dates.ts';
import type { Account } from '../records/account.ts';
import type { Goal, ValueEntry } from '../records/goal.ts';
import type { PlanRecords } from '../records/plan.ts';
import { byText } from './order.ts';

/** A year of a contract: both days belong to it. */
export type ContractYear = { readonly from: Day; readonly to: Day };

/** What entries of the value log add up to. */
export type Delivered = {
  /** Sum of the amounts, minor units of the account's currency. */
  readonly amount: number;
  readonly count: number;
  /** Entries without an amount: the sum leaves them out. */
  readonly withoutAmount: number;
};

export type ValueLine = { readonly entry: ValueEntry; readonly goal: Goal | null };

/** The value log of a plan on a day. */
export type ValueLog = {
  /** Newest first. */
  readonly lines: readonly ValueLine[];
  readonly ever: Delivered;
  /** Within the contract year of the day; null when neither start nor renewal of the contract is recorded. */
  readonly year: (Delivered & ContractYear) | null;
  /** Entries dated after the day: not delivered yet, in no total. */
  readonly ahead: number;
};

/** The same day of another year; 29 February becomes 28 February where there is none. */
const inYear = (day: Day, year: number): Day => {
  const moved = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 8)}28`;
};

/**
 * The year of the contract that a day falls in, counted from the day the contract started, or else from the
 * renewal date; null when neither is recorded.
 */
export const contractYearAt = (
  account: Pick<Account, 'contractStart' | 'renewalDate'>,
  asOf: Day,
): ContractYear | null => {
  const anchor = account.contractStart ?? account.renewalDate;
  if (anchor === null) return null;
  const year = Number(asOf.slice(0, 4));
  const started = inYear(anchor, year) <= asOf ? year : year - 1;
  return { from: inYear(anchor, started), to: addDays(inYear(anchor, started + 1), -1) };
};

const delivered = (entries: readonly ValueEntry[]): Delivered => ({
  amount: entries.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  count: entries.length,
  withoutAmount: entries.filter(({ amount }) => amount === null).length,
});

/** The delivered value of a plan: ever, and in the contract year of the day (row 34). */
export const valueLogAt = (
  records: Pick<PlanRecords, 'account' | 'goals' | 'valueEntries'>,
  asOf: Day,
): ValueLog => {
  const goals = new Map(records.goals.map((goal) => [goal.id, goal]));
  const newestFirst = [...records.valueEntries].sort(
    (a, b) => byText(b.deliveredOn, a.deliveredOn) || byText(b.id, a.id),
  );
  const done = newestFirst.filter(({ deliveredOn }) => deliveredOn <= asOf);
  const year = contractYearAt(records.account, asOf);
  return {
    lines: newestFirst.map((entry) => ({ entry, goal: goals.get(entry.goalId ?? '') ?? null })),
    ever: delivered(done),
    year: year && { ...year, ...delivered(done.filter(({ deliveredOn }) => deliveredOn >= year.from)) },
    ahead: newestFirst.length - done.length,
  };
};
