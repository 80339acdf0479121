import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** "in 12 days", "today", "3 days ago". */
export const useWhen = (): ((days: number) => string) => {
  const { t } = useTranslation('renewal');
  return useCallback(
    (days: number) => {
      if (days === 0) return t('when.today');
      return days > 0 ? t('when.in', { count: days }) : t('when.ago', { count: -days });
    },
    [t],
  );
};
