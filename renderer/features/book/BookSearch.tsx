import { useTranslation } from 'react-i18next';

import { SearchBox } from '../../ui/SearchBox.tsx';
import { arrange, useBook } from './book-store.ts';

/** Searches the book. */
export const BookSearch = () => {
  const { t } = useTranslation('book');
  const query = useBook((state) => state.layout.query);
  return <SearchBox label={t('search')} query={query} onSearch={(typed) => arrange({ query: typed })} />;
};
