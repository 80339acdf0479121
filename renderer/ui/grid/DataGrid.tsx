import { useId, useRef, type CSSProperties } from 'react';

import type { Cursor, Extent } from './cursor.ts';
import { gridKeys } from './grid-keys.ts';
import { GridHead } from './GridHead.tsx';
import { GridLines } from './GridLines.tsx';
import { GridNotice } from './GridNotice.tsx';
import { gridPointer } from './pointer.ts';
import { reveal } from './reveal.ts';
import { rowSource } from './row-source.ts';
import type { DataGridProps } from './types.ts';
import { useCellEditing } from './use-cell-editing.tsx';
import { useGridClipboard } from './use-clipboard.ts';
import { useColumnSizes } from './use-column-sizes.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { useGridEdits } from './use-grid-edits.ts';
import { useSelection } from './use-selection.ts';
import { useSoughtCell } from './use-sought-cell.ts';
import { useVisibleLines } from './use-visible-lines.ts';

import styles from './DataGrid.module.css';

const selectWidth = 36;

/**
 * A table for the keyboard: arrows move, Enter or F2 edits, typing replaces, Tab goes on, Esc goes back,
 * Ctrl+C and Ctrl+V speak the spreadsheet's language, Delete empties, Ctrl+Enter adds, Ctrl+Delete removes,
 * Alt+Up and Alt+Down move a row where rows have an order.
 */
export const DataGrid = <Row,>(props: DataGridProps<Row>) => {
  const { label, columns, count, itemAt, keyOf, fill = false, arrangement = '', sought = null } = props;
  const { onOpen, onEdit, onSelect, onSort, sort = null, empty, headHeight } = props;
  const selectable = onSelect !== undefined;
  const rowMode = onOpen !== undefined;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const edits = useGridEdits({ columns, keyOf, onEdit });
  const sizes = useColumnSizes(columns, selectable ? selectWidth : 0);
  const rows = rowSource(props);
  const selection = useSelection({ selected: props.selected, onSelect, count, keyAt: rows.keyAt });
  const { cursor, place } = useGridCursor({ rowMode, arrangement, count, keyAt: rows.keyAt });
  const lines = useVisibleLines({
    scroller,
    count,
    fill,
    current: cursor.row,
    arrangement,
    headHeight,
    onVisible: props.onVisible,
  });
  const extent: Extent = { rows: count, columns: columns.length, page: lines.page, rowMode };
  const item = cursor.row >= 0 ? itemAt(cursor.row) : undefined;

  const show = (next: Cursor, block?: ScrollLogicalPosition) => {
    place(next);
    if (next.row >= 0) lines.scrollTo(next.row);
    reveal(id, next, block);
  };
  const editing = useCellEditing({
    columns: edits.columns,
    onEdit,
    scroller,
    item,
    cursor,
    extent,
    selected: selection.selected,
    rowsFor: rows.rowsFor,
    run: edits.run,
    runFound: edits.runFound,
    show,
  });
  useSoughtCell({
    sought,
    columns,
    count,
    keyAt: rows.keyAt,
    onFound: (cell) => {
      editing.close();
      show(cell, 'center');
      scroller.current?.focus({ preventScroll: true });
    },
  });
  const onKeyDown = gridKeys({ props, item, cursor, extent, selection, editing, place });
  const pointer = gridPointer({
    columns,
    itemAt,
    current: cursor,
    rowMode,
    selectable,
    editable: onEdit !== undefined,
    selection,
    place,
    leaveEditor: editing.leave,
    startEditing: () => editing.open(null),
    onOpen,
  });
  const clipboard = useGridClipboard({
    columns: edits.columns,
    row: cursor.row,
    column: cursor.column,
    current: item?.type === 'row' ? item.row : null,
    ...rows,
    selected: selection.selected,
    keyOf,
    run: edits.run,
  });
  const currentCell = cursor.mode === 'cell' ? `${id}-${cursor.row}-${cursor.column}` : `${id}-${cursor.row}`;
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
        aria-activedescendant={count > 0 ? currentCell : undefined}
        // Letters are typed into a cell here: the keys that work everywhere stand back.
        data-tall={headHeight !== undefined}
        data-types={cursor.mode === 'cell' && editing.editAt(cursor.column) !== null}
        className={styles['grid']}
        style={
          {
            '--columns': sizes.template,
            '--leading': selectable ? `${selectWidth}px` : '0px',
            ...(headHeight === undefined ? {} : { '--head': `${headHeight}px` }),
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
        onMouseDown={pointer.press}
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
            current={cursor.row < 0 && count > 0 ? cursor.column : null}
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
              cursor={cursor}
              editor={editing.editor}
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
