import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import type { ImportFixes } from '../../../../shared/import-check.ts';
import type {
  ImportChoices,
  ImportKind,
  ImportPreview,
  Mapping,
  MappingProposal,
  ReadOptions,
} from '../../../../shared/imports.ts';
import { openForReading, openScratch, type Db } from '../../../db/open.ts';
import { newId } from '../../../ids.ts';
import { importSpec, type KindContext } from '../kinds/dynamic.ts';
import type { ImportField, ImportKindSpec } from '../kinds/kind.ts';
import { applyOverrides, fittingOverrides, headerSignature } from '../map/overrides.ts';
import { knownAccounts, planContext } from '../map/plan-queries.ts';
import { proposeMapping, type Column } from '../map/propose.ts';
import { targetsOf, withToldConstants, withoutTwins } from '../map/targets.ts';
import { classify } from '../match/classify.ts';
import { addNameKey } from '../match/names.ts';
import type { Staged } from '../match/parts/part.ts';
import { dropLateRows, planState } from '../match/queries.ts';
import { addNewId } from '../merge/queries.ts';
import { withFixes } from '../outcomes/fixes.ts';
import { makePreview } from '../outcomes/preview.ts';
import { throttled, type Report } from '../progress.ts';
import { rememberedImport, type Remembered } from '../queries.ts';
import type { Table } from '../read/table-shape.ts';
import { openTable } from '../read/table.ts';
import { compileColumns, type StagedColumns } from './columns.ts';
import { fillStage, type Filled } from './fill.ts';
import { attachPlan, begin, commit, giveReasons, rejectWriter, writeNote } from './queries.ts';
import { assertFits, takeSample } from './sample.ts';
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
  readonly fixes: ImportFixes;
  readonly locale: string;
  /** The day of the import. */
  readonly today: string;
};

/** What the commit and the preview need to know of a staged file. */
export type StageNote = {
  readonly preview: ImportPreview;
  readonly headers: readonly string[];
  readonly fields: readonly ImportField[];
  readonly mapped: readonly string[];
  readonly choices: ImportChoices;
  readonly context: KindContext;
  readonly today: string;
  readonly maybeTwice: boolean;
  readonly planState: number;
};

/** What the plan knows before a file is mapped: its own fields, the file's shape, and names of accounts. */
const askPlan = <T>(
  { dataFile, kind }: StageInput,
  headers: readonly string[],
  ask: (plan: Db, context: KindContext, remembered: Remembered | null) => T,
): T => {
  const plan = openForReading(dataFile);
  try {
    return ask(plan, planContext(plan), rememberedImport(plan, headerSignature(headers), kind));
  } finally {
    plan.close();
  }
};

type Mapped = {
  readonly spec: ImportKindSpec;
  readonly proposals: MappingProposal[];
  readonly mapping: Mapping;
  readonly choices: ImportChoices;
  readonly context: KindContext;
  /** What was remembered and is applied, or null. */
  readonly remembered: ImportPreview['remembered'];
};

/** Which column fills which field: as the user chose, else as remembered, else as proposed. */
const mapColumns = (input: StageInput, table: Table, samples: readonly Column[]): Mapped =>
  askPlan(input, table.headers, (plan, context, remembered) => {
    const told = input.mapping ?? remembered?.mapping ?? {};
    const chosen = withoutTwins(told, context);
    const spec = importSpec(input.kind, context, targetsOf(chosen));
    const proposals = proposeMapping(spec, samples, knownAccounts(plan));
    const overrides = input.mapping ? chosen : fittingOverrides(spec, table.headers, chosen);
    const mapping = applyOverrides(spec, proposals, overrides);
    const choices = input.mapping ? input.choices : { ...remembered?.answers, ...input.choices };
    return {
      spec,
      proposals,
      mapping,
      choices: withToldConstants(spec, mapping, choices),
      context,
      remembered:
        input.mapping || !remembered
          ? null
          : { signature: headerSignature(table.headers), name: remembered.name },
    };
  });

type Reading = { readonly staged: StagedColumns; readonly filled: Filled; readonly questions: Question[] };

const plainStyle: Style = { sign: '.', order: 'dayFirst' };

/**
 * Fills the stage once with the styles that the sample shows, and again when the whole file contradicts them:
 * a decision is taken over all rows of a column, and almost always the first thousand rows tell.
 */
const fill = (
  db: Db,
  input: StageInput,
  { spec, mapping, choices }: Mapped,
  table: Table,
  { samples, report }: { samples: readonly Column[]; report: Report },
): Reading => {
  const context = { delimiter: table.delimiter, choices, locale: input.locale };
  const compile = (styleOf: (n: number) => Style): StagedColumns =>
    compileColumns(spec, table.headers, mapping, choices, styleOf);
  const probe = compile(() => plainStyle);
  for (const { compiled, index } of probe.columns)
    if (compiled.numbers || compiled.days || compiled.scores)
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

/**
 * Reads, maps, types, stages and classifies a file, in a database of its own; the plan is only read.
 * Runs in a process of its own. Throws FILE_*, LIMIT_EXCEEDED, BAD_REQUEST and storage codes.
 */
export const stageImport = (input: StageInput, { report }: { readonly report: Report }): ImportPreview => {
  const progress = throttled(report);
  const table = withFixes(openTable(input.path, input.options), input.fixes);
  mkdirSync(dirname(input.stageFile), { recursive: true, mode: 0o700 });
  const db = openScratch(input.stageFile);
  try {
    const sample = takeSample(table);
    assertFits(table, sample);
    const samples = sample.columns;
    const columns = mapColumns(input, table, samples);
    const { spec, choices, context } = columns;
    const reading = fill(db, input, columns, table, { samples, report: progress });
    const { staged, filled } = reading;
    progress({ phase: 'match', done: 0, total: null });
    attachPlan(db, input.dataFile);
    addNameKey(db);
    addNewId(db, newId);
    const mapped = staged.columns.map(({ field }) => field.name);
    const { today } = input;
    const toClassify: Staged = {
      spec,
      fields: filled.fields,
      mapped,
      choices,
      context,
      today,
      maybeTwice: filled.maybeTwice,
    };
    begin(db);
    const state = planState(db);
    classify(db, toClassify);
    setAside(db, table, staged);
    const preview = makePreview(db, {
      importId: input.importId,
      fileName: input.fileName,
      table,
      samples,
      proposals: columns.proposals,
      mapping: columns.mapping,
      remembered: columns.remembered,
      columns: staged,
      staged: toClassify,
      end: filled.end,
      questions: reading.questions,
    });
    const note: StageNote = {
      preview,
      headers: table.headers,
      fields: filled.fields,
      mapped,
      choices,
      context,
      today,
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
