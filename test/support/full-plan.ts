import { addDays, type Day } from '../../shared/dates.ts';
import { defaultScorecard } from '../../shared/domain/scorecard.ts';
import { planOf, type PlanRecords } from '../../shared/records/plan.ts';
import { entities, type EntityName } from '../../shared/records/registry.ts';
import { renewalPhases, scenarioKinds } from '../../shared/records/renewal.ts';
import { recordWith } from './records.ts';

/** Names and texts of a plan: plain ones, very long ones, or of many scripts. */
export type Wording = 'plain' | 'long' | 'scripts';

const long =
  'Internationale Beteiligungs- und Verwaltungsgesellschaft für Rechenzentrumsinfrastruktur mbH & Co';
const scripts = [
  'شركة الاتصالات المتحدة',
  '北京云计算技术有限公司',
  'Nguyễn Thị Phương Thảo',
  'Ελληνική Εταιρεία Ενέργειας',
  'Rocket 🚀 Łódź',
  'Łukasz Żółć',
];

const wordsFor =
  (wording: Wording) =>
  (text: string, index: number): string => {
    if (wording === 'plain') return `${text} ${index + 1}`;
    return wording === 'long'
      ? `${text} ${long}`.slice(0, 100)
      : `${scripts[index % scripts.length]} ${index + 1}`;
  };

const pick = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;

/** Choices of a field, by its declaration. */
const choice = (entity: EntityName, field: string, index: number): unknown => {
  const { fields } = entities[entity] as {
    fields: Readonly<Record<string, { choices?: readonly string[] }>>;
  };
  return pick(fields[field]?.choices ?? [null], index);
};

/**
 * A plan with `count` records of every kind that a page can show, the same every time: people who report to one
 * another, lines, a team and its coverage, goals with proof, whitespace, decisions, a renewal with gates.
 */
