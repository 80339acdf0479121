import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';

import styles from './Field.module.css';

type Props = {
  readonly id?: string;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly checked: boolean;
  /** Some but not all: drawn as a dash. */
  readonly mixed?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** A box to tick. */
export const Checkbox = ({ id, label, labelledBy, checked, mixed = false, disabled, onChange }: Props) => (
  <Base.Root
    id={id}
    aria-label={label}
    aria-labelledby={labelledBy}
    className={styles['box']}
    checked={checked}
    indeterminate={mixed}
    disabled={disabled ?? false}
    onCheckedChange={(next) => onChange(next)}
  >
    <Base.Indicator>{mixed ? <Minus aria-hidden /> : <Check aria-hidden />}</Base.Indicator>
  </Base.Root>
);
