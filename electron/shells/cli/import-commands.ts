import type { Call, Output } from '../../../shared/contract.ts';
import { newCustomTarget } from '../../../shared/imports.ts';
import type { CustomKind } from '../../../shared/records/custom.ts';
import { misuse, wholeNumber, type Values } from './arguments.ts';
import type { Session } from './session.ts';

type Prepare = Call<'imports.prepare'>;
type Plain = Record<string, unknown>;

/** Leaves out what was not given, so that the core's own default or finding holds. */
const given = (values: Plain): Plain =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

// Values go to the core as they were written: it alone knows which ones there are.
const readOptions = (values: Values, command: 'read' | 'import') =>
  given({
    encoding: values.encoding,
    delimiter: values.delimiter === '\\t' ? '\t' : values.delimiter,
    headerLine: wholeNumber(values['header-line'], 'header-line', command),
    sheet: values.sheet,
  }) as Prepare['options'];

/** `--policy "arr=never"`, `--set "kind=CSAT"`: pairs split at their first `=`. */
const pairsFrom = (texts: readonly string[] | undefined, name: string, form: string): Plain | undefined =>
  texts &&
  Object.fromEntries(
    texts.map((text) => {
      const sign = text.indexOf('=');
      if (sign < 1) throw misuse(`--${name} is written "${form}"`, 'import');
      return [text.slice(0, sign).trim(), text.slice(sign + 1)] as const;
    }),
  );

const importChoices = (values: Values) =>
  given({
    blank: values.blank,
    overwrite: values.overwrite,
    matchBy: values['match-by'],
    dayFirst: values['day-first'],
    decimalSign: values['decimal-sign'],
    currency: values.currency,
    durationUnit: values['duration-unit'],
    scoreScale: wholeNumber(values['score-scale'], 'score-scale', 'import'),
    createAccounts: values['create-accounts'],
    columns: pairsFrom(values.policy, 'policy', 'field=policy'),
    constants: pairsFrom(values.set, 'set', 'field=value'),
  }) as Prepare['choices'];

/**
 * `--map "Header=field"`; `--map "Header="` leaves a column out. A header may hold `=`, a field does not.
 * `--keep "Header"` keeps a column of accounts as a custom field of the kind its values show.
 */
const mappingFrom = (
  { map, keep }: Pick<Values, 'map' | 'keep'>,
  kinds: ReadonlyMap<string, CustomKind>,
): Plain => {
  const pairs = (map ?? []).map((text) => {
    const sign = text.lastIndexOf('=');
    if (sign < 0) throw misuse('--map is written "Header=field"', 'import');
    return [text.slice(0, sign), text.slice(sign + 1).trim() || null] as const;
  });
  const kept = (keep ?? []).map(
    (header) => [header, newCustomTarget(kinds.get(header) ?? 'text', header)] as const,
  );
  const mapping = Object.fromEntries([...pairs, ...kept]);
  return Object.keys(mapping).length === 0 ? {} : { mapping };
};

/** Rows shown when the caller names no number: all that a call may bring. */
const readLimit = 1_000_000;

/** `read FILE`: what the importer reads, before any mapping. */
export const readFile = (session: Session, [file = '']: readonly string[], values: Values) =>
  session.call('imports.read', {
    file: session.file(file),
    options: readOptions(values, 'read'),
    limit: wholeNumber(values.limit, 'limit', 'read') ?? readLimit,
  });

const report = (preview: Output<'imports.prepare'>, counts: Output<'imports.prepare'>['counts']) => ({
  importId: preview.importId,
  rows: counts.rows,
  created: counts.created,
  updated: counts.updated,
  unchanged: counts.unchanged,
  rejected: preview.rejected,
  rejectedRows: counts.rejectedRows,
  mapping: preview.mapping,
  kind: preview.kind,
  remembered: preview.remembered,
  /** What could be read in more than one way, and how it was. */
  questions: preview.questions,
  also: preview.also,
  keptCells: preview.keptCells,
  missing: preview.missing,
  similar: preview.similar,
  encoding: preview.encoding,
  delimiter: preview.delimiter,
});

/** What the rows are: as said, else as the file shows for certain. @throws CarryonError BAD_REQUEST */
const kindOf = async (session: Session, file: string, values: Values): Promise<Prepare['kind']> => {
  if (values.kind !== undefined) return values.kind as Prepare['kind'];
  const options = readOptions(values, 'import');
  const { guess } = await session.call('imports.read', { file, options, limit: 0 });
  if (!guess.sure) throw misuse(`--kind is missing; the rows may be ${guess.kind}`, 'import');
  return guess.kind;
};

/** The kind of custom field that the values of each column would make. */
const customKinds = async (
  session: Session,
  prepare: Prepare,
  { keep }: Values,
): Promise<ReadonlyMap<string, CustomKind>> => {
  if (keep === undefined) return new Map();
  const { importId, proposals } = await session.call('imports.prepare', {
    ...prepare,
    job: session.newJob(),
  });
  await session.call('imports.discard', { importId });
  return new Map(proposals.flatMap(({ header, customKind }) => (customKind ? [[header, customKind]] : [])));
};

/** `import FILE`: prepares and commits; with `--preview` nothing is written. */
export const importFile = async (session: Session, [file = '']: readonly string[], values: Values) => {
  const token = session.file(file);
  const prepare: Prepare = {
    job: session.newJob(),
    file: token,
    kind: await kindOf(session, token, values),
    options: readOptions(values, 'import'),
    choices: importChoices(values),
  };
  const kinds = await customKinds(session, prepare, values);
  const preview = await session.call('imports.prepare', { ...prepare, ...mappingFrom(values, kinds) });
  const { importId } = preview;
  const { rejects } = values;
  if (rejects !== undefined && preview.counts.rejectedRows > 0)
    await session.saving(
      () => session.path(rejects),
      () => session.call('imports.saveRejects', { importId }),
    );
  if (values.preview) {
    await session.call('imports.discard', { importId });
    return report(preview, preview.counts);
  }
  const { counts } = await session.call('imports.commit', {
    job: session.newJob(),
    importId,
    acceptFaults: values['accept-faults'] === true,
  });
  return report(preview, counts);
};

/** `undo-import ID` */
export const undoImport = (session: Session, [importId = '']: readonly string[]) =>
  session.call('imports.undo', { job: session.newJob(), importId });
