import { z } from 'zod';

/** The kinds of rows a CSV can hold. Each is one declaration under `electron/features/imports/kinds`. */
export const importKinds = ['accounts', 'stakeholders'] as const;
export const importKind = z.enum(importKinds);
export type ImportKind = z.infer<typeof importKind>;

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macintosh',
  'windows-1250',
  'shift_jis',
  'euc-jp',
  'gb18030',
] as const;
export const encoding = z.enum(encodings);
export type Encoding = z.infer<typeof encoding>;

export const delimiters = [',', ';', '\t', '|'] as const;
export const delimiter = z.enum(delimiters);
export type Delimiter = z.infer<typeof delimiter>;

/** How a file is read; every part is found by the reader and may be overruled by the user. */
export const readOptions = z.strictObject({
  encoding: encoding.optional(),
  delimiter: delimiter.optional(),
  /** Name of the sheet of a workbook. */
  sheet: z.string().max(255).optional(),
  /** 1-based line of the header row. */
  headerLine: z.int().min(1).max(1_000_000).optional(),
});
export type ReadOptions = z.infer<typeof readOptions>;

const line = z.int().min(1);
export const readProblem = z.strictObject({ line: line.nullable(), code: z.string(), message: z.string() });
export type ReadProblem = z.infer<typeof readProblem>;

/** What the reader found, before any mapping. */
export const readResult = z.strictObject({
  /** The sheet that is read, and all there are; null and none for a file of text. */
  sheet: z.string().nullable(),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean() })),
  encoding,
  delimiter,
  headerLine: line,
  headers: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  leftOut: z.array(z.strictObject({ line, text: z.string(), why: z.string() })),
  problems: z.array(readProblem),
});
export type ReadResult = z.infer<typeof readResult>;

/** Which header fills which field: a field name of the kind, or null for a column that is left out. */
export const mapping = z.record(z.string(), z.string().nullable());
export type Mapping = z.infer<typeof mapping>;

export const mappingProposal = z.strictObject({
  header: z.string(),
  field: z.string().nullable(),
  /** `sure` is mapped, `check` is offered and mapped only when the user agrees, `none` is left out. */
  confidence: z.enum(['sure', 'check', 'none']),
  /** Up to three distinct non-empty values of the column. */
  samples: z.array(z.string()),
});
export type MappingProposal = z.infer<typeof mappingProposal>;

export const importField = z.strictObject({ field: z.string(), label: z.string(), required: z.boolean() });

export const rejectedRow = z.strictObject({
  /** 1-based line in the file on which the row starts. */
  row: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});
export type RejectedRow = z.infer<typeof rejectedRow>;

export const importCounts = z.strictObject({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Rows, not reasons: a row with two bad cells counts once. */
  rejectedRows: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

/** How an import treats what is there already (import spec, flow 4). */
export const importChoices = z.strictObject({
  blank: z.enum(['keep', 'clear']).default('keep'),
  overwrite: z.enum(['unlessEdited', 'always', 'onlyIfBlank', 'never']).default('unlessEdited'),
  matchBy: z.enum(['auto', 'crmId', 'domain', 'name', 'email']).default('auto'),
  /** Day or month first where a column of dates could be read both ways. */
  dayFirst: z.boolean().optional(),
  /** Which sign ends the whole part where a column of numbers could be read both ways. */
  decimalSign: z.enum(['.', ',']).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .optional(),
});
export type ImportChoices = z.infer<typeof importChoices>;

/** A staged import: everything the user is shown before a row is written. */
export const importPreview = z.strictObject({
  importId: z.string(),
  kind: importKind,
  fileName: z.string(),
  encoding,
  delimiter,
  headerLine: line,
  proposals: z.array(mappingProposal),
  fields: z.array(importField),
  mapping,
  counts: importCounts,
  /** The first 1,000; all of them are in the reject file. */
  rejected: z.array(rejectedRow),
  leftOut: readResult.shape.leftOut,
  problems: z.array(readProblem),
  /** Decisions the reader took per column and wants looked at: an ambiguous date order, a decimal sign. */
  questions: z.array(
    z.strictObject({
      column: z.string(),
      question: z.enum(['dayFirst', 'decimalSign', 'currency']),
      assumed: z.string(),
      sample: z.string(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const previewRow = z.strictObject({
  row: z.int(),
  outcome: z.enum(['new', 'changed', 'same', 'rejected']),
  /** Which key found the record, or null when there was none. */
  matchedBy: z.enum(['id', 'crmId', 'domain', 'name', 'email']).nullable(),
  name: z.string(),
  /** Field, value now, value after. */
  differences: z.array(
    z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  reasons: z.array(z.string()),
});
export type PreviewRow = z.infer<typeof previewRow>;

export const importSummary = z.strictObject({
  importId: z.string(),
  kind: importKind,
  fileName: z.string(),
  importedAt: z.string(),
  counts: importCounts,
  undoneAt: z.string().nullable(),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importUndo = z.strictObject({
  importId: z.string(),
  removed: z.int(),
  reverted: z.int(),
  /** Cells that stay because somebody edited them since the import. */
  kept: z.array(z.strictObject({ entity: z.string(), id: z.string(), name: z.string(), field: z.string() })),
});
export type ImportUndo = z.infer<typeof importUndo>;
