type KeyAt = (index: number) => string | null;

/** The selection with one row turned over. */
export const toggled = (selected: ReadonlySet<string>, key: string | null): ReadonlySet<string> => {
  const next = new Set(selected);
  if (key !== null && !next.delete(key)) next.add(key);
  return next;
};

/** The selection with every row between two lines added, both included. */
export const extended = (
  selected: ReadonlySet<string>,
  keyAt: KeyAt,
  from: number,
  to: number,
): ReadonlySet<string> => {
  const next = new Set(selected);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const key = keyAt(index);
    if (key !== null) next.add(key);
  }
  return next;
};

/** Every row, or none where every row is selected already. */
export const allOrNone = (
  selected: ReadonlySet<string>,
  keyAt: KeyAt,
  count: number,
): ReadonlySet<string> => {
  const all = count > 0 ? extended(new Set(), keyAt, 0, count - 1) : new Set<string>();
  return selected.size >= all.size ? new Set() : all;
};
