export type Point = readonly [x: number, y: number];

/** A path of absolute moves, lines, curves and closings. */
export type Segment = readonly ['M' | 'L', Point] | readonly ['C', Point, Point, Point] | readonly ['Z'];

/** How many numbers one use of a command takes. */
const taken: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** A quarter of a circle at most, as a curve. */
const arcCurve = (
  centre: Point,
  radii: Point,
  turn: readonly [cos: number, sin: number],
  from: number,
  to: number,
): Segment => {
  const reach = (4 / 3) * Math.tan((to - from) / 4);
  const at = (angle: number, along: number): Point => {
    const x = radii[0] * (Math.cos(angle) - along * Math.sin(angle));
    const y = radii[1] * (Math.sin(angle) + along * Math.cos(angle));
    return [centre[0] + x * turn[0] - y * turn[1], centre[1] + x * turn[1] + y * turn[0]];
  };
  return ['C', at(from, reach), at(to, -reach), at(to, 0)];
};

/** An elliptical arc as curves (SVG 2, B.2.4). */
const arcCurves = (from: Point, values: readonly number[], to: Point): Segment[] => {
  const [givenX = 0, givenY = 0, rotation = 0, large = 0, sweep = 0] = values;
  let [rx, ry] = [Math.abs(givenX), Math.abs(givenY)];
  if (from[0] === to[0] && from[1] === to[1]) return [];
  if (rx === 0 || ry === 0) return [['L', to]];
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * halfX + sin * halfY, -sin * halfX + cos * halfY];
  const stretch = Math.max(1, Math.hypot(x / rx, y / ry));
  [rx, ry] = [rx * stretch, ry * stretch];
  const distance = (x / rx) ** 2 + (y / ry) ** 2;
  const factor =
    ((large !== 0) === (sweep !== 0) ? -1 : 1) * Math.sqrt(Math.max(0, (1 - distance) / distance));
  const [cx, cy] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const centre: Point = [
    cos * cx - sin * cy + (from[0] + to[0]) / 2,
    sin * cx + cos * cy + (from[1] + to[1]) / 2,
  ];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let whole = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start;
  if (sweep !== 0 && whole < 0) whole += 2 * Math.PI;
  if (sweep === 0 && whole > 0) whole -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(whole) / (Math.PI / 2) - 1e-9));
  return Array.from({ length: pieces }, (_, index) =>
    arcCurve(
      centre,
      [rx, ry],
      [cos, sin],
      start + (whole * index) / pieces,
      start + (whole * (index + 1)) / pieces,
    ),
  );
};

/** Point `reach` of the way from one point to another. */
const towards = (from: Point, to: Point, reach: number): Point => [
  from[0] + (to[0] - from[0]) * reach,
  from[1] + (to[1] - from[1]) * reach,
];
const mirrored = (point: Point, centre: Point): Point => [2 * centre[0] - point[0], 2 * centre[1] - point[1]];

const commandAt = /[\s,]*([MLHVCSQTAZ])/iuy;
const numberAt = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iuy;
/** The two flags of an arc may stand together with what follows them: `a1 1 0 01.5.5`. */
const flagAt = /[\s,]*([01])/uy;

/** The commands of path data with their numbers; ends at the first fault, as the standard says. */
function* commandsOf(data: string): Generator<readonly [command: string, values: readonly number[]]> {
  let at = 0;
  const next = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(data)?.[1];
    if (found !== undefined) at = pattern.lastIndex;
    return found;
  };
  let command = '';
  for (;;) {
    const written = next(commandAt);
    command = written ?? (command === 'M' ? 'L' : command === 'm' ? 'l' : command);
    const kind = command.toUpperCase();
    const count = taken[kind];
    if (count === undefined || (count === 0 && written === undefined)) return;
    const values: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const found = next(kind === 'A' && (index === 3 || index === 4) ? flagAt : numberAt);
      if (found === undefined) return;
      values.push(Number(found));
    }
    yield [command, values];
  }
}

/**
 * Path data (SVG 2, 9.3) with every command made absolute and every curve cubic.
 */
export const parsePath = (data: string): Segment[] => {
  const path: Segment[] = [];
  let here: Point = [0, 0];
  let start: Point = [0, 0];
  let control: { readonly of: 'C' | 'Q'; readonly point: Point } | undefined;

  for (const [command, values] of commandsOf(data)) {
    const kind = command.toUpperCase();
    if (path.length === 0 && kind !== 'M') return path;
    const isRelative = command !== kind;
    const from = here;
    const last = control;
    control = undefined;
    const point = (at: number): Point => {
      const [x, y] = [values[at] ?? 0, values[at + 1] ?? 0];
      return isRelative ? [from[0] + x, from[1] + y] : [x, y];
    };
    if (kind === 'Z') {
      path.push(['Z']);
      here = start;
    } else if (kind === 'M' || kind === 'L') {
      here = point(0);
      if (kind === 'M') start = here;
      path.push([kind, here]);
    } else if (kind === 'H' || kind === 'V') {
      const value = values[0] ?? 0;
      const [x, y] = isRelative ? [from[0] + value, from[1] + value] : [value, value];
      here = kind === 'H' ? [x, from[1]] : [from[0], y];
      path.push(['L', here]);
    } else if (kind === 'A') {
      here = point(5);
      path.push(...arcCurves(from, values, here));
    } else if (kind === 'C' || kind === 'S') {
      const first = kind === 'C' ? point(0) : last?.of === 'C' ? mirrored(last.point, from) : from;
      const second = point(kind === 'C' ? 2 : 0);
      here = point(kind === 'C' ? 4 : 2);
      control = { of: 'C', point: second };
      path.push(['C', first, second, here]);
    } else {
      const middle = kind === 'Q' ? point(0) : last?.of === 'Q' ? mirrored(last.point, from) : from;
      here = point(kind === 'Q' ? 2 : 0);
      control = { of: 'Q', point: middle };
      path.push(['C', towards(from, middle, 2 / 3), towards(here, middle, 2 / 3), here]);
    }
  }
  return path;
};
