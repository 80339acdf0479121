import { useEffect, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { choosePdf } from '../../app/open-pdf.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { addressOf, navigate } from '../../app/route.ts';
import { holdUndo } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { ReadOnly } from '../../ui/read-only.ts';
import { LoadingState } from '../../ui/States.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Notice } from '../plan/Notice.tsx';
import { planPages, type PlanPage } from '../plan/tabs.ts';
import { planStore, useOpenPlan, usePlanState } from '../plan/use-plan.ts';
import { Compared } from './Compared.tsx';
import type { OpenedPlan } from './opened-plan-store.ts';
import { useTodaysPlan } from './use-todays-plan.ts';

import frame from '../plan/AccountPage.module.css';
import styles from './OpenedPlan.module.css';

/** Beside the pages of every plan. */
const compare = 'compare';

/** Pages that show what the plan holds; the others ask the book. */
const pagesOf = (pages: readonly PlanPage[]): readonly PlanPage[] =>
  pages.filter(({ id, onlyToday }) => id !== 'since' && onlyToday !== true);

/** Letters of a fingerprint that are enough to tell two apart by eye. */
const shownOfFingerprint = 12;

const go = (tab: string) => navigate({ page: 'openedPlan', tab });

/** A link to a page of the account stays within the plan that is shown. */
const stayWithin = (accountId: string) => (event: MouseEvent<HTMLElement>) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const prefix = addressOf({ page: 'account', accountId, tab: null });
  const address = link?.getAttribute('href') ?? '';
  if (address !== prefix && !address.startsWith(`${prefix}/`)) return;
  event.preventDefault();
  event.stopPropagation();
  go(address.slice(prefix.length + 1));
};

/** The page of the plan that is chosen, as the PDF holds it. */
const Shown = ({ page, accountId }: { readonly page: PlanPage; readonly accountId: string }) => {
  const plan = useOpenPlan();
  if (!plan || plan.records.account.id !== accountId) return <LoadingState />;
  const Page = page.page;
  return (
    <ReadOnly value>
      <div onClickCapture={stayWithin(accountId)}>
        <Page plan={plan} />
      </div>
    </ReadOnly>
  );
};

const Head = ({ plan }: { readonly plan: OpenedPlan }) => {
  const { t } = useTranslation('openedPlan');
  const { account, changedOn } = plan.records;
  const about = [
    t('about', { edition: t(`edition.${plan.edition}`), day: format.day(plan.asOf) }),
    ...(account.primaryCsm === null ? [] : [t('preparedBy', { name: account.primaryCsm })]),
    ...(changedOn === null ? [] : [t('changedOn', { day: format.day(changedOn) })]),
    t('app', { version: plan.app }),
  ];
  return (
    <PageHead
      title={account.name}
      note={about.join(' · ')}
      actions={<Button onClick={() => void choosePdf()}>{t('another')}</Button>}
    />
  );
};

type Props = { readonly plan: OpenedPlan; readonly tab: string | null };

/** A plan as its PDF holds it: who made it and when, its pages, and what has changed since. */
export const PlanOfPdf = ({ plan, tab }: Props) => {
  const { t } = useTranslation(['openedPlan', 'plan']);
  const { records, asOf, fingerprint, file } = plan;
  const accountId = records.account.id;
  const [todays, again] = useTodaysPlan(accountId);
  useEffect(() => {
    planStore.look({ records, day: asOf });
    // Undo would change the plan of today, unseen.
    const release = holdUndo(planStore.block);
    return () => {
      release();
      planStore.look(null);
    };
  }, [records, asOf]);
  const pages = pagesOf(planPages);
  const page = pages.find(({ id }) => id === tab);
  const isThere = todays.step === 'there';
  const blocked = usePlanState((state) => state.blocked > 0);
  return (
    <div className={frame['account']}>
      <Head plan={plan} />
      <div className={styles['notice']}>
        <Notice
          tone="neutral"
          title={t('notice.title')}
          body={
            blocked
              ? t('notice.blocked')
              : t('notice.body', { file, fingerprint: fingerprint.slice(0, shownOfFingerprint) })
          }
          actions={
            isThere ? (
              <Button onClick={() => navigate({ page: 'account', accountId, tab: null })}>
                {t('notice.today')}
              </Button>
            ) : null
          }
        />
      </div>
      <span className="visually-hidden" role="status">
        {blocked ? t('notice.blocked') : ''}
      </span>
      <Tabs
        label={t('tabs')}
        current={page?.id ?? compare}
        onChange={go}
        tabs={[
          { id: compare, label: t('compare') },
          ...pages.map(({ id }) => ({ id, label: t(`plan:tabs.${id}`) })),
        ]}
      >
        <div className={frame['page']}>
          {page ? (
            <Shown page={page} accountId={accountId} />
          ) : (
            <Compared plan={plan} todays={todays} onRetry={again} />
          )}
        </div>
      </Tabs>
    </div>
  );
};
