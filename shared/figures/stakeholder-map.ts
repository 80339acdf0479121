import type { ContactLine } from '../domain/contact.ts';
import { byName, byText } from '../domain/order.ts';
import type { Stakeholder } from '../records/stakeholder.ts';
import { penOf, textMark, type FigureBox, type Pen } from './box.ts';
import { axisMarks, cellMarks, mapMargins } from './map-axes.ts';
import { mapCells, slotsIn, type Cell } from './map-grid.ts';
import { placeLabels, type Box } from './map-labels.ts';
import { describePerson, discMarks, labelMarks, labelSizes, overflowMarks, type Disc } from './map-people.ts';
import type { Figure, Mark } from './marks.ts';

/** Somebody on the map. */
export type MapPerson = Pick<
  Stakeholder,
  'id' | 'name' | 'title' | 'roleType' | 'influence' | 'sentiment' | 'isGroup' | 'headCount'
> & {
  /** Contacted within the cadence of the role: a filled disc; a hollow one otherwise. */
  readonly inTime: boolean;
};

/** Somebody whose disc carries a number instead of a name. */
export type MapKey = {
  readonly number: number;
  readonly id: string;
  readonly label: string;
  /** False for somebody who is only counted in the "+n" of a cell. */
  readonly drawn: boolean;
};

export type StakeholderMap = Figure & {
  /** Who the numbers are; a caller prints it with the figure. Empty when every name fits. */
  readonly key: readonly MapKey[];
  /** The cells, for dragging and re-rating. */
  readonly cells: readonly Cell[];
};

/** The people of a map: everybody who is still in role. */
export const mapPeople = (contacts: readonly ContactLine[]): MapPerson[] =>
  contacts
    .filter(({ inRole }) => inRole)
    .map(({ stakeholder, state }) => ({ ...stakeholder, inTime: state === 'inTime' }));

const rank = { High: 0, Medium: 1, Low: 2 } as const;
const byWeight = (a: MapPerson, b: MapPerson): number =>
  (a.influence ? rank[a.influence] : 3) - (b.influence ? rank[b.influence] : 3) ||
  byName(a.name, b.name) ||
  byText(a.id, b.id);

type Spot = {
  readonly person: MapPerson;
  readonly cell: Cell;
  readonly disc: Disc;
  readonly listed: boolean;
};
type Crowd = { readonly people: readonly MapPerson[]; readonly cell: Cell; readonly disc: Disc };

/** Who is drawn where, and who is only counted. */
const spotsOf = (people: readonly MapPerson[], cells: readonly Cell[], pen: Pen) => {
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
const roomBeside = ({ cell, disc }: Spot): number => cell.x + cell.width - disc.cx - disc.r - 9;

/** Labels of the listed people; the ground of every cell with people in it belongs to those. */
const labelsOf = (spots: readonly Spot[], crowds: readonly Crowd[], area: Box, pen: Pen) => {
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

const emptyMarks = (box: FigureBox, pen: Pen): Mark[] => [
  textMark(pen.say('map.empty'), (box.width + mapMargins(pen).left) / 2, box.height / 2, {
    size: pen.name,
    anchor: 'middle',
    fill: 'muted',
  }),
];

/**
 * Influence x sentiment map (row 14): everybody placed by the data. Discs and labels never touch; who has no
 * room for a name carries a number of the key, and a full cell ends in "+n".
 */
export const stakeholderMap = (people: readonly MapPerson[], box: FigureBox): StakeholderMap => {
  const pen = penOf(box);
  const { left, top, bottom } = mapMargins(pen);
  const area = { x: left, y: top, width: box.width - left, height: box.height - top - bottom };
  const sorted = [...people].sort(byWeight);
  const cells = mapCells(sorted, area, 2);
  const { spots, crowds } = spotsOf(sorted, cells, pen);
  const labels = labelsOf(spots, crowds, area, pen);
  const key: MapKey[] = [];
  const numbered = (person: MapPerson, drawn: boolean): number => {
    key.push({ number: key.length + 1, id: person.id, label: describePerson(person, pen), drawn });
    return key.length;
  };
  const discs = spots.map((spot): Mark => {
    const { person, disc } = spot;
    const label = labels.get(person.id) ?? null;
    const marks = label
      ? [...discMarks(person, disc, null, pen), ...labelMarks(person, label, roomBeside(spot), pen)]
      : discMarks(person, disc, numbered(person, true), pen);
    return { type: 'group', key: person.id, label: describePerson(person, pen), marks };
  });
  const rest = crowds.map(({ people: more, cell, disc }): Mark => {
    for (const person of more) numbered(person, false);
    return {
      type: 'group',
      key: `more ${cell.influence ?? 'not set'} ${cell.sentiment}`,
      label: more.map((person) => person.name).join(', '),
      marks: overflowMarks(more.length, disc, pen),
    };
  });
  return {
    width: box.width,
    height: box.height,
    title: pen.say('map.title'),
    description: describeMap(sorted, pen),
    marks: [
      ...cellMarks(cells),
      ...axisMarks(cells, box.width, box.height, pen),
      ...(people.length === 0 ? emptyMarks(box, pen) : []),
      ...discs,
      ...rest,
    ],
    key,
    cells,
  };
};

const describeMap = (people: readonly MapPerson[], pen: Pen): string => {
  if (people.length === 0) return pen.say('map.empty');
  const count = pen.say('map.described', { count: people.length });
  const high = people.filter(({ influence }) => influence === 'High');
  if (high.length === 0) return count;
  const names = high.slice(0, 8).map(({ name, sentiment }) => `${name} (${sentiment})`);
  const more = high.length > 8 ? [`+${high.length - 8}`] : [];
  return `${count} ${pen.say('map.described.high', { names: [...names, ...more].join(', ') })}`;
};
