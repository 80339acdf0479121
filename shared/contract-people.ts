import { z } from 'zod';

import { draftSchema } from './entity.ts';
import { action } from './records/meeting.ts';
import { stakeholder } from './records/stakeholder.ts';

const id = z.string().min(1).max(64);
const ids = z.array(id).max(1000).default([]);

/** Calls about people that change several records as one step of undo. */
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
} as const;
