import { delimiters, type Delimiter } from '../../../../shared/imports.ts';
import { flaws, makeParser } from './parser.ts';

const sampleRows = 200;

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/**
 * The most common width of two or more, and the share of all rows that have it, 0 to 1; width 1 when no row
 * is wider. Rows of one cell do not count: the footer of a small report may outnumber its rows.
 */
export const commonWidth = (rows: readonly (readonly string[])[]): { width: number; share: number } => {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [length, count] of counts) {
    if (count > most || (count === most && length > width)) [width, most] = [length, count];
  }
  return { width, share: rows.length === 0 ? 0 : most / rows.length };
};

/** The text a file begins with, and whether that is all of it: else its last row is left aside. */
export type Beginning = { readonly text: string; readonly whole: boolean };

const cleanCell = (cell: string): boolean => !/^\s*"|"\s*$/u.test(cell);

/**
 * How well a delimiter explains a text: the share of rows with the most common width (two or more) times
 * the share of cells without stray quotes, with a small bonus for width.
 */
const score = ({ text, whole }: Beginning, delimiter: Delimiter, spaced = false): number => {
  let flawed = 0;
  const rows: string[][] = [];
  const parser = makeParser(
    delimiter,
    (cells, _line, flaw) => {
      if (flaw & (flaws.textAfterQuote | flaws.unclosedQuote)) flawed += 1;
      if (!isBlank(cells)) rows.push([...cells]);
      return rows.length < sampleRows;
    },
    { spaced },
  );
  try {
    parser.feed(text, whole);
  } catch {
    if (rows.length === 0) return 0;
  }
  const { width, share } = commonWidth(rows);
  if (width < 2) return 0;
  const cells = rows.flat();
  const clean = cells.filter(cleanCell).length / cells.length;
  const sound = 1 - flawed / rows.length;
  return share * clean * sound * (1 + Math.min(width, 50) / 200);
};

/** The delimiter of a text by its first 200 rows; a comma for a file of one column. */
export const findDelimiter = (beginning: Beginning): Delimiter => {
  let best: Delimiter = ',';
  let most = 0;
  for (const candidate of delimiters) {
    const points = score(beginning, candidate);
    if (points > most) [best, most] = [candidate, points];
  }
  return best;
};

/** Whether blanks stand before opening quotes (`a, "b, c"`): the text reads better when they may. */
export const hasSpacedQuotes = (beginning: Beginning, delimiter: Delimiter): boolean =>
  beginning.text.includes(`${delimiter} "`) &&
  score(beginning, delimiter, true) > score(beginning, delimiter);

const announcement = /^\ufeff?"?sep=(.)"?(?:\r\n|\r|\n|$)/iu;

/** The delimiter a first line `sep=;` announces, or null. */
export const announcedDelimiter = (text: string): Delimiter | null => {
  const sign = announcement.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === sign) ?? null;
};
