import type { DisplayStatus } from '../domain/status.ts';
import type { Mark, Tone } from './marks.ts';

const fillOf: Readonly<Record<DisplayStatus, Tone>> = {
  good: 'good',
  watch: 'watch',
  bad: 'bad',
  neutral: 'neutral',
};

const number = (value: number): string => String(Math.round(value * 100) / 100);
const polygon = (...points: readonly (readonly [number, number])[]): string =>
  `${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${number(x)},${number(y)}`).join('')}Z`;

/**
 * The shape of a status around a centre: disc, triangle, diamond, square, so that it survives greyscale.
 * @param r Half of its width, roughly; shapes of one `r` look equally large.
 */
export const statusMark = (status: DisplayStatus, cx: number, cy: number, r: number): Mark => {
  const fill = fillOf[status];
  if (status === 'good') return { type: 'circle', cx, cy, r, fill };
  if (status === 'neutral') {
    const half = r * 0.88;
    return { type: 'rect', x: cx - half, y: cy - half, width: 2 * half, height: 2 * half, fill };
  }
  const d =
    status === 'watch'
      ? polygon([cx, cy - r * 1.1], [cx + r * 1.15, cy + r * 0.9], [cx - r * 1.15, cy + r * 0.9])
      : polygon([cx, cy - r * 1.2], [cx + r * 1.2, cy], [cx, cy + r * 1.2], [cx - r * 1.2, cy]);
  return { type: 'path', d, fill };
};

/** Path data of a line through points. */
export const polyline = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${number(x)},${number(y)}`).join('');
