import type { Figure } from '../../../shared/figures/marks.ts';

type Point = { readonly x: number; readonly y: number };

type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** True when a point lies in a rectangle, its edges included. */
export const holds = (part: Rectangle, { x, y }: Point): boolean =>
  x >= part.x && x <= part.x + part.width && y >= part.y && y <= part.y + part.height;

/** The key of the part of a figure (`cell High Low`) that a point lies in, or null outside of all of them. */
export const cellAt = (figure: Pick<Figure, 'marks'>, point: Point): string | null => {
  for (const mark of figure.marks) {
    if (mark.type !== 'group') continue;
    if (
      mark.key.startsWith('cell ') &&
      mark.marks.some((inner) => inner.type === 'rect' && holds(inner, point))
    )
      return mark.key;
    const inside = cellAt(mark, point);
    if (inside) return inside;
  }
  return null;
};

/** One step along an ordered scale; stays at the ends. A value that is not on it starts at the first one. */
export const stepAlong = <T>(scale: readonly T[], value: T, by: 1 | -1): T => {
  const at = scale.indexOf(value);
  return scale[Math.max(0, Math.min(scale.length - 1, at + by))] ?? value;
};
