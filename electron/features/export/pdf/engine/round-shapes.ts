import type { Box, Paint } from './canvas.ts';
import type { Shape } from './content.ts';
import type { PageTone } from './palette.ts';
import { circlePath, roundedPath } from './path.ts';
import type { Place } from './units.ts';

/** What a line is wide that says nothing of it, points. */
const usualWidth = 1;

/** Both sides are rounded, not one and the size: what lies edge to edge stays so. */
const rectPath = ({ x, y, width, height }: Box, at: Place): string => {
  const size = (from: number, length: number) =>
    String(Math.round((from + length) * 10) - Math.round(from * 10));
  return `${at(x, y + height)} ${size(x, width)} ${size(y, height)} re`;
};

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + by * 2,
  height: height + by * 2,
});

/** A path as it is painted; corners are sharp, ends are cut. */
export const painted = (path: string, paint: Paint, box: Box): Shape => {
  const { fill, stroke, strokeWidth: width = usualWidth, dash } = paint;
  if (!stroke) return { path, fill, box };
  return { path, fill, pen: { tone: stroke, width, dash, cap: 0, join: 0 }, box: grown(box, width / 2) };
};

/** A line of no length with round ends is a disc: a fifth of what its outline takes. */
const disc = (x: number, y: number, radius: number, tone: PageTone, at: Place): Shape => {
  const [left = '', top = ''] = at(x, y).split(' ');
  return {
    // Some viewers draw a line of no length at all as nothing.
    path: `${left} ${top} m ${left}.1 ${top} l`,
    pen: { tone, width: radius * 2, cap: 1 },
    box: { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 },
  };
};

/**
 * A rectangle with round corners is a smaller one with a thick edge of the same colour and round joins, and one
 * as round as it is high a thick line with round ends: a fifth of what the outline takes.
 */
const rounded = (box: Box, radius: number, tone: PageTone, at: Place): Shape => {
  const { x, y, width, height } = box;
  const r = Math.min(radius, width / 2, height / 2);
  const [wide, high] = [width - r * 2, height - r * 2];
  if (wide < 0.05 && high < 0.05) return disc(x + r, y + r, r, tone, at);
  const pen = { tone, width: r * 2 };
  if (wide < 0.05 || high < 0.05) {
    const path = `${at(x + r, y + r)} m ${at(x + width - r, y + height - r)} l`;
    return { path, pen: { ...pen, cap: 1 }, box };
  }
  const path = rectPath({ x: x + r, y: y + r, width: wide, height: high }, at);
  return { path, fill: tone, pen: { ...pen, join: 1 }, box };
};

/** A circle, in as few operators as it takes. */
export const circleShapes = (x: number, y: number, radius: number, paint: Paint, at: Place): Shape[] => {
  const { fill: inside, stroke: edge, strokeWidth = usualWidth } = paint;
  if (!inside || paint.dash) {
    const box = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
    return [painted(circlePath(x, y, radius, at), paint, box)];
  }
  if (!edge) return [disc(x, y, radius, inside, at)];
  const half = strokeWidth / 2;
  return [disc(x, y, radius + half, edge, at), disc(x, y, Math.max(0, radius - half), inside, at)];
};

/** A rectangle, in as few operators as it takes. */
export const rectShapes = (box: Box, paint: Paint, radius: number, at: Place): Shape[] => {
  const { x, y, width, height } = box;
  const { fill: inside, stroke: edge } = paint;
  if (radius <= 0) return [painted(rectPath(box, at), paint, box)];
  if (!inside || paint.dash) return [painted(roundedPath(x, y, width, height, radius, at), paint, box)];
  if (!edge) return [rounded(box, radius, inside, at)];
  const half = (paint.strokeWidth ?? usualWidth) / 2;
  return [
    rounded(grown(box, half), radius + half, edge, at),
    rounded(grown(box, -half), Math.max(0.01, radius - half), inside, at),
  ];
};
