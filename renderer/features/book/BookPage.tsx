import { BookOpen, FileInput, SearchX } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { BookLayout } from '../../../shared/book-view.ts';
import { useCoreStatus, useOnPlansChanged } from '../../app/core-status.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States.tsx';
import { ColumnMenu, GroupMenu } from './ArrangeMenus.tsx';
import { BatchButton } from './BatchButton.tsx';
import { arrange, outdateBook, refetchBook, useBook } from './book-store.ts';
import { BookFoot } from './BookFoot.tsx';
import { BookSearch } from './BookSearch.tsx';
import { BookTable } from './BookTable.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { NewAccount } from './NewAccount.tsx';
import { ReviewButton } from './ReviewButton.tsx';
import { ViewMenu } from './ViewMenu.tsx';

import styles from './Book.module.css';

const Content = () => {
  const { t } = useTranslation('book');
  const status = useBook((state) => state.status);
  const error = useBook((state) => state.error);
  const count = useBook((state) => state.nums.length);
  const filtered = useBook(({ layout }) => layout.query !== '' || layout.filters.length > 0);
  if (status === 'failed') return <ErrorState error={error} title={t('failed')} onRetry={outdateBook} />;
  if (status === 'loading') return <LoadingState />;
  if (count > 0) return <BookTable />;
  if (filtered) {
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('noMatch.title')}
        body={t('noMatch.body')}
        actions={<Button onClick={() => arrange({ query: '', filters: [] })}>{t('noMatch.clear')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<BookOpen aria-hidden />}
      title={t('empty.title')}
      body={t('empty.body')}
      actions={
        <Button look="primary" icon={<FileInput aria-hidden />} onClick={() => navigate({ page: 'home' })}>
          {t('empty.start')}
        </Button>
      }
    />
  );
};

type Props = {
  /** An arrangement that a link asks for. */
  readonly layout: BookLayout | null;
};

/** The book of business: every account in one table (row 1). */
export const BookPage = ({ layout }: Props) => {
  const { t } = useTranslation('book');
  const shown = useBook((state) => state.nums.length);
  const all = useCoreStatus((state) => state.status?.accounts ?? null);
  useOnPlansChanged(refetchBook);
  useEffect(() => {
    if (layout) {
      arrange(layout);
      navigate({ page: 'book', layout: null }, 'replace');
    } else outdateBook();
  }, [layout]);
  const empty = all === 0;
  return (
    <div className={styles['page']}>
      <PageHead
        title={t('title')}
        note={all === null || shown === all ? t('accounts', { count: shown }) : t('ofAll', { shown, all })}
        actions={<NewAccount />}
      />
      {empty ? null : (
        <div className={styles['toolbar']}>
          <BookSearch />
          <FilterPanel />
          <GroupMenu />
          <ColumnMenu />
          <ViewMenu />
          <ReviewButton />
          <BatchButton />
        </div>
      )}
      <FilterChips />
      <div className={styles['table']}>
        <Content />
      </div>
      {empty ? null : <BookFoot />}
    </div>
  );
};
