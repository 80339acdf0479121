import { useTranslation } from 'react-i18next';

import { BookPage } from '../features/book/BookPage.tsx';
import { SettingsPage } from '../features/brand/SettingsPage.tsx';
import { HistoryPage } from '../features/history/HistoryPage.tsx';
import { ImportsPage } from '../features/imports/ImportsPage.tsx';
import { OpenedPlanPage } from '../features/opened-plan/OpenedPlanPage.tsx';
import { AccountPage } from '../features/plan/AccountPage.tsx';
import { PlaybooksPage } from '../features/playbooks/PlaybooksPage.tsx';
import { PortfolioHealthPage } from '../features/portfolio-health/PortfolioHealthPage.tsx';
import { ScorecardPage } from '../features/scorecards/ScorecardPage.tsx';
import { StartPage } from '../features/start/StartPage.tsx';
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
      return <StartPage />;
    case 'book':
      return <BookPage layout={route.layout} />;
    case 'account':
      return <AccountPage key={route.accountId} accountId={route.accountId} tab={route.tab} />;
    case 'imports':
      return <ImportsPage part={route.part} />;
    case 'openedPlan':
      return <OpenedPlanPage tab={route.tab} />;
    case 'history':
      return <HistoryPage />;
    case 'health':
      return <PortfolioHealthPage />;
    case 'scorecards':
      return <ScorecardPage />;
    case 'playbooks':
      return <PlaybooksPage playbookId={route.playbookId} />;
    case 'settings':
      return <SettingsPage />;
    case 'unknown':
      return <Unknown />;
    default:
      return assertNever(route);
  }
};
