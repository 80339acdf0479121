import { defineEntity, type RecordOf } from '../entity.ts';
import { flag, integer, list, reference, requiredChoice, requiredText } from '../fields.ts';

export const customKinds = ['text', 'number', 'money', 'date', 'choice', 'yesNo'] as const;
export type CustomKind = (typeof customKinds)[number];

/** A field of accounts that the user made (row 6). */
export const customField = defineEntity('customField', {
  label: requiredText(100),
  kind: requiredChoice(customKinds, 'text'),
  /** What may be chosen, for kind `choice`. */
  choices: list(),
  /** Printed in the plan's PDF. */
  printed: flag(),
  /** Printed in the customer's copy too. */
  forCustomer: flag(),
  position: integer(0, 10_000),
});

/** An account's value of a custom field: text in the one form its kind is written in (see `custom-value.ts`). */
export const customValue = defineEntity('customValue', {
  accountId: reference('account'),
  customFieldId: reference('customField'),
  value: requiredText(4000),
});

export type CustomField = RecordOf<typeof customField>;
export type CustomValue = RecordOf<typeof customValue>;
