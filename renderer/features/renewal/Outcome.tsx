import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { displayOutcome } from '../../../shared/domain/renewal-plan.ts';
import type { RenewalCycle } from '../../../shared/records/renewal.ts';
import { focusField } from '../../app/focus-record.ts';
import { onLostFocus } from '../../app/lost-focus.ts';
import { Button } from '../../ui/Button.tsx';
import * as format from '../../ui/format.ts';
import { useReadOnly } from '../../ui/read-only.ts';
import { StatusPill } from '../../ui/StatusPill.tsx';
import { Panel } from '../plan/Panel.tsx';
import { useCurrency, type OpenPlan } from '../plan/use-plan.ts';
import { closedDate } from './outcome-draft.ts';
import { OutcomeForm } from './OutcomeForm.tsx';

import styles from './Renewal.module.css';

const Past = ({ cycle }: { readonly cycle: RenewalCycle }) => {
  const { t } = useTranslation('renewal');
  const currency = useCurrency();
  const { renewalDate, outcome, outcomeArr, outcomeReason, decidedOn, decidedBy } = cycle;
  if (outcome === null) return null;
  const arr = outcomeArr === null ? t('past.arrUnknown') : format.moneyCompact(outcomeArr, currency);
  const by =
    decidedOn === null
      ? ''
      : decidedBy === null
        ? t('past.on', { day: format.day(decidedOn) })
        : t('past.by', { day: format.day(decidedOn), name: decidedBy });
  return (
    <li className={styles['past']} data-record={cycle.id} tabIndex={-1}>
      <div className={styles['pastHead']}>
        <strong>{format.day(renewalDate)}</strong>
        <StatusPill quiet tone={displayOutcome(outcome)} word={outcome} />
        <span>{arr}</span>
      </div>
      {outcomeReason ? <p>{outcomeReason}</p> : null}
      {by === '' ? null : <p className={styles['muted']}>{by}</p>}
    </li>
  );
};

/** The outcome of the renewal that is worked on, and of those before it (row 42). */
export const Outcome = ({ plan }: { readonly plan: OpenPlan }) => {
  const { t } = useTranslation('renewal');
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(false);
  const { renewalPlan } = plan.derived;
  const { past, settled } = renewalPlan;
  const close = () => {
    setOpen(false);
    // After the last renewal the button is gone, and with it the focus.
    onLostFocus(() => focusField({ entity: 'retro', id: null, field: null }));
  };
  const closes = closedDate(renewalPlan, plan.records.account);
  if (closes === null && past.length === 0) return null;
  return (
    <Panel
      title={t('outcome.title')}
      aside={settled ? undefined : t('outcome.open')}
      actions={
        closes === null || settled || readOnly ? null : (
          <Button icon={<Flag aria-hidden />} data-field="outcome" onClick={() => setOpen(true)}>
            {t('outcome.record')}
          </Button>
        )
      }
    >
      <h3 className={styles['subhead']}>{t('past.title')}</h3>
      {past.length === 0 ? <p className={styles['muted']}>{t('past.none')}</p> : null}
      <ul>
        {past.map((cycle) => (
          <Past key={cycle.id} cycle={cycle} />
        ))}
      </ul>
      {open && closes !== null ? <OutcomeForm plan={plan} closes={closes} onClose={close} /> : null}
    </Panel>
  );
};
