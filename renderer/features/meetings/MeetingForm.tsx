import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { isDay } from '../../../shared/dates.ts';
import type { MeetingLine } from '../../../shared/domain/work.ts';
import { channels, meetingTypes } from '../../../shared/records/meeting.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { planStore, type OpenPlan } from '../plan/use-plan.ts';
import { AttendeePicker } from './AttendeePicker.tsx';
import { DraftActions } from './DraftActions.tsx';
import { draftOf, meetingInput, type MeetingDraft } from './meeting-draft.ts';

import styles from './MeetingForm.module.css';

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
  const [busy, setBusy] = useState(false);
  const set = (values: Partial<MeetingDraft>) => setDraft((before) => ({ ...before, ...values }));
  const valid = isDay(draft.heldOn);
  const save = () => {
    if (!valid || busy) return;
    setBusy(true);
    const input = meetingInput(draft, plan.records.account.id, line?.meeting.id ?? null);
    planStore.change('meeting.record', input).then(onClose, () => setBusy(false));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <Dialog
      open
      width="wide"
      title={t('form.title')}
      description={t('form.contactNote')}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <>
          <span className={styles['keys']}>{t('form.keys')}</span>
          <Button look="primary" disabled={!valid || busy} onClick={save}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']} onKeyDown={onKeyDown}>
        <div className={styles['line']}>
          <label className={styles['label']}>
            {t('form.heldOn')}
            <input
              type="date"
              className={styles['input']}
              value={draft.heldOn}
              aria-invalid={!valid}
              onChange={(event) => set({ heldOn: event.target.value })}
            />
            {valid ? null : <span role="alert">{t('form.notADay')}</span>}
          </label>
          <div className={styles['label']}>
            {t('form.type')}
            <Select
              label={t('form.type')}
              value={draft.type}
              choices={choicesFrom(meetingTypes)}
              placeholder=""
              onChange={(type) => set({ type: type ?? draft.type })}
            />
          </div>
          <div className={styles['label']}>
            {t('form.channel')}
            <Select
              label={t('form.channel')}
              value={draft.channel}
              choices={choicesFrom(channels)}
              placeholder=""
              onChange={(channel) => set({ channel: channel ?? draft.channel })}
            />
          </div>
        </div>
        <label className={styles['label']}>
          {t('form.subject')}
          <input
            className={styles['input']}
            maxLength={200}
            value={draft.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </label>
        <AttendeePicker
          people={plan.records.stakeholders}
          attendees={draft.attendees}
          onChange={(attendees) => set({ attendees })}
        />
        <label className={styles['label']}>
          {t('form.discussion')}
          <textarea
            className={styles['input']}
            rows={4}
            maxLength={20_000}
            value={draft.discussion}
            onChange={(event) => set({ discussion: event.target.value })}
          />
        </label>
        <DraftActions
          label={line ? t('form.newActions') : t('form.actions')}
          actions={draft.actions}
          onChange={(actions) => set({ actions })}
        />
      </div>
    </Dialog>
  );
};
