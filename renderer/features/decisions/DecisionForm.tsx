import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { decisionKinds } from '../../../shared/records/goal.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import {
  decisionDraft,
  decisionLine,
  missingIn,
  type DecisionDraft,
  type DecisionTask,
  type MissingField,
} from './decision-draft.ts';

import styles from './Decisions.module.css';

type Props = {
  readonly plan: OpenPlan;
  readonly task: DecisionTask;
  readonly onClose: () => void;
};

type FieldProps = {
  readonly label: string;
  readonly problem: string | null;
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
};

const Field = ({ label, problem, children }: FieldProps) => {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children(id, problem ? `${id}-problem` : undefined)}
      {problem ? (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
};

const send = (plan: OpenPlan, task: DecisionTask, draft: DecisionDraft) => {
  const line = decisionLine(draft);
  if (task.kind === 'settle')
    return planStore.change('decision.settle', { ...line, requestId: task.request.id });
  const correctsId = task.kind === 'correct' ? task.decision.id : null;
  const values = { ...line, accountId: plan.records.account.id, correctsId };
  return planStore.change('record.create', { entity: 'decision', values });
};

/** A line for the decision log: who approved what, when and why (row 41). It is never changed afterwards. */
export const DecisionForm = ({ plan, task, onClose }: Props) => {
  const { t } = useTranslation('decisions');
  const [draft, setDraft] = useState(() => decisionDraft(task, plan.today));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (values: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...values }));
  const missing: readonly MissingField[] = missingIn(draft);
  const problem = (field: MissingField, text: string) => (tried && missing.includes(field) ? text : null);
  const save = async () => {
    setTried(true);
    if (missing.length > 0 || busy) return;
    setBusy(true);
    try {
      await send(plan, task, draft);
      offerUndoOfLast(t('saved', { title: draft.title.trim() }));
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
  const notes = {
    new: t('form.final'),
    correct: task.kind === 'correct' ? t('form.correctionNote', { title: task.decision.title }) : '',
    settle: t('form.settleNote'),
  };
  return (
    <Dialog
      open
      width="wide"
      title={t(task.kind === 'correct' ? 'form.correction' : 'form.title')}
      description={notes[task.kind]}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <Button look="primary" disabled={busy} onClick={() => void save()}>
          {t('form.save')}
        </Button>
      }
    >
      <div className={styles['form']} onKeyDown={onKeyDown}>
        <Field label={t('form.what')} problem={problem('title', t('form.needWhat'))}>
          {(id, describedBy) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              className={styles['input']}
              rows={2}
              maxLength={500}
              value={draft.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <div className={styles['row']}>
          <Field label={t('form.approvedBy')} problem={problem('approvedBy', t('form.needWho'))}>
            {(id, describedBy) => (
              <input
                id={id}
                aria-describedby={describedBy}
                className={styles['input']}
                maxLength={200}
                value={draft.approvedBy}
                onChange={(event) => set({ approvedBy: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('form.decidedOn')} problem={problem('decidedOn', t('form.needDay'))}>
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
          <Field label={t('form.kind')} problem={null}>
            {(id) => (
              <Select
                id={id}
                value={draft.kind}
                choices={decisionKinds.map((kind) => ({ value: kind, label: kind }))}
                placeholder=""
                onChange={(kind) => set({ kind: kind ?? draft.kind })}
              />
            )}
          </Field>
        </div>
        <Field label={t('form.reason')} problem={null}>
          {(id) => (
            <textarea
              id={id}
              className={styles['input']}
              rows={3}
              maxLength={20_000}
              value={draft.reason}
              onChange={(event) => set({ reason: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
};
