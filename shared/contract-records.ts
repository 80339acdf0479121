import { z } from 'zod';

import { id } from './contract-parts.ts';
import { createInput, createManyInput, updateInput, updateManyInput } from './records/edits.ts';
import { entityNames } from './records/registry.ts';

/** Records of every kind; each call is one step of undo. */
export const recordContract = {
  'record.create': { input: createInput, output: z.strictObject({ id }) },
  /** One change set, one undo: all of a list that is offered. */
  'record.createMany': { input: createManyInput, output: z.strictObject({ ids: z.array(id) }) },
  /** `expected` holds the values the edit was made on; a different value now is a CONFLICT. */
  'record.update': { input: updateInput, output: z.strictObject({ changed: z.boolean() }) },
  /** One change set, one undo: paste a column, edit a selection. */
  'record.updateMany': { input: updateManyInput, output: z.strictObject({ changed: z.int() }) },
  'record.remove': {
    input: z.strictObject({ entity: z.enum(entityNames), ids: z.array(id).min(1).max(10_000) }),
    output: z.strictObject({ removed: z.int() }),
  },
} as const;
