import { Files } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { openBatch } from '../../app/batch.ts';
import { showProblem } from '../../app/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { rowsOf, useBook } from './book-store.ts';

/** PDFs of the accounts that are selected or shown. */
export const BatchButton = () => {
  const { t } = useTranslation('batch');
  const layout = useBook((state) => state.layout);
  const selected = useBook((state) => state.selected);
  const filtered = layout.query !== '' || layout.filters.length > 0;
  const open = async () => {
    try {
      const rows = await rowsOf([...selected]);
      openBatch({ shown: filtered ? layout : null, selected: rows.map(({ id }) => id) });
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Button icon={<Files aria-hidden />} title={t('buttonHint')} onClick={() => void open()}>
      {t('button')}
    </Button>
  );
};
