import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { contactsAt, type ContactLine } from './contact.ts';
import { growthOf, type Growth } from './growth.ts';
import { healthAt, type Health } from './health.ts';
import { planAgeAt } from './plan-age.ts';
import { planCheckAt, type PlanCheck } from './plan-check.ts';
import { relationshipChecks, type CheckResult } from './relationship.ts';
import { renewalAt, type Renewal } from './renewal.ts';
import { risksAt, type Risks } from './risk.ts';
import { summaryAt, type Summary } from './summary.ts';
import { threadsAt, type Threads } from './threads.ts';
import { workAt, type Work } from './work.ts';

/** Everything the rules say about a plan on a day: one source for screens, figures, PDF and command line. */
export type DerivedPlan = {
  readonly asOf: Day;
  /** ISO 4217; every amount is in minor units of it. */
  readonly currency: string;
  /** Days since somebody last changed the plan; null for a plan never touched. */
  readonly planAge: number | null;
  readonly health: Health;
  readonly checks: readonly CheckResult[];
  readonly contacts: readonly ContactLine[];
  readonly threads: Threads;
  readonly growth: Growth;
  readonly risks: Risks;
  readonly work: Work;
  readonly renewal: Renewal;
  readonly planCheck: PlanCheck;
  readonly summary: Summary;
};

/** Derives everything about a plan on a day. Pure: the same records and day give the same result. */
export const derivePlan = (records: PlanRecords, asOf: Day): DerivedPlan => ({
  asOf,
  currency: records.account.currency ?? 'USD',
  planAge: planAgeAt(records, asOf),
  health: healthAt(records, asOf),
  checks: relationshipChecks(records, asOf),
  contacts: contactsAt(records, asOf),
  threads: threadsAt(records, asOf),
  growth: growthOf(records),
  risks: risksAt(records, asOf),
  work: workAt(records, asOf),
  renewal: renewalAt(records.account, asOf),
  planCheck: planCheckAt(records, asOf),
  summary: summaryAt(records, asOf),
});
