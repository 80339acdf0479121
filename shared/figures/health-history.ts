import { scaleLinear } from 'd3-scale';

import type { Health, HealthPoint } from '../domain/health.ts';
import { displayHealth } from '../domain/status.ts';
import { formatDay, formatPercent } from '../text/format.ts';
import { middleToBaseline, penOf, textMark, type FigureBox, type Pen } from './box.ts';
import { spansOf, versionMarks, type Plot } from './health-history-versions.ts';
import { monthMarks, timeline } from './health-timeline.ts';
import type { Figure, Mark } from './marks.ts';
import { polyline, statusMark } from './shapes.ts';

type Point = HealthPoint & { readonly percent: number };

/** Percentages from a little below to a little above everything that is drawn, in tens. */
const range = (points: readonly Point[]): [number, number] => {
  const all = points.flatMap(({ percent, model }) => [percent, model.healthyAbove, model.criticalBelow]);
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

/** Lines between neighbours; dashed where the scorecard changed, since the two are not measured alike. */
const lineMarks = (points: readonly Point[], at: (point: Point) => [number, number]): Mark[] =>
  runsOf(points).flatMap((run): Mark[] => {
    const parts: Point[][] = [[]];
    const leaps: Mark[] = [];
    run.forEach((point, index) => {
      const before = run[index - 1];
      if (before && before.scorecardId !== point.scorecardId) {
        const [[x1, y1], [x2, y2]] = [at(before), at(point)];
        leaps.push({ type: 'line', x1, y1, x2, y2, stroke: 'accent', strokeWidth: 1.2, dash: [3, 3] });
        parts.push([]);
      }
      parts.at(-1)?.push(point);
    });
    const lines = parts
      .filter((part) => part.length > 1)
      .map((part): Mark => ({ type: 'path', d: polyline(part.map(at)), stroke: 'accent', strokeWidth: 1.6 }));
    return [...leaps, ...lines];
  });

const describe = (points: readonly Point[], pen: Pen, locale: string | undefined): string => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return pen.say('history.empty');
  const changes = points.filter((point, index) => {
    const before = points[index - 1];
    return before !== undefined && before.scorecardId !== point.scorecardId;
  });
  return [
    pen.say('history.described', {
      count: points.length,
      first: formatPercent(first.percent, first.digits, locale),
      from: formatDay(first.assessedOn),
      percent: formatPercent(last.percent, last.digits, locale),
      status: last.status,
      on: formatDay(last.assessedOn),
    }),
    ...changes.map(({ model, assessedOn }) =>
      pen.say('history.changed', { version: model.version, on: formatDay(assessedOn) }),
    ),
  ].join(' ');
};

const gridMarks = (plot: Plot, pen: Pen, locale: string | undefined): Mark[] => {
  const { left, right, top, bottom, low, high, y } = plot;
  const ticks = Array.from({ length: Math.round((high - low) / 10) + 1 }, (_, index) => low + index * 10);
  const every = Math.ceil(ticks.length / Math.max(2, Math.floor((bottom - top) / (pen.caption * 1.9))));
  return ticks
    .filter((_, index) => index % every === 0)
    .flatMap((tick): Mark[] => [
      { type: 'line', x1: left, y1: y(tick), x2: right, y2: y(tick), stroke: 'hairline', strokeWidth: 0.7 },
      textMark(formatPercent(tick, 0, locale), left - 4, y(tick) + pen.caption * middleToBaseline, {
        size: pen.caption,
        anchor: 'end',
        fill: 'muted',
      }),
    ]);
};

/**
 * Health over time in the status bands of each scorecard version, with a mark where the scorecard changed
 * (row 26). A point has the shape and colour of its status, the last one its value; assessments with too few
 * scores stand alone.
 */
export const healthHistory = (health: Pick<Health, 'history'>, box: FigureBox): Figure => {
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
  const value = formatPercent(last.percent, last.digits, box.locale);
  const left = pen.width('100%', size) + 5;
  const right = box.width - pen.width(value, pen.name, 600) - 10;
  const changed = points.some(({ scorecardId }) => scorecardId !== first.scorecardId);
  const [top, bottom] = [changed ? size * 1.6 : size * 0.5, box.height - size * 1.8];
  const [low, high] = range(points);
  const x = timeline(first.assessedOn, last.assessedOn, left + 6 * pen.scale, right - 6 * pen.scale);
  const y = scaleLinear([low, high], [bottom, top]);
  const at = (point: Point): [number, number] => [x(point.assessedOn), y(point.percent)];
  const plot: Plot = {
    left,
    right,
    top,
    bottom,
    low,
    high,
    x,
    y,
    course: points.map(at),
  };
  const radius = 2.9 * pen.scale;
  const spaced = points.length < 2 || (right - left) / points.length > 3 * radius;
  const lastAt = at(last);
  return {
    ...frame,
    marks: [
      ...versionMarks(spansOf(points, plot), plot, pen),
      ...gridMarks(plot, pen, box.locale),
      ...lineMarks(points, at),
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
      textMark(value, right + 5, lastAt[1] + pen.name * middleToBaseline, {
        size: pen.name,
        weight: 600,
        fill: displayHealth(last.status),
      }),
      ...monthMarks(
        points.map(({ assessedOn }) => assessedOn),
        plot.x,
        { baseline: box.height - size * 0.3, from: 0, to: box.width, pen },
      ),
    ],
  };
};
