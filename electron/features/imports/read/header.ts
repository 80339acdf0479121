import { commonWidth } from './delimiter.ts';

export type PlacedRow = { readonly line: number; readonly cells: readonly string[] };

/** A cell that holds a value rather than a name: a number, an amount, a date, an address, a long id. */
const valueLike =
  /^[\s$€£¥(+-]*\d[\d\s.,'’:/%)kKmMTZ+-]*$|^\S+@\S+\.\S+$|^https?:\/\/|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^[a-zA-Z0-9]{15}(?:[A-Z0-9]{3})?$/u;
const idLike = /^(?=.*\d)(?=.*[A-Za-z])[a-zA-Z0-9]{15}(?:[A-Z0-9]{3})?$/u;

const nameLike = (cell: string): boolean =>
  cell.length <= 200 && !(idLike.test(cell) || (valueLike.test(cell) && /\d/u.test(cell)));

/** Cells up to the last one that is not empty: Excel pads short rows and leaves empty columns behind. */
export const trimmedWidth = (cells: readonly string[]): number => {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width -= 1;
  return width;
};

const looksLikeHeader = (cells: readonly string[], width: number): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < Math.max(1, Math.ceil(width * 0.6))) return false;
  return filled.filter(nameLike).length >= filled.length * 0.8;
};

const distinct = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== '');
  // A combined HubSpot export repeats a few headers; a row of values repeats many.
  return new Set(filled).size >= filled.length * 0.5;
};

/**
 * Index of the header row: the first row about as wide as the table whose cells are filled, mostly words and
 * mostly different from each other. The first row of that width when none looks like a header.
 */
export const findHeader = (rows: readonly PlacedRow[]): number => {
  const filled = rows.filter(({ cells }) => trimmedWidth(cells) > 0);
  const widths = filled.map(({ cells }) => cells.slice(0, trimmedWidth(cells)));
  const common = commonWidth(filled.map(({ cells }) => cells)).width;
  const width = Math.min(common, Math.max(1, ...widths.map(({ length }) => length)));
  const enough = width === 1 ? 1 : Math.max(2, Math.ceil(width * 0.6));
  const candidates = rows.flatMap(({ cells }, index) => (trimmedWidth(cells) >= enough ? [index] : []));
  const cellsAt = (index: number) => rows[index]?.cells ?? [];
  const good = candidates.find(
    (index) =>
      looksLikeHeader(cellsAt(index), Math.min(width, cellsAt(index).length)) && distinct(cellsAt(index)),
  );
  return (
    good ??
    candidates[0] ??
    Math.max(
      0,
      rows.findIndex(({ cells }) => trimmedWidth(cells) > 0),
    )
  );
};

const descriptor = /^\{\s*"[^"]+"\s*:.*\}$/su;
const mostDescribed = 3;

/**
 * Lines of the second and third header row that survey tools write: the wording of each question, and a row in
 * which every cell is an object about the column (`{"ImportId":"QID1"}`). None where there is no such row.
 */
export const describedLines = (rows: readonly PlacedRow[]): ReadonlySet<number> => {
  const first = rows.slice(0, mostDescribed);
  const last = first.findIndex(({ cells }) => {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return filled.length > 1 && filled.every((cell) => descriptor.test(cell));
  });
  return new Set(first.slice(0, last + 1).map(({ line }) => line));
};

/** A header of more characters than this is a text that strayed into the header row. */
const longestHeader = 200;

/** A header as one short line without control characters, and without the arrow that says what it is sorted by. */
export const headerText = (cell: string): string => {
  const text = cell
    .slice(0, longestHeader * 4)
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s*[\u2191\u2193\u25b2\u25bc]\s*$/u, '')
    .trim();
  return text.length > longestHeader ? `${text.slice(0, longestHeader)}…` : text;
};

/** Names of the columns: one line each, never empty, a repeated one numbered ` (2)`. */
export const headerNames = (cells: readonly string[]): string[] => {
  // Headers are keys of plain objects later; this one would be no key.
  const used = new Set(['__proto__']);
  return cells.slice(0, Math.max(1, trimmedWidth(cells))).map((cell, index) => {
    const plain = headerText(cell) || `Column ${index + 1}`;
    let name = plain;
    for (let copy = 2; used.has(name); copy += 1) name = `${plain} (${copy})`;
    used.add(name);
    return name;
  });
};
