import { useCallback, useRef, useState, type FocusEvent } from 'react';

/** Row and column of the table; 0 is its head. */
export type At = { readonly row: number; readonly column: number };

export const nameOfAt = ({ row, column }: At): string => `${row},${column}`;
const atOf = (text: string | undefined): At | null => {
  const [row, column] = (text ?? '').split(',').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
};

/** The cell an event happened in. */
export const atOfTarget = (target: EventTarget): At | null =>
  target instanceof HTMLElement ? atOf(target.dataset['at']) : null;

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Where a key leads from a cell of a table with this many rows and columns below and beside its head. */
export const movedAt = (at: At, key: string, rows: number, columns: number): At | null => {
  const move = moves[key];
  if (!move) return null;
  const next = { row: clamp(at.row + move[0], rows), column: clamp(at.column + move[1], columns) };
  // The corner holds nothing.
  return next.row === 0 && next.column === 0 ? at : next;
};

/** One cell of the table is reached by Tab, the one the focus was on last; arrow keys move it. */
export const useGridFocus = (rows: number, columns: number) => {
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<At>({ row: 1, column: 1 });
  const active = { row: clamp(wanted.row, rows), column: clamp(wanted.column, columns) };
  const focusAt = useCallback((at: At) => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-at="${nameOfAt(at)}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const onFocus = (event: FocusEvent) => {
    const at = atOfTarget(event.target);
    if (at) setWanted(at);
  };
  return { table, active, focusAt, onFocus };
};
