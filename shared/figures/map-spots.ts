import type { Pen } from './box.ts';
import { slotsIn, type Cell } from './map-grid.ts';
import { placeLabels, type Box, type Label } from './map-labels.ts';
import { labelSizes, type Disc } from './map-people.ts';
import type { MapPerson } from './map-person.ts';
import type { Mark } from './marks.ts';

/** Somebody with a disc of their own. */
export type Spot = {
  readonly person: MapPerson;
  readonly cell: Cell;
  readonly disc: Disc;
  readonly listed: boolean;
};
/** Those of a cell who are only counted. */
export type Crowd = { readonly people: readonly MapPerson[]; readonly cell: Cell; readonly disc: Disc };

/** Who is drawn where, and who is only counted. */
export const spotsOf = (people: readonly MapPerson[], cells: readonly Cell[], pen: Pen) => {
  const packed = Math.max(6.4 * pen.scale, pen.width(String(people.length), pen.caption, 600) / 2 + 1.2);
  const radii = [11, 9, 7, 4.4].map((r) => r * pen.scale);
  const spots: Spot[] = [];
  const crowds: Crowd[] = [];
  for (const cell of cells) {
    const here = people.filter(
      ({ influence, sentiment }) => influence === cell.influence && sentiment === cell.sentiment,
    );
    const { r, centres, overflow, listed } = slotsIn(cell, here.length, radii, packed);
    centres.forEach(([cx, cy], index) => {
      const person = here[index];
      const disc = { cx, cy, r };
      if (overflow > 0 && index === centres.length - 1)
        crowds.push({ people: here.slice(index), cell, disc });
      else if (person) spots.push({ person, cell, disc, listed });
    });
  }
  return { spots, crowds };
};

/** Room beside a disc in its own cell. */
export const roomBeside = ({ cell, disc }: Spot): number => cell.x + cell.width - disc.cx - disc.r - 9;

/** Labels of the listed people; the ground of every cell with people in it belongs to those. */
export const labelsOf = (spots: readonly Spot[], crowds: readonly Crowd[], area: Box, pen: Pen): Named => {
  const taken = [...new Set([...spots, ...crowds].map(({ cell }) => cell))];
  const listed = spots.filter((spot) => spot.listed);
  const labels = placeLabels(
    listed.map((spot) => ({
      disc: spot.disc,
      home: spot.cell,
      sizes: labelSizes(spot.person, roomBeside(spot), pen),
    })),
    taken,
    area,
  );
  return new Map(listed.map(({ person }, index) => [person.id, labels[index] ?? null]));
};

/** Labels by person; null for somebody who carries a number. */
export type Named = ReadonlyMap<string, Label>;

/** What lines and trails keep clear of: discs, counts and names. */
export const obstaclesOf = (spots: readonly Spot[], crowds: readonly Crowd[], labels: Named): Box[] => [
  ...[...spots, ...crowds].map(({ disc: { cx, cy, r } }) => ({
    x: cx - r - 0.5,
    y: cy - r - 0.5,
    width: 2 * r + 1,
    height: 2 * r + 1,
  })),
  ...namesOf(labels),
];

/** The boxes of the names. */
export const namesOf = (labels: Named): Box[] =>
  [...labels.values()].flatMap((label) => (label ? [label.placement.box] : []));

/** Ground under a name, so that a line that must pass it does not strike it through. */
export const plateOf = ({ placement: { box } }: NonNullable<Label>, { cell }: Spot): Mark[] => {
  const edge = Math.min(box.x + box.width, cell.x + cell.width);
  const beyond = box.x + box.width - edge;
  const fill = cell.sentiment === 'Unknown' ? 'paper' : 'surface';
  const { x, y, height } = box;
  return [
    { type: 'rect', x, y, height, width: edge - x, fill },
    ...(beyond > 0 ? [{ type: 'rect', x: edge, y, height, width: beyond, fill: 'surface' } as const] : []),
  ];
};

/** The box around a disc. */
export const discBox = ({ cx, cy, r }: Disc): Box => ({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r });
