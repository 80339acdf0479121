import { z } from 'zod';

const line = z.int().min(1);

/** Corrections of cells that are made while the file is read; the file itself stays as it is. */
export const importFixes = z.strictObject({
  /** One cell of one row. */
  cells: z
    .array(z.strictObject({ line, header: z.string().max(2000), value: z.string().max(100_000) }))
    .max(10_000)
    .default([]),
  /** Every cell of a column that says `from`: "apply to all like this". */
  words: z
    .array(
      z.strictObject({
        header: z.string().max(2000),
        from: z.string().max(10_000),
        to: z.string().max(10_000),
      }),
    )
    .max(10_000)
    .default([]),
});
export type ImportFixes = z.infer<typeof importFixes>;

/** Records beside the rows themselves that an import makes or changes: contacts, accounts, attendees, scores. */
export const importAlso = z.strictObject({ entity: z.string(), created: z.int(), updated: z.int() });
export type ImportAlso = z.infer<typeof importAlso>;

/** An account of the book that one of the file may be. */
export const likeAccount = z.strictObject({
  id: z.string(),
  name: z.string(),
  domain: z.string().nullable(),
  crmId: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
});
export type LikeAccount = z.infer<typeof likeAccount>;

export const likenessReasons = ['name', 'domain'] as const;

/** A row that would make an account much like one that is there. */
export const similarRow = z.strictObject({
  row: line,
  name: z.string(),
  domain: z.string().nullable(),
  account: likeAccount,
  /** How alike they are, percent. */
  percent: z.int().min(0).max(100),
  why: z.enum(likenessReasons),
});
export type SimilarRow = z.infer<typeof similarRow>;

/** An account that rows name and the book does not have, or has more than once. */
export const missingAccount = z.strictObject({
  /** As the file calls it: its name, else its domain or CRM ID. */
  text: z.string(),
  /** Its name, where the file goes by its domain or CRM ID and names it besides. */
  called: z.string().nullable(),
  rows: z.int(),
  /** The first of these rows. */
  row: line,
  /** Several accounts are called so: one of them is to be chosen. */
  ambiguous: z.boolean(),
  like: z.array(likeAccount).max(5),
});
export type MissingAccount = z.infer<typeof missingAccount>;

/** A cell that keeps what a person wrote there since the last import. */
export const keptCell = z.strictObject({
  row: line,
  name: z.string(),
  field: z.string(),
  label: z.string(),
  /** What the file says, and what stays. */
  file: z.string().nullable(),
  kept: z.string().nullable(),
});
export type KeptCell = z.infer<typeof keptCell>;
