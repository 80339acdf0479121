import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { contactsAt, type ContactLine } from './contact.ts';
import { goalsAt, type Goals } from './goals.ts';
import { growthOf, type Growth } from './growth.ts';
import { healthAt, type Health } from './health.ts';
import { planAgeAt } from './plan-age.ts';
import { relationshipChecks, type CheckResult } from './relationship.ts';
import { renewalAt, type Renewal } from './renewal.ts';
import { risksAt, type Risks } from './risk.ts';
import { threadsAt, type Threads } from './threads.ts';
import { whitespaceOf, type Whitespace } from './whitespace.ts';
import { workAt, type Work } from './work.ts';

/** What each rule says about a plan on a day; the plan check and the summary draw their conclusions from it. */
export type PlanRules = {
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
  readonly goals: Goals;
  readonly whitespace: Whitespace;
  readonly risks: Risks;
  readonly work: Work;
  readonly renewal: Renewal;
};

/** Evaluates every rule once. */
export const rulesAt = (records: PlanRecords, asOf: Day): PlanRules => ({
  asOf,
  currency: records.account.currency ?? 'USD',
  planAge: planAgeAt(records, asOf),
  health: healthAt(records, asOf),
  checks: relationshipChecks(records, asOf),
  contacts: contactsAt(records, asOf),
  threads: threadsAt(records, asOf),
  growth: growthOf(records, asOf),
  goals: goalsAt(records, asOf),
  whitespace: whitespaceOf(records),
  risks: risksAt(records, asOf),
  work: workAt(records, asOf),
  renewal: renewalAt(records.account, asOf),
});
