import { Snowflake } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { addressOf } from '../../app/route.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { Select } from '../../ui/Select.tsx';
import { EmptyState, LoadingState } from '../../ui/States.tsx';
import { useOneAtATime } from '../../ui/use-one-at-a-time.ts';
import { Story } from '../plan/story/Story.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { useCompared } from './use-compared.ts';

import grid from '../plan/PageGrid.module.css';
import styles from './Since.module.css';

type Props = { readonly plan: OpenPlan };

/** Freezes the plan as it is now, under the name of today. */
const FreezeButton = ({ plan, look }: Props & { readonly look: 'primary' | 'secondary' }) => {
  const { t } = useTranslation('since');
  const readOnly = useReadOnly();
  const once = useOneAtATime();
  if (readOnly) return null;
  const freeze = async () => {
    const label = t('frozenLabel', { day: format.day(plan.today) });
    await planStore.change('snapshot.take', { accountId: plan.records.account.id, label });
    offerUndoOfLast(t('frozen'));
  };
  return (
    <Button look={look} icon={<Snowflake aria-hidden />} title={t('freezeHint')} onClick={() => once(freeze)}>
      {t('freeze')}
    </Button>
  );
};

/** The first plan on record: what this page will tell, and from when on. */
const FirstPlan = ({ plan }: Props) => {
  const { t } = useTranslation('since');
  const { snapshots, account } = plan.records;
  const today = snapshots.some(({ takenOn }) => takenOn === plan.today);
  return (
    <div className={styles['first']}>
      <h2>{t('first.title')}</h2>
      <p>{t(today ? 'first.today' : 'first.body')}</p>
      <ul className={styles['promises']}>
        {(['money', 'people', 'health', 'commitments'] as const).map((part) => (
          <li key={part}>
            <strong>{t(`group.${part}`)}</strong> {t(`first.${part}`)}
          </li>
        ))}
      </ul>
      <div className={styles['actions']}>
        {today ? null : <FreezeButton plan={plan} look="primary" />}
        <a href={addressOf({ page: 'account', accountId: account.id, tab: 'meetings' })}>{t('first.qbr')}</a>
      </div>
    </div>
  );
};

/** What changed since the last review, or since another day of the plan, in money and people (row 54). */
export const SincePage = ({ plan }: Props) => {
  const { t } = useTranslation('since');
  const { choices, chosen, choose, compared, failed } = useCompared(plan);
  return (
    <div className={grid['page']}>
      {choices.length > 0 ? (
        <div className={styles['bar']}>
          <span id="since-which" className={styles['which']}>
            {t('compareWith')}
          </span>
          <div className={styles['select']}>
            <Select
              labelledBy="since-which"
              value={chosen?.key ?? null}
              placeholder={t('choose')}
              choices={choices.map(({ key, day, label }) => ({
                value: key,
                label: `${format.day(day)}: ${label ?? t('firstDay')}`,
              }))}
              onChange={choose}
            />
          </div>
          <span className={styles['freeze']}>
            <FreezeButton plan={plan} look="secondary" />
          </span>
        </div>
      ) : null}
      {chosen === null ? <FirstPlan plan={plan} /> : null}
      {chosen && !compared && !failed ? <LoadingState /> : null}
      {failed ? <EmptyState title={t('unreadable.title')} body={t('unreadable.body')} /> : null}
      {compared ? (
        <Story
          before={compared.records}
          beforeDay={compared.day}
          after={plan.records}
          afterDay={plan.today}
        />
      ) : null}
    </div>
  );
};
