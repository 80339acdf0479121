import { z } from 'zod';

import { id } from './contract-parts.ts';
import { changesSchema, recordSchema } from './entity.ts';
import { listItem } from './fields.ts';
import { account } from './records/account.ts';
import { customField, customValue } from './records/custom.ts';

const choice = listItem.min(1);
const storedValue = customValue.fields.value.schema;

/** Calls about the fields that the user made (row 6). */
export const customContract = {
  'customValue.set': {
    /**
     * Sets or, with null, takes away an account's value, in the form its kind is stored in; any other form is
     * BAD_REQUEST. `expected` is the value the edit was made on; a different one now is a CONFLICT.
     */
    input: z.strictObject({
      accountId: id,
      customFieldId: id,
      value: storedValue.nullable(),
      expected: storedValue.nullable().optional(),
    }),
    output: z.strictObject({ changed: z.boolean() }),
  },
  'account.editMany': {
    /**
     * Edits of several accounts, of their own fields and of those the user made, as one step of undo: what is
     * pasted into the book. All of them or none; null takes a value away.
     */
    input: z.strictObject({
      edits: z
        .array(
          z.strictObject({
            id,
            changes: changesSchema(account),
            values: z
              .array(z.strictObject({ customFieldId: id, value: storedValue.nullable() }))
              .max(1000)
              .default([]),
          }),
        )
        .min(1)
        .max(10_000),
    }),
    output: z.strictObject({ changed: z.int() }),
  },
  /** The fields in the order the user gave them. */
  'customField.list': { input: z.strictObject({}), output: z.array(recordSchema(customField)) },
  'customField.usage': {
    /** How many accounts have a value of each field, and how many chose each word of a choice. */
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        customFieldId: id,
        accounts: z.int(),
        chosen: z.array(z.strictObject({ value: z.string(), accounts: z.int() })),
      }),
    ),
  },
  'customField.editChoices': {
    /**
     * One edit of what may be chosen, made on the choices as they are then: two edits that were begun on the
     * same list both hold. Leaving out `to` takes the choice away and leaves the values be; leaving out `from`
     * adds one. The values of a renamed choice follow it, in all accounts. A choice that is there already, or
     * one more than a list holds, is BAD_REQUEST; one to change that is not there any more a CONFLICT.
     */
    input: z.union([
      z.strictObject({ id, to: choice }),
      z.strictObject({ id, from: choice, to: choice.optional() }),
    ]),
    output: z.strictObject({ moved: z.int() }),
  },
} as const;
