import { useTranslation } from 'react-i18next';

import type { ScoreMove } from '../../../shared/domain/health-explain.ts';
import type { HealthTotal } from '../../../shared/domain/health-total.ts';
import type { Health } from '../../../shared/domain/health.ts';
import { displayHealth } from '../../../shared/domain/status.ts';
import { healthScale } from '../../../shared/figures/health-scale.ts';
import { Figure } from '../../ui/Figure.tsx';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { useFigureBox } from '../plan/use-figure-box.ts';
import { useSay } from '../plan/use-plan.ts';

import styles from './HealthSummary.module.css';

const percentOf = ({ percent, digits }: HealthTotal): string =>
  percent === null ? '–' : format.percent(percent / 100, digits);

const useMoveText = () => {
  const { t } = useTranslation('health');
  return ({ label, from, to }: ScoreMove): string =>
    t('change.moved', {
      label,
      from: from === null ? t('change.unscored') : String(from),
      to: to === null ? t('change.unscored') : String(to),
    });
};

const Change = ({ health }: { readonly health: Health }) => {
  const { t } = useTranslation('health');
  const moveText = useMoveText();
  const { change } = health;
  if (!change) return null;
  const points = change.percentagePoints ?? 0;
  const key = points > 0 ? 'up' : points < 0 ? 'down' : 'same';
  return (
    <p className={styles['change']}>
      <strong>
        {t(`change.${key}`, {
          points: format.number(Math.round(Math.abs(points) * 10) / 10),
          day: format.day(change.previousOn),
        })}
      </strong>
      {change.movedBy.length > 0 ? `: ${change.movedBy.map(moveText).join(', ')}` : ''}
    </p>
  );
};

const Band = ({ health }: { readonly health: Health }) => {
  const { t } = useTranslation('health');
  if (!health.band) return null;
  const { low, high, stale } = health.band;
  return (
    <p className={styles['band']}>
      {t('band', {
        count: stale,
        days: health.model.shelfLifeDays,
        low: percentOf(low),
        high: percentOf(high),
      })}
    </p>
  );
};

const ToHealthy = ({ health }: { readonly health: Health }) => {
  const { t } = useTranslation('health');
  if (health.toScore > 0) return <p>{t('notEnough', { count: health.toScore })}</p>;
  if (!health.toHealthy) return null;
  const { points, moves } = health.toHealthy;
  return (
    <p>
      <strong>{t('toHealthy.title', { count: points })}</strong>:{' '}
      {moves
        .map(({ label, from, to }) =>
          t('toHealthy.move', { label, from: String(from ?? 0), to: String(to ?? 0) }),
        )
        .join(', ')}
    </p>
  );
};

/** The overall score as a sum anybody can check, where it lies, and what would change it (rows 23, 27, 29). */
export const HealthSummary = ({ health }: { readonly health: Health }) => {
  const { t } = useTranslation('health');
  const say = useSay();
  const [scale, box] = useFigureBox(72);
  return (
    <section className={styles['summary']} aria-label={t('overall')}>
      <div className={styles['score']}>
        <h2 className={styles['label']}>{t('overall')}</h2>
        <p className={styles['figure']}>
          <span>{percentOf(health)}</span>
          <StatusPill tone={displayHealth(health.status)} word={health.status} />
        </p>
        <p className={styles['arithmetic']}>{say(health.arithmetic)}</p>
      </div>
      <div className={styles['explain']}>
        <div ref={scale}>{box ? <Figure figure={healthScale(health, box)} /> : null}</div>
        <Band health={health} />
        <Change health={health} />
        <ToHealthy health={health} />
      </div>
    </section>
  );
};
