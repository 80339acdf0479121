import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Day } from '../../../shared/dates.ts';
import { renewalOutcomes } from '../../../shared/records/renewal.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import * as format from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { planStore, useCurrency, type OpenPlan } from '../plan/use-plan.ts';
import {
  offeredArr,
  outcomeDraft,
  outcomeInput,
  problemsIn,
  typedArr,
  type Outcome,
  type OutcomeDraft,
  type Problem,
} from './outcome-draft.ts';

import styles from './OutcomeForm.module.css';

type FieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
};

const Field = ({ label, hint, problem = null, children }: FieldProps) => {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children(id, problem === null ? undefined : `${id}-problem`)}
      {problem === null ? null : (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {hint ? <p className={styles['hint']}>{hint}</p> : null}
    </div>
  );
};

type TickProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

const Tick = ({ label, checked, onChange }: TickProps) => {
  const id = useId();
  return (
    <div className={styles['tick']}>
      <Checkbox labelledBy={id} checked={checked} onChange={onChange} />
      <span id={id}>{label}</span>
    </div>
  );
};

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
  const [busy, setBusy] = useState(false);
  const set = (values: Partial<OutcomeDraft>) => setDraft((before) => ({ ...before, ...values }));
  const problems = problemsIn(draft, closes, currency);
  const problem = (field: Problem, text: string) => (tried && problems.includes(field) ? text : null);
  const arr = typedArr(draft, currency);
  const money = arr === null ? '' : format.money(arr, currency);
  const day = format.day(closes);
  const choose = (outcome: Outcome) =>
    set({ outcome, ...(touched ? {} : { arr: offeredArr(outcome, renewalPlan, currency) }) });
  const save = async () => {
    setTried(true);
    if (problems.length > 0 || busy) return;
    setBusy(true);
    const { outcome } = draft;
    const words = { day, outcome: outcome.toLowerCase() };
    const line =
      arr === null ? t('outcome.logLine', words) : t('outcome.logLineArr', { ...words, arr: money });
    try {
      await planStore.change('renewal.close', outcomeInput(draft, account.id, currency, line));
      offerUndoOfLast(t('outcome.saved', { outcome }));
      onClose();
    } catch {
      // The refusal stands above the page; what was typed stays here.
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const churned = draft.outcome === 'Churned';
  return (
    <Dialog
      open
      width="wide"
      title={`${t('outcome.record')}, ${day}`}
      {...(churned ? { description: t('outcome.churnNote') } : {})}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <Button look="primary" disabled={busy} onClick={() => void save()}>
          {t('outcome.save')}
        </Button>
      }
    >
      <div className={styles['form']} onKeyDown={onKeyDown}>
        <div className={styles['row']}>
          <Field label={t('outcome.outcome')}>
            {(id) => (
              <Select
                id={id}
                value={draft.outcome}
                choices={renewalOutcomes.map((outcome) => ({ value: outcome, label: outcome }))}
                placeholder=""
                onChange={(outcome) => choose(outcome ?? draft.outcome)}
              />
            )}
          </Field>
          <Field label={t('outcome.arr')} problem={problem('arr', t('outcome.badArr'))}>
            {(id, describedBy) => (
              <input
                id={id}
                aria-describedby={describedBy}
                className={styles['input']}
                data-numeric
                value={draft.arr}
                onChange={(event) => {
                  setTouched(true);
                  set({ arr: event.target.value });
                }}
              />
            )}
          </Field>
        </div>
        <Field
          label={t('outcome.reason')}
          hint={t('outcome.reasonHint')}
          problem={problem('reason', t('outcome.needReason'))}
        >
          {(id, describedBy) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              className={styles['input']}
              rows={3}
              maxLength={2000}
              value={draft.reason}
              onChange={(event) => set({ reason: event.target.value })}
            />
          )}
        </Field>
        <div className={styles['row']}>
          <Field label={t('outcome.decidedBy')} problem={problem('decidedBy', t('outcome.needName'))}>
            {(id, describedBy) => (
              <input
                id={id}
                aria-describedby={describedBy}
                className={styles['input']}
                maxLength={200}
                value={draft.decidedBy}
                onChange={(event) => set({ decidedBy: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('outcome.decidedOn')} problem={problem('decidedOn', t('outcome.needDay'))}>
            {(id, describedBy) => (
              <input
                id={id}
                type="date"
                aria-describedby={describedBy}
                className={styles['input']}
                value={draft.decidedOn}
                onChange={(event) => set({ decidedOn: event.target.value })}
              />
            )}
          </Field>
        </div>
        {arr === null || arr === account.arr ? null : (
          <Tick
            label={t('outcome.moveArr', { arr: money })}
            checked={draft.moveArr}
            onChange={(moveArr) => set({ moveArr })}
          />
        )}
        <Tick label={t('outcome.log')} checked={draft.logs} onChange={(logs) => set({ logs })} />
        {churned ? null : (
          <div className={styles['next']}>
            <Tick label={t('outcome.next')} checked={draft.begins} onChange={(begins) => set({ begins })} />
            {draft.begins ? (
              <Field
                label={t('outcome.nextDate')}
                problem={problem('nextRenewal', t('outcome.needLater', { day }))}
              >
                {(id, describedBy) => (
                  <input
                    id={id}
                    type="date"
                    aria-describedby={describedBy}
                    className={styles['input']}
                    value={draft.nextRenewal}
                    onChange={(event) => set({ nextRenewal: event.target.value })}
                  />
                )}
              </Field>
            ) : null}
          </div>
        )}
      </div>
    </Dialog>
  );
};
