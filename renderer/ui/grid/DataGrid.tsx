import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';

import { assertNever } from '../assert-never.ts';
import { CellEditor, type Typed, type Way } from './CellEditor.tsx';
import { afterEdit, type Cursor, type Extent } from './cursor.ts';
import { GridHead } from './GridHead.tsx';
import { GridNotice } from './GridNotice.tsx';
import { GridRow } from './GridRow.tsx';
import { actionFor, type Action } from './keys.ts';
import { allOrNone, extended, toggled } from './selection.ts';
import type { GridColumn, GridEdit, GridItem, GridSort } from './types.ts';
import { useGridClipboard } from './use-clipboard.ts';
import { useColumnSizes } from './use-column-sizes.ts';
import { useGridEdits } from './use-grid-edits.ts';

import styles from './DataGrid.module.css';

const rowHeight = 32;
const selectWidth = 36;
const noSelection: ReadonlySet<string> = new Set();

export type DataGridProps<Row> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly count: number;
  /** Undefined: not here yet. */
  readonly itemAt: (index: number) => GridItem<Row> | undefined;
  readonly keyOf: (row: Row) => string;
  /** Scrolls by itself and draws only the rows in sight; otherwise the grid is as tall as its rows. */
  readonly fill?: boolean;
  /** Another value means another arrangement: back to the top. */
  readonly arrangement?: string;
  /** The rows in sight, for fetching them; must be stable. */
  readonly onVisible?: (from: number, to: number) => void;
  readonly sort?: GridSort | null;
  readonly onSort?: (column: string) => void;
  /** Enter on a row, or a double click. With it the keyboard moves by rows until it goes into a cell. */
  readonly onOpen?: (row: Row) => void;
  /** `overwrite`: the user has seen the other value and keeps the own one. */
  readonly onEdit?: (edits: readonly GridEdit<Row>[], overwrite: boolean) => Promise<unknown>;
  /** Ctrl+Enter. */
  readonly onAdd?: () => void;
  /** Ctrl+Delete. */
  readonly onRemove?: (row: Row) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  /** Keys in order, for selecting and pasting over rows that are not here; null for a group. */
  readonly keyAt?: (index: number) => string | null;
  readonly rowsFor?: (keys: readonly string[]) => Promise<readonly Row[]>;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
};

/**
 * A table for the keyboard: arrows move, Enter or F2 edits, typing replaces, Tab goes on, Esc goes back,
 * Ctrl+C and Ctrl+V speak the spreadsheet's language, Delete empties, Ctrl+Enter adds, Ctrl+Delete removes.
 */
