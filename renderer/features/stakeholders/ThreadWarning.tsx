import { useTranslation } from 'react-i18next';

import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { Notice } from '../plan/Notice.tsx';
import type { OpenPlan } from '../plan/use-plan.ts';

type Props = { readonly plan: OpenPlan; readonly onDrill: (personId: string) => void };

/** Says when the relationship hangs on too few people, with the ARR that is at stake (row 18). */
export const ThreadWarning = ({ plan, onDrill }: Props) => {
  const { t } = useTranslation('stakeholders');
  const { threads, currency } = plan.derived;
  const { engaged, singleThreaded, onlyThread, arrOnOne } = threads;
  if (!singleThreaded || plan.records.stakeholders.length === 0) return null;
  if (onlyThread) {
    const { id, name } = onlyThread;
    const body =
      arrOnOne === null
        ? t('thread.oneBodyNoArr')
        : t('thread.oneBody', { arr: format.moneyCompact(arrOnOne, currency) });
    const drill = (
      <Button look="quiet" onClick={() => onDrill(id)}>
        {t('departure.title', { name })}
      </Button>
    );
    return <Notice tone="bad" title={t('thread.one', { name })} body={body} actions={drill} />;
  }
  return engaged.length === 0 ? (
    <Notice tone="bad" title={t('thread.none')} body={t('thread.noneBody')} />
  ) : (
    <Notice tone="watch" title={t('thread.few', { count: engaged.length })} body={t('thread.fewBody')} />
  );
};
