import type { KeyboardEvent } from 'react';

import { assertNever } from '../assert-never.ts';
import { afterPress, type Cursor, type Extent } from './cursor.ts';
import { actionFor, type Action } from './keys.ts';
import type { DataGridProps, GridItem } from './types.ts';
import type { CellEditing } from './use-cell-editing.tsx';
import type { useSelection } from './use-selection.ts';

type Grid<Row> = {
  readonly props: DataGridProps<Row>;
  readonly item: GridItem<Row> | undefined;
  readonly cursor: Cursor;
  readonly extent: Extent;
  readonly selection: ReturnType<typeof useSelection>;
  readonly editing: CellEditing<Row>;
  readonly place: (cursor: Cursor) => void;
};

/** Does what a key means in a grid. */
const doerOf = <Row>({ props, item, cursor, extent, selection, editing, place }: Grid<Row>) => {
  const { columns } = props;
  const row = item?.type === 'row' ? item.row : null;
  const column = columns[cursor.column];
  /** Sets a cell of the current row to what a text says; whether it could. */
  const setTo = (at: number, text: string): boolean => {
    const target = columns[at];
    const edit = editing.editAt(at);
    const parsed = edit?.codec.parse(text);
    if (!target || !edit || !parsed?.ok) return false;
    void editing.set(target, { value: parsed.value, before: edit.value, everywhere: false });
    return true;
  };
  return (action: Action): void => {
    switch (action.do) {
      case 'add':
        props.onAdd?.(row);
        break;
      case 'remove':
        if (row) props.onRemove?.(row);
        break;
      case 'moveRow':
        // A cursor that nobody has moved yet is on a line; from here on it is on this row.
        place(cursor);
        if (row) props.onMove?.(row, action.by);
        break;
      case 'selectAll':
        selection.all();
        break;
      case 'selectNone':
        selection.none();
        break;
      case 'selectRow':
        selection.toggle(cursor.row);
        break;
      case 'sort':
        if (column) props.onSort?.(column.id);
        break;
      case 'toggle':
        if (item?.type === 'group') item.onToggle();
        break;
      case 'open':
        if (row) props.onOpen?.(row);
        break;
      case 'clear':
        setTo(cursor.column, '');
        break;
      case 'press': {
        if (!setTo(action.column, columns[action.column]?.press?.(action.key) ?? '')) break;
        const from: Cursor = { ...cursor, column: action.column, mode: 'cell' };
        editing.goTo(afterPress(from, extent, (at) => columns[at]?.press !== undefined));
        break;
      }
      case 'edit':
        place({ ...cursor, mode: 'cell' });
        editing.open(action.typed);
        break;
      case 'extend':
        selection.extendFrom(cursor.row, action.to.row);
        editing.goTo(action.to);
        break;
      case 'move':
        editing.goTo(action.to);
        break;
      default:
        assertNever(action);
    }
  };
};

/** The keys of a grid; those that mean nothing where the cursor stands go on to the page. */
export const gridKeys = <Row>(grid: Grid<Row>) => {
  const { props, item, cursor, extent, selection, editing } = grid;
  const { columns } = props;
  const perform = doerOf(grid);
  return (event: KeyboardEvent): void => {
    if (event.defaultPrevented || editing.isOpen || event.target !== event.currentTarget) return;
    const action = actionFor(
      {
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      },
      {
        cursor,
        extent,
        item: item?.type ?? 'loading',
        expanded: item?.type === 'group' && item.expanded,
        sortable: props.onSort !== undefined && columns[cursor.column]?.sortable === true,
        editable: (at) => editing.editAt(at) !== null,
        presses: (at, pressed) => (columns[at]?.press?.(pressed) ?? null) !== null,
        can: {
          add: props.onAdd !== undefined,
          remove: props.onRemove !== undefined,
          move: props.onMove !== undefined,
          select: props.onSelect !== undefined,
          open: props.onOpen !== undefined,
        },
        anySelected: selection.selected.size > 0,
      },
    );
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    perform(action);
  };
};
