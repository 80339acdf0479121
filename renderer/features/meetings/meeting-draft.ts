import type { Call } from '../../../shared/contract.ts';
import { isDay, type Day } from '../../../shared/dates.ts';
import type { MeetingLine } from '../../../shared/domain/work.ts';
import type { Action, Meeting } from '../../../shared/records/meeting.ts';
import type { Stakeholder } from '../../../shared/records/stakeholder.ts';

export type DraftAction = {
  readonly title: string;
  readonly owner: string;
  readonly side: Action['side'];
  readonly dueOn: string;
};

export type DraftAttendee = { readonly stakeholderId: string | null; readonly name: string };

/** A meeting while it is typed. */
export type MeetingDraft = {
  readonly heldOn: string;
  readonly type: Meeting['type'];
  readonly channel: Meeting['channel'];
  readonly title: string;
  readonly discussion: string;
  readonly attendees: readonly DraftAttendee[];
  readonly actions: readonly DraftAction[];
};

export const emptyAction: DraftAction = { title: '', owner: '', side: 'Ours', dueOn: '' };

/** A new meeting of today, or an existing one to be corrected; its actions so far stay as they are. */
export const draftOf = (line: MeetingLine | null, today: Day): MeetingDraft => ({
  heldOn: line?.meeting.heldOn ?? today,
  type: line?.meeting.type ?? 'Check-in',
  channel: line?.meeting.channel ?? 'Video',
  title: line?.meeting.title ?? '',
  discussion: line?.meeting.discussion ?? '',
  attendees: line?.attendees.map(({ stakeholderId, name }) => ({ stakeholderId, name })) ?? [],
  actions: [emptyAction],
});

const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** The attendees with one more: somebody on the map when the name is theirs. Twice the same changes nothing. */
export const withAttendee = (
  attendees: readonly DraftAttendee[],
  typed: string,
  people: readonly Pick<Stakeholder, 'id' | 'name'>[],
): readonly DraftAttendee[] => {
  const name = typed.trim().slice(0, 200);
  if (name === '' || attendees.some((attendee) => sameName(attendee.name, name))) return attendees;
  const known = people.find((person) => sameName(person.name, name));
  return [...attendees, { stakeholderId: known?.id ?? null, name: known?.name ?? name }];
};

/**
 * Who is offered for a meeting of a day: everybody who had not left by then, an announced departure among them,
 * whoever was met last first. The day of a meeting that is still typed may be no day: then nobody is left out.
 */
export const offeredAttendees = (
  people: readonly Stakeholder[],
  attendees: readonly DraftAttendee[],
  heldOn: string,
): readonly Stakeholder[] => {
  const taken = new Set(attendees.map(({ stakeholderId }) => stakeholderId));
  const wasThere = ({ leftOn }: Stakeholder) => leftOn === null || !isDay(heldOn) || leftOn > heldOn;
  return people
    .filter((person) => wasThere(person) && !taken.has(person.id))
    .sort((a, b) => (b.lastContact ?? '').localeCompare(a.lastContact ?? ''));
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is recorded; lines of the action list without a title are left out. */
export const meetingInput = (
  draft: MeetingDraft,
  accountId: string,
  meetingId: string | null,
): Call<'meeting.record'> => ({
  accountId,
  ...(meetingId === null ? {} : { meetingId }),
  heldOn: draft.heldOn,
  type: draft.type,
  channel: draft.channel,
  title: orNull(draft.title),
  discussion: orNull(draft.discussion),
  attendees: draft.attendees.map(({ stakeholderId, name }) => ({ stakeholderId, name })),
  actions: draft.actions
    .filter(({ title }) => title.trim() !== '')
    .map(({ title, owner, side, dueOn }) => ({
      title: title.trim(),
      owner: orNull(owner),
      side,
      dueOn: orNull(dueOn),
    })),
});
