import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { afterEdit, afterPress, move, type Cursor, type Extent } from '../../../renderer/ui/grid/cursor.ts';
import { actionFor, type Place } from '../../../renderer/ui/grid/keys.ts';
import { allOrNone, extended, toggled } from '../../../renderer/ui/grid/selection.ts';

const extent: Extent = { rows: 10, columns: 4, page: 5, rowMode: true };
const place: Place = {
  cursor: { row: 3, column: 1, mode: 'row' },
  extent,
  item: 'row',
  expanded: false,
  sortable: true,
  editable: (column) => column !== 2,
  can: { add: true, remove: true, move: true, select: true, open: true },
  anySelected: false,
};
const press = (
  key: string,
  changes: Partial<Place> = {},
  keys: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {},
) => actionFor({ key, ctrl: false, shift: false, alt: false, ...keys }, { ...place, ...changes });
const inCell = { cursor: { row: 3, column: 1, mode: 'cell' } } as const;

describe('by rows', () => {
  it('moves with j and k, opens with Enter, selects with x', () => {
    expect(press('j')).toEqual({ do: 'move', to: { row: 4, column: 1, mode: 'row' } });
    expect(press('k')).toEqual({ do: 'move', to: { row: 2, column: 1, mode: 'row' } });
    expect(press('Enter')).toEqual({ do: 'open' });
    expect(press('x')).toEqual({ do: 'selectRow' });
    expect(press('a', {}, { ctrl: true })).toEqual({ do: 'selectAll' });
  });

  it('goes into the cells with the right arrow, and edits with F2', () => {
    expect(press('ArrowRight')).toEqual({ do: 'move', to: { row: 3, column: 1, mode: 'cell' } });
    expect(press('F2')).toEqual({ do: 'edit', typed: null });
  });

  it('extends the selection with Shift and an arrow', () => {
    expect(press('ArrowDown', {}, { shift: true })).toMatchObject({ do: 'extend', to: { row: 4 } });
  });

  it('moves a row with Alt and an arrow where rows have an order', () => {
    expect(press('ArrowUp', {}, { alt: true })).toEqual({ do: 'moveRow', by: -1 });
    expect(press('ArrowDown', inCell, { alt: true })).toEqual({ do: 'moveRow', by: 1 });
    expect(press('ArrowDown', { item: 'group' }, { alt: true })).toBeNull();
    expect(press('ArrowDown', { can: { ...place.can, move: false } }, { alt: true })).toBeNull();
  });

  it('opens and closes a group, and never edits one', () => {
    expect(press('Enter', { item: 'group' })).toEqual({ do: 'toggle' });
    expect(press('ArrowRight', { item: 'group' })).toEqual({ do: 'toggle' });
    expect(press('ArrowLeft', { item: 'group', expanded: true })).toEqual({ do: 'toggle' });
    expect(press('F2', { item: 'group' })).toBeNull();
  });
});

describe('by cells', () => {
  it('replaces by typing, j and k included, and edits with Enter', () => {
    expect(press('j', inCell)).toEqual({ do: 'edit', typed: 'j' });
    expect(press('5', inCell)).toEqual({ do: 'edit', typed: '5' });
    expect(press('Enter', inCell)).toEqual({ do: 'edit', typed: null });
    expect(press('Delete', inCell)).toEqual({ do: 'clear' });
  });

  it('leaves a cell alone that cannot be typed into', () => {
    const locked = { cursor: { row: 3, column: 2, mode: 'cell' } } as const;
    expect(press('5', locked)).toBeNull();
    expect(press('Delete', locked)).toBeNull();
    expect(press('Enter', locked)).toEqual({ do: 'open' });
  });

  it('passes over cells that cannot be typed into with Tab, and lets Tab out at the end', () => {
    expect(press('Tab', inCell)).toMatchObject({ do: 'move', to: { column: 3 } });
    expect(press('Tab', { cursor: { row: 3, column: 3, mode: 'cell' } })).toBeNull();
    expect(press('Tab', inCell, { shift: true })).toMatchObject({ do: 'move', to: { column: 0 } });
  });

  it('goes back to the row with Esc, then lets go of the selection', () => {
    expect(press('Escape', inCell)).toMatchObject({ do: 'move', to: { mode: 'row' } });
    expect(press('Escape', { anySelected: true })).toEqual({ do: 'selectNone' });
    expect(press('Escape')).toBeNull();
  });

  it('sorts from the head, which lies above the first row', () => {
    const first = { cursor: { row: 0, column: 1, mode: 'cell' } } as const;
    expect(press('ArrowUp', first)).toMatchObject({ do: 'move', to: { row: -1 } });
    const head = { cursor: { row: -1, column: 1, mode: 'cell' }, item: 'loading' } as const;
    expect(press('Enter', head)).toEqual({ do: 'sort' });
    expect(press('ArrowDown', head)).toMatchObject({ do: 'move', to: { row: 0, mode: 'row' } });
  });
});

