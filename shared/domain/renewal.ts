import { addDays, daysBetween, isDay, type Day } from '../dates.ts';
import type { Account } from '../records/account.ts';
import { byText } from './order.ts';

/** Days before the renewal at which the runway has a mark (row 42). */
export const runwayMarks = [120, 90, 60, 30] as const;

export type RunwayMark = {
  readonly days: (typeof runwayMarks)[number];
  readonly on: Day;
  /** True from the day itself on. */
  readonly passed: boolean;
};

/** From this many days before the notice date on, nobody may still be undecided (rows 42, 50). */
export const noticeNear = 30;

/**
 * Whether an automatic renewal can catch the account unprepared: the notice day lies ahead, has passed
 * (the contract renews unless both agree otherwise), or is not known because the notice period is not.
 */
export type AutoRenewTrap = 'none' | 'ahead' | 'passed' | 'unknown';

export type Renewal = {
  readonly renewalDate: Day | null;
  /** Negative once it has passed. */
  readonly daysToRenewal: number | null;
  /** The last day to give notice: renewal date minus notice days; null when either is not recorded. */
  readonly noticeDate: Day | null;
  readonly daysToNotice: number | null;
  /** Counted back from the renewal date. */
  readonly marks: readonly RunwayMark[];
  /** Counted back from the notice date; empty when it is not known. */
  readonly noticeMarks: readonly RunwayMark[];
  /** The day by which the renewal has to be decided: the notice date, else the renewal date. */
  readonly deadline: Day | null;
  readonly daysToDeadline: number | null;
  readonly autoRenew: boolean | null;
  readonly trap: AutoRenewTrap;
};

const trapOf = (account: RenewalTerms, daysToNotice: number | null, daysToRenewal: number): AutoRenewTrap => {
  if (account.autoRenew !== true || daysToRenewal < 0) return 'none';
  if (daysToNotice === null) return 'unknown';
  return daysToNotice < 0 ? 'passed' : 'ahead';
};

const marksBefore = (end: Day, asOf: Day): RunwayMark[] =>
  runwayMarks.map((days) => {
    const on = addDays(end, -days);
    return { days, on, passed: on <= asOf };
  });

type RenewalTerms = Pick<Account, 'renewalDate' | 'noticeDays' | 'autoRenew'>;

/** The renewal runway of an account on a day (row 42). */
export const renewalAt = (account: RenewalTerms, asOf: Day): Renewal => {
  const { renewalDate, noticeDays, autoRenew } = account;
  if (renewalDate === null) {
    return {
      renewalDate,
      daysToRenewal: null,
      noticeDate: null,
      daysToNotice: null,
      marks: [],
      noticeMarks: [],
      deadline: null,
      daysToDeadline: null,
      autoRenew,
      trap: 'none',
    };
  }
  const daysToRenewal = daysBetween(asOf, renewalDate);
  const noticeDate = noticeDays === null ? null : addDays(renewalDate, -noticeDays);
  const daysToNotice = noticeDate === null ? null : daysBetween(asOf, noticeDate);
  return {
    renewalDate,
    daysToRenewal,
    noticeDate,
    daysToNotice,
    marks: marksBefore(renewalDate, asOf),
    noticeMarks: noticeDate === null ? [] : marksBefore(noticeDate, asOf),
    deadline: noticeDate ?? renewalDate,
    daysToDeadline: daysToNotice ?? daysToRenewal,
    autoRenew,
    trap: trapOf(account, daysToNotice, daysToRenewal),
  };
};

/** The same day `years` years later; 29 February becomes the 28th where there is none. */
const yearsAfter = (day: Day, years: number): Day => {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 8)}28`;
};

/**
 * The renewal date after the next one: a year on, or as many years as a multi-year contract ran since the
 * renewal before, or since it began. To be offered, not assumed.
 */
export const followingRenewal = (
  renewalDate: Day,
  { contractTerm, contractStart }: Pick<Account, 'contractTerm' | 'contractStart'>,
  past: readonly Day[] = [],
): Day => {
  if (contractTerm !== 'Multi-Year') return yearsAfter(renewalDate, 1);
  const [before = contractStart] = past
    .filter((day) => day < renewalDate)
    .sort(byText)
    .slice(-1);
  const ran = before === null ? 1 : Math.round(daysBetween(before, renewalDate) / 365.25);
  return yearsAfter(renewalDate, Math.max(1, ran));
};
