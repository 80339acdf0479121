import { Search } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { healthStatuses, type HealthStatus } from '../../../shared/domain/scorecard.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import { isTyping } from '../../app/global-keys.ts';
import * as format from '../../ui/format.ts';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { arrange, usePortfolio } from './portfolio-store.ts';

import styles from './PortfolioHealth.module.css';

const worstFirst: readonly HealthStatus[] = ['Critical', 'At Risk', 'Healthy', 'Not enough data'];

const focusTable = () => document.querySelector<HTMLElement>('[role=grid]')?.focus();

/** Searches with every letter; `/` comes here, Enter and the down arrow go to the table. */
const SearchBox = () => {
  const { t } = useTranslation('portfolioHealth');
  const query = usePortfolio((state) => state.layout.query);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query !== '') arrange({ query: '' });
    else if (['Enter', 'ArrowDown', 'Escape'].includes(event.key)) focusTable();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['search']}>
      <Search aria-hidden />
      <input
        ref={input}
        type="text"
        role="searchbox"
        className={styles['searchInput']}
        aria-label={t('search')}
        aria-keyshortcuts="/"
        placeholder={t('search')}
        maxLength={500}
        value={query}
        data-draft={query !== ''}
        onChange={(event) => arrange({ query: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
};

/** What the grid shows: a search, and the statuses with how many accounts have each. */
export const PortfolioTools = () => {
  const { t } = useTranslation('portfolioHealth');
  const statuses = usePortfolio((state) => state.layout.statuses);
  const staleOnly = usePortfolio((state) => state.layout.staleOnly);
  const counts = usePortfolio((state) => state.counts);
  const number = (count: number | undefined) => (count === undefined ? '' : format.number(count));
  const all = healthStatuses.reduce((sum, status) => sum + (counts?.statuses[status] ?? 0), 0);
  const toggle = (status: HealthStatus) =>
    arrange({
      statuses: statuses.includes(status)
        ? statuses.filter((each) => each !== status)
        : [...statuses, status],
    });
  return (
    <div className={styles['toolbar']}>
      <SearchBox />
      <div className={styles['filters']} role="group" aria-label={t('filter')}>
        <button
          type="button"
          className={styles['filter']}
          aria-pressed={statuses.length === 0 && !staleOnly}
          onClick={() => arrange({ statuses: [], staleOnly: false })}
        >
          {t('all')} <span className={styles['count']}>{counts ? number(all) : ''}</span>
        </button>
        {worstFirst.map((status) => (
          <button
            key={status}
            type="button"
            className={styles['filter']}
            aria-pressed={statuses.includes(status)}
            onClick={() => toggle(status)}
          >
            <StatusShape tone={displayHealth(status)} />
            {status} <span className={styles['count']}>{number(counts?.statuses[status])}</span>
          </button>
        ))}
        <button
          type="button"
          className={styles['filter']}
          aria-pressed={staleOnly}
          onClick={() => arrange({ staleOnly: !staleOnly })}
        >
          {t('stale')} <span className={styles['count']}>{number(counts?.stale)}</span>
        </button>
      </div>
    </div>
  );
};
