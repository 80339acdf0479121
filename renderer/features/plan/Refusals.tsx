import { useTranslation } from 'react-i18next';

import { Button } from '../../ui/Button.tsx';
import type { Edit } from './edits.ts';
import { planStore, usePlanState } from './use-plan.ts';

import styles from './Refusals.module.css';

const typed = (edit: Edit | null): string =>
  edit
    ? Object.values(edit.changes)
        .map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : ''))
        .filter(Boolean)
        .join(', ')
    : '';

/** Changes that were not saved: what happened, what was entered, and both ways on. */
export const Refusals = () => {
  const { t } = useTranslation('plan');
  const refusals = usePlanState((state) => state.refusals);
  return refusals.map((refusal) => {
    const { key, failure, edit } = refusal;
    const conflict = failure.code === 'CONFLICT';
    return (
      <div key={key} className={styles['refusal']} role="alert">
        <p className={styles['text']}>
          <strong>{t('refused.title')}.</strong> {failure.message}{' '}
          {typed(edit) ? t('refused.yours', { value: typed(edit) }) : ''}
        </p>
        {edit ? (
          <Button onClick={() => planStore.retry(refusal)}>
            {t(conflict ? 'refused.keepMine' : 'refused.retry')}
          </Button>
        ) : null}
        <Button look="quiet" onClick={() => planStore.dismiss(refusal)}>
          {t(conflict && edit ? 'refused.takeTheirs' : 'refused.dismiss')}
        </Button>
      </div>
    );
  });
};
