import { useId } from 'react';

import { Checkbox } from './Checkbox.tsx';
import type { FieldProps } from './DraftField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { useReadOnly } from './read-only.ts';
import { useSavedValue } from './use-saved-value.ts';

import styles from './Field.module.css';

type Props = Omit<FieldProps<boolean>, 'placeholder'> & {
  /** What ticking it states, beside the box. */
  readonly statement: string;
};

/** Yes or no, saved when ticked. */
export const FlagField = (props: Props) => {
  const { label, value: stored, onSave, hint, hideLabel, statement } = props;
  const readOnly = useReadOnly(props.readOnly);
  const id = useId();
  const { value, status, error, choose, retry, revert } = useSavedValue(stored, onSave);
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      hideLabel={hideLabel}
      status={status}
      error={error}
      onRetry={retry}
      onRevert={revert}
    >
      <span className={styles['flag']}>
        <Checkbox id={id} label={statement} checked={value} disabled={readOnly} onChange={choose} />
        <span aria-hidden>{statement}</span>
      </span>
    </FieldFrame>
  );
};
