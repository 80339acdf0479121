import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';

import { classNames } from './class-names.ts';

import styles from './Field.module.css';
import popup from './Popup.module.css';

export type Choice<V extends string = string> = { readonly value: V; readonly label: string };

type Props<V extends string> = {
  readonly id?: string;
  /** Its name, where no label element points at it. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly value: V | null;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V | null) => void;
  readonly placeholder: string;
  /** Offers an empty choice with this text. */
  readonly emptyLabel?: string | undefined;
  readonly disabled?: boolean;
};

/** One of a short list. Closed it shows the choice; Space or arrows open it, letters jump. */
export const Select = <V extends string>(props: Props<V>) => {
  const { id, label, labelledBy, value, choices, onChange, placeholder, emptyLabel, disabled } = props;
  const current = choices.find((choice) => choice.value === value);
  const all: readonly { value: V | null; label: string }[] = [
    ...(emptyLabel ? [{ value: null, label: emptyLabel }] : []),
    ...choices,
    // What is chosen stays on offer, whatever else is.
    ...(value === null || current ? [] : [{ value, label: value }]),
  ];
  return (
    <Base.Root<V | null>
      // A list that changes would take a value it does not find for an empty one, and choose that.
      key={JSON.stringify(all.map((choice) => choice.value))}
      value={value}
      onValueChange={(next) => onChange(next)}
      modal={false}
      disabled={disabled ?? false}
    >
      <Base.Trigger
        id={id}
        aria-label={label}
        aria-labelledby={labelledBy}
        className={classNames(styles['control'], styles['trigger'])}
      >
        <span className={classNames(styles['value'], current === undefined && styles['placeholder'])}>
          {current?.label ?? value ?? placeholder}
        </span>
        <ChevronDown aria-hidden />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className={popup['positioner']}>
          <Base.Popup className={popup['popup']}>
            {all.map((choice) => (
              <Base.Item key={choice.value ?? ''} value={choice.value} className={popup['item']}>
                <span className={popup['check']}>
                  <Base.ItemIndicator>
                    <Check aria-hidden />
                  </Base.ItemIndicator>
                </span>
                <Base.ItemText className={popup['label']}>{choice.label}</Base.ItemText>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
};
