import { useTranslation } from 'react-i18next';

import type { BatchOutcome } from '../../../shared/batch.ts';
import * as format from '../../ui/format.ts';
import { StatusShape } from '../../ui/StatusPill.tsx';

import styles from './Batch.module.css';

/** Lines shown; a longer list says how many more there are. */
const mostLines = 300;

/** What became of every account, those with a problem first. */
export const Results = ({ outcome }: { readonly outcome: BatchOutcome }) => {
  const { t } = useTranslation('batch');
  const { results } = outcome;
  const failed = results.filter(({ failure }) => failure !== null);
  const missing = results.filter(({ missingCharacters }) => missingCharacters.length > 0);
  const made = results.filter(({ failure }) => failure === null);
  const ordered = [...failed, ...missing, ...made.filter((result) => !missing.includes(result))];
  const shown = ordered.slice(0, mostLines);
  return (
    <>
      <p className={styles['sum']}>
        <StatusShape tone={failed.length > 0 ? 'bad' : 'good'} />
        {failed.length > 0 ? t('failed', { count: failed.length }) : t('allMade')}
      </p>
      {missing.length > 0 ? (
        <p className={styles['sum']}>
          <StatusShape tone="watch" />
          {t('missing', { count: missing.length })}
        </p>
      ) : null}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('results')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('columns.account')}</th>
              <th scope="col" className={styles['number']}>
                {t('columns.pages')}
              </th>
              <th scope="col">{t('columns.file')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ accountId, account, pages, file, failure, missingCharacters }) => (
              <tr key={accountId}>
                <th scope="row">{account}</th>
                <td className={styles['number']}>{failure ? '' : format.number(pages)}</td>
                <td className={failure ? styles['bad'] : undefined}>
                  {failure ? failure.message : file}
                  {missingCharacters.length > 0 ? (
                    <span className={styles['characters']}>{missingCharacters.slice(0, 20).join(' ')}</span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {ordered.length > shown.length ? (
          <p className={styles['more']}>{t('more', { count: ordered.length - shown.length })}</p>
        ) : null}
      </div>
    </>
  );
};
