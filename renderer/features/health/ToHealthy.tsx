import { useTranslation } from 'react-i18next';

import type { HealthWay } from '../../../shared/domain/health-ways.ts';
import type { Health } from '../../../shared/domain/health.ts';
import { highestScore } from '../../../shared/domain/scorecard.ts';
import * as format from '../../ui/format.ts';
import { sumOf } from './total-text.ts';

import styles from './HealthSummary.module.css';

const Way = ({ way }: { readonly way: HealthWay }) => {
  const { t } = useTranslation('health');
  const moves = way.moves.map(({ label, from, to }) =>
    from === null
      ? t(to === highestScore ? 'toHealthy.scoreBest' : 'toHealthy.score', { label, to: String(to ?? 0) })
      : t('toHealthy.move', { label, from: String(from), to: String(to ?? 0) }),
  );
  return (
    <li className={styles['effect']}>
      <span>{format.list(moves)}</span>
      <span className={styles['points']}>{t('toHealthy.sum', sumOf(way.after))}</span>
    </li>
  );
};

/** The smallest changes that would make it Healthy, or how far it is from no longer being so (row 29). */
export const ToHealthy = ({ health }: { readonly health: Health }) => {
  const { t } = useTranslation('health');
  const { ways, toSpare, toScore } = health;
  if (health.scored === 0) return <p>{t('notEnough', { count: toScore })}</p>;
  if (toSpare !== null) return <p>{t('toHealthy.spare', { count: toSpare })}</p>;
  return (
    <>
      {toScore > 0 ? <p>{t('notEnough', { count: toScore })}</p> : null}
      {ways.length > 0 ? (
        <p className={styles['fresh']}>{t(ways.length === 1 ? 'toHealthy.only' : 'toHealthy.any')}</p>
      ) : (
        <p className={styles['fresh']}>{toScore > 0 ? null : t('toHealthy.none')}</p>
      )}
      <ul className={styles['ways']}>
        {ways.map((way) => (
          <Way key={`${way.kind} ${way.moves.map(({ signal }) => signal).join(' ')}`} way={way} />
        ))}
      </ul>
    </>
  );
};
