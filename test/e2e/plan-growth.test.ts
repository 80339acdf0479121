import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { hasFocus } from '../support/focus.ts';
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

const view = async (name: 'Growth plan' | 'Whitespace' | 'Goals and value' | 'SWOT') => {
  await app.go('growth');
  const nav = app.page.getByRole('navigation', { name: 'Parts of the growth page' });
  await nav.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).focus();
  await app.page.keyboard.press('Enter');
};
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const focused = (attribute: string) =>
  app.page.evaluate(
    (name) => document.activeElement?.closest(`[${name}]`)?.getAttribute(name) ?? null,
    attribute,
  );

/** What a test did is taken back by the key a person would use; nothing of it may stay. */
let before = '';
const state = async () => JSON.stringify({ ...(await app.plan()), changedOn: null });
beforeEach(async () => {
  before = await state();
});
const undoAll = async () => {
  for (let step = 0; step < 24; step += 1) {
    const now = await state();
    if (now === before) return;
    await press('Control+z');
    await expect.poll(state).not.toBe(now);
  }
  throw new Error('undo did not lead back');
};

const opportunityNamed = async (name: string) =>
  (await app.plan()).opportunities.find((one) => one.name === name);
const placeOf = async (product: string, segment: string) =>
  (await app.plan()).whitespaceCells.find((cell) => cell.product === product && cell.segment === segment);

it('goes through the parts with { and }', async () => {
  await view('Growth plan');
  const current = () =>
    app.page.evaluate(() => document.querySelector('nav [aria-current="true"]')?.textContent ?? '');
  for (const name of ['Whitespace', 'Goals and value', 'SWOT', 'Growth plan']) {
    await press('}');
    await expect.poll(current).toContain(name);
  }
  await press('{');
  await expect.poll(current).toContain('SWOT');
});

it('wins an opportunity by keyboard: it closes today, and the focus goes along to its reason', async () => {
  await view('Growth plan');
  const one = await opportunityNamed('APAC office rollout');
  const id = one?.id ?? '';
  await app.cell(id, 'status').focus();
  await press('l');
  await expect.poll(async () => (await opportunityNamed('APAC office rollout'))?.status).toBe('Lost');
  await expect.poll(async () => (await opportunityNamed('APAC office rollout'))?.closedOn).toBe('2026-03-05');
  await expect.poll(() => focused('data-field')).toBe('closeReason');
  await expect.poll(() => focused('data-record')).toBe(id);
  await app.page.keyboard.type('No data centre in the region');
  await press('Enter');
  await expect
    .poll(async () => (await opportunityNamed('APAC office rollout'))?.closeReason)
    .toBe('No data centre in the region');
  await app.page.getByText('1 lost, $45K').waitFor();
  await undoAll();
  await expect.poll(async () => (await opportunityNamed('APAC office rollout'))?.status).toBe('Open');
  await expect.poll(async () => (await opportunityNamed('APAC office rollout'))?.closedOn).toBeNull();
});

it('shows the pipeline as a table too', async () => {
  await view('Growth plan');
  await app.page.getByRole('button', { name: 'As a table' }).click();
  const row = app.page.getByRole('row', { name: /^Q3 2026/u });
  await expect
    .poll(async () => (await row.getByRole('cell').allInnerTexts()).join(' '))
    .toBe('– $60,000 – $60,000');
  await app.page.getByRole('button', { name: 'As a figure' }).click();
});

it('pulls a lever: the open place that is worth most becomes an opportunity and stays linked', async () => {
  await view('Growth plan');
  await app.page.getByRole('button', { name: 'Add an opportunity: Module cross-sell' }).focus();
  await press('Enter');
  const made = () => opportunityNamed('ML Predictions: Risk');
  await expect.poll(async () => (await made())?.value).toBe(3_500_000);
  await expect
    .poll(() => made())
    .toMatchObject({ lever: 'Module cross-sell', type: 'Cross-sell', owner: 'Sarah Chen' });
  await expect
    .poll(async () => (await placeOf('ML Predictions', 'Risk'))?.opportunityId)
    .toBe((await made())?.id);
  await expect.poll(() => focused('data-field')).toBe('name');
  await undoAll();
  await expect.poll(() => made()).toBeUndefined();
  await expect.poll(async () => (await placeOf('ML Predictions', 'Risk'))?.opportunityId).toBeNull();
});

