import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { defaultScorecard } from '../../shared/domain/scorecard.ts';
import {
  emptyHealthGridLayout,
  type HealthGridLayout,
  type HealthGridRow,
} from '../../shared/health-grid.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { seriousFindings } from '../support/axe.ts';
import { hasFocus, pressChord } from '../support/focus.ts';
import { settled } from '../support/settled.ts';

let app: TestApp;
let grid: Locator;
beforeAll(async () => {
  app = await startTestApp({ sample: true });
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  grid = app.page.getByRole('grid', { name: 'Accounts by health signals' });
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const firstSignal = 5;
const line = (index: number) => app.page.locator(`[role=grid] [data-row="${index}"]`);
const cell = (index: number, column: number) => line(index).locator(`[data-column="${column}"]`);
const press = (...keys: string[]) =>
  keys.reduce(async (before, key) => {
    await before;
    await app.page.keyboard.press(key);
  }, Promise.resolve());
const rowsOf = async (layout: Partial<HealthGridLayout> = {}): Promise<HealthGridRow[]> => {
  const { nums } = await app.call('healthGrid.ids', { layout: { ...emptyHealthGridLayout, ...layout } });
  return app.call('healthGrid.rows', { nums: [...nums] });
};
const row = async (name: string): Promise<HealthGridRow> => {
  const found = (await rowsOf()).find((each) => each.name === name);
  if (!found) throw new Error(`no account ${name}`);
  return found;
};
const scoresIn = async (name: string) => (await row(name)).cells.map(({ score }) => score);
const go = async (hash: string) => {
  await app.page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
};

describe('the grid of all accounts', () => {
  it('is reached from the rail and by two keys', async () => {
    await app.page.locator('#page').focus();
    await pressChord(app.page, 'g', 'a');
    await app.page.waitForURL(/#\/health$/u);
    await hasFocus(grid);
    await go('#/history');
    await app.page.getByRole('link', { name: 'Health' }).click();
    await grid.waitFor();
    const [first] = await rowsOf();
    await cell(0, 0)
      .getByText(first?.name ?? '', { exact: true })
      .waitFor();
    await app.page.getByText(/^41 accounts, scored with version 1/u).waitFor();
  });

  it('scores a whole account in seven keys and goes on with the next one', async () => {
    const [first, second] = await rowsOf();
    const name = first?.name ?? '';
    const before = await scoresIn(second?.name ?? '');
    await settled(app.page);
    await grid.focus();
    await press('Home', '5', '4', '3', '2', '1', '2', '3');
    await expect.poll(() => scoresIn(name)).toEqual([5, 4, 3, 2, 1, 2, 3]);
    await expect.poll(() => scoresIn(second?.name ?? '')).toEqual(before);
    await cell(0, 2).getByText('57%', { exact: true }).waitFor();
    await expect.poll(async () => (await row(name)).assessedOn).toBe('2026-03-05');
    await press('1');
    await expect.poll(async () => (await scoresIn(second?.name ?? ''))[0]).toBe(1);
  });

  it('tells a score by its shape and number, a stale one by a clock, and says it in full on hover', async () => {
    const rows = await rowsOf();
    const at = rows.findIndex(({ cells }) => cells.some(({ stale }) => stale));
    const column = rows[at]?.cells.findIndex(({ stale }) => stale) ?? 0;
    const heat = cell(at, firstSignal + column);
    await line(at).scrollIntoViewIfNeeded();
    await expect.poll(() => heat.locator('svg').count()).toBe(1);
    await expect.poll(() => heat.locator('[data-stale=true]').count()).toBe(1);
    await expect.poll(() => heat.getAttribute('title')).toMatch(/, \d+ days old, stale$/u);
  });

  it('clears with 0 and takes back with Ctrl+Z, while the order stays', async () => {
    const [first] = await rowsOf();
    const name = first?.name ?? '';
    await app.page.getByRole('columnheader', { name: 'Total' }).getByRole('button').click();
    const [lowest] = await rowsOf({ sort: { column: 'total', signal: null, direction: 'asc' } });
    await cell(0, 0)
      .getByText(lowest?.name ?? '', { exact: true })
      .waitFor();
    const before = await scoresIn(lowest?.name ?? '');
    await settled(app.page);
    await grid.focus();
    await press('Home', '5', '5', '5', '5', '5', '5', '5');
    await expect.poll(() => scoresIn(lowest?.name ?? '')).toEqual([5, 5, 5, 5, 5, 5, 5]);
    await cell(0, 2).getByText('100%', { exact: true }).waitFor();
    await expect.poll(() => cell(0, 0).innerText()).toBe(lowest?.name);
    await press('ArrowUp', '0');
    await expect.poll(async () => (await scoresIn(lowest?.name ?? ''))[0]).toBeNull();
    // As quickly as the keys come: each takes back one step, seven scores and the one that was cleared.
    for (let count = 0; count < 8; count += 1) await press('Control+z');
    await expect.poll(() => scoresIn(lowest?.name ?? '')).toEqual(before);
    await press('Escape');
    await app.page.getByRole('columnheader', { name: 'Account' }).getByRole('button').click();
    await cell(0, 0).getByText(name, { exact: true }).waitFor();
  });

  it('takes a pasted column as one step of undo, and refuses what is no score', async () => {
    const names = (await rowsOf()).slice(0, 3).map(({ name }) => name);
    const nps = async () => Promise.all(names.map(async (name) => (await scoresIn(name))[4]));
    const before = await nps();
    const paste = async (text: string) => {
      await app.page.evaluate((typed) => navigator.clipboard.writeText(typed), text);
      await press('Control+v');
    };
    await settled(app.page);
    await cell(0, firstSignal + 4).click();
    await paste('2\n9\n4');
    await app.page.getByText(/^1 value does not fit its column/u).waitFor();
    await paste('2\n3\n4');
    await expect.poll(nps).toEqual([2, 3, 4]);
    await app.page.getByText(/^Scored [23] signals$/u).waitFor();
    await press('Control+z');
    await expect.poll(nps).toEqual(before);
    await press('Escape');
  });

  it('filters by status and by stale scores, with how many there are', async () => {
    const healthy = await rowsOf({ statuses: ['Healthy'] });
    const stale = await rowsOf({ staleOnly: true });
    const filter = (name: RegExp) => app.page.getByRole('button', { name });
    await filter(/^Healthy/u).click();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(healthy.length + 1));
    await expect.poll(() => filter(/^Healthy/u).innerText()).toContain(String(healthy.length));
    await filter(/^All/u).click();
    await filter(/^Stale scores/u).click();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(stale.length + 1));
    await filter(/^All/u).click();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('42');
    await press('/');
    await app.page.keyboard.type('nothing is called so');
    await app.page.getByRole('heading', { name: 'No account matches' }).waitFor();
    await app.page.getByRole('button', { name: 'Show all accounts' }).click();
    await grid.waitFor();
  });

  it('opens the health of an account with Enter', async () => {
    const [first] = await rowsOf();
    await cell(0, 0)
      .getByText(first?.name ?? '', { exact: true })
      .waitFor();
    await settled(app.page);
    await grid.focus();
    await press('Escape', 'Home', 'Enter');
    await app.page.getByRole('heading', { level: 1, name: first?.name ?? '' }).waitFor();
    await app.page.waitForURL(/\/health$/u);
    await go('#/health');
    await grid.waitFor();
  });
});

describe('the scorecard', () => {
  const field = (name: string) => app.page.getByLabel(name, { exact: true });
  const saveButton = (version: number) =>
    app.page.getByRole('button', { name: `Save as version ${version}` });

  it('says before saving how the accounts would be classified, on exact counts', async () => {
    await app.page.getByRole('button', { name: 'Change the scorecard' }).click();
    await field('Healthy above').waitFor();
    await expect.poll(() => saveButton(2).isDisabled()).toBe(true);
    await app.page.getByText('All 41 accounts keep their status.').waitFor();
    await field('Healthy above').fill('85');
    const { version: _version, ...content } = defaultScorecard;
    const preview = await app.call('scorecard.preview', {
      scorecard: { ...content, signals: [...content.signals], healthyAbove: 85 },
    });
    const moved = preview.moves.filter(({ from, to }) => from !== to);
    const count = moved.reduce((sum, move) => sum + move.count, 0);
    expect(count).toBeGreaterThan(0);
    await app.page.getByText(`${count} of 41 accounts change their status.`).waitFor();
    const [first] = preview.changed;
    await app.page.getByRole('link', { name: first?.name ?? '' }).waitFor();
  });

  it('names what is wrong at its field, and Save leads there', async () => {
    await field('Critical below').fill('90');
    await field('Seat utilization: Weight').fill('many');
    await app.page.getByText('2 things to correct before it can be saved').waitFor();
    await app.page.getByText('Critical below 90% must be less than Healthy above 85%').waitFor();
    await app.page.getByText('A weight is a whole number from 1 to 100.').waitFor();
    await saveButton(2).click();
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')))
      .toBe('true');
    await field('Critical below').fill('40');
    await field('Seat utilization: Weight').fill('3');
    await app.page.getByText(/accounts change their status\.$/u).waitFor();
  });

  it('adds, moves and removes signals by keyboard, and never loses the focus', async () => {
    const labels = () =>
      app.page
        .locator('[data-signal] input:first-of-type')
        .evaluateAll((all) =>
          all.filter((_, at) => at % 4 === 0).map((input) => (input as HTMLInputElement).value),
        );
    const focused = () => app.page.evaluate(() => document.activeElement?.tagName);
    await app.page.getByRole('button', { name: 'Add a signal' }).focus();
    await press('Enter');
    await expect.poll(focused).toBe('INPUT');
    await app.page.keyboard.type('Training');
    await press('Alt+ArrowUp');
    await expect.poll(async () => (await labels()).slice(-2)).toEqual(['Training', 'Renewal risk']);
    await app.page.keyboard.type(' done');
    await app.page.getByRole('button', { name: 'Remove Renewal risk' }).focus();
    await press('Enter');
    await expect.poll(async () => (await labels()).at(-1)).toBe('Training done');
    await expect.poll(focused).toBe('INPUT');
    await app.page.getByRole('button', { name: 'Put back Renewal risk' }).focus();
    await press('Enter');
    await expect.poll(async () => (await labels()).at(-1)).toBe('Renewal risk');
    await expect.poll(focused).toBe('INPUT');
  });

  it('keeps the draft while another page is looked at', async () => {
    await go('#/history');
    await app.page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
    await go('#/scorecards');
    await expect.poll(() => field('Healthy above').inputValue()).toBe('85');
  });

  it('saves a new version; what was assessed keeps the old one', async () => {
    const before = await rowsOf();
    await saveButton(2).click();
    await app.page.getByText('Saved version 2 of the scorecard').waitFor();
    await saveButton(3).waitFor();
    const after = await rowsOf();
    expect(after.map(({ status, version }) => [status, version])).toEqual(
      before.map(({ status, version }) => [status, version]),
    );
    const [newest] = await app.call('scorecard.list', {});
    expect(newest).toMatchObject({ version: 2, content: { healthyAbove: 85 } });
    expect(newest?.content.signals.map(({ label, weight }) => `${weight} ${label}`)).toEqual([
      '1 Product usage (DAU/MAU)',
      '1 Feature adoption depth',
      '3 Seat utilization',
      '1 Support ticket volume',
      '1 NPS/CSAT',
      '1 Stakeholder engagement',
      '1 Training done',
      '1 Renewal risk',
    ]);
    expect(newest?.content.signals.find(({ label }) => label === 'Renewal risk')?.key).toBe('renewalRisk');
    await go('#/health');
    await app.page.getByRole('columnheader', { name: 'Training done' }).waitFor();
    await settled(app.page);
    await grid.focus();
    await press('Home', '4');
    const [first] = await rowsOf();
    await expect.poll(async () => (await row(first?.name ?? '')).version).toBe(2);
  });

  it('refuses to save over a version that came meanwhile, and lets the user decide', async () => {
    await go('#/scorecards');
    await field('A score holds for').fill('45');
    const [newest] = await app.call('scorecard.list', {});
    if (!newest) throw new Error('no scorecard');
    await app.call('scorecard.save', {
      basedOn: newest.id,
      scorecard: { ...newest.content, healthyAbove: 75 },
    });
    await saveButton(3).click();
    await app.page.getByText(/^The scorecard was not saved\./u).waitFor();
    await expect.poll(() => field('A score holds for').inputValue()).toBe('45');
    await app.page.getByRole('button', { name: 'Save mine on top' }).click();
    await expect
      .poll(async () => (await app.call('scorecard.list', {}))[0])
      .toMatchObject({ version: 4, content: { shelfLifeDays: 45, healthyAbove: 85 } });
  });

  it('starts from an old version', async () => {
    await app.page.getByRole('button', { name: 'Start from version 1' }).click();
    await expect.poll(() => field('Healthy above').inputValue()).toBe('70');
    await app.page.getByRole('button', { name: 'Discard changes' }).click();
    await expect.poll(() => field('Healthy above').inputValue()).toBe('85');
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([
    ['#/health', 'Health'],
    ['#/scorecards', 'Health scorecard'],
  ])('%s has no serious accessibility finding', async (hash, heading) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await go(hash);
    await app.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    expect(await seriousFindings(app.page)).toEqual([]);
  });
});
