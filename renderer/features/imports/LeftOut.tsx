import { useTranslation } from 'react-i18next';

import type { ReadResult } from '../../../shared/imports.ts';

import styles from './Imports.module.css';

/** Lines that are no rows and what looks odd about the file: told in a line, listed when it is opened. */
export const LeftOut = ({ leftOut, problems }: Pick<ReadResult, 'leftOut' | 'problems'>) => {
  const { t } = useTranslation('imports');
  if (leftOut.length === 0 && problems.length === 0) return null;
  return (
    <>
      {leftOut.length > 0 ? (
        <details className={styles['details']}>
          <summary>{t('read.leftOut', { count: leftOut.length })}</summary>
          <ul>
            {leftOut.slice(0, 50).map(({ line, text, why }) => (
              <li key={line}>
                <span className={styles['muted']}>{t('read.line', { line })}</span> {text}{' '}
                <span className={styles['muted']}>{why}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {problems.length > 0 ? (
        <details className={styles['details']}>
          <summary>{t('read.problems', { count: problems.length })}</summary>
          <ul>
            {problems.slice(0, 50).map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                {line === null ? null : <span className={styles['muted']}>{t('read.line', { line })}</span>}{' '}
                {message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
};