it('adds seats at today’s price from the lever, once, however often it is pressed', async () => {
  await view('Growth plan');
  const { length } = (await app.plan()).opportunities;
  await app.page
    .getByRole('button', { name: 'Add an opportunity: Seat expansion' })
    .evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
  await expect.poll(async () => (await opportunityNamed('Add 50 seats'))?.value).toBe(8_333_333);
  await settled(app.page);
  expect((await app.plan()).opportunities).toHaveLength(length + 1);
  await expect.poll(() => focused('data-field')).toBe('name');
  await undoAll();
});

it('edits the whitespace by keyboard: status by letter, value in the window, arrows, undo', async () => {
  await view('Whitespace');
  const grid = app.page.getByRole('grid', { name: 'Products by department' });
  const first = await placeOf('Analytics Platform (Enterprise)', 'Product');
  await grid.locator(`[data-record="${first?.id ?? ''}"]`).focus();
  await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  const finance = () => placeOf('Data Pipeline Add-on', 'Finance');
  await expect.poll(() => focused('data-record')).toBe((await finance())?.id);
  await press('o');
  await expect.poll(async () => (await finance())?.status).toBe('Ours');
  await press('o');
  await expect.poll(async () => (await finance())?.status).toBe('Open');
  await press('c');
  await expect.poll(async () => (await finance())?.status).toBe('Competitor');
  await press('Enter');
  await hasFocus(app.page.getByRole('dialog', { name: 'Data Pipeline Add-on in Finance' }));
  await app.page.keyboard.type('12.5K');
  await press('Tab');
  await app.page.keyboard.type('Ledgerview');
  await press('Enter');
  await expect
    .poll(async () => [(await finance())?.value, (await finance())?.competitor])
    .toEqual([1_250_000, 'Ledgerview']);
  await press('Escape');
  await expect.poll(() => focused('data-record')).toBe((await finance())?.id);
  await press('Delete');
  await expect.poll(async () => (await finance())?.status).toBeNull();
  await undoAll();
  await expect.poll(() => finance()).toMatchObject({ status: null, value: null, competitor: null });
});

it('makes an opportunity of a place with one key, and leads to it with the same key', async () => {
  await view('Whitespace');
  const place = await placeOf('Data Pipeline Add-on', 'Risk');
  await app.page.locator(`[role=grid] [data-record="${place?.id ?? ''}"]`).focus();
  await press('a');
  const made = () => opportunityNamed('Data Pipeline Add-on: Risk');
  await expect.poll(async () => (await made())?.lever).toBe('Department expansion');
  await app.page.getByRole('gridcell', { name: 'Open, $18K, in the pipeline' }).waitFor();
  await press('a');
  await expect.poll(() => focused('data-record')).toBe((await made())?.id);
  // And back: the details of the opportunity know where it came from.
  await press('Space');
  await app.page.getByRole('button', { name: /From the whitespace: Data Pipeline Add-on in Risk/u }).click();
  await expect.poll(() => focused('data-record')).toBe(place?.id);
  await undoAll();
  await expect.poll(() => made()).toBeUndefined();
});

it('adds, renames and removes rows and columns in place', async () => {
  await view('Whitespace');
  const cells = async () => (await app.plan()).whitespaceCells;
  const count = (await cells()).length;
  await app.page.getByRole('textbox', { name: 'Add a product' }).focus();
  await app.page.keyboard.type('Mobile Reports');
  await press('Enter');
  await expect.poll(async () => (await cells()).length).toBe(count + 5);
  await expect.poll(() => focused('data-record')).toBe((await placeOf('Mobile Reports', 'Product'))?.id);
  await app.page.getByRole('textbox', { name: 'Add a department' }).fill('Legal');
  await press('Enter');
  await expect.poll(async () => (await cells()).length).toBe(count + 9);
  // The new column takes the focus once it is drawn.
  await expect
    .poll(() => focused('data-record'))
    .toBe((await placeOf('Analytics Platform (Enterprise)', 'Legal'))?.id);
  const head = app.page.getByRole('columnheader', { name: /^Legal/u });
  await head.press('F2');
  await hasFocus(head.getByRole('textbox'));
  await app.page.keyboard.type('risk');
  await press('Enter');
  await app.page.getByText('There is one of this name already.').waitFor();
  await press('Control+a');
  await app.page.keyboard.type('Legal and Tax');
  await press('Enter');
  await expect.poll(() => placeOf('Mobile Reports', 'Legal and Tax')).toBeDefined();
  await expect.poll(() => focused('data-at')).toBe('0,6');
  await press('Shift+Delete');
  await expect.poll(async () => (await cells()).length).toBe(count + 5);
  await press('Control+z');
  await expect.poll(async () => (await cells()).length).toBe(count + 9);
  await undoAll();
});

