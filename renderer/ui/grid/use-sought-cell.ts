import { useEffect, useRef } from 'react';

import type { Cursor } from './cursor.ts';
import { lineOf, type RowLines } from './row-source.ts';
import type { GridColumn, GridPlace } from './types.ts';

type Source<Row> = RowLines & {
  readonly sought: GridPlace | null;
  readonly columns: readonly GridColumn<Row>[];
  /** Takes the cursor and the keyboard there. */
  readonly onFound: (cell: Cursor) => void;
};

/** Leads to the cell that is asked for, once for each asking, as soon as its row is here. */
export const useSoughtCell = <Row>({ sought, columns, count, keyAt, onFound }: Source<Row>): void => {
  const answered = useRef<GridPlace | null>(null);
  useEffect(() => {
    if (sought === null || sought === answered.current) return;
    const row = lineOf(sought.key, { count, keyAt });
    if (row < 0) return;
    answered.current = sought;
    const column = columns.findIndex(({ id }) => id === sought.column);
    onFound({ row, column: Math.max(0, column), mode: 'cell' });
  });
};
