import { addDays, type Day } from '../../../shared/dates.ts';
import { toMinor } from '../../../shared/money.ts';
import { bookAccounts, type BookAccount } from './book-accounts.ts';
import { amounts, mood, type Work } from './book-amounts.ts';
import { addHealth, addOpportunities, addRisks } from './book-growth.ts';
import { addPeople } from './book-people.ts';
import { addActions, addAnswers, addMeetings, planMeetings } from './book-work.ts';
import { productNames } from './phrases.ts';
import { random as randomFrom, type Random } from './random.ts';
import type { Recorder } from './recorder.ts';

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

/** Adds the made-up book around the sample's day. */
export const addBook = (add: Recorder['add'], scorecardId: string, today: Day): void => {
  bookAccounts.forEach((account, index) => {
    // Every account has a source of its own: a change to one leaves the others as they are.
    const own = randomFrom(index + 1);
    const accountId = addAccount(add, account, index, today, own);
    const work: Work = {
      add,
      account,
      accountId,
      today,
      random: own,
      count: (what) => own.between(...amounts[account.depth][what]),
    };
    // One account has a crowded map, so that crowding is seen.
    const wanted = account.name.startsWith('Halden') ? 24 : work.count('people');
    const planned = planMeetings(work, wanted);
    const people = addPeople(work, wanted, planned);
    addHealth(work, scorecardId);
    const opportunities = addOpportunities(work);
    const risks = addRisks(work);
    const meetings = addMeetings(work, planned, people);
    addActions(work, { meetings, risks, opportunities }, people);
    addAnswers(work, people);
  });
};
