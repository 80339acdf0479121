import type { ClipboardEvent, KeyboardEvent } from 'react';

import type { PlanRecord } from '../edits.ts';
import { choiceByLetter, choicesOf, isChoice, isEditable, type GridCells } from './columns.ts';
import { moved, type GridStore, type Move } from './grid-store.ts';

type Grid = {
  readonly store: GridStore;
  readonly records: readonly PlanRecord[];
  readonly columns: readonly GridCells[];
  readonly save: (id: string, field: string, value: unknown, expected: unknown) => void;
  readonly remove: (record: PlanRecord) => void;
  readonly open: ((id: string) => void) | undefined;
  readonly paste: (text: string) => void;
};

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

/** On a column nothing is typed into, letters are free to move as in every list. */
const letterMoves: Readonly<Record<string, Move>> = { j: 'down', k: 'up' };

/** Moves the active cell; stays where it is when the move would leave the grid. */
export const moveActive = (
  { store, records, columns }: Pick<Grid, 'store' | 'records' | 'columns'>,
  move: Move,
) => {
  const { active } = store.getState();
  if (!active) return;
  const ids = records.map(({ id }) => id);
  const fields = columns.map(({ field }) => field);
  store.setState({ active: moved(active, move, ids, fields) ?? active, editing: null, focused: true });
};

/** Begins to edit the active cell; it gets the focus back when that ends, however it was reached. */
const beginEdit = ({ store }: Grid, seed: string | null): void =>
  store.setState({ editing: { seed }, focused: true });

const typeOver = (grid: Grid, record: PlanRecord, column: GridCells, key: string): void => {
  if (!column.codec) return;
  if (!isChoice(column)) {
    beginEdit(grid, key);
    return;
  }
  const choice = choiceByLetter(
    choicesOf(column, '').filter(({ value }) => value !== ''),
    record[column.field],
    key,
  );
  if (choice) grid.save(record.id, column.field, choice.value, record[column.field]);
};

const clear = (grid: Grid, record: PlanRecord, column: GridCells): void => {
  const parsed = column.codec?.parse('');
  if (parsed?.ok) grid.save(record.id, column.field, parsed.value, record[column.field]);
};

/**
 * Keys on a cell that is not being edited: arrows move, Enter edits, a letter types over or chooses, Space
 * opens the details, Del clears, Shift+Del removes the row.
 */
export const gridKeys = (grid: Grid) => {
  const active = () => {
    const place = grid.store.getState().active;
    const record = grid.records.find(({ id }) => id === place?.id);
    const column = grid.columns.find(({ field }) => field === place?.field);
    return record && column ? { record, column } : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = active();
    if (!at || grid.store.getState().editing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['field'] === undefined) return;
    const { record, column } = at;
    const move = moves[event.key] ?? (isEditable(column) ? undefined : letterMoves[event.key]);
    if (move) moveActive(grid, move);
    else if (column.locked) {
      if (event.key !== ' ' || !grid.open) return;
      grid.open(record.id);
    } else if (column.onToggle && [' ', 'Enter', 'x'].includes(event.key)) column.onToggle(record);
    else if (event.key === 'Enter' || event.key === 'F2') {
      if (column.codec) beginEdit(grid, null);
    } else if (event.key === ' ') grid.open?.(record.id);
    else if (event.key === 'Delete' && event.shiftKey) grid.remove(record);
    else if (event.key === 'Delete' || event.key === 'Backspace') clear(grid, record, column);
    else if (event.key.length === 1 && !'[]?'.includes(event.key)) typeOver(grid, record, column, event.key);
    else return;
    event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    const at = active();
    if (!at?.column.codec || grid.store.getState().editing) return;
    event.clipboardData.setData('text/plain', at.column.codec.edit(at.record[at.column.field]));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!active() || active()?.column.locked || grid.store.getState().editing) return;
    grid.paste(event.clipboardData.getData('text/plain'));
    event.preventDefault();
  };
  return { onKeyDown, onCopy, onPaste };
};
