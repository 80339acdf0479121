import { addDays, quarterOf, type Day } from '../../../shared/dates.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { toMinor } from '../../../shared/money.ts';
import { confidences } from '../../../shared/records/growth.ts';
import { channels } from '../../../shared/records/meeting.ts';
import type { RoleType, Sentiment } from '../../../shared/records/stakeholder.ts';
import { bookAccounts, type BookAccount, type Depth } from './book-accounts.ts';
import { peopleNames, posts } from './people.ts';
import {
  closedActions,
  discussions,
  opportunityIdeas,
  ourActions,
  personNotes,
  productNames,
  riskIdeas,
  signalNotes,
  theirActions,
} from './phrases.ts';
import { random, type Random } from './random.ts';
import type { Recorder } from './recorder.ts';

/** How many of everything a plan of a depth has, at least and at most. */
const amounts: Readonly<
  Record<
    Depth,
    Readonly<
      Record<
        'people' | 'assessments' | 'opportunities' | 'risks' | 'meetings' | 'actions',
        readonly [number, number]
      >
    >
  >
> = {
  full: {
    people: [5, 9],
    assessments: [4, 7],
    opportunities: [2, 4],
    risks: [3, 6],
    meetings: [3, 6],
    actions: [3, 7],
  },
  part: {
    people: [2, 5],
    assessments: [1, 3],
    opportunities: [0, 2],
    risks: [0, 2],
    meetings: [1, 2],
    actions: [1, 3],
  },
  thin: {
    people: [1, 2],
    assessments: [1, 1],
    opportunities: [0, 1],
    risks: [0, 0],
    meetings: [0, 1],
    actions: [0, 1],
  },
  bare: {
    people: [0, 0],
    assessments: [0, 0],
    opportunities: [0, 0],
    risks: [0, 0],
    meetings: [0, 0],
    actions: [0, 0],
  },
};

type Work = {
  readonly add: Recorder['add'];
  readonly account: BookAccount;
  readonly accountId: string;
  readonly today: Day;
  readonly random: Random;
  readonly count: (what: keyof (typeof amounts)['full']) => number;
};

const scoresOf = (health: string): (number | null)[] =>
  [...health].map((digit) => (digit === '-' ? null : Number(digit)));

/** Mean score of the newest assessment, 1 to 5, which colours everything else about an account. */
const mood = (account: BookAccount): number => {
  const given = scoresOf(account.health ?? '').filter((score) => score !== null);
  return given.length === 0 ? 3 : given.reduce((sum, score) => sum + score, 0) / given.length;
};

const addAccount = (
  add: Recorder['add'],
  account: BookAccount,
  index: number,
  today: Day,
  random: Random,
): string => {
  const { currency, depth } = account;
  const money = (thousands: number) => toMinor(thousands * 1000, currency);
  const renewalDate = account.renewal === null ? null : addDays(today, account.renewal);
  const known = depth !== 'bare';
  const multiYear = random.chance(25);
  const worried = mood(account) < 3;
  return add('account', {
    name: account.name,
    crmId: `CRM-${String(5_100 + index * 37).padStart(6, '0')}`,
    domain: account.domain,
    tier: account.tier,
    lifecycleStage: account.stage,
    segment: account.segment,
    industry: account.industry,
    country: account.country,
    city: account.city,
    currency,
    arr: account.arr === null ? null : money(account.arr),
    contractStart: renewalDate === null ? null : addDays(renewalDate, multiYear ? -1_095 : -365),
    renewalDate,
    contractTerm: multiYear ? 'Multi-Year' : 'Annual',
    autoRenew: known ? random.chance(60) : null,
    noticeDays: known && random.chance(80) ? random.pick([30, 60, 90]) : null,
    products: known ? random.some(productNames, random.between(1, 3)) : [],
    licensedSeats: account.seats?.[0] ?? null,
    activeSeats: account.seats?.[1] ?? null,
    employees: account.employees,
    annualRevenue: known ? money(account.employees * random.between(120, 260)) : null,
    primaryCsm: account.csm === '' ? null : account.csm,
    strategic: account.name.startsWith('Tamarind'),
    strategicReason: account.name.startsWith('Tamarind') ? 'Opens the market for us' : null,
    // Half of the worried accounts have no path yet: the plan check has something to say.
    escalationPath: worried && index % 2 === 1 ? `${account.csm}, then the Head of Customer Success` : null,
    notes: 'Sample: company, people and figures are made up.',
  });
};

