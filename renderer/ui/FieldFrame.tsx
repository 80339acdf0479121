import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { DraftStatus } from './draft.ts';
import type { ParseReason } from './parse.ts';

import styles from './Field.module.css';

type Props = {
  readonly id: string;
  readonly label: string;
  /** A definition or unit that stands under the field. */
  readonly hint?: string | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly status: DraftStatus;
  readonly reason?: ParseReason | null | undefined;
  readonly error?: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly onRevert?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** The sentence of a failed save; anything that is not an Error has the general one. */
const sentence = (error: unknown, fallback: string): string =>
  error instanceof Error && error.message ? error.message : fallback;

const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'CONFLICT';

/** Label, control, hint and the quiet line that says how saving went. */
export const FieldFrame = (props: Props) => {
  const { t } = useTranslation('common');
  const { id, label, hint, hideLabel, status, reason, error, onRetry, onRevert, children } = props;
  const note = status === 'saving' || status === 'saved' ? t(`save.${status}`) : '';
  return (
    <div className={styles['field']} data-status={status}>
      <div className={hideLabel ? 'visually-hidden' : styles['head']}>
        <label id={`${id}-label`} htmlFor={id} className={styles['label']}>
          {label}
        </label>
        <span className={styles['state']} aria-live="polite">
          {note}
        </span>
      </div>
      {children}
      {status === 'refused' && reason ? (
        <p id={`${id}-problem`} className={styles['problem']} role="alert">
          {t(`refused.${reason}`)}
        </p>
      ) : null}
      {status === 'failed' ? (
        <p id={`${id}-problem`} className={styles['problem']} role="alert">
          {sentence(error, t('save.failed'))}{' '}
          <button type="button" className={styles['link']} onClick={onRetry}>
            {isConflict(error) ? t('save.keepMine') : t('save.retry')}
          </button>{' '}
          <button type="button" className={styles['link']} onClick={onRevert}>
            {isConflict(error) ? t('save.takeTheirs') : t('save.revert')}
          </button>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      ) : null}
    </div>
  );
};

/** The ids that describe a control: its problem, then its hint. */
export const describedBy = (id: string, status: DraftStatus, hint?: string): string | undefined =>
  [status === 'refused' || status === 'failed' ? `${id}-problem` : '', hint ? `${id}-hint` : '']
    .filter(Boolean)
    .join(' ') || undefined;
