import { useTranslation } from 'react-i18next';

import { addDays } from '../../../shared/dates.ts';
import type { Health } from '../../../shared/domain/health.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { sumOf } from './total-text.ts';

import styles from './HealthSummary.module.css';

/** Where the total could lie when stale scores are no longer true, or until when all of them hold (row 27). */
export const Freshness = ({ health }: { readonly health: Health }) => {
  const { t } = useTranslation('health');
  const { band, staleNext } = health;
  const names = (keys: readonly string[]) =>
    format.list(keys.map((key) => health.signals.find(({ signal }) => signal === key)?.label ?? key));
  const next = staleNext && {
    count: staleNext.signals.length,
    day: format.day(band ? staleNext.on : addDays(staleNext.on, -1)),
    names: names(staleNext.signals),
  };
  if (!band) return next ? <p className={styles['fresh']}>{t('fresh', next)}</p> : null;
  return (
    <div className={styles['band']}>
      <p>
        {t('band', {
          count: band.stale,
          low: t('bandSum', sumOf(band.low)),
          high: t('bandSum', sumOf(band.high)),
        })}
      </p>
      <p className={styles['statuses']}>
        {t(band.statuses.length === 1 ? 'bandStays' : 'bandTouches')}
        {band.statuses.map((status) => (
          <StatusPill key={status} tone={displayHealth(status)} word={status} />
        ))}
      </p>
      {next ? <p className={styles['fresh']}>{t('staleNext', next)}</p> : null}
    </div>
  );
};
