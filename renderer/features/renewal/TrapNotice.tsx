import { useTranslation } from 'react-i18next';

import { noticeNear } from '../../../shared/domain/renewal.ts';
import { focusField } from '../../app/focus-record.ts';
import { navigate } from '../../app/route.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { Notice } from '../plan/Notice.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { useWhen } from './use-when.ts';

type Props = { readonly plan: OpenPlan };

const Trap = ({ plan }: Props) => {
  const { t } = useTranslation('renewal');
  const readOnly = useReadOnly();
  const whenText = useWhen();
  const { renewal, renewalPlan } = plan.derived;
  const { trap, noticeDate, daysToNotice } = renewal;
  if (trap === 'none' || renewalPlan.approval !== null || renewalPlan.settled) return null;
  const day = noticeDate ? format.day(noticeDate) : '';
  if (trap === 'unknown') {
    const { id } = plan.records.account;
    const record = () => {
      navigate({ page: 'account', accountId: id, tab: 'overview' });
      focusField({ entity: 'account', id, field: 'noticeDays' });
    };
    return (
      <Notice
        tone="watch"
        title={t('trap.unknown')}
        body={t('trap.unknownBody')}
        actions={readOnly ? null : <Button onClick={record}>{t('trap.recordNotice')}</Button>}
      />
    );
  }
  const near = (daysToNotice ?? 0) <= noticeNear;
  const decide = readOnly ? null : (
    <Button onClick={() => focusField({ entity: 'decision', id: null, field: 'kind' })}>
      {t('trap.decide')}
    </Button>
  );
  return trap === 'passed' ? (
    <Notice tone="bad" title={t('trap.passed')} body={t('trap.passedBody', { day })} actions={decide} />
  ) : (
    <Notice
      tone={near ? 'watch' : 'neutral'}
      title={t('trap.ahead')}
      body={t('trap.aheadBody', { day, when: whenText(daysToNotice ?? 0) })}
      actions={decide}
    />
  );
};

const DateDiffers = ({ plan }: Props) => {
  const { t } = useTranslation('renewal');
  const readOnly = useReadOnly();
  const { account } = plan.records;
  const { cycle, dateDiffers } = plan.derived.renewalPlan;
  const { renewalDate } = account;
  if (!cycle || !dateDiffers || renewalDate === null) return null;
  const day = format.day(renewalDate);
  const move = () =>
    planStore.change('renewal.edit', { accountId: account.id, renewalDate }).catch(() => undefined);
  return (
    <Notice
      tone="watch"
      title={t('date.differs')}
      body={t('date.differsBody', { cycle: format.day(cycle.renewalDate), account: day })}
      actions={
        readOnly ? null : (
          <Button data-record={cycle.id} data-field="renewalDate" onClick={() => void move()}>
            {t('date.move', { day })}
          </Button>
        )
      }
    />
  );
};

/** What the renewal must not be forgotten over: the auto-renew trap, and a date that has moved (row 42). */
export const TrapNotice = ({ plan }: Props) => (
  <>
    <Trap plan={plan} />
    <DateDiffers plan={plan} />
  </>
);
