import { afterAll, beforeAll, expect, it } from 'vitest';

import { derivePlan } from '../../shared/domain/plan.ts';
import { fixtureDay, startTestApp, type TestApp } from '../support/app.ts';
import { hasFocus } from '../support/focus.ts';
import { chooseByLetter } from './choice.ts';

let app: TestApp;
/** What a person does one after the other: a value typed, an answer chosen, or a page gone to. */
let steps = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

/** Keys pressed one by one, as one step. */
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await app.page.keyboard.press(key);
  steps += 1;
};

const focused = () =>
  app.page.evaluate(() => {
    const field = document.activeElement?.closest('[data-field]');
    return field instanceof HTMLElement ? field.dataset['field'] : null;
  });

/** Waits until the cursor is in a field: a person looks before typing. */
const at = (field: string): Promise<void> => expect.poll(focused).toBe(field);

/** Goes on with Tab to a field further down, past those that stay empty: no step of its own. */
const tabTo = async (field: string): Promise<void> => {
  for (let count = 0; (await focused()) !== field; count += 1) {
    expect(count, `Tab leads to ${field}`).toBeLessThan(14);
    await app.page.keyboard.press('Tab');
  }
};

const typed = async (field: string, text: string): Promise<void> => {
  await tabTo(field);
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Tab');
  steps += 1;
};

/** Opens the list, types the beginning of the answer, takes it. */
const chosen = async (field: string, answer: string): Promise<void> => {
  await tabTo(field);
  await chooseByLetter(app.page.locator(`[data-field="${field}"]`).getByRole('combobox'), answer);
  await app.page.keyboard.press('Tab');
  steps += 1;
};

/** Cells that take a choice by its first letter, again for the next one with that letter. */
const choices = new Set(['roleType', 'influence', 'sentiment', 'type', 'lever', 'confidence']);

/** A row of a grid, from its name on. */
const row = async (cells: readonly (readonly [field: string, text: string])[]): Promise<void> => {
  const [[, name] = ['', ''], ...rest] = cells;
  await app.page.keyboard.type(name);
  await press('Enter');
  for (const [field, text] of rest) {
    await at(field);
    await app.page.keyboard.type(text);
    await press(choices.has(field) ? 'ArrowRight' : 'Tab');
  }
};

const plan = async () => {
  const { id } = await app.call('plan.resolve', { key: 'Fintech Corp' });
  return app.call('plan.get', { accountId: id });
};

/** To the page after this one, from wherever the cursor is. */
const nextPage = async (name: RegExp): Promise<void> => {
  await press('Control+]');
  await app.page.getByRole('tab', { name, selected: true }).waitFor();
};

/** Tab until the line that adds a record. */
const toAddLine = async (name: RegExp): Promise<void> => {
  const line = app.page.getByRole('textbox', { name });
  for (let count = 0; !(await line.evaluate((input) => input === document.activeElement)); count += 1) {
    expect(count, `Tab leads to ${String(name)}`).toBeLessThan(20);
    await app.page.keyboard.press('Tab');
  }
};

/** Tab until a button. */
const toButton = async (name: RegExp): Promise<void> => {
  const button = app.page.getByRole('button', { name }).first();
  await button.waitFor();
  for (let count = 0; !(await button.evaluate((one) => one === document.activeElement)); count += 1) {
    expect(count, `Tab leads to ${String(name)}`).toBeLessThan(40);
    await app.page.keyboard.press('Tab');
  }
};

