import type { Opportunities, People } from './fintech-people.ts';
import type { RiskIds } from './fintech-risks.ts';
import type { Recorder } from './recorder.ts';

/** Records of the work that others point at. */
export type WorkIds = Readonly<Record<'review' | 'nextReview' | 'roiPage', string>>;

/** Meetings that agree with the last contacts of the template, and their actions. */
export const addMeetings = (
  add: Recorder['add'],
  accountId: string,
  people: People,
  opportunities: Opportunities,
  risks: RiskIds,
): WorkIds => {
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
  const roiPage = action({
    meetingId: budget,
    title: 'Send James Lin one page that ties cost per seat to revenue outcomes',
    owner: 'Sarah Chen',
    dueOn: '2026-03-02',
    mutual: true,
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
    mutual: true,
  });
  action({
    meetingId: champion,
    opportunityId: opportunities.seats,
    title: 'Name the attendees of the training',
    owner: 'Maria Torres',
    side: 'Theirs',
    dueOn: '2026-03-11',
    mutual: true,
  });
  action({
    meetingId: limits,
    riskId: risks.rateLimit,
    opportunityId: opportunities.predictions,
    title: 'Scope the API rate limit change',
    owner: 'Solutions',
    dueOn: '2026-04-01',
    mutual: true,
  });
  action({
    meetingId: limits,
    opportunityId: opportunities.predictions,
    title: 'Confirm peak call volumes for the second quarter',
    owner: 'Priya Sharma',
    side: 'Theirs',
    dueOn: '2026-04-24',
    mutual: true,
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
  return { review, nextReview: next, roiPage };
};
