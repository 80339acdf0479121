import { z } from 'zod';

import { importAlso, missingAccount, similarRow } from './import-check.ts';
import { customKinds, type CustomKind } from './records/custom.ts';

/** The kinds of rows a file can hold. Each is one declaration under `electron/features/imports/kinds`. */
export const importKinds = [
  'accounts',
  'stakeholders',
  'opportunities',
  'healthScores',
  'risks',
  'meetings',
  'actions',
  'surveyResponses',
  'tickets',
  'arrMovements',
] as const;
export const importKind = z.enum(importKinds);
export type ImportKind = z.infer<typeof importKind>;

/** What the rows of a file seem to be; `sure` when nothing else comes near. */
export const kindGuess = z.strictObject({ kind: importKind, sure: z.boolean() });
export type KindGuess = z.infer<typeof kindGuess>;

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

/** The target of a column that is kept as a new custom field of accounts (row 6). */
export const newCustomTarget = (kind: CustomKind, label: string): string =>
  `custom+${kind}.${label.trim().replaceAll(/\s+/gu, ' ').slice(0, 100)}`;

export const mappingProposal = z.strictObject({
  header: z.string(),
  field: z.string().nullable(),
  /** `sure` is mapped, `check` is offered and mapped only when the user agrees, `none` is left out. */
  confidence: z.enum(['sure', 'check', 'none']),
  /** Up to three distinct non-empty values of the column. */
  samples: z.array(z.string()),
  /** What kind of custom field the column would make; absent for a column that fills no account. */
  customKind: z.enum(customKinds).optional(),
});
export type MappingProposal = z.infer<typeof mappingProposal>;

/** A field that a column can fill. */
export const importField = z.strictObject({
  field: z.string(),
  label: z.string(),
  required: z.boolean(),
  /** Other fields that fill it too: a name is made of first and last name. */
  filledBy: z.array(z.string()),
  /** `own` of the record, `owner` to find its account, `contact` and `account` carried along, `custom`, `signal`. */
  group: z.enum(['own', 'owner', 'contact', 'account', 'custom', 'signal']),
});
export type ImportFieldInfo = z.infer<typeof importField>;

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

export const matchKeys = ['id', 'crmId', 'externalId', 'domain', 'name', 'email', 'natural', 'said'] as const;

const overwrite = z.enum(['unlessEdited', 'always', 'onlyIfBlank', 'never']);
const said = z.record(z.string().max(10_000), z.string().max(64));

/** How an import treats what is there already (import spec, flow 4), and what the user answered. */
export const importChoices = z.strictObject({
  blank: z.enum(['keep', 'clear']).default('keep'),
  overwrite: overwrite.default('unlessEdited'),
  /** Policies of single columns, by field. */
  columns: z.record(z.string().max(300), overwrite).default({}),
  matchBy: z.enum(['auto', 'crmId', 'externalId', 'domain', 'name', 'email']).default('auto'),
  /** Makes the accounts that rows name and the book does not have. */
  createAccounts: z.boolean().default(false),
  /** Accounts of the book that texts of the file mean, by id. */
  accountsSaid: said.default({}),
  /** Accounts of the book that rows are about, by line. */
  rowsSaid: said.default({}),
  /** One value for every row, as text, of fields that no column fills. */
  constants: z.record(z.string().max(300), z.string().max(10_000)).default({}),
  /** Day or month first where a column of dates could be read both ways. */
  dayFirst: z.boolean().optional(),
  /** Which sign ends the whole part where a column of numbers could be read both ways. */
  decimalSign: z.enum(['.', ',']).optional(),
  /** What plain numbers of a length of time count. */
  durationUnit: z.enum(['minutes', 'hours', 'days', 'seconds']).optional(),
  /** What the scores of a file go up to, where they are not Carryon's own 1 to 5. */
  scoreScale: z.union([z.literal(5), z.literal(10), z.literal(100)]).optional(),
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
  /** What was remembered of files of this shape and is applied; null when nothing was. */
  remembered: z.strictObject({ signature: z.string(), name: z.string() }).nullable(),
  /** As they hold: what was given, and what is remembered of files of this shape. */
  choices: importChoices,
  counts: importCounts,
  /** What else is made or changed beside the rows themselves. */
  also: z.array(importAlso),
  /** Cells that keep what was edited here since the last import. */
  keptCells: z.int(),
  /** Rows that would make an account much like one that is there; the first 200. */
  similar: z.array(similarRow),
  /** Accounts that rows name and the book does not have, those of most rows first; the first 200. */
  missing: z.array(missingAccount),
  /** The first 1,000; all of them are in the reject file. */
  rejected: z.array(rejectedRow),
  leftOut: readResult.shape.leftOut,
  problems: z.array(readProblem),
  /** Decisions the reader took per column and wants looked at: an ambiguous date order, a decimal sign. */
  questions: z.array(
    z.strictObject({
      column: z.string(),
      question: z.enum(['dayFirst', 'decimalSign', 'currency', 'durationUnit', 'surveyKind', 'scoreScale']),
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
  matchedBy: z.enum(matchKeys).nullable(),
  name: z.string(),
  /** The account that the row belongs to; null for accounts themselves and rows that found none. */
  account: z.string().nullable(),
  /** Field, value now, value after. Of records beside the row itself with what they are called. */
  differences: z.array(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  /** Why the row is set aside: per column, or of the row as a whole. */
  reasons: z.array(
    z.strictObject({
      header: z.string().nullable(),
      value: z.string().nullable(),
      code: z.string(),
      message: z.string(),
    }),
  ),
  /** The cells of a row that is set aside, as they stand in the file. */
  cells: z.array(z.string()),
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
