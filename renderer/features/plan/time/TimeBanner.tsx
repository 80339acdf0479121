import { ArrowLeft, ArrowRight, History } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { useToday } from '../../../app/core-status.ts';
import { holdUndo } from '../../../app/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import * as format from '../../../ui/format.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { planStore, useAsOf, usePlanState } from '../use-plan.ts';
import { neighboursOf, useMarkedDays } from './use-marked-days.ts';

import styles from './Time.module.css';

/** Says that a past day is shown, that nothing can be changed there, and leads on, back and home. */
export const TimeBanner = ({ accountId }: { readonly accountId: string }) => {
  const { t } = useTranslation('time');
  const asOf = useAsOf();
  const blocked = usePlanState((state) => state.blocked);
  const today = useToday();
  const days = useMarkedDays(accountId, asOf !== null);
  const shown = asOf !== null;
  // Undo would change the plan of today, unseen.
  useEffect(() => (shown ? holdUndo(planStore.block) : undefined), [shown]);
  if (asOf === null) return null;
  const { earlier, later } = neighboursOf(days, asOf);
  const review = days.find(({ day }) => day === asOf)?.review ?? null;
  const go = (day: string | null) => void planStore.travel(day).catch(() => undefined);
  return (
    <div className={styles['banner']} role="region" aria-label={t('banner')}>
      <History aria-hidden />
      <p className={styles['says']} role="status">
        <strong>{t('shown', { day: format.day(asOf) })}</strong> {review ? `${review}. ` : ''}
        {blocked === 0 ? t('readOnly') : ''}
        {blocked > 0 ? (
          <span key={blocked} className={styles['blocked']}>
            {t('blocked')}
          </span>
        ) : null}
      </p>
      <div className={styles['steps']}>
        <Button
          look="quiet"
          icon={<ArrowLeft aria-hidden />}
          disabled={earlier === null}
          title={earlier ? format.day(earlier) : undefined}
          onClick={() => go(earlier)}
        >
          {t('earlier')}
        </Button>
        <Button
          look="quiet"
          icon={<ArrowRight aria-hidden />}
          disabled={later === null}
          title={later ? format.day(later) : undefined}
          onClick={() => go(later === today ? null : later)}
        >
          {t('later')}
        </Button>
        <Button onClick={() => go(null)}>
          {t('back')} <Kbd keys="T" />
        </Button>
      </div>
    </div>
  );
};
