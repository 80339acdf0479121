import type { Recorder } from './recorder.ts';

const cents = (units: number) => units * 100;

type Scores = readonly [number, number, number, number, number, number, number];
const signalKeys = [
  'productUsage',
  'featureAdoption',
  'seatUtilization',
  'supportTickets',
  'npsCsat',
  'stakeholderEngagement',
  'renewalRisk',
] as const;
const sources = ['Analytics', 'Analytics', 'Billing', 'Helpdesk', 'Survey', 'CRM', 'CSM judgment'] as const;

/** One assessment a month; the survey runs once a quarter, so its score is carried over and ages. */
const assessments: readonly { on: string; surveyOn: string; scores: Scores }[] = [
  { on: '2025-09-08', surveyOn: '2025-07-22', scores: [3, 3, 3, 3, 3, 3, 3] },
  { on: '2025-10-06', surveyOn: '2025-07-22', scores: [3, 3, 3, 4, 3, 3, 3] },
  { on: '2025-11-03', surveyOn: '2025-10-21', scores: [3, 3, 3, 3, 4, 3, 3] },
  { on: '2025-12-01', surveyOn: '2025-10-21', scores: [3, 3, 3, 4, 4, 4, 3] },
  { on: '2026-01-12', surveyOn: '2025-10-21', scores: [4, 3, 3, 4, 4, 3, 2] },
  { on: '2026-02-09', surveyOn: '2026-01-20', scores: [4, 3, 3, 4, 4, 3, 3] },
  { on: '2026-03-02', surveyOn: '2026-01-20', scores: [4, 4, 3, 4, 4, 3, 3] },
];
const trends = ['Up', 'Up', 'Flat', 'Flat', 'Flat', 'Flat', 'Flat'] as const;
const notes = [
  'Sample: DAU/MAU 0.46, up from 0.39 a quarter ago.',
  'Sample: 9 of 12 core features used weekly; the Data Pipeline Add-on is live in 2 teams.',
  'Sample: 112 of 150 seats active; Risk and Compliance lag behind.',
  'Sample: 11 tickets this quarter, none critical; median first reply 2.1 hours.',
  'Sample: NPS 42 from 31 answers in January; training is the top request.',
  'Sample: sponsor last met on 1 December; two of eight team leads are disengaged.',
  'Sample: the buyer is neutral on cost per seat and has not seen ROI figures this year.',
] as const;

const addHealth = (add: Recorder['add'], accountId: string, scorecardId: string): void => {
  assessments.forEach(({ on, surveyOn, scores }, index) => {
    const assessmentId = add('assessment', {
      accountId,
      scorecardId,
      assessedOn: on,
      assessedBy: 'Sarah Chen',
    });
    const newest = index === assessments.length - 1;
    const before = assessments[index - 1]?.scores;
    scores.forEach((score, at) => {
      const earlier = before?.[at] ?? score;
      const moved = score > earlier ? ('Up' as const) : ('Down' as const);
      add('signalScore', {
        accountId,
        assessmentId,
        signal: signalKeys[at] ?? '',
        score,
        trend: newest ? (trends[at] ?? null) : score === earlier ? 'Flat' : moved,
        source: sources[at] ?? null,
        note: newest ? (notes[at] ?? null) : null,
        scoredOn: signalKeys[at] === 'npsCsat' ? surveyOn : on,
      });
    });
  });
};

type People = Readonly<Record<'torres' | 'lin' | 'sharma' | 'leads' | 'park', string>>;

