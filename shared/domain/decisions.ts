import { addDays, type Day } from '../dates.ts';
import type { Opportunity } from '../records/growth.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Check } from '../records/stakeholder.ts';
import { message, type Message, type Param } from './message.ts';
import type { PlanRules } from './plan-rules.ts';
import type { CheckResult } from './relationship.ts';
import { highExposure } from './risk.ts';
import { enoughThreads } from './threads.ts';

/** Something the plan asks a person to decide or do (PDF spec, page 2). */
export type Decision = {
  readonly ask: Message;
  readonly owner: string | null;
  readonly by: Day | null;
  readonly why: Message;
  /** Whether it protects the ARR there is or opens more. */
  readonly effect: 'protect' | 'open';
  /** Value it opens, minor units; 0 for one that protects. */
  readonly opens: number;
  /** The record it comes from. */
  readonly source: { readonly entity: 'opportunity' | 'risk' | 'account'; readonly id: string };
};

/** At most this many of each kind: a page of decisions is a page nobody decides on. */
const most = 3;
/** What protects the renewal is done within this many days, or before the next runway mark. */
const promptDays = 14;

const promptly = ({ renewal, asOf }: PlanRules): Day => {
  const prompt = addDays(asOf, promptDays);
  const mark = renewal.marks.find(({ passed }) => !passed)?.on;
  return mark !== undefined && mark < prompt ? mark : prompt;
};

const asksOf = (rules: PlanRules, result: CheckResult): Readonly<Record<Check, Message>> => {
  const name = result.evidence.params['name'];
  const named = (code: 'ask.buyer' | 'ask.sponsor'): Message =>
    name === undefined ? message(`${code}.none`) : message(code, { name });
  const missing = Math.max(1, enoughThreads - rules.threads.engaged.length);
  return {
    championInRole: message('ask.champion'),
    buyerContacted: named('ask.buyer'),
    multiThreaded: message('ask.threads', { count: missing, missing: { spelled: missing } }),
    noOrganizationalChange: message('ask.change'),
    sponsorValueSummary: named('ask.sponsor'),
  };
};

const protecting = ({ account }: PlanRecords, rules: PlanRules): Decision[] => {
  const shared = {
    owner: account.primaryCsm,
    by: promptly(rules),
    effect: 'protect' as const,
    opens: 0,
    source: { entity: 'account' as const, id: account.id },
  };
  const arr: Param | null = account.arr === null ? null : { money: account.arr, currency: rules.currency };
  const why = (reason: Message): Message =>
    arr === null
      ? message('why.reason', { reason: { message: reason } })
      : message('why.protects', { arr, reason: { message: reason } });
  const needsPath = rules.health.status === 'Critical' || rules.health.status === 'At Risk';
  return [
    ...(needsPath && account.escalationPath === null
      ? [
          {
            ...shared,
            ask: message('ask.escalation'),
            why: why(message('why.status', { status: rules.health.status })),
          },
        ]
      : []),
    ...rules.risks.lines
      .filter(
        ({ open, exposure, risk }) =>
          open && exposure >= highExposure && (risk.owner === null || risk.mitigation === null),
      )
      .map(({ risk }) => ({
        ...shared,
        ask: message('ask.risk', { name: risk.title }),
        owner: risk.owner ?? account.primaryCsm,
        why: why(
          message('why.risk', {
            severity: risk.severity.toLowerCase(),
            likelihood: risk.likelihood.toLowerCase(),
          }),
        ),
        source: { entity: 'risk' as const, id: risk.id },
      })),
    ...rules.checks
      .filter(({ state }) => state === 'fail')
      .map((result) => ({
        ...shared,
        ask: asksOf(rules, result)[result.check],
        why: why(result.evidence),
      })),
  ];
};

const opening = (
  { id, name, value, nextStep, nextStepDue, blocker, owner }: Opportunity,
  currency: string,
) => {
  const ask =
    nextStep === null
      ? message('ask.unblock', { blocker: blocker ?? '' })
      : message('ask.text', { text: nextStep });
  const params = { name, value: { money: value ?? 0, currency }, blocker: blocker ?? '' };
  const code =
    value === null
      ? ('why.openUnvalued' as const)
      : blocker === null
        ? ('why.opens' as const)
        : ('why.opensBlocked' as const);
  return {
    ask,
    owner,
    by: nextStepDue,
    why: message(code, params),
    effect: 'open' as const,
    opens: value ?? 0,
    source: { entity: 'opportunity' as const, id },
  };
};

/** The decisions a plan asks for: what protects the renewal first, then what opens most. */
export const decisionsOf = (records: PlanRecords, rules: PlanRules): Decision[] => [
  ...protecting(records, rules).slice(0, most),
  ...rules.growth.open
    .filter(({ nextStep, blocker }) => nextStep !== null || blocker !== null)
    .map((opportunity) => opening(opportunity, rules.currency))
    .sort((a, b) => b.opens - a.opens)
    .slice(0, most),
];
