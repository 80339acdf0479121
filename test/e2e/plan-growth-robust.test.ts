import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { whitespaceStatuses } from '../../shared/records/goal.ts';
import { figureFindings } from '../support/axe.ts';
import { openTestCore } from '../support/core.ts';
import { hasFocus } from '../support/focus.ts';
import { openWindow } from '../support/open-window.ts';
import { settled } from '../support/settled.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
let dataDir: string;

/** A sample that is four days old, so that there is a past day to look at. */
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'carryon-growth-'));
  const core = openTestCore({ dataDir, today: '2026-03-01' });
  await core.call('sample.load', {});
  await core.close();
  app = await startPlanApp({ context: { sample: false, dataDir } });
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const views = ['Growth plan', 'Whitespace', 'Goals and value', 'SWOT'] as const;
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const show = async (accountId: string, name: (typeof views)[number]) => {
  await app.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/account/${accountId}/growth`);
  const { account } = await app.call('plan.get', { accountId });
  // The page of the account before may still be there.
  await app.page.getByRole('heading', { level: 1, name: account.name, exact: true }).waitFor();
  const nav = app.page.getByRole('navigation', { name: 'Parts of the growth page' });
  const part = nav.getByRole('button', { name: new RegExp(`^${name}`, 'u') });
  await part.click();
  await expect.poll(() => part.getAttribute('aria-current')).toBe('true');
  await settled(app.page);
};
const beyond = () =>
  app.page.evaluate(() => {
    const panel = document.querySelector('[role=tabpanel]');
    const main = document.querySelector('main');
    return [
      panel ? panel.scrollWidth - panel.clientWidth : -1,
      main ? main.scrollHeight - main.clientHeight : -1,
    ];
  });

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(views)('%s has no serious accessibility finding', async (name) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await show(app.accountId, name);
    expect(await figureFindings(app.page)).toEqual([]);
  });

  it('the windows have none either', async () => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await show(app.accountId, 'Whitespace');
    await app.page.getByRole('gridcell', { name: /^Competitor/u }).focus();
    await press('Enter');
    await hasFocus(openWindow(app.page));
    expect(await figureFindings(app.page)).toEqual([]);
    await press('Escape');
    await openWindow(app.page).waitFor({ state: 'detached' });
    await show(app.accountId, 'Goals and value');
    await app.page.getByRole('rowheader', { name: /Close the monthly/u }).focus();
    await press('Space');
    await hasFocus(openWindow(app.page));
    expect(await figureFindings(app.page)).toEqual([]);
    await press('Escape');
    await openWindow(app.page).waitFor({ state: 'detached' });
  });
});

it('begins with nothing in a small window, and makes a whitespace grid by keyboard', async () => {
  const { id } = await app.call('record.create', { entity: 'account', values: { name: 'Empty & Co' } });
  await app.page.setViewportSize({ width: 960, height: 600 });
  for (const name of views) {
    await show(id, name);
    expect([name, ...(await beyond())]).toEqual([name, 0, 0]);
  }
  await show(id, 'Whitespace');
  // A product waits for the first department.
  await app.page.getByRole('textbox', { name: 'Add a product' }).fill('Analytics');
  await press('Enter');
  await app.page.getByText('in-house or no fit there. Analytics').waitFor();
  await app.page.getByRole('textbox', { name: 'Add a department' }).fill('Finance');
  await press('Enter');
  const cells = async () => (await app.call('plan.get', { accountId: id })).whitespaceCells;
  await expect.poll(async () => (await cells()).length).toBe(1);
  const cell = app.page.getByRole('gridcell', { name: 'Not looked at' });
  await hasFocus(cell);
  await press('p');
  await expect.poll(async () => (await cells())[0]?.status).toBe('Open');
  await app.page.setViewportSize({ width: 1280, height: 800 });
});

it('offers the departments of the people on the map', async () => {
  const { id } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Departments Ltd', products: ['Analytics'] },
  });
  for (const department of ['Legal', 'legal ', 'Sales', null])
    await app.call('record.create', {
      entity: 'stakeholder',
      values: { accountId: id, name: 'Somebody', department },
    });
  await show(id, 'Whitespace');
  const offers = app.page.getByRole('list', { name: 'Offered' }).getByRole('button');
  await expect.poll(() => offers.allInnerTexts()).toEqual(['+ Legal', '+ Sales']);
  await offers.first().click();
  await expect
    .poll(async () => (await app.call('plan.get', { accountId: id })).whitespaceCells)
    .toMatchObject([{ product: 'Analytics', segment: 'Legal', status: null }]);
});

it('holds 200 places, notes, goals and opportunities with long names, all reached by keyboard', async () => {
  const { id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Many GmbH' },
  });
  const long = (index: number) => `${index} ${'Longname '.repeat(20)}`.trim();
  for (let index = 0; index < 200; index += 1) {
    const status = whitespaceStatuses[index % 5] ?? null;
    await app.call('whitespace.set', {
      accountId,
      segmentKind: 'Department',
      product: long(Math.floor(index / 10)),
      segment: long(index % 10),
      changes: { status, value: index * 1000 },
    });
    await app.call('record.create', {
      entity: 'swotNote',
      values: { accountId, text: long(index), quadrant: index % 2 ? 'Threat' : 'Strength' },
    });
    await app.call('record.create', {
      entity: 'goal',
      values: { accountId, title: long(index), baseline: '0 %', now: `${index} %`, target: '100 %' },
    });
    await app.call('record.create', {
      entity: 'opportunity',
      values: { accountId, name: long(index), timeline: index % 3 ? '2026-Q3' : '2025-Q1', value: 100 },
    });
  }
  for (const width of [1280, 960]) {
    await app.page.setViewportSize({ width, height: width === 960 ? 600 : 800 });
    for (const name of views) {
      await show(accountId, name);
      expect([name, ...(await beyond())]).toEqual([name, 0, 0]);
    }
  }
  await show(accountId, 'Whitespace');
  await app.page.getByRole('gridcell').first().focus();
  await press('PageDown', 'PageDown', 'End', 'n');
  const last = async () =>
    (await app.call('plan.get', { accountId })).whitespaceCells.find(
      ({ product, segment }) => product === long(19) && segment === long(9),
    );
  await expect.poll(async () => (await last())?.status).toBe('No fit');
  await settled(app.page);
  const inSight = await app.page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return box !== undefined && box.bottom <= window.innerHeight && box.right <= window.innerWidth;
  });
  expect(inSight).toBe(true);
  await app.page.setViewportSize({ width: 1280, height: 800 });
});

it('is only looked at on a past day', async () => {
  const before = JSON.stringify(await app.plan());
  await show(app.accountId, 'Growth plan');
  await app.page.locator('#page').focus();
  await press('t');
  const day = app.page.getByRole('textbox', { name: 'Day', exact: true });
  await hasFocus(day);
  await day.fill('2026-03-02');
  await day.press('Enter');
  await app.page.getByRole('region', { name: 'A past day is shown' }).waitFor();
  await expect.poll(() => app.page.getByRole('button', { name: /^Add an opportunity:/u }).count()).toBe(0);
  await show(app.accountId, 'Whitespace');
  await expect.poll(() => app.page.getByRole('textbox', { name: 'Add a product' }).count()).toBe(0);
  await app.page.getByRole('gridcell', { name: /^Competitor/u }).focus();
  await press('o', 'a', 'Delete');
  await show(app.accountId, 'SWOT');
  await expect.poll(() => app.page.getByRole('button', { name: /^Make /u }).count()).toBe(0);
  await app.page.getByRole('button', { name: /^Risk: Low adoption/u }).waitFor();
  await app.page.locator('#page').focus();
  await press('t');
  await app.page.getByRole('region', { name: 'A past day is shown' }).waitFor({ state: 'detached' });
  await settled(app.page);
  expect(JSON.stringify(await app.plan())).toBe(before);
});
