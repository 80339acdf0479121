import { scaleLinear } from 'd3-scale';

import { daysBetween, type Day } from '../dates.ts';
import { formatDay } from '../text/format.ts';
import { penOf, textMark, type FigureBox } from './box.ts';
import type { Figure, Mark, Tone } from './marks.ts';
import { statusMark } from './shapes.ts';

/** The days of a contract, with their names in the reader's words. */
export type ContractDays = {
  readonly title: string;
  readonly start: { readonly on: Day; readonly label: string };
  readonly today: { readonly on: Day; readonly label: string };
  /** Null when no notice period is recorded. */
  readonly notice: { readonly on: Day; readonly label: string } | null;
  readonly renewal: { readonly on: Day; readonly label: string };
  /** Locale of the days. */
  readonly days: string;
};

type Label = { readonly x: number; readonly width: number };

/** Labels of one row pushed apart and kept inside, in their order. */
const spread = (labels: readonly Label[], width: number, gap: number): number[] => {
  const placed: number[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const { x, width: own } of labels) {
    const left = Math.max(x - own / 2, right + gap, 0);
    placed.push(left);
    right = left + own;
  }
  let limit = width;
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const own = labels[index]?.width ?? 0;
    placed[index] = Math.min(placed[index] ?? 0, limit - own);
    limit = (placed[index] ?? 0) - gap;
  }
  return placed;
};

/** The contract from its start to its renewal, with today and the day by which notice is due (pdf spec, page 4). */
export const contractBar = (contract: ContractDays, box: FigureBox): Figure => {
  const pen = penOf(box);
  const { start, today, notice, renewal } = contract;
  const last = Math.max(1, daysBetween(start.on, renewal.on));
  const x = scaleLinear([0, last], [6, box.width - 6]).clamp(true);
  const at = (day: Day) => x(daysBetween(start.on, day));
  const middle = box.height / 2;
  const bar = (from: number, to: number, fill: Tone): Mark => ({
    type: 'rect',
    x: from,
    y: middle - 4,
    width: Math.max(0.5, to - from),
    height: 8,
    radius: 0,
    fill,
  });
  const words = (point: { readonly on: Day; readonly label: string }) =>
    `${point.label} ${formatDay(point.on, contract.days)}`;
  const isPast = (point: { readonly on: Day }) => point.on <= today.on;
  const row = (points: readonly (typeof start)[], baseline: number, weight: 400 | 600): Mark[] => {
    const labels = points.map((point) => ({
      x: at(point.on),
      width: pen.width(words(point), pen.caption, weight),
    }));
    const lefts = spread(labels, box.width, pen.caption);
    return points.map((point, index) =>
      textMark(words(point), lefts[index] ?? 0, baseline, {
        size: pen.caption,
        weight,
        fill: weight === 600 ? 'ink' : 'muted',
      }),
    );
  };
  const below = [start, ...(notice ? [notice] : []), renewal];
  return {
    width: box.width,
    height: box.height,
    title: contract.title,
    description: [start, today, ...(notice ? [notice] : []), renewal].map(words).join(', '),
    marks: [
      bar(6, box.width - 6, 'neutralSoft'),
      bar(6, at(today.on), 'accent'),
      ...(notice ? [statusMark(isPast(notice) ? 'bad' : 'watch', at(notice.on), middle, 5)] : []),
      statusMark('neutral', at(renewal.on), middle, 5),
      {
        type: 'line',
        x1: at(today.on),
        y1: middle - 9,
        x2: at(today.on),
        y2: middle + 6,
        stroke: 'ink',
        strokeWidth: 1.2,
      },
      ...row([today], middle - 13, 600),
      ...row(below, middle + 10 + pen.caption, 400),
    ],
  };
};
