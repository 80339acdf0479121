import { useTranslation } from 'react-i18next';

import type { ScoreEffect } from '../../../shared/domain/health-explain.ts';
import type { Health } from '../../../shared/domain/health.ts';
import * as format from '../../ui/format.ts';
import { percentText, sumOf } from './total-text.ts';

import styles from './HealthSummary.module.css';

const signed = (points: number): string => (points > 0 ? `+${format.number(points)}` : format.number(points));

const Effect = ({ effect }: { readonly effect: ScoreEffect }) => {
  const { t } = useTranslation('health');
  const { label, weight, points, possible } = effect;
  const [from, to] = [effect.from, effect.to].map((score) =>
    score === null ? t('change.unscored') : String(score),
  );
  const moved = { label, from: from ?? '', to: to ?? '', weight: String(weight) };
  return (
    <li className={styles['effect']}>
      <span>{t(weight === 1 ? 'change.moved' : 'change.weighed', moved)}</span>
      <span className={styles['points']}>
        {possible === 0
          ? t('change.effect', { count: Math.abs(points), points: signed(points) })
          : t('change.effectOf', {
              count: Math.abs(possible),
              points: signed(points),
              possible: signed(possible),
            })}
      </span>
    </li>
  );
};

/** What moved the score since the assessment before, signal by signal, on whole points (row 29). */
export const WhatMoved = ({ health }: { readonly health: Health }) => {
  const { t } = useTranslation('health');
  const { change } = health;
  if (!change)
    return (
      <p className={styles['fresh']}>{t(health.assessedOn === null ? 'change.none' : 'change.first')}</p>
    );
  const points = change.percentagePoints ?? 0;
  const key = points > 0 ? 'up' : points < 0 ? 'down' : 'same';
  return (
    <>
      <p>
        <strong>
          {t(`change.${key}`, {
            points: format.number(Math.round(Math.abs(points) * 10) / 10),
            day: format.day(change.previousOn),
          })}
        </strong>{' '}
        {key === 'same'
          ? null
          : t('change.fromTo', { before: percentText(change.previous), now: percentText(health) })}
      </p>
      {change.remodelled ? (
        <p>
          {t('change.remodelled', {
            from: change.remodelled.from,
            to: change.remodelled.to,
            sum: t('bandSum', sumOf(change.remodelled.previous)),
          })}
        </p>
      ) : null}
      {change.movedBy.length === 0 ? (
        <p className={styles['fresh']}>{t('change.nothing')}</p>
      ) : (
        <ul>
          {change.movedBy.map((effect) => (
            <Effect key={effect.signal} effect={effect} />
          ))}
        </ul>
      )}
    </>
  );
};
