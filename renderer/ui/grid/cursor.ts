/**
 * Where the keyboard is in a grid. Row -1 is the head. In row mode the whole row is meant (j and k move,
 * Enter opens); in cell mode one cell is (typing replaces it).
 */
export type Cursor = {
  readonly row: number;
  readonly column: number;
  readonly mode: 'row' | 'cell';
};

export type Extent = {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one page. */
  readonly page: number;
  /** Grids without rows to open know cells only. */
  readonly rowMode: boolean;
};

export type Stroke = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean };

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

const inRows: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' };

/** Where a key leads, or null when it does not move the cursor. */
export const move = (from: Cursor, stroke: Stroke, extent: Extent): Cursor | null => {
  const { row, column, mode } = from;
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const key = mode === 'row' && !stroke.ctrl ? (inRows[stroke.key] ?? stroke.key) : stroke.key;
  const to = (nextRow: number, nextColumn: number): Cursor => ({
    row: clamp(nextRow, lastRow < 0 ? -1 : Math.min(nextRow, 0) < 0 ? -1 : 0, lastRow),
    column: clamp(nextColumn, 0, lastColumn),
    mode: nextRow < 0 ? 'cell' : mode,
  });
  const step = steps[key];
  if (step && stroke.ctrl) {
    if (step[0] !== 0) return to(step[0] < 0 ? 0 : lastRow, column);
    return to(row, step[1] < 0 ? 0 : lastColumn);
  }
  if (step && mode === 'row' && step[1] !== 0) {
    return step[1] > 0 ? { row, column, mode: 'cell' } : null;
  }
  if (step) return leaveHead(from, to(row + step[0], column + step[1]), extent);
  switch (key) {
    case 'PageDown':
      return to(Math.max(0, row) + extent.page, column);
    case 'PageUp':
      return to(Math.max(0, row - extent.page), column);
    case 'Home':
      return stroke.ctrl || mode === 'row' ? to(0, mode === 'row' ? column : 0) : to(row, 0);
    case 'End':
      return stroke.ctrl || mode === 'row'
        ? to(lastRow, mode === 'row' ? column : lastColumn)
        : to(row, lastColumn);
    case 'Escape':
      return mode === 'cell' && extent.rowMode ? { row: Math.max(0, row), column, mode: 'row' } : null;
    default:
      return null;
  }
};

/** Coming down from the head, a grid that knows rows is in row mode again. */
const leaveHead = (from: Cursor, next: Cursor, extent: Extent): Cursor =>
  from.row < 0 && next.row >= 0 && extent.rowMode ? { ...next, mode: 'row' } : next;

/** Where a cell that was set by one key leads: the next such cell, then the first one of the row below. */
export const afterPress = (from: Cursor, extent: Extent, pressed: (column: number) => boolean): Cursor => {
  const columns = Array.from({ length: extent.columns }, (_, column) => column).filter(pressed);
  const next = columns.find((column) => column > from.column);
  if (next !== undefined) return { ...from, column: next };
  const [first] = columns;
  return first === undefined || from.row >= extent.rows - 1
    ? from
    : { ...from, row: from.row + 1, column: first };
};

/** Where Tab or Enter leads after an edit: the next or previous editable cell, or the cell below. */
export const afterEdit = (
  from: Cursor,
  way: 'stay' | 'down' | 'next' | 'previous',
  extent: Extent,
  editable: (column: number) => boolean,
): Cursor => {
  if (way === 'stay') return from;
  if (way === 'down') return { ...from, row: clamp(from.row + 1, 0, extent.rows - 1) };
  const step = way === 'next' ? 1 : -1;
  for (let index = from.column + step; index >= 0 && index < extent.columns; index += step) {
    if (editable(index)) return { ...from, column: index };
  }
  return from;
};
