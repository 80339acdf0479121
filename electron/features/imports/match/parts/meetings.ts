import { action, attendee } from '../../../../../shared/records/meeting.ts';
import { stakeholder } from '../../../../../shared/records/stakeholder.ts';
import { fieldsOf, helperField } from '../../kinds/kind.ts';
import { fillActions, fillAttendees, fillSeen, matchSeen } from './fill-queries.ts';
import { exactly, namedWithin, pick } from './keys.ts';
import type { Part, Staged } from './part.ts';

const attendeePart = (exact: boolean): Part => ({
  prefix: 'attendee',
  spec: {
    entityName: 'attendee',
    entity: attendee,
    keys: [],
    naturalKeys: [namedWithin('meetingId', 'name'), exactly('meetingId', 'stakeholderId')],
  },
  fields: fieldsOf(attendee),
  mapped: ['name'],
  before: false,
  owned: true,
  fill: (db) => fillAttendees(db, !exact),
});

const seenPart = (today: string): Part => ({
  prefix: 'seen',
  spec: { entityName: 'stakeholder', entity: stakeholder, keys: [], naturalKeys: [] },
  fields: [helperField('stakeholderId', 'reference'), ...pick(fieldsOf(stakeholder), ['lastContact'])],
  mapped: ['lastContact'],
  before: false,
  owned: true,
  onlyLater: 'lastContact',
  fill: (db) => fillSeen(db, today),
  match: matchSeen,
});

const actionPart: Part = {
  prefix: 'action',
  spec: {
    entityName: 'action',
    entity: action,
    keys: [],
    naturalKeys: [namedWithin('meetingId', 'title')],
  },
  fields: pick(fieldsOf(action), ['meetingId', 'title', 'side', 'status', 'mutual']),
  mapped: ['title'],
  before: false,
  owned: true,
  fill: fillActions,
};

/** Who was there, who was thereby seen, and what was agreed. */
export const meetingParts = ({ fields, mapped, today }: Staged): Part[] => {
  const has = (name: string): boolean => fields.some((field) => field.name === name);
  // A file of Carryon's own says who is who itself.
  const exact = mapped.includes('id');
  return [
    ...(has('attendees') ? [attendeePart(exact), ...(exact ? [] : [seenPart(today)])] : []),
    ...(has('actions') ? [actionPart] : []),
  ];
};
