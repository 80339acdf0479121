import { useTranslation } from 'react-i18next';

import { useToday } from '../../app/core-status.ts';
import * as format from '../../ui/format.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States.tsx';
import { Story } from '../plan/story/Story.tsx';
import type { OpenedPlan } from './opened-plan-store.ts';
import type { TodaysPlan } from './use-todays-plan.ts';

import grid from '../plan/PageGrid.module.css';
import styles from './OpenedPlan.module.css';

type Props = { readonly plan: OpenedPlan; readonly todays: TodaysPlan; readonly onRetry: () => void };

/** What changed in the book since the PDF was made. */
export const Compared = ({ plan, todays, onRetry }: Props) => {
  const { t } = useTranslation('openedPlan');
  const today = useToday();
  if (todays.step === 'failed') return <ErrorState error={todays.error} onRetry={onRetry} />;
  if (todays.step === 'gone') return <EmptyState title={t('gone.title')} body={t('gone.body')} />;
  if (todays.step === 'reading' || today === null) return <LoadingState />;
  return (
    <div className={grid['page']}>
      <p className={styles['span']}>
        {t('compared', { from: format.day(plan.asOf), to: format.day(today) })}
      </p>
      <Story before={plan.records} beforeDay={plan.asOf} after={todays.records} afterDay={today} />
    </div>
  );
};
