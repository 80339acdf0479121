import type { RelationKind } from '../records/team.ts';
import { middleToBaseline, textMark, type Pen } from './box.ts';
import { boxIndex, type BoxIndex } from './map-index.ts';
import { inside, type Box } from './map-labels.ts';
import { curveThrough, endMarks, lineStyles, type Curve, type LineKind } from './map-line-marks.ts';
import type { Mark } from './marks.ts';

/** A line between two people of a map (row 15). */
export type MapLine = {
  readonly id: string;
  readonly kind: RelationKind | 'Reporting';
  /** Who reports or influences; the two ends of a conflict are equal. */
  readonly fromId: string;
  readonly toId: string;
  readonly label: string | null;
};

type Disc = { readonly cx: number; readonly cy: number; readonly r: number };

/** A line that has no room for its words: a letter stands on it, explained in the key. */
export type LineKey = { readonly letter: string; readonly id: string; readonly label: string };

export type DrawnLines = {
  /** A line is the group `line ID`; one with words has its path in `path ID` below them. */
  readonly marks: readonly Mark[];
  readonly key: readonly LineKey[];
  readonly count: number;
};

/** How far a line may swing out of the straight, as a share of its length, the best first. */
const bends: Readonly<Record<LineKind, readonly number[]>> = {
  Reporting: [0, 0.14, -0.14, 0.3, -0.3, 0.5, -0.5],
  Influence: [0.14, 0, 0.3, -0.14, -0.3, 0.5, -0.5],
  Conflict: [-0.14, 0, -0.3, 0.14, 0.3, -0.5, 0.5],
};
const samples = Array.from({ length: 17 }, (_, index) => (index + 1) / 18);
/** Where words are tried along a line, the best first. */
const stations = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** More lines than this and the word "reports to" stands in the legend only. */
const fewLines = 12;

const discBox = ({ cx, cy, r }: Disc): Box => ({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r });
const holds = (box: Box, x: number, y: number): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

type Ground = {
  /** Where lines may run. */
  readonly area: Box;
  readonly discs: ReadonlyMap<string, Disc>;
  /** Names and whatever else stands on the map. */
  readonly words: readonly Box[];
};

/** The ground with its discs and words by where they are. */
type Obstacles = Ground & {
  readonly people: BoxIndex<string>;
  readonly texts: BoxIndex<null>;
};

/** Side of the squares that discs and words are looked up by, at scale 1. */
const squareSize = 24;

const obstaclesOf = (ground: Ground, pen: Pen): Obstacles => {
  const people = boxIndex<string>(squareSize * pen.scale);
  const texts = boxIndex<null>(squareSize * pen.scale);
  for (const [id, disc] of ground.discs) people.add(id, discBox(disc));
  for (const box of ground.words) texts.add(null, box);
  return { ...ground, people, texts };
};

/** How much a curve is in the way: through a disc is worst, then out of the area, then through words. */
const costOf = (curve: Curve, line: MapLine, ground: Obstacles, used: ReadonlySet<string>): number => {
  const isOther = ([id]: readonly [string, Box]) => id !== line.fromId && id !== line.toId;
  let cost = used.has(lane(line, curve.bend)) ? 400 : 0;
  for (const t of samples) {
    const [x, y] = curve.at(t);
    if (!holds(ground.area, x, y)) cost += 60;
    if (ground.people.at(x, y).some((found) => isOther(found) && holds(found[1], x, y))) cost += 100;
    if (ground.texts.at(x, y).some(([, box]) => holds(box, x, y))) cost += 8;
  }
  return cost;
};

/** The way a line takes between two people, whichever of them it begins at. */
const lane = ({ fromId, toId }: MapLine, bend: number): string =>
  fromId < toId ? `${fromId} ${toId} ${bend}` : `${toId} ${fromId} ${-bend}`;

const routeOf = (line: MapLine, ground: Obstacles, used: Set<string>): Curve | null => {
  const [from, to] = [ground.discs.get(line.fromId), ground.discs.get(line.toId)];
  if (!from || !to || from === to) return null;
  let best: { readonly curve: Curve; readonly cost: number } | null = null;
  for (const [index, bend] of bends[line.kind].entries()) {
    const curve = curveThrough(from, to, bend);
    // The straight line between two discs is always within the map.
    if (bend !== 0 && !inside(curve.hull, ground.area)) continue;
    const cost = costOf(curve, line, ground, used) + index;
    if (!best || cost < best.cost) best = { curve, cost };
    // Nothing in the way.
    if (best.cost <= index) break;
  }
  if (best) used.add(lane(line, best.curve.bend));
  return best?.curve ?? null;
};

