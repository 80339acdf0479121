import type { Pen } from './box.ts';
import type { Placed } from './swimlane-columns.ts';
import { textLines } from './text-lines.ts';

/** Lengths at scale 1, in points. */
export const sizes = {
  boxWidth: 81,
  /** Between the border of a box and its words. */
  padding: 5,
  /** How far the sides of a decision slant. */
  slant: 9,
  lineHeight: 1.24,
  /** Between two ways that leave a box, so that the words of one stand above it. */
  port: 10,
  /** Between two ways that run side by side. */
  lane: 6,
  arrow: 5,
  laneNames: 58,
  /** Words on a way are cut beyond this. */
  longestLabel: 70,
} as const;

/** Lines of a title; the rest is cut, and said to be. */
const mostLines = 5;

/** The words of a step's box and how much room they take. */
export type BoxWords = {
  readonly lines: readonly string[];
  /** "day 10", or null for a step without a day. */
  readonly day: string | null;
  readonly height: number;
  /** The title does not fit. */
  readonly clamped: boolean;
};

/** Lays out the words of a step. */
export const boxWords = ({ step, number }: Placed, pen: Pen): BoxWords => {
  const slant = step.kind === 'Decision' ? sizes.slant : 0;
  const room = (sizes.boxWidth - 2 * (sizes.padding + slant * 0.6)) * pen.scale;
  const title = `${number} ${step.title}`;
  const style = { size: pen.name, weight: 600 } as const;
  const whole = textLines(title, room, 100, pen, style);
  const lines = textLines(title, room, mostLines, pen, style);
  const day = step.daysAfterStart === null ? null : pen.say('swimlane.day', { count: step.daysAfterStart });
  const height =
    lines.length * pen.name * sizes.lineHeight +
    (day === null ? 0 : pen.caption * sizes.lineHeight) +
    2 * sizes.padding * pen.scale;
  const clamped = whole.length > lines.length || whole.join(' ') !== title.trim().replaceAll(/\s+/gu, ' ');
  return { lines, day, height, clamped };
};
