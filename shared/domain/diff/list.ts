import { changedFields, inverted, withFields, type AnyRecord, type FieldChange } from './record.ts';

/** A record that only one of two lists has, and its place there. */
export type Placed = { readonly at: number; readonly record: AnyRecord };

/** What makes one list of records into another; ids are unique within a list. */
export type ListDiff = {
  /** Places in the list afterwards. */
  readonly added: readonly Placed[];
  /** Places in the list before. */
  readonly removed: readonly Placed[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[];
  /** The ids that both lists have, in the order of each; null when the order is the same. */
  readonly order: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
};

const only = (list: readonly AnyRecord[], others: ReadonlyMap<string, AnyRecord>): Placed[] =>
  list.flatMap((record, at) => (others.has(record.id) ? [] : [{ at, record }]));

const byId = (list: readonly AnyRecord[]) => new Map(list.map((record) => [record.id, record]));

/** What is different between two lists of one kind of records; null when nothing is. */
export const diffLists = (before: readonly AnyRecord[], after: readonly AnyRecord[]): ListDiff | null => {
  const [was, is] = [byId(before), byId(after)];
  const changed = before.flatMap((record) => {
    const now = is.get(record.id);
    const fields = now ? changedFields(record, now) : [];
    return fields.length > 0 ? [{ id: record.id, fields }] : [];
  });
  const keptBefore = before.map(({ id }) => id).filter((id) => is.has(id));
  const keptAfter = after.map(({ id }) => id).filter((id) => was.has(id));
  const sameOrder = keptBefore.every((id, at) => id === keptAfter[at]);
  const added = only(after, was);
  const removed = only(before, is);
  if (added.length + removed.length + changed.length === 0 && sameOrder) return null;
  return { added, removed, changed, order: sameOrder ? null : { before: keptBefore, after: keptAfter } };
};

/** The list that a diff leads to from the one it was made of. */
export const applyToList = (list: readonly AnyRecord[], diff: ListDiff): AnyRecord[] => {
  const removed = new Set(diff.removed.map(({ record }) => record.id));
  const fields = new Map(diff.changed.map((change) => [change.id, change.fields]));
  const kept = list
    .filter(({ id }) => !removed.has(id))
    .map((record) => withFields(record, fields.get(record.id) ?? []));
  const known = byId(kept);
  const next = diff.order
    ? diff.order.after.flatMap((id) => {
        const record = known.get(id);
        return record ? [record] : [];
      })
    : kept;
  // From the front on, so that every place counts what already stands before it.
  for (const { at, record } of [...diff.added].sort((a, b) => a.at - b.at)) next.splice(at, 0, record);
  return next;
};

/** The diff that leads back. */
export const invertList = ({ added, removed, changed, order }: ListDiff): ListDiff => ({
  added: removed,
  removed: added,
  changed: changed.map(({ id, fields }) => ({ id, fields: inverted(fields) })),
  order: order && { before: order.after, after: order.before },
});
