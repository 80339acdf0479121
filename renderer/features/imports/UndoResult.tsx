import { useTranslation } from 'react-i18next';

import type { ImportUndo } from '../../../shared/imports.ts';
import * as format from '../../ui/format.ts';

import styles from './Imports.module.css';

const mostListed = 100;

/** What an undone import left behind: the values somebody edited since stay, and are named. */
export const UndoResult = ({ undone }: { readonly undone: ImportUndo }) => {
  const { t } = useTranslation('imports');
  return (
    <div className={styles['undone']} role="status">
      <p>
        {t('undo.done', {
          removed: format.number(undone.removed),
          reverted: format.number(undone.reverted),
        })}
      </p>
      {undone.kept.length > 0 ? (
        <>
          <p>{t('undo.kept', { count: undone.kept.length })}</p>
          <ul className={styles['kept']}>
            {undone.kept.slice(0, mostListed).map(({ id, name, field }) => (
              <li key={`${id} ${field}`}>
                {name}: {field}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
};
