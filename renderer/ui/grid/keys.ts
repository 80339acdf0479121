import { afterEdit, move, type Cursor, type Extent } from './cursor.ts';

export type Stroke = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

/** What the grid is like where the cursor stands. */
export type Place = {
  readonly cursor: Cursor;
  readonly extent: Extent;
  readonly item: 'row' | 'group' | 'loading';
  readonly expanded: boolean;
  readonly sortable: boolean;
  readonly editable: (column: number) => boolean;
  /** Whether a key sets a cell of the column at once. */
  readonly presses?: (column: number, key: string) => boolean;
  readonly can: Readonly<Record<'add' | 'remove' | 'move' | 'select' | 'open', boolean>>;
  readonly anySelected: boolean;
};

export type Action =
  | { readonly do: 'add' | 'remove' | 'selectAll' | 'selectNone' | 'selectRow' }
  | { readonly do: 'sort' | 'toggle' | 'open' | 'clear' }
  | { readonly do: 'moveRow'; readonly by: -1 | 1 }
  | { readonly do: 'edit'; readonly typed: string | null }
  | { readonly do: 'press'; readonly key: string; readonly column: number }
  | { readonly do: 'move' | 'extend'; readonly to: Cursor };

type Rule = (stroke: Stroke, place: Place) => Action | null;

const whole: Rule = ({ key, ctrl }, { item, can }) => {
  if (!ctrl) return null;
  if (key === 'Enter' && can.add) return { do: 'add' };
  if ((key === 'Delete' || key === 'Backspace') && can.remove && item === 'row') return { do: 'remove' };
  return key.toLowerCase() === 'a' && can.select ? { do: 'selectAll' } : null;
};

const reordering: Rule = ({ key, ctrl, alt }, { item, can }) => {
  if (!alt || ctrl || !can.move || item !== 'row') return null;
  if (key === 'ArrowUp') return { do: 'moveRow', by: -1 };
  return key === 'ArrowDown' ? { do: 'moveRow', by: 1 } : null;
};

const head: Rule = ({ key }, { cursor, sortable }) =>
  cursor.row < 0 && sortable && (key === 'Enter' || key === ' ') ? { do: 'sort' } : null;

const group: Rule = ({ key }, { item, expanded }) => {
  if (item !== 'group') return null;
  if (key === 'Enter' || key === ' ') return { do: 'toggle' };
  if (key === (expanded ? 'ArrowLeft' : 'ArrowRight')) return { do: 'toggle' };
  return null;
};

const selecting: Rule = (stroke, { cursor, extent, can, anySelected, item }) => {
  if (!can.select) return null;
  const { key, shift, ctrl } = stroke;
  if (shift && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const to = move(cursor, { key, ctrl, shift }, extent);
    return to && to.row >= 0 ? { do: 'extend', to } : null;
  }
  if (cursor.mode !== 'row' || ctrl) return null;
  if (item === 'row' && (key === 'x' || key === ' ')) return { do: 'selectRow' };
  return key === 'Escape' && anySelected ? { do: 'selectNone' } : null;
};

/** On a row its first such cell is meant: a whole row is scored without going into it. */
const pressing: Rule = ({ key, ctrl, alt }, { cursor, extent, item, editable, presses }) => {
  if (!presses || item !== 'row' || cursor.row < 0 || ctrl || alt) return null;
  const columns = Array.from({ length: extent.columns }, (_, column) => column);
  const column =
    cursor.mode === 'cell' ? cursor.column : columns.find((each) => editable(each) && presses(each, key));
  return column !== undefined && editable(column) && presses(column, key)
    ? { do: 'press', key, column }
    : null;
};

const editing: Rule = ({ key, ctrl, alt }, { cursor, item, editable, can }) => {
  if (item !== 'row' || cursor.row < 0) return null;
  const inCell = cursor.mode === 'cell';
  const typable = editable(cursor.column);
  if (key === 'F2') return typable ? { do: 'edit', typed: null } : null;
  if (key === 'Enter' && inCell && typable) return { do: 'edit', typed: null };
  if (key === 'Enter' && can.open) return { do: 'open' };
  if (!inCell || !typable || ctrl || alt) return null;
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  return key.length === 1 ? { do: 'edit', typed: key } : null;
};

const tabbing: Rule = ({ key, shift }, { cursor, extent, item, editable }) => {
  if (key !== 'Tab' || cursor.mode !== 'cell' || item !== 'row') return null;
  const to = afterEdit(cursor, shift ? 'previous' : 'next', extent, editable);
  return to.column === cursor.column ? null : { do: 'move', to };
};

const moving: Rule = ({ key, ctrl, shift, alt }, { cursor, extent }) => {
  const to = alt ? null : move(cursor, { key, ctrl, shift }, extent);
  return to ? { do: 'move', to } : null;
};

const rules: readonly Rule[] = [
  whole,
  reordering,
  head,
  group,
  selecting,
  pressing,
  editing,
  tabbing,
  moving,
];

/** What a key means where the cursor stands, or null when it is not the grid's. */
export const actionFor = (stroke: Stroke, place: Place): Action | null => {
  for (const rule of rules) {
    const action = rule(stroke, place);
    if (action) return action;
  }
  return null;
};
