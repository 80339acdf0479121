import { useTranslation } from 'react-i18next';

import { healthStatuses, type HealthStatus } from '../../../shared/domain/scorecard.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import * as format from '../../ui/format.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { arrange, usePortfolio } from './portfolio-store.ts';

import styles from './PortfolioHealth.module.css';

const worstFirst: readonly HealthStatus[] = ['Critical', 'At Risk', 'Healthy', 'Not enough data'];

/** What the grid shows: a search, and the statuses with how many accounts have each. */
export const PortfolioTools = () => {
  const { t } = useTranslation('portfolioHealth');
  const query = usePortfolio((state) => state.layout.query);
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
      <SearchBox label={t('search')} query={query} onSearch={(typed) => arrange({ query: typed })} />
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
