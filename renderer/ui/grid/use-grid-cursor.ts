import { useState } from 'react';

import type { Cursor } from './cursor.ts';
import { lineOf, type RowLines } from './row-source.ts';

type Source = RowLines & {
  readonly rowMode: boolean;
  /** Another value means another arrangement: back to the top. */
  readonly arrangement: string;
};

type Place = {
  readonly at: Cursor;
  /** The row the cursor is on; null on a group, in the head, and before anybody moved it. */
  readonly key: string | null;
};

/**
 * The cursor of a grid. It stays on its row when rows come, go or change places: what is typed must never
 * end up in the row that has moved under it.
 */
export const useGridCursor = (
  source: Source,
): { readonly cursor: Cursor; readonly place: (next: Cursor) => void } => {
  const { rowMode, arrangement, count, keyAt } = source;
  const top = (column: number): Place => ({
    at: { row: 0, column, mode: rowMode ? 'row' : 'cell' },
    key: null,
  });
  const [current, setCurrent] = useState<Place>(top(0));
  const [arranged, setArranged] = useState(arrangement);
  if (arranged !== arrangement) {
    setArranged(arrangement);
    setCurrent(top(current.at.column));
  } else if (current.key !== null && keyAt(current.at.row) !== current.key) {
    const found = lineOf(current.key, source);
    const row = found < 0 ? Math.min(current.at.row, count - 1) : found;
    setCurrent({ at: { ...current.at, row }, key: keyAt(row) });
  }
  return {
    cursor: { ...current.at, row: Math.min(current.at.row, count - 1) },
    place: (next) => setCurrent({ at: next, key: next.row < 0 ? null : keyAt(next.row) }),
  };
};
