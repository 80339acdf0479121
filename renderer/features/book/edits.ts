import type { BookRow } from '../../../shared/book-row.ts';
import { customFieldIdOf, type BookColumn } from '../../../shared/book-view.ts';
import type { Input } from '../../../shared/contract.ts';
import type { Account } from '../../../shared/records/account.ts';
import type { GridEdit } from '../../ui/grid/types.ts';

/** The account's field behind a column; columns that are worked out have none. */
export const fieldOf: Partial<Record<BookColumn, keyof Account>> = {
  name: 'name',
  renewalInDays: 'renewalDate',
  renewalDate: 'renewalDate',
  arr: 'arr',
  owner: 'primaryCsm',
  tier: 'tier',
  lifecycleStage: 'lifecycleStage',
  industry: 'industry',
  country: 'country',
  segment: 'segment',
  currency: 'currency',
  crmId: 'crmId',
  domain: 'domain',
  contractStart: 'contractStart',
  licensedSeats: 'licensedSeats',
  activeSeats: 'activeSeats',
};

export type BookEdit = {
  readonly row: Pick<BookRow, 'id'>;
  readonly field: keyof Account;
  readonly value: unknown;
  readonly before: unknown;
};

/** An edit of a field that the user made; null is "not recorded". */
export type CustomEdit = {
  readonly accountId: string;
  readonly customFieldId: string;
  readonly value: string | null;
  readonly expected: string | null;
};

/** The edits that are of the user's own fields. */
export const customEditsOf = (edits: readonly GridEdit<BookRow>[]): CustomEdit[] =>
  edits.flatMap(({ row, column, value, before }) => {
    const customFieldId = customFieldIdOf(column);
    const text = (stored: unknown) => (typeof stored === 'string' ? stored : null);
    return customFieldId === null
      ? []
      : [{ accountId: row.id, customFieldId, value: text(value), expected: text(before) }];
  });

/** A single edit, refused when the value is no longer the one it was made on, unless the user overwrites it. */
export const ownUpdateOf = (
  { expected, ...edit }: CustomEdit,
  overwrite: boolean,
): Input<'customValue.set'> => (overwrite ? edit : { ...edit, expected });

type AccountUpdate = Extract<Input<'record.update'>, { entity: 'account' }>;
type AccountUpdates = Extract<Input<'record.updateMany'>, { entity: 'account' }>;

/** A single edit, refused when the value is no longer `before`, unless the user has chosen to overwrite. */
export const updateOf = (edit: BookEdit, overwrite: boolean): AccountUpdate => ({
  entity: 'account',
  id: edit.row.id,
  changes: { [edit.field]: edit.value },
  // The book shows an account without a currency as one in US dollars, so it cannot say what was stored.
  ...(overwrite || edit.field === 'currency' ? {} : { expected: { [edit.field]: edit.before } }),
});

/** Several edits as one change and one undo: cells of one account together. */
export const updateManyOf = (edits: readonly BookEdit[]): AccountUpdates => {
  const byAccount = new Map<string, Record<string, unknown>>();
  for (const { row, field, value } of edits) {
    byAccount.set(row.id, { ...byAccount.get(row.id), [field]: value });
  }
  return {
    entity: 'account',
    edits: [...byAccount].map(([id, changes]) => ({ id, changes })),
  };
};
