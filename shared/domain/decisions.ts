import { addDays, type Day } from '../dates.ts';
import type { DecisionRequest } from '../records/goal.ts';
import type { Opportunity } from '../records/growth.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Check } from '../records/stakeholder.ts';
import { speaker } from '../text/say.ts';
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
  /** Whether it protects the ARR there is, opens more, or was asked for by a person for a reason of theirs. */
  readonly effect: 'protect' | 'open' | 'asked';
  /** Value it opens, minor units; 0 for any other. */
  readonly opens: number;
  /** The record it comes from. */
  readonly source: {
    readonly entity: 'opportunity' | 'risk' | 'account' | 'decisionRequest';
    readonly id: string;
  };
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

/** What the rules would ask: what protects the renewal first, then what opens most. */
const proposed = (records: PlanRecords, rules: PlanRules): Decision[] => [
  ...protecting(records, rules).slice(0, most),
  ...rules.growth.open
    .filter(({ nextStep, blocker }) => nextStep !== null || blocker !== null)
    .map((opportunity) => opening(opportunity, rules.currency))
    .sort((a, b) => b.opens - a.opens)
    .slice(0, most),
];

const say = speaker();
/** A proposal that was taken over is asked in the same words. */
const sameAsk = ({ ask }: DecisionRequest, proposal: Decision): boolean =>
  ask.trim() === say(proposal.ask).trim();

/** Decisions the rules propose for the next review that nobody has asked for, settled or withdrawn (row 50). */
export const proposalsOf = (records: PlanRecords, rules: PlanRules): Decision[] =>
  proposed(records, rules).filter(
    (proposal) => !records.decisionRequests.some((request) => sameAsk(request, proposal)),
  );

/** A request as it is printed; one that was proposed by a rule keeps what it protects or opens. */
const asked = (request: DecisionRequest, proposals: readonly Decision[]): Decision => {
  const from = proposals.find((proposal) => sameAsk(request, proposal));
  const none = message('why.none');
  return {
    ask: message('ask.text', { text: request.ask }),
    owner: request.owner,
    by: request.dueOn,
    why: request.reason === null ? (from?.why ?? none) : message('ask.text', { text: request.reason }),
    effect: from?.effect ?? 'asked',
    opens: from?.opens ?? 0,
    source: { entity: 'decisionRequest', id: request.id },
  };
};

/** The decisions a plan asks for: what people ask of the next review in their order, then what the rules propose. */
export const decisionsOf = (records: PlanRecords, rules: PlanRules): Decision[] => {
  const proposals = proposed(records, rules);
  const requests = rules.review.requests.map(({ request }) => asked(request, proposals));
  return [...requests, ...proposalsOf(records, rules)].slice(0, 2 * most);
};
