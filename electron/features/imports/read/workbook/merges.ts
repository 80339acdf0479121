import { workbookLimits } from '../limits.ts';
import type { Archive, Entry } from './archive.ts';
import { columnIndex } from './places.ts';
import { beyond } from './refusals.ts';

/** Cells of one column that are merged into one: rows as numbered in the sheet, the column from 0. */
export type Merge = { readonly top: number; readonly bottom: number; readonly column: number };

const endOfRows = /<(?:\/(?:\w+:)?sheetData|(?:\w+:)?sheetData\s*\/)>/u;
const mergeCell = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/gu;
/** Longer than any end tag that a piece may cut in two. */
const overlap = 64;

/**
 * The cells of a sheet that are merged over several rows, by their top row. They stand behind the rows, so
 * the whole part is unpacked for them; null where it is too large for that.
 */
export const findMerges = (archive: Archive, entry: Entry): Merge[] | null => {
  if (entry.unpacked > workbookLimits.mergesLookedFor) return null;
  let behind: string | null = null;
  let before = '';
  archive.unpack(entry, (piece) => {
    // Only plain letters are looked for.
    const text = Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString('latin1');
    if (behind !== null) {
      behind += text;
      return;
    }
    const joined = before + text;
    const found = endOfRows.exec(joined);
    if (found) behind = joined.slice(found.index);
    else before = joined.slice(-overlap);
  });
  const merges: Merge[] = [];
  for (const [, column = '', top, bottom] of (behind ?? '').matchAll(mergeCell)) {
    if (merges.length === workbookLimits.merges) throw beyond('merges', workbookLimits.merges);
    if (Number(top) < Number(bottom))
      merges.push({ top: Number(top), bottom: Number(bottom), column: columnIndex(column) });
  }
  return merges.sort((left, right) => left.top - right.top);
};

/** Gives every row of a merged cell the value of its first; rows must come in order. */
export const makeFillDown = (merges: readonly Merge[]) => {
  let next = 0;
  let open: { readonly merge: Merge; readonly value: string }[] = [];
  let filled = 0;
  return {
    /** Fills `cells` of a row, whose holes are undefined or empty. */
    row: (cells: string[], number: number): void => {
      if (open.length > 0) open = open.filter(({ merge }) => merge.bottom >= number);
      for (const { merge, value } of open) {
        if ((cells[merge.column] ?? '') !== '' || value === '') continue;
        while (cells.length < merge.column) cells.push('');
        cells[merge.column] = value;
        filled += 1;
      }
      for (let merge = merges[next]; merge && merge.top <= number; merge = merges[next]) {
        if (merge.top === number) open.push({ merge, value: cells[merge.column] ?? '' });
        next += 1;
      }
    },
    /** Cells that were filled. */
    filled: () => filled,
  };
};
