import { addDays, daysBetween, type Day } from '../dates.ts';
import type { Account } from '../records/account.ts';

/** Days before the renewal at which the runway has a mark (row 42). */
export const runwayMarks = [120, 90, 60, 30] as const;

export type RunwayMark = {
  readonly days: (typeof runwayMarks)[number];
  readonly on: Day;
  /** True from the day itself on. */
  readonly passed: boolean;
};

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
  readonly marks: readonly RunwayMark[];
  readonly autoRenew: boolean | null;
  readonly trap: AutoRenewTrap;
};

const trapOf = (account: RenewalTerms, daysToNotice: number | null, daysToRenewal: number): AutoRenewTrap => {
  if (account.autoRenew !== true || daysToRenewal < 0) return 'none';
  if (daysToNotice === null) return 'unknown';
  return daysToNotice < 0 ? 'passed' : 'ahead';
};

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
    marks: runwayMarks.map((days) => {
      const on = addDays(renewalDate, -days);
      return { days, on, passed: on <= asOf };
    }),
    autoRenew,
    trap: trapOf(account, daysToNotice, daysToRenewal),
  };
};
