import { CarryonError } from '../../../../shared/errors.ts';
import type { Delimiter, Encoding } from '../../../../shared/imports.ts';
import { footerReason, isSubtotal, mayBeTotals } from './footer.ts';
import { makeGroupFill } from './groups.ts';
import { headerText, trimmedWidth } from './header.ts';
import type { Layout } from './layout.ts';
import { limits } from './limits.ts';
import { flaws } from './parser.ts';
import { collectProblems } from './problems.ts';
import type { OnDataRow, TableEnd } from './table-shape.ts';

/** What is wrong with the form of a data row, as bits besides those of the parser. */
export const rowFlaws = { none: 0, ...flaws, tooLong: 4, unreadable: 8, spreadsheetError: 32 } as const;

export type TableForm = Layout & {
  readonly delimiter: Delimiter;
  /** The encoding, where it is only the one that reads best. */
  readonly guessed: Encoding | null;
  /** A replacement character stands for bytes that could not be read. */
  readonly lossy: boolean;
  /** The line that announces the delimiter, or 0. */
  readonly announced: number;
};

type Held = { cells: string[]; line: number; flaw: number; afterBlank: boolean };

/** A footer is short; more rows than this that look like one are data. */
const longestFooter = 100;

// Control characters that no CSV means to hold; SQLite would cut a text at NUL (reliability spec S9b).
const controls = /(?![\t\n\r\u007f-\u009f])\p{Cc}/gu;

const tooManyRows = (row: number): CarryonError =>
  new CarryonError('LIMIT_EXCEEDED', { limit: 'rows', max: limits.rows, row });

const shown = (cells: readonly string[], delimiter: string): string =>
  cells.slice(0, trimmedWidth(cells)).join(delimiter).slice(0, 500);