const sentimentFor = (random: Random, score: number): Sentiment => {
  const step = score + random.between(-12, 12) / 10;
  if (step >= 4.6) return 'Very Positive';
  if (step >= 3.7) return 'Positive';
  if (step >= 3) return 'Neutral';
  if (step >= 2.2) return 'Mixed';
  return random.chance(70) ? 'Negative' : 'Unknown';
};

type Person = { readonly id: string; readonly name: string; readonly role: RoleType };

const addPeople = ({ add, account, accountId, today, random, count }: Work): Person[] => {
  const wanted = account.name.startsWith('Halden') ? 24 : count('people');
  const order: readonly RoleType[] = [
    'Champion',
    'Economic Buyer',
    'Technical Decision Maker',
    'Executive Sponsor',
    'End User',
  ];
  const score = mood(account);
  return peopleNames(account.people, wanted, random).map((name, index) => {
    const role =
      order[index] ?? random.pick(['End User', 'End User', 'Technical Decision Maker', 'Champion']);
    const { title, department } = random.pick(posts[role]);
    const left = account.name === 'Harborline Foods' && role === 'Champion';
    const id = add('stakeholder', {
      accountId,
      name,
      title,
      department,
      roleType: role,
      influence:
        role === 'End User' ? random.pick(['Low', 'Low', 'Medium']) : random.pick(['High', 'High', 'Medium']),
      sentiment: random.chance(8) ? 'Unknown' : sentimentFor(random, score),
      lastContact: random.chance(6) ? null : addDays(today, -random.between(2, score < 3 ? 160 : 95)),
      email: `contact${index + 1}@${account.domain}`,
      leftOn: left ? addDays(today, -11) : null,
      notes: random.chance(70) ? random.pick(personNotes[role]) : null,
    });
    return { id, name, role };
  });
};

const addHealth = ({ add, account, accountId, today, random, count }: Work, scorecardId: string): void => {
  if (account.health === null) return;
  const newest = scoresOf(account.health);
  const total = count('assessments');
  const latest = addDays(today, -random.between(1, account.depth === 'full' ? 24 : 70));
  const drift = random.pick([-1, 0, 1, 1]);
  for (let back = total - 1; back >= 0; back -= 1) {
    const assessedOn = addDays(latest, -30 * back);
    const assessmentId = add('assessment', { accountId, scorecardId, assessedOn, assessedBy: account.csm });
    newest.forEach((score, at) => {
      const signal = defaultScorecard.signals[at];
      if (score === null || !signal) return;
      const moved = back === 0 || !random.chance(45) ? score : score - drift * Math.ceil(back / 2);
      const given = Math.min(5, Math.max(1, moved));
      const level = given <= 2 ? 0 : given === 3 ? 1 : 2;
      add('signalScore', {
        accountId,
        assessmentId,
        signal: signal.key,
        score: given,
        trend: random.pick(['Up', 'Flat', 'Flat', 'Down']),
        source: signal.source,
        note: back === 0 && random.chance(65) ? (signalNotes[at]?.[level] ?? null) : null,
        scoredOn: signal.key === 'npsCsat' && total > 1 ? addDays(assessedOn, -25) : assessedOn,
      });
    });
  }
};

const addOpportunities = ({ add, account, accountId, today, random, count }: Work): string[] =>
  random.some(opportunityIdeas, count('opportunities')).map((idea) =>
    add('opportunity', {
      ...idea,
      accountId,
      value: random.chance(8)
        ? null
        : toMinor(
            Math.max(1, Math.round(((account.arr ?? 10) * random.between(6, 30)) / 100)) * 1000,
            account.currency,
          ),
      timeline: quarterOf(addDays(today, random.between(30, 330))),
      confidence: random.pick(confidences),
      nextStepDue: random.chance(70) ? addDays(today, random.between(-10, 60)) : null,
      owner: account.csm,
      status: random.chance(12) ? random.pick(['Won', 'Lost']) : 'Open',
    }),
  );

