import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { CustomReader } from '../../../shared/domain/custom-value.ts';
import { locale } from '../../ui/format.ts';
import { useCurrency } from '../plan/use-plan.ts';

/** How the user reads and writes values of custom fields. */
export const useCustomReader = (): CustomReader => {
  const { t } = useTranslation('common');
  const currency = useCurrency();
  return useMemo(
    () => ({ currency, numbers: locale(), days: locale(), words: { yes: t('yes'), no: t('no') } }),
    [t, currency],
  );
};
