import { ChevronRight } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { BookRow } from '../../../shared/book-row.ts';
import type { BookColumn } from '../../../shared/book-view.ts';
import { call } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { useAsked } from '../../app/use-asked.ts';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import type { GridEdit, GridItem } from '../../ui/grid/types.ts';
import {
  arrange,
  refetchBook,
  rowOf,
  rowsOf,
  seeLines,
  selectAccounts,
  toggleGroup,
  useBook,
} from './book-store.ts';
import { bookGridColumns } from './columns.tsx';
import { useCustomFields } from './custom-columns.ts';
import { customUpdateOf, editManyOf, meantBy, updateOf } from './edits.ts';
import { groupName, totalsText } from './names.ts';

import styles from './Book.module.css';

const keyOf = (row: BookRow): string => String(row.num);
const open = (row: BookRow): void => navigate({ page: 'account', accountId: row.id, tab: null });

/** Columns whose own values are offered while typing. */
const suggested = ['owner', 'industry', 'country', 'segment', 'currency'] as const;
const mostSuggested = 200;

type Suggestions = Partial<Record<BookColumn, readonly string[]>>;
const noSuggestions: Suggestions = {};

/** What accounts say in these columns already. */
const askSuggestions = async (): Promise<Suggestions> => {
  const lists = suggested.map(async (column) => {
    const values = await call('book.facet', { column, filters: [] });
    return [column, values.flatMap(({ value }) => value ?? []).slice(0, mostSuggested)] as const;
  });
  return Object.fromEntries(await Promise.all(lists));
};

const items = new WeakMap<BookRow, GridItem<BookRow>>();

/** The line of a row; the same one as long as the row is the same, so that it is not drawn again. */
const itemOf = (row: BookRow): GridItem<BookRow> => {
  const item = items.get(row) ?? { type: 'row', key: keyOf(row), name: row.name, row };
  items.set(row, item);
  return item;
};

/** The accounts as a table: sorted, grouped and edited in place. */
export const BookTable = () => {
  const { t } = useTranslation(['book', 'common']);
  const layout = useBook((state) => state.layout);
  const { query, filters, sort, groupBy } = useBook((state) => state.answered);
  const lines = useBook((state) => state.lines);
  const nums = useBook((state) => state.nums);
  const selected = useBook((state) => state.selected);
  const collapsed = useBook((state) => state.collapsed);
  const rowsVersion = useBook((state) => state.rowsVersion);
  // Without them typing still works.
  const suggestions = useAsked(askSuggestions).value ?? noSuggestions;
  const fields = useCustomFields();
  const columns = useMemo(
    () => bookGridColumns(layout.columns, t, suggestions, fields),
    [layout.columns, t, suggestions, fields],
  );

  const itemAt = useMemo(() => {
    // Rows are kept outside of React: this is what makes a new function when they came.
    return (index: number): GridItem<BookRow> | undefined => {
      const line = rowsVersion < 0 ? undefined : lines.lineAt(index);
      if (!line) return undefined;
      if (line.type === 'group') {
        const expanded = !collapsed.has(line.key);
        return {
          type: 'group',
          key: line.key,
          name: groupName(line.group.value, groupBy, t),
          expanded,
          onToggle: () => toggleGroup(line.key),
          content: (
            <>
              <ChevronRight className={styles['chevron']} data-expanded={expanded} aria-hidden />
              {groupName(line.group.value, groupBy, t)}
              <span className={styles['groupCount']}>{t('book:accounts', { count: line.group.count })}</span>
              <span className={styles['groupTotals']}>{totalsText(line.group.totals, t)}</span>
            </>
          ),
        };
      }
      const row = rowOf(nums[line.at] ?? -1);
      return row ? itemOf(row) : undefined;
    };
  }, [lines, nums, collapsed, groupBy, t, rowsVersion]);

  const keyAt = useCallback(
    (index: number) => {
      const line = lines.lineAt(index);
      const num = line?.type === 'account' ? nums[line.at] : undefined;
      return num === undefined ? null : String(num);
    },
    [lines, nums],
  );

  const onEdit = async (edits: readonly GridEdit<BookRow>[], overwrite: boolean) => {
    const { fields: own, custom } = meantBy(edits);
    const [field] = own;
    const [value] = custom;
    if (own.length + custom.length > 1) {
      const many = editManyOf(own, custom);
      await call('account.editMany', many);
      offerUndoOfLast(t('book:changedMany', { count: many.edits.length }));
    } else if (field) await call('record.update', updateOf(field, overwrite));
    else if (value) await call('customValue.set', customUpdateOf(value, overwrite));
    await refetchBook();
  };
  const onSort = (column: string) => {
    const next = layout.columns.find((id) => id === column);
    if (!next) return;
    const flip = layout.sort.column === next && layout.sort.direction === 'asc';
    arrange({ sort: { column: next, direction: flip ? 'desc' : 'asc' } });
  };
  const arrangement = JSON.stringify([query, filters, sort, groupBy]);
  return (
    <DataGrid
      label={t('book:gridLabel')}
      fill
      columns={columns}
      count={lines.count}
      itemAt={itemAt}
      keyAt={keyAt}
      keyOf={keyOf}
      rowsFor={rowsOf}
      arrangement={arrangement}
      onVisible={seeLines}
      sort={layout.sort}
      onSort={onSort}
      onOpen={open}
      onEdit={onEdit}
      selected={selected}
      onSelect={selectAccounts}
    />
  );
};
