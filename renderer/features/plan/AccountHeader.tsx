import { useTranslation } from 'react-i18next';

import { displayHealth } from '../../../shared/domain/status.ts';
import * as format from '../../ui/format.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { ExportButton } from './ExportButton.tsx';
import { PlanCheckButton } from './PlanCheckButton.tsx';
import { TimeButton } from './time/TimeButton.tsx';
import { useAsOf, type OpenPlan } from './use-plan.ts';

import styles from './AccountHeader.module.css';

type Props = { readonly plan: OpenPlan };

const useRenewalText = ({ derived }: OpenPlan): string => {
  const { t } = useTranslation('plan');
  const { daysToRenewal } = derived.renewal;
  if (daysToRenewal === null) return t('header.noRenewal');
  if (daysToRenewal === 0) return t('header.renewsToday');
  return daysToRenewal > 0
    ? t('header.renewsIn', { count: daysToRenewal })
    : t('header.renewedAgo', { count: -daysToRenewal });
};

const useAgeText = ({ derived }: OpenPlan): string => {
  const { t } = useTranslation('plan');
  if (derived.planAge === null) return t('header.untouched');
  return derived.planAge === 0
    ? t('header.changedToday')
    : t('header.changedAgo', { count: derived.planAge });
};

/** Who the account is and how it stands, above every page of its plan. */
export const AccountHeader = ({ plan }: Props) => {
  const { t } = useTranslation('plan');
  const { account } = plan.records;
  const { health, renewal, currency } = plan.derived;
  const asOf = useAsOf();
  const renewalText = useRenewalText(plan);
  const percent = health.percent === null ? '' : ` ${format.percent(health.percent / 100, health.digits)}`;
  return (
    <header className={styles['header']}>
      <div className={styles['who']}>
        <h1 className={styles['name']} title={account.name}>
          {account.name}
        </h1>
        <ul className={styles['facts']} aria-label={t('header.facts')}>
          <li>{account.tier ?? t('header.noTier')}</li>
          <li title={account.arr === null ? undefined : format.money(account.arr, currency)}>
            {account.arr === null
              ? t('header.noArr')
              : `${format.moneyCompact(account.arr, currency)} ${t('header.arr')}`}
          </li>
          <li title={renewal.renewalDate ? format.day(renewal.renewalDate) : undefined}>{renewalText}</li>
          <li>
            {account.primaryCsm ? t('header.owner', { name: account.primaryCsm }) : t('header.noOwner')}
          </li>
          {account.strategic ? <li>{t('header.strategic')}</li> : null}
          <li>{useAgeText(plan)}</li>
        </ul>
      </div>
      <div className={styles['tools']}>
        <StatusPill tone={displayHealth(health.status)} word={`${health.status}${percent}`} />
        <TimeButton accountId={account.id} />
        <PlanCheckButton plan={plan} />
        {asOf === null ? <ExportButton accountId={account.id} /> : null}
      </div>
    </header>
  );
};
