import type { Input } from '../../../shared/contract.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../context.ts';
import { findRecord, insertRecord, recordsOfAccount, removeRecord, updateRecord } from '../../db/records.ts';
import { isFrozenAt, takeSnapshot } from '../../db/snapshots.ts';

type Context = Pick<CoreContext, 'db' | 'newId' | 'today'>;
type Meeting = Input<'meeting.record'>;

const saveMeeting = ({ db, newId }: Context, meeting: Meeting): string => {
  const { accountId, heldOn, type, channel, title, discussion } = meeting;
  const values = { accountId, heldOn, type, channel, title, discussion };
  if (meeting.meetingId === undefined) {
    const id = newId();
    insertRecord(db, 'meeting', id, values);
    return id;
  }
  if (findRecord(db, 'meeting', meeting.meetingId)?.accountId !== accountId)
    throw new CarryonError('NOT_FOUND');
  updateRecord(db, 'meeting', meeting.meetingId, values);
  return meeting.meetingId;
};

/** Who was there now; those who are listed still keep their line, so that the history stays short. */
const saveAttendees = (
  { db, newId }: Context,
  meetingId: string,
  { accountId, attendees }: Meeting,
): void => {
  const keyOf = ({ stakeholderId, name }: Meeting['attendees'][number]) => stakeholderId ?? `name ${name}`;
  const wanted = new Map(attendees.map((attendee) => [keyOf(attendee), attendee]));
  const present = recordsOfAccount(db, 'attendee', accountId).filter((one) => one.meetingId === meetingId);
  for (const attendee of present) {
    if (!wanted.delete(keyOf(attendee))) removeRecord(db, 'attendee', attendee.id);
  }
  for (const { stakeholderId, name } of wanted.values()) {
    if (stakeholderId !== null && findRecord(db, 'stakeholder', stakeholderId)?.accountId !== accountId)
      throw new CarryonError('NOT_FOUND');
    insertRecord(db, 'attendee', newId(), { accountId, meetingId, stakeholderId, name });
  }
};

/** A meeting that took place moves its attendees' last contact up to its day, never back (row 38). */
const moveLastContact = ({ db, today }: Context, { heldOn, attendees }: Meeting): void => {
  if (heldOn > today()) return;
  for (const { stakeholderId } of attendees) {
    const person = stakeholderId === null ? null : findRecord(db, 'stakeholder', stakeholderId);
    if (person && (person.lastContact ?? '') < heldOn)
      updateRecord(db, 'stakeholder', person.id, { lastContact: heldOn });
  }
};

/** A review that was held freezes the plan of its day, once (row 54). A planned one does when it is recorded. */
const freezeAtReview = ({ db, newId, today }: Context, id: string, meeting: Meeting): void => {
  const { accountId, heldOn, type, title } = meeting;
  if (type !== 'QBR' || heldOn > today() || isFrozenAt(db, id)) return;
  takeSnapshot(db, {
    id: newId(),
    accountId,
    meetingId: id,
    label: title?.trim() || type,
    takenOn: heldOn,
    today: today(),
    worked: true,
  });
};

export const meetingHandlers = (context: CoreContext): Handlers<'meeting.record'> => ({
  'meeting.record': (meeting) => {
    const { db, newId, change } = context;
    const { accountId, meetingId } = meeting;
    if (!findRecord(db, 'account', accountId)) throw new CarryonError('NOT_FOUND');
    const created = meetingId === undefined;
    return change(
      { kind: created ? 'create' : 'edit', label: created ? 'Record meeting' : 'Edit meeting' },
      () => {
        const id = saveMeeting(context, meeting);
        saveAttendees(context, id, meeting);
        moveLastContact(context, meeting);
        for (const action of meeting.actions)
          insertRecord(db, 'action', newId(), { accountId, meetingId: id, ...action });
        freezeAtReview(context, id, meeting);
        return { meetingId: id };
      },
    );
  },
});
