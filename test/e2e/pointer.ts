import type { Locator, Page } from 'playwright';

import { settled } from '../support/settled.ts';

type Point = { readonly x: number; readonly y: number };

/** The middle of something on the page, in sight and at rest. */
export const centreOf = async (place: Locator): Promise<Point> => {
  await place.scrollIntoViewIfNeeded();
  await settled(place.page());
  const box = await place.boundingBox();
  if (!box) throw new Error('not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Presses at one point of a page, goes to another and lets go. */
export const dragFrom = async ({ mouse }: Page, start: Point, end: Point): Promise<void> => {
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await mouse.move(end.x, end.y, { steps: 4 });
  await mouse.up();
};

/** Drags the middle of one thing to the middle of another; both must be in sight together. */
export const drag = async (from: Locator, to: Locator): Promise<void> => {
  // The second may be scrolled to: then the first is somewhere else.
  await centreOf(from);
  const end = await centreOf(to);
  await dragFrom(from.page(), await centreOf(from), end);
};
