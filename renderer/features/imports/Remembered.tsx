import { useTranslation } from 'react-i18next';

import { Button } from '../../ui/Button.tsx';
import { recogniseAfresh, useImport } from './import-store.ts';

import styles from './Imports.module.css';

/** Says that the columns are filled in as they were chosen for such a file before, and offers to forget it. */
export const Remembered = () => {
  const { t } = useTranslation('imports');
  const remembered = useImport((state) => state.preview?.remembered ?? null);
  const busy = useImport((state) => state.job !== null);
  if (!remembered) return null;
  return (
    <div className={styles['remembered']} role="status">
      <p>
        {remembered.name === '' ? t('shapes.appliedUnnamed') : t('shapes.applied', { name: remembered.name })}
      </p>
      <Button look="quiet" disabled={busy} onClick={() => void recogniseAfresh()}>
        {t('shapes.afresh')}
      </Button>
    </div>
  );
};
