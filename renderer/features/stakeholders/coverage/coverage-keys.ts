import type { KeyboardEvent } from 'react';

/** A cell of the matrix: one of theirs and one of ours. */
export type CellPlace = { readonly row: number; readonly column: number };

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  j: [1, 0],
  k: [-1, 0],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -1000],
  End: [0, 1000],
};

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The cell a key leads to; null for a key that does not move. */
export const movedTo = (
  { row, column }: CellPlace,
  key: string,
  rows: number,
  columns: number,
): CellPlace | null => {
  const move = moves[key];
  return move ? { row: clamp(row + move[0], rows), column: clamp(column + move[1], columns) } : null;
};

/** What a key writes into a cell: a level, a target, or nothing recorded; null for every other key. */
export type CellEdit =
  | { readonly field: 'level' | 'target'; readonly value: number }
  | { readonly field: 'clear' };

/**
 * 0 to 4 set the level, with Shift the target, Delete clears. The key's place on the keyboard counts, since
 * Shift turns digits into signs.
 */
export const editOf = (
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): CellEdit | null => {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Delete' || event.key === 'Backspace') return { field: 'clear' };
  const digit = /^(?:Digit|Numpad)([0-4])$/u.exec(event.code)?.[1] ?? /^[0-4]$/u.exec(event.key)?.[0];
  if (digit === undefined) return null;
  return { field: event.shiftKey ? 'target' : 'level', value: Number(digit) };
};

/** What a cell is found by: a finding leads to the first column, a gap to its own. */
export const cellField = (team: readonly { readonly id: string }[], teamMemberId: string): string =>
  team[0]?.id === teamMemberId ? 'level' : `level ${teamMemberId}`;

const levelKeys = ['none', 'known', 'touch', 'works', 'trusts'] as const;

/** The word of a level in the catalogue. */
export const levelKey = (level: number): (typeof levelKeys)[number] => levelKeys[level] ?? 'none';
