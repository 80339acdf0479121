import { influences, type Influence, type Sentiment } from '../records/stakeholder.ts';

/** A row of the map; null is "influence not set". */
export type MapRow = Influence | null;

/** The columns of the map from left to right: the unknown stand apart, then from worst to best. */
export const mapColumns: readonly Sentiment[] = [
  'Unknown',
  'Negative',
  'Mixed',
  'Neutral',
  'Positive',
  'Very Positive',
];

export type Cell = {
  readonly influence: MapRow;
  readonly sentiment: Sentiment;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Placed = { readonly influence: MapRow; readonly sentiment: Sentiment };
type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const shares = (
  weights: readonly number[],
  from: number,
  length: number,
  gap: number,
): [number, number][] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const room = length - gap * (weights.length - 1);
  let at = from;
  return weights.map((weight) => {
    const size = (room * weight) / total;
    const start = at;
    at += size + gap;
    return [start, size];
  });
};

/** How wide an empty column is beside one with people; the longest name stands below the last. */
const emptyShare = (column: Sentiment): number => (column === 'Very Positive' ? 0.8 : 0.62);

/**
 * The cells of the map. An empty column is narrower and a crowded row taller, within bounds, so that people
 * have room; the row "not set" is there only when somebody needs it, or `unset` is true.
 */
export const mapCells = (people: readonly Placed[], area: Rectangle, gap: number, unset = false): Cell[] => {
  const rows: readonly MapRow[] =
    unset || people.some(({ influence }) => influence === null) ? [...influences, null] : influences;
  const count = (row: MapRow, column: Sentiment) =>
    people.filter(({ influence, sentiment }) => influence === row && sentiment === column).length;
  const inColumn = (column: Sentiment) => people.filter(({ sentiment }) => sentiment === column).length;
  const columnWeight = (column: Sentiment) => {
    if (inColumn(column) === 0) return emptyShare(column);
    return inColumn(column) > 20 ? 1.4 : 1;
  };
  const rowWeight = (row: MapRow) => {
    const crowd = Math.max(...mapColumns.map((column) => count(row, column)));
    return Math.min(6, Math.max(2.5, crowd)) * (row === null && crowd === 0 ? 0.5 : 1);
  };
  const across = shares(mapColumns.map(columnWeight), area.x, area.width, gap);
  const down = shares(rows.map(rowWeight), area.y, area.height, gap);
  return rows.flatMap((influence, rowIndex) =>
    mapColumns.map((sentiment, columnIndex) => {
      const [x = 0, width = 0] = across[columnIndex] ?? [];
      const [y = 0, height = 0] = down[rowIndex] ?? [];
      return { influence, sentiment, x, y, width, height };
    }),
  );
};

/** Where the discs of a cell go. */
export type Slots = {
  readonly r: number;
  /** Centres; the last one stands for everybody who does not fit when `overflow` is not 0. */
  readonly centres: readonly (readonly [x: number, y: number])[];
  readonly overflow: number;
  /** True when there is a line for each, so that names can stand beside; false when only numbers fit. */
  readonly listed: boolean;
};

/**
 * Places `count` discs in a cell without touching: one below the other at the left, which leaves room for
 * names, with smaller discs as they get more; then side by side. What still does not fit is `overflow`.
 * @param radii Radii of a list to try, the largest first.
 * @param packed Radius of a disc that only carries a number.
 */
export const slotsIn = (cell: Rectangle, count: number, radii: readonly number[], packed: number): Slots => {
  const gap = 1.8;
  const pad = 2.5;
  const width = cell.width - 2 * pad;
  const height = cell.height - 2 * pad;
  const fitting = (room: number, r: number) => Math.max(1, Math.floor((room + gap) / (2 * r + gap)));
  const list = radii.find((r) => fitting(height, r) >= count);
  if (list !== undefined) {
    const centres = Array.from({ length: count }, (_, index): [number, number] => [
      cell.x + pad + Math.max(list, 8),
      cell.y + pad + (height * (index + 0.5)) / count,
    ]);
    return { r: list, centres, overflow: 0, listed: true };
  }
  const columns = fitting(width, packed);
  const rows = fitting(height, packed);
  const shown = Math.min(count, rows * columns);
  const usedRows = Math.ceil(shown / columns);
  const centres = Array.from({ length: shown }, (_, index): [number, number] => [
    cell.x + pad + (width / columns) * ((index % columns) + 0.5),
    cell.y + pad + (height / usedRows) * (Math.floor(index / columns) + 0.5),
  ]);
  return { r: packed, centres, overflow: count > shown ? count - shown + 1 : 0, listed: false };
};
