import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { daysBetween } from '../../../shared/dates.ts';
import type { HealthGridRow } from '../../../shared/health-grid.ts';
import { call } from '../../api.ts';
import { useToday } from '../../app/core-status.ts';
import { navigate } from '../../app/route.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import type { GridEdit, GridItem } from '../../ui/grid/types.ts';
import { portfolioColumns, sortOf } from './columns.tsx';
import { columnOf, scoresOf, signalOf } from './edits.ts';
import { arrange, refetchPortfolio, rowAt, rowsOf, seeLines, usePortfolio } from './portfolio-store.ts';

/** Three lines: signals have long names and narrow columns. */
const headHeight = 58;

const keyOf = (row: HealthGridRow): string => String(row.num);
const open = (row: HealthGridRow): void => navigate({ page: 'account', accountId: row.id, tab: 'health' });

const items = new WeakMap<HealthGridRow, GridItem<HealthGridRow>>();

/** The line of a row; the same one as long as the row is the same, so that it is not drawn again. */
const itemOf = (row: HealthGridRow): GridItem<HealthGridRow> => {
  const item = items.get(row) ?? { type: 'row', key: keyOf(row), name: row.name, row };
  items.set(row, item);
  return item;
};

/** The keys go to the table at once, unless something on the page has them already. */
const takeFreeFocus = (): void => {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement?.id === 'page')
    document.querySelector<HTMLElement>('main [role=grid]')?.focus({ preventScroll: true });
};

/** Accounts by signals as a heat map, scored in place by the keys 1 to 5 (row 22). */
export const PortfolioTable = () => {
  const { t } = useTranslation('portfolioHealth');
  const layout = usePortfolio((state) => state.layout);
  const nums = usePortfolio((state) => state.nums);
  const scorecard = usePortfolio((state) => state.scorecard);
  const rowsVersion = usePortfolio((state) => state.rowsVersion);
  const today = useToday();
  useEffect(takeFreeFocus, []);
  const columns = useMemo(() => {
    const age = (day: string) => (today === null ? 0 : Math.max(0, daysBetween(day, today)));
    return portfolioColumns(scorecard?.signals ?? [], today, age, t);
  }, [scorecard, today, t]);
  const itemAt = useMemo(
    // Rows are kept outside of React: this is what makes a new function when they came.
    () =>
      (index: number): GridItem<HealthGridRow> | undefined => {
        const row = rowsVersion < 0 ? undefined : rowAt(index);
        return row ? itemOf(row) : undefined;
      },
    [rowsVersion],
  );
  const keyAt = useCallback(
    (index: number) => {
      const num = nums[index];
      return num === undefined ? null : String(num);
    },
    [nums],
  );
  const onEdit = async (edits: readonly GridEdit<HealthGridRow>[]) => {
    const scores = scoresOf(edits);
    const [only] = scores;
    if (scores.length === 1 && only) await call('health.score', only);
    else if (scores.length > 1) {
      await call('health.scoreMany', { scores });
      offerUndoOfLast(t('scoredMany', { count: scores.length }));
    }
    await refetchPortfolio();
  };
  const { sort } = layout;
  const sorted = sort.column === 'signal' ? columnOf(sort.signal ?? '') : sort.column;
  const onSort = (column: string) => {
    const direction = sorted === column && sort.direction === 'asc' ? 'desc' : 'asc';
    const signal = signalOf(column);
    const by = signal === null ? sortOf[column] : 'signal';
    if (by) arrange({ sort: { column: by, signal, direction } });
  };
  return (
    <DataGrid
      label={t('gridLabel')}
      fill
      headHeight={headHeight}
      columns={columns}
      count={nums.length}
      itemAt={itemAt}
      keyAt={keyAt}
      keyOf={keyOf}
      rowsFor={rowsOf}
      arrangement={JSON.stringify(layout)}
      onVisible={seeLines}
      sort={{ column: sorted, direction: sort.direction }}
      onSort={onSort}
      onOpen={open}
      onEdit={onEdit}
    />
  );
};
