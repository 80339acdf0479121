import { addDays } from '../../../shared/dates.ts';
import type { RoleType, Sentiment } from '../../../shared/records/stakeholder.ts';
import { mood, type Person, type Work } from './book-amounts.ts';
import type { PlannedMeeting } from './book-work.ts';
import { peopleNames, posts } from './people.ts';
import { personNotes } from './phrases.ts';
import type { Random } from './random.ts';

const sentimentFor = (random: Random, score: number): Sentiment => {
  const step = score + random.between(-12, 12) / 10;
  if (step >= 4.6) return 'Very Positive';
  if (step >= 3.7) return 'Positive';
  if (step >= 3) return 'Neutral';
  if (step >= 2.2) return 'Mixed';
  return random.chance(70) ? 'Negative' : 'Unknown';
};

/** Writes the people of an account: one per role first, then more of the usual ones. */
export const addPeople = (
  { add, account, accountId, today, random }: Work,
  wanted: number,
  meetings: readonly PlannedMeeting[],
): Person[] => {
  const order: readonly RoleType[] = [
    'Champion',
    'Economic Buyer',
    'Technical Decision Maker',
    'Executive Sponsor',
    'End User',
  ];
  const score = mood(account);
  const ids: string[] = [];
  return peopleNames(account.people, wanted, random).map((name, index) => {
    const role =
      order[index] ?? random.pick(['End User', 'End User', 'End User', 'Technical Decision Maker']);
    const { title, department } = random.pick(posts[role]);
    const left = account.name === 'Harborline Foods' && role === 'Champion';
    const contact = random.chance(6) ? null : addDays(today, -random.between(2, score < 3 ? 160 : 95));
    const met = meetings.find(({ who }) => who.includes(index))?.heldOn ?? null;
    const id = add('stakeholder', {
      accountId,
      name,
      title,
      department,
      roleType: role,
      influence:
        role === 'End User' ? random.pick(['Low', 'Low', 'Medium']) : random.pick(['High', 'High', 'Medium']),
      sentiment: random.chance(8) ? 'Unknown' : sentimentFor(random, score),
      // Meetings are newest first: the first one attended is the latest contact a meeting proves.
      lastContact: met !== null && (contact === null || contact < met) ? met : contact,
      email: `contact${index + 1}@${account.domain}`,
      // Users and engineers stand below the champion and the technical decision maker.
      reportsToId: index < 4 ? null : (ids[role === 'End User' ? 0 : 2] ?? null),
      leftOn: left ? addDays(today, -11) : null,
      notes: random.chance(70) ? random.pick(personNotes[role]) : null,
    });
    ids.push(id);
    return { id, name, role };
  });
};
