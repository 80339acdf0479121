import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** Waits until the focus is in a place. A window takes it a moment after it is drawn; keys before go elsewhere. */
export const hasFocus = (place: Locator): Promise<void> =>
  expect.poll(() => place.evaluate((element) => element.contains(document.activeElement))).toBe(true);

/** Two keys of a chord, such as `g` and `b`, at once: the second may not come long after the first. */
export const pressChord = async (page: Page, first: string, second: string): Promise<void> => {
  await Promise.all([page.keyboard.press(first), page.keyboard.press(second)]);
};
