import { afterAll, beforeAll, expect, it } from 'vitest';

import { startPlanApp, type PlanApp } from './plan-app.ts';

/** Overview, stakeholders, health, growth, risks, meetings, renewal, since the last review, PDF. */
const planPages = 9;

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const shows = (text: string) => app.page.getByText(text, { exact: true }).first().waitFor();

it('shows the values of the fixture', async () => {
  await app.go('overview');
  await shows('Renews in 102 days');
  await shows('$250K ARR');
  await shows('112 / 150 = 75%');
  await shows('$188K');
  await shows('75.2% of ARR');
  await shows('25 / 35 = 71%, 7 of 7 scored');
  await app.go('stakeholders');
  for (const days of ['13 days ago', '49 days ago', '5 days ago', '23 days ago', '94 days ago, overdue'])
    await shows(days);
  await shows('Fails on Mar 17, 2026 if nothing happens');
  await app.go('growth');
  await shows('$83K + $60K + $45K = $188K');
  await shows('$188K / $250K ARR = 75.2%');
  await shows('$250,000 / 150 seats × 50 = $83,333.33');
  await shows('High 80%, Medium 50%, Low 20%');
});

it('goes through the pages with [ and ]', async () => {
  await app.go('overview');
  await app.page.getByRole('tab', { name: 'Overview' }).focus();
  const current = () => app.page.locator('[role=tab][aria-selected=true]').innerText();
  await expect.poll(() => app.page.getByRole('tab').count()).toBe(planPages);
  const names = await app.page.getByRole('tab').allInnerTexts();
  for (const name of [...names.slice(1), 'Overview']) {
    await app.page.keyboard.press(']');
    await expect.poll(current).toBe(name);
  }
  await app.page.keyboard.press('[');
  await expect.poll(current).toBe(names.at(-1));
});

it('has a place for every field of the template', async () => {
  const text = async () => app.page.getByRole('tabpanel').innerText();
  await app.go('overview');
  const fields =
    'Account name,Account ID,Primary CSM,Account tier,ARR,Contract start,Renewal date,Contract term,Products purchased,Licensed seats,Active seats,Industry,Employees,Their yearly revenue';
  for (const field of fields.split(',')) await expect.poll(text).toContain(field);
  const columns = {
    stakeholders: 'Name,Title,Role type,Influence,Sentiment,Last contact,Notes',
    health: 'Signal,Score,Trend,Source,Notes',
    growth: 'Opportunity,Type,Estimated value,Timeline,Confidence,Blocker,Next step',
    risks: 'Risk,Severity,Likelihood,Mitigation plan,Owner,Status',
  } as const;
  for (const tab of ['stakeholders', 'health', 'growth', 'risks'] as const) {
    await app.go(tab);
    const heads = () => app.page.getByRole('columnheader').allInnerTexts();
    for (const column of columns[tab].split(',')) await expect.poll(heads).toContain(column);
  }
});
