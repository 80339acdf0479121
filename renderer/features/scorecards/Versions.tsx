import { useTranslation } from 'react-i18next';

import { Button } from '../../ui/Button.tsx';
import type { Version } from './editor-state.ts';
import { startFrom } from './scorecard-store.ts';

import styles from './Scorecard.module.css';

/** Every version with what it says and how many assessments keep it. */
export const Versions = ({ versions }: { readonly versions: readonly Version[] }) => {
  const { t } = useTranslation('scorecards');
  return (
    <ul className={styles['versions']}>
      {versions.map(({ id, version, content, accounts, assessments }, index) => (
        <li key={id ?? 'standard'} className={styles['version']}>
          <p>
            <strong>{t('version', { version })}</strong>
            {index === 0 ? ` · ${t('current')}` : null}
          </p>
          <p className={styles['sum']}>
            {t('summary', {
              signals: t('summarySignals', { count: content.signals.length }),
              above: content.healthyAbove,
              below: content.criticalBelow,
              shelf: t('summaryShelf', { count: content.shelfLifeDays }),
            })}
          </p>
          <p className={styles['sum']}>
            {t('uses', {
              accounts: t('usesAccounts', { count: accounts }),
              assessments: t('usesAssessments', { count: assessments }),
            })}
          </p>
          {index === 0 ? null : (
            <Button look="quiet" onClick={() => startFrom(content)}>
              {t('startFrom', { version })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};
