import { z } from 'zod';

import { importKind } from './imports.ts';

/** What is remembered of files with the same headers: which column fills what. */
export const importShape = z.strictObject({
  /** What files of the shape are known by. */
  signature: z.string(),
  kind: importKind,
  name: z.string(),
  usedAt: z.string(),
  columns: z.array(z.strictObject({ header: z.string(), field: z.string().nullable() })),
});
export type ImportShape = z.infer<typeof importShape>;
