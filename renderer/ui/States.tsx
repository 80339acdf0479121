import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from './Button.tsx';

import styles from './States.module.css';

type EmptyProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly body?: string;
  /** The next step. */
  readonly actions?: ReactNode;
};

/** A place with nothing in it yet: what will be here and the next step. */
export const EmptyState = ({ icon, title, body, actions }: EmptyProps) => (
  <div className={styles['state']}>
    {icon ? <span className={styles['icon']}>{icon}</span> : null}
    <h2>{title}</h2>
    {body ? <p className={styles['body']}>{body}</p> : null}
    {actions ? <div className={styles['actions']}>{actions}</div> : null}
  </div>
);

type ErrorProps = { readonly error: unknown; readonly title?: string; readonly onRetry?: () => void };

/** What happened, what was kept, what to do: the sentence of the error and a way on. */
export const ErrorState = ({ error, title, onRetry }: ErrorProps) => {
  const { t } = useTranslation('common');
  return (
    <div className={styles['state']} role="alert">
      <h2>{title ?? t('error.title')}</h2>
      <p className={styles['body']}>
        {error instanceof Error && error.name === 'CallError' ? error.message : t('error.body')}
      </p>
      {onRetry ? (
        <div className={styles['actions']}>
          <Button onClick={onRetry}>{t('retry')}</Button>
        </div>
      ) : null}
    </div>
  );
};

/** Says that something is on its way, but only after 150 ms: what is quick does not flicker. */
export const LoadingState = () => {
  const { t } = useTranslation('common');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['state']} aria-busy>
      {late ? <p className={styles['body']}>{t('loading')}</p> : null}
    </div>
  );
};
