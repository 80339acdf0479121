import type { Day } from '../dates.ts';
import type { HealthPoint } from '../domain/health.ts';
import type { ScorecardModel } from '../domain/scorecard.ts';
import { textMark, type Pen } from './box.ts';
import { between } from './health-timeline.ts';
import type { Mark, Tone } from './marks.ts';

/** A stretch of the history that was assessed with one version of the scorecard. */
export type VersionSpan = {
  readonly model: ScorecardModel;
  readonly from: number;
  readonly to: number;
};

/** The place of the chart that is drawn into. */
export type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (day: Day) => number;
  readonly y: (percent: number) => number;
  /** Percentages at the bottom and the top. */
  readonly low: number;
  readonly high: number;
  /** Where the assessments lie, from left to right. */
  readonly course: readonly (readonly [x: number, y: number])[];
};

/** Whether the line of the assessments, or one of their shapes, comes into a rectangle. */
const isCrossed = ({ course }: Plot, left: number, right: number, top: number, bottom: number): boolean =>
  course.some(([x, y], index) => {
    const [x0, y0] = course[index - 1] ?? [x, y];
    const [start, end] = [Math.max(x0, left), Math.min(x, right)];
    if (start > end) return false;
    const at = (where: number) => (x === x0 ? y : y0 + ((y - y0) * (where - x0)) / (x - x0));
    const ys = x === x0 ? [y0, y] : [at(start), at(end)];
    return Math.min(...ys) <= bottom && Math.max(...ys) >= top;
  });

/** The stretches of a history, each up to halfway to the next one's first assessment. */
export const spansOf = (points: readonly HealthPoint[], plot: Plot): VersionSpan[] => {
  const spans: VersionSpan[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before && before.scorecardId === point.scorecardId) return;
    const from = before ? between(plot.x, before.assessedOn, point.assessedOn) : plot.left;
    const last = spans.at(-1);
    if (last) spans[spans.length - 1] = { ...last, to: from };
    spans.push({ model: point.model, from, to: plot.right });
  });
  return spans;
};

const zoneMarks = ({ model, from, to }: VersionSpan, plot: Plot): Mark[] => {
  const { healthyAbove, criticalBelow } = model;
  const zones: readonly (readonly [number, number, Tone])[] = [
    [plot.low, criticalBelow, 'badSoft'],
    [criticalBelow, healthyAbove, 'watchSoft'],
    [healthyAbove, plot.high, 'goodSoft'],
  ];
  return zones.flatMap(([below, above, fill]): Mark[] => {
    const [start, end] = [Math.max(below, plot.low), Math.min(above, plot.high)];
    if (end <= start) return [];
    const y = plot.y(end);
    return [{ type: 'rect', x: from, y, width: to - from, height: plot.y(start) - y, fill }];
  });
};

/** The name of a threshold at its line: on the side where the assessments leave room, if any. */
const nameMarks = (
  { from, to }: VersionSpan,
  percent: number,
  text: string,
  tone: 'good' | 'bad',
  plot: Plot,
  pen: Pen,
): Mark[] => {
  const size = pen.caption;
  const line = plot.y(percent);
  const [above, below] = [line - size * 0.4, line + size * 1.05];
  const baseline = tone === 'good' ? above : below;
  const inside = tone === 'good' ? above - size * 0.75 >= plot.top : below <= plot.bottom;
  const width = pen.width(text, size);
  const space = 5 * pen.scale;
  const places = [from + space, to - space - width, (from + to - width) / 2];
  const x = places.find(
    (left) => !isCrossed(plot, left - space, left + width + space, baseline - size, baseline + size * 0.4),
  );
  return inside && width + 2 * space <= to - from
    ? [textMark(text, x ?? from + space, baseline, { size, fill: tone })]
    : [];
};

/** The status bands of every version; a mark and its number where the scorecard changed (row 26). */
export const versionMarks = (spans: readonly VersionSpan[], plot: Plot, pen: Pen): Mark[] =>
  spans.flatMap((span, index): Mark[] => {
    const { healthyAbove, criticalBelow, version } = span.model;
    const before = spans[index - 1]?.model;
    const same = before?.healthyAbove === healthyAbove && before.criticalBelow === criticalBelow;
    const healthy = pen.say('history.healthy', { above: healthyAbove });
    const critical = pen.say('history.critical', { below: criticalBelow });
    const label = pen.say('history.version', { version });
    const half = pen.width(label, pen.caption) / 2;
    const at = Math.min(Math.max(span.from, plot.left + half), plot.right - half);
    const next = spans[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return [
      ...zoneMarks(span, plot),
      ...(same
        ? []
        : [
            ...nameMarks(span, healthyAbove, healthy, 'good', plot, pen),
            ...nameMarks(span, criticalBelow, critical, 'bad', plot, pen),
          ]),
      ...(index === 0
        ? []
        : [
            {
              type: 'line',
              x1: span.from,
              y1: plot.top,
              x2: span.from,
              y2: plot.bottom,
              stroke: 'muted',
              strokeWidth: 1,
            } as const,
          ]),
      // Versions that follow closely keep their mark; the number goes to the last of them.
      ...(index > 0 && next - span.from > 2 * half + 4
        ? [
            textMark(label, at, plot.top - pen.caption * 0.35, {
              size: pen.caption,
              anchor: 'middle',
              fill: 'muted',
            }),
          ]
        : []),
    ];
  });
