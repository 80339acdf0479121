import { z } from 'zod';

import { id, nothing } from './contract-parts.ts';
import { draftSchema } from './entity.ts';
import { action, attendee, meeting } from './records/meeting.ts';
import { checkAnswer, checks, stakeholder } from './records/stakeholder.ts';

const ids = z.array(id).max(1000).default([]);

/** Calls about people and meetings with them that change several records as one step of undo. */
export const peopleContract = {
  'stakeholder.add': {
    /** Adds somebody, links the attendees that are them, and makes others report to them. */
    input: z.strictObject({ values: draftSchema(stakeholder), attendeeIds: ids, reportIds: ids }),
    output: z.strictObject({ id }),
  },
  'stakeholder.leave': {
    /** Marks somebody as left and opens the play: its steps become actions (row 21). */
    input: z.strictObject({
      stakeholderId: id,
      leftOn: z.iso.date(),
      actions: z
        .array(
          z.strictObject({
            title: action.fields.title.schema,
            owner: action.fields.owner.schema,
            dueOn: action.fields.dueOn.schema,
            riskId: id.nullable(),
            opportunityId: id.nullable(),
          }),
        )
        .max(100),
    }),
    output: z.strictObject({ actions: z.int() }),
  },
  'relationship.answer': {
    /** Answers a check by hand; a null verdict hands it back to the automatic rule. */
    input: z.strictObject({
      accountId: id,
      check: z.enum(checks),
      verdict: z.enum(['pass', 'fail']).nullable(),
      reason: z.union([checkAnswer.fields.reason.schema, z.literal('')]),
    }),
    output: nothing,
  },
  'meeting.record': {
    /** Records a meeting with its attendees and actions as one change; attendees' last contact moves up to it. */
    input: z.strictObject({
      accountId: id,
      /** An existing meeting to replace the attendees of. */
      meetingId: id.optional(),
      heldOn: meeting.fields.heldOn.schema,
      type: meeting.fields.type.schema,
      channel: meeting.fields.channel.schema,
      title: meeting.fields.title.schema,
      discussion: meeting.fields.discussion.schema,
      attendees: z
        .array(z.strictObject({ stakeholderId: id.nullable(), name: attendee.fields.name.schema }))
        .max(500),
      actions: z
        .array(
          z.strictObject({
            title: action.fields.title.schema,
            owner: action.fields.owner.schema,
            side: action.fields.side.schema,
            dueOn: action.fields.dueOn.schema,
          }),
        )
        .max(200),
    }),
    output: z.strictObject({ meetingId: id }),
  },
} as const;
