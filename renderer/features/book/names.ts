import type { TFunction } from 'i18next';

import type { CurrencyTotals } from '../../../shared/book-row.ts';
import type { BookFilter, BookGroup } from '../../../shared/book-view.ts';
import * as format from '../../ui/format.ts';

type Translate = TFunction<['book', 'common']>;

/** A value of a column as people read it. */
export const groupName = (value: string | null, column: BookGroup | null, t: Translate): string => {
  if (value === null || value === '') return t('common:notRecorded');
  return column === 'renewalQuarter' ? format.quarter(value) : value;
};

/** Currencies named in a group's head; the foot of the book has them all. */
const mostCurrencies = 3;

/** `$12.3M ARR · $1.2M at risk`, per currency. */
export const totalsText = (totals: CurrencyTotals, t: Translate): string =>
  totals
    .filter(({ arr }) => arr !== 0)
    .slice(0, mostCurrencies)
    .map(({ currency, arr, arrAtRisk }) =>
      [
        t('book:totals', { arr: format.moneyCompact(arr, currency) }),
        arrAtRisk === 0 ? '' : t('book:totalsRisk', { arr: format.moneyCompact(arrAtRisk, currency) }),
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join(' · ');

/** A filter in words. */
export const filterName = (filter: BookFilter, t: Translate): string => {
  if (filter.test === 'keyAccount') return t('book:keyOnly');
  if (filter.test === 'nextStep') return filter.value ? t('book:withNextStep') : t('book:noNextStep');
  const column = t(`book:columns.${filter.column}`);
  if (filter.test === 'between') {
    const { from, to } = filter;
    if (from !== null && to !== null) {
      return t('book:between', { column, from: format.number(from), to: format.number(to) });
    }
    if (from !== null) return t('book:from', { column, from: format.number(from) });
    return t('book:upTo', { column, to: format.number(to ?? 0) });
  }
  const names = filter.values.map((value) => groupName(value, filter.column, t));
  const [first = ''] = names;
  const values = names.length > 3 ? t('book:more', { first, count: names.length - 1 }) : names.join(', ');
  return t('book:is', { column, values });
};
