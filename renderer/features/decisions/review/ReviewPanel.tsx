import { CalendarPlus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { addDays, isDay } from '../../../../shared/dates.ts';
import type { DecisionRequest } from '../../../../shared/records/goal.ts';
import { focusField } from '../../../app/focus-record.ts';
import { onLostFocus } from '../../../app/lost-focus.ts';
import { offerUndoOfLast } from '../../../app/undo.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import * as format from '../../../ui/format.ts';
import { useReadOnly } from '../../../ui/read-only.ts';
import { StatusShape } from '../../../ui/StatusPill.tsx';
import { Panel } from '../../plan/Panel.tsx';
import { planStore, type OpenPlan } from '../../plan/use-plan.ts';
import { DecisionForm } from '../DecisionForm.tsx';
import { Agenda } from './Agenda.tsx';
import { OpenLessons } from './OpenLessons.tsx';
import { Proposals } from './Proposals.tsx';
import { Requests } from './Requests.tsx';

import field from '../../../ui/Field.module.css';
import styles from './Review.module.css';

/** A review is usually planned this many days ahead. */
const usualDays = 21;

const PlanReview = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('review');
  const [day, setDay] = useState(() => addDays(plan.today, usualDays));
  const valid = isDay(day) && day >= plan.today;
  const add = () => {
    const values = { accountId: plan.records.account.id, heldOn: day, type: 'QBR' as const };
    planStore.change('record.create', { entity: 'meeting', values }).then(
      () => offerUndoOfLast(t('planned', { day: format.day(day) })),
      () => undefined,
    );
  };
  return (
    <span className={styles['plan']}>
      <input
        type="date"
        className={classNames(field['control'], styles['day'])}
        aria-label={t('planOn')}
        min={plan.today}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button icon={<CalendarPlus aria-hidden />} disabled={!valid} onClick={add}>
        {t('plan')}
      </Button>
    </span>
  );
};

/** The next quarterly review: agenda, decisions to ask for, lessons, and what is still open (rows 38, 47). */
export const ReviewPanel = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('review');
  const readOnly = useReadOnly();
  const [settling, setSettling] = useState<DecisionRequest | null>(null);
  const close = () => {
    setSettling(null);
    // The row of a request that was settled is gone, and with it the focus.
    onLostFocus(() => focusField({ entity: 'decisionRequest', id: null, field: null }));
  };
  const settle = useCallback((request: DecisionRequest) => setSettling(request), []);
  const { next, daysToNext, checks } = plan.derived.review;
  const when = daysToNext === 0 ? t('today') : t('in', { count: daysToNext ?? 0 });
  return (
    <Panel
      title={t('title')}
      aside={next ? t('next', { day: format.day(next.heldOn), when }) : t('none')}
      flush
      actions={next || readOnly ? null : <PlanReview plan={plan} />}
    >
      <ul className={styles['checks']} aria-label={t('ready')}>
        {checks.map(({ check, ready }) => {
          const what = t(`checks.${check}`);
          return (
            <li key={check} data-ready={ready}>
              <StatusShape tone={ready ? 'good' : 'watch'} />
              <span aria-hidden>{what}</span>
              <span className="visually-hidden">{t(ready ? 'isReady' : 'isOpen', { what })}</span>
            </li>
          );
        })}
      </ul>
      <Agenda plan={plan} />
      <Requests plan={plan} onSettle={settle} />
      {readOnly ? null : <Proposals plan={plan} />}
      <OpenLessons plan={plan} />
      {settling ? (
        <DecisionForm plan={plan} task={{ kind: 'settle', request: settling }} onClose={close} />
      ) : null}
    </Panel>
  );
};
