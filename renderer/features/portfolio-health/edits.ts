import type { Call } from '../../../shared/contract.ts';
import type { HealthGridRow } from '../../../shared/health-grid.ts';
import type { GridEdit } from '../../ui/grid/types.ts';

const prefix = 'signal ';

/** The column of a signal: kept apart from the columns that are none. */
export const columnOf = (signal: string): string => `${prefix}${signal}`;

/** The signal of a column; null for the others. */
export const signalOf = (column: string): string | null =>
  column.startsWith(prefix) ? column.slice(prefix.length) : null;

/** What edited cells score; cells of other columns are left out. */
export const scoresOf = (edits: readonly GridEdit<HealthGridRow>[]): Call<'health.scoreMany'>['scores'] =>
  edits.flatMap(({ row, column, value }) => {
    const signal = signalOf(column);
    return signal !== null && (value === null || typeof value === 'number')
      ? [{ accountId: row.id, signal, score: value }]
      : [];
  });

/** The text that a key sets a score to at once: 1 to 5, and 0 for none; null for any other key. */
export const scoreForKey = (key: string): string | null => {
  if (/^[1-5]$/u.test(key)) return key;
  return key === '0' ? '' : null;
};
