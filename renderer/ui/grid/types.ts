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
