import type { BookColumn, BookGroup } from '../../../shared/book-view.ts';
import type { CustomKind } from '../../../shared/records/custom.ts';

// `a` is account, `f` its facts; both always joined. Amounts of different currencies are compared by their
// minor units: offline there is no rate to convert them with.

const statusRank = `CASE coalesce(f.health_status, 'Not enough data')
  WHEN 'Critical' THEN 0 WHEN 'At Risk' THEN 1 WHEN 'Healthy' THEN 2 ELSE 3 END`;

/** ARR of an account whose health is At Risk or Critical, else 0. */
export const arrAtRisk =
  "CASE WHEN f.health_status IN ('At Risk', 'Critical') THEN coalesce(a.arr, 0) ELSE 0 END";

/** Active seats per thousand licensed; null when either is not recorded. */
const utilization = 'CASE WHEN a.licensed_seats > 0 THEN a.active_seats * 1000 / a.licensed_seats END';

export type Order = {
  /** What a row is ordered by; nulls come last in both directions. */
  readonly by: string;
  /** Breaks ties before the row number does. */
  readonly tie?: string;
  /** A plan gets older as its day gets smaller. */
  readonly reversed?: true;
};

/** What orders the book by a field that the user made, whose id is bound as `@sortField` (row 6). */
export const customOrder = (kind: CustomKind): Order => {
  const value = `(SELECT value FROM custom_value
    WHERE custom_value.account_id = a.id AND custom_value.custom_field_id = @sortField)`;
  return {
    by: kind === 'number' || kind === 'money' ? `CAST(${value} AS REAL)` : `${value} COLLATE NOCASE`,
  };
};

/** SQL that orders the book by a column: constants of ours, chosen by name. */
export const orders: Record<BookColumn, Order> = {
  name: { by: 'a.name COLLATE NOCASE' },
  status: { by: statusRank, tie: 'f.health_points * 1000 / nullif(f.health_possible, 0)' },
  renewalInDays: { by: 'a.renewal_date' },
  renewalDate: { by: 'a.renewal_date' },
  arr: { by: 'a.arr' },
  arrAtRisk: { by: arrAtRisk },
  planAge: { by: 'f.changed_on', reversed: true },
  nextStep: { by: 'f.next_step_due', tie: 'f.next_step COLLATE NOCASE' },
  owner: { by: 'a.primary_csm COLLATE NOCASE' },
  tier: {
    by: "CASE a.tier WHEN 'Enterprise' THEN 0 WHEN 'Mid-Market' THEN 1 WHEN 'SMB' THEN 2 END",
  },
  lifecycleStage: { by: 'a.lifecycle_stage' },
  industry: { by: 'a.industry COLLATE NOCASE' },
  country: { by: 'a.country COLLATE NOCASE' },
  segment: { by: 'a.segment COLLATE NOCASE' },
  utilization: { by: utilization },
  pipeline: { by: 'coalesce(f.pipeline, 0)' },
  openRisks: { by: 'coalesce(f.open_risks, 0)' },
  currency: { by: "coalesce(a.currency, 'USD')" },
  crmId: { by: 'a.crm_id' },
  domain: { by: 'a.domain' },
  contractStart: { by: 'a.contract_start' },
  licensedSeats: { by: 'a.licensed_seats' },
  activeSeats: { by: 'a.active_seats' },
};

/** The value a row is grouped and filtered by, and the order of the groups. */
export const groups: Record<BookGroup, { readonly value: string; readonly order: string }> = {
  status: { value: "coalesce(f.health_status, 'Not enough data')", order: statusRank },
  owner: { value: 'a.primary_csm', order: 'a.primary_csm COLLATE NOCASE' },
  tier: { value: 'a.tier', order: orders.tier.by },
  lifecycleStage: { value: 'a.lifecycle_stage', order: 'a.lifecycle_stage' },
  industry: { value: 'a.industry', order: 'a.industry COLLATE NOCASE' },
  country: { value: 'a.country', order: 'a.country COLLATE NOCASE' },
  segment: { value: 'a.segment', order: 'a.segment COLLATE NOCASE' },
  currency: { value: "coalesce(a.currency, 'USD')", order: "coalesce(a.currency, 'USD')" },
  renewalQuarter: {
    value:
      "substr(a.renewal_date, 1, 4) || '-Q' || ((CAST(substr(a.renewal_date, 6, 2) AS INTEGER) + 2) / 3)",
    order: 'substr(a.renewal_date, 1, 4) * 10 + (CAST(substr(a.renewal_date, 6, 2) AS INTEGER) + 2) / 3',
  },
};

/** Number ranges that can be asked for; days count from today, which is bound as `@today`. */
export const ranges = {
  renewalInDays: 'julianday(a.renewal_date) - julianday(@today)',
  arr: 'a.arr',
  planAge: 'julianday(@today) - julianday(f.changed_on)',
  utilization: 'CASE WHEN a.licensed_seats > 0 THEN a.active_seats * 100.0 / a.licensed_seats END',
} as const;