export const fullPlan = (
  count: number,
  {
    asOf = '2026-03-05',
    wording = 'plain',
    people = count,
    risks = count,
  }: {
    readonly asOf?: Day;
    readonly wording?: Wording;
    readonly people?: number;
    readonly risks?: number;
  } = {},
): PlanRecords => {
  const word = wordsFor(wording);
  const accountId = 'account-1';
  const many = <N extends EntityName>(
    entity: N,
    length: number,
    values: (index: number) => Record<string, unknown>,
  ) =>
    Array.from({ length }, (_, index) =>
      recordWith(entity, { accountId, id: `${entity}-${index}`, ...values(index) } as never),
    );
  const account = recordWith('account', {
    id: accountId,
    name: word('Northwind', 0),
    crmId: 'CRM-1',
    tier: 'Enterprise',
    currency: 'USD',
    arr: 25_000_000,
    contractStart: addDays(asOf, -300),
    renewalDate: addDays(asOf, 65),
    contractTerm: 'Annual',
    autoRenew: true,
    noticeDays: 30,
    licensedSeats: 150,
    activeSeats: 90,
    products: Array.from({ length: Math.min(count, 8) }, (_, index) => word('Product', index)),
    primaryCsm: word('Sarah Chen', 1),
    escalationPath: word('Head of Customer Success', 2),
    industry: word('Financial services', 3),
  });
  const scorecard = recordWith('scorecard', {
    id: 'scorecard-1',
    ...defaultScorecard,
    signals: [...defaultScorecard.signals],
  });
  const team = many('teamMember', Math.min(count, 9), (index) => ({
    name: word('Team member', index),
    role: choice('teamMember', 'role', index) ?? 'CSM',
    isDri: index === 0,
    email: `member${index}@vendor.example`,
  }));
  const stakeholders = many('stakeholder', people, (index) => ({
    name: word('Person', index),
    title: word('Head of', index),
    roleType: index % 3 === 0 ? choice('stakeholder', 'roleType', index / 3) : null,
    influence: choice('stakeholder', 'influence', index),
    sentiment: choice('stakeholder', 'sentiment', index * 2 + Math.floor(index / 6)),
    lastContact: addDays(asOf, -((index * 17) % 150)),
    reportsToId: index === 0 ? null : `stakeholder-${Math.floor((index - 1) / 5)}`,
    isGroup: index % 10 === 9,
    headCount: index % 10 === 9 ? 8 : null,
    notes: word('Asked about cost per seat and wants the ROI tied to revenue', index),
  }));
  const someone = (index: number) => (people === 0 ? null : `stakeholder-${index % people}`);
  const pairs = Math.min(people, 12);
  return {
    ...planOf(account),
    scorecards: [scorecard],
    teamMembers: team,
    stakeholders,
    relations: many('relation', Math.floor(pairs / 3), (index) => ({
      fromId: `stakeholder-${index}`,
      toId: `stakeholder-${index + 2}`,
      kind: choice('relation', 'kind', index),
      label: word('Trusts', index),
    })),
    coverages:
      team.length === 0
        ? []
        : many('coverage', pairs, (index) => ({
            teamMemberId: team[index % team.length]?.id,
            stakeholderId: `stakeholder-${index}`,
            level: index % 5,
            target: 4,
            lastTouch: addDays(asOf, -index * 9),
          })),
    assessments: many('assessment', Math.min(count, 6), (index) => ({
      scorecardId: 'scorecard-1',
      assessedOn: addDays(asOf, -30 * index - 3),
    })),
    signalScores: Array.from({ length: Math.min(count, 6) }, (_, at) =>
      defaultScorecard.signals.map(({ key }, index) =>
        recordWith('signalScore', {
          id: `score-${at}-${index}`,
          accountId,
          assessmentId: `assessment-${at}`,
          signal: key,
          score: ((at + index) % 5) + 1,
          trend: 'Up',
          note: word('Usage in two teams is up', index),
          scoredOn: addDays(asOf, -30 * at - 3),
        }),
      ),
    ).flat(),
    opportunities: many('opportunity', count, (index) => ({
      name: word('Opportunity', index),
      type: choice('opportunity', 'type', index),
      lever: choice('opportunity', 'lever', index),
      value: (index + 1) * 1_000_000,
      timeline: `2026-Q${(index % 4) + 1}`,
      confidence: choice('opportunity', 'confidence', index),
      blocker: word('The training is not complete', index),
      nextStep: word('Schedule two sessions', index),
      status: index % 7 === 6 ? 'Won' : 'Open',
    })),
    risks: many('risk', risks, (index) => ({
      title: word('Risk', index),
      severity: choice('risk', 'severity', index),
      likelihood: choice('risk', 'likelihood', Math.floor(index / 3)),
      mitigation: word('Build more relationships', index),
      owner: word('CSM', index),
      status: choice('risk', 'status', index),
      nextReview: addDays(asOf, index - 3),
    })),
    meetings: many('meeting', count, (index) => ({
      heldOn: addDays(asOf, index === 0 ? 20 : -index * 11),
      type: index === 0 ? 'QBR' : choice('meeting', 'type', index),
      channel: 'Video',
      title: word('Meeting', index),
      discussion: word('What was said', index),
    })),
    attendees: many('attendee', people === 0 ? 0 : count * 2, (index) => ({
      meetingId: `meeting-${Math.floor(index / 2)}`,
      stakeholderId: someone(index),
      name: word('Person', index),
    })),
    actions: many('action', count * 2, (index) => ({
      title: word('Action', index),
      owner: word('Owner', index),
      side: choice('action', 'side', index),
      dueOn: index % 6 === 5 ? null : addDays(asOf, index * 6 - 12),
      mutual: index % 2 === 0,
      status: index % 5 === 4 ? 'Closed' : 'Open',
      closedOn: index % 5 === 4 ? addDays(asOf, -2) : null,
    })),
    goals: many('goal', count, (index) => ({
      title: word('Goal', index),
      horizon: choice('goal', 'horizon', index),
      metric: word('Days to close', index),
      baseline: '9 days',
      now: '5 days',
      target: '4 days',
      proof: word('It saved us a week every month', index),
      source: word('Finance report', index),
      measuredOn: addDays(asOf, -20),
      dueOn: addDays(asOf, 60),
      status: choice('goal', 'status', index),
    })),
    valueEntries: many('valueEntry', count, (index) => ({
      goalId: `goal-${index}`,
      deliveredOn: addDays(asOf, -index * 12 - 1),
      title: word('Result', index),
      amount: 1_250_000 * (index + 1),
      source: word('Finance', index),
      quote: index % 2 === 0 ? word('Best decision of the year', index) : null,
    })),
    swotNotes: many('swotNote', count, (index) => ({
      quadrant: choice('swotNote', 'quadrant', index),
      text: word('Note', index),
    })),
    whitespaceCells: many('whitespaceCell', count, (index) => ({
      product: word('Product', index % 4),
      segment: word('Department', Math.floor(index / 4)),
      segmentKind: 'Department',
      status: choice('whitespaceCell', 'status', index),
      value: index * 500_000,
    })),
    decisions: many('decision', count, (index) => ({
      decidedOn: addDays(asOf, -index * 5),
      kind: choice('decision', 'kind', index),
      title: word('Decision', index),
      approvedBy: word('VP Sales', index),
      reason: word('Because the price was agreed', index),
    })),
    decisionRequests: many('decisionRequest', Math.min(count, 6), (index) => ({
      ask: word('Approve', index),
      owner: word('CFO', index),
      dueOn: addDays(asOf, 10 + index),
      reason: word('It opens the next phase', index),
      forCustomer: index % 2 === 0,
      position: index,
    })),
    agendaItems: many('agendaItem', Math.min(count, 8), (index) => ({
      title: word('Agenda', index),
      presenter: word('Presenter', index),
      minutes: 10 + index,
      position: index,
    })),
    renewalCycles: many('renewalCycle', Math.min(count, 1), () => ({
      renewalDate: addDays(asOf, 65),
      phase: 'Negotiation',
    })),
    renewalGates: many('renewalGate', Math.min(count, 12), (index) => ({
      renewalCycleId: 'renewalCycle-0',
      phase: pick(renewalPhases, index),
      title: word('Gate', index),
      owner: word('Owner', index),
      dueOn: addDays(asOf, index * 4 - 10),
      doneOn: index % 3 === 0 ? addDays(asOf, -5) : null,
    })),
    renewalScenarios: many('renewalScenario', Math.min(count, 3), (index) => ({
      renewalCycleId: 'renewalCycle-0',
      kind: pick(scenarioKinds, index),
      arrEffect: [0, 8_000_000, -5_000_000][index] ?? 0,
      likelihood: [50, 30, 20][index] ?? 0,
      assumptions: word('The seats stay', index),
    })),
    retros: many('retro', Math.min(count, 2), (index) => ({
      heldOn: addDays(asOf, -40 * (index + 1)),
      wentWell: word('Prepared early', index),
    })),
    lessons: many('lesson', Math.min(count, 4), (index) => ({
      retroId: `retro-${index % Math.min(count, 2)}`,
      text: word('Ask for procurement sooner', index),
    })),
    customFields: Array.from({ length: Math.min(count, 4) }, (_, index) =>
      recordWith('customField', {
        id: `field-${index}`,
        label: word('Field', index),
        printed: true,
        forCustomer: index === 0,
      }),
    ),
    customValues: many('customValue', Math.min(count, 4), (index) => ({
      customFieldId: `field-${index}`,
      value: word('Answered in writing', index),
    })),
    changedOn: asOf,
  };
};
