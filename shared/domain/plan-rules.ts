import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { actionPlanOf, type ActionPlan } from './action-plan.ts';
import { contactsAt, type ContactLine } from './contact.ts';
import { decisionLogOf, type DecisionLine } from './decision-log.ts';
import { escalationOf, type Escalation } from './escalation.ts';
import { goalsAt, type Goals } from './goals.ts';
import { growthOf, type Growth } from './growth.ts';
import { healthAt, type Health } from './health.ts';
import { planAgeAt } from './plan-age.ts';
import { relationshipChecks, type CheckResult } from './relationship.ts';
import { renewalPlanAt, type RenewalPlan } from './renewal-plan.ts';
import { renewalAt, type Renewal } from './renewal.ts';
import { retrosAt, type Retros } from './retro.ts';
import { reviewAt, type Review } from './review.ts';
import { risksAt, type Risks } from './risk.ts';
import { teamOf, type Team } from './team.ts';
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
  readonly renewalPlan: RenewalPlan;
  readonly team: Team;
  readonly escalation: Escalation;
  readonly actionPlan: ActionPlan;
  readonly decisionLog: readonly DecisionLine[];
  readonly retros: Retros;
  /** The next quarterly review and how far it is prepared. */
  readonly review: Review;
};

/** Evaluates every rule once. */
export const rulesAt = (records: PlanRecords, asOf: Day): PlanRules => {
  const health = healthAt(records, asOf);
  const threads = threadsAt(records, asOf);
  const growth = growthOf(records, asOf);
  const risks = risksAt(records, asOf);
  const work = workAt(records, asOf);
  const renewal = renewalAt(records.account, asOf);
  const retros = retrosAt(records, asOf);
  return {
    asOf,
    currency: records.account.currency ?? 'USD',
    planAge: planAgeAt(records, asOf),
    health,
    checks: relationshipChecks(records, asOf),
    contacts: contactsAt(records, asOf),
    threads,
    growth,
    goals: goalsAt(records, asOf),
    whitespace: whitespaceOf(records),
    risks,
    work,
    renewal,
    renewalPlan: renewalPlanAt(records, { renewal, growth, risks, health, threads }, asOf),
    team: teamOf(records),
    escalation: escalationOf(records, { work, health, risks }),
    actionPlan: actionPlanOf(work, asOf),
    decisionLog: decisionLogOf(records),
    retros,
    review: reviewAt(records, { work, health, retros }, asOf),
  };
};
