import { CarryonError } from '../../../../shared/errors.ts';
import type { ReadOptions } from '../../../../shared/imports.ts';
import { footerReason } from './footer.ts';
import { groupedColumns } from './groups.ts';
import { describedLines, findHeader, headerNames, type PlacedRow } from './header.ts';

/** What stands where in a table: the header row, the names of its columns, and the rows above it. */
export type Layout = {
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly headers: readonly string[];
  readonly above: readonly PlacedRow[];
  /** Lines below the header that say more about the columns and hold no data. */
  readonly described: ReadonlySet<number>;
  /** Columns whose blanks stand for the value above. */
  readonly grouped: readonly number[];
};

/**
 * The layout of a table by its first rows; null when there is no header row. A `chosen` line stands for
 * itself or, where nothing is on it, for the next that holds a row.
 */
export const layoutOf = (
  rows: readonly PlacedRow[],
  { skipped, chosen }: { readonly skipped: number; readonly chosen: number | undefined },
): Layout | null => {
  const candidates = rows.filter(({ line }) => line > skipped);
  const header =
    chosen === undefined ? candidates[findHeader(candidates)] : candidates.find(({ line }) => line >= chosen);
  if (!header) return null;
  return {
    headerLine: header.line,
    header: header.cells,
    headers: headerNames(header.cells),
    described: describedLines(rows.filter(({ line }) => line > header.line)),
    above: rows.filter(({ line }) => line < header.line),
    grouped: groupedColumns(
      header.cells,
      rows.filter(({ line, cells }) => line > header.line && footerReason(cells) === null),
    ),
  };
};

/** Rows at the beginning by which the header row is found. */
export const sampleRowCount = 200;

/** There is no row, or none where the header was said to be. */
export const noHeader = (rows: readonly PlacedRow[], { headerLine }: ReadOptions): CarryonError =>
  rows.length === 0 || headerLine === undefined
    ? new CarryonError('FILE_EMPTY')
    : new CarryonError('IMPORT_INVALID', { headerLine });
