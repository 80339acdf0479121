import type { Page } from 'playwright';
import { expect } from 'vitest';

import { isAnswered } from './calls.ts';

/** Runs in the page: nothing moves or is loading, and nothing changes until there is nothing left to do. */
const isStill = () => {
  const isMoving = () =>
    document.querySelector('[aria-busy=true]') !== null ||
    document
      .getAnimations()
      .some((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity);
  return new Promise<boolean>((resolve) => {
    let changed = isMoving();
    const observer = new MutationObserver(() => (changed = true));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const end = () => {
      observer.disconnect();
      resolve(!changed && !isMoving());
    };
    // Laid out and drawn twice: what measures itself draws itself once more.
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(end)));
  });
};

/**
 * Waits until a page has come to rest: every call answered, everything drawn, no animation under way. For what
 * looks at the whole page or at where something is on it; it says nothing about what the page shows.
 */
export const settled = async (page: Page): Promise<void> => {
  const isAtRest = async () =>
    (await isAnswered(page)) && (await page.evaluate(isStill)) && (await isAnswered(page));
  await expect.poll(isAtRest, { timeout: 30_000 }).toBe(true);
};
