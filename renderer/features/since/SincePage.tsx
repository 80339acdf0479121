import { Snowflake } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { sinceReview } from '../../../shared/domain/since.ts';
import { addressOf } from '../../app/route.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { Select } from '../../ui/Select.tsx';
import { EmptyState, LoadingState } from '../../ui/States.tsx';
import { planStore, useSay, type OpenPlan } from '../plan/use-plan.ts';
import { Bridges } from './Bridges.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import { useCompared, type Compared } from './use-compared.ts';

import grid from '../plan/PageGrid.module.css';
import styles from './Since.module.css';

type Props = { readonly plan: OpenPlan };

/** Freezes the plan as it is now, under the name of today. */
const FreezeButton = ({ plan, look }: Props & { readonly look: 'primary' | 'secondary' }) => {
  const { t } = useTranslation('since');
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const freeze = () => {
    const label = t('frozenLabel', { day: format.day(plan.today) });
    planStore.change('snapshot.take', { accountId: plan.records.account.id, label }).then(
      () => offerUndoOfLast(t('frozen')),
      () => undefined,
    );
  };
  return (
    <Button look={look} icon={<Snowflake aria-hidden />} title={t('freezeHint')} onClick={freeze}>
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

/** The story from then to now. */
const Story = ({ plan, compared }: Props & { readonly compared: Compared }) => {
  const { t } = useTranslation('since');
  const say = useSay();
  const { records, today } = plan;
  const review = useMemo(
    () => sinceReview(compared.records, records, compared.day, today),
    [compared, records, today],
  );
  const told = review.groups.filter(({ lines }) => lines.length > 0);
  const quiet = review.groups.filter(({ lines }) => lines.length === 0);
  return (
    <>
      <p className={styles['headline']}>{say(review.title)}</p>
      <div className={styles['groups']}>
        {told.map((group) => (
          <div key={group.id} className={styles['group']}>
            <GroupPanel group={group} accountId={records.account.id}>
              {group.id === 'money' ? <Bridges review={review} /> : null}
            </GroupPanel>
          </div>
        ))}
      </div>
      {quiet.length > 0 ? (
        <p className={styles['quiet']}>
          {t('unchanged', { groups: format.list(quiet.map(({ id }) => t(`group.${id}`))) })}
        </p>
      ) : null}
    </>
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
      {compared ? <Story plan={plan} compared={compared} /> : null}
    </div>
  );
};
