import { Select } from '@base-ui/react/select';
import { Check } from 'lucide-react';

import type { GridChoice } from './columns.ts';

import popup from '../../../ui/Popup.module.css';
import styles from './RecordGrid.module.css';

type Props = {
  readonly label: string;
  /** '' is "not recorded". */
  readonly value: string;
  readonly choices: readonly GridChoice[];
  readonly onSave: (value: string | null) => void;
  readonly onEnd: () => void;
};

/** The list of a choice cell, open; each choice says what it means where that is not obvious. */
export const ChoiceEditor = ({ label, value, choices, onSave, onEnd }: Props) => (
  <Select.Root<string>
    defaultOpen
    modal={false}
    value={value}
    onValueChange={(next) => {
      onSave(next === '' || next === null ? null : next);
      onEnd();
    }}
    onOpenChange={(open) => {
      if (!open) onEnd();
    }}
  >
    <Select.Trigger className={styles['choice']} aria-label={label}>
      {choices.find((choice) => choice.value === value)?.label ?? value}
    </Select.Trigger>
    <Select.Portal>
      <Select.Positioner
        sideOffset={2}
        align="start"
        alignItemWithTrigger={false}
        className={popup['positioner']}
      >
        <Select.Popup className={popup['popup']}>
          {choices.map((choice) => (
            <Select.Item key={choice.value} value={choice.value} className={popup['item']}>
              <span className={popup['check']}>
                <Select.ItemIndicator>
                  <Check aria-hidden />
                </Select.ItemIndicator>
              </span>
              <span className={popup['label']}>
                <Select.ItemText>{choice.label}</Select.ItemText>
                {choice.hint ? <span className={styles['hint']}>{choice.hint}</span> : null}
              </span>
            </Select.Item>
          ))}
        </Select.Popup>
      </Select.Positioner>
    </Select.Portal>
  </Select.Root>
);
