import type { Page } from 'playwright';

import type { Channel } from '../../shared/contract.ts';

/** What the page's calls to the core pass through. It stands in the page: asked from outside, some would be missed. */
type Gate = {
  /** Calls that are not answered yet, the held ones among them. */
  underWay: number;
  /** Where a call of a channel waits, by the channel. */
  readonly held: Map<string, Promise<void>>;
  readonly letGo: Map<string, () => void>;
};
type GatedWindow = Window & { callsOfTheTest?: Gate };

/** Runs in the page, before anything of its own. */
const standGate = (): void => {
  const gate: Gate = { underWay: 0, held: new Map(), letGo: new Map() };
  (window as GatedWindow).callsOfTheTest = gate;
  const send = window.fetch.bind(window);
  window.fetch = async (address, init) => {
    gate.underWay += 1;
    try {
      const body = typeof init?.body === 'string' ? init.body : '';
      for (const [channel, opened] of gate.held) if (body.includes(`"${channel}"`)) await opened;
      const response = await send(address, init);
      // A call has its answer when it has all of it.
      const { status, statusText, headers } = response;
      return new Response(await response.arrayBuffer(), { status, statusText, headers });
    } finally {
      gate.underWay -= 1;
    }
  };
};

/** Counts the calls of a page from its next load on, and lets a test hold them. In the browser shell only. */
export const gateCalls = async (page: Page): Promise<void> => {
  await page.addInitScript(standGate);
};

/** Whether every call of a page is answered. A page without a gate counts as answered. */
export const isAnswered = (page: Page): Promise<boolean> =>
  page.evaluate(() => ((window as GatedWindow).callsOfTheTest?.underWay ?? 0) === 0);

/** Keeps a page's calls of a channel from the core: what is done meanwhile is done before the answer. Returns how to let them go. */
export const holdCalls = async (page: Page, channel: Channel): Promise<() => Promise<void>> => {
  await page.evaluate((name) => {
    const gate = (window as GatedWindow).callsOfTheTest;
    if (!gate) throw new Error('The calls of this page pass no gate.');
    const opened = new Promise<void>((resolve) => gate.letGo.set(name, resolve));
    gate.held.set(name, opened);
  }, channel);
  return () =>
    page.evaluate((name) => {
      const gate = (window as GatedWindow).callsOfTheTest;
      gate?.held.delete(name);
      gate?.letGo.get(name)?.();
    }, channel);
};
