import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import type {
  ImportChoices,
  ImportKind,
  ImportPreview,
  Mapping,
  MappingProposal,
  ReadOptions,
} from '../../../../shared/imports.ts';
import { openForReading, openScratch, type Db } from '../../../db/open.ts';
import type { ImportKindSpec } from '../kinds/kind.ts';
import { kindSpecs } from '../kinds/list.ts';
import { applyOverrides, fittingOverrides, headerSignature } from '../map/overrides.ts';
import { proposeMapping, type Column } from '../map/propose.ts';
import { classify, type Staged } from '../match/classify.ts';
import { addNameKey } from '../match/names.ts';
import { dropLateRows, planState } from '../match/queries.ts';
import { countOutcomes } from '../outcomes/queries.ts';
import { throttled, type Report } from '../progress.ts';
import { rememberedMapping } from '../queries.ts';
import { limits } from '../read/limits.ts';
import type { Table } from '../read/table-shape.ts';
import { openTable } from '../read/table.ts';
import { compileColumns, type StagedColumns } from './columns.ts';
import { fillStage, type Filled } from './fill.ts';
import { currencyQuestion, oddDays } from './notices.ts';
import { attachPlan, begin, commit, firstRejected, giveReasons, rejectWriter, writeNote } from './queries.ts';
import { decideStyles, misread, type Question, type Style } from './styles.ts';

export type StageInput = {
  /** The plan's database. */
  readonly dataFile: string;
  /** Where the staged rows go; made anew. */
  readonly stageFile: string;
  readonly importId: string;
  readonly path: string;
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly options: ReadOptions;
  /** The user's own choices, header by header; null to go by the headers and what is remembered. */
  readonly mapping: Mapping | null;
  readonly choices: ImportChoices;
  readonly locale: string;
};

/** What the commit and the preview need to know of a staged file. */
export type StageNote = {
  readonly preview: ImportPreview;
  readonly headers: readonly string[];
  readonly fields: readonly string[];
  readonly mapped: readonly string[];
  readonly choices: ImportChoices;
  readonly maybeTwice: boolean;
  readonly planState: number;
};

/** Rows, and bytes of the file, that columns are recognised by. */
const sampleRows = 1000;
const sampleBytes = 4 * 1024 * 1024;
const shownRejects = 1000;

type Sample = {
  readonly columns: Column[];
  /** Characters of a row, its delimiters among them; never 0. */
  readonly rowLength: number;
};

const takeSample = (table: Table): Sample => {
  const columns = table.headers.map((header) => ({ header, values: [] as string[] }));
  let rows = 0;
  let bytes = 0;
  let characters = 0;
  table.readRows(
    (cells) => {
      cells.forEach((cell, index) => {
        if (cell.trim() !== '') columns[index]?.values.push(cell);
        characters += cell.length + 1;
      });
      rows += 1;
      return rows < sampleRows && bytes < sampleBytes;
    },
    (done) => {
      bytes = done;
    },
  );
  return { columns, rowLength: Math.max(1, characters / Math.max(1, rows)) };
};

/**
 * A file of far too many rows is refused by counting them first, which is faster than staging those that fit.
 * @throws CarryonError LIMIT_EXCEEDED
 */
const assertFits = (table: Table, { rowLength }: Sample): void => {
  const certain = 1.25;
  if (table.sheet === null && table.bytes / rowLength > limits.rows * certain)
    table.readRows(() => undefined);
};

const recall = (input: StageInput, spec: ImportKindSpec, headers: readonly string[]): Mapping => {
  const plan = openForReading(input.dataFile);
  try {
    const remembered = rememberedMapping(plan, headerSignature(headers), input.kind);
    return remembered ? fittingOverrides(spec, headers, remembered) : {};
  } finally {
    plan.close();
  }
};

type Reading = { readonly staged: StagedColumns; readonly filled: Filled; readonly questions: Question[] };

const plainStyle: Style = { sign: '.', order: 'dayFirst' };

/**
 * Fills the stage once with the styles that the sample shows, and again when the whole file contradicts them:
 * a decision is taken over all rows of a column, and almost always the first thousand rows tell.
 */
