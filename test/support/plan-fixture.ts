import { defaultScorecard } from '../../shared/domain/scorecard.ts';
import type { Account } from '../../shared/records/account.ts';
import type { Opportunity } from '../../shared/records/growth.ts';
import type { SignalScore } from '../../shared/records/health.ts';
import type { Action, Attendee, Meeting } from '../../shared/records/meeting.ts';
import type { PlanRecords } from '../../shared/records/plan.ts';
import type { Risk } from '../../shared/records/risk.ts';
import type { Stakeholder } from '../../shared/records/stakeholder.ts';
import { planWith, recordWith } from './records.ts';

/** The day the Fintech Corp values of the product spec are for. */
export const fixtureDay = '2026-03-05';

const accountId = 'account-1';

export const blankAccount = (changes: Partial<Account> = {}): Account =>
  recordWith('account', { id: accountId, name: 'New account', ...changes });

/** A plan of which only the account's name is known. */
export const emptyPlan = (changes: Partial<Account> = {}): PlanRecords =>
  planWith({ account: blankAccount(changes) });

export const stakeholderRecord = (
  id: string,
  name: string,
  changes: Partial<Stakeholder> = {},
): Stakeholder => recordWith('stakeholder', { id, accountId, name, ...changes });

export const riskRecord = (id: string, title: string, changes: Partial<Risk> = {}): Risk =>
  recordWith('risk', { id, accountId, title, ...changes });

export const opportunityRecord = (
  id: string,
  name: string,
  changes: Partial<Opportunity> = {},
): Opportunity => recordWith('opportunity', { id, accountId, name, ...changes });

export const actionRecord = (id: string, title: string, changes: Partial<Action> = {}): Action =>
  recordWith('action', { id, accountId, title, ...changes });

const meetingRecord = (id: string, heldOn: string, type: Meeting['type'], discussion: string): Meeting =>
  recordWith('meeting', { id, accountId, heldOn, type, discussion });

const scores = (
  assessmentId: string,
  scoredOn: string,
  rows: readonly (readonly [score: number | null, trend: SignalScore['trend'], note: string | null])[],
): SignalScore[] =>
  rows.flatMap(([score, trend, note], index) => {
    const signal = defaultScorecard.signals[index];
    return signal
      ? [
          {
            id: `${assessmentId}-${signal.key}`,
            accountId,
            assessmentId,
            signal: signal.key,
            score,
            trend,
            source: signal.source,
            note,
            scoredOn,
          },
        ]
      : [];
  });

const plain = (values: readonly (number | null)[]) => values.map((value) => [value, null, null] as const);

const attendees = (meetings: Readonly<Record<string, readonly string[]>>): Attendee[] =>
  Object.entries(meetings).flatMap(([meetingId, names]) =>
    names.map((name, index) => ({
      id: `${meetingId}-attendee-${index}`,
      accountId,
      meetingId,
      stakeholderId: null,
      name,
    })),
  );

