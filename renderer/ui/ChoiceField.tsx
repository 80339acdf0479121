import { useTranslation } from 'react-i18next';

import type { FieldProps } from './DraftField.tsx';
import { SavedField } from './SavedField.tsx';
import { Select, type Choice } from './Select.tsx';

type Props<V extends string> = FieldProps<V | null> & {
  readonly choices: readonly Choice<V>[];
  readonly required?: boolean;
};

/** One of a list, saved when chosen. */
export const ChoiceField = <V extends string>(props: Props<V>) => {
  const { t } = useTranslation('common');
  const { choices, required, placeholder } = props;
  return (
    <SavedField field={props}>
      {({ id, value, choose, readOnly }) => (
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
      )}
    </SavedField>
  );
};
