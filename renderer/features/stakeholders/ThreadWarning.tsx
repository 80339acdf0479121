import { useTranslation } from 'react-i18next';

import * as format from '../../ui/format.ts';
import { Notice } from '../plan/Notice.tsx';
import type { OpenPlan } from '../plan/use-plan.ts';

/** Says when the relationship hangs on too few people, with the ARR that is at stake (row 18). */
export const ThreadWarning = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('stakeholders');
  const { threads, currency } = plan.derived;
  const { engaged, singleThreaded, onlyThread, arrOnOne } = threads;
  if (!singleThreaded || plan.records.stakeholders.length === 0) return null;
  if (onlyThread) {
    const body =
      arrOnOne === null
        ? t('thread.oneBodyNoArr')
        : t('thread.oneBody', { arr: format.moneyCompact(arrOnOne, currency) });
    return <Notice tone="bad" title={t('thread.one', { name: onlyThread.name })} body={body} />;
  }
  return engaged.length === 0 ? (
    <Notice tone="bad" title={t('thread.none')} body={t('thread.noneBody')} />
  ) : (
    <Notice tone="watch" title={t('thread.few', { count: engaged.length })} body={t('thread.fewBody')} />
  );
};
