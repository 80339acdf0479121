import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api.ts';
import { useAsked } from '../../app/use-asked.ts';
import * as format from '../../ui/format.ts';
import { useAsOf, type OpenPlan } from '../plan/use-plan.ts';

import styles from '../plan/QuietFields.module.css';

/** Where the account stands among the others, asked again whenever any may have moved; null until then. */
const useStanding = (accountId: string) => {
  const ask = useCallback(
    async () => ({ of: accountId, is: await call('account.standing', { accountId }) }),
    [accountId],
  );
  const { value } = useAsked(ask);
  return value?.of === accountId ? value.is : null;
};

/** Whether this is a key account, by its rank or by decision (row 7). */
export const KeyAccount = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('overview');
  const { account } = plan.records;
  const standing = useStanding(account.id);
  // The rank is that of today: a plan of a past day does not know it.
  const past = useAsOf() !== null;
  const ranked = past ? null : standing;
  const floor = ranked?.floor ?? null;
  const byRank = floor !== null && account.arr !== null && account.arr >= floor;
  const verdict = account.strategic ? t('key.strategic') : t(byRank ? 'key.yes' : 'key.no');
  const place =
    ranked && ranked.place !== null && floor !== null
      ? t('key.place', {
          place: format.number(ranked.place),
          accounts: format.number(ranked.accounts),
          currency: ranked.currency,
          floor: format.moneyCompact(floor, ranked.currency),
        })
      : t('key.noArr');
  if (past && !account.strategic) return null;
  return (
    <div className={styles['field']} data-width="two">
      <p className={styles['label']}>{t('key.label')}</p>
      <p className={styles['computed']}>
        {verdict}
        {past ? null : <span className={styles['aside']}> · {place}</span>}
      </p>
    </div>
  );
};
