import { RecordField } from '../../ui/RecordField.tsx';
import type { PlanEntity, PlanRecord } from './edits.ts';
import { fieldOf } from './fields.ts';
import { planStore, useCurrency } from './use-plan.ts';

type Props = {
  readonly entity: PlanEntity;
  readonly record: PlanRecord;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly suggestions?: readonly string[];
  readonly statement?: string;
  readonly lines?: boolean;
};

/** One field of a record of the open plan, edited in place. `data-field` is what a finding jumps to. */
export const PlanField = ({ entity, record, field, ...rest }: Props) => {
  const currency = useCurrency();
  const declared = fieldOf(entity, field);
  if (!declared) return null;
  return (
    <div data-record={record.id} data-field={field}>
      <RecordField
        {...rest}
        field={declared}
        value={record[field]}
        currency={currency}
        onSave={(value, expected) =>
          planStore.save(entity, record.id, { [field]: value }, { [field]: expected })
        }
      />
    </div>
  );
};
