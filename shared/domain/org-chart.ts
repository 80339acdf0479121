import { daysBetween, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Stakeholder } from '../records/stakeholder.ts';
import { isInRole } from './contact.ts';

type Reporting = Pick<Stakeholder, 'id' | 'reportsToId'>;

/** Somebody who left is still shown for this many days, and as long as somebody reports to them. */
const rememberedDays = 90;

/**
 * The circle that would close if `personId` reported to `bossId`: ids from the boss up to the person. Null
 * when the line can be drawn. People who report to themselves in a circle are refused (row 13).
 */
export const circleOf = (
  people: readonly Reporting[],
  personId: string,
  bossId: string,
): readonly string[] | null => {
  const bossOf = new Map(people.map(({ id, reportsToId }) => [id, reportsToId]));
  const chain: string[] = [];
  for (let next: string | null = bossId; next !== null; next = bossOf.get(next) ?? null) {
    if (chain.includes(next)) return null;
    chain.push(next);
    if (next === personId) return chain;
  }
  return null;
};

/**
 * The boss of everybody, as far as it can be drawn: a boss who is not among the people is none, and a circle
 * that came in from outside is cut at the person with the smallest id.
 */
export const bossesOf = (people: readonly Reporting[]): ReadonlyMap<string, string | null> => {
  const known = new Set(people.map(({ id }) => id));
  const bossOf = new Map(
    people.map(({ id, reportsToId }) => [
      id,
      reportsToId !== null && known.has(reportsToId) ? reportsToId : null,
    ]),
  );
  const settled = new Set<string>();
  for (const { id } of people) {
    const path: string[] = [];
    let next: string | null = id;
    while (next !== null && !settled.has(next) && !path.includes(next)) {
      path.push(next);
      next = bossOf.get(next) ?? null;
    }
    if (next !== null && path.includes(next)) {
      const [cut = next] = path.slice(path.indexOf(next)).sort();
      bossOf.set(cut, null);
    }
    for (const one of path) settled.add(one);
  }
  return bossOf;
};

/**
 * Who is in the org chart on a day (row 13): everybody in role and every placeholder; who left, for a while
 * or until nobody in role reports to them any more. Who will leave later has not left yet.
 */
export const orgPeopleAt = (records: Pick<PlanRecords, 'stakeholders'>, asOf: Day): Stakeholder[] => {
  const bosses = bossesOf(records.stakeholders);
  const present = (person: Stakeholder) => person.isPlaceholder || isInRole(person, asOf);
  const needed = new Set<string>();
  for (const person of records.stakeholders.filter(present)) {
    let next: string | null = bosses.get(person.id) ?? null;
    while (next !== null && !needed.has(next)) {
      needed.add(next);
      next = bosses.get(next) ?? null;
    }
  }
  return records.stakeholders.flatMap((person) => {
    if (present(person)) return [person.leftOn === null ? person : { ...person, leftOn: null }];
    const remembered = person.leftOn !== null && daysBetween(person.leftOn, asOf) <= rememberedDays;
    return remembered || needed.has(person.id) ? [person] : [];
  });
};