it('builds the plan of Fintech Corp from nothing, by keyboard alone', async () => {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await hasFocus(page.getByRole('combobox', { name: 'Search and commands' }));
  await page.keyboard.type('Fintech Corp');
  await page.getByRole('option', { name: 'New account “Fintech Corp”' }).waitFor();
  await press('Enter');

  await at('crmId');
  await typed('crmId', 'CRM-004821');
  await chosen('tier', 'Enterprise');
  await typed('arr', '250000');
  await chosen('contractTerm', 'Annual');
  await typed('contractStart', '06152024');
  await typed('renewalDate', '06152026');
  await chosen('autoRenew', 'Yes');
  await typed('noticeDays', '60');
  await typed('products', 'Analytics Platform (Enterprise); Data Pipeline Add-on');
  await typed('licensedSeats', '150');
  await typed('activeSeats', '112');
  await typed('industry', 'Financial Services');
  await typed('employees', '2400');
  await typed('annualRevenue', '180M');
  await typed('primaryCsm', 'Sarah Chen');

  await nextPage(/^Stakeholders/u);
  const people = [
    ['Maria Torres', 'VP of Product', 'c', 'h', 'v', '2026-02-20', 'Led the original evaluation.'],
    ['James Lin', 'CFO', 'e', 'h', 'n', '2026-01-15', 'Focused on cost per seat.'],
    ['Priya Sharma', 'Head of Engineering', 't', 'm', 'p', '2026-02-28', 'Concerned about API rate limits.'],
    ['8 team leads', 'Various', 'ee', 'l', 'm', '2026-02-10', '6 active, 2 disengaged.'],
    ['David Park', 'CTO', 'eee', 'h', 'p', '2025-12-01', 'Engaged at QBRs only.'],
  ] as const;
  const columns = ['name', 'title', 'roleType', 'influence', 'sentiment', 'lastContact', 'notes'];
  for (const person of people) {
    await toAddLine(/^Add a stakeholder/u);
    await row(columns.map((field, index) => [field, person[index] ?? ''] as const));
  }

  await nextPage(/^Health/u);
  await page.getByRole('row', { name: /^Product usage/u }).waitFor();
  await page.keyboard.press('Tab');
  await tabTo('productUsage');
  for (const score of ['4', '4', '3', '4', '4', '3', '3']) await press(score);
  await expect.poll(async () => (await plan()).signalScores.length).toBe(7);

  await nextPage(/^Growth/u);
  const opportunities = [
    [
      'Add 50 seats for Risk team',
      'exp',
      's',
      '83K',
      'Q2 2026',
      'h',
      'Risk team training not complete',
      'Schedule 2 training sessions',
    ],
    [
      'ML Predictions module',
      'c',
      'm',
      '60K',
      'Q3 2026',
      'm',
      'API rate limit increase first',
      'Scope rate limit change by April',
    ],
    [
      'APAC office rollout',
      'exp',
      'g',
      '45K',
      'Q4 2026',
      'l',
      'APAC data residency requirement',
      'Evaluate APAC region support',
    ],
  ] as const;
  const fields = ['name', 'type', 'lever', 'value', 'timeline', 'confidence', 'blocker', 'nextStep'];
  for (const opportunity of opportunities) {
    await toAddLine(/^Add an opportunity/u);
    await row(fields.map((field, index) => [field, opportunity[index] ?? ''] as const));
  }

  await nextPage(/^Risks/u);
  await toButton(/^Add all/u);
  await press('Enter');
  await expect.poll(async () => (await plan()).risks.length).toBe(4);

  const records = await plan();
  const derived = derivePlan(records, fixtureDay);
  expect(records.account).toMatchObject({
    crmId: 'CRM-004821',
    tier: 'Enterprise',
    arr: 25_000_000,
    contractStart: '2024-06-15',
    renewalDate: '2026-06-15',
    contractTerm: 'Annual',
    autoRenew: true,
    products: ['Analytics Platform (Enterprise)', 'Data Pipeline Add-on'],
    annualRevenue: 18_000_000_000,
  });
  expect(derived.growth.utilization?.percent).toBeCloseTo(74.67, 2);
  expect(derived.growth.pipeline).toBe(18_800_000);
  expect(derived.growth.shareOfArr?.percent).toBeCloseTo(75.2, 2);
  expect(derived.contacts.map((line) => line.daysSinceContact)).toEqual([13, 49, 5, 23, 94]);
  expect(derived.checks.map(({ check, state }) => [check, state])).toEqual([
    ['championInRole', 'unanswered'],
    ['buyerContacted', 'pass'],
    ['multiThreaded', 'pass'],
    ['noOrganizationalChange', 'unanswered'],
    ['sponsorValueSummary', 'fail'],
  ]);
  expect(derived.checks[1]?.lastPassingDay).toBe('2026-03-16');
  expect(derived.renewal.daysToRenewal).toBe(102);
  expect(derived.renewal.marks.map(({ on }) => on)).toEqual([
    '2026-02-15',
    '2026-03-17',
    '2026-04-16',
    '2026-05-16',
  ]);
  expect([derived.health.points, derived.health.possible, derived.health.status]).toEqual([
    25,
    35,
    'Healthy',
  ]);
  expect(
    records.risks.map(({ severity, likelihood, status }) => `${severity}/${likelihood} ${status}`),
  ).toEqual(['High/Medium Active', 'High/Low Monitoring', 'Medium/Medium Active', 'Medium/High In progress']);
  expect(steps).toBeLessThan(120);
});
