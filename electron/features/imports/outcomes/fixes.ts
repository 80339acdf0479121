import type { ImportFixes } from '../../../../shared/import-check.ts';
import type { Table } from '../read/table-shape.ts';

/**
 * A table whose cells are read as the user corrected them: single cells, and every cell of a column that says
 * a certain word. The file itself stays as it is.
 */
export const withFixes = (table: Table, { cells: fixed, words }: ImportFixes): Table => {
  if (fixed.length === 0 && words.length === 0) return table;
  const columnOf = (header: string): number => table.headers.indexOf(header);
  const byLine = new Map<number, Map<number, string>>();
  for (const { line, header, value } of fixed) {
    const column = columnOf(header);
    if (column >= 0) byLine.set(line, (byLine.get(line) ?? new Map<number, string>()).set(column, value));
  }
  const byWord = new Map<number, Map<string, string>>();
  for (const { header, from, to } of words) {
    const column = columnOf(header);
    if (column >= 0)
      byWord.set(column, (byWord.get(column) ?? new Map<string, string>()).set(from.trim(), to));
  }
  const apply = (cells: readonly string[], line: number): readonly string[] => {
    const own = byLine.get(line);
    let changed: string[] | null = null;
    const set = (column: number, value: string): void => {
      changed ??= [...cells];
      changed[column] = value;
    };
    for (const [column, replacements] of byWord) {
      const value = replacements.get((cells[column] ?? '').trim());
      if (value !== undefined) set(column, value);
    }
    if (own) for (const [column, value] of own) set(column, value);
    return changed ?? cells;
  };
  return {
    ...table,
    readRows: (onRow, onBytes) =>
      table.readRows((cells, line, flaw) => onRow(apply(cells, line), line, flaw), onBytes),
  };
};
