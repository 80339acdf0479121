import { useTranslation } from 'react-i18next';

import { BookPage } from '../features/book/BookPage.tsx';
import { AccountPage } from '../features/plan/AccountPage.tsx';
import { assertNever } from '../ui/assert-never.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/States.tsx';
import { navigate, type Route } from './route.ts';

const Unknown = () => {
  const { t } = useTranslation('app');
  return (
    <EmptyState
      title={t('notFound.title')}
      body={t('notFound.body')}
      actions={<Button onClick={() => navigate({ page: 'home' })}>{t('notFound.home')}</Button>}
    />
  );
};

/** The page of a route. */
export const Page = ({ route }: { readonly route: Route }) => {
  switch (route.page) {
    case 'home':
      return null;
    case 'book':
      return <BookPage layout={route.layout} />;
    case 'account':
      return <AccountPage key={route.accountId} accountId={route.accountId} tab={route.tab} />;
    case 'imports':
      return null;
    case 'history':
      return null;
    case 'unknown':
      return <Unknown />;
    default:
      return assertNever(route);
  }
};
