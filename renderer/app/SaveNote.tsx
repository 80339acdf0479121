import { useTranslation } from 'react-i18next';

import { saveStateOf, useSaves } from '../ui/save-state.ts';

import styles from './Rail.module.css';

/** The one line that says whether everything typed is safe. */
export const SaveNote = () => {
  const { t } = useTranslation('app');
  const state = useSaves(saveStateOf);
  return (
    <p className={styles['save']} data-state={state} role="status">
      {state === 'idle' ? null : t(`state.${state}`)}
    </p>
  );
};
