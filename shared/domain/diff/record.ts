import { sameValue } from './values.ts';

/** A record of any kind: its id and its fields. */
export type AnyRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A field that is not the same in both; a side that has no such field has no such key. */
export type FieldChange = { readonly field: string; readonly before?: unknown; readonly after?: unknown };

const side = (name: 'before' | 'after', record: AnyRecord, field: string) =>
  Object.hasOwn(record, field) ? { [name]: record[field] } : {};

/** The fields in which two records differ, in the order of the first, then what only the second has. */
export const changedFields = (before: AnyRecord, after: AnyRecord): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(
      (field) =>
        Object.hasOwn(before, field) !== Object.hasOwn(after, field) ||
        !sameValue(before[field], after[field]),
    )
    .map((field) => ({ field, ...side('before', before, field), ...side('after', after, field) }));

/** The record with the fields as they are afterwards. */
export const withFields = (record: AnyRecord, changes: readonly FieldChange[]): AnyRecord => {
  const fields = new Map(Object.entries(record));
  for (const change of changes) {
    if ('after' in change) fields.set(change.field, change.after);
    else fields.delete(change.field);
  }
  return Object.fromEntries(fields) as AnyRecord;
};

/** The same changes from the other side. */
export const inverted = (changes: readonly FieldChange[]): FieldChange[] =>
  changes.map(({ field, ...sides }) => ({
    field,
    ...('after' in sides ? { before: sides.after } : {}),
    ...('before' in sides ? { after: sides.before } : {}),
  }));
