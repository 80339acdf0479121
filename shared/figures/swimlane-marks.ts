import { middleToBaseline, textMark, type Pen } from './box.ts';
import type { Mark, Tone } from './marks.ts';
import { polyline, statusMark } from './shapes.ts';
import { sizes } from './swimlane-boxes.ts';
import type { LaidBox, LaidRoute, LaneBand, Point } from './swimlane-layout.ts';

/** A lane: a band with the role at its left. */
export const bandMarks = (band: LaneBand, index: number, width: number, pen: Pen): Mark[] => {
  const { lane, y, height, name } = band;
  const line = pen.name * sizes.lineHeight;
  const names = sizes.laneNames * pen.scale;
  const first = y + height / 2 - ((name.length - 1) * line) / 2 + pen.name * middleToBaseline;
  const tone: Tone = lane === null ? 'bad' : 'ink';
  return [
    { type: 'rect', x: 0, y, width, height, fill: index % 2 === 0 ? 'surface' : 'paper' },
    { type: 'rect', x: 0, y, width: names, height, fill: lane === null ? 'badSoft' : 'neutralSoft' },
    ...name.map((text, at) =>
      textMark(text, 6 * pen.scale, first + at * line, { size: pen.name, weight: 600, fill: tone }),
    ),
    { type: 'line', x1: 0, y1: y, x2: width, y2: y, stroke: 'hairline', strokeWidth: 0.75 },
  ];
};

const arrowMark = ([x, y]: Point, tone: Tone, pen: Pen): Mark => {
  const [length, half] = [sizes.arrow * pen.scale, 2.6 * pen.scale];
  const points: Point[] = [
    [x, y],
    [x - length, y - half],
    [x - length, y + half],
  ];
  return { type: 'path', d: `${polyline(points)}Z`, fill: tone };
};

/** A way: a hand-off in the accent, a way back dashed, a branch that leads nowhere in red with its mark. */
export const routeMarks = ({ route, points, words }: LaidRoute, pen: Pen): Mark[] => {
  const tone: Tone = route.undefined ? 'bad' : route.edge.handOff ? 'accent' : 'muted';
  const end = points.at(-1) ?? [0, 0];
  const line = [...points.slice(0, -1), [end[0] - 2 * pen.scale, end[1]] as const];
  return [
    {
      type: 'path',
      d: polyline(line),
      stroke: tone,
      strokeWidth: (route.edge.handOff || route.undefined ? 1.2 : 0.9) * pen.scale,
      ...(route.back ? { dash: [4 * pen.scale, 2.4 * pen.scale] as const } : {}),
    },
    route.undefined
      ? statusMark('bad', end[0] - 2 * pen.scale, end[1], 3.4 * pen.scale)
      : arrowMark(end, tone, pen),
    ...(route.words === ''
      ? []
      : [
          textMark(route.words, words[0], words[1], {
            size: pen.caption,
            fill: route.undefined ? 'bad' : 'ink',
          }),
        ]),
  ];
};

const frameOf = ({ box, x, y, width, height }: LaidBox, wrong: boolean, pen: Pen): Mark => {
  const { kind } = box.step;
  const stroke: Tone = wrong ? 'bad' : kind === 'Decision' ? 'accent' : 'muted';
  const paint = { stroke, strokeWidth: (wrong ? 1.6 : 0.9) * pen.scale } as const;
  if (kind === 'Decision') {
    const slant = sizes.slant * pen.scale;
    const middle = y + height / 2;
    const corners: Point[] = [
      [x, middle],
      [x + slant, y],
      [x + width - slant, y],
      [x + width, middle],
      [x + width - slant, y + height],
      [x + slant, y + height],
    ];
    return { type: 'path', d: `${polyline(corners)}Z`, fill: 'accentSoft', ...paint };
  }
  const isEdge = kind === 'Start' || kind === 'End';
  return {
    type: 'rect',
    x,
    y,
    width,
    height,
    radius: (isEdge ? 9 : 2.5) * pen.scale,
    fill: isEdge ? 'neutralSoft' : 'paper',
    ...paint,
  };
};

/** A step: a box, rounded for start and end, pointed for a decision; marked where something is wrong. */
export const boxMarks = (laid: LaidBox, wrong: boolean, pen: Pen): Mark[] => {
  const { words, x, y, width, height, arrival } = laid;
  const line = pen.name * sizes.lineHeight;
  const below = words.day === null ? 0 : pen.caption * sizes.lineHeight;
  const top = y + (height - words.lines.length * line - below) / 2;
  const centre = x + width / 2;
  const at = { anchor: 'middle' as const };
  return [
    frameOf(laid, wrong, pen),
    ...words.lines.map((text, index) =>
      textMark(text, centre, top + (index + 0.5) * line + pen.name * middleToBaseline, {
        ...at,
        size: pen.name,
        weight: 600,
      }),
    ),
    ...(words.day === null
      ? []
      : [
          textMark(
            words.day,
            centre,
            top + words.lines.length * line + below / 2 + pen.caption * middleToBaseline,
            { ...at, size: pen.caption, fill: 'muted' },
          ),
        ]),
    ...(wrong ? [statusMark('bad', x + width - 5 * pen.scale, y + 1 * pen.scale, 4 * pen.scale)] : []),
    ...(arrival === ''
      ? []
      : [
          textMark(arrival, x - (sizes.arrow + 2) * pen.scale, y + height / 2 - 2.2 * pen.scale, {
            anchor: 'end',
            size: pen.caption,
            fill: 'muted',
          }),
          {
            type: 'line' as const,
            x1: x - pen.width(arrival, pen.caption) - (sizes.arrow + 2) * pen.scale,
            x2: x - 2 * pen.scale,
            y1: y + height / 2,
            y2: y + height / 2,
            stroke: 'muted' as const,
            strokeWidth: 0.9 * pen.scale,
          },
          arrowMark([x, y + height / 2], 'muted', pen),
        ]),
  ];
};
