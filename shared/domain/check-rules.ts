import { addDays, daysBetween, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Check, RoleType, Stakeholder } from '../records/stakeholder.ts';
import { cadencesOf } from './cadence.ts';
import { daysSinceContact, isInRole } from './contact.ts';
import { message, type Message } from './message.ts';
import { byText } from './order.ts';
import { engagedDays, enoughThreads, threadsAt } from './threads.ts';

/** What the app finds by itself about a check. */
export type RuleOutcome = {
  readonly state: 'pass' | 'fail' | 'unanswered';
  readonly evidence: Message;
  /**
   * The last day it passes or passed, or, still unanswered, the last it can; null when it never did or does not
   * lapse.
   */
  readonly lastPassingDay: Day | null;
  /** The day a recorded fact settled it: answers by hand from before that day no longer hold. */
  readonly settledOn: Day | null;
};

/** A value summary counts for a rolling quarter (row 17). */
export const valueSummaryDays = 90;

const outcome = (
  state: RuleOutcome['state'],
  evidence: Message,
  lastPassingDay: Day | null = null,
  settledOn: Day | null = null,
): RuleOutcome => ({ state, evidence, lastPassingDay, settledOn });

/** How long ago something was, in days; today is a sentence of its own. */
const agoOrToday = (
  code: 'check.champion.ask' | 'check.buyer.contacted' | 'check.sponsor.sent',
  count: number,
  params: Message['params'],
): Message => (count === 0 ? message(`${code}.today`, params) : message(code, { ...params, count }));

const inRole = (records: PlanRecords, role: RoleType, asOf: Day): Stakeholder[] =>
  records.stakeholders.filter((person) => person.roleType === role && isInRole(person, asOf));

const earlier = (a: Day, b: Day | null): Day => (b !== null && b < a ? b : a);
const dayBeforeLeaving = (person: Stakeholder): Day | null =>
  person.leftOn === null ? null : addDays(person.leftOn, -1);

/** The last day before the last of these people leaves; null while one of them stays. */
const lastDayOf = (people: readonly Stakeholder[]): Day | null =>
  people.some(({ leftOn }) => leftOn === null)
    ? null
    : (people
        .map(dayBeforeLeaving)
        .sort((a, b) => byText(b ?? '', a ?? ''))
        .at(0) ?? null);

/**
 * Somebody has to say whether the champion is engaged; that every champion has left, or will, needs no answer.
 */
const championInRole = (records: PlanRecords, asOf: Day): RuleOutcome => {
  const champions = records.stakeholders.filter(({ roleType }) => roleType === 'Champion');
  const [present, ...more] = inRole(records, 'Champion', asOf);
  if (present) {
    const days = daysSinceContact(present, asOf);
    return outcome(
      'unanswered',
      days === null
        ? message('check.champion.ask.never', { name: present.name })
        : agoOrToday('check.champion.ask', days, { name: present.name }),
      lastDayOf([present, ...more]),
    );
  }
  const [lastToLeave] = champions.sort((a, b) => byText(b.leftOn ?? '', a.leftOn ?? ''));
  if (!lastToLeave || lastToLeave.leftOn === null)
    return outcome('unanswered', message('check.champion.none'));
  return outcome(
    'fail',
    message('check.champion.left', { name: lastToLeave.name, on: { day: lastToLeave.leftOn } }),
    addDays(lastToLeave.leftOn, -1),
    lastToLeave.leftOn,
  );
};

/** The economic buyer was contacted within the cadence of the role, 60 days unless the user says otherwise. */
const buyerContacted = (records: PlanRecords, asOf: Day): RuleOutcome => {
  const buyers = inRole(records, 'Economic Buyer', asOf);
  const limit = cadencesOf(records)('Economic Buyer');
  if (buyers.length === 0) return outcome('fail', message('check.buyer.none'));
  const [latest] = buyers
    .flatMap((person) =>
      person.lastContact !== null && person.lastContact <= asOf
        ? [
            {
              person,
              contact: person.lastContact,
              until: earlier(addDays(person.lastContact, limit), dayBeforeLeaving(person)),
            },
          ]
        : [],
    )
    .sort((a, b) => byText(b.until, a.until));
  if (!latest) return outcome('fail', message('check.buyer.never', { name: buyers[0]?.name ?? '' }));
  return outcome(
    latest.until >= asOf ? 'pass' : 'fail',
    agoOrToday('check.buyer.contacted', daysBetween(latest.contact, asOf), {
      name: latest.person.name,
      on: { day: latest.contact },
      limit,
    }),
    latest.until,
  );
};

/** More engaged stakeholders than these are counted: those who lapse first are the ones to know. */
const mostNamed = 8;

/** At least three stakeholders are engaged. */
const multiThreaded = (records: PlanRecords, asOf: Day): RuleOutcome => {
  const threads = threadsAt(records, asOf);
  const params = {
    count: threads.engaged.length,
    days: engagedDays,
    needed: enoughThreads,
    names: { names: threads.engaged.slice(0, mostNamed).map(({ stakeholder }) => stakeholder.name) },
    more: threads.engaged.length - mostNamed,
  };
  if (threads.engaged.length === 0) return outcome('fail', message('check.threads.none', params));
  if (threads.singleThreaded) return outcome('fail', message('check.threads.few', params));
  const code = params.more > 0 ? 'check.threads.enough.more' : 'check.threads.enough';
  return outcome('pass', message(code, params), threads.enoughUntil);
};

const noOrganizationalChange = (): RuleOutcome => outcome('unanswered', message('check.change.ask'));

/** A sponsor in role was sent a value summary in the last 90 days; a contact does not count. */
const sponsorValueSummary = (records: PlanRecords, asOf: Day): RuleOutcome => {
  const sponsors = inRole(records, 'Executive Sponsor', asOf);
  const [first] = sponsors;
  if (!first) return outcome('fail', message('check.sponsor.none'));
  const [latest] = records.valueSummaries
    .filter(({ sentOn }) => sentOn <= asOf)
    .flatMap(({ sentOn, stakeholderId }) =>
      sponsors
        // A summary without a recipient counts for any sponsor: that is whom summaries are for.
        .filter(({ id }) => stakeholderId === null || stakeholderId === id)
        .map((sponsor) => ({
          sponsor,
          sentOn,
          until: earlier(addDays(sentOn, valueSummaryDays), dayBeforeLeaving(sponsor)),
        })),
    )
    .sort((a, b) => byText(b.until, a.until));
  if (!latest) return outcome('fail', message('check.sponsor.never', { name: first.name }));
  return outcome(
    latest.until >= asOf ? 'pass' : 'fail',
    agoOrToday('check.sponsor.sent', daysBetween(latest.sentOn, asOf), {
      name: latest.sponsor.name,
      on: { day: latest.sentOn },
      limit: valueSummaryDays,
    }),
    latest.until,
  );
};

/** What a check asks. */
export const checkTitle = (check: Check, records: Pick<PlanRecords, 'contactCadences'>): Message =>
  check === 'buyerContacted'
    ? message('check.buyerContacted.within', { count: cadencesOf(records)('Economic Buyer') })
    : message(`check.${check}`);

/** The rule behind each check (row 17). */
export const automaticRules: Readonly<Record<Check, (records: PlanRecords, asOf: Day) => RuleOutcome>> = {
  championInRole,
  buyerContacted,
  multiThreaded,
  noOrganizationalChange,
  sponsorValueSummary,
};
