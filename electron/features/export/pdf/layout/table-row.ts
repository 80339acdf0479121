import type { Laid } from './node.ts';

export type TableCell = {
  readonly x: number;
  readonly rowHeader: boolean;
  /** Identity in the structure, for a cell that goes on over a page break. */
  readonly key: object;
  readonly laid: Laid;
};

export type TableRow = {
  readonly cells: readonly TableCell[];
  readonly isTotal: boolean;
  /** Above and below the cells, points. */
  readonly padding: number;
  readonly key: object;
};

const nothing: Laid = { height: 0, draw: () => undefined };

/** Parts a row that is taller than a page; undefined when no cell can give way. */
export const splitRow = (
  row: TableRow,
  room: number,
): { readonly head: TableRow; readonly tail: TableRow } | undefined => {
  const inner = room - row.padding * 2;
  const parts = row.cells.map((cell) => {
    if (cell.laid.height <= inner) return { head: cell, tail: { ...cell, laid: nothing } };
    const parted = cell.laid.split?.(inner, true);
    return parted && { head: { ...cell, laid: parted.head }, tail: { ...cell, laid: parted.tail } };
  });
  const ready = parts.filter((part) => part !== undefined);
  if (ready.length < parts.length) return undefined;
  return {
    head: { ...row, cells: ready.map(({ head }) => head) },
    tail: { ...row, cells: ready.map(({ tail }) => tail) },
  };
};