/** Fintech Corp of the account plan template; scores, risks beyond its four and meetings are made up. */
export const fintechCorp = (): PlanRecords => ({
  ...emptyPlan(),
  account: blankAccount({
    name: 'Fintech Corp',
    crmId: 'CRM-004821',
    domain: 'fintechcorp.example',
    tier: 'Enterprise',
    lifecycleStage: 'Renewal',
    industry: 'Financial Services',
    country: 'United States',
    currency: 'USD',
    arr: 25_000_000,
    contractStart: '2024-06-15',
    renewalDate: '2026-06-15',
    contractTerm: 'Annual',
    autoRenew: true,
    noticeDays: 60,
    products: ['Analytics Platform (Enterprise)', 'Data Pipeline Add-on'],
    licensedSeats: 150,
    activeSeats: 112,
    employees: 2400,
    annualRevenue: 18_000_000_000,
    primaryCsm: 'Sarah Chen',
    escalationPath: 'Sarah Chen, then VP Customer Success, then CRO',
  }),
  stakeholders: [
    stakeholderRecord('s1', 'Maria Torres', {
      title: 'VP of Product',
      roleType: 'Champion',
      influence: 'High',
      sentiment: 'Very Positive',
      lastContact: '2026-02-20',
      notes: 'Led the original evaluation. Presents our ROI data to their board.',
    }),
    stakeholderRecord('s2', 'James Lin', {
      title: 'CFO',
      roleType: 'Economic Buyer',
      influence: 'High',
      sentiment: 'Neutral',
      lastContact: '2026-01-15',
      notes: 'Focused on cost per seat. Needs ROI tied to revenue outcomes.',
    }),
    stakeholderRecord('s3', 'Priya Sharma', {
      title: 'Head of Engineering',
      roleType: 'Technical Decision Maker',
      influence: 'Medium',
      sentiment: 'Positive',
      lastContact: '2026-02-28',
      reportsToId: 's5',
      notes: 'Concerned about API rate limits as usage grows.',
    }),
    stakeholderRecord('s4', '8 team leads', {
      isGroup: true,
      headCount: 8,
      disengagedCount: 2,
      title: 'Various',
      roleType: 'End User',
      influence: 'Low',
      sentiment: 'Mixed',
      lastContact: '2026-02-10',
      notes: '6 active, 2 disengaged. Training gap in Risk and Compliance teams.',
    }),
    stakeholderRecord('s5', 'David Park', {
      title: 'CTO',
      roleType: 'Executive Sponsor',
      influence: 'High',
      sentiment: 'Positive',
      lastContact: '2025-12-01',
      notes: 'Engaged at QBRs only. Needs quarterly value summary emails.',
    }),
  ],
  scorecards: [{ id: 'card-1', ...defaultScorecard, signals: [...defaultScorecard.signals] }],
  assessments: ['2025-06-10', '2025-09-09', '2025-12-08', '2026-02-26'].map((assessedOn, index) => ({
    id: `assessment-${index}`,
    accountId,
    scorecardId: 'card-1',
    assessedOn,
    assessedBy: 'Sarah Chen',
  })),
  signalScores: [
    ...scores('assessment-0', '2025-06-10', plain([3, 2, 3, 4, 3, 3, null])),
    ...scores('assessment-1', '2025-09-09', plain([3, 3, 3, 3, 4, 3, 3])),
    ...scores('assessment-2', '2025-12-08', plain([4, 3, 3, 4, 4, 4, 2])),
    ...scores('assessment-3', '2026-02-26', [
      [4, 'Up', 'DAU/MAU 0.46, up from 0.39 last quarter.'],
      [4, 'Up', '9 of 12 core features used weekly; the pipeline add-on is live in 2 teams.'],
      [3, 'Flat', '112 of 150 seats active; Risk and Compliance lag.'],
      [4, 'Up', '11 tickets in the quarter, none critical; median first reply 2.1 hours.'],
      [4, 'Flat', 'NPS 42 from 31 answers; training is the top request.'],
      [3, 'Down', 'David Park last met 1 December; two team leads disengaged.'],
      [2, 'Down', 'CFO neutral on cost per seat; no ROI review yet this year.'],
    ]),
  ],
  opportunities: [
    opportunityRecord('o1', 'Add 50 seats for Risk team', {
      type: 'Expansion',
      lever: 'Seat expansion',
      value: 8_300_000,
      timeline: '2026-Q2',
      confidence: 'High',
      blocker: 'Risk team training not complete',
      nextStep: 'Schedule 2 training sessions in March',
      nextStepDue: '2026-03-16',
      owner: 'Sarah Chen',
    }),
    opportunityRecord('o2', 'ML Predictions module', {
      type: 'Cross-sell',
      lever: 'Module cross-sell',
      value: 6_000_000,
      timeline: '2026-Q3',
      confidence: 'Medium',
      blocker: 'Priya wants API rate limit increase first',
      nextStep: 'Engineering to scope rate limit change by April',
      nextStepDue: '2026-04-15',
      owner: 'Solutions',
    }),
    opportunityRecord('o3', 'APAC office rollout', {
      type: 'Expansion',
      lever: 'Geographic expansion',
      value: 4_500_000,
      timeline: '2026-Q4',
      confidence: 'Low',
      blocker: 'APAC data residency requirement',
      nextStep: 'Product team evaluating APAC region support',
    }),
  ],
  risks: [
    riskRecord('r1', 'Champion leaves the company', {
      severity: 'High',
      mitigation:
        'Build multi-threaded relationships: monthly touch with Priya Sharma and a quarterly value summary for David Park.',
      owner: 'Sarah Chen',
      nextReview: '2026-03-12',
      raisedOn: '2025-09-09',
    }),
    riskRecord('r2', 'Competitor evaluation', {
      severity: 'High',
      likelihood: 'Low',
      mitigation: 'Proactive ROI review with James Lin; executive alignment call in April.',
      owner: 'Sarah Chen + AE',
      status: 'Monitoring',
      nextReview: '2026-04-02',
    }),
    riskRecord('r3', 'Budget cuts in next fiscal year', {
      mitigation: 'Document ROI and align with the cost-saving narrative before the May budget review.',
      owner: 'Sarah Chen',
      nextReview: '2026-02-27',
    }),
    riskRecord('r4', 'Low adoption in Risk and Compliance', {
      likelihood: 'High',
      mitigation: 'Two targeted training sessions in March; weekly usage report to the 8 team leads.',
      owner: 'Sarah Chen',
      status: 'In progress',
      nextReview: '2026-03-20',
    }),
    riskRecord('r5', 'API rate limits block ML Predictions', {
      mitigation: 'Engineering to scope the rate limit change by April; interim batching guide shared.',
      owner: 'Solutions',
      status: 'In progress',
    }),
    riskRecord('r6', 'Slow answers to security questionnaires', {
      severity: 'Low',
      likelihood: 'Low',
      owner: 'Support Lead',
      status: 'Closed',
      closedOn: '2026-01-20',
    }),
  ],
  meetings: [
    meetingRecord(
      'm1',
      '2026-02-28',
      'Check-in',
      'API usage up 38 % since November; rate limit hit on four days. Priya will not sponsor ML Predictions until limits rise.',
    ),
    meetingRecord(
      'm2',
      '2026-02-20',
      'QBR',
      'Reviewed Q4 outcomes. The board pack used our churn analysis. Maria asked for a Risk team onboarding plan.',
    ),
    meetingRecord(
      'm3',
      '2026-02-10',
      'Other',
      'Training for the team leads. Six teams active; Risk and Compliance need role-based dashboards and shorter sessions.',
    ),
    meetingRecord(
      'm4',
      '2026-01-15',
      'Check-in',
      'Cost per seat compared with two alternatives. The CFO asks for revenue-linked ROI by the end of April.',
    ),
    meetingRecord(
      'm5',
      '2025-12-01',
      'QBR',
      'Confirmed 2026 priorities: fraud analytics and APAC. Agreed on a quarterly value summary.',
    ),
    meetingRecord(
      'm6',
      '2026-04-22',
      'QBR',
      'Q2 review: ROI with finance inputs, APAC decision, renewal terms.',
    ),
  ],
  attendees: attendees({
    m1: ['Priya Sharma', 'Sarah Chen'],
    m2: ['Maria Torres', 'David Park', 'Sarah Chen'],
    m3: ['8 team leads', 'Sarah Chen'],
    m4: ['James Lin', 'Maria Torres', 'Sarah Chen'],
    m5: ['David Park', 'Maria Torres', 'Sarah Chen'],
    m6: ['David Park', 'James Lin', 'Maria Torres'],
  }),
  actions: [
    actionRecord('a1', 'First quarterly value summary to David Park', {
      owner: 'Sarah Chen',
      dueOn: '2026-01-31',
      meetingId: 'm5',
    }),
    actionRecord('a2', 'Send API batching guide', {
      owner: 'Solutions',
      dueOn: '2026-03-09',
      meetingId: 'm1',
    }),
    actionRecord('a3', 'Two role dashboards for Risk and Compliance', {
      owner: 'Sarah Chen',
      dueOn: '2026-03-20',
      meetingId: 'm3',
    }),
    actionRecord('a4', 'Scope API rate limit increase', {
      owner: 'Solutions',
      dueOn: '2026-04-15',
      meetingId: 'm1',
    }),
    actionRecord('a5', 'ROI model with finance inputs', {
      owner: 'James Lin',
      side: 'Theirs',
      dueOn: '2026-04-24',
      meetingId: 'm4',
    }),
    actionRecord('a6', 'Draft Risk team onboarding plan', {
      owner: 'Sarah Chen',
      dueOn: '2026-02-27',
      meetingId: 'm2',
      status: 'Closed',
      closedOn: '2026-02-26',
    }),
  ],
  changedOn: '2026-03-03',
});

