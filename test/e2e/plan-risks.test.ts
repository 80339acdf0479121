import { afterAll, beforeAll, expect, it } from 'vitest';

import { openWindow } from '../support/open-window.ts';
import { settled } from '../support/settled.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve());
const focused = () =>
  app.page.evaluate(() => {
    const place = document.activeElement?.closest('[data-field]');
    return [place?.getAttribute('data-record'), place?.getAttribute('data-field')];
  });

it('shows where risks stood at the last review, as trails and in words', async () => {
  await app.go('risks');
  const map = app.page.getByRole('group', { name: 'Open risks by severity and likelihood' });
  await map
    .getByRole('img', { name: /^Champion leaves the company: from severity High, likelihood Low/u })
    .waitFor();
  const moved = app.page.getByRole('region', { name: /^Moved since/u });
  await moved.getByRole('button', { name: /^1\. Champion leaves the company/u }).press('Enter');
  await app.page.getByRole('dialog', { name: 'Champion leaves the company' }).waitFor();
  await press('Escape');
  await openWindow(app.page).waitFor({ state: 'detached' });
});

it('gives each risk a path of its own, and says where the account’s holds', async () => {
  const path = app.page.getByRole('textbox', { name: 'Escalation path of Champion leaves the company' });
  await expect.poll(() => path.getAttribute('placeholder')).toBe('The account’s path holds');
  await path.fill('Sarah, then our CTO');
  await press('Control+Enter');
  const stored = async () =>
    (await app.plan()).risks.find(({ title }) => title.startsWith('Champion'))?.escalationPath;
  await expect.poll(stored).toBe('Sarah, then our CTO');
  await app.page.getByText('Escalation: Sarah, then our CTO').waitFor();
});

it('takes over the starter risks by keyboard, and the focus goes on to the next', async () => {
  const { id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'New Ltd' },
  });
  await app.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/account/${accountId}/risks`);
  await app.page.getByRole('button', { name: 'Add the risk: Champion leaves the company' }).press('Enter');
  const risks = async () => (await app.call('plan.get', { accountId })).risks.length;
  await expect.poll(risks).toBe(1);
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Add the risk: Competitor evaluation');
  await app.page.getByRole('button', { name: 'Add all 3' }).press('Enter');
  await expect.poll(risks).toBe(4);
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});

it('finds what an account at risk lacks, each part leading to its field', async () => {
  const { id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Trouble AG', primaryCsm: 'Sarah Chen' },
  });
  for (const signal of ['productUsage', 'featureAdoption', 'seatUtilization', 'npsCsat'])
    await app.call('health.score', { accountId, signal, score: 2 });
  const go = (tab: string) =>
    app.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/account/${accountId}/${tab}`);
  await go('risks');
  await app.page.getByText('The account is At Risk: every part must be there.').waitFor();
  const check = () => app.page.getByRole('button', { name: /findings$/u }).press('Enter');
  await check();
  await app.page.getByRole('button', { name: /has no escalation path/u }).press('Enter');
  await expect.poll(focused).toEqual([accountId, 'escalationPath']);
  await go('risks');
  await check();
  await app.page.getByRole('button', { name: /has no next step/u }).press('Enter');
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Add an action: type it, press Enter');
  await app.page.keyboard.type('Call the sponsor');
  await press('Enter');
  const step = async () => (await app.call('plan.get', { accountId })).actions[0]?.id;
  await expect.poll(step).not.toBeUndefined();
  // The new line takes the focus before the page is left.
  await expect.poll(async () => (await focused())[0]).toBe(await step());
  await go('risks');
  await check();
  await app.page.getByRole('button', { name: /next step has no due date/u }).press('Enter');
  await expect.poll(focused).toEqual([await step(), 'dueOn']);
});

it('keeps 200 risks readable: numbered, counted on the map, reached by keyboard', async () => {
  const { id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Many GmbH' },
  });
  const levels = ['High', 'Medium', 'Low'] as const;
  const cells = levels.flatMap((severity) => levels.map((likelihood) => ({ severity, likelihood })));
  const lowest = { severity: 'Low', likelihood: 'Low' };
  const crowded = cells.slice(0, -1);
  for (let index = 0; index < 200; index += 1)
    await app.call('record.create', {
      entity: 'risk',
      values: {
        accountId,
        title: `${String(index).padStart(3, '0')} ${'A very long name of a risk '.repeat(4).trim()}`,
        ...(index === 199 ? lowest : crowded[index % crowded.length]),
      },
    });
  await app.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/account/${accountId}/risks`);
  const grid = app.page.getByRole('grid', { name: 'Risk register' });
  await grid.locator('[data-field="title"]').first().focus();
  for (let page = 0; page < 20; page += 1) await press('PageDown');
  await expect
    .poll(() =>
      app.page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('td')?.textContent ?? ''),
    )
    .toBe('200');
  const map = app.page.getByRole('group', { name: 'Open risks by severity and likelihood' });
  await expect.poll(() => map.getByText(/^\+\d+$/u).count()).toBe(8);
  // Moved to where most are only counted, a risk keeps its disc and the focus.
  await map.getByRole('button', { name: '200 199' }).focus();
  await press('ArrowRight', 'ArrowRight');
  const held = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(held).toMatch(/^151 199/u);
  // What is only counted leads to the register.
  await map.getByRole('button', { name: /more risks of severity High, likelihood High$/u }).press('Enter');
  await expect.poll(focused).toEqual([expect.any(String), 'title']);
  await settled(app.page);
  const beyond = await app.page
    .getByRole('tabpanel')
    .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(beyond).toBe(0);
});
