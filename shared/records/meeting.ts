import { defineEntity, type RecordOf } from '../entity.ts';
import {
  day,
  flag,
  note,
  optionalReference,
  reference,
  requiredChoice,
  requiredDay,
  requiredText,
  text,
} from '../fields.ts';

export const meetingTypes = ['QBR', 'Check-in', 'Escalation', 'Other'] as const;
export const channels = ['Email', 'Phone', 'Video', 'In person'] as const;
export const actionStatuses = ['Open', 'Closed'] as const;
export const actionSides = ['Ours', 'Theirs'] as const;

/** A meeting that took place or is planned (row 38). */
export const meeting = defineEntity('meeting', {
  accountId: reference('account'),
  heldOn: requiredDay(),
  type: requiredChoice(meetingTypes, 'Check-in'),
  channel: requiredChoice(channels, 'Video'),
  title: text(200),
  discussion: note(),
});

/** Somebody in a meeting: a stakeholder, or a name that is not on the map yet (rows 20 and 38). */
export const attendee = defineEntity('attendee', {
  accountId: reference('account'),
  meetingId: reference('meeting'),
  stakeholderId: optionalReference('stakeholder'),
  name: requiredText(200),
});

/** Something to do by a day, ours or theirs (row 39). */
export const action = defineEntity('action', {
  accountId: reference('account'),
  meetingId: optionalReference('meeting'),
  riskId: optionalReference('risk'),
  opportunityId: optionalReference('opportunity'),
  title: requiredText(500, { audience: 'customer' }),
  owner: text(200, { audience: 'customer' }),
  side: requiredChoice(actionSides, 'Ours', { audience: 'customer' }),
  dueOn: day({ audience: 'customer' }),
  /** Part of the plan agreed with the customer for the next 90 days (row 40). */
  mutual: flag({ audience: 'customer' }),
  status: requiredChoice(actionStatuses, 'Open', { audience: 'customer' }),
  closedOn: day({ audience: 'customer' }),
});

export type Meeting = RecordOf<typeof meeting>;
export type Attendee = RecordOf<typeof attendee>;
export type Action = RecordOf<typeof action>;
