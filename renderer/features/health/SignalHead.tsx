import { useTranslation } from 'react-i18next';

import styles from './SignalGrid.module.css';

const columns = ['signal', 'score', 'trend', 'source', 'note', 'scored'] as const;

/** The head of the assessment grid. */
export const SignalHead = () => {
  const { t } = useTranslation('health');
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={styles[column]}>
            {t(`column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
};
