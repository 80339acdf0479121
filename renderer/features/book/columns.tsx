import type { TFunction } from 'i18next';
import { Star } from 'lucide-react';

import type { BookRow } from '../../../shared/book-row.ts';
import {
  customFieldIdOf,
  isOwnColumn,
  type AnyBookColumn,
  type BookColumn,
} from '../../../shared/book-view.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import type { Field } from '../../../shared/fields.ts';
import { account } from '../../../shared/records/account.ts';
import type { CustomField } from '../../../shared/records/custom.ts';
import { addressOf } from '../../app/route.ts';
import { codecFor } from '../../ui/codec.ts';
import * as format from '../../ui/format.ts';
import { RowName } from '../../ui/grid/RowName.tsx';
import type { CellEdit, GridColumn } from '../../ui/grid/types.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { customGridColumn } from './custom-columns.ts';
import { fieldOf } from './edits.ts';

import styles from './Book.module.css';

type Translate = TFunction<['book', 'common']>;
type Part = Omit<GridColumn<BookRow>, 'id' | 'header' | 'sortable' | 'edit'>;

/** What the core stores behind a column; null is "not recorded". */
const stored = (row: BookRow, column: BookColumn): unknown => {
  if (column === 'renewalInDays') return row.renewalDate;
  return Reflect.get(row, column) ?? null;
};

const days = (count: number | null, t: Translate): string => {
  if (count === null) return '';
  return count < 0 ? t('book:daysOver', { count: -count }) : t('book:days', { count });
};

const amount = (read: (row: BookRow) => number | null): Part => ({
  width: 92,
  align: 'end',
  text: (row) => {
    const value = read(row);
    return value === null ? '' : format.moneyCompact(value, row.currency);
  },
  title: (row) => {
    const value = read(row);
    return value === null ? undefined : format.money(value, row.currency);
  },
});

const count = (read: (row: BookRow) => number | null): Part => ({
  width: 92,
  align: 'end',
  text: (row) => {
    const value = read(row);
    return value === null ? '' : format.number(value);
  },
});

const plain = (width: number, read: (row: BookRow) => string | null): Part => ({
  width,
  text: (row) => read(row) ?? '',
  title: (row) => read(row) ?? undefined,
});

const onDay = (read: (row: BookRow) => string | null): Part => ({
  width: 112,
  text: (row) => {
    const value = read(row);
    return value === null ? '' : format.day(value);
  },
});

const seatShare = (row: BookRow): number | null =>
  row.licensedSeats && row.activeSeats !== null ? row.activeSeats / row.licensedSeats : null;

type HealthWord = Parameters<typeof displayHealth>[0];

const parts = (t: Translate): Record<BookColumn, Part> => ({
  name: {
    width: 200,
    grow: 2,
    text: (row) => row.name,
    title: (row) => row.name,
    render: (row) => (
      <span className={styles['account']}>
        <RowName name={row.name} href={addressOf({ page: 'account', accountId: row.id, tab: null })} />
        {row.keyAccount ? (
          <Star className={styles['key']} aria-label={t('book:keyAccount')} role="img" />
        ) : null}
      </span>
    ),
  },
  status: {
    width: 128,
    text: (row) => row.health.status,
    render: (row) => (
      <StatusPill quiet tone={displayHealth(row.health.status as HealthWord)} word={row.health.status} />
    ),
    title: ({ health: { points, possible, scored } }) =>
      possible > 0 ? t('book:healthOf', { points, possible, scored }) : undefined,
  },
  renewalInDays: {
    width: 92,
    align: 'end',
    text: (row) => days(row.renewalInDays, t),
    title: (row) => (row.renewalDate ? format.day(row.renewalDate) : undefined),
  },
  arr: amount((row) => row.arr),
  arrAtRisk: {
    ...amount((row) => (row.arrAtRisk === 0 ? null : row.arrAtRisk)),
    render: (row) =>
      row.arrAtRisk === 0 ? (
        <span className={styles['none']}>0</span>
      ) : (
        <span className={styles['risk']}>{format.moneyCompact(row.arrAtRisk, row.currency)}</span>
      ),
  },
  planAge: {
    width: 84,
    align: 'end',
    text: (row) => (row.planAge === 0 ? t('book:planToday') : days(row.planAge, t)),
  },
  nextStep: {
    width: 160,
    grow: 3,
    text: (row) => row.nextStep ?? '',
    title: (row) =>
      [row.nextStep, row.nextStepDue ? t('book:dueOn', { day: format.day(row.nextStepDue) }) : null]
        .filter(Boolean)
        .join(', ') || undefined,
  },
  owner: plain(132, (row) => row.owner),
  tier: plain(104, (row) => row.tier),
  lifecycleStage: plain(124, (row) => row.lifecycleStage),
  industry: plain(140, (row) => row.industry),
  country: plain(116, (row) => row.country),
  segment: plain(116, (row) => row.segment),
  utilization: {
    width: 92,
    align: 'end',
    text: (row) => {
      const share = seatShare(row);
      return share === null ? '' : format.percent(share);
    },
    title: ({ activeSeats, licensedSeats }) =>
      activeSeats === null || licensedSeats === null
        ? undefined
        : t('book:seatsOf', {
            active: format.number(activeSeats),
            licensed: format.number(licensedSeats),
          }),
  },
  pipeline: amount((row) => row.pipeline),
  openRisks: count((row) => row.openRisks),
  currency: plain(80, (row) => row.currency),
  crmId: plain(160, (row) => row.crmId),
  domain: plain(150, (row) => row.domain),
  renewalDate: onDay((row) => row.renewalDate),
  contractStart: onDay((row) => row.contractStart),
  licensedSeats: count((row) => row.licensedSeats),
  activeSeats: count((row) => row.activeSeats),
});

const editOf =
  (column: BookColumn, t: Translate, suggestions: readonly string[]) =>
  (row: BookRow): CellEdit | null => {
    const name = fieldOf[column];
    if (!name || name === 'id') return null;
    const field: Field<unknown> = account.fields[name];
    const words = { yes: t('common:yes'), no: t('common:no') };
    return {
      codec: codecFor(field, { currency: row.currency, words }),
      value: stored(row, column),
      ...(suggestions.length > 0 ? { suggestions } : {}),
    };
  };

/** The book's columns in the order of a layout; `suggestions` are offered while typing, by column. */
export const bookGridColumns = (
  columns: readonly AnyBookColumn[],
  t: Translate,
  suggestions: Partial<Record<BookColumn, readonly string[]>>,
  fields: readonly CustomField[],
): readonly GridColumn<BookRow>[] => {
  const all = parts(t);
  const words = { yes: t('common:yes'), no: t('common:no') };
  return columns.flatMap((id): GridColumn<BookRow>[] => {
    if (isOwnColumn(id))
      return [
        {
          ...all[id],
          id,
          header: t(`book:columns.${id}`),
          sortable: true,
          edit: editOf(id, t, suggestions[id] ?? []),
        },
      ];
    // A column whose field has been deleted is left out.
    const field = fields.find((one) => one.id === customFieldIdOf(id));
    return field ? [customGridColumn(field, words)] : [];
  });
};
