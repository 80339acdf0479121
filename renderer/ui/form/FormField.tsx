import { useId, type ReactNode } from 'react';

import { Checkbox } from '../Checkbox.tsx';
import { Select, type Choice } from '../Select.tsx';

import field from '../Field.module.css';
import styles from './Form.module.css';

type Frame = {
  readonly label: string;
  readonly hint?: string;
  /** Why it cannot be saved as it is; null when it can. */
  readonly problem?: string | null;
};
type FieldProps = Frame & {
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
};

/** Fields side by side, each as wide as the next. */
export const FormRow = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['row']}>{children}</div>
);

/** A control of a form with its label, what is wrong with it, and a hint. */
export const FormField = ({ label, hint, problem = null, children }: FieldProps) => {
  const id = useId();
  return (
    <div className={field['field']}>
      <label htmlFor={id} className={field['label']}>
        {label}
      </label>
      {children(id, problem === null ? undefined : `${id}-problem`)}
      {problem === null ? null : (
        <p id={`${id}-problem`} className={field['problem']} role="alert">
          {problem}
        </p>
      )}
      {hint ? <p className={field['hint']}>{hint}</p> : null}
    </div>
  );
};

type TextProps = Frame & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date';
  readonly numeric?: boolean;
  /** What a number counts; it stands behind it. */
  readonly unit?: string;
  /** In characters. */
  readonly maxLength?: number;
  /** Lines of a text area; one line that Enter does not break when left out. */
  readonly rows?: number;
};

/** A text or a day of a form. */
export const FormText = (props: TextProps) => {
  const { value, onChange, type = 'text', numeric = false, unit, maxLength, rows, ...frame } = props;
  return (
    <FormField {...frame}>
      {(id, describedBy) => {
        const control = {
          id,
          'aria-describedby': describedBy,
          'aria-invalid': describedBy !== undefined,
          maxLength,
          value,
          onChange: (event: { target: { value: string } }) => onChange(event.target.value),
        };
        if (rows !== undefined) return <textarea {...control} rows={rows} className={field['control']} />;
        const input = <input {...control} type={type} className={field['control']} data-numeric={numeric} />;
        if (unit === undefined) return input;
        return (
          <div className={field['withUnit']}>
            {input}
            <span className={field['unit']}>{unit}</span>
          </div>
        );
      }}
    </FormField>
  );
};

type ChoiceProps<V extends string> = Frame & {
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
};

/** One of several of a form. */
export const FormChoice = <V extends string>({ value, choices, onChange, ...frame }: ChoiceProps<V>) => (
  <FormField {...frame}>
    {(id) => (
      <Select
        id={id}
        value={value}
        choices={choices}
        placeholder=""
        onChange={(chosen) => onChange(chosen ?? value)}
      />
    )}
  </FormField>
);

type TickProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Yes or no of a form. */
export const FormTick = ({ label, checked, onChange }: TickProps) => {
  const id = useId();
  return (
    <div className={field['flag']}>
      <Checkbox labelledBy={id} checked={checked} onChange={onChange} />
      <span id={id}>{label}</span>
    </div>
  );
};
