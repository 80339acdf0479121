import { z } from 'zod';

import { day, id } from './contract-parts.ts';
import { recordSchema } from './entity.ts';
import { planRecords } from './records/plan.ts';
import { snapshot, snapshotHead } from './records/snapshot.ts';

/** Calls about the plan as it was: on any day, by its history, and as it was frozen. */
export const timeContract = {
  /** The plan at the end of a day of the user's calendar, from the history. NOT_FOUND before there was one. */
  'plan.asOf': { input: z.strictObject({ accountId: id, day }), output: planRecords },
  /** The days on which the plan was changed, in how many steps, and those of its reviews; the earliest first. */
  'plan.days': {
    input: z.strictObject({ accountId: id }),
    output: z.array(z.strictObject({ day, steps: z.int(), review: z.string().nullable() })),
  },

  /** Freezes the plan as it is now; one undo step. A QBR that is recorded freezes it by itself. */
  'snapshot.take': {
    input: z.strictObject({ accountId: id, label: snapshot.fields.label.schema }),
    output: z.strictObject({ id }),
  },
  'snapshot.list': { input: z.strictObject({ accountId: id }), output: z.array(recordSchema(snapshotHead)) },
  'snapshot.get': {
    input: z.strictObject({ id }),
    output: z.strictObject({ head: recordSchema(snapshotHead), records: planRecords }),
  },
} as const;
