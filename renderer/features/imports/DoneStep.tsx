import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { call, takeSaved } from '../../api.ts';
import { showProblem } from '../../app/problem.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { EmptyState } from '../../ui/States.tsx';
import { DuplicateOffer } from './duplicates/DuplicateOffer.tsx';
import { mendRejected, startOver, undoThisImport, useImport } from './import-store.ts';
import { UndoResult } from './UndoResult.tsx';

import styles from './Imports.module.css';

/** What was written, and the way to take it back. */
export const DoneStep = () => {
  const { t } = useTranslation('imports');
  const preview = useImport((state) => state.preview);
  const undone = useImport((state) => state.undone);
  const busy = useImport((state) => state.job !== null);
  if (!preview) return null;
  const { counts } = preview;
  const saveRejects = async () => {
    try {
      takeSaved(await call('imports.saveRejects', { importId: preview.importId }));
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <div className={styles['section']}>
      <EmptyState
        icon={<CircleCheck aria-hidden />}
        title={t('done.title', { name: preview.fileName })}
        body={t('done.body', {
          created: format.number(counts.created),
          updated: format.number(counts.updated),
          unchanged: format.number(counts.unchanged),
          rejected: format.number(counts.rejectedRows),
        })}
        actions={
          <>
            <Button look="primary" onClick={() => navigate({ page: 'book', layout: null })}>
              {t('done.openBook')}
            </Button>
            {counts.rejectedRows > 0 ? (
              <>
                <Button disabled={busy} onClick={() => void mendRejected()}>
                  {t('done.mend')}
                </Button>
                <Button onClick={() => void saveRejects()}>{t('check.rejects')}</Button>
              </>
            ) : null}
            <Button onClick={startOver}>{t('done.another')}</Button>
            {undone === null ? (
              <Button disabled={busy} onClick={() => void undoThisImport()}>
                {t('done.undo')}
              </Button>
            ) : null}
          </>
        }
      />
      {undone === null ? <DuplicateOffer importId={preview.importId} /> : null}
      {undone ? <UndoResult undone={undone} /> : null}
    </div>
  );
};
