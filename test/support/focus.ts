import type { Locator } from 'playwright';
import { expect } from 'vitest';

/** Waits until the focus is in a place. A window takes it a moment after it is drawn; keys before go elsewhere. */
export const hasFocus = (place: Locator): Promise<void> =>
  expect.poll(() => place.evaluate((element) => element.contains(document.activeElement))).toBe(true);
