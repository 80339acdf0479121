import { Columns3, Group } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { bookColumns, bookGroups, customColumn, type AnyBookColumn } from '../../../shared/book-view.ts';
import type { CustomField } from '../../../shared/records/custom.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { arrange, useBook } from './book-store.ts';
import { useCustomFields } from './custom-columns.ts';

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

/** Columns chosen, in their usual order, the user's own fields last; the name always stays. */
const withColumn = (
  columns: readonly AnyBookColumn[],
  column: AnyBookColumn,
  fields: readonly CustomField[],
): AnyBookColumn[] =>
  [...bookColumns, ...fields.map(({ id }) => customColumn(id))].filter((each) =>
    each === column ? !columns.includes(each) : columns.includes(each),
  );

/** Which columns are shown. */
export const ColumnMenu = () => {
  const { t } = useTranslation('book');
  const columns = useBook((state) => state.layout.columns);
  const fields = useCustomFields();
  const entry = (column: AnyBookColumn, label: string): MenuEntry => ({
    type: 'check',
    label,
    checked: columns.includes(column),
    onChange: () => arrange({ columns: withColumn(columns, column, fields) }),
  });
  const entries: MenuEntry[] = [
    ...bookColumns
      .filter((column) => column !== 'name')
      .map((column) => entry(column, t(`columns.${column}`))),
    ...(fields.length > 0
      ? [{ type: 'separator' as const }, { type: 'heading' as const, label: t('ownFields') }]
      : []),
    ...fields.map(({ id, label }) => entry(customColumn(id), label)),
  ];
  return (
    <Menu trigger={<Button icon={<Columns3 aria-hidden />}>{t('columnChoice')}</Button>} entries={entries} />
  );
};
