import { Columns3, Group } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { bookColumns, bookGroups, type BookColumn } from '../../../shared/book-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { arrange, useBook } from './book-store.ts';

/** What the accounts are grouped by. */
export const GroupMenu = () => {
  const { t } = useTranslation('book');
  const groupBy = useBook((state) => state.layout.groupBy);
  const entries: MenuEntry[] = [null, ...bookGroups].map((column) => ({
    type: 'check',
    label: column === null ? t('noGroups') : t(`columns.${column}`),
    checked: groupBy === column,
    closes: true,
    onChange: () => arrange({ groupBy: column }),
  }));
  return (
    <Menu
      trigger={
        <Button icon={<Group aria-hidden />}>
          {groupBy === null ? t('group') : `${t('groupBy')} ${t(`columns.${groupBy}`).toLowerCase()}`}
        </Button>
      }
      entries={entries}
    />
  );
};

/** Columns chosen, in their usual order; the name always stays. */
const withColumn = (columns: readonly BookColumn[], column: BookColumn): BookColumn[] =>
  bookColumns.filter((each) => (each === column ? !columns.includes(each) : columns.includes(each)));

/** Which columns are shown. */
export const ColumnMenu = () => {
  const { t } = useTranslation('book');
  const columns = useBook((state) => state.layout.columns);
  const entries: MenuEntry[] = bookColumns
    .filter((column) => column !== 'name')
    .map((column) => ({
      type: 'check',
      label: t(`columns.${column}`),
      checked: columns.includes(column),
      onChange: () => arrange({ columns: withColumn(columns, column) }),
    }));
  return (
    <Menu trigger={<Button icon={<Columns3 aria-hidden />}>{t('columnChoice')}</Button>} entries={entries} />
  );
};
