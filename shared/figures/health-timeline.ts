import { scaleUtc } from 'd3-scale';

import type { Day } from '../dates.ts';
import { formatMonth } from '../text/format.ts';
import { textMark, type Pen } from './box.ts';
import type { Mark } from './marks.ts';

/** A calendar day on a time scale. */
export const timeOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Days from the first to the last, across a width; a single day stands in the middle. */
export const timeline = (first: Day, last: Day, left: number, right: number): ((day: Day) => number) => {
  if (first === last) return () => (left + right) / 2;
  const scale = scaleUtc([timeOf(first), timeOf(last)], [left, right]);
  return (day) => scale(timeOf(day));
};

/** Where one thing ends and the next begins: halfway between two days of a scale. */
export const between = (x: (day: Day) => number, before: Day, after: Day): number =>
  (x(before) + x(after)) / 2;

/** Months under days, the last one always, the others where they do not touch; kept between `from` and `to`. */
export const monthMarks = (
  days: readonly Day[],
  x: (day: Day) => number,
  { baseline, from, to, pen }: { baseline: number; from: number; to: number; pen: Pen },
): Mark[] => {
  const marks: Mark[] = [];
  let free = Number.POSITIVE_INFINITY;
  let shown = '';
  for (const day of [...days].reverse()) {
    const text = formatMonth(day);
    const half = pen.width(text, pen.caption) / 2;
    if (text === shown || half * 2 > to - from) continue;
    const middle = Math.min(Math.max(x(day), from + half), to - half);
    if (middle + half > free) continue;
    marks.push(textMark(text, middle, baseline, { size: pen.caption, anchor: 'middle', fill: 'muted' }));
    free = middle - half - pen.caption;
    shown = text;
  }
  return marks;
};
