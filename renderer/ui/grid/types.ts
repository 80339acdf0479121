import type { ReactNode } from 'react';

import type { Codec } from '../codec.ts';

/** How a cell is typed into. */
export type CellEdit = {
  readonly codec: Codec;
  /** The stored value. */
  readonly value: unknown;
  /** Offered while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[];
};

export type GridColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** Usual width in px; the narrowest one when the column grows. */
  readonly width: number;
  /** Share of the space that is left over; 0 or missing keeps the width. */
  readonly grow?: number;
  readonly align?: 'start' | 'end';
  /** What is shown, unless `render` says more, and what is copied. */
  readonly text: (row: Row) => string;
  readonly render?: (row: Row) => ReactNode;
  /** The exact or whole value on hover. */
  readonly title?: (row: Row) => string | undefined;
  readonly sortable?: boolean;
  /** Null, or no function: the cell cannot be typed into. */
  readonly edit?: (row: Row) => CellEdit | null;
  /** The text that a key sets the cell to at once, without an editor; null for a key that does not. */
  readonly press?: (key: string) => string | null;
};

/** One line of a grid: a row, or the head of a group of rows. */
export type GridItem<Row> =
  | { readonly type: 'row'; readonly key: string; readonly name: string; readonly row: Row }
  | {
      readonly type: 'group';
      readonly key: string;
      readonly name: string;
      readonly expanded: boolean;
      readonly content: ReactNode;
      readonly onToggle: () => void;
    };

export type GridEdit<Row> = {
  readonly row: Row;
  readonly column: string;
  readonly value: unknown;
  readonly before: unknown;
};

export type GridSort = { readonly column: string; readonly direction: 'asc' | 'desc' };

/** A cell by the key of its row and the id of its column. */
export type GridPlace = { readonly key: string; readonly column: string };

export type DataGridProps<Row> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly count: number;
  /** Undefined: not here yet. */
  readonly itemAt: (index: number) => GridItem<Row> | undefined;
  readonly keyOf: (row: Row) => string;
  /** Height of the head in px, when it is not that of a row: names may then take three lines. */
  readonly headHeight?: number;
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
  /** Ctrl+Enter, with the row the cursor is on. */
  readonly onAdd?: (current: Row | null) => void;
  /** Ctrl+Delete. */
  readonly onRemove?: (row: Row) => void;
  /** Alt+Up and Alt+Down: the row goes one line up or down, and the cursor with it. */
  readonly onMove?: (row: Row, by: -1 | 1) => void;
  /** The cell the keyboard is to go to; every new object asks once more. */
  readonly sought?: GridPlace | null;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  /** Keys in order, for selecting and pasting over rows that are not here; null for a group. */
  readonly keyAt?: (index: number) => string | null;
  readonly rowsFor?: (keys: readonly string[]) => Promise<readonly Row[]>;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
};
