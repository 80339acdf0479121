import type { Call, Output } from '../../../shared/contract.ts';
import { misuse, needed, wholeNumber, type Values } from './arguments.ts';
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

const importChoices = (values: Values) =>
  given({
    blank: values.blank,
    overwrite: values.overwrite,
    matchBy: values['match-by'],
    dayFirst: values['day-first'],
    decimalSign: values['decimal-sign'],
    currency: values.currency,
  }) as Prepare['choices'];

/** `--map "Header=field"`; `--map "Header="` leaves a column out. A header may hold `=`, a field does not. */
const mappingFrom = (maps: readonly string[] | undefined): Plain => {
  const pairs = (maps ?? []).map((text) => {
    const sign = text.lastIndexOf('=');
    if (sign < 0) throw misuse('--map is written "Header=field"', 'import');
    return [text.slice(0, sign), text.slice(sign + 1).trim() || null] as const;
  });
  return pairs.length === 0 ? {} : { mapping: Object.fromEntries(pairs) };
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
  encoding: preview.encoding,
  delimiter: preview.delimiter,
});

/** `import FILE --kind K`: prepares and commits; with `--preview` nothing is written. */
export const importFile = async (session: Session, [file = '']: readonly string[], values: Values) => {
  const preview = await session.call('imports.prepare', {
    job: session.newJob(),
    file: session.file(file),
    kind: needed(values.kind, 'kind', 'import') as Prepare['kind'],
    options: readOptions(values, 'import'),
    choices: importChoices(values),
    ...mappingFrom(values.map),
  });
  const { importId } = preview;
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
