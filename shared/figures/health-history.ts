import { scaleLinear, scaleUtc } from 'd3-scale';

import type { Health, HealthPoint } from '../domain/health.ts';
import { displayHealth } from '../domain/status.ts';
import { formatDay, formatMonth, formatPercent } from '../text/format.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import type { Figure, Mark } from './marks.ts';
import { polyline, statusMark } from './shapes.ts';

type Point = HealthPoint & { readonly percent: number };
const time = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Percentages from a little below to a little above everything that is drawn, in tens. */
const range = (points: readonly Point[], thresholds: readonly number[]): [number, number] => {
  const all = [...points.map(({ percent }) => percent), ...thresholds];
  return [
    Math.max(0, Math.floor((Math.min(...all) - 4) / 10) * 10),
    Math.min(100, Math.ceil((Math.max(...all) + 4) / 10) * 10),
  ];
};

/** Runs of assessments that have a status: a line does not bridge what is not known. */
const runsOf = (points: readonly Point[]): Point[][] => {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point.status === 'Not enough data') runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 1);
};

const describe = (points: readonly Point[], pen: Pen, locale: string | undefined): string => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return pen.say('history.empty');
  return pen.say('history.described', {
    count: points.length,
    first: formatPercent(first.percent, first.digits, locale),
    from: formatDay(first.assessedOn),
    percent: formatPercent(last.percent, last.digits, locale),
    status: last.status,
    on: formatDay(last.assessedOn),
  });
};

/**
 * Health over time with its thresholds (row 26). A point has the shape and colour of its status, the last
 * one its value; assessments with too few scores stand alone.
 */
export const healthHistory = (health: Pick<Health, 'history' | 'model'>, box: FigureBox): Figure => {
  const pen = penOf(box);
  const size = pen.caption;
  const points = health.history.flatMap((point): Point[] =>
    point.percent === null ? [] : [{ ...point, percent: point.percent }],
  );
  const frame = {
    width: box.width,
    height: box.height,
    title: pen.say('history.title'),
    description: describe(points, pen, box.locale),
  };
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) {
    const empty = textMark(pen.say('history.empty'), box.width / 2, box.height / 2, {
      size: pen.name,
      anchor: 'middle',
      fill: 'muted',
    });
    return { ...frame, marks: [empty] };
  }
  const { healthyAbove, criticalBelow } = health.model;
  const value = formatPercent(last.percent, last.digits, box.locale);
  const left = pen.width('100%', size) + 5;
  const right = box.width - pen.width(value, pen.name, 600) - 10;
  const [low, high] = range(points, [healthyAbove, criticalBelow]);
  const y = scaleLinear([low, high], [box.height - size * 2, size * 1.4]);
  const span: [Date, Date] =
    first === last
      ? [time(first.assessedOn), new Date(time(first.assessedOn).getTime() + 1)]
      : [time(first.assessedOn), time(last.assessedOn)];
  const x = scaleUtc(span, first === last ? [(left + right) / 2, right] : [left + 5, right - 5]);
  const at = (point: Point): [number, number] => [x(time(point.assessedOn)), y(point.percent)];

  const ticks = Array.from({ length: Math.round((high - low) / 10) + 1 }, (_, index) => low + index * 10);
  const every = Math.ceil(ticks.length / Math.max(2, Math.floor((y(low) - y(high)) / (size * 1.9))));
  const grid = ticks
    .filter((_, index) => index % every === 0)
    .flatMap((tick): Mark[] => [
      { type: 'line', x1: left, y1: y(tick), x2: right, y2: y(tick), stroke: 'hairline', strokeWidth: 0.7 },
      textMark(formatPercent(tick, 0, box.locale), left - 4, y(tick) + size * middleToBaseline, {
        size,
        anchor: 'end',
        fill: 'muted',
      }),
    ]);
  const threshold = (
    percent: number,
    text: string,
    tone: 'good' | 'bad',
    side: 'above' | 'below',
  ): Mark[] => [
    {
      type: 'line',
      x1: left,
      y1: y(percent),
      x2: right,
      y2: y(percent),
      stroke: tone,
      strokeWidth: 0.9,
      dash: [3, 2],
    },
    textMark(text, left + 10 * pen.scale, y(percent) + (side === 'above' ? -size * 0.35 : size * 1.05), {
      size,
      fill: tone,
    }),
  ];
  const radius = 2.9 * pen.scale;
  const spaced = points.length < 2 || (right - left) / points.length > 3 * radius;
  const lastAt = at(last);
  return {
    ...frame,
    marks: [
      ...grid,
      ...threshold(healthyAbove, pen.say('history.healthy', { above: healthyAbove }), 'good', 'above'),
      // Nothing is below 0 %; and near the bottom there is no room for the line's name.
      ...(y(low) - y(criticalBelow) > size * 1.3
        ? threshold(criticalBelow, pen.say('history.critical', { below: criticalBelow }), 'bad', 'below')
        : []),
      ...runsOf(points).map((run): Mark => ({
        type: 'path',
        d: polyline(run.map(at)),
        stroke: 'accent',
        strokeWidth: 1.6,
      })),
      ...points
        .filter((point) => spaced || point === last)
        .map((point): Mark => {
          const [cx, cy] = at(point);
          return {
            type: 'group',
            key: point.assessmentId,
            label: `${formatDay(point.assessedOn)}: ${formatPercent(point.percent, point.digits, box.locale)} ${point.status}`,
            marks: [statusMark(displayHealth(point.status), cx, cy, radius)],
          };
        }),
      textMark(value, lastAt[0] + radius + 4, lastAt[1] + pen.name * middleToBaseline, {
        size: pen.name,
        weight: 600,
        fill: displayHealth(last.status),
      }),
      ...monthMarks(points, x, box.height - size * 0.3, pen),
    ],
  };
};

/** Months under the points, the last one always, the others where they do not touch. */
const monthMarks = (
  points: readonly Point[],
  x: (at: Date) => number,
  baseline: number,
  pen: Pen,
): Mark[] => {
  const marks: Mark[] = [];
  let free = Number.POSITIVE_INFINITY;
  let shown = '';
  for (const { assessedOn } of [...points].reverse()) {
    const text = formatMonth(assessedOn);
    const middle = x(time(assessedOn));
    const half = pen.width(text, pen.caption) / 2;
    if (text === shown || middle + half > free || middle - half < 0) continue;
    marks.push(textMark(text, middle, baseline, { size: pen.caption, anchor: 'middle', fill: 'muted' }));
    free = middle - half - pen.caption;
    shown = text;
  }
  return marks;
};
