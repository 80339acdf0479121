import { z } from 'zod';

import { entityNames } from './records/registry.ts';

const id = z.string().min(1).max(64);

const change = z.strictObject({
  entity: z.enum(entityNames),
  id: id.nullable(),
  accountId: id.nullable(),
  op: z.enum(['insert', 'update', 'delete']),
  /** Name of the record as it is or was. */
  name: z.string(),
  /** Of the account it belongs to: what its amounts are in. */
  currency: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), before: z.json(), after: z.json() })),
});
/** One step of undo: who changed what, and when. */
export const historyEntry = z.strictObject({
  set: z.int(),
  at: z.string(),
  by: z.string(),
  kind: z.enum(['edit', 'create', 'delete', 'import', 'importUndo', 'sample', 'undo', 'redo']),
  label: z.string(),
  state: z.enum(['done', 'undone', 'dropped']),
  importId: id.nullable(),
  changeCount: z.int(),
  changes: z.array(change),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