const addRisks = ({ add, account, accountId, today, random, count }: Work): string[] =>
  random.some(riskIdeas, count('risks')).map((idea) => {
    const closed = random.chance(10);
    return add('risk', {
      ...idea,
      accountId,
      owner: account.csm,
      status: closed ? 'Closed' : (idea.status ?? 'Active'),
      nextReview: closed || random.chance(15) ? null : addDays(today, random.between(-12, 60)),
      raisedOn: addDays(today, -random.between(20, 200)),
      closedOn: closed ? addDays(today, -random.between(1, 18)) : null,
    });
  });

const addMeetings = ({ add, accountId, today, random, count }: Work, people: readonly Person[]): string[] =>
  Array.from({ length: count('meetings') }, (_, index) => {
    const meetingId = add('meeting', {
      accountId,
      heldOn: addDays(today, -14 - index * random.between(20, 40)),
      type: index === 1 ? 'QBR' : random.pick(['Check-in', 'Check-in', 'Escalation', 'Other']),
      channel: random.pick(channels),
      title:
        index === 1 ? 'Quarterly review' : random.pick(['Monthly check-in', 'Open points', 'Next steps']),
      discussion: random.pick(discussions),
    });
    for (const { id, name } of random.some(people, random.between(1, 3)))
      add('attendee', { accountId, meetingId, stakeholderId: id, name });
    return meetingId;
  });

const addActions = (
  { add, account, accountId, today, random, count }: Work,
  links: { readonly meetings: string[]; readonly risks: string[]; readonly opportunities: string[] },
  people: readonly Person[],
): void => {
  for (let index = 0; index < count('actions'); index += 1) {
    const theirs = random.chance(25) && people.length > 0;
    const closed = !theirs && random.chance(25);
    const dueOn = random.chance(8)
      ? null
      : addDays(today, random.between(closed ? -60 : -12, closed ? -5 : 70));
    add('action', {
      accountId,
      meetingId: links.meetings[index % Math.max(1, links.meetings.length)] ?? null,
      riskId: random.chance(20) ? (links.risks[0] ?? null) : null,
      opportunityId: random.chance(20) ? (links.opportunities[0] ?? null) : null,
      title: random.pick(theirs ? theirActions : closed ? closedActions : ourActions),
      owner: theirs ? (people[0]?.name ?? null) : account.csm,
      side: theirs ? 'Theirs' : 'Ours',
      dueOn,
      status: closed ? 'Closed' : 'Open',
      closedOn: closed ? (dueOn ?? addDays(today, -7)) : null,
    });
  }
};

const addAnswers = ({ add, account, accountId, today, random }: Work, people: readonly Person[]): void => {
  if (account.depth !== 'full') return;
  const sponsor = people.find(({ role }) => role === 'Executive Sponsor');
  if (sponsor && random.chance(70))
    add('valueSummary', {
      accountId,
      stakeholderId: sponsor.id,
      sentOn: addDays(today, -random.between(10, 130)),
      summary: 'Sample: savings of the quarter on one page.',
    });
  if (random.chance(60))
    add('checkAnswer', {
      accountId,
      check: 'noOrganizationalChange',
      verdict: random.chance(75) ? 'pass' : 'fail',
      reason: 'Sample: asked in the last check-in.',
      answeredBy: account.csm,
      answeredOn: addDays(today, -random.between(5, 60)),
    });
};

/** Adds the made-up book around the sample's day. */
export const addBook = (add: Recorder['add'], scorecardId: string, today: Day): void => {
  bookAccounts.forEach((account, index) => {
    // Every account has a source of its own: a change to one leaves the others as they are.
    const own = random(index + 1);
    const accountId = addAccount(add, account, index, today, own);
    const work: Work = {
      add,
      account,
      accountId,
      today,
      random: own,
      count: (what) => own.between(...amounts[account.depth][what]),
    };
    const people = addPeople(work);
    addHealth(work, scorecardId);
    const opportunities = addOpportunities(work);
    const risks = addRisks(work);
    const meetings = addMeetings(work, people);
    addActions(work, { meetings, risks, opportunities }, people);
    addAnswers(work, people);
  });
};
