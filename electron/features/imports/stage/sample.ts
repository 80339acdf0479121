import type { Column } from '../map/propose.ts';
import { limits } from '../read/limits.ts';
import type { Table } from '../read/table-shape.ts';

/** Rows, and bytes of the file, that columns are recognised by. */
const sampleRows = 1000;
const sampleBytes = 4 * 1024 * 1024;

export type Sample = {
  readonly columns: Column[];
  /** Characters of a row, its delimiters among them; never 0. */
  readonly rowLength: number;
};

/** The first rows of a file, to recognise its columns by. */
export const takeSample = (table: Table): Sample => {
  const columns = table.headers.map((header) => ({ header, values: [] as string[] }));
  let rows = 0;
  let bytes = 0;
  let characters = 0;
  table.readRows(
    (cells) => {
      cells.forEach((cell, index) => {
        if (cell.trim() !== '') columns[index]?.values.push(cell);
        characters += cell.length + 1;
      });
      rows += 1;
      return rows < sampleRows && bytes < sampleBytes;
    },
    (done) => {
      bytes = done;
    },
  );
  return { columns, rowLength: Math.max(1, characters / Math.max(1, rows)) };
};

/**
 * A file of far too many rows is refused by counting them first, which is faster than staging those that fit.
 * @throws CarryonError LIMIT_EXCEEDED
 */
export const assertFits = (table: Table, { rowLength }: Sample): void => {
  const certain = 1.25;
  if (table.sheet === null && table.bytes / rowLength > limits.rows * certain)
    table.readRows(() => undefined);
};
