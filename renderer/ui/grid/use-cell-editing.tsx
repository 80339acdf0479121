import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';

import { CellEditor, type OpenEditor, type Typed, type Way } from './CellEditor.tsx';
import { afterEdit, type Cursor, type Extent } from './cursor.ts';
import type { CellEdit, DataGridProps, GridColumn, GridEdit, GridItem } from './types.ts';

/** An open editor and the row it was opened on. */
type Open = { readonly typed: string | null; readonly key: string };

type Source<Row> = Pick<DataGridProps<Row>, 'columns'> & {
  readonly onEdit: DataGridProps<Row>['onEdit'] | undefined;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly item: GridItem<Row> | undefined;
  readonly cursor: Cursor;
  readonly extent: Extent;
  readonly selected: ReadonlySet<string>;
  readonly rowsFor: (keys: readonly string[]) => Promise<readonly Row[]>;
  readonly run: (edits: readonly GridEdit<Row>[]) => void;
  /** The same once the edits are found; one that cannot be found is refused. */
  readonly runFound: (find: () => Promise<readonly GridEdit<Row>[]>) => Promise<void>;
  /** Puts the cursor on a cell and that into sight. */
  readonly show: (cursor: Cursor) => void;
};

export type CellEditing<Row> = {
  /** How the cell of a column is typed into on the row of the cursor; null where it is not. */
  readonly editAt: (column: number) => CellEdit | null;
  /** Sets a cell of that row, or of all selected rows. */
  readonly set: (column: GridColumn<Row>, typed: Typed) => Promise<void>;
  readonly isOpen: boolean;
  /** Opens the editor of the cursor's cell; null opens it on the stored value. */
  readonly open: (typed: string | null) => void;
  readonly close: () => void;
  /** Takes what was typed before something else is done; false where it is refused: the editor stays. */
  readonly leave: () => boolean;
  /** Leaves the editor for another cell. */
  readonly goTo: (cursor: Cursor) => void;
  readonly editor: ReactNode;
};

/** Typing into the cell of the cursor: its editor, and where what was typed goes. */
export const useCellEditing = <Row,>(source: Source<Row>): CellEditing<Row> => {
  const { columns, onEdit, scroller, item, cursor, extent, selected, rowsFor, run, runFound, show } = source;
  const [opened, setOpened] = useState<Open | null>(null);
  const handle = useRef<OpenEditor>(null);
  const row = item?.type === 'row' ? item.row : null;
  const editAt = (at: number) => (row && onEdit ? (columns[at]?.edit?.(row) ?? null) : null);
  const close = () => setOpened(null);
  const goTo = (next: Cursor) => {
    close();
    show(next);
  };
  /** The editor is gone: the keyboard comes back, unless it went elsewhere on purpose. */
  const focusBack = () => {
    // At once where it was in the editor, or the first letter for the next cell would go nowhere.
    if (scroller.current?.contains(document.activeElement)) scroller.current.focus({ preventScroll: true });
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
    });
  };
  const set = async ({ id, edit }: GridColumn<Row>, { value, before, everywhere }: Typed) => {
    if (!row) return;
    if (!everywhere || selected.size === 0) {
      run([{ row, column: id, value, before }]);
      return;
    }
    await runFound(async () =>
      (await rowsFor([...selected])).map((each) => ({
        row: each,
        column: id,
        value,
        before: edit?.(each)?.value,
      })),
    );
  };
  const column = columns[cursor.column];
  const commit = (typed: Typed, way: Way) => {
    if (column) void set(column, typed);
    goTo(afterEdit(cursor, way, extent, (at) => editAt(at) !== null));
    focusBack();
  };
  const edit = opened && opened.key === item?.key ? editAt(cursor.column) : null;
  // Where its row is gone the editor is too: the keys are the grid's again.
  const isOpen = edit !== null;
  useEffect(() => {
    const grid = scroller.current;
    if (!isOpen || !grid) return undefined;
    return () => {
      if (document.activeElement === document.body) grid.focus({ preventScroll: true });
    };
  }, [isOpen, scroller]);
  return {
    editAt,
    set,
    isOpen,
    open: (typed) => {
      if (item?.type === 'row') setOpened({ typed, key: item.key });
    },
    close,
    leave: () => handle.current?.leave() ?? true,
    goTo,
    editor:
      opened && edit && column ? (
        <CellEditor
          key={`${opened.key} ${cursor.column}`}
          edit={edit}
          column={column.header}
          align={column.align ?? 'start'}
          typed={opened.typed}
          handle={handle}
          onCommit={commit}
          onCancel={() => {
            close();
            focusBack();
          }}
        />
      ) : null,
  };
};
