import { X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { classNames } from './class-names.ts';
import type { FieldProps } from './DraftField.tsx';
import { SavedField, type SavedControl } from './SavedField.tsx';

import styles from './Field.module.css';

type ChipsProps = SavedControl<readonly string[]> & { readonly placeholder?: string | undefined };

const Chips = ({ id, value, choose, readOnly, placeholder }: ChipsProps) => {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const items = text
      .split(/[;\n]/u)
      .map((item) => item.trim().slice(0, 200))
      .filter((item) => item !== '' && !value.includes(item));
    setTyped('');
    if (items.length > 0) choose([...value, ...items]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly) return;
    if (event.key === 'Enter' || event.key === ';') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && value.length > 0) {
      choose(value.slice(0, -1));
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    }
  };
  return (
    <div className={classNames(styles['control'], styles['chips'])}>
      {value.map((item) => (
        <span key={item} className={styles['chip']}>
          {item}
          {readOnly ? null : (
            <button
              type="button"
              className={styles['chipRemove']}
              aria-label={t('removeItem', { item })}
              onClick={() => choose(value.filter((other) => other !== item))}
            >
              <X aria-hidden />
            </button>
          )}
        </span>
      ))}
      <input
        id={id}
        className={styles['chipInput']}
        value={typed}
        readOnly={readOnly}
        placeholder={value.length === 0 ? (placeholder ?? t('notRecorded')) : ''}
        autoComplete="off"
        data-draft={typed !== ''}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => add(typed)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
};

/** A list of short texts: Enter or `;` adds, Backspace in the empty input takes the last one away. */
export const ListField = (props: FieldProps<readonly string[]>) => (
  <SavedField field={props}>{(control) => <Chips {...control} placeholder={props.placeholder} />}</SavedField>
);
