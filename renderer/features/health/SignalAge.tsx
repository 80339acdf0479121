import { useTranslation } from 'react-i18next';

import { addDays } from '../../../shared/dates.ts';
import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import * as format from '../../ui/format.ts';

import styles from './SignalGrid.module.css';

/** How old a score is in words: "44 days ago, stale". */
export const useAge = ({ ageDays, stale }: Pick<SignalLine, 'ageDays' | 'stale'>): string => {
  const { t } = useTranslation('health');
  if (ageDays === null) return t('notScored');
  const age = ageDays === 0 ? t('age_zero') : t('age', { count: ageDays });
  return stale ? `${age}, ${t('stale')}` : age;
};

/** Age of a score, and the day until which it holds, or since which it does not (row 27). */
export const SignalAge = ({ line }: { readonly line: SignalLine }) => {
  const { t } = useTranslation('health');
  const { ageDays, scoredOn, freshUntil, shelfLifeDays, stale } = line;
  if (ageDays === null || scoredOn === null || freshUntil === null) return t('notScored');
  const title = t('shelfLife', { count: shelfLifeDays, on: format.day(scoredOn) });
  return (
    <span title={title}>
      {ageDays === 0 ? t('age_zero') : t('age', { count: ageDays })}
      <span className={styles['until']}>
        {stale
          ? t('staleSince', { day: format.day(addDays(freshUntil, 1)) })
          : t('freshUntil', { day: format.day(freshUntil) })}
      </span>
    </span>
  );
};
