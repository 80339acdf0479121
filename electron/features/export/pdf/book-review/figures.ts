import type { BookRow } from '../../../../../shared/book-row.ts';
import type { Day } from '../../../../../shared/dates.ts';
import { healthStatuses } from '../../../../../shared/domain/scorecard.ts';

/** A sum of ARR per currency, minor units, largest first. */
export type Amounts = readonly { readonly currency: string; readonly amount: number }[];

const amountsOf = (rows: readonly BookRow[]): Amounts => {
  const sums = new Map<string, number>();
  for (const { arr, currency } of rows) if (arr !== null) sums.set(currency, (sums.get(currency) ?? 0) + arr);
  return [...sums].map(([currency, amount]) => ({ currency, amount })).sort((a, b) => b.amount - a.amount);
};

/** At Risk or Critical. */
export const isAtRisk = ({ health }: BookRow): boolean =>
  health.status === 'Critical' || health.status === 'At Risk';

export type StatusLine = { readonly status: string; readonly accounts: number; readonly amounts: Amounts };

/** Accounts and ARR by health status, the worst first; statuses without an account are left out (row 49). */
export const statusLines = (rows: readonly BookRow[]): StatusLine[] =>
  ['Critical', 'At Risk', ...healthStatuses]
    .filter((status, index, all) => all.indexOf(status) === index)
    .map((status) => ({ status, rows: rows.filter(({ health }) => health.status === status) }))
    .filter((one) => one.rows.length > 0)
    .map((one) => ({ status: one.status, accounts: one.rows.length, amounts: amountsOf(one.rows) }));

/** Days ahead that renewals are counted for (row 49). */
export const windowDays = [30, 60, 90, 120] as const;

export type RenewalWindow = {
  readonly days: (typeof windowDays)[number];
  readonly accounts: number;
  readonly amounts: Amounts;
  /** Of them At Risk or Critical. */
  readonly atRisk: number;
};

/** Renewals from today to so many days ahead; each window holds the ones before it. */
export const renewalWindows = (rows: readonly BookRow[]): RenewalWindow[] =>
  windowDays.map((days) => {
    const due = rows.filter(
      ({ renewalInDays }) => renewalInDays !== null && renewalInDays >= 0 && renewalInDays <= days,
    );
    return { days, accounts: due.length, amounts: amountsOf(due), atRisk: due.filter(isAtRisk).length };
  });

/** At-risk accounts without a next step, and accounts whose next step is late (rows 37 and 49). */
export const lateSteps = (
  rows: readonly BookRow[],
  asOf: Day,
): { readonly without: number; readonly late: number } => ({
  without: rows.filter((row) => isAtRisk(row) && row.nextStep === null).length,
  late: rows.filter(({ nextStepDue }) => nextStepDue !== null && nextStepDue < asOf).length,
});
