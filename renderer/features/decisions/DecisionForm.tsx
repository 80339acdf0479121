import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { decisionKinds } from '../../../shared/records/goal.ts';
import { offerUndoOfLast } from '../../app/undo.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { FormChoice, FormRow, FormText } from '../../ui/form/FormField.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import {
  decisionDraft,
  decisionLine,
  missingIn,
  type DecisionDraft,
  type DecisionTask,
  type MissingField,
} from './decision-draft.ts';

type Props = {
  readonly plan: OpenPlan;
  readonly task: DecisionTask;
  readonly onClose: () => void;
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
  const set = (values: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...values }));
  const missing: readonly MissingField[] = missingIn(draft);
  const problem = (field: MissingField, text: string) => (tried && missing.includes(field) ? text : null);
  const save = async () => {
    setTried(true);
    if (missing.length > 0) return false;
    await send(plan, task, draft);
    offerUndoOfLast(t('saved', { title: draft.title.trim() }));
    return true;
  };
  const notes = {
    new: t('form.final'),
    correct: task.kind === 'correct' ? t('form.correctionNote', { title: task.decision.title }) : '',
    settle: t('form.settleNote'),
  };
  return (
    <FormDialog
      title={t(task.kind === 'correct' ? 'form.correction' : 'form.title')}
      description={notes[task.kind]}
      saveLabel={t('form.save')}
      onSave={save}
      onClose={onClose}
    >
      <FormText
        label={t('form.what')}
        problem={problem('title', t('form.needWhat'))}
        rows={2}
        maxLength={500}
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      <FormRow>
        <FormText
          label={t('form.approvedBy')}
          problem={problem('approvedBy', t('form.needWho'))}
          maxLength={200}
          value={draft.approvedBy}
          onChange={(approvedBy) => set({ approvedBy })}
        />
        <FormText
          label={t('form.decidedOn')}
          problem={problem('decidedOn', t('form.needDay'))}
          type="date"
          value={draft.decidedOn}
          onChange={(decidedOn) => set({ decidedOn })}
        />
        <FormChoice
          label={t('form.kind')}
          value={draft.kind}
          choices={decisionKinds.map((kind) => ({ value: kind, label: kind }))}
          onChange={(kind) => set({ kind })}
        />
      </FormRow>
      <FormText
        label={t('form.reason')}
        rows={3}
        maxLength={20_000}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
      />
    </FormDialog>
  );
};
