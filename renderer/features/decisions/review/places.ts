import { inOwnOrder, movedTo, placeEdits, type PlaceEdit } from '../../../../shared/domain/own-order.ts';

type Placed = { readonly id: string; readonly position: number | null };

/** The place of a record that is added at the end. */
export const nextPlace = (records: readonly Placed[]): number =>
  Math.min(10_000, Math.max(-1, ...records.map(({ position }) => position ?? -1)) + 1);

/** The records with the places that `edits` give them. */
export const placedBy = <R extends Placed>(records: readonly R[], edits: readonly PlaceEdit[]): R[] => {
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
): { readonly place: number; readonly edits: PlaceEdit[] } | null => {
  const ordered = inOwnOrder(records);
  const at = ordered.findIndex((record) => record.id === id);
  const place = at + by;
  if (at < 0 || place < 0 || place >= ordered.length) return null;
  return { place, edits: placeEdits(movedTo(ordered, at, place)) };
};
