import { useTranslation } from 'react-i18next';

import { utilizationOf } from '../../../shared/domain/seats.ts';
import type { english } from '../../text/index.ts';
import { classNames } from '../../ui/class-names.ts';
import * as format from '../../ui/format.ts';
import { Panel } from '../plan/Panel.tsx';
import { PlanField } from '../plan/PlanField.tsx';
import type { OpenPlan } from '../plan/use-plan.ts';
import { KeyAccount } from './KeyAccount.tsx';

import grid from '../plan/PageGrid.module.css';
import styles from '../plan/QuietFields.module.css';

type AccountField = keyof (typeof english)['fields']['account'];
type Hints = Partial<Record<AccountField, string>>;

/** How wide a field stands in the form: one column of three, two, or all. */
const wide: Partial<Record<AccountField, 'two' | 'all'>> = {
  name: 'two',
  products: 'all',
  strategicReason: 'two',
  escalationPath: 'all',
  notes: 'all',
};

const Utilization = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('overview');
  const share = utilizationOf(plan.records.account);
  return (
    <div>
      <p className={styles['label']}>{t('utilization')}</p>
      <p className={styles['computed']}>
        {share
          ? t('utilizationSum', {
              active: format.number(share.part),
              licensed: format.number(share.whole),
              percent: format.percent(share.percent / 100),
            })
          : t('utilizationNone')}
      </p>
    </div>
  );
};

/** What is worked out and stands among the fields. */
const computed = { keyAccount: KeyAccount, utilization: Utilization } as const;

const parts: readonly {
  readonly part: 'account' | 'contract' | 'usage' | 'company' | 'team';
  readonly fields: readonly (AccountField | keyof typeof computed)[];
}[] = [
  {
    part: 'account',
    fields: [
      'name',
      'crmId',
      'tier',
      'lifecycleStage',
      'segment',
      'keyAccount',
      'strategic',
      'strategicReason',
    ],
  },
  {
    part: 'contract',
    fields: ['arr', 'currency', 'contractTerm', 'contractStart', 'renewalDate', 'autoRenew', 'noticeDays'],
  },
  { part: 'usage', fields: ['products', 'licensedSeats', 'activeSeats', 'utilization'] },
  {
    part: 'company',
    fields: ['industry', 'employees', 'annualRevenue', 'country', 'city', 'domain', 'phone'],
  },
  {
    part: 'team',
    fields: ['primaryCsm', 'csmEmail', 'secondaryOwner', 'escalationPath'],
  },
];

/** The account's own fields: the thirteen of the template and the rest, edited in place. */
export const AccountFields = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('overview');
  const { t: name } = useTranslation('fields');
  const { t: word } = useTranslation('common');
  const { account } = plan.records;
  const hints: Hints = {
    currency: t('currencyHint'),
    noticeDays: t('noticeHint'),
    products: t('productsHint'),
    escalationPath: t('escalationHint'),
  };
  const field = (key: AccountField) => {
    const hint = hints[key];
    return (
      <div key={key} className={styles['field']} data-width={wide[key]}>
        <PlanField
          entity="account"
          record={account}
          field={key}
          label={name(`account.${key}`)}
          placeholder={word('notRecorded')}
          hideLabel={key === 'notes'}
          statement={t('strategicStatement')}
          {...(hint ? { hint } : {})}
        />
      </div>
    );
  };
  const placed = (key: AccountField | keyof typeof computed) => {
    if (key !== 'keyAccount' && key !== 'utilization') return field(key);
    const Computed = computed[key];
    return <Computed key={key} plan={plan} />;
  };
  return (
    <div className={classNames(grid['stack'], styles['quiet'])}>
      {parts.map(({ part, fields }) => (
        <Panel key={part} title={t(part)}>
          <div className={styles['fields']}>{fields.map(placed)}</div>
        </Panel>
      ))}
      <Panel title={t('notes')}>{field('notes')}</Panel>
    </div>
  );
};
