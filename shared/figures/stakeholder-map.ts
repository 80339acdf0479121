import type { ContactLine } from '../domain/contact.ts';
import { byName, byText } from '../domain/order.ts';
import { penOf, textMark, type FigureBox, type Pen } from './box.ts';
import { axisMarks, cellMarks, mapMargins } from './map-axes.ts';
import { mapCells, type Cell } from './map-grid.ts';
import { legendOf } from './map-legend.ts';
import { drawLines, type LineKey, type MapLine } from './map-lines.ts';
import { hasMoved, movesOf, type Before } from './map-moves.ts';
import { describePerson, discMarks, labelMarks, overflowMarks, type Disc } from './map-people.ts';
import type { MapPerson } from './map-person.ts';
import { discBox, labelsOf, namesOf, obstaclesOf, plateOf, roomBeside, spotsOf } from './map-spots.ts';
import { drawTrails } from './map-trails.ts';
import type { Figure, Mark } from './marks.ts';

/** Somebody whose disc carries a number instead of a name. */
export type MapKey = {
  readonly number: number;
  readonly id: string;
  readonly label: string;
  /** False for somebody who is only counted in the "+n" of a cell. */
  readonly drawn: boolean;
};

/** What a map shows beside the people: lines between them, and trails of who moved. */
export type MapOptions = Before & { readonly lines?: readonly MapLine[] };

export type StakeholderMap = Figure & {
  /** Who the numbers are; a caller prints it with the figure. Empty when every name fits. */
  readonly key: readonly MapKey[];
  /** Lines that could not say on the map all they have to say. */
  readonly lineKey: readonly LineKey[];
  /** Who has a disc of their own, and where. */
  readonly discs: readonly ({ readonly id: string } & Disc)[];
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

const emptyMarks = (box: FigureBox, pen: Pen): Mark[] => [
  textMark(pen.say('map.empty'), (box.width + mapMargins(pen).left) / 2, box.height / 2, {
    size: pen.name,
    anchor: 'middle',
    fill: 'muted',
  }),
];

/**
 * Influence x sentiment map (rows 14, 15): everybody placed by the data. Discs and labels never touch; who
 * has no room for a name carries a number of the key, and a full cell ends in "+n". Lines between people
 * swing clear of them; who moved since the last review has a trail.
 */
export const stakeholderMap = (
  people: readonly MapPerson[],
  box: FigureBox,
  options: MapOptions = {},
): StakeholderMap => {
  const pen = penOf(box);
  const sorted = [...people].sort(byWeight);
  const legend = legendOf(
    {
      kinds: new Set((options.lines ?? []).map(({ kind }) => kind)),
      moved: sorted.some((person) => hasMoved(person, options.previous)),
      since: options.since,
    },
    box,
    pen,
  );
  const { left, top, bottom } = mapMargins(pen, legend.rows);
  const area = { x: left, y: top, width: box.width - left, height: box.height - top - bottom };
  const unset = [...(options.previous?.values() ?? [])].some(({ influence }) => influence === null);
  const cells = mapCells(sorted, area, 2, unset);
  const { spots, crowds } = spotsOf(sorted, cells, pen);
  const labels = labelsOf(spots, crowds, area, pen);
  const obstacles = obstaclesOf(spots, crowds, labels);
  const trails = drawTrails(movesOf(spots, cells, options, box, pen), obstacles, pen);
  const names = new Map(sorted.map(({ id, name }) => [id, name]));
  const lines = drawLines(
    options.lines ?? [],
    {
      area,
      discs: new Map(spots.map(({ person, disc }) => [person.id, disc])),
      words: [...namesOf(labels), ...trails.taken, ...crowds.map(({ disc }) => discBox(disc))],
    },
    (id) => names.get(id) ?? '',
    pen,
  );
  const drawsLines = lines.marks.length > 0 || trails.marks.length > 0;
  const key: MapKey[] = [];
  const numbered = (person: MapPerson, drawn: boolean): number => {
    key.push({ number: key.length + 1, id: person.id, label: describePerson(person, pen), drawn });
    return key.length;
  };
  const discs = spots.map((spot): Mark => {
    const { person, disc } = spot;
    const label = labels.get(person.id) ?? null;
    const marks = label
      ? [
          ...(drawsLines ? plateOf(label, spot) : []),
          ...discMarks(person, disc, null, pen),
          ...labelMarks(person, label, roomBeside(spot), pen),
        ]
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
    description: describeMap(sorted, lines.count, trails.marks.length, pen),
    marks: [
      ...cellMarks(cells, sorted, pen),
      ...axisMarks(cells, box.width, box.height, pen),
      ...legend.marks,
      ...(people.length === 0 ? emptyMarks(box, pen) : []),
      ...trails.marks,
      ...lines.marks,
      ...discs,
      ...rest,
    ],
    key,
    lineKey: lines.key,
    discs: spots.map(({ person, disc }) => ({ id: person.id, ...disc })),
    cells,
  };
};

const describeMap = (people: readonly MapPerson[], lines: number, trails: number, pen: Pen): string => {
  if (people.length === 0) return pen.say('map.empty');
  const high = people.filter(({ influence }) => influence === 'High');
  const names = high.slice(0, 8).map(({ name, sentiment }) => `${name} (${sentiment})`);
  const more = high.length > 8 ? [`+${high.length - 8}`] : [];
  return [
    pen.say('map.described', { count: people.length }),
    high.length > 0 ? pen.say('map.described.high', { names: [...names, ...more].join(', ') }) : null,
    lines > 0 ? pen.say('map.described.lines', { count: lines }) : null,
    trails > 0 ? pen.say('map.described.moved', { count: trails }) : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
};
