import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { classNames } from './class-names.ts';
import type { DraftSource } from './draft.ts';
import { describedBy, FieldFrame } from './FieldFrame.tsx';
import { useReadOnly } from './read-only.ts';
import { useDraft } from './use-draft.ts';

import styles from './Field.module.css';

export type FieldProps<T> = {
  readonly label: string;
  readonly value: T;
  /** Saves the value; `expected` is the value the edit was made on. Rejects when it was not saved. */
  readonly onSave: (value: T, expected: T) => Promise<unknown>;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly readOnly?: boolean;
};

type Props<T> = FieldProps<T> &
  Pick<DraftSource<T>, 'edit' | 'parse'> & {
    /** How the value is read while nothing is typed; as it is edited when left out. */
    readonly display?: (value: T) => string;
    readonly input?: 'text' | 'date' | 'email';
    readonly lines?: boolean;
    /** Lines shown while there are fewer; 2 when left out. */
    readonly rows?: number;
    readonly numeric?: boolean;
    readonly unit?: ReactNode;
    readonly maxLength?: number | undefined;
    readonly suggestions?: readonly string[];
  };

/** A field that is typed into: it saves itself while typing, on Enter and on leaving; Esc reverts. */
export const DraftField = <T,>(props: Props<T>) => {
  const { label, hint, placeholder, hideLabel, numeric, unit, maxLength, lines } = props;
  const readOnly = useReadOnly(props.readOnly);
  const id = useId();
  const { draft, view } = useDraft<T>({
    value: props.value,
    edit: props.edit,
    parse: props.parse,
    save: props.onSave,
  });
  const [focused, setFocused] = useState(false);
  const formatted = props.display !== undefined;
  const line = useRef<HTMLInputElement>(null);
  // The text to edit takes the place of the text to read; typing must replace it, as in any field reached by Tab.
  useLayoutEffect(() => {
    if (focused && formatted) line.current?.select();
  }, [focused, formatted]);
  const calm = !focused && (view.status === 'idle' || view.status === 'saved');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey)) draft.commit();
    if (event.key === 'Escape' && view.unsent) {
      event.stopPropagation();
      draft.revert();
    }
  };
  const control = {
    id,
    placeholder,
    readOnly,
    maxLength,
    value: calm && props.display ? props.display(props.value) : view.text,
    'data-numeric': numeric ?? false,
    // Ctrl+Z belongs to the text while it has something of its own to take back.
    'data-draft': view.unsent,
    'aria-invalid': view.status === 'refused' || view.status === 'failed',
    'aria-describedby': describedBy(id, view.status, hint),
    onChange: (event: { target: { value: string } }) => draft.type(event.target.value),
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      draft.leave();
    },
    onKeyDown,
  };
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      hideLabel={hideLabel}
      status={view.status}
      reason={view.reason}
      error={view.error}
      onRetry={draft.retry}
      onRevert={draft.revert}
    >
      {lines ? (
        // A copy of the text behind it gives it its height: no script, so that a page of notes is laid out once.
        <div className={styles['growing']} data-text={control.value}>
          <textarea
            {...control}
            rows={props.rows}
            className={classNames(styles['control'], styles['note'])}
          />
        </div>
      ) : (
        <div className={unit ? styles['withUnit'] : undefined}>
          <input
            {...control}
            ref={line}
            type={props.input ?? 'text'}
            className={styles['control']}
            autoComplete="off"
            list={props.suggestions ? `${id}-list` : undefined}
          />
          {unit && !(calm && formatted) ? <span className={styles['unit']}>{unit}</span> : null}
          {props.suggestions ? (
            <datalist id={`${id}-list`}>
              {props.suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          ) : null}
        </div>
      )}
    </FieldFrame>
  );
};
