import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';

/** How many accounts have a value of each custom field. */
export const valuesPerField = (db: Db): { customFieldId: string; accounts: number }[] =>
  prepared<{ customFieldId: string; accounts: number }>(
    db,
    `SELECT custom_field.id AS customFieldId, count(custom_value.num) AS accounts
     FROM custom_field LEFT JOIN custom_value ON custom_value.custom_field_id = custom_field.id
     GROUP BY custom_field.num ORDER BY custom_field.num`,
  ).all();

/** How many accounts chose each word of the fields that are choices. */
export const valuesPerChoice = (db: Db): { customFieldId: string; value: string; accounts: number }[] =>
  prepared<{ customFieldId: string; value: string; accounts: number }>(
    db,
    `SELECT custom_field_id AS customFieldId, value, count(*) AS accounts FROM custom_value
     WHERE custom_field_id IN (SELECT id FROM custom_field WHERE kind = 'choice')
     GROUP BY custom_field_id, value ORDER BY custom_field_id, value`,
  ).all();

/**
 * Gives every value of a field that equals `from` the value `to`. Runs inside an open change set.
 * @returns how many values changed
 */
export const renameValues = (
  db: Db,
  customFieldId: string,
  renamed: { readonly from: string; readonly to: string },
): number =>
  prepared(
    db,
    'UPDATE custom_value SET value = @to WHERE custom_field_id = @customFieldId AND value = @from',
  ).run({ customFieldId, ...renamed }).changes;
