import { addDays } from '../dates.ts';
import type { Account } from '../records/account.ts';
import type { PlanRecords } from '../records/plan.ts';
import { roleTypes } from '../records/stakeholder.ts';
import type { PlanTab } from './finding.ts';
import type { PlanRules } from './plan-rules.ts';

export type CompletenessPart = { readonly tab: PlanTab; readonly filled: number; readonly of: number };

/** How much of a plan is filled in, as countable parts (row 50). */
export type Completeness = {
  readonly filled: number;
  readonly of: number;
  /** Whole percent, rounded down: 100 means that nothing is missing. */
  readonly percent: number;
  readonly parts: readonly CompletenessPart[];
};

/** The thirteen fields of the account overview (row 5). */
const overviewFields = (account: Account): boolean[] => [
  account.name !== '',
  account.crmId !== null,
  account.primaryCsm !== null,
  account.tier !== null,
  account.arr !== null,
  account.contractStart !== null,
  account.renewalDate !== null,
  account.contractTerm !== null,
  account.products.length > 0,
  account.licensedSeats !== null,
  account.activeSeats !== null,
  account.industry !== null,
  account.employees !== null || account.annualRevenue !== null,
];

/** Every role filled by somebody in role, and every check answered. */
const relationshipFields = ({ contacts, checks }: PlanRules): boolean[] => [
  ...roleTypes.map((role) =>
    contacts.some(({ inRole, stakeholder }) => inRole && stakeholder.roleType === role),
  ),
  ...checks.map(({ state }) => state !== 'unanswered'),
];

const growthFields = ({ growth: { open } }: PlanRules): boolean[] => {
  const all = (has: (opportunity: (typeof open)[number]) => boolean) => open.length > 0 && open.every(has);
  return [
    open.length > 0,
    all(({ value }) => value !== null),
    all(({ timeline }) => timeline !== null),
    all(({ confidence }) => confidence !== null),
    all(({ nextStep }) => nextStep !== null),
  ];
};

const riskFields = ({ risks: { lines } }: PlanRules): boolean[] => {
  const open = lines.filter((line) => line.open);
  const all = (has: (line: (typeof open)[number]) => boolean) => lines.length > 0 && open.every(has);
  return [
    lines.length > 0,
    all(({ risk }) => risk.mitigation !== null),
    all(({ risk }) => risk.owner !== null),
    all(({ risk }) => risk.nextReview !== null),
  ];
};

const workFields = ({ work, asOf }: PlanRules): boolean[] => [
  work.meetings.some(({ meeting }) => meeting.heldOn <= asOf && meeting.heldOn >= addDays(asOf, -90)),
  work.nextStep !== null,
  work.nextStep !== null && work.nextStep.due !== null,
];

/** Who answers for the plan, and who stands in. */
const teamFields = (account: Account, { team }: PlanRules): boolean[] => [
  team.dri !== null,
  team.secondary !== null || account.secondaryOwner !== null,
];

/** What it takes to see the renewal coming: its terms, what is expected, and the work until then. */
const renewalFields = (account: Account, { renewalPlan: { cycle, phases } }: PlanRules): boolean[] => {
  const current = phases.find(({ state }) => state === 'current');
  return [
    account.autoRenew !== null,
    account.noticeDays !== null,
    cycle !== null && cycle.forecast !== null,
    cycle !== null && (current?.gates.length ?? 0) > 0,
  ];
};

/** Counts what is filled in on each page of a plan. A stale score counts as missing. */
export const completenessOf = (records: PlanRecords, rules: PlanRules): Completeness => {
  const counted = (tab: PlanTab, fields: readonly boolean[]): CompletenessPart => ({
    tab,
    filled: fields.filter(Boolean).length,
    of: fields.length,
  });
  const parts = [
    counted('overview', [...overviewFields(records.account), ...teamFields(records.account, rules)]),
    counted('stakeholders', relationshipFields(rules)),
    counted(
      'health',
      rules.health.signals.map(({ score, stale }) => score !== null && !stale),
    ),
    counted('growth', growthFields(rules)),
    counted('risks', riskFields(rules)),
    counted('meetings', workFields(rules)),
    counted('renewal', renewalFields(records.account, rules)),
  ];
  const filled = parts.reduce((sum, part) => sum + part.filled, 0);
  const of = parts.reduce((sum, part) => sum + part.of, 0);
  return { filled, of, percent: Math.floor((filled * 100) / of), parts };
};
