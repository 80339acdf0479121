import { Clock, HeartPulse, SearchX, SlidersHorizontal } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { useCoreStatus, useOnPlansChanged } from '../../app/core-status.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States.tsx';
import { StatusShape } from '../../ui/StatusPill.tsx';
import { arrange, openPortfolio, outdatePortfolio, usePortfolio } from './portfolio-store.ts';
import { PortfolioTable } from './PortfolioTable.tsx';
import { PortfolioTools } from './PortfolioTools.tsx';

import styles from './PortfolioHealth.module.css';

const everything = { query: '', statuses: [], staleOnly: false };

const Content = ({ empty }: { readonly empty: boolean }) => {
  const { t } = useTranslation('portfolioHealth');
  const status = usePortfolio((state) => state.status);
  const error = usePortfolio((state) => state.error);
  const count = usePortfolio((state) => state.nums.length);
  if (status === 'failed') return <ErrorState error={error} title={t('failed')} onRetry={openPortfolio} />;
  if (status === 'loading') return <LoadingState />;
  if (count > 0) return <PortfolioTable />;
  return empty ? (
    <EmptyState
      icon={<HeartPulse aria-hidden />}
      title={t('empty.title')}
      body={t('empty.body')}
      actions={
        <Button look="primary" onClick={() => navigate({ page: 'home' })}>
          {t('empty.start')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t('noMatch.title')}
      body={t('noMatch.body')}
      actions={<Button onClick={() => arrange(everything)}>{t('noMatch.clear')}</Button>}
    />
  );
};

/** What the shapes mean, and the keys. */
const Legend = () => {
  const { t } = useTranslation('portfolioHealth');
  return (
    <footer className={styles['foot']}>
      {(['good', 'watch', 'bad'] as const).map((tone) => (
        <span key={tone} className={styles['key']}>
          <StatusShape tone={tone} /> {t(`legend.${tone}`)}
        </span>
      ))}
      <span className={styles['key']}>
        <Clock aria-hidden /> {t('legend.stale')}
      </span>
      <span className={styles['keys']}>{t('legend.keys')}</span>
    </footer>
  );
};

/** Health of all accounts: accounts by signals, coloured and numbered, scored in place (row 22). */
export const PortfolioHealthPage = () => {
  const { t } = useTranslation('portfolioHealth');
  const shown = usePortfolio((state) => state.nums.length);
  const version = usePortfolio((state) => state.scorecard?.version ?? null);
  const all = useCoreStatus((state) => state.status?.accounts ?? null);
  useOnPlansChanged(outdatePortfolio);
  useEffect(openPortfolio, []);
  const empty = all === 0;
  const note = () => {
    if (version === null || empty) return undefined;
    return all === null || shown === all
      ? t('note', { count: shown, version })
      : t('noteOf', { shown, all, version });
  };
  return (
    <div className={styles['page']}>
      <PageHead
        title={t('title')}
        note={note()}
        actions={
          <Button icon={<SlidersHorizontal aria-hidden />} onClick={() => navigate({ page: 'scorecards' })}>
            {t('scorecard')}
          </Button>
        }
      />
      {empty ? null : <PortfolioTools />}
      <div className={styles['table']}>
        <Content empty={empty} />
      </div>
      {empty ? null : <Legend />}
    </div>
  );
};
