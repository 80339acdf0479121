import { z } from 'zod';

/** Where an export went. */
export const saved = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), name: z.string(), bytes: z.int() }),
  /** Browser shell: fetch it from `/download/TOKEN`. */
  z.strictObject({ outcome: z.literal('download'), name: z.string(), bytes: z.int(), token: z.uuid() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
]);
export type Saved = z.infer<typeof saved>;
