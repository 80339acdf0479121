import type { Direction } from '../../../ui/Figure.tsx';
import type { Point } from './use-drag.ts';

type Place = { readonly id: string } & Point;

/** How far something lies ahead and aside in a direction. */
const seen = (from: Point, to: Point, direction: Direction): { ahead: number; aside: number } => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  switch (direction) {
    case 'right':
      return { ahead: dx, aside: Math.abs(dy) };
    case 'left':
      return { ahead: -dx, aside: Math.abs(dy) };
    case 'down':
      return { ahead: dy, aside: Math.abs(dx) };
    case 'up':
      return { ahead: -dy, aside: Math.abs(dx) };
  }
};

/** The place an arrow key leads to: the nearest one ahead, what lies aside counting double; null at the edge. */
export const nearestIn = (places: readonly Place[], fromId: string, direction: Direction): string | null => {
  const from = places.find(({ id }) => id === fromId);
  if (!from) return null;
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const place of places) {
    const { ahead, aside } = seen(from, place, direction);
    if (place.id === fromId || ahead < 1) continue;
    const distance = ahead + 2 * aside;
    if (!best || distance < best.distance) best = { id: place.id, distance };
  }
  return best?.id ?? null;
};

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The direction of an arrow key; undefined for every other key. */
export const directionOf = (key: string): Direction | undefined => arrows[key];
