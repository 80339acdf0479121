import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { planCheckOf, type PlanCheck } from './plan-check.ts';
import { rulesAt, type PlanRules } from './plan-rules.ts';
import { summaryOf, type Summary } from './summary.ts';

/** Everything the rules say about a plan on a day: one source for screens, figures, PDF and command line. */
export type DerivedPlan = PlanRules & { readonly planCheck: PlanCheck; readonly summary: Summary };

/** Derives everything about a plan on a day. Pure: the same records and day give the same result. */
export const derivePlan = (records: PlanRecords, asOf: Day): DerivedPlan => {
  const rules = rulesAt(records, asOf);
  return { ...rules, planCheck: planCheckOf(records, rules), summary: summaryOf(records, rules) };
};