const addPeople = (add: Recorder['add'], accountId: string): People => ({
  torres: add('stakeholder', {
    accountId,
    name: 'Maria Torres',
    title: 'VP of Product',
    roleType: 'Champion',
    influence: 'High',
    sentiment: 'Very Positive',
    lastContact: '2026-02-20',
    notes: 'Led the original evaluation. Presents our ROI data to their board.',
  }),
  lin: add('stakeholder', {
    accountId,
    name: 'James Lin',
    title: 'CFO',
    roleType: 'Economic Buyer',
    influence: 'High',
    sentiment: 'Neutral',
    lastContact: '2026-01-15',
    notes: 'Focused on cost per seat. Needs ROI tied to revenue outcomes.',
  }),
  sharma: add('stakeholder', {
    accountId,
    name: 'Priya Sharma',
    title: 'Head of Engineering',
    roleType: 'Technical Decision Maker',
    influence: 'Medium',
    sentiment: 'Positive',
    lastContact: '2026-02-28',
    notes: 'Concerned about API rate limits as usage grows.',
  }),
  leads: add('stakeholder', {
    accountId,
    name: '8 team leads',
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
  park: add('stakeholder', {
    accountId,
    name: 'David Park',
    title: 'CTO',
    roleType: 'Executive Sponsor',
    influence: 'High',
    sentiment: 'Positive',
    lastContact: '2025-12-01',
    notes: 'Engaged at QBRs only. Needs quarterly value summary emails.',
  }),
});

type Opportunities = Readonly<Record<'seats' | 'predictions' | 'apac', string>>;

const addOpportunities = (add: Recorder['add'], accountId: string): Opportunities => ({
  seats: add('opportunity', {
    accountId,
    name: 'Add 50 seats for Risk team',
    type: 'Expansion',
    lever: 'Seat expansion',
    value: cents(83_000),
    timeline: '2026-Q2',
    confidence: 'High',
    blocker: 'Risk team training not complete',
    nextStep: 'Schedule 2 training sessions in March',
    nextStepDue: '2026-03-31',
    owner: 'Sarah Chen',
  }),
  predictions: add('opportunity', {
    accountId,
    name: 'ML Predictions module',
    type: 'Cross-sell',
    lever: 'Module cross-sell',
    value: cents(60_000),
    timeline: '2026-Q3',
    confidence: 'Medium',
    blocker: 'Priya wants API rate limit increase first',
    nextStep: 'Engineering to scope rate limit change by April',
    nextStepDue: '2026-04-01',
    owner: 'Solutions',
  }),
  apac: add('opportunity', {
    accountId,
    name: 'APAC office rollout',
    type: 'Expansion',
    lever: 'Geographic expansion',
    value: cents(45_000),
    timeline: '2026-Q4',
    confidence: 'Low',
    blocker: 'APAC data residency requirement',
    nextStep: 'Product team evaluating APAC region support',
    owner: 'Product',
  }),
});

type RiskIds = Readonly<Record<'champion' | 'adoption' | 'rateLimit', string>>;

const addRisks = (add: Recorder['add'], accountId: string): RiskIds => {
  const risk = (draft: Omit<Parameters<typeof add<'risk'>>[1], 'accountId'>) =>
    add('risk', { ...draft, accountId, raisedOn: '2025-12-01' });
  const champion = risk({
    title: 'Champion leaves the company',
    severity: 'High',
    likelihood: 'Medium',
    mitigation:
      'Sample: monthly contact with Priya Sharma, a quarterly value summary for David Park, and the ROI story written down where a successor finds it.',
    owner: 'Sarah Chen',
    status: 'Active',
    nextReview: '2026-03-19',
  });
  const adoption = risk({
    title: 'Low adoption in Risk and Compliance',
    severity: 'Medium',
    likelihood: 'High',
    mitigation: 'Sample: two training sessions in March, then a weekly usage report to the team leads.',
    owner: 'Sarah Chen',
    status: 'In progress',
    nextReview: '2026-03-12',
  });
  risk({
    title: 'Budget cuts in next fiscal year',
    severity: 'Medium',
    likelihood: 'Medium',
    mitigation: 'Sample: one page of savings that James Lin can use in the May budget round.',
    owner: 'Sarah Chen',
    status: 'Active',
    nextReview: '2026-04-09',
  });
  const rateLimit = risk({
    title: 'API rate limits block ML Predictions',
    severity: 'Medium',
    likelihood: 'Medium',
    mitigation: 'Sample: Engineering scopes the change; a guide to batching bridges the time until then.',
    owner: 'Solutions',
    status: 'In progress',
    nextReview: '2026-04-01',
  });
  risk({
    title: 'Competitor evaluation',
    severity: 'High',
    likelihood: 'Low',
    mitigation: 'Sample: ROI review with James Lin before the notice date; our executive calls David Park.',
    owner: 'Sarah Chen + Account Manager',
    status: 'Monitoring',
    nextReview: '2026-04-16',
  });
  risk({
    title: 'APAC data residency not available in 2026',
    severity: 'Low',
    likelihood: 'High',
    mitigation: 'Sample: keep it out of the committed forecast until Product has decided.',
    owner: 'Product',
    status: 'Monitoring',
    nextReview: '2026-05-07',
  });
  return { champion, adoption, rateLimit };
};

const addMeetings = (
  add: Recorder['add'],
  accountId: string,
  people: People,
  opportunities: Opportunities,
  risks: RiskIds,
): void => {
  const names: Readonly<Record<keyof People, string>> = {
    torres: 'Maria Torres',
    lin: 'James Lin',
    sharma: 'Priya Sharma',
    leads: '8 team leads',
    park: 'David Park',
  };
  const attend = (meetingId: string, ...who: readonly (keyof People)[]) => {
    for (const person of who)
      add('attendee', { accountId, meetingId, stakeholderId: people[person], name: names[person] });
  };

  const review = add('meeting', {
    accountId,
    heldOn: '2025-12-01',
    type: 'QBR',
    channel: 'In person',
    title: 'Q4 review',
    discussion:
      'Sample: usage is growing in Product and Operations. David Park asked for a short value summary each quarter. James Lin wants the cost per seat set against revenue outcomes.',
  });
  attend(review, 'park', 'torres', 'lin', 'sharma');
  const budget = add('meeting', {
    accountId,
    heldOn: '2026-01-15',
    type: 'Check-in',
    channel: 'Video',
    title: 'Budget and renewal',
    discussion:
      'Sample: the budget round is in May. James Lin is neutral on renewing at today’s cost per seat and asked for ROI figures before April.',
  });
  attend(budget, 'lin', 'torres');
  const training = add('meeting', {
    accountId,
    heldOn: '2026-02-10',
    type: 'Check-in',
    channel: 'Video',
    title: 'Training needs of the team leads',
    discussion:
      'Sample: six leads use the dashboards every week. The leads of Risk and Compliance have not been trained and work around the product.',
  });
  attend(training, 'leads');
  add('attendee', { accountId, meetingId: training, name: 'Nadia Rahman' });
  const champion = add('meeting', {
    accountId,
    heldOn: '2026-02-20',
    type: 'Check-in',
    channel: 'Video',
    title: 'Seats for the Risk team',
    discussion:
      'Sample: Maria Torres presented our ROI data to the board. She supports 50 more seats for Risk once the training is done.',
  });
  attend(champion, 'torres');
  add('attendee', { accountId, meetingId: champion, name: 'Nadia Rahman' });
  const limits = add('meeting', {
    accountId,
    heldOn: '2026-02-28',
    type: 'Other',
    channel: 'Email',
    title: 'API rate limits',
    discussion:
      'Sample: Priya Sharma sent the expected call volumes. She wants the higher limit agreed before ML Predictions is discussed.',
  });
  attend(limits, 'sharma');
  const next = add('meeting', {
    accountId,
    heldOn: '2026-03-24',
    type: 'QBR',
    channel: 'In person',
    title: 'Q1 review',
    discussion:
      'Sample: agenda: ROI against revenue outcomes, training in Risk and Compliance, API rate limits, renewal terms.',
  });
  attend(next, 'park', 'torres', 'lin', 'sharma');

  const action = (draft: Omit<Parameters<typeof add<'action'>>[1], 'accountId'>) =>
    add('action', { ...draft, accountId });
  action({
    meetingId: budget,
    title: 'Send James Lin one page that ties cost per seat to revenue outcomes',
    owner: 'Sarah Chen',
    dueOn: '2026-03-02',
  });
  action({
    meetingId: review,
    riskId: risks.champion,
    title: 'Send David Park the value summary for the quarter',
    owner: 'Sarah Chen',
    dueOn: '2026-03-10',
  });
  action({
    meetingId: training,
    riskId: risks.adoption,
    opportunityId: opportunities.seats,
    title: 'Schedule two training sessions for Risk and Compliance',
    owner: 'Sarah Chen',
    dueOn: '2026-03-13',
  });
  action({
    meetingId: champion,
    opportunityId: opportunities.seats,
    title: 'Name the attendees of the training',
    owner: 'Maria Torres',
    side: 'Theirs',
    dueOn: '2026-03-11',
  });
  action({
    meetingId: limits,
    riskId: risks.rateLimit,
    opportunityId: opportunities.predictions,
    title: 'Scope the API rate limit change',
    owner: 'Solutions',
    dueOn: '2026-04-01',
  });
  action({
    meetingId: limits,
    opportunityId: opportunities.predictions,
    title: 'Confirm peak call volumes for the second quarter',
    owner: 'Priya Sharma',
    side: 'Theirs',
    dueOn: '2026-04-24',
  });
  action({
    meetingId: review,
    title: 'Send the notes and the recording of the Q4 review',
    owner: 'Sarah Chen',
    dueOn: '2025-12-05',
    status: 'Closed',
    closedOn: '2025-12-03',
  });
  action({
    meetingId: training,
    title: 'List the seats that nobody has used for 30 days',
    owner: 'Sarah Chen',
    dueOn: '2026-02-17',
    status: 'Closed',
    closedOn: '2026-02-16',
  });
};

/**
 * Fintech Corp as the account plan template fills it in. What the template lacks (scores, risks, meetings,
 * actions, due dates, the notice period) is made up and marked as sample.
 */
export const addFintechCorp = (add: Recorder['add'], scorecardId: string): void => {
  const accountId = add('account', {
    name: 'Fintech Corp',
    crmId: 'CRM-004821',
    domain: 'fintechcorp.example',
    tier: 'Enterprise',
    lifecycleStage: 'Renewal',
    industry: 'Financial Services',
    currency: 'USD',
    arr: cents(250_000),
    contractStart: '2024-06-15',
    renewalDate: '2026-06-15',
    contractTerm: 'Annual',
    autoRenew: true,
    noticeDays: 60,
    products: ['Analytics Platform (Enterprise)', 'Data Pipeline Add-on'],
    licensedSeats: 150,
    activeSeats: 112,
    employees: 2_400,
    annualRevenue: cents(180_000_000),
    primaryCsm: 'Sarah Chen',
    escalationPath: 'Sarah Chen, then the Head of Customer Success, then our CTO to David Park',
    notes:
      'Sample: the notice period, escalation path, scores, risks, meetings, actions and their dates are made up.',
  });
  const people = addPeople(add, accountId);
  const opportunities = addOpportunities(add, accountId);
  addHealth(add, accountId, scorecardId);
  const risks = addRisks(add, accountId);
  addMeetings(add, accountId, people, opportunities, risks);
  add('checkAnswer', {
    accountId,
    check: 'championInRole',
    verdict: 'pass',
    reason: 'Sample: Maria Torres presented our ROI data to their board in February',
    answeredBy: 'Sarah Chen',
    answeredOn: '2026-02-20',
  });
};
