import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { CallError } from '../../api.ts';
import { useOnPlansChanged } from '../../app/core-status.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import { ReadOnly } from '../../ui/read-only.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/States.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { AccountHeader } from './AccountHeader.tsx';
import { Refusals } from './Refusals.tsx';
import { isPlanTab, planPages } from './tabs.ts';
import { TimeBanner } from './time/TimeBanner.tsx';
import { planStore, useAsOf, useOpenPlan, usePlanState, type OpenPlan } from './use-plan.ts';
import { useTabKeys } from './use-tab-keys.ts';

import styles from './AccountPage.module.css';

type Props = { readonly accountId: string; readonly tab: string | null };

/** What stands on a page that has nothing to show of a past day. */
const OnlyToday = () => {
  const { t } = useTranslation('time');
  return (
    <EmptyState
      title={t('onlyToday.title')}
      body={t('onlyToday.body')}
      actions={<Button onClick={() => void planStore.travel(null)}>{t('back')}</Button>}
    />
  );
};

const Pages = ({ plan, tab }: { readonly plan: OpenPlan; readonly tab: string | null }) => {
  const { t } = useTranslation('plan');
  const asOf = useAsOf();
  const current = planPages.find((page) => page.id === tab) ?? planPages[0];
  const accountId = plan.records.account.id;
  const go = useCallback((id: string) => navigate({ page: 'account', accountId, tab: id }), [accountId]);
  useTabKeys(current?.id ?? null, go);
  if (!current) return null;
  const Page = current.page;
  return (
    <Tabs
      label={t('tabs.label')}
      current={current.id}
      onChange={go}
      tabs={planPages.map(({ id, count }) => ({
        id,
        label: t(`tabs.${id}`),
        ...(count ? { count: count(plan) } : {}),
      }))}
    >
      <div className={styles['page']}>
        {current.onlyToday && asOf !== null ? <OnlyToday /> : <Page plan={plan} />}
      </div>
    </Tabs>
  );
};

/** The plan of one account: header, pages, and what could not be saved. */
export const AccountPage = ({ accountId, tab }: Props) => {
  const { t } = useTranslation('plan');
  const plan = useOpenPlan();
  const asOf = useAsOf();
  const status = usePlanState((state) => state.status);
  const failure = usePlanState((state) => state.failure);
  useEffect(() => {
    void planStore.open(accountId);
  }, [accountId]);
  const refetch = useCallback(
    (changed: readonly string[] | null) => {
      // A change that names no account may have deleted this one.
      if (changed === null || changed.length === 0 || changed.includes(accountId)) void planStore.refetch();
    },
    [accountId],
  );
  useOnPlansChanged(refetch);

  if (status === 'missing') {
    const actions = (
      <Button onClick={() => navigate({ page: 'book', layout: null })}>{t('missing.book')}</Button>
    );
    return <EmptyState title={t('missing.title')} body={t('missing.body')} actions={actions} />;
  }
  if (status === 'failed' && failure) {
    return (
      <ErrorState
        title={t('failed.title')}
        error={new CallError(failure)}
        onRetry={() => void planStore.refetch()}
      />
    );
  }
  if (!plan || plan.records.account.id !== accountId) return <LoadingState />;
  return (
    <div className={styles['account']}>
      <AccountHeader plan={plan} />
      <TimeBanner accountId={accountId} />
      <Refusals />
      <ReadOnly value={asOf !== null}>
        <Pages plan={plan} tab={isPlanTab(tab ?? undefined) ? tab : null} />
      </ReadOnly>
    </div>
  );
};
