import { byText } from './order.ts';

type Placed = { readonly id: string; readonly position: number | null };

/** Beyond every place that a record can have. */
const lastPlace = 1_000_000;

/** Records in the order the user gave them; those without a place come last, as they were made. */
export const inOwnOrder = <T extends Placed>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => (a.position ?? lastPlace) - (b.position ?? lastPlace) || byText(a.id, b.id));

/** A list with the item of one index at another; beyond an end is the end. */
export const movedTo = <T>(items: readonly T[], from: number, to: number): T[] => {
  const rest = items.filter((_, index) => index !== from);
  const at = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, at), ...items.slice(from, from + 1), ...rest.slice(at)];
};

export type PlaceEdit = { id: string; changes: { position: number } };

/** The edits that give records the places they have in a list; none for those that have them already. */
export const placeEdits = (ordered: readonly Placed[]): PlaceEdit[] =>
  ordered.flatMap(({ id, position }, place) =>
    position === place ? [] : [{ id, changes: { position: place } }],
  );
