import type { Draft } from '../../../shared/entity.ts';
import { toMinor } from '../../../shared/money.ts';
import type { renewalGate } from '../../../shared/records/renewal.ts';
import type { WorkIds } from './fintech-work.ts';
import type { Recorder } from './recorder.ts';

type Gate = Omit<Draft<typeof renewalGate>, 'accountId' | 'renewalCycleId'>;

const owner = 'Sarah Chen';
const gates: readonly Gate[] = [
  {
    phase: 'Discovery',
    title: 'Renewal date, notice period and terms confirmed in the contract',
    owner,
    dueOn: '2026-02-15',
    doneOn: '2026-01-20',
  },
  {
    phase: 'Discovery',
    title: 'Economic buyer met about the renewal',
    owner,
    dueOn: '2026-02-15',
    doneOn: '2026-01-15',
  },
  {
    phase: 'Discovery',
    title: 'Seats and usage compared with the contract',
    owner,
    dueOn: '2026-02-15',
    doneOn: '2026-02-16',
  },
  {
    phase: 'Discovery',
    title: 'Value delivered written down with proof in the customer’s words',
    owner,
    dueOn: '2026-03-17',
  },
  {
    phase: 'Risk mitigation',
    title: 'Every high risk has an owner, a mitigation and a next review',
    owner,
    dueOn: '2026-03-17',
    doneOn: '2026-02-27',
  },
  {
    phase: 'Risk mitigation',
    title: 'Executive sponsor has the value summary of the quarter',
    owner,
    dueOn: '2026-03-17',
  },
  {
    phase: 'Risk mitigation',
    title: 'Expected outcome agreed with our leadership',
    owner: 'Ingrid Solberg',
    dueOn: '2026-03-20',
  },
  {
    phase: 'Negotiation',
    title: 'Price and terms approved on our side',
    owner: 'Ingrid Solberg',
    dueOn: '2026-04-02',
  },
  {
    phase: 'Negotiation',
    title: 'Proposal sent to the economic buyer',
    owner: 'Daniel Okafor',
    dueOn: '2026-04-09',
  },
];

const addCycles = (add: Recorder['add'], accountId: string): void => {
  const usd = (units: number) => toMinor(units, 'USD');
  add('renewalCycle', {
    accountId,
    renewalDate: '2025-06-15',
    phase: 'Close',
    forecast: 'Expand',
    outcome: 'Expanded',
    outcomeArr: usd(250_000),
    outcomeReason: 'Sample: Operations joined with 30 seats, and the Data Pipeline Add-on was added.',
    decidedOn: '2025-05-20',
    decidedBy: 'James Lin',
  });
  const renewalCycleId = add('renewalCycle', {
    accountId,
    renewalDate: '2026-06-15',
    phase: 'Risk mitigation',
    forecast: 'Flat',
  });
  for (const gate of gates) add('renewalGate', { ...gate, accountId, renewalCycleId });
  const scenario = (
    kind: 'Flat' | 'Expand' | 'Contract',
    effect: number,
    likelihood: number,
    assumptions: string,
  ) =>
    add('renewalScenario', {
      accountId,
      renewalCycleId,
      kind,
      arrEffect: usd(effect),
      likelihood,
      assumptions: `Sample: ${assumptions}`,
    });
  scenario('Flat', 0, 50, 'James Lin accepts today’s cost per seat once the ROI page is in his hands.');
  scenario('Expand', 83_000, 30, 'the training in Risk is done before the notice date.');
  scenario('Contract', -50_000, 20, 'the seats of Risk and Compliance are handed back in the May budget.');
};

const addDecisions = (add: Recorder['add'], accountId: string): void => {
  add('decision', {
    accountId,
    decidedOn: '2025-12-08',
    kind: 'Leadership call',
    title: 'The API rate limit change goes into the plan of the second quarter',
    approvedBy: 'Head of Product',
    reason: 'Sample: it blocks ML Predictions here and at two more accounts.',
  });
  const price = add('decision', {
    accountId,
    decidedOn: '2026-01-20',
    kind: 'Commercial exception',
    title: 'Today’s price per seat holds for twelve months when 50 seats are added',
    approvedBy: 'VP Sales',
    reason: 'Sample: James Lin compares the cost per seat with two alternatives.',
  });
  add('decision', {
    accountId,
    decidedOn: '2026-02-03',
    kind: 'Commercial exception',
    title: 'Today’s price per seat holds for twelve months when 50 seats are added before 16 April',
    approvedBy: 'VP Sales',
    reason: 'Sample: the offer ends with the notice date.',
    correctsId: price,
  });
  add('decision', {
    accountId,
    decidedOn: '2026-02-12',
    kind: 'Escalation',
    title: 'Solutions delivers the training in Risk and Compliance without charge',
    approvedBy: 'Head of Customer Success',
    reason: 'Sample: two disengaged team leads weigh more than the cost of two days.',
  });
};

const addRetro = (add: Recorder['add'], accountId: string, work: WorkIds): void => {
  const retroId = add('retro', {
    accountId,
    meetingId: work.review,
    heldOn: '2025-12-04',
    subject: 'QBR',
    wentWell: 'Sample: the usage figures were from the same week, and Maria Torres told the story herself.',
    delayed: 'Sample: the ROI figures came after the review, so James Lin could not use them.',
    churnRisk: 'Sample: nobody from Risk and Compliance was in the room.',
  });
  add('lesson', {
    accountId,
    retroId,
    text: 'Give the economic buyer his figures a month before the review, not after it',
    status: 'Carried on',
    actionId: work.roiPage,
  });
  add('lesson', { accountId, retroId, text: 'Invite a lead of Risk and Compliance to the next review' });
};

const addAgenda = (add: Recorder['add'], accountId: string, meetingId: string): void => {
  const points = [
    ['What the platform brought in the quarter, in their figures', 'Maria Torres', 20],
    ['Training in Risk and Compliance: done, open, next', 'Sarah Chen', 15],
    ['API rate limits: scope and day', 'Mei Tanaka', 15],
    ['Renewal terms and the 50 seats for Risk', 'Daniel Okafor', 20],
  ] as const;
  for (const [position, [title, presenter, minutes]] of points.entries())
    add('agendaItem', { accountId, meetingId, title, presenter, minutes, position });
};

/** What the next review is to decide; the second is one that the plan's rules propose, in the same words. */
const addRequests = (add: Recorder['add'], accountId: string): void => {
  const request = (draft: Omit<Parameters<typeof add<'decisionRequest'>>[1], 'accountId'>) =>
    add('decisionRequest', { ...draft, accountId, forCustomer: true });
  request({
    ask: 'Agree on 50 more seats for Risk at today’s price per seat',
    owner: 'James Lin',
    dueOn: '2026-04-16',
    reason: 'Sample: the price holds until the notice date.',
    position: 0,
  });
  request({
    ask: 'Schedule 2 training sessions in March',
    owner: 'Sarah Chen',
    dueOn: '2026-03-31',
    reason: 'Sample: the seats for Risk pay off once its leads are trained.',
    position: 1,
  });
};

/** Renewals, decisions, the retro of the last review, agenda and requests of the next; all made up. */
export const addRenewal = (add: Recorder['add'], accountId: string, work: WorkIds): void => {
  addCycles(add, accountId);
  addDecisions(add, accountId);
  addRetro(add, accountId, work);
  addAgenda(add, accountId, work.nextReview);
  addRequests(add, accountId);
};
