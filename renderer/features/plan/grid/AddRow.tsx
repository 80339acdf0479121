import { Plus } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';

import styles from './RecordGrid.module.css';

type Props = {
  readonly label: string;
  /** The kind of record, for findings to lead here. */
  readonly entity: string;
  /** Makes the record; rejects when it was refused, and the typed name stays. */
  readonly onAdd: (name: string) => Promise<void>;
};

/** The line under a grid where a name makes a new record. */
export const AddRow = ({ label, entity, onAdd }: Props) => {
  const [name, setName] = useState('');
  /** The name that is being added, and the one that was entered meanwhile. */
  const busy = useRef<string | null>(null);
  const next = useRef<string | null>(null);
  const add = async (typed: string) => {
    if (typed === '' || typed === busy.current) return;
    if (busy.current !== null) {
      next.current = typed;
      return;
    }
    busy.current = typed;
    try {
      await onAdd(typed);
      // What is typed meanwhile is the next one.
      setName((now) => (now.trim() === typed ? '' : now));
    } catch {
      // The refusal stands above the page; what was typed stays here.
    } finally {
      busy.current = null;
    }
    const waiting = next.current;
    next.current = null;
    if (waiting !== null) await add(waiting);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void add(name.trim());
    if (event.key === 'Escape') setName('');
  };
  return (
    <div className={styles['add']}>
      <Plus aria-hidden />
      <input
        className={styles['addInput']}
        data-add={entity}
        aria-label={label}
        placeholder={label}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
};
