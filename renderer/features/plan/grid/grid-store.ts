import { createStore, type StoreApi } from 'zustand/vanilla';

export type CellPlace = { readonly id: string; readonly field: string };

export type GridState = {
  /** The cell that Tab reaches and keys act on. */
  readonly active: CellPlace | null;
  /** The active cell is being edited; `seed` is what was typed over it, null to edit what is there. */
  readonly editing: { readonly seed: string | null } | null;
  /** True while the focus is in the grid, so that drawing again does not steal it from elsewhere. */
  readonly focused: boolean;
};

export type GridStore = StoreApi<GridState>;

export const createGridStore = (): GridStore =>
  createStore<GridState>(() => ({ active: null, editing: null, focused: false }));

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown';

const pageRows = 10;
const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/**
 * The cell a move leads to; null when it would leave the grid. `next` and `previous` go on to the next row.
 */
export const moved = (
  from: CellPlace,
  move: Move,
  ids: readonly string[],
  fields: readonly string[],
): CellPlace | null => {
  const row = ids.indexOf(from.id);
  const column = fields.indexOf(from.field);
  const at = (atRow: number, atColumn: number): CellPlace | null => {
    const [id, field] = [ids[atRow], fields[atColumn]];
    return id === undefined || field === undefined ? null : { id, field };
  };
  switch (move) {
    case 'up':
      return at(clamp(row - 1, ids.length), column);
    case 'down':
      return at(clamp(row + 1, ids.length), column);
    case 'pageUp':
      return at(clamp(row - pageRows, ids.length), column);
    case 'pageDown':
      return at(clamp(row + pageRows, ids.length), column);
    case 'left':
      return at(row, clamp(column - 1, fields.length));
    case 'right':
      return at(row, clamp(column + 1, fields.length));
    case 'first':
      return at(row, 0);
    case 'last':
      return at(row, fields.length - 1);
    case 'next':
      return column + 1 < fields.length ? at(row, column + 1) : at(row + 1, 0);
    case 'previous':
      return column > 0 ? at(row, column - 1) : at(row - 1, fields.length - 1);
  }
};
