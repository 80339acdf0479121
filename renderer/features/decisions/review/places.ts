import { inOwnOrder } from '../../../../shared/domain/review.ts';

type Placed = { readonly id: string; readonly position: number | null };

/** The place of a record that is added at the end. */
export const nextPlace = (records: readonly Placed[]): number =>
  Math.min(10_000, Math.max(-1, ...records.map(({ position }) => position ?? -1)) + 1);

type Edits = { id: string; changes: { position: number } }[];

/** The records with the places that `edits` give them. */
export const placedBy = <R extends Placed>(records: readonly R[], edits: Edits): R[] => {
  const places = new Map(edits.map(({ id, changes }) => [id, changes.position]));
  return records.map((record) => ({ ...record, position: places.get(record.id) ?? record.position }));
};

/**
 * The edits that move one record up or down in its list, which leave every record with a place of its own;
 * null when it cannot go further.
 */
export const movedBy = (
  records: readonly Placed[],
  id: string,
  by: 1 | -1,
): { readonly place: number; readonly edits: Edits } | null => {
  const ordered = inOwnOrder(records);
  const at = ordered.findIndex((record) => record.id === id);
  const [record] = ordered.splice(at, 1);
  const place = at + by;
  if (!record || at < 0 || place < 0 || place > ordered.length) return null;
  ordered.splice(place, 0, record);
  return {
    place,
    edits: ordered.flatMap((one, position) =>
      one.position === position ? [] : [{ id: one.id, changes: { position } }],
    ),
  };
};
