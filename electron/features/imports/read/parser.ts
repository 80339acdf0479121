import { CarryonError } from '../../../../shared/errors.ts';
import { limits } from './limits.ts';

/** What was wrong with the form of a row, as bits. */
export const flaws = { textAfterQuote: 1, unclosedQuote: 2 } as const;

/** `cells` is reused for the next row: copy what must last. `line` is the 1-based line the row starts on. */
export type OnRow = (cells: string[], line: number, flaw: number) => boolean | void;

export type Parser = {
  /** Reads on; `last` ends the file. Returns false once `onRow` has returned false. */
  readonly feed: (text: string, last: boolean) => boolean;
};

const quote = 34;
const blank = 32;
const lineFeed = 10;
const carriageReturn = 13;

const tooLarge = (limit: string, max: number, line: number): CarryonError =>
  new CarryonError('LIMIT_EXCEEDED', { limit, max, line });

/**
 * An incremental CSV parser that never loses a row (import spec section 5, "Parser rules"): a quote opens
 * only at the start of a cell; `""` is a quote; text after a closing quote is kept and the row flagged;
 * CR, LF and CRLF all end a row, mixed or not; a quote that is not closed within 1 MB, 10,000 lines or the
 * file falls back to plain text for that row. Gives the same rows for any way of cutting the text.
 * `spaced` lets blanks stand before an opening quote. Throws LIMIT_EXCEEDED.
 */
export const makeParser = (delimiter: string, onRow: OnRow, { spaced = false } = {}): Parser => {
  const separator = delimiter.charCodeAt(0);
  const cells: string[] = [];
  /** Text from the start of the row being read. */
  let text = '';
  let at = 0;
  let rowStart = 0;
  let cellStart = 0;
  let line = 1;
  let rowLine = 1;
  let flaw = 0;
  /** Where the open quoted cell has been scanned to, the lines in it, and whether it holds `""`. */
  let quoted = false;
  let quotedLines = 0;
  let doubled = false;
  /** What a closed quoted cell said; text may still follow it. */
  let closed: string | null = null;
  let literal = false;
  let stopped = false;

  const endCell = (end: number): void => {
    if (end - cellStart > limits.cell) throw tooLarge('cell', limits.cell, rowLine);
    if (closed === null) cells.push(cellStart === end ? '' : text.slice(cellStart, end));
    else {
      if (cellStart < end) {
        const rest = text.slice(cellStart, end);
        if (rest.trim() !== '') {
          closed += rest;
          flaw |= flaws.textAfterQuote;
        }
      }
      cells.push(closed);
      closed = null;
    }
    if (cells.length > limits.columns) throw tooLarge('columns', limits.columns, rowLine);
  };

  const endRow = (): void => {
    if (onRow(cells, rowLine, flaw) === false) stopped = true;
    cells.length = 0;
    flaw = 0;
    literal = false;
    rowLine = line;
    rowStart = at;
    cellStart = at;
  };

  /** Reads the row again from its start with quotes as plain text. */
  const fallBack = (): void => {
    cells.length = 0;
    at = rowStart;
    cellStart = rowStart;
    line = rowLine;
    closed = null;
    quoted = false;
    literal = true;
    flaw = flaws.unclosedQuote;
  };

  const giveUp = (): true => {
    fallBack();
    return true;
  };

  /** Scans inside a quoted cell; false when more text is needed. */
  const scanQuoted = (last: boolean): boolean => {
    const length = text.length;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (at + 1 >= length && !last) return at - cellStart > limits.cell ? giveUp() : false;
        if (text.charCodeAt(at + 1) === quote) {
          doubled = true;
          at += 2;
          continue;
        }
        const value = text.slice(cellStart, at);
        closed = doubled ? value.replaceAll('""', '"') : value;
        if (closed.length > limits.cell) break;
        quoted = false;
        at += 1;
        cellStart = at;
        return true;
      }
      if (code === lineFeed || code === carriageReturn) {
        if (code === carriageReturn) {
          if (at + 1 >= length && !last) return false;
          if (text.charCodeAt(at + 1) === lineFeed) at += 1;
        }
        line += 1;
        quotedLines += 1;
        if (quotedLines > limits.cellLines) break;
      }
      at += 1;
    }
    return at < length || last || at - cellStart > limits.cell ? giveUp() : false;
  };

  const scan = (last: boolean): void => {
    for (;;) {
      if (stopped) return;
      if (quoted && !scanQuoted(last)) return;
      const length = text.length;
      if (spaced && at === cellStart && closed === null && !literal) {
        while (text.charCodeAt(at) === blank) at += 1;
        if (at >= length && !last) {
          at = cellStart;
          return;
        }
        if (text.charCodeAt(at) === quote) cellStart = at;
        else at = cellStart;
      }
      if (at === cellStart && closed === null && !literal && text.charCodeAt(at) === quote) {
        at += 1;
        cellStart = at;
        quoted = true;
        quotedLines = 0;
        doubled = false;
        continue;
      }
      let code = 0;
      while (at < length) {
        code = text.charCodeAt(at);
        if (code === separator || code === lineFeed || code === carriageReturn) break;
        at += 1;
      }
      if (at >= length) {
        if (at - cellStart > limits.cell) throw tooLarge('cell', limits.cell, rowLine);
        if (!last) return;
        if (rowStart < length) {
          endCell(length);
          endRow();
        }
        return;
      }
      // A CR at the end of a chunk may be half of a CRLF.
      if (code === carriageReturn && at + 1 >= length && !last) return;
      endCell(at);
      at += 1;
      cellStart = at;
      if (code !== separator) {
        if (code === carriageReturn && text.charCodeAt(at) === lineFeed) at += 1;
        line += 1;
        endRow();
      }
    }
  };

  return {
    feed: (more, last) => {
      if (stopped) return false;
      if (rowStart > 0) {
        text = text.slice(rowStart) + more;
        at -= rowStart;
        cellStart -= rowStart;
        rowStart = 0;
      } else text += more;
      if (text.length > limits.row + more.length) throw tooLarge('row', limits.row, rowLine);
      scan(last);
      return !stopped;
    },
  };
};
