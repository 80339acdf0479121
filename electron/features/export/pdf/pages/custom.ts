import { formatCustomValue } from '../../../../../shared/domain/custom-value.ts';
import type { PlanFacts } from './facts.ts';

/** The fields that the user made and wants printed, with this account's values (row 6). */
export const customDefinitions = ({
  words,
  records,
  derived,
  locale,
  edition,
}: PlanFacts): readonly (readonly [string, string | null])[] => {
  const valueOf = new Map(records.customValues.map(({ customFieldId, value }) => [customFieldId, value]));
  const reader = {
    currency: derived.currency,
    ...locale,
    words: { yes: words('snapshot.yes'), no: words('snapshot.no') },
  };
  return records.customFields
    .filter(({ printed, forCustomer }) => (edition === 'customer' ? forCustomer : printed))
    .map((field) => {
      const value = valueOf.get(field.id);
      return [field.label, value === undefined ? null : formatCustomValue(field, value, reader)] as const;
    });
};
