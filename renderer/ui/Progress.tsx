import { Progress as Base } from '@base-ui/react/progress';
import { useTranslation } from 'react-i18next';

import { Button } from './Button.tsx';
import * as format from './format.ts';

import styles from './Progress.module.css';

type Props = {
  /** What is being done. */
  readonly label: string;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  readonly secondsLeft: number | null;
  readonly onCancel?: () => void;
};

/** Progress of work over half a second: a bar, the share, the time left and a way to stop it. */
export const Progress = ({ label, done, total, secondsLeft, onCancel }: Props) => {
  const { t } = useTranslation('common');
  const ratio = total === null || total === 0 ? null : Math.min(1, done / total);
  const left = () => {
    if (secondsLeft === null) return '';
    const minutes = Math.round(secondsLeft / 60);
    const time =
      secondsLeft < 90
        ? t('progress.seconds', { count: Math.max(1, Math.round(secondsLeft)) })
        : t('progress.minutes', { count: minutes });
    return t('progress.left', { time });
  };
  return (
    <div className={styles['progress']}>
      <Base.Root className={styles['bar']} value={ratio === null ? null : Math.round(ratio * 100)}>
        <div className={styles['line']}>
          <Base.Label>{label}</Base.Label>
          <span className={styles['muted']}>
            {[ratio === null ? '' : format.percent(ratio), left()].filter(Boolean).join(' · ')}
          </span>
        </div>
        <Base.Track className={styles['track']}>
          <Base.Indicator className={styles['indicator']} />
        </Base.Track>
      </Base.Root>
      {onCancel ? <Button onClick={onCancel}>{t('cancel')}</Button> : null}
    </div>
  );
};
