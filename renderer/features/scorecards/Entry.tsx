import { useId, useState } from 'react';

import { classNames } from '../../ui/class-names.ts';
import { typedNumber } from './editor-state.ts';

import field from '../../ui/Field.module.css';
import styles from './Scorecard.module.css';

type Props = {
  readonly label: string;
  /** Only for a screen reader: a column head names it. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly numeric?: boolean;
  readonly problem?: string | undefined;
  /** Id of the problem where it stands elsewhere. */
  readonly problemId?: string | undefined;
  readonly onType: (text: string) => void;
};

/** A field of the draft. Nothing is saved by leaving it: the whole scorecard is, as one version. */
export const Entry = (props: Props) => {
  const { label, hideLabel, value, unit, placeholder, maxLength, numeric, problem, onType } = props;
  const id = useId();
  const problemId = props.problemId ?? (problem === undefined ? undefined : `${id}-problem`);
  return (
    <div className={styles['entry']}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : field['label']}>
        {label}
      </label>
      <div className={unit ? field['withUnit'] : undefined}>
        <input
          id={id}
          type="text"
          inputMode={numeric ? 'numeric' : undefined}
          autoComplete="off"
          className={field['control']}
          value={value}
          placeholder={placeholder}
          maxLength={maxLength}
          data-numeric={numeric ?? false}
          data-draft
          aria-invalid={problemId !== undefined}
          aria-describedby={problemId}
          onChange={(event) => onType(event.target.value)}
        />
        {unit ? <span className={field['unit']}>{unit}</span> : null}
      </div>
      {problem === undefined ? null : (
        <p id={problemId} className={classNames(field['problem'], styles['problem'])}>
          {problem}
        </p>
      )}
    </div>
  );
};

type NumberProps = Omit<Props, 'value' | 'onType' | 'numeric'> & {
  readonly value: number | null;
  /** What is typed may be no number yet: null then. */
  readonly onNumber: (value: number | null) => void;
};

/** A whole number of the draft; what is typed stays as it is while it is none. */
export const NumberEntry = ({ value, onNumber, ...rest }: NumberProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  // What was typed stands while it means the value; a value from elsewhere takes its place.
  const shown = typed !== null && Object.is(typedNumber(typed), value) ? typed : String(value ?? '');
  return (
    <Entry
      {...rest}
      numeric
      value={shown}
      onType={(text) => {
        setTyped(text);
        onNumber(typedNumber(text));
      }}
    />
  );
};
