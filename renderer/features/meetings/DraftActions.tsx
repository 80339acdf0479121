import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { actionSides } from '../../../shared/records/meeting.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { emptyAction, type DraftAction } from './meeting-draft.ts';

import field from '../../ui/Field.module.css';
import styles from './MeetingForm.module.css';

type Props = {
  readonly label: string;
  readonly actions: readonly DraftAction[];
  readonly onChange: (actions: readonly DraftAction[]) => void;
};

/** The actions agreed in a meeting; a new line appears as soon as the last one is begun. */
export const DraftActions = ({ label, actions, onChange }: Props) => {
  const { t } = useTranslation('meetings');
  const set = (index: number, values: Partial<DraftAction>) => {
    const changed = actions.map((action, at) => (at === index ? { ...action, ...values } : action));
    onChange(changed.at(-1)?.title.trim() ? [...changed, emptyAction] : changed);
  };
  return (
    <fieldset className={styles['actions']}>
      <legend className={styles['legend']}>{label}</legend>
      {actions.map((action, index) => {
        const number = String(index + 1);
        return (
          // Lines have no other name than their place.
          <div key={index} className={styles['action']}>
            <input
              className={field['control']}
              aria-label={t('form.action', { number })}
              placeholder={t('form.actionPlaceholder')}
              maxLength={500}
              value={action.title}
              onChange={(event) => set(index, { title: event.target.value })}
            />
            <input
              className={field['control']}
              aria-label={t('form.owner', { number })}
              placeholder={t('form.ownerPlaceholder')}
              maxLength={200}
              value={action.owner}
              onChange={(event) => set(index, { owner: event.target.value })}
            />
            <Select
              label={t('form.side', { number })}
              value={action.side}
              placeholder=""
              choices={actionSides.map((side) => ({ value: side, label: t(`sides.${side}`) }))}
              onChange={(side) => set(index, { side: side ?? action.side })}
            />
            <input
              type="date"
              className={field['control']}
              aria-label={t('form.due', { number })}
              value={action.dueOn}
              onChange={(event) => set(index, { dueOn: event.target.value })}
            />
            <IconButton
              label={t('form.removeAction', { number })}
              icon={<X aria-hidden />}
              disabled={actions.length === 1}
              onClick={() => onChange(actions.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
    </fieldset>
  );
};
