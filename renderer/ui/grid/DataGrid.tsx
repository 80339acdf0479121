import { useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';

import { assertNever } from '../assert-never.ts';
import { CellEditor, type Typed, type Way } from './CellEditor.tsx';
import { afterEdit, afterPress, type Cursor, type Extent } from './cursor.ts';
import { GridHead } from './GridHead.tsx';
import { GridLines } from './GridLines.tsx';
import { GridNotice } from './GridNotice.tsx';
import { actionFor, type Action } from './keys.ts';
import { gridPointer } from './pointer.ts';
import { reveal } from './reveal.ts';
import { rowSource } from './row-source.ts';
import type { DataGridProps, GridColumn } from './types.ts';
import { useGridClipboard } from './use-clipboard.ts';
import { useColumnSizes } from './use-column-sizes.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { useGridEdits } from './use-grid-edits.ts';
import { useSelection } from './use-selection.ts';
import { useVisibleLines } from './use-visible-lines.ts';

import styles from './DataGrid.module.css';

const selectWidth = 36;
/** An open editor and the row it was opened on. */
type Editing = { readonly typed: string | null; readonly key: string };

/**
 * A table for the keyboard: arrows move, Enter or F2 edits, typing replaces, Tab goes on, Esc goes back,
 * Ctrl+C and Ctrl+V speak the spreadsheet's language, Delete empties, Ctrl+Enter adds, Ctrl+Delete removes.
 */
export const DataGrid = <Row,>(props: DataGridProps<Row>) => {
  const { label, columns, count, itemAt, keyOf, fill = false, arrangement = '', onVisible } = props;
  const { onOpen, onEdit, onAdd, onRemove, onSelect, onSort, sort = null, empty, headHeight } = props;
  const selectable = onSelect !== undefined;
  const rowMode = onOpen !== undefined;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const edits = useGridEdits({ columns, keyOf, onEdit });
  const sizes = useColumnSizes(columns, selectable ? selectWidth : 0);

  const { keyAt, loaded, rowsFor } = rowSource(props);
  const selection = useSelection({ selected: props.selected, onSelect, count, keyAt });
  const { selected } = selection;
  const { cursor: current, place } = useGridCursor({ rowMode, arrangement, count, keyAt });
  const lines = useVisibleLines({
    scroller,
    count,
    fill,
    current: current.row,
    arrangement,
    headHeight,
    onVisible,
  });
  const extent: Extent = { rows: count, columns: columns.length, page: lines.page, rowMode };
  const item = current.row >= 0 ? itemAt(current.row) : undefined;
  const row = item?.type === 'row' ? item.row : null;
  const editAt = (at: number) => (row && onEdit ? (columns[at]?.edit?.(row) ?? null) : null);
  const activeId =
    current.mode === 'cell' ? `${id}-${current.row}-${current.column}` : `${id}-${current.row}`;

  const goTo = (next: Cursor) => {
    place(next);
    setEditing(null);
    if (next.row >= 0) lines.scrollTo(next.row);
    reveal(id, next);
  };
  const startEditing = (typed: string | null) => {
    if (item?.type === 'row') setEditing({ typed, key: item.key });
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
        selection.all();
        break;
      case 'selectNone':
        selection.none();
        break;
      case 'selectRow':
        selection.toggle(current.row);
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
      case 'press': {
        const pressed = columns[action.column];
        const edit = editAt(action.column);
        const parsed = edit?.codec.parse(pressed?.press?.(action.key) ?? '');
        if (!pressed || !edit || !parsed?.ok) break;
        void apply(pressed, { value: parsed.value, before: edit.value, everywhere: false });
        const from: Cursor = { ...current, column: action.column, mode: 'cell' };
        goTo(afterPress(from, extent, (at) => columns[at]?.press !== undefined));
        break;
      }
      case 'edit':
        place({ ...current, mode: 'cell' });
        startEditing(action.typed);
        break;
      case 'extend':
        selection.extendFrom(current.row, action.to.row);
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
        presses: (at, pressed) => (columns[at]?.press?.(pressed) ?? null) !== null,
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

  const pointer = gridPointer({
    columns,
    itemAt,
    current,
    rowMode,
    selectable,
    editable: onEdit !== undefined,
    selection,
    place,
    stopEditing: () => setEditing(null),
    startEditing: () => startEditing(null),
    onOpen,
  });

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

  const edit = editing && editing.key === item?.key ? editAt(current.column) : null;
  const currentColumn = columns[current.column];
  const editor =
    editing && edit && currentColumn ? (
      <CellEditor
        key={`${editing.key} ${current.column}`}
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
        data-tall={headHeight !== undefined}
        data-types={current.mode === 'cell' && editAt(current.column) !== null}
        className={styles['grid']}
        style={
          {
            '--columns': sizes.template,
            '--leading': selectable ? `${selectWidth}px` : '0px',
            ...(headHeight === undefined ? {} : { '--head': `${headHeight}px` }),
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
        onPointerDown={pointer.press}
        onDoubleClick={pointer.pressTwice}
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
            selection={selectable ? selection.share() : null}
            onSelectAll={selection.all}
          />
          <div
            className={styles['body']}
            role="rowgroup"
            style={lines.height === undefined ? undefined : { height: lines.height }}
          >
            <GridLines
              id={id}
              shown={lines.shown}
              itemAt={itemAt}
              columns={columns}
              selectable={selectable}
              isSelected={selection.isSelected}
              cursor={current}
              editor={editor}
              pending={edits.pending}
            />
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
