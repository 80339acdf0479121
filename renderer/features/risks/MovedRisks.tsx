import { useTranslation } from 'react-i18next';

import type { HeatCell } from '../../../shared/domain/risk.ts';
import { movedOf } from '../../../shared/figures/risk-heat-trails.ts';
import * as format from '../../ui/format.ts';
import type { usePreviousRatings } from '../plan/use-previous-plan.ts';

import styles from './Risks.module.css';

type Props = {
  readonly cells: readonly HeatCell[];
  readonly previous: NonNullable<ReturnType<typeof usePreviousRatings>>;
  readonly onOpen: (id: string) => void;
};

/** The movement since the last review in words, for those whom the trails tell nothing (row 36). */
export const MovedRisks = ({ cells, previous, onOpen }: Props) => {
  const { t } = useTranslation('risks');
  const { takenOn, ratings } = previous;
  const moved = movedOf(cells, ratings.risks);
  const appeared = cells
    .flatMap(({ risks }) => risks)
    .filter(({ risk }) => !ratings.risks.has(risk.id)).length;
  const day = format.day(takenOn);
  if (moved.length === 0 && appeared === 0) return null;
  return (
    <section className={styles['movedList']} aria-label={t('map.movedTitle', { day })}>
      <p className={styles['muted']}>
        {[
          ...(moved.length > 0 ? [t('map.since', { day })] : []),
          ...(appeared > 0 ? [`${t('map.appeared', { count: appeared })}.`] : []),
        ].join(' ')}
      </p>
      <ul>
        {moved.map(({ line: { risk, number }, from, to }) => {
          const change = t('map.movedLine', {
            fromSeverity: from.severity,
            fromLikelihood: from.likelihood,
            severity: to.severity,
            likelihood: to.likelihood,
          });
          return (
            <li key={risk.id}>
              <button
                type="button"
                className={styles['step']}
                aria-label={t('map.movedAria', { number: String(number), title: risk.title, change })}
                onClick={() => onOpen(risk.id)}
              >
                {number}. {risk.title}
              </button>
              <span className={styles['muted']}>{change}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
