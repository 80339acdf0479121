import { trimmedWidth, type PlacedRow } from './header.ts';

/** The sign a report puts behind the header of the column it is sorted or grouped by. */
const arrow = /[\u2191\u2193\u25b2\u25bc]\s*$/u;

/**
 * The columns at the left that a report has grouped its rows by: their header has an arrow, and each value is
 * written once with blanks below. A column that is only sorted repeats its values, and its blanks are blank.
 */
export const groupedColumns = (header: readonly string[], rows: readonly PlacedRow[]): number[] => {
  const grouped: number[] = [];
  const filled = rows.filter(({ cells }) => trimmedWidth(cells) > 1);
  for (let column = 0; arrow.test(header[column] ?? ''); column += 1) {
    const values = filled.map(({ cells }) => (cells[column] ?? '').trim());
    const written = values.filter((value) => value !== '');
    const repeated = values.some((value, index) => value !== '' && value === values[index - 1]);
    if (values[0] === '' || written.length === values.length || repeated) break;
    grouped.push(column);
  }
  return grouped;
};

/** Gives the rows of a group the value that only its first row has. */
export const makeGroupFill = (columns: readonly number[]) => {
  const last = columns.map(() => '');
  let filled = 0;
  return {
    row: (cells: string[]): void => {
      let begins = false;
      columns.forEach((column, level) => {
        const cell = cells[column] ?? '';
        if (cell.trim() !== '') {
          last[level] = cell;
          begins = true;
        } else if (begins) last[level] = '';
        else if (last[level] !== '') {
          cells[column] = last[level] ?? '';
          filled += 1;
        }
      });
    },
    /** Cells that were filled. */
    filled: () => filled,
  };
};
