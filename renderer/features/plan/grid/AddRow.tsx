import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { focusField, type Place } from '../../../app/focus-record.ts';
import { holdFocus } from '../../../app/lost-focus.ts';
import { emptyLine, givenBack, takenOut } from './add-line.ts';

import styles from './RecordGrid.module.css';

type Props = {
  readonly label: string;
  /** The kind of record, for findings to lead here. */
  readonly entity: string;
  /**
   * Makes the record and says where to go on, if not here; rejects when it was refused, and the typed name
   * comes back.
   */
  readonly onAdd: (name: string) => Promise<Place | void>;
};

/** The line under a grid where a name makes a new record: the next one is typed while the last is made. */
export const AddRow = ({ label, entity, onAdd }: Props) => {
  const [line, setLine] = useState(emptyLine);
  const input = useRef<HTMLInputElement>(null);
  const last = useRef<Promise<void>>(Promise.resolve());
  // Each is added to what the one before it left.
  const latest = useRef(onAdd);
  useEffect(() => {
    latest.current = onAdd;
  });
  const make = async (name: string, isFree: () => boolean) => {
    try {
      const place = await latest.current(name);
      // Who types the next name already goes on here.
      const isTyping = () => (input.current?.value ?? '') !== '';
      if (place) focusField(place, () => isFree() && !isTyping());
    } catch {
      // The refusal stands above the page.
      setLine((now) => givenBack(now, name));
    }
  };
  const add = (name: string) => {
    if (name === '') return;
    setLine(takenOut);
    const isFree = holdFocus();
    last.current = last.current.then(() => make(name, isFree));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') add(line.text.trim());
    if (event.key === 'Escape' && line.text !== '') {
      event.stopPropagation();
      setLine(takenOut);
    }
  };
  return (
    <div className={styles['add']}>
      <Plus aria-hidden />
      <input
        ref={input}
        className={styles['addInput']}
        data-add={entity}
        data-draft={line.text !== ''}
        aria-label={label}
        placeholder={label}
        value={line.text}
        maxLength={200}
        onChange={(event) => setLine({ ...line, text: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
};
