import { z } from 'zod';

import { errorCodes } from './errors.ts';
import { saved } from './saved.ts';

/** What became of one account in a batch. */
export const batchResult = z.strictObject({
  accountId: z.string(),
  account: z.string(),
  /** Name of its file; null when it could not be made. */
  file: z.string().nullable(),
  bytes: z.int(),
  pages: z.int(),
  /** Characters that no font has. */
  missingCharacters: z.array(z.string()),
  failure: z.strictObject({ code: z.enum(errorCodes), message: z.string() }).nullable(),
});
export type BatchResult = z.infer<typeof batchResult>;

/** Where a batch went: a folder of files, or one archive; nothing when the user chose no place. */
export const batchOutcome = z.strictObject({
  saved,
  /** Whether `saved` names a folder. */
  isFolder: z.boolean(),
  results: z.array(batchResult),
});
export type BatchOutcome = z.infer<typeof batchOutcome>;
