import { inOwnOrder } from '../../../shared/domain/own-order.ts';
import type { CustomField, CustomValue } from '../../../shared/records/custom.ts';
import type { Db } from '../../db/open.ts';
import { allRecords, recordsOfAccount } from '../../db/records.ts';

export const customPrefix = 'custom:';

export type CustomSides = {
  readonly field: CustomField;
  readonly first: CustomValue | null;
  readonly second: CustomValue | null;
};

/** The fields that the user made, with the values that two accounts have of them. */
export const customSides = (db: Db, firstId: string, secondId: string): CustomSides[] => {
  const valuesOf = (accountId: string): ReadonlyMap<string, CustomValue> =>
    new Map(recordsOfAccount(db, 'customValue', accountId).map((value) => [value.customFieldId, value]));
  const [first, second] = [valuesOf(firstId), valuesOf(secondId)];
  return inOwnOrder(allRecords(db, 'customField')).map((field) => ({
    field,
    first: first.get(field.id) ?? null,
    second: second.get(field.id) ?? null,
  }));
};
