import { useTranslation } from 'react-i18next';

import type { Field } from '../../shared/fields.ts';
import { assertNever } from './assert-never.ts';
import { ChoiceField } from './ChoiceField.tsx';
import type { FieldProps } from './DraftField.tsx';
import { DayField, MoneyField, NoteField, NumberField, QuarterField, TextField } from './fields.tsx';
import { FlagField } from './FlagField.tsx';
import { ListField } from './ListField.tsx';

type Props = Omit<FieldProps<unknown>, 'value' | 'onSave'> & {
  readonly field: Field<unknown>;
  readonly value: unknown;
  readonly onSave: (value: unknown, expected: unknown) => Promise<unknown>;
  /** Currency of an amount, ISO 4217. */
  readonly currency: string;
  readonly suggestions?: readonly string[];
  /** What ticking a yes-or-no field states. */
  readonly statement?: string;
  /** A text that is written in sentences: several lines high. */
  readonly lines?: boolean;
};

/** The right control for a declared field (shared/records). */
export const RecordField = (props: Props) => {
  const { field, value, onSave, currency, suggestions, statement, lines, ...rest } = props;
  const { t } = useTranslation('common');
  const text = typeof value === 'string' ? value : null;
  const amount = typeof value === 'number' ? value : null;
  const bounds = {
    ...(field.min === undefined ? {} : { min: field.min }),
    ...(field.max === undefined ? {} : { max: field.max }),
  };
  switch (field.kind) {
    case 'note':
      return <NoteField {...rest} value={text} onSave={onSave} />;
    case 'integer':
      return <NumberField {...rest} {...bounds} value={amount} onSave={onSave} />;
    case 'money':
      return <MoneyField {...rest} value={amount} onSave={onSave} currency={currency} />;
    case 'day':
      return <DayField {...rest} value={text} onSave={onSave} />;
    case 'quarter':
      return <QuarterField {...rest} value={text} onSave={onSave} />;
    case 'list':
      return <ListField {...rest} value={Array.isArray(value) ? value : []} onSave={onSave} />;
    case 'choice': {
      const choices = (field.choices ?? []).map((choice) => ({ value: choice, label: choice }));
      return (
        <ChoiceField {...rest} value={text} onSave={onSave} choices={choices} required={field.required} />
      );
    }
    case 'flag': {
      if (field.required) {
        return (
          <FlagField {...rest} value={value === true} onSave={onSave} statement={statement ?? rest.label} />
        );
      }
      const stored = typeof value === 'boolean' ? (value ? 'yes' : 'no') : null;
      const meaning = { yes: true, no: false } as const;
      return (
        <ChoiceField<'yes' | 'no'>
          {...rest}
          value={stored}
          onSave={(next, expected) =>
            onSave(next ? meaning[next] : null, expected ? meaning[expected] : null)
          }
          choices={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      );
    }
    case 'text':
    case 'identifier':
    case 'email':
    case 'reference':
    case 'json':
      return (
        <TextField
          {...rest}
          value={text}
          onSave={onSave}
          required={field.required}
          {...(field.max === undefined ? {} : { maxLength: field.max })}
          {...(suggestions ? { suggestions } : {})}
          {...(lines ? { lines } : {})}
        />
      );
    default:
      return assertNever(field.kind);
  }
};
