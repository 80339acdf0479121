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

/** An edit of a field of the account. */
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

const asText = (stored: unknown): string | null => (typeof stored === 'string' ? stored : null);

/** Edits of cells as edits of what they show: fields of the account, and fields that the user made. */
export const meantBy = (
  edits: readonly GridEdit<BookRow>[],
): { readonly fields: readonly BookEdit[]; readonly custom: readonly CustomEdit[] } => ({
  fields: edits.flatMap(({ row, column, value, before }) => {
    const field = fieldOf[column as BookColumn];
    return field ? [{ row, field, value, before }] : [];
  }),
  custom: edits.flatMap(({ row, column, value, before }) => {
    const customFieldId = customFieldIdOf(column);
    return customFieldId === null
      ? []
      : [{ accountId: row.id, customFieldId, value: asText(value), expected: asText(before) }];
  }),
});

type AccountUpdate = Extract<Input<'record.update'>, { entity: 'account' }>;

/** A single edit, refused when the value is no longer `before`, unless the user has chosen to overwrite. */
export const updateOf = (edit: BookEdit, overwrite: boolean): AccountUpdate => ({
  entity: 'account',
  id: edit.row.id,
  changes: { [edit.field]: edit.value },
  // The book shows an account without a currency as one in US dollars, so it cannot say what was stored.
  ...(overwrite || edit.field === 'currency' ? {} : { expected: { [edit.field]: edit.before } }),
});

/** The same of a field that the user made. */
export const customUpdateOf = (
  { expected, ...edit }: CustomEdit,
  overwrite: boolean,
): Input<'customValue.set'> => (overwrite ? edit : { ...edit, expected });

type ManyEdits = Input<'account.editMany'>;
type AccountEdit = ManyEdits['edits'][number];

/** Several edits as one change and one undo: cells of one account together. */
export const editManyOf = (fields: readonly BookEdit[], custom: readonly CustomEdit[] = []): ManyEdits => {
  const byAccount = new Map<string, AccountEdit>();
  const editOf = (id: string): AccountEdit => byAccount.get(id) ?? { id, changes: {}, values: [] };
  for (const { row, field, value } of fields) {
    const edit = editOf(row.id);
    byAccount.set(row.id, { ...edit, changes: { ...edit.changes, [field]: value } });
  }
  for (const { accountId, customFieldId, value } of custom) {
    const edit = editOf(accountId);
    byAccount.set(accountId, { ...edit, values: [...edit.values, { customFieldId, value }] });
  }
  return { edits: [...byAccount.values()] };
};
