import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Calls of a page to the core that are not answered yet. */
const underWay = new WeakMap<Page, Set<unknown>>();

/** Counts the calls of a page from now on, for {@link settled}. */
export const watchCalls = (page: Page): void => {
  const calls = new Set<unknown>();
  underWay.set(page, calls);
  page.on('request', (request) => {
    if (request.url().endsWith('/rpc')) calls.add(request);
  });
  page.on('requestfinished', (request) => calls.delete(request));
  page.on('requestfailed', (request) => calls.delete(request));
};

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
  const isQuiet = () => (underWay.get(page)?.size ?? 0) === 0;
  await expect
    .poll(async () => isQuiet() && (await page.evaluate(isStill)) && isQuiet(), { timeout: 30_000 })
    .toBe(true);
};
