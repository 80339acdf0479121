import { Search } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';

import { isTyping } from './is-typing.ts';

import styles from './SearchBox.module.css';

type Props = {
  readonly label: string;
  readonly query: string;
  readonly onSearch: (query: string) => void;
};

const focusTable = () => document.querySelector<HTMLElement>('[role=grid]')?.focus();

/** Searches a table with every letter; `/` comes here, Enter and the down arrow go to the table. */
export const SearchBox = ({ label, query, onSearch }: Props) => {
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
    if (event.key === 'Escape' && query !== '') onSearch('');
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
        className={styles['input']}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        maxLength={500}
        value={query}
        data-draft={query !== ''}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
};
