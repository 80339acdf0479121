import type { Parsed } from '../../../ui/parse.ts';
import type { PlanRecord, Values } from '../edits.ts';
import type { GridCells } from './columns.ts';
import type { CellPlace } from './grid-store.ts';

/** Cells of copied text: rows by line, columns by tab, as spreadsheets copy them. */
export const cellsOf = (text: string): string[][] =>
  text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((line) =>
      line.split('\t').map((cell) => cell.replace(/^"([\s\S]*)"$/u, '$1').replaceAll('""', '"')),
    );

export type Pasted = {
  readonly edits: readonly { readonly id: string; readonly changes: Values }[];
  /** Values that do not fit their column, in order. */
  readonly unfit: readonly string[];
};

/**
 * What pasting `text` at a cell would change. Rows below the last one and columns beyond the last one are
 * left out; so are columns that are worked out.
 */
export const pastedAt = (
  text: string,
  at: CellPlace,
  records: readonly PlanRecord[],
  columns: readonly GridCells[],
): Pasted => {
  const firstRow = records.findIndex(({ id }) => id === at.id);
  const firstColumn = columns.findIndex(({ field }) => field === at.field);
  const unfit: string[] = [];
  const edits = cellsOf(text).flatMap((cells, down) => {
    const record = records[firstRow + down];
    if (!record) return [];
    const changes = cells.flatMap((cell, right) => {
      const column = columns[firstColumn + right];
      if (!column?.codec) return [];
      const parsed: Parsed<unknown> = column.codec.parse(cell);
      if (parsed.ok) return [[column.field, parsed.value] as const];
      unfit.push(cell);
      return [];
    });
    return changes.length > 0 ? [{ id: record.id, changes: Object.fromEntries(changes) }] : [];
  });
  return { edits, unfit };
};
