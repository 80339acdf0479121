import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isDay } from '../../../shared/dates.ts';
import type { MeetingLine } from '../../../shared/domain/work.ts';
import { channels, meetingTypes } from '../../../shared/records/meeting.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { FormChoice, FormRow, FormText } from '../../ui/form/FormField.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { AttendeePicker } from './AttendeePicker.tsx';
import { DraftActions } from './DraftActions.tsx';
import { draftOf, meetingInput, type MeetingDraft } from './meeting-draft.ts';

type Props = {
  readonly plan: OpenPlan;
  /** The meeting to correct; null records a new one. */
  readonly line: MeetingLine | null;
  readonly onClose: () => void;
};

const choicesFrom = <V extends string>(values: readonly V[]) =>
  values.map((value) => ({ value, label: value }));

/** A meeting with attendees, discussion and actions in one form, saved as one change (row 38). */
export const MeetingForm = ({ plan, line, onClose }: Props) => {
  const { t } = useTranslation('meetings');
  const [draft, setDraft] = useState(() => draftOf(line, plan.today));
  const set = (values: Partial<MeetingDraft>) => setDraft((before) => ({ ...before, ...values }));
  const valid = isDay(draft.heldOn);
  const save = async () => {
    await planStore.change(
      'meeting.record',
      meetingInput(draft, plan.records.account.id, line?.meeting.id ?? null),
    );
    return true;
  };
  return (
    <FormDialog
      title={t('form.title')}
      description={t('form.contactNote')}
      note={t('form.keys')}
      saveLabel={t('form.save')}
      canSave={valid}
      onSave={save}
      onClose={onClose}
    >
      <FormRow>
        <FormText
          label={t('form.heldOn')}
          problem={valid ? null : t('form.notADay')}
          type="date"
          value={draft.heldOn}
          onChange={(heldOn) => set({ heldOn })}
        />
        <FormChoice
          label={t('form.type')}
          value={draft.type}
          choices={choicesFrom(meetingTypes)}
          onChange={(type) => set({ type })}
        />
        <FormChoice
          label={t('form.channel')}
          value={draft.channel}
          choices={choicesFrom(channels)}
          onChange={(channel) => set({ channel })}
        />
      </FormRow>
      <FormText
        label={t('form.subject')}
        maxLength={200}
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      <AttendeePicker
        people={plan.records.stakeholders}
        attendees={draft.attendees}
        heldOn={draft.heldOn}
        onChange={(attendees) => set({ attendees })}
      />
      <FormText
        label={t('form.discussion')}
        rows={4}
        maxLength={20_000}
        value={draft.discussion}
        onChange={(discussion) => set({ discussion })}
      />
      <DraftActions
        label={line ? t('form.newActions') : t('form.actions')}
        actions={draft.actions}
        onChange={(actions) => set({ actions })}
      />
    </FormDialog>
  );
};
