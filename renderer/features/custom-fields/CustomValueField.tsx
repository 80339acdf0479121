import { useTranslation } from 'react-i18next';

import {
  editedCustomValue,
  formatCustomValue,
  parseCustomValue,
} from '../../../shared/domain/custom-value.ts';
import type { CustomField } from '../../../shared/records/custom.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { DraftField } from '../../ui/DraftField.tsx';
import { DayField, TextField } from '../../ui/fields.tsx';
import { planStore } from '../plan/use-plan.ts';
import { useCustomReader } from './custom-reader.ts';

type Props = {
  readonly accountId: string;
  readonly field: CustomField;
  /** As it is stored; null is "not recorded". */
  readonly stored: string | null;
};

/** An account's value of a field that the user made, edited in place by its kind (row 6). */
export const CustomValueField = ({ accountId, field, stored }: Props) => {
  const { t } = useTranslation('custom');
  const { t: word } = useTranslation('common');
  const reader = useCustomReader();
  const save = (value: string | null, expected: string | null) =>
    planStore.change('customValue.set', { accountId, customFieldId: field.id, value, expected });
  const shared = {
    label: field.label,
    value: stored,
    onSave: save,
    placeholder: word('notRecorded'),
  };
  switch (field.kind) {
    case 'text':
      return <TextField {...shared} maxLength={4000} />;
    case 'date':
      return <DayField {...shared} />;
    case 'choice': {
      const offered = stored === null || field.choices.includes(stored);
      const choices = offered ? field.choices : [...field.choices, stored];
      return (
        <ChoiceField
          {...shared}
          choices={choices.map((choice) => ({ value: choice, label: choice }))}
          {...(offered ? {} : { hint: t('notAChoice') })}
        />
      );
    }
    case 'yesNo':
      return (
        <ChoiceField
          {...shared}
          choices={[
            { value: 'yes', label: word('yes') },
            { value: 'no', label: word('no') },
          ]}
        />
      );
    case 'number':
    case 'money':
      return (
        <DraftField
          {...shared}
          numeric
          unit={field.kind === 'money' ? reader.currency : undefined}
          display={(value) => (value === null ? '' : formatCustomValue(field, value, reader))}
          edit={(value) => (value === null ? '' : editedCustomValue(field, value, reader))}
          parse={(text) => parseCustomValue(field, text, reader)}
        />
      );
  }
};