export const DataGrid = <Row,>(props: DataGridProps<Row>) => {
  const { label, columns, count, itemAt, keyOf, fill = false, arrangement = '', onVisible } = props;
  const { onOpen, onEdit, onAdd, onRemove, onSelect, onSort, sort = null, empty } = props;
  const selected = props.selected ?? noSelection;
  const selectable = onSelect !== undefined;
  const rowMode = onOpen !== undefined;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef(0);
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0, mode: rowMode ? 'row' : 'cell' });
  const [editing, setEditing] = useState<{ readonly typed: string | null } | null>(null);
  const [page, setPage] = useState(10);
  const edits = useGridEdits({ columns, keyOf, onEdit });
  const sizes = useColumnSizes(columns, selectable ? selectWidth : 0);

  const loaded = (): readonly Row[] =>
    Array.from({ length: count }, (_, index) => itemAt(index)).flatMap((each) =>
      each?.type === 'row' ? [each.row] : [],
    );
  const keyAt = (index: number): string | null => {
    if (props.keyAt) return props.keyAt(index);
    const each = itemAt(index);
    return each?.type === 'row' ? each.key : null;
  };
  const rowsFor = (keys: readonly string[]): Promise<readonly Row[]> => {
    if (props.rowsFor) return props.rowsFor(keys);
    const wanted = new Set(keys);
    return Promise.resolve(loaded().filter((each) => wanted.has(keyOf(each))));
  };

  const virtual = useVirtualizer({
    count: fill ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  const shown: readonly { index: number; top: number | null }[] = fill
    ? virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - rowHeight }))
    : Array.from({ length: count }, (_, index) => ({ index, top: null }));
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= first) onVisible?.(first, last);
  }, [first, last, onVisible]);

  const [arranged, setArranged] = useState(arrangement);
  if (arranged !== arrangement) {
    setArranged(arrangement);
    setCursor({ row: 0, column: cursor.column, mode: rowMode ? 'row' : 'cell' });
    setEditing(null);
  }
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [arranged]);
  useLayoutEffect(() => {
    setPage(Math.max(1, Math.floor((scroller.current?.clientHeight ?? 320) / rowHeight) - 2));
  }, [count, fill]);

  const current: Cursor = { ...cursor, row: Math.min(cursor.row, count - 1) };
  const extent: Extent = { rows: count, columns: columns.length, page, rowMode };
  const item = current.row >= 0 ? itemAt(current.row) : undefined;
  const row = item?.type === 'row' ? item.row : null;
  const editAt = (at: number) => (row && onEdit ? (columns[at]?.edit?.(row) ?? null) : null);
  const activeId =
    current.mode === 'cell' ? `${id}-${current.row}-${current.column}` : `${id}-${current.row}`;

  const goTo = (next: Cursor) => {
    setCursor(next);
    setEditing(null);
    if (fill && next.row >= 0) virtual.scrollToIndex(next.row, { align: 'auto' });
    requestAnimationFrame(() => {
      const target = document.querySelector(
        `#${CSS.escape(next.mode === 'cell' ? `${id}-${next.row}-${next.column}` : `${id}-${next.row}`)}`,
      );
      target?.scrollIntoView({ block: 'nearest', inline: next.mode === 'cell' ? 'nearest' : 'start' });
    });
  };
  /** The editor is gone: the keyboard comes back, unless it went elsewhere on purpose. */
  const focusBack = () =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
    });
  const apply = async (column: GridColumn<Row>, { value, before, everywhere }: Typed) => {
    if (!row) return;
    if (!everywhere || selected.size === 0) {
      edits.run([{ row, column: column.id, value, before }]);
      return;
    }
    const rows = await rowsFor([...selected]);
    edits.run(
      rows.map((each) => ({ row: each, column: column.id, value, before: column.edit?.(each)?.value })),
    );
  };
  const commit = (typed: Typed, way: Way) => {
    const column = columns[current.column];
    if (column) void apply(column, typed);
    goTo(afterEdit(current, way, extent, (at) => editAt(at) !== null));
    focusBack();
  };

  const select = (index: number, extend: boolean) => {
    if (extend) onSelect?.(extended(selected, keyAt, anchor.current, index));
    else {
      anchor.current = index;
      onSelect?.(toggled(selected, keyAt(index)));
    }
  };

  const act = (action: Action) => {
    const column = columns[current.column];
    switch (action.do) {
      case 'add':
        onAdd?.();
        break;
      case 'remove':
        if (row) onRemove?.(row);
        break;
      case 'selectAll':
        onSelect?.(allOrNone(selected, keyAt, count));
        break;
      case 'selectNone':
        onSelect?.(noSelection);
        break;
      case 'selectRow':
        select(current.row, false);
        break;
      case 'sort':
        if (column) onSort?.(column.id);
        break;
      case 'toggle':
        if (item?.type === 'group') item.onToggle();
        break;
      case 'open':
        if (row) onOpen?.(row);
        break;
      case 'clear': {
        const edit = editAt(current.column);
        const cleared = edit?.codec.parse('');
        if (column && edit && cleared?.ok) {
          void apply(column, { value: cleared.value, before: edit.value, everywhere: false });
        }
        break;
      }
      case 'edit':
        setCursor({ ...current, mode: 'cell' });
        setEditing({ typed: action.typed });
        break;
      case 'extend':
        if (!selected.has(keyAt(current.row) ?? '')) anchor.current = current.row;
        select(action.to.row, true);
        goTo(action.to);
        break;
      case 'move':
        goTo(action.to);
        break;
      default:
        assertNever(action);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || editing || event.target !== event.currentTarget) return;
    const { key, shiftKey, altKey } = event;
    const action = actionFor(
      { key, ctrl: event.ctrlKey || event.metaKey, shift: shiftKey, alt: altKey },
      {
        cursor: current,
        extent,
        item: item?.type ?? 'loading',
        expanded: item?.type === 'group' && item.expanded,
        sortable: onSort !== undefined && columns[current.column]?.sortable === true,
        editable: (at) => editAt(at) !== null,
        can: {
          add: onAdd !== undefined,
          remove: onRemove !== undefined,
          select: selectable,
          open: rowMode,
        },
        anySelected: selected.size > 0,
      },
    );
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    act(action);
  };

  /** Line and column under the pointer. */
  const under = (target: EventTarget) => {
    const element = target instanceof Element ? target : null;
    const cell = element?.closest<HTMLElement>('[role=gridcell]');
    const line = element?.closest<HTMLElement>('[data-row]');
    if (!line || element?.closest('a, button, input, textarea')) return null;
    const at = cell?.dataset['column'];
    return {
      index: Number(line.dataset['row']),
      column: at === undefined ? null : Number(at),
      selects: cell?.dataset['select'] !== undefined,
    };
  };
  const onPointerDown = (event: PointerEvent) => {
    const place = event.button === 0 ? under(event.target) : null;
    if (!place) return;
    const pressed = itemAt(place.index);
    setEditing(null);
    if (pressed?.type === 'group') {
      setCursor({ row: place.index, column: 0, mode: rowMode ? 'row' : 'cell' });
      pressed.onToggle();
    } else if (place.selects || (event.shiftKey && selectable)) {
      select(place.index, event.shiftKey);
      setCursor({ row: place.index, column: cursor.column, mode: rowMode ? 'row' : 'cell' });
    } else if (place.column !== null) {
      const edit = onEdit && pressed ? columns[place.column]?.edit?.(pressed.row) : null;
      setCursor({ row: place.index, column: place.column, mode: edit || !rowMode ? 'cell' : 'row' });
    }
  };
  const onDoubleClick = (event: { target: EventTarget }) => {
    const place = under(event.target);
    if (!place || place.column === null || place.index !== current.row || !row) return;
    if (editAt(place.column)) setEditing({ typed: null });
    else onOpen?.(row);
  };

  const clipboard = useGridClipboard({
    columns,
    row: current.row,
    column: current.column,
    current: row,
    count,
    keyAt,
    rowsFor,
    loaded,
    selected,
    keyOf,
    run: edits.run,
  });

  const edit = editing ? editAt(current.column) : null;
  const currentColumn = columns[current.column];
  const editor =
    editing && edit && currentColumn ? (
      <CellEditor
        key={`${current.row} ${current.column}`}
        edit={edit}
        column={currentColumn.header}
        align={currentColumn.align ?? 'start'}
        typed={editing.typed}
        onCommit={commit}
        onCancel={() => {
          setEditing(null);
          focusBack();
        }}
      />
    ) : null;
  const currentIn = (index: number): number | null => {
    if (index !== current.row) return null;
    return current.mode === 'row' ? -1 : current.column;
  };

  return (
    <div className={styles['frame']} data-fill={fill}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        aria-multiselectable={selectable}
        aria-activedescendant={count > 0 ? activeId : undefined}
        // Letters are typed into a cell here: the keys that work everywhere stand back.
        data-types={current.mode === 'cell' && editAt(current.column) !== null}
        className={styles['grid']}
        style={
          {
            '--columns': sizes.template,
            '--leading': selectable ? `${selectWidth}px` : '0px',
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onDoubleClick={onDoubleClick}
        onCopy={clipboard.copy}
        onPaste={clipboard.paste}
      >
        <div className={styles['inner']} role="presentation" style={{ minWidth: sizes.narrowest }}>
          <GridHead
            id={id}
            columns={columns}
            sizes={sizes}
            sort={sort}
            onSort={onSort}
            current={current.row < 0 && count > 0 ? current.column : null}
            selection={selectable ? selectionOf(selected, count) : null}
            onSelectAll={() => onSelect?.(allOrNone(selected, keyAt, count))}
          />
          <div
            className={styles['body']}
            role="rowgroup"
            style={fill ? { height: virtual.getTotalSize() } : undefined}
          >
            {shown.map(({ index, top }) => {
              const each = itemAt(index);
              return (
                <GridRow
                  key={index}
                  id={id}
                  index={index}
                  top={top}
                  item={each}
                  columns={columns}
                  selectable={selectable}
                  selected={each ? selected.has(each.key) : false}
                  current={currentIn(index)}
                  editor={index === current.row ? editor : null}
                  pending={each ? edits.pending.get(each.key) : undefined}
                />
              );
            })}
          </div>
        </div>
        {count === 0 && empty ? <div className={styles['empty']}>{empty}</div> : null}
      </div>
      <GridNotice
        error={edits.failed?.error ?? null}
        message={clipboard.message}
        onRetry={edits.retry}
        onRevert={edits.revert}
        onClose={clipboard.closeMessage}
      />
    </div>
  );
};

const selectionOf = (selected: ReadonlySet<string>, count: number): 'none' | 'some' | 'all' => {
  if (selected.size === 0) return 'none';
  return selected.size >= count ? 'all' : 'some';
};
