import { addDays, type Day } from '../../../shared/dates.ts';
import { channels } from '../../../shared/records/meeting.ts';
import type { Person, Work } from './book-amounts.ts';
import { closedActions, discussions, ourActions, theirActions } from './phrases.ts';

/** A meeting to come: its day and the places of those who attend in the list of people. */
export type PlannedMeeting = { readonly heldOn: Day; readonly who: readonly number[] };

/** Meetings are planned before the people are written, whose last contact cannot be earlier. */
export const planMeetings = ({ today, random, count }: Work, people: number): PlannedMeeting[] => {
  const places = Array.from({ length: people }, (_, index) => index);
  let back = 0;
  return Array.from({ length: count('meetings') }, () => {
    back += random.between(14, 40);
    return { heldOn: addDays(today, -back), who: random.some(places, random.between(1, 3)) };
  });
};

/** Writes the planned meetings, newest first. */
export const addMeetings = (
  { add, accountId, random }: Work,
  planned: readonly PlannedMeeting[],
  people: readonly Person[],
): string[] =>
  planned.map(({ heldOn, who }, index) => {
    const meetingId = add('meeting', {
      accountId,
      heldOn,
      type: index === 1 ? 'QBR' : random.pick(['Check-in', 'Check-in', 'Escalation', 'Other']),
      channel: index === 1 ? random.pick(['In person', 'Video']) : random.pick(channels),
      title:
        index === 1 ? 'Quarterly review' : random.pick(['Monthly check-in', 'Open points', 'Next steps']),
      discussion: random.pick(discussions),
    });
    for (const place of who) {
      const person = people[place];
      if (person) add('attendee', { accountId, meetingId, stakeholderId: person.id, name: person.name });
    }
    return meetingId;
  });

export const addActions = (
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
      owner: theirs ? (people[index % people.length]?.name ?? null) : account.csm,
      side: theirs ? 'Theirs' : 'Ours',
      dueOn,
      status: closed ? 'Closed' : 'Open',
      closedOn: closed ? (dueOn ?? addDays(today, -7)) : null,
    });
  }
};

export const addAnswers = (
  { add, account, accountId, today, random }: Work,
  people: readonly Person[],
): void => {
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
