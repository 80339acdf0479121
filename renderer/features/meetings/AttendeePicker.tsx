import { Plus, X } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Stakeholder } from '../../../shared/records/stakeholder.ts';
import { classNames } from '../../ui/class-names.ts';
import { offeredAttendees, withAttendee, type DraftAttendee } from './meeting-draft.ts';

import field from '../../ui/Field.module.css';
import styles from './MeetingForm.module.css';

type Props = {
  readonly people: readonly Stakeholder[];
  readonly attendees: readonly DraftAttendee[];
  /** The day of the meeting as it is typed. */
  readonly heldOn: string;
  readonly onChange: (attendees: readonly DraftAttendee[]) => void;
};

/** People offered as a button each; the others are found by typing. */
const offeredAtOnce = 10;

/** Who was there: picked from the map, or typed. */
export const AttendeePicker = ({ people, attendees, heldOn, onChange }: Props) => {
  const { t } = useTranslation('meetings');
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = (name: string) => {
    onChange(withAttendee(attendees, name, people));
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '') onChange(attendees.slice(0, -1));
  };
  const offered = offeredAttendees(people, attendees, heldOn);
  return (
    <div className={field['field']}>
      <label htmlFor={id} className={field['label']}>
        {t('form.attendees')}
      </label>
      <div className={classNames(field['control'], field['chips'])}>
        {attendees.map(({ name }) => (
          <span key={name} className={field['chip']}>
            {name}
            <button
              type="button"
              className={field['chipRemove']}
              aria-label={t('form.removeAttendee', { name })}
              onClick={() => onChange(attendees.filter((attendee) => attendee.name !== name))}
            >
              <X aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          className={field['chipInput']}
          list={`${id}-people`}
          value={typed}
          maxLength={200}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
        <datalist id={`${id}-people`}>
          {offered.map((person) => (
            <option key={person.id} value={person.name} />
          ))}
        </datalist>
      </div>
      {offered.length === 0 ? null : (
        <div className={styles['offered']}>
          {offered.slice(0, offeredAtOnce).map((person) => (
            <button
              key={person.id}
              type="button"
              className={styles['offer']}
              aria-label={t('form.addAttendee', { name: person.name })}
              onClick={() => add(person.name)}
            >
              <Plus aria-hidden />
              <span>{person.name}</span>
            </button>
          ))}
        </div>
      )}
      <p id={`${id}-hint`} className={field['hint']}>
        {t('form.attendeeHint')}
      </p>
    </div>
  );
};
