import { CarryonError } from '../../../../../shared/errors.ts';
import type { ReadOptions, ReadProblem } from '../../../../../shared/imports.ts';
import { commonWidth } from '../delimiter.ts';
import type { PlacedRow } from '../header.ts';
import { layoutOf, noHeader, sampleRowCount } from '../layout.ts';
import { makeRowFilter } from '../row-filter.ts';
import type { Source } from '../source.ts';
import type { Table } from '../table-shape.ts';
import { openArchive, type Archive } from './archive.ts';
import { readFormats } from './formats.ts';
import { findMerges, makeFillDown } from './merges.ts';
import { readSheetRows, type SheetContext } from './rows.ts';
import { readSharedTexts } from './shared-texts.ts';
import { readParts, type Sheet } from './sheets.ts';

/** What a rejected row of a workbook is written back with: a CSV that every program opens. */
const form = { encoding: 'utf-8', delimiter: ',' } as const;

const firstRows = (archive: Archive, { entry }: Sheet, context: SheetContext): PlacedRow[] => {
  const rows: PlacedRow[] = [];
  readSheetRows(archive, entry, context, (cells, { number }) => {
    rows.push({ line: number, cells: [...cells] });
    return rows.length < sampleRowCount;
  });
  return rows;
};

/** Whether the first rows look like a table rather than a cover or a page of notes. */
const isTable = (rows: readonly PlacedRow[]): boolean => {
  const { width, share } = commonWidth(rows.map(({ cells }) => cells));
  return rows.length > 1 && width > 1 && share > 0.3;
};

type Chosen = { readonly sheet: Sheet; readonly rows: PlacedRow[] };

/** The sheet that was asked for; else the first one to be seen that holds a table, or that holds anything. */
const chooseSheet = (
  sheets: readonly Sheet[],
  name: string | undefined,
  look: (sheet: Sheet) => PlacedRow[],
): Chosen => {
  if (name !== undefined) {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new CarryonError('IMPORT_INVALID', { reason: 'noSuchSheet' });
    return { sheet, rows: look(sheet) };
  }
  const shown = sheets.filter(({ hidden }) => !hidden);
  let first: Chosen | null = null;
  for (const sheet of shown.length > 0 ? shown : sheets) {
    const chosen = { sheet, rows: look(sheet) };
    if (isTable(chosen.rows)) return chosen;
    if (!first || first.rows.length === 0) first = chosen;
  }
  if (!first) throw new CarryonError('FILE_EMPTY');
  return first;
};

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/**
 * Opens a workbook and finds the sheet and its header row. Rows are numbered as in the sheet.
 * @throws CarryonError FILE_EMPTY, FILE_UNREADABLE, FILE_UNSUPPORTED, FILE_HOSTILE, LIMIT_EXCEEDED
 */
export const openWorkbook = (source: Source, options: ReadOptions): Table => {
  const archive = openArchive(source);
  const parts = readParts(archive);
  const context: SheetContext = {
    texts: readSharedTexts(archive, parts.texts),
    formats: readFormats(archive, parts.styles),
    from1904: parts.from1904,
  };
  const { sheet, rows } = chooseSheet(parts.sheets, options.sheet, (each) =>
    firstRows(archive, each, context),
  );
  const layout = layoutOf(rows, { skipped: 0, chosen: options.headerLine });
  if (!layout) throw noHeader(rows, options);
  const { headerLine, headers } = layout;
  const width = headers.length;
  const merges = findMerges(archive, sheet.entry);

  const readRows: Table['readRows'] = (onRow, onBytes) => {
    const filter = makeRowFilter({ ...layout, ...form, announced: 0, lossy: false, guessed: null }, onRow);
    const fillDown = makeFillDown((merges ?? []).filter(({ top }) => top > headerLine));
    let previous = headerLine;
    let hiddenRows = 0;
    let beside = 0;
    const { merged, cut } = readSheetRows(
      archive,
      sheet.entry,
      context,
      (cells, { number, flaw, hidden }) => {
        if (number <= headerLine) return true;
        fillDown.row(cells, number);
        if (hidden) hiddenRows += 1;
        if (cells.length > width) {
          beside += 1;
          cells.length = width;
        }
        while (cells.length < width) cells.push('');
        if (number > previous + 1) filter.skip(number - previous - 1);
        previous = number;
        return filter.row(cells, number, flaw);
      },
      onBytes,
    );
    const end = filter.end();
    const notes: ReadProblem[] = [];
    const note = (code: string, message: string): void => void notes.push({ line: null, code, message });
    if (hiddenRows > 0)
      note('HIDDEN_ROWS', `${count(hiddenRows, 'hidden row was', 'hidden rows were')} read with the others.`);
    if (fillDown.filled() > 0)
      note(
        'MERGED_CELLS',
        `${count(fillDown.filled(), 'cell', 'cells')} of merged cells got the value of the first.`,
      );
    if (merges === null && merged > 0)
      note(
        'MERGED_CELLS',
        `The sheet has ${count(merged, 'merged cell', 'merged cells')}; only its first row has the value.`,
      );
    if (beside > 0)
      note(
        'BESIDE_TABLE',
        `${count(beside, 'row has', 'rows have')} values to the right of the last header; they were left out.`,
      );
    if (cut)
      note('EMPTY_STRETCH', `After line ${previous} come only empty cells; they were not read to the end.`);
    return { ...end, problems: [...end.problems, ...notes] };
  };

  return {
    ...form,
    sheet: sheet.name,
    sheets: parts.sheets.map(({ name, hidden }) => ({ name, hidden })),
    headerLine,
    headers,
    bytes: sheet.entry.packed,
    readRows,
    close: source.close,
  };
};