it('adds a goal, works out its progress, and logs value for it', async () => {
  await view('Goals and value');
  await app.page.getByRole('textbox', { name: /Add a goal/u }).focus();
  await app.page.keyboard.type('Answer auditors faster');
  await press('Enter');
  await expect.poll(() => focused('data-field')).toBe('horizon');
  await press('l', 'ArrowRight');
  const type = async (text: string) => {
    await app.page.keyboard.type(text);
    await press('Tab');
  };
  await type('Days per request');
  await type('4.2 days');
  await type('3.1 days');
  await type('2 days');
  const goal = async () => (await app.plan()).goals.find(({ title }) => title === 'Answer auditors faster');
  await expect.poll(async () => (await goal())?.target).toBe('2 days');
  await expect.poll(() => goal()).toMatchObject({ horizon: 'Long', baseline: '4.2 days', now: '3.1 days' });
  const id = (await goal())?.id ?? '';
  await expect.poll(() => app.cell(id, 'progress').innerText()).toBe('50%');
  // A figure of no known day is flagged until the day is there.
  await app.cell(id, 'now').getByText('no day').waitFor();
  await app.cell(id, 'measuredOn').focus();
  await type('2026-03-01');
  await app.cell(id, 'now').getByText('no day').waitFor({ state: 'detached' });

  await app.page.getByRole('textbox', { name: /Add what was delivered/u }).focus();
  await app.page.keyboard.type('Audit in two days');
  await press('Enter');
  const entry = async () =>
    (await app.plan()).valueEntries.find(({ title }) => title === 'Audit in two days');
  await expect.poll(async () => (await entry())?.deliveredOn).toBe('2026-03-05');
  await expect.poll(() => focused('data-field')).toBe('amount');
  await type('26K');
  await press('a');
  await expect.poll(async () => [(await entry())?.amount, (await entry())?.goalId]).toEqual([2_600_000, id]);
  await app.page.getByText('$100K', { exact: true }).waitFor();
  await app.page.getByText('$160K', { exact: true }).waitFor();
  await undoAll();
});

it('makes a risk, an opportunity and an action of a SWOT note, keeps the link and takes both back', async () => {
  await view('SWOT');
  await app.page.getByRole('textbox', { name: /Add a threat/u }).focus();
  await app.page.keyboard.type('They test another tool');
  await press('Enter');
  const note = async () => (await app.plan()).swotNotes.find(({ text }) => text === 'They test another tool');
  await expect.poll(async () => (await note())?.quadrant).toBe('Threat');
  const id = (await note())?.id ?? '';
  const card = app.page.locator(`li[data-record="${id}"]`);
  await card.getByRole('textbox').focus();
  await press('Tab', 'Tab');
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.textContent)).toBe('Make a risk');
  await press('Enter');
  await expect.poll(async () => (await note())?.riskId).not.toBeNull();
  // The same button now leads to the risk; the focus has not moved.
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.textContent))
    .toBe('Risk: They test another tool');
  for (const target of ['Make an opportunity', 'Make an action'])
    await card.getByRole('button', { name: new RegExp(`^${target}`, 'u') }).press('Enter');
  await expect.poll(async () => (await note())?.actionId).not.toBeNull();
  const riskId = (await note())?.riskId ?? '';
  await card.getByRole('button', { name: /^Risk: /u }).press('Enter');
  await expect.poll(() => app.page.url()).toContain('/risks');
  await expect.poll(() => focused('data-record')).toBe(riskId);
  await press('Space');
  await app.page.getByRole('button', { name: /From the SWOT note “They test another tool”/u }).click();
  await expect.poll(() => focused('data-record')).toBe(id);
  await undoAll();
});

it('leads from a finding and from the search to the part that holds the record', async () => {
  await view('Growth plan');
  await app.page.getByRole('button', { name: /findings?$/u }).click();
  await app.page.getByRole('button', { name: /The figure of “Move manual reconciliations/u }).click();
  await expect.poll(() => focused('data-field')).toBe('now');
  await app.go('overview');
  await press('Control+k');
  await hasFocus(app.page.getByRole('dialog', { name: 'Search and commands' }));
  await app.page.keyboard.type('Ledgerview');
  await app.page
    .getByRole('option', { name: /Ledgerview/u })
    .first()
    .waitFor();
  await press('Enter');
  await expect.poll(() => focused('data-field')).toBe('text');
});
