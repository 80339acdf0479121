import { scaleLinear } from 'd3-scale';

import type { Day } from '../dates.ts';
import type { SignalHistory, SignalPoint } from '../domain/health-histories.ts';
import { highestScore } from '../domain/scorecard.ts';
import { displayScore } from '../domain/status.ts';
import { formatDay } from '../text/format.ts';
import { penOf, textMark, type FigureBox, type Pen } from './box.ts';
import { between, monthMarks, timeline } from './health-timeline.ts';
import type { Figure, Mark } from './marks.ts';
import { polyline, statusMark } from './shapes.ts';

type Scored = SignalPoint & { readonly score: number };
type Cell = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const narrowestCell = 118;
const cellHeight = 46;
const gap = 14;

/** Columns and rows of small charts for a number of signals. */
const arrangement = (count: number, { width, scale = 1 }: Pick<FigureBox, 'width' | 'scale'>) => {
  const fitting = Math.max(1, Math.floor((width + gap * scale) / ((narrowestCell + gap) * scale)));
  const rows = Math.max(1, Math.ceil(count / Math.min(fitting, Math.max(1, count))));
  // As many to a row as needed, so that the rows are filled evenly.
  return { rows, columns: Math.max(1, Math.ceil(count / rows)) };
};

/** How high the charts of so many signals are in a width. */
export const healthSignalsHeight = (count: number, box: Pick<FigureBox, 'width' | 'scale'>): number =>
  arrangement(count, box).rows * (cellHeight + gap) * (box.scale ?? 1);

const scoredOf = (points: readonly SignalPoint[]): Scored[] =>
  points.filter((point): point is Scored => point.score !== null);

/** Runs of neighbouring assessments in which the signal was scored. */
const runsOf = (points: readonly SignalPoint[]): Scored[][] => {
  const runs: Scored[][] = [[]];
  for (const point of points) {
    if (point.score === null) runs.push([]);
    else runs.at(-1)?.push({ ...point, score: point.score });
  }
  return runs.filter((run) => run.length > 1);
};

const said = ({ label, points }: SignalHistory, pen: Pen): string => {
  const scored = scoredOf(points);
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last) return pen.say('signals.none', { label });
  const params = { label, score: last.score, on: formatDay(last.on) };
  return first === last
    ? pen.say('signals.one', params)
    : pen.say('signals.several', { ...params, first: first.score, from: formatDay(first.on) });
};

/** Days between which the scorecard changed. */
const changesOf = (points: readonly SignalPoint[]): [Day, Day][] =>
  points.flatMap((point, index): [Day, Day][] => {
    const before = points[index - 1];
    return before && before.version !== point.version ? [[before.on, point.on]] : [];
  });

const chart = (history: SignalHistory, cell: Cell, days: readonly [Day, Day], pen: Pen): Mark => {
  const size = pen.caption;
  const radius = 2 * pen.scale;
  const scored = scoredOf(history.points);
  const last = history.points.at(-1)?.score ?? null;
  const value = last === null ? '–' : String(last);
  const [left, right] = [cell.x, cell.x + cell.width];
  const x = timeline(days[0], days[1], left + radius * 1.3, right - radius * 1.3);
  const [top, bottom] = [cell.y + size * 1.5 + radius, cell.y + cell.height - size * 1.3 - radius];
  const y = scaleLinear([1, highestScore], [bottom, top]);
  const at = (point: Scored): [number, number] => [x(point.on), y(point.score)];
  const spaced = (right - left) / Math.max(1, scored.length) > 2.6 * radius;
  const line = (level: number): Mark => ({
    type: 'line',
    x1: left,
    y1: y(level),
    x2: right,
    y2: y(level),
    stroke: 'hairline',
    strokeWidth: 0.7,
  });
  return {
    type: 'group',
    key: history.signal,
    label: said(history, pen),
    marks: [
      textMark(
        pen.clamp(history.label, cell.width - pen.width(value, size, 600) - 6, size),
        left,
        cell.y + size,
        { size, fill: history.retired ? 'muted' : 'ink' },
      ),
      textMark(value, right, cell.y + size, { size, weight: 600, anchor: 'end' }),
      ...[1, 3, highestScore].map(line),
      ...changesOf(history.points).map(([before, after]): Mark => {
        const middle = between(x, before, after);
        return {
          type: 'line',
          x1: middle,
          y1: top,
          x2: middle,
          y2: bottom,
          stroke: 'muted',
          strokeWidth: 0.7,
          dash: [2, 2],
        };
      }),
      ...runsOf(history.points).map((run): Mark => ({
        type: 'path',
        d: polyline(run.map(at)),
        stroke: 'accent',
        strokeWidth: 1.2,
      })),
      ...scored
        .filter((point) => spaced && point.given)
        .map((point) => statusMark(displayScore(point.score), ...at(point), radius)),
      ...monthMarks([days[0], days[1]], x, {
        baseline: cell.y + cell.height - size * 0.3,
        from: left,
        to: right,
        pen,
      }),
    ],
  };
};

/**
 * Every signal over time in a chart of its own (row 26): a shape where it was scored, a line where a score was
 * carried on, a dashed mark where the scorecard changed.
 */
export const healthSignals = (histories: readonly SignalHistory[], box: FigureBox): Figure => {
  const pen = penOf(box);
  const { rows, columns } = arrangement(histories.length, box);
  const space = gap * pen.scale;
  const width = (box.width - space * (columns - 1)) / columns;
  const height = (box.height - space * (rows - 1)) / rows;
  const days = histories[0]?.points.map(({ on }) => on) ?? [];
  const [first, last] = [days[0], days.at(-1)];
  const marks =
    first === undefined || last === undefined
      ? [
          textMark(pen.say('history.empty'), box.width / 2, box.height / 2, {
            size: pen.name,
            anchor: 'middle',
            fill: 'muted',
          }),
        ]
      : histories.map((history, index) => {
          const place = {
            x: (index % columns) * (width + space),
            y: Math.floor(index / columns) * (height + space),
          };
          return chart(history, { ...place, width, height }, [first, last], pen);
        });
  return {
    width: box.width,
    height: box.height,
    title: pen.say('signals.title'),
    description:
      first === undefined
        ? pen.say('history.empty')
        : histories.map((history) => said(history, pen)).join(' '),
    marks,
  };
};
