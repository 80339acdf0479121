import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { mergeable } from '../../../../shared/contract-duplicates.ts';
import { call } from '../../../api.ts';
import { navigate } from '../../../app/route.ts';
import { Button } from '../../../ui/Button.tsx';

import styles from './Duplicates.module.css';

/** After an import: pairs that it made, if any, and the way to them. */
export const DuplicateOffer = ({ importId }: { readonly importId: string }) => {
  const { t } = useTranslation('imports');
  const [count, setCount] = useState(0);
  useEffect(() => {
    let here = true;
    const find = async () => {
      const found = await Promise.all(
        mergeable.map((entity) =>
          call('duplicates.find', { job: crypto.randomUUID(), entity, importId, limit: 1 }),
        ),
      );
      const sum = found.reduce((total, one) => total + one.total, 0);
      if (here) setCount(sum);
    };
    // Only an offer: without an answer the import is as good, and the page of duplicates says why.
    find().catch(() => {});
    return () => {
      here = false;
    };
  }, [importId]);
  if (count === 0) return null;
  return (
    <div className={styles['offer']} role="status">
      <p>{t('duplicates.offer', { count })}</p>
      <Button onClick={() => navigate({ page: 'imports', part: 'duplicates' })}>
        {t('duplicates.look')}
      </Button>
    </div>
  );
};
