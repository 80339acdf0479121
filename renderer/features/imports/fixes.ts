import type { ImportFixes } from '../../../shared/import-check.ts';

/** One correction of a cell that was rejected. */
export type Fix = {
  readonly line: number;
  readonly header: string;
  /** What the file says there. */
  readonly from: string;
  readonly to: string;
  /** Every cell of the column that says the same. */
  readonly all: boolean;
};

export const noFixes: ImportFixes = { cells: [], words: [] };

/** The corrections with one more; it replaces an earlier one of the same cell or word. */
export const withFix = (fixes: ImportFixes, { line, header, from, to, all }: Fix): ImportFixes => {
  const cells = fixes.cells.filter((cell) => cell.line !== line || cell.header !== header);
  const words = fixes.words.filter((word) => word.header !== header || word.from !== from.trim());
  if (to === from) return { cells, words };
  return all
    ? { cells, words: [...words, { header, from: from.trim(), to }] }
    : { cells: [...cells, { line, header, value: to }], words };
};

/** What a cell is read as, corrections applied; null where there is none. */
export const fixOf = (
  { cells, words }: ImportFixes,
  line: number,
  header: string,
  from: string,
): string | null =>
  cells.find((cell) => cell.line === line && cell.header === header)?.value ??
  words.find((word) => word.header === header && word.from === from.trim())?.to ??
  null;

export const fixCount = ({ cells, words }: ImportFixes): number => cells.length + words.length;
