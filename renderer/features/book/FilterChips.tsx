import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { Button } from '../../ui/Button.tsx';
import { arrange, useBook } from './book-store.ts';
import { filterName } from './names.ts';

import styles from './Book.module.css';

/** The filters in force, each with a way to take it away. */
export const FilterChips = () => {
  const { t } = useTranslation(['book', 'common']);
  const filters = useBook((state) => state.layout.filters);
  if (filters.length === 0) return null;
  return (
    <div className={styles['filters']}>
      {filters.map((filter) => {
        const name = filterName(filter, t);
        return (
          <span key={name} className={styles['filter']}>
            <span title={name}>{name}</span>
            <button
              type="button"
              className={styles['filterRemove']}
              aria-label={t('book:removeFilter', { name })}
              onClick={() => arrange({ filters: filters.filter((other) => other !== filter) })}
            >
              <X aria-hidden />
            </button>
          </span>
        );
      })}
      <Button look="quiet" onClick={() => arrange({ filters: [] })}>
        {t('book:clearFilters')}
      </Button>
    </div>
  );
};
