import { addDays, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Stakeholder } from '../records/stakeholder.ts';
import { daysSinceContact, isInRole } from './contact.ts';
import { byText } from './order.ts';

/** A stakeholder counts as engaged for this many days after a contact (row 17). */
export const engagedDays = 90;
/** Fewer engaged stakeholders than this is single-threaded. */
export const enoughThreads = 3;

/** The earlier of two days, null meaning never. */
const earlier = (a: Day, b: Day | null): Day => (b !== null && b < a ? b : a);

/**
 * True for somebody in role, contacted in the last 90 days, whose sentiment is known and not negative.
 * A group is one thread, whatever its head-count (rows 17, 18).
 */
export const isEngaged = (person: Stakeholder, asOf: Day): boolean => {
  const since = daysSinceContact(person, asOf);
  return (
    isInRole(person, asOf) &&
    since !== null &&
    since <= engagedDays &&
    person.sentiment !== 'Negative' &&
    person.sentiment !== 'Unknown'
  );
};

export type Thread = {
  readonly stakeholder: Stakeholder;
  /** The last day this person still counts as engaged when nothing new happens. */
  readonly lastEngagedDay: Day;
};

export type Threads = {
  /** Engaged stakeholders, the one who lapses first first. */
  readonly engaged: readonly Thread[];
  readonly singleThreaded: boolean;
  /** The last day on which at least three are engaged when nothing new happens; null when they are fewer. */
  readonly enoughUntil: Day | null;
  /** Who carries the whole relationship: the only engaged stakeholder. */
  readonly onlyThread: Stakeholder | null;
  /** ARR that rests on that one stakeholder, minor units; null when there is none or ARR is not recorded. */
  readonly arrOnOne: number | null;
};

/** Who holds the relationship on a day (row 18). */
export const threadsAt = (records: Pick<PlanRecords, 'account' | 'stakeholders'>, asOf: Day): Threads => {
  const engaged = records.stakeholders
    .filter((person) => isEngaged(person, asOf))
    .map((stakeholder) => ({
      stakeholder,
      lastEngagedDay: earlier(
        addDays(stakeholder.lastContact ?? asOf, engagedDays),
        stakeholder.leftOn === null ? null : addDays(stakeholder.leftOn, -1),
      ),
    }))
    .sort((a, b) => byText(a.lastEngagedDay, b.lastEngagedDay) || byText(a.stakeholder.id, b.stakeholder.id));
  const [only] = engaged;
  const onlyThread = engaged.length === 1 && only ? only.stakeholder : null;
  return {
    engaged,
    singleThreaded: engaged.length < enoughThreads,
    enoughUntil: engaged[engaged.length - enoughThreads]?.lastEngagedDay ?? null,
    onlyThread,
    arrOnOne: onlyThread ? records.account.arr : null,
  };
};
