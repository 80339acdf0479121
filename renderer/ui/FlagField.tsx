import { Checkbox } from './Checkbox.tsx';
import type { FieldProps } from './DraftField.tsx';
import { SavedField } from './SavedField.tsx';

import styles from './Field.module.css';

type Props = Omit<FieldProps<boolean>, 'placeholder'> & {
  /** What ticking it states, beside the box. */
  readonly statement: string;
};

/** Yes or no, saved when ticked. */
export const FlagField = (props: Props) => (
  <SavedField field={props}>
    {({ id, value, choose, readOnly }) => (
      <span className={styles['flag']}>
        <Checkbox id={id} label={props.statement} checked={value} disabled={readOnly} onChange={choose} />
        <span aria-hidden>{props.statement}</span>
      </span>
    )}
  </SavedField>
);
