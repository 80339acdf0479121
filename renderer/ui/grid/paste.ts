import type { ParseReason } from '../parse.ts';
import type { GridColumn, GridEdit } from './types.ts';

type Problem = {
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly reason: ParseReason;
};

export type Paste<Row> =
  | { readonly ok: true; readonly edits: readonly GridEdit<Row>[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The edits that pasted cells mean for `rows`, from column `first` rightwards; all of them or none. Columns
 * that cannot be typed into are passed over, so that whole rows can be pasted back.
 */
export const planPaste = <Row>(
  cells: readonly (readonly string[])[],
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  first: number,
): Paste<Row> => {
  const edits: GridEdit<Row>[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    for (const [offset, text] of (cells[index] ?? []).entries()) {
      const column = columns[first + offset];
      const edit = column?.edit?.(row);
      if (!column || !edit) continue;
      const parsed = edit.codec.parse(text);
      if (parsed.ok) edits.push({ row, column: column.id, value: parsed.value, before: edit.value });
      else problems.push({ row: index + 1, column: column.header, text, reason: parsed.reason });
    }
  }
  return problems.length === 0 ? { ok: true, edits } : { ok: false, problems };
};

/** A single cell meant for several rows is that cell once per row. */
export const spread = (
  cells: readonly (readonly string[])[],
  count: number,
): readonly (readonly string[])[] => {
  const [only] = cells;
  return cells.length === 1 && only && count > 1 ? Array.from({ length: count }, () => only) : cells;
};
