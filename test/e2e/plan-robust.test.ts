import { afterAll, beforeAll, expect, it } from 'vitest';

import { plan as texts } from '../../renderer/text/en/plan-frame.ts';
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

const tabs = ['overview', 'stakeholders', 'health', 'growth', 'risks', 'meetings', 'renewal'] as const;

it('leads from a finding of the plan check to where it is put right', async () => {
  await app.go('overview');
  await app.page.getByRole('button', { name: /finding/u }).click();
  await app.page
    .getByRole('button', { name: /value summary/u })
    .first()
    .click();
  await expect.poll(() => app.page.url()).toContain('/stakeholders');
  await app.page.getByRole('button', { name: /findings?$/u }).click();
  await app.page.getByRole('button', { name: /Notice must be given/u }).click();
  // Whether to renew is decided: no decision is on record, so a first one is made.
  const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('data-add'));
  await expect.poll(focused).toBe('decision');
});

it('keeps both values when a field was changed elsewhere, and lets the user choose', async () => {
  await app.go('risks');
  const risk = (await app.plan()).risks[0];
  const id = risk?.id ?? '';
  await app.cell(id, 'owner').click();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type('Mine');
  // The other window's change arrives while the text is typed.
  await app.call('record.update', { entity: 'risk', id, changes: { owner: 'Theirs' } });
  await app.cell(id, 'owner').getByText('Theirs').waitFor({ state: 'attached' });
  await app.page.keyboard.press('Enter');
  const owner = async () => (await app.plan()).risks.find((one) => one.id === id)?.owner;
  const alert = app.page.getByRole('alert').filter({ hasText: 'A change was not saved' });
  await alert.getByText('You entered “Mine”.', { exact: false }).waitFor();
  await expect.poll(() => owner()).toBe('Theirs');
  await app.cell(id, 'owner').getByText('Theirs').waitFor();
  await alert.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(owner).toBe('Mine');
  await alert.waitFor({ state: 'detached' });
});

it('says when the account is gone, and comes back with undo', async () => {
  const { id } = await app.call('record.create', { entity: 'account', values: { name: 'Short-lived Ltd' } });
  await app.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/account/${id}/overview`);
  await app.page.getByRole('heading', { name: 'Short-lived Ltd' }).waitFor();
  await app.call('record.remove', { entity: 'account', ids: [id] });
  await app.page.getByText('This account is not in the book').waitFor();
  await app.page.keyboard.press('Control+z');
  await app.page.getByRole('heading', { name: 'Short-lived Ltd' }).waitFor();
});

it('shows an empty plan with its next steps in a small window, nothing cut off', async () => {
  const { id } = await app.call('record.create', { entity: 'account', values: { name: 'Empty & Co' } });
  await app.page.setViewportSize({ width: 960, height: 600 });
  for (const tab of tabs) {
    await app.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/account/${id}/${tab}`);
    await app.page.getByRole('heading', { level: 1, name: 'Empty & Co' }).waitFor();
    await app.page.getByRole('tabpanel', { name: new RegExp(`^${texts.tabs[tab]}`, 'u') }).waitFor();
    await settled(app.page);
    // Nothing lies beyond the page to the right, and only the page scrolls, never the window around it.
    const beyond = await app.page.evaluate(() => {
      const panel = document.querySelector('[role=tabpanel]');
      const main = document.querySelector('main');
      return [
        panel ? panel.scrollWidth - panel.clientWidth : -1,
        main ? main.scrollHeight - main.clientHeight : -1,
      ];
    });
    expect([tab, ...beyond]).toEqual([tab, 0, 0]);
  }
  await app.page.setViewportSize({ width: 1280, height: 800 });
});

it('holds 300 stakeholders with long names: reached by keyboard, edited, on the map', async () => {
  const { id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Many GmbH' },
  });
  const name = (index: number) => `${String(index).padStart(3, '0')} ${'Longname '.repeat(11)}`.trim();
  for (let index = 0; index < 300; index += 1) {
    await app.call('record.create', {
      entity: 'stakeholder',
      values: { accountId, name: name(index), influence: 'High', sentiment: 'Positive' },
    });
  }
  await app.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/account/${accountId}/stakeholders`);
  const grid = app.page.getByRole('grid', { name: 'Stakeholders' });
  await grid.locator('[data-field="influence"]').first().focus();
  for (let page = 0; page < 30; page += 1) await app.page.keyboard.press('PageDown');
  const last = () =>
    app.page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent ?? '');
  await expect.poll(last).toContain('299 Longname');
  await app.page.keyboard.press('l');
  const lows = async () =>
    (await app.call('plan.get', { accountId })).stakeholders
      .filter(({ influence }) => influence === 'Low')
      .map((person) => person.name);
  await expect.poll(lows).toEqual([name(299)]);
  await settled(app.page);
  const beyond = await app.page
    .getByRole('tabpanel')
    .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(beyond).toBe(0);
});
