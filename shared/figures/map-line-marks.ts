import { textMark, type Pen } from './box.ts';
import type { Box } from './map-labels.ts';
import type { Mark, Tone } from './marks.ts';

/** Kinds of lines, told apart by dash, end marks and word, not by colour alone (row 15). */
export type LineKind = 'Reporting' | 'Influence' | 'Conflict';
export const lineKinds: readonly LineKind[] = ['Reporting', 'Influence', 'Conflict'];

export const lineStyles: Readonly<
  Record<LineKind, { readonly tone: Tone; readonly width: number; readonly dash?: readonly [number, number] }>
> = {
  Reporting: { tone: 'muted', width: 1 },
  Influence: { tone: 'accent', width: 1.4, dash: [5, 3] },
  Conflict: { tone: 'bad', width: 1.5, dash: [1.5, 2.5] },
};

type Point = readonly [x: number, y: number];
type Disc = { readonly cx: number; readonly cy: number; readonly r: number };

/** A curve from the edge of a disc to the edge of another. */
export type Curve = {
  readonly bend: number;
  readonly d: string;
  readonly start: Point;
  readonly end: Point;
  /** Direction at the ends, away from the curve, radians. */
  readonly startAngle: number;
  readonly endAngle: number;
  /** The box around its control points, which it never leaves. */
  readonly hull: Box;
  /** The point at `t`, 0 at the start to 1 at the end. */
  readonly at: (t: number) => Point;
};

const number = (value: number): string => String(Math.round(value * 100) / 100);
const towards = ({ cx, cy, r }: Disc, [x, y]: Point): Point => {
  const away = Math.hypot(x - cx, y - cy) || 1;
  return [cx + ((x - cx) / away) * (r + 1.5), cy + ((y - cy) / away) * (r + 1.5)];
};

const boxAround = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
};

/**
 * A curve between two discs. `bend` is how far it swings to the left of the way from one to the other, as a
 * share of its length; a short one swings at least as far as its discs are wide.
 */
export const curveThrough = (from: Disc, to: Disc, bend: number): Curve => {
  const [dx, dy] = [to.cx - from.cx, to.cy - from.cy];
  const length = Math.hypot(dx, dy) || 1;
  const least = Math.sign(bend) * (from.r + to.r);
  const swing = Math.abs(bend * length) < Math.abs(least) ? least : bend * length;
  const control: Point = [
    (from.cx + to.cx) / 2 + (dy / length) * 2 * swing,
    (from.cy + to.cy) / 2 - (dx / length) * 2 * swing,
  ];
  const [start, end] = [towards(from, control), towards(to, control)];
  const at = (t: number): Point => {
    const part = (axis: 0 | 1) =>
      (1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * end[axis];
    return [part(0), part(1)];
  };
  // A quadratic curve as a cubic one: PDF has no other.
  const third = (point: Point): Point => [
    point[0] + (2 / 3) * (control[0] - point[0]),
    point[1] + (2 / 3) * (control[1] - point[1]),
  ];
  const [first, second] = [third(start), third(end)];
  const written = ([x, y]: Point): string => `${number(x)},${number(y)}`;
  return {
    bend,
    d: `M${written(start)}C${written(first)} ${written(second)} ${written(end)}`,
    start,
    end,
    startAngle: Math.atan2(start[1] - control[1], start[0] - control[0]),
    endAngle: Math.atan2(end[1] - control[1], end[0] - control[0]),
    hull: boxAround([start, first, second, end]),
    at,
  };
};

const arrowHead = ([x, y]: Point, angle: number, size: number, filled: boolean, tone: Tone): Mark => {
  const wing = (turn: number): string =>
    `${number(x - size * Math.cos(angle + turn))},${number(y - size * Math.sin(angle + turn))}`;
  return {
    type: 'path',
    d: `M${number(x)},${number(y)}L${wing(0.45)}L${wing(-0.45)}Z`,
    fill: filled ? tone : 'paper',
    stroke: tone,
    strokeWidth: 1,
  };
};

const cross = ([x, y]: Point, angle: number, size: number, tone: Tone): Mark => {
  const middle: Point = [x - size * 0.7 * Math.cos(angle), y - size * 0.7 * Math.sin(angle)];
  const arm = (turn: number): string => {
    const [dx, dy] = [Math.cos(angle + turn) * size * 0.55, Math.sin(angle + turn) * size * 0.55];
    return `M${number(middle[0] - dx)},${number(middle[1] - dy)}L${number(middle[0] + dx)},${number(middle[1] + dy)}`;
  };
  return {
    type: 'path',
    d: `${arm(Math.PI / 4)}${arm(-Math.PI / 4)}`,
    stroke: tone,
    strokeWidth: 1.4,
  };
};

type Ends = Pick<Curve, 'start' | 'end' | 'startAngle' | 'endAngle'>;

/** Marks at the ends: an open arrow at the boss, a full one at who is influenced, crosses at a conflict. */
export const endMarks = (kind: LineKind, curve: Ends, pen: Pen): Mark[] => {
  const { tone } = lineStyles[kind];
  const size = 5.5 * pen.scale;
  if (kind === 'Conflict')
    return [cross(curve.start, curve.startAngle, size, tone), cross(curve.end, curve.endAngle, size, tone)];
  return [arrowHead(curve.end, curve.endAngle, size, kind === 'Influence', tone)];
};

/** A short piece of a line and its word, for the legend. @returns the marks and their width */
export const legendItem = (kind: LineKind, x: number, middle: number, baseline: number, pen: Pen) => {
  const { tone, width, dash } = lineStyles[kind];
  const length = 20 * pen.scale;
  const text = pen.say(`map.line.${kind}`);
  const [start, end]: [Point, Point] = [
    [x, middle],
    [x + length, middle],
  ];
  const marks: Mark[] = [
    {
      type: 'line',
      x1: x,
      y1: middle,
      x2: x + length,
      y2: middle,
      stroke: tone,
      strokeWidth: width,
      ...(dash ? { dash } : {}),
    },
    ...endMarks(kind, { start, end, startAngle: Math.PI, endAngle: 0 }, pen),
    textMark(text, x + length + 4 * pen.scale, baseline, { size: pen.caption, fill: 'muted' }),
  ];
  return { marks, width: length + 4 * pen.scale + pen.width(text, pen.caption) };
};
