import { useId, type ReactNode } from 'react';

import type { FieldProps } from './DraftField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { useReadOnly } from './read-only.ts';
import { useSavedValue } from './use-saved-value.ts';

/** What the control of a field is told. */
export type SavedControl<T> = {
  readonly id: string;
  readonly value: T;
  readonly choose: (value: T) => void;
  readonly readOnly: boolean;
};

type Props<T> = {
  readonly field: Omit<FieldProps<T>, 'placeholder'>;
  readonly children: (control: SavedControl<T>) => ReactNode;
};

/** A field that saves what is chosen at once, with its label, its hint and how saving went. */
export const SavedField = <T,>({ field, children }: Props<T>) => {
  const { label, hint, hideLabel } = field;
  const readOnly = useReadOnly(field.readOnly);
  const id = useId();
  const { value, status, error, choose, retry, revert } = useSavedValue(field.value, field.onSave);
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
      {children({ id, value, choose, readOnly })}
    </FieldFrame>
  );
};