/** Tells data rows from what a report puts around them; leaves nothing out without saying so. */
export const makeRowFilter = (form: TableForm, onRow: OnDataRow) => {
  const { delimiter, headers, headerLine } = form;
  const width = headers.length;
  const problems = collectProblems();
  const leftOut: TableEnd['leftOut'] = [];
  const groups = form.grouped.length > 0 ? makeGroupFill(form.grouped) : null;
  let held: Held[] = [];
  let rows = 0;
  let blank = 0;
  let afterBlank = false;
  /** So many rows of one cell came in a row that they are no footer but what the file holds. */
  let narrowRows = false;
  /** Characters that could not be decoded were seen in the text being read. */
  let undecodable = false;

  for (const { line, cells } of form.above) {
    if (line === form.announced) leftOut.push({ line, text: `sep=${delimiter}`, why: 'names the delimiter' });
    else if (trimmedWidth(cells) > 0)
      leftOut.push({ line, text: shown(cells, delimiter), why: 'above the header row' });
  }
  if (form.guessed !== null && form.guessed !== 'windows-1252')
    problems.add(
      null,
      'ENCODING_GUESSED',
      `Nothing in the file names its encoding; it reads best as ${form.guessed}.`,
    );
  headers.forEach((name, index) => {
    const text = headerText(form.header[index] ?? '');
    if (text === '')
      problems.add(
        headerLine,
        'EMPTY_HEADER',
        `Column ${index + 1} has no header; it is called "${name}" here.`,
      );
    else if (name !== text)
      problems.add(
        headerLine,
        'DUPLICATE_HEADER',
        `The header is there more than once; this one is called "${name}" here.`,
      );
  });

  /** Takes control characters out; returns the flaws of the row with what cannot be read in it. */
  const clean = (cells: string[], line: number, flaw: number): number => {
    if (flaw & flaws.control) {
      cells.forEach((cell, index) => {
        cells[index] = cell.replaceAll(controls, '');
      });
      problems.add(line, 'CONTROL_CHARACTERS', 'Control characters were taken out of this row.');
    }
    const unreadable = (flaw & rowFlaws.unreadable) !== 0 || undecodable;
    if (!unreadable || !cells.some((cell) => cell.includes('\ufffd'))) return flaw;
    problems.add(line, 'UNREADABLE_CHARACTERS', 'Some characters cannot be read; try another encoding.');
    return flaw | rowFlaws.unreadable;
  };

  const deliver = (cells: string[], line: number, formFlaw: number): boolean => {
    let flaw = formFlaw;
    rows += 1;
    if (rows > limits.rows) throw tooManyRows(line);
    if (cells.length < width) {
      problems.add(
        line,
        'SHORT_ROW',
        `The row has ${cells.length} cells and the header ${width}; the rest is taken as empty.`,
      );
      while (cells.length < width) cells.push('');
    } else if (cells.length > width) {
      if (trimmedWidth(cells) > width) {
        flaw |= rowFlaws.tooLong;
        problems.add(line, 'LONG_ROW', `The row has ${cells.length} cells and the header ${width}.`);
      } else cells.length = width;
    }
    if (formFlaw & flaws.unclosedQuote)
      problems.add(
        line,
        'UNCLOSED_QUOTE',
        'A quote opens in this row and never closes; the row was read without quotes.',
      );
    if (formFlaw & flaws.textAfterQuote)
      problems.add(
        line,
        'TEXT_AFTER_QUOTE',
        'There is text between a closing quote and the next cell; it was kept.',
      );
    groups?.row(cells);
    return onRow(cells, line, flaw) !== false;
  };

  const leaveOut = (cells: readonly string[], line: number, why: string): void => {
    leftOut.push({ line, text: shown(cells, delimiter), why });
  };

  const flush = (): boolean => {
    const waiting = held;
    held = [];
    for (const { cells, line, flaw } of waiting) {
      if (isSubtotal(cells)) leaveOut(cells, line, 'totals of the report');
      else if (!deliver(cells, line, flaw)) return false;
    }
    return true;
  };

  const isBlank = (cells: readonly string[]): boolean => {
    for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
    return true;
  };

  const headerCells = form.header.slice(0, trimmedWidth(form.header));
  /** A report in groups repeats the header above each of them. */
  const isHeaderAgain = (cells: readonly string[]): boolean =>
    headerCells.length > 1 &&
    cells[0] === headerCells[0] &&
    headerCells.every((header, index) => cells[index] === header);

  const row = (cells: string[], line: number, parsed: number): boolean => {
    if (line <= headerLine) return true;
    const odd = undecodable || (parsed & (flaws.control | rowFlaws.unreadable)) !== 0;
    const flaw = odd ? clean(cells, line, parsed) : parsed;
    const first = cells[0] ?? '';
    const begins = first.charCodeAt(0);
    if ((first === '' || begins <= 32 || begins === 160) && isBlank(cells)) {
      blank += 1;
      if (blank > limits.rows) throw tooManyRows(line);
      afterBlank = true;
      return true;
    }
    if (form.described.has(line)) {
      leaveOut(cells, line, 'describes the columns');
      return true;
    }
    if (isHeaderAgain(cells)) {
      // What stands alone above a header that comes again is the title of its group.
      const titles = held.filter((each) => trimmedWidth(each.cells) === 1);
      held = held.filter((each) => trimmedWidth(each.cells) > 1);
      const going = flush();
      for (const title of titles) leaveOut(title.cells, title.line, 'title of a group');
      leaveOut(cells, line, 'the header row again');
      return going;
    }
    // Only a row that is narrower than the header or mostly empty can belong to a footer.
    const suspicious =
      cells.length < width || cells[width - 1] === '' || afterBlank || held.length > 0 || mayBeTotals(first);
    if (suspicious) {
      const filled = trimmedWidth(cells);
      const footer =
        (width > 1 && filled === 1 && !narrowRows) ||
        footerReason(cells) !== null ||
        (afterBlank && filled < width);
      if ((footer || (held.length > 0 && filled < width / 2)) && held.length < longestFooter) {
        held.push({ cells: [...cells], line, flaw, afterBlank });
        afterBlank = false;
        return true;
      }
      if (held.length === longestFooter) narrowRows = true;
    }
    afterBlank = false;
    if (held.length > 0) {
      const copy = [...cells];
      return flush() && deliver(copy, line, flaw);
    }
    return deliver(cells, line, flaw);
  };

  /** Where the footer begins among the rows held back at the end of the file. */
  const footerStart = (): number => {
    const start = held.findIndex(
      ({ cells, afterBlank: gap }) =>
        footerReason(cells) !== null ||
        (gap && trimmedWidth(cells) < width) ||
        (width > 2 && trimmedWidth(cells) === 1 && !narrowRows),
    );
    return start < 0 ? held.length : start;
  };

  const end = (): TableEnd => {
    const start = footerStart();
    const footer = held.splice(start);
    flush();
    for (const { cells, line } of footer) {
      const why = footerReason(cells) === 'totals' ? 'totals of the report' : 'footer of the report';
      leaveOut(cells, line, why);
    }
    if (blank > 0)
      problems.add(null, 'BLANK_ROWS', `${blank} blank ${blank === 1 ? 'row was' : 'rows were'} left out.`);
    if (groups && groups.filled() > 0)
      problems.add(
        null,
        'GROUPED_ROWS',
        `The rows are grouped by ${form.grouped.map((column) => `"${headers[column]}"`).join(', ')}; ${groups.filled()} blanks got the value above.`,
      );
    return { rows, leftOut, problems: problems.list() };
  };

  /** Looks at a part of the text before it is parsed; a row that began before it is looked at too. */
  const inspect = (text: string): void => {
    undecodable ||= form.lossy && text.includes('\ufffd');
  };

  /** So many rows of nothing stand before the next one. */
  const skip = (count: number): void => {
    blank += count;
    afterBlank = true;
  };

  return { row, skip, inspect, end };
};
