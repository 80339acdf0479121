import type { Page } from 'playwright';

import { startTestApp, fixtureDay } from '../support/app.ts';
import { writeLargePlan } from '../support/large-plan.ts';
import { percentile, type BenchRow } from './measure.ts';

const size = { stakeholders: 300, risks: 200, meetings: 500, opportunities: 40, assessments: 24 };
const goal = 'p95 <= 100 ms';

/** The browser's own measure: from the input to the frame that shows its effect, in steps of 8 ms. */
type Timing = { readonly name: string; readonly startTime: number; readonly duration: number };
declare global {
  interface Window {
    carryonTimings: Timing[];
  }
}

/** Inputs faster than this are not reported and count as this much. */
const shortestReported = 16;
const watched = new Set(['keydown', 'pointerdown', 'pointerup', 'click', 'mousedown', 'mouseup']);

const watch = (page: Page): Promise<void> =>
  page.evaluate((durationThreshold) => {
    window.carryonTimings = [];
    const keep = ({ name, startTime, duration }: PerformanceEntry) =>
      window.carryonTimings.push({ name, startTime, duration });
    const options = { type: 'event', durationThreshold } as PerformanceObserverInit;
    new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe(options);
  }, shortestReported);

/** Milliseconds of each of `inputs`, the slowest event of an input counting for it. */
const measured = async (page: Page, inputs: readonly (() => Promise<unknown>)[]): Promise<number[]> => {
  const found: number[] = [];
  for (const input of inputs) {
    await page.evaluate(() => {
      window.carryonTimings = [];
    });
    await input();
    // The entry comes with the frame after the one that was painted.
    await page.waitForTimeout(150);
    const timings = await page.evaluate(() => window.carryonTimings);
    found.push(
      Math.max(
        shortestReported,
        ...timings.filter(({ name }) => watched.has(name)).map(({ duration }) => duration),
      ),
    );
  }
  return found;
};

const repeat = (times: number, input: (turn: number) => Promise<unknown>) =>
  Array.from({ length: times }, (_, turn) => () => input(turn));

/** One account with 300 stakeholders, 200 risks and 500 meetings, in a headless browser: input to painted frame. */
export const benchPlan = async (): Promise<BenchRow[]> => {
  const app = await startTestApp();
  try {
    const { page, core } = app;
    const accountId = writeLargePlan(core, size, fixtureDay);
    await page.goto(`${app.origin}/#/account/${accountId}/overview`);
    await page.getByRole('tabpanel').waitFor();
    await watch(page);
    const press = (key: string) => page.keyboard.press(key);
    const open = async (name: RegExp) => {
      await page.getByRole('tab', { name }).first().click();
      await page.waitForTimeout(400);
    };
    const rows: BenchRow[] = [];
    const row = async (name: string, inputs: readonly (() => Promise<unknown>)[]) => {
      const milliseconds = percentile(await measured(page, inputs), 0.95);
      rows.push({
        name: `${name}, p95`,
        ours: milliseconds,
        peerName: '',
        peer: null,
        unit: 'ms',
        goal,
        held: milliseconds <= 100,
      });
    };

    const tabs = await page.locator('[role=tablist]').first().getByRole('tab').count();
    await row(
      'change the page of the plan',
      repeat(tabs * 3, () => press(']')),
    );
    await open(/^Stakeholders/u);
    const grid = page.getByRole('grid').first();
    await grid.getByRole('gridcell').nth(1).click();
    await row(
      'arrow keys in the table of 300 people',
      repeat(30, (turn) => press(turn % 5 === 4 ? 'ArrowRight' : 'ArrowDown')),
    );
    await row('edit a cell of the table', [...repeat(8, (turn) => press(turn % 2 === 0 ? 'x' : 'Enter'))]);
    const figure = async (view: string) => {
      await page.getByRole('button', { name: view, exact: true }).click();
      await page.locator('main svg [role=button]').first().waitFor();
      await page.waitForTimeout(600);
      await page.locator('main svg [role=button]').first().focus();
    };
    await figure('Map');
    await row(
      're-rate one of 300 people on the map',
      repeat(10, (turn) => press(turn % 2 === 0 ? 'ArrowDown' : 'ArrowUp')),
    );
    await figure('Org chart');
    await row(
      'walk the org chart of 300 people',
      repeat(12, (turn) => press(turn % 3 === 2 ? 'ArrowRight' : 'ArrowDown')),
    );
    await open(/^Risks/u);
    const disc = page.locator('svg [role=button]').first();
    await disc.focus();
    await row(
      're-rate a risk with the arrow keys',
      repeat(12, (turn) => press(turn % 2 === 0 ? 'ArrowDown' : 'ArrowUp')),
    );
    await open(/^Health/u);
    await page.getByRole('row', { name: /^Product usage/u }).focus();
    await row(
      'score a signal',
      repeat(14, (turn) => press(String((turn % 5) + 1))),
    );
    await open(/^Meetings/u);
    await row(
      'scroll 500 meetings by Page Down',
      repeat(12, () => press('PageDown')),
    );
    await row('undo', [...repeat(6, () => press('Control+z'))]);
    return rows;
  } finally {
    await app.close();
  }
};