const longName =
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Aleksandrowicz-Brzęczyszczykiewicz the Younger III';
const names = [
  'Ελένη Παπαδοπούλου',
  'Nguyễn Thị Hằng',
  'Дмитрий Щукин',
  'Łukasz Żółć',
  'Zoë Krawitz',
  'José Ñandú',
  '株式会社 田中',
  'محمد العلي',
  'Kim 🚀 Rocket',
  longName,
];
const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

export type StressSize = { readonly stakeholders: number; readonly risks: number; readonly rest?: number };

/** Fintech Corp with many more of everything, long and foreign names among them. */
export const stressPlan = ({ stakeholders, risks, rest = 40 }: StressSize): PlanRecords => {
  const base = fintechCorp();
  const many = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const meetings = many(rest, (index) =>
    meetingRecord(
      `m${index}`,
      `2026-0${1 + (index % 2)}-${String(1 + (index % 28)).padStart(2, '0')}`,
      pick(['QBR', 'Check-in', 'Escalation', 'Other'] as const, index),
      'Reviewed adoption and value, agreed follow-up on training and reporting. '.repeat(1 + (index % 6)),
    ),
  );
  return {
    ...base,
    account: {
      ...base.account,
      name: 'Überlange Vermögensverwaltungsgesellschaft für internationale Zahlungsverkehrsdienstleistungen mbH & Co. KG',
    },
    stakeholders: many(stakeholders, (index) =>
      stakeholderRecord(`s${index}`, `${pick(names, index)} ${index}`, {
        title: pick(
          ['VP', 'Director of Operations and International Treasury Services', 'Team lead', null],
          index,
        ),
        roleType: pick(
          [
            'Champion',
            'Economic Buyer',
            'Technical Decision Maker',
            'End User',
            'Executive Sponsor',
            null,
          ] as const,
          index,
        ),
        influence: pick(['High', 'Medium', 'Low', null] as const, index),
        sentiment: pick(
          ['Very Positive', 'Positive', 'Neutral', 'Mixed', 'Negative', 'Unknown'] as const,
          index * 7,
        ),
        lastContact: pick(['2026-02-01', '2025-11-20', null, '2026-03-01'], index),
        notes: pick(
          [
            null,
            `Note ${index} about priorities and timing for the next two quarters. `.repeat(1 + (index % 4)),
          ],
          index,
        ),
      }),
    ),
    risks: many(risks, (index) =>
      riskRecord(`r${index}`, `Risk ${index}: ${pick(names, index)} does not answer in time`, {
        severity: pick(['High', 'Medium', 'Low'] as const, index),
        likelihood: pick(['Medium', 'High', 'Low'] as const, Math.floor(index / 3)),
        mitigation: pick(
          [null, 'Call, write, escalate and document what was agreed with whom. '.repeat(1 + (index % 5))],
          index,
        ),
        owner: pick(['Sarah Chen', 'Sarah Chen + AE', null], index),
        status: pick(['Active', 'In progress', 'Monitoring', 'Closed'] as const, index),
      }),
    ),
    opportunities: many(rest, (index) =>
      opportunityRecord(
        `o${index}`,
        `Opportunity ${index} ${index % 9 === 0 ? longName : 'for another department'}`,
        {
          type: pick(['Upsell', 'Cross-sell', 'Expansion', null] as const, index),
          lever: pick(['Seat expansion', 'Tier upgrade', null] as const, index),
          value: pick([1_234_500, 99_999_900, null], index),
          timeline: pick(['2026-Q2', '2026-Q3', '2027-Q1', null], index),
          confidence: pick(['High', 'Medium', 'Low', null] as const, index),
          blocker: pick([null, 'Waiting for the security review of the new region'], index),
          nextStep: pick(['Agree on the scope', null], index),
        },
      ),
    ),
    meetings,
    attendees: attendees(
      Object.fromEntries(
        meetings.map(({ id }, index) => [
          id,
          many(1 + (index % 9), (place) => `${pick(names, index + place)} ${place}`),
        ]),
      ),
    ),
    actions: many(rest, (index) =>
      actionRecord(`a${index}`, `Action ${index}: ${index % 7 === 0 ? longName : 'send the notes'}`, {
        meetingId: `m${index}`,
        owner: pick(['Sarah Chen', null], index),
        dueOn: pick(['2026-01-31', '2026-03-20', null, '2026-07-01'], index),
        status: pick(['Open', 'Open', 'Closed'] as const, index),
      }),
    ),
  };
};
