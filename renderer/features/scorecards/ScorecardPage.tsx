import { useTranslation } from 'react-i18next';

import { PageHead } from '../../app/PageHead.tsx';

/** The editor of the health scorecard (row 24). */
export const ScorecardPage = () => {
  const { t } = useTranslation('scorecards');
  return <PageHead title={t('title')} note={t('note')} />;
};
