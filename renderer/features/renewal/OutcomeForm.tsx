import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Day } from '../../../shared/dates.ts';
import { renewalOutcomes } from '../../../shared/records/renewal.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { FormChoice, FormRow, FormText, FormTick } from '../../ui/form/FormField.tsx';
import * as format from '../../ui/format.ts';
import { planStore, useCurrency, type OpenPlan } from '../plan/use-plan.ts';
import {
  otherOutcome,
  outcomeDraft,
  outcomeInput,
  problemsIn,
  typedArr,
  type Outcome,
  type OutcomeDraft,
  type Problem,
} from './outcome-draft.ts';

import styles from './OutcomeForm.module.css';

type Props = {
  readonly plan: OpenPlan;
  /** The date of the renewal that is closed. */
  readonly closes: Day;
  readonly onClose: () => void;
};

/** How a renewal ended and why, with what follows from it, saved as one step of undo (row 42). */
export const OutcomeForm = ({ plan, closes, onClose }: Props) => {
  const { t } = useTranslation('renewal');
  const currency = useCurrency();
  const { account } = plan.records;
  const { renewalPlan } = plan.derived;
  const [draft, setDraft] = useState(() => outcomeDraft(renewalPlan, account, plan.today, currency));
  const [touched, setTouched] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (values: Partial<OutcomeDraft>) => setDraft((before) => ({ ...before, ...values }));
  const problems = problemsIn(draft, closes, currency);
  const problem = (field: Problem, text: string) => (tried && problems.includes(field) ? text : null);
  const arr = typedArr(draft, currency);
  const money = arr === null ? '' : format.money(arr, currency);
  const day = format.day(closes);
  const choose = (outcome: Outcome) => set(otherOutcome(draft, outcome, touched, renewalPlan, currency));
  const save = async () => {
    setTried(true);
    if (problems.length > 0) return false;
    const { outcome } = draft;
    const words = { day, outcome: outcome.toLowerCase() };
    const line =
      arr === null ? t('outcome.logLine', words) : t('outcome.logLineArr', { ...words, arr: money });
    await planStore.change('renewal.close', outcomeInput(draft, account.id, currency, line));
    offerUndoOfLast(t('outcome.saved', { outcome }));
    return true;
  };
  const churned = draft.outcome === 'Churned';
  return (
    <FormDialog
      title={`${t('outcome.record')}, ${day}`}
      description={churned ? t('outcome.churnNote') : undefined}
      saveLabel={t('outcome.save')}
      onSave={save}
      onClose={onClose}
    >
      <FormRow>
        <FormChoice
          label={t('outcome.outcome')}
          value={draft.outcome}
          choices={renewalOutcomes.map((outcome) => ({ value: outcome, label: outcome }))}
          onChange={choose}
        />
        <FormText
          label={t('outcome.arr')}
          problem={problem('arr', t('outcome.badArr'))}
          numeric
          unit={currency}
          value={draft.arr}
          onChange={(typed) => {
            setTouched(true);
            set({ arr: typed });
          }}
        />
      </FormRow>
      <FormText
        label={t('outcome.reason')}
        hint={t('outcome.reasonHint')}
        problem={problem('reason', t('outcome.needReason'))}
        rows={3}
        maxLength={2000}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
      />
      <FormRow>
        <FormText
          label={t('outcome.decidedBy')}
          problem={problem('decidedBy', t('outcome.needName'))}
          maxLength={200}
          value={draft.decidedBy}
          onChange={(decidedBy) => set({ decidedBy })}
        />
        <FormText
          label={t('outcome.decidedOn')}
          problem={problem('decidedOn', t('outcome.needDay'))}
          type="date"
          value={draft.decidedOn}
          onChange={(decidedOn) => set({ decidedOn })}
        />
      </FormRow>
      {arr === null || arr === account.arr ? null : (
        <FormTick
          label={t('outcome.moveArr', { arr: money })}
          checked={draft.moveArr}
          onChange={(moveArr) => set({ moveArr })}
        />
      )}
      <FormTick label={t('outcome.log')} checked={draft.logs} onChange={(logs) => set({ logs })} />
      {churned ? null : (
        <div className={styles['next']}>
          <FormTick label={t('outcome.next')} checked={draft.begins} onChange={(begins) => set({ begins })} />
          {draft.begins ? (
            <div className={styles['nextDate']}>
              <FormText
                label={t('outcome.nextDate')}
                problem={problem('nextRenewal', t('outcome.needLater', { day }))}
                type="date"
                value={draft.nextRenewal}
                onChange={(nextRenewal) => set({ nextRenewal })}
              />
            </div>
          ) : null}
        </div>
      )}
    </FormDialog>
  );
};
