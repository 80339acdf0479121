import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { FieldProps } from './DraftField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { useReadOnly } from './read-only.ts';
import { Select, type Choice } from './Select.tsx';
import { useSavedValue } from './use-saved-value.ts';

type Props<V extends string> = FieldProps<V | null> & {
  readonly choices: readonly Choice<V>[];
  readonly required?: boolean;
};

/** One of a list, saved when chosen. */
export const ChoiceField = <V extends string>(props: Props<V>) => {
  const { label, value: stored, onSave, choices, required, hint, hideLabel, placeholder } = props;
  const readOnly = useReadOnly(props.readOnly);
  const { t } = useTranslation('common');
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
      <Select
        id={id}
        labelledBy={`${id}-label`}
        value={value}
        choices={choices}
        onChange={choose}
        placeholder={placeholder ?? t('notRecorded')}
        emptyLabel={required ? undefined : t('notRecorded')}
        disabled={readOnly}
      />
    </FieldFrame>
  );
};