it('never leaves the grid, whatever is pressed', () => {
  const keys = [
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'j',
    'k',
    'Escape',
  ];
  const strokes = fc.array(
    fc.record({ key: fc.constantFrom(...keys), ctrl: fc.boolean(), shift: fc.boolean() }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(strokes, fc.integer({ min: 0, max: 12 }), fc.boolean(), (pressed, rows, rowMode) => {
      let cursor: Cursor = { row: 0, column: 0, mode: rowMode ? 'row' : 'cell' };
      for (const stroke of pressed) {
        cursor = move(cursor, stroke, { rows, columns: 4, page: 5, rowMode }) ?? cursor;
        expect(cursor.row).toBeGreaterThanOrEqual(-1);
        expect(cursor.row).toBeLessThanOrEqual(Math.max(0, rows - 1));
        expect(cursor.column).toBeGreaterThanOrEqual(0);
        expect(cursor.column).toBeLessThan(4);
        if (!rowMode) expect(cursor.mode).toBe('cell');
      }
    }),
  );
});

it('stays in the last row after an edit there', () => {
  const last: Cursor = { row: 9, column: 1, mode: 'cell' };
  expect(afterEdit(last, 'down', extent, () => true)).toEqual(last);
  expect(afterEdit(last, 'stay', extent, () => true)).toEqual(last);
});

describe('selection', () => {
  const keyAt = (index: number) => (index === 2 ? null : `r${index}`);
  it('turns rows over, extends over groups, and selects all or none', () => {
    expect(toggled(new Set(['r1']), 'r1')).toEqual(new Set());
    expect(extended(new Set(['r9']), keyAt, 4, 1)).toEqual(new Set(['r9', 'r1', 'r3', 'r4']));
    const all = allOrNone(new Set(), keyAt, 5);
    expect(all).toEqual(new Set(['r0', 'r1', 'r3', 'r4']));
    expect(allOrNone(all, keyAt, 5)).toEqual(new Set());
    expect(allOrNone(new Set(), keyAt, 0)).toEqual(new Set());
  });
});

describe('cells that a key sets at once', () => {
  const presses = (column: number, key: string) => column >= 2 && /^[0-5]$/u.test(key);
  const editable = () => true;

  it('take the key instead of opening an editor, and only such a key', () => {
    const at = (column: number) => ({ cursor: { row: 3, column, mode: 'cell' }, presses, editable }) as const;
    expect(press('4', at(2))).toEqual({ do: 'press', key: '4', column: 2 });
    expect(press('7', at(2))).toEqual({ do: 'edit', typed: '7' });
    expect(press('4', at(1))).toEqual({ do: 'edit', typed: '4' });
    expect(press('4', at(2), { ctrl: true })).toBeNull();
  });

  it('mean the first of them on a whole row', () => {
    const onRow = { presses, cursor: { row: 3, column: 0, mode: 'row' } } as const;
    expect(press('4', { ...onRow, editable })).toEqual({ do: 'press', key: '4', column: 2 });
    expect(press('4', { ...onRow, editable: (column) => column === 3 })).toMatchObject({ column: 3 });
    expect(press('4', { ...onRow, editable: () => false })).toBeNull();
    expect(press('j', { ...onRow, editable })).toMatchObject({ do: 'move' });
  });

  it('lead on to the next one, and from the last one to the first of the row below', () => {
    const pressed = (column: number) => column >= 2;
    const from = (row: number, column: number): Cursor => ({ row, column, mode: 'cell' });
    expect(afterPress(from(3, 2), extent, pressed)).toEqual(from(3, 3));
    expect(afterPress(from(3, 3), extent, pressed)).toEqual(from(4, 2));
    expect(afterPress(from(9, 3), extent, pressed)).toEqual(from(9, 3));
  });
});
