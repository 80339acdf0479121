import type { Day } from '../dates.ts';
import { formatDay } from '../text/format.ts';
import type { FigureBox, Pen } from './box.ts';
import type { Cell } from './map-grid.ts';
import type { MapPerson } from './map-person.ts';
import type { Spot } from './map-spots.ts';
import type { Move, Rating } from './map-trails.ts';

/** Where people stood before, by id, and on which day. */
export type Before = {
  readonly previous?: ReadonlyMap<string, Rating>;
  readonly since?: Day;
};

/** True for somebody who stands elsewhere than before. */
export const hasMoved = (person: MapPerson, previous: Before['previous']): boolean => {
  const before = previous?.get(person.id);
  return (
    before !== undefined && (before.influence !== person.influence || before.sentiment !== person.sentiment)
  );
};

/** Who moved, from which cell, in words. */
export const movesOf = (
  spots: readonly Spot[],
  cells: readonly Cell[],
  { previous, since }: Before,
  box: FigureBox,
  pen: Pen,
): Move[] =>
  spots.flatMap(({ person, disc }) => {
    const before = previous?.get(person.id);
    if (!before || !hasMoved(person, previous)) return [];
    const from = cells.find(
      ({ influence, sentiment }) => influence === before.influence && sentiment === before.sentiment,
    );
    return from ? [{ id: person.id, label: saidMove(person, before, since, box, pen), disc, from }] : [];
  });

const saidMove = (
  person: MapPerson,
  before: Rating,
  since: Day | undefined,
  { locale }: FigureBox,
  { say }: Pen,
): string => {
  const level = (rating: Rating) =>
    rating.influence === null
      ? `${say('map.influenceNotSet')}, ${say('map.sentimentOf', { sentiment: rating.sentiment })}`
      : `${say('map.influenceOf', { influence: rating.influence })}, ${say('map.sentimentOf', { sentiment: rating.sentiment })}`;
  const params = { name: person.name, from: level(before), to: level(person) };
  return since === undefined
    ? say('map.moved', params)
    : say('map.movedSince', { ...params, day: formatDay(since, locale) });
};
