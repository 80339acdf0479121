import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { planEditions } from '../../../shared/editions.ts';
import { useBatchRequest } from '../../app/batch.ts';
import { useCoreStatus } from '../../app/core-status.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { scopesOf, useBatch } from './batch-store.ts';

import styles from './Batch.module.css';

/** Which accounts, in which edition. */
export const Choosing = () => {
  const { t } = useTranslation(['batch', 'print']);
  const id = useId();
  const request = useBatchRequest();
  const { scope, edition, attachPlan, counts } = useBatch();
  const shell = useCoreStatus((state) => state.status?.shell);
  const carries = edition === 'internal' || edition === 'handOff';
  return (
    <div className={styles['form']}>
      <div className={styles['field']}>
        <span id={`${id}-scope`}>{t('accounts')}</span>
        <Select
          labelledBy={`${id}-scope`}
          value={scope}
          placeholder={t('accounts')}
          choices={scopesOf(request).map((value) => {
            const count = counts[value];
            return { value, label: count === undefined ? t('counting') : t(`scopes.${value}`, { count }) };
          })}
          onChange={(next) => {
            if (next) useBatch.setState({ scope: next });
          }}
        />
      </div>
      <div className={styles['field']}>
        <span id={`${id}-edition`}>{t('edition')}</span>
        <Select
          labelledBy={`${id}-edition`}
          value={edition}
          placeholder={t('edition')}
          choices={planEditions.map((value) => ({ value, label: t(`print:editions.${value}`) }))}
          onChange={(next) => {
            if (next) useBatch.setState({ edition: next });
          }}
        />
      </div>
      {carries ? (
        <div className={styles['check']}>
          <Checkbox
            labelledBy={`${id}-attach`}
            checked={attachPlan}
            onChange={(next) => useBatch.setState({ attachPlan: next })}
          />
          <span id={`${id}-attach`}>{t('attach')}</span>
        </div>
      ) : null}
      <p className={styles['note']}>
        {counts[scope] === 0 ? t('none') : t(shell === 'browser' ? 'where.archive' : 'where.folder')}
      </p>
    </div>
  );
};
