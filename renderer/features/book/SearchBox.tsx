import { Search } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { isTyping } from '../../app/global-keys.ts';
import { arrange, useBook } from './book-store.ts';

import styles from './Book.module.css';

const focusTable = () => document.querySelector<HTMLElement>('[role=grid]')?.focus();

/** Searches the book with every letter; `/` comes here, Enter and the down arrow go to the table. */
export const SearchBox = () => {
  const { t } = useTranslation('book');
  const query = useBook((state) => state.layout.query);
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
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      arrange({ query: '' });
    } else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') {
      event.preventDefault();
      focusTable();
    }
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