const fill = (
  db: Db,
  input: StageInput,
  spec: ImportKindSpec,
  table: Table,
  { mapping, samples, report }: { mapping: Mapping; samples: readonly Column[]; report: Report },
): Reading => {
  const context = { delimiter: table.delimiter, choices: input.choices, locale: input.locale };
  const compile = (styleOf: (n: number) => Style): StagedColumns =>
    compileColumns(spec, table.headers, mapping, input.choices, styleOf);
  const probe = compile(() => plainStyle);
  for (const { compiled, index } of probe.columns)
    if (compiled.numbers || compiled.days)
      for (const value of samples[index]?.values ?? []) compiled.read(value);
  let { styles } = decideStyles(probe.columns, context);
  for (let attempt = 1; ; attempt += 1) {
    const used = styles;
    const staged = compile((n) => used[n] ?? plainStyle);
    begin(db);
    const filled = fillStage(db, spec, table, staged, (done) =>
      report({ phase: 'read', done, total: table.bytes }),
    );
    commit(db);
    const decided = decideStyles(staged.columns, context);
    const wrong = staged.columns.some((column, n) =>
      misread(column, used[n] ?? plainStyle, decided.styles[n] ?? plainStyle),
    );
    if (!wrong || attempt === 3) return { staged, filled, questions: decided.questions };
    ({ styles } = decided);
  }
};

/** Rows that matching set aside get their reason and their cells, as they stand in the file. */
const setAside = (db: Db, table: Table, { columns }: StagedColumns): void => {
  const headers = Object.fromEntries(columns.map(({ field, header }) => [field.name, header]));
  const late = giveReasons(db, headers);
  if (late.length === 0) return;
  const writer = rejectWriter(db);
  let next = 0;
  table.readRows((cells, line) => {
    if (late[next] !== line) return true;
    writer.row(line, cells);
    next += 1;
    return next < late.length;
  });
  dropLateRows(db);
};

/** A proposal as it was decided: what is mapped is sure, what was turned down is none. */
const asMapped = (proposal: MappingProposal, field: string | null): MappingProposal => {
  if (field !== null) return { ...proposal, field, confidence: 'sure' };
  return proposal.confidence === 'sure' ? { ...proposal, confidence: 'none' } : proposal;
};

/**
 * Reads, maps, types, stages and classifies a file, in a database of its own; the plan is only read.
 * Runs in a process of its own. Throws FILE_*, LIMIT_EXCEEDED, BAD_REQUEST and storage codes.
 */
export const stageImport = (input: StageInput, { report }: { readonly report: Report }): ImportPreview => {
  const spec = kindSpecs[input.kind];
  const progress = throttled(report);
  const table = openTable(input.path, input.options);
  mkdirSync(dirname(input.stageFile), { recursive: true, mode: 0o700 });
  const db = openScratch(input.stageFile);
  try {
    const sample = takeSample(table);
    assertFits(table, sample);
    const samples = sample.columns;
    const proposals = proposeMapping(spec, samples);
    const mapping = applyOverrides(spec, proposals, input.mapping ?? recall(input, spec, table.headers));
    const reading = fill(db, input, spec, table, { mapping, samples, report: progress });
    const { staged, filled } = reading;
    progress({ phase: 'match', done: 0, total: null });
    attachPlan(db, input.dataFile);
    addNameKey(db);
    const mapped = staged.columns.map(({ field }) => field.name);
    const toClassify: Staged = {
      spec,
      fields: filled.fields,
      mapped,
      choices: input.choices,
      maybeTwice: filled.maybeTwice,
    };
    begin(db);
    const state = planState(db);
    classify(db, toClassify);
    setAside(db, table, staged);
    const { leftOut, problems } = filled.end;
    const preview: ImportPreview = {
      importId: input.importId,
      kind: input.kind,
      fileName: input.fileName,
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerLine: table.headerLine,
      proposals: proposals.map((proposal) => asMapped(proposal, mapping[proposal.header] ?? null)),
      fields: spec.fields.map(({ name, label, required }) => ({ field: name, label, required })),
      mapping,
      counts: countOutcomes(db),
      rejected: firstRejected(db, shownRejects),
      leftOut,
      problems: [...problems, ...oddDays(staged)],
      questions: [...reading.questions, ...currencyQuestion(staged, samples)],
    };
    const note: StageNote = {
      preview,
      headers: table.headers,
      fields: filled.fields.map(({ name }) => name),
      mapped,
      choices: input.choices,
      maybeTwice: filled.maybeTwice,
      planState: state,
    };
    writeNote(db, 'stage', note);
    commit(db);
    return preview;
  } finally {
    db.close();
    table.close();
  }
};
