import { CarryonError } from '../../../../shared/errors.ts';
import { limits } from './limits.ts';

/** What was wrong with the form of a row, as bits. */
export const flaws = { textAfterQuote: 1, unclosedQuote: 2, control: 16 } as const;

/** `cells` is reused for the next row: copy what must last. `line` is the 1-based line the row starts on. */
export type OnRow = (cells: string[], line: number, flaw: number) => boolean | void;

export type Parser = {
  /** Reads on; `last` ends the file. Returns false once `onRow` has returned false. */
  readonly feed: (text: string, last: boolean) => boolean;
};

const quote = 34;
const blank = 32;
const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const { cell: longestCell, cellLines: mostLines, columns: mostColumns, row: longestRow } = limits;

const tooLarge = (limit: string, max: number, row: number): CarryonError =>
  new CarryonError('LIMIT_EXCEEDED', { limit, max, row });

const needsMore = -1;
const never = -2;

/** Where the quote that opened before `from` closes; `needsMore` or `never` when it is not to be seen. */
const findClosing = (text: string, from: number, last: boolean): number => {
  let at = from;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return last || text.length - from > longestCell ? never : needsMore;
    if (close - from > longestCell) return never;
    if (close + 1 >= text.length) return last ? close : needsMore;
    if (text.charCodeAt(close + 1) !== quote) return close;
    at = close + 2;
  }
};

/** Whether a character is one that no CSV means to hold: a C0 control other than tab and line ends. */
const isControl = (code: number): boolean =>
  code < blank && code !== tab && code !== lineFeed && code !== carriageReturn;

/** In place of a count of lines: the text holds control characters, and so many lines less one. */
const withControls = -1;

/** Line ends within a part of a text, CRLF as one; `withControls` minus their number when it holds controls. */
const linesIn = (text: string, from: number, end: number): number => {
  let lines = 0;
  let controls = false;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= blank) continue;
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) lines += 1;
    else if (isControl(code)) controls = true;
  }
  return controls ? withControls - lines : lines;
};

/** Past the blanks that stand before an opening quote; `at` itself where none follows. */
const skipBlanks = (text: string, at: number, last: boolean): number => {
  let ahead = at;
  while (text.charCodeAt(ahead) === blank) ahead += 1;
  if (ahead >= text.length && !last) return needsMore;
  return text.charCodeAt(ahead) === quote ? ahead : at;
};

/**
 * An incremental CSV parser that never loses a row (import spec section 5, "Parser rules"): a quote opens
 * only at the start of a cell; `""` is a quote; text after a closing quote is kept and the row flagged;
 * CR, LF and CRLF all end a row, mixed or not; a quote that is not closed within 1 MB, 10,000 lines or the
 * file falls back to plain text for that row. Gives the same rows for any way of cutting the text.
 * `spaced` lets blanks stand before an opening quote. Throws LIMIT_EXCEEDED.
 */
export const makeParser = (delimiter: string, onRow: OnRow, { spaced = false } = {}): Parser => {
  const separator = delimiter.charCodeAt(0);
  /** No character above this ends a cell or is a control. */
  const highest = Math.max(separator, blank - 1);
  const cells: string[] = [];
  let line = 1;
  /** The row that is being read has an open quote, so its quotes are plain text. */
  let literal = false;
  let stopped = false;
  /** The unfinished row, and how much of it there must be before it is worth another look. */
  let waiting = '';
  let enough = 0;

  /** Reads all rows that `text` holds to their end; returns where the first unfinished one begins. */
  const scan = (text: string, last: boolean): number => {
    const length = text.length;
    let rowStart = 0;
    while (rowStart < length && !stopped) {
      let at = rowStart;
      let end = line;
      let flaw = literal ? flaws.unclosedQuote : 0;
      cells.length = 0;
      for (;;) {
        let cellStart = at;
        let code = text.charCodeAt(at);
        let value: string | null = null;
        if (spaced && code === blank && !literal) {
          const opening = skipBlanks(text, at, last);
          if (opening === needsMore) return rowStart;
          if (opening > at) {
            at = opening;
            code = quote;
          }
        }
        if (code === quote && !literal) {
          const close = findClosing(text, at + 1, last);
          if (close === needsMore) return rowStart;
          const found = close === never ? 0 : linesIn(text, at + 1, close);
          const lines = found < 0 ? withControls - found : found;
          if (close === never || lines > mostLines) {
            // The row is read again from its start with quotes as plain text.
            literal = true;
            flaw = flaws.unclosedQuote;
            at = rowStart;
            end = line;
            cells.length = 0;
            continue;
          }
          value = text.slice(at + 1, close);
          if (value.includes('"')) value = value.replaceAll('""', '"');
          end += lines;
          if (found < 0) flaw |= flaws.control;
          at = close + 1;
          cellStart = at;
        }
        while (at < length) {
          code = text.charCodeAt(at);
          if (code <= highest) {
            if (code === separator || code === lineFeed || code === carriageReturn) break;
            if (isControl(code)) flaw |= flaws.control;
          }
          at += 1;
        }
        if (at - cellStart > longestCell) throw tooLarge('cell', longestCell, line);
        // A CR at the end of a chunk may be half of a CRLF.
        if (!last && (at >= length || (code === carriageReturn && at + 1 >= length))) return rowStart;
        if (value === null) value = at === cellStart ? '' : text.slice(cellStart, at);
        else if (cellStart < at) {
          const rest = text.slice(cellStart, at);
          if (rest.trim() !== '') {
            value += rest;
            flaw |= flaws.textAfterQuote;
          }
        }
        if (cells.push(value) > mostColumns) throw tooLarge('columns', mostColumns, line);
        at += 1;
        if (at > length || code !== separator) break;
      }
      if (text.charCodeAt(at - 1) === carriageReturn && text.charCodeAt(at) === lineFeed) at += 1;
      if (onRow(cells, line, flaw) === false) stopped = true;
      literal = false;
      line = end + 1;
      rowStart = at;
    }
    return rowStart;
  };

  return {
    feed: (more, last) => {
      if (stopped) return false;
      waiting = waiting === '' ? more : waiting + more;
      if (waiting.length < enough && !last) return true;
      const from = scan(waiting, last);
      waiting = waiting.slice(from);
      if (waiting.length > longestRow) throw tooLarge('row', longestRow, line);
      // Looking at an unfinished row again only when it has doubled keeps a long one from being read ever again.
      enough = from === 0 ? Math.min(waiting.length * 2, longestRow) : 0;
      return !stopped;
    },
  };
};
