import { z } from 'zod';

/** What the core tells its windows without being asked. */
export const coreEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('changed'),
    /** Accounts whose plans changed; null when there are too many to name (an import): refetch what is shown. */
    accountIds: z.array(z.string()).nullable(),
    undo: z.string().nullable(),
    redo: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('progress'),
    job: z.string(),
    phase: z.string(),
    done: z.number(),
    total: z.number().nullable(),
    secondsLeft: z.number().nullable(),
    /** What is being worked on: the name of an account. */
    label: z.string().optional(),
  }),
]);
export type CoreEvent = z.infer<typeof coreEvent>;
