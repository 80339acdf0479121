import type { TFunction } from 'i18next';
import { Files } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { BookRow, CurrencyTotals } from '../../../shared/book-row.ts';
import type { BookLayout } from '../../../shared/book-view.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import { openBatch } from '../../app/batch.ts';
import { useOnPlansChanged, useToday } from '../../app/core-status.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { addressOf } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { ErrorState, LoadingState } from '../../ui/States.tsx';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { refreshHome, shownPerList, useHome, type Found } from './home-store.ts';
import { atRisk, attention, layoutOf, renewalsIn90, type Attention } from './lists.ts';

import styles from './Start.module.css';

type Translate = TFunction<'start'>;
type HealthWord = Parameters<typeof displayHealth>[0];

const bookAddress = (layout: BookLayout | null) => addressOf({ page: 'book', layout });

const renewal = (days: number | null, t: Translate): string => {
  if (days === null) return '';
  if (days === 0) return t('dueToday');
  return days > 0 ? t('inDays', { count: days }) : t('daysAgo', { count: -days });
};

const Line = ({ row, list }: { readonly row: BookRow; readonly list: Attention }) => {
  const { t } = useTranslation('start');
  return (
    <li className={styles['line']}>
      <a href={addressOf({ page: 'account', accountId: row.id, tab: null })} title={row.name}>
        {row.name}
      </a>
      <StatusPill quiet tone={displayHealth(row.health.status as HealthWord)} word={row.health.status} />
      <span className={styles['amount']}>
        {row.arr === null ? '' : format.moneyCompact(row.arr, row.currency)}
      </span>
      <span className={styles['when']} title={row.renewalDate ? format.day(row.renewalDate) : undefined}>
        {list === 'stale' ? t('untouched', { count: row.planAge ?? 0 }) : renewal(row.renewalInDays, t)}
      </span>
    </li>
  );
};

const List = ({ list, found }: { readonly list: Attention; readonly found: Found }) => {
  const { t } = useTranslation('start');
  return (
    <section className={styles['card']} aria-labelledby={`home-${list}`}>
      <header>
        <h2 id={`home-${list}`}>{t(`lists.${list}`)}</h2>
        <span className={styles['count']}>{format.number(found.count)}</span>
      </header>
      <p className={styles['note']}>{t(`notes.${list}`)}</p>
      <ul>
        {found.rows.map((row) => (
          <Line key={row.id} row={row} list={list} />
        ))}
      </ul>
      {found.count > shownPerList ? (
        <a className={styles['more']} href={bookAddress(layoutOf(list))}>
          {t('showAll', { count: found.count })}
        </a>
      ) : null}
    </section>
  );
};

/** Currencies a tile names; amounts of different currencies are never added. */
const namedCurrencies = 3;

/**
 * The first amounts, and how many currencies more there are: a total that leaves some out says so. Every tile names
 * the currencies in the order of the whole book, or the first amounts could not be compared.
 */
const amountsOf = (book: CurrencyTotals, totals: CurrencyTotals, read: 'arr' | 'arrAtRisk'): string[] => {
  const amounts = book
    .flatMap(({ currency }) => totals.filter((each) => each.currency === currency))
    .filter((each) => each[read] > 0)
    .map((each) => format.moneyCompact(each[read], each.currency));
  const rest = amounts.length - namedCurrencies;
  return [...amounts.slice(0, namedCurrencies), ...(rest > 0 ? [`+${format.number(rest)}`] : [])];
};

type TileProps = { readonly label: string; readonly values: readonly string[]; readonly href: string };

const Tile = ({ label, values, href }: TileProps) => (
  <a className={styles['tile']} href={href}>
    <span className={styles['tileLabel']}>{label}</span>
    <span className={styles['figure']}>{values[0] ?? '0'}</span>
    <span className={styles['also']}>{values.slice(1).join(' · ')}</span>
  </a>
);

/** What needs attention today, worked out from the book; every figure opens the accounts behind it. */
export const Home = () => {
  const { t } = useTranslation('start');
  const { status, error, lists, all, atRisk: risky, renewals } = useHome();
  const today = useToday();
  useEffect(() => void refreshHome(), []);
  useOnPlansChanged(refreshHome);
  if (status === 'failed') return <ErrorState error={error} onRetry={() => void refreshHome()} />;
  if (status === 'loading' || !all || !risky || !renewals) return <LoadingState />;
  const filled = attention.flatMap((list) => {
    const found = lists[list];
    return found && found.count > 0 ? [{ list, found }] : [];
  });
  return (
    <div className={styles['home']}>
      <PageHead
        title={t('title')}
        note={today ? t('today', { day: format.day(today) }) : null}
        actions={
          <Button icon={<Files aria-hidden />} onClick={() => openBatch({ shown: null, selected: [] })}>
            {t('batch')}
          </Button>
        }
      />
      <div className={styles['tiles']}>
        <Tile label={t('tiles.accounts')} values={[format.number(all.count)]} href={bookAddress(null)} />
        <Tile
          label={t('tiles.arr')}
          values={amountsOf(all.totals, all.totals, 'arr')}
          href={bookAddress(null)}
        />
        <Tile
          label={t('tiles.arrAtRisk')}
          values={amountsOf(all.totals, risky.totals, 'arrAtRisk')}
          href={bookAddress(atRisk)}
        />
        <Tile
          label={t('tiles.renewals')}
          values={[format.number(renewals.count), ...amountsOf(all.totals, renewals.totals, 'arr')]}
          href={bookAddress(renewalsIn90)}
        />
      </div>
      {filled.length === 0 ? <p className={styles['calm']}>{t('nothing')}</p> : null}
      <div className={styles['lists']}>
        {filled.map(({ list, found }) => (
          <List key={list} list={list} found={found} />
        ))}
      </div>
    </div>
  );
};
