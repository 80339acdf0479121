import { useTranslation } from 'react-i18next';

import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import { displayScore } from '../../../shared/domain/status.ts';
import { useReadOnly } from '../../ui/read-only.ts';

import styles from './ScoreSteps.module.css';

const scores = [1, 2, 3, 4, 5] as const;

type Props = { readonly line: SignalLine; readonly onScore: (score: number) => void };

/** A score as five steps to press, its number, and what it was in the assessment before. */
export const ScoreSteps = ({ line, onScore }: Props) => {
  const { t } = useTranslation('health');
  const locked = useReadOnly();
  const { label, score, stale, previousScore } = line;
  const tone = displayScore(score);
  return (
    <div className={styles['steps']}>
      <span className={styles['bar']} data-tone={tone} data-stale={stale}>
        {scores.map((step) => (
          <button
            key={step}
            type="button"
            tabIndex={-1}
            disabled={locked}
            className={styles['step']}
            data-on={score !== null && step <= score}
            aria-label={t('set', { label, score: String(step) })}
            aria-pressed={score === step}
            title={String(step)}
            onClick={() => onScore(step)}
          />
        ))}
      </span>
      <span className={styles['number']} data-tone={tone} data-stale={stale}>
        {score ?? '–'}
      </span>
      {previousScore !== null && previousScore !== score ? (
        <span className={styles['was']}>{t('was', { score: String(previousScore) })}</span>
      ) : null}
    </div>
  );
};