const letterOf = (index: number): string =>
  index < 26
    ? String.fromCodePoint(97 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;

type Chip = { readonly text: string; readonly box: Box };

const chipAt = (text: string, [x, y]: readonly [number, number], pen: Pen): Chip => {
  const width = pen.width(text, pen.caption, 600) + 5 * pen.scale;
  const height = pen.caption * 1.45;
  return { text, box: { x: x - width / 2, y: y - height / 2, width, height } };
};

/** Words on a line where they touch nothing, noted as taken; null where there is no such place. */
const placeChip = (text: string, curve: Curve, ground: Obstacles, pen: Pen): Chip | null => {
  for (const t of stations) {
    const chip = chipAt(text, curve.at(t), pen);
    const free =
      inside(chip.box, ground.area) && !ground.people.overlaps(chip.box) && !ground.texts.overlaps(chip.box);
    if (!free) continue;
    ground.texts.add(null, chip.box);
    return chip;
  }
  return null;
};

const chipMarks = ({ text, box }: Chip, kind: LineKind, pen: Pen): Mark[] => [
  { type: 'rect', ...box, radius: 2.5 * pen.scale, fill: 'paper', stroke: 'hairline', strokeWidth: 0.8 },
  textMark(text, box.x + box.width / 2, box.y + box.height / 2 + pen.caption * middleToBaseline, {
    size: pen.caption,
    weight: 600,
    anchor: 'middle',
    fill: lineStyles[kind].tone,
  }),
];

/** A line in a sentence: "Maria Torres influences James Lin: budget". */
export const describeLine = (
  { kind, fromId, toId, label }: MapLine,
  nameOf: (id: string) => string,
  { say }: Pen,
): string => {
  const says = say(`map.line.${kind}.says`, { from: nameOf(fromId), to: nameOf(toId) });
  return label === null || label.trim() === '' ? says : `${says}: ${label}`;
};

/** What a line may say on the map, the fullest first; a letter comes last. `whole` is all it has to say. */
const wordsOf = ({ kind, label }: MapLine, pen: Pen) => {
  const word = pen.say(`map.line.${kind}`);
  if (label === null || label.trim() === '') return { whole: word, candidates: [word] };
  const clamped = pen.clamp(label, 22 * pen.caption, pen.caption, 600);
  return { whole: `${word}: ${label}`, candidates: [`${word}: ${clamped}`, word] };
};

/**
 * Draws lines between discs: each swings clear of other people as far as it can, and its words stand where
 * they touch nothing; where there is no such place, a letter of the key does.
 * @param nameOf Name of a person by id.
 */
export const drawLines = (
  lines: readonly MapLine[],
  ground: Ground,
  nameOf: (id: string) => string,
  pen: Pen,
): DrawnLines => {
  const used = new Set<string>();
  const obstacles = obstaclesOf(ground, pen);
  const key: LineKey[] = [];
  const routed = lines.flatMap((line) => {
    const curve = routeOf(line, obstacles, used);
    return curve ? [{ line, curve }] : [];
  });
  const drawn = routed.map(({ line, curve }) => {
    const { kind, id } = line;
    const label = describeLine(line, nameOf, pen);
    const silent = kind === 'Reporting' && lines.length > fewLines;
    const { whole, candidates } = wordsOf(line, pen);
    let chip: Chip | null = null;
    for (const text of silent ? [] : candidates) chip ??= placeChip(text, curve, obstacles, pen);
    // The legend says what a reporting line is; the others are not left without a word.
    if (kind !== 'Reporting' && chip?.text !== whole) {
      const letter = letterOf(key.length);
      chip ??= placeChip(letter, curve, obstacles, pen);
      key.push({ letter: chip?.text === letter ? letter : '', id, label });
    }
    const { tone, width, dash } = lineStyles[kind];
    const path: Mark = {
      type: 'path',
      d: curve.d,
      stroke: tone,
      strokeWidth: width,
      ...(dash ? { dash } : {}),
    };
    return { id, kind, label, path: [path, ...endMarks(kind, curve, pen)], chip };
  });
  // Words stand above all lines: none is struck through.
  const marks: Mark[] = [
    ...drawn.map(({ id, label, path, chip }): Mark => {
      return { type: 'group', key: `${chip ? 'path' : 'line'} ${id}`, label, marks: path };
    }),
    ...drawn.flatMap(({ id, kind, label, chip }): Mark[] =>
      chip ? [{ type: 'group', key: `line ${id}`, label, marks: chipMarks(chip, kind, pen) }] : [],
    ),
  ];
  return { marks, key, count: drawn.length };
};
