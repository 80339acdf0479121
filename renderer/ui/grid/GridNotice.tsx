import { useTranslation } from 'react-i18next';

import { Button } from '../Button.tsx';

import styles from './GridNotice.module.css';

type Props = {
  readonly error: unknown;
  /** A problem of what was typed or pasted, already a sentence. */
  readonly message: string | null;
  readonly onRetry: () => void;
  readonly onRevert: () => void;
  readonly onClose: () => void;
};

/** What a grid could not save or paste, with the ways on. */
export const GridNotice = ({ error, message, onRetry, onRevert, onClose }: Props) => {
  const { t } = useTranslation('common');
  if (message !== null) {
    return (
      <div className={styles['notice']} role="alert">
        <p>{message}</p>
        <Button look="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    );
  }
  if (error === null) return null;
  const conflict = error instanceof Error && 'code' in error && error.code === 'CONFLICT';
  return (
    <div className={styles['notice']} role="alert">
      <p>{error instanceof Error && error.message ? error.message : t('save.failed')}</p>
      <Button onClick={onRetry}>{conflict ? t('save.keepMine') : t('save.retry')}</Button>
      <Button look="quiet" onClick={onRevert}>
        {conflict ? t('save.takeTheirs') : t('save.revert')}
      </Button>
    </div>
  );
};
