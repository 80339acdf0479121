import { afterAll, beforeAll, expect, it } from 'vitest';

import { speaker } from '../../shared/text/say.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const scores = async () => (await app.derived()).health.signals.map(({ score }) => score);

it('takes a whole assessment in seven keys', async () => {
  await app.go('health');
  await app.page.getByRole('row', { name: /^Product usage/u }).focus();
  for (const key of ['5', '4', '3', '2', '1', '2', '3']) await app.page.keyboard.press(key);
  await expect.poll(scores).toEqual([5, 4, 3, 2, 1, 2, 3]);
  const { health } = await app.derived();
  expect(health.assessedOn).toBe('2026-03-05');
  await app.page.getByText('20 / 35 = 57%, 7 of 7 scored').first().waitFor();
  expect(speaker({ numbers: 'en-US', days: 'en-US' })(health.arithmetic)).toBe(
    '20 / 35 = 57%, 7 of 7 scored',
  );
  await app.page.getByText('At Risk 57%', { exact: true }).first().waitFor();
});

it('moves with J and K, sets trends with U, F and D, and clears with 0', async () => {
  const row = app.page.getByRole('row', { name: /^Product usage/u });
  await row.focus();
  await app.page.keyboard.press('j');
  await app.page.keyboard.press('d');
  await app.page.keyboard.press('k');
  await app.page.keyboard.press('u');
  await app.page.keyboard.press('0');
  await expect
    .poll(async () =>
      (await app.derived()).health.signals.slice(0, 2).map(({ score, trend }) => [score, trend]),
    )
    .toEqual([
      [null, 'Up'],
      [4, 'Down'],
    ]);
  await app.page.getByText('15 / 30 = 50%, 6 of 7 scored').first().waitFor();
  expect(await app.page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe(
    'productUsage',
  );
});

it('writes a note and a source, and Esc leads back to the signal', async () => {
  await app.page.getByRole('row', { name: /^Seat utilization/u }).focus();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type('Training starts in March');
  await expect
    .poll(async () => (await app.derived()).health.signals[2]?.note)
    .toBe('Training starts in March');
  const row = app.page.getByRole('row', { name: /^Seat utilization/u });
  await row.getByText('Saved').waitFor({ state: 'attached' });
  await app.page.keyboard.press('Escape');
  expect(await app.page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe(
    'seatUtilization',
  );
});

it('undoes the scores one by one', async () => {
  await app.page.getByRole('row', { name: /^Renewal risk/u }).focus();
  const before = await scores();
  await app.page.keyboard.press('5');
  await expect.poll(scores).toEqual([...before.slice(0, 6), 5]);
  await app.page.keyboard.press('Control+z');
  await expect.poll(scores).toEqual(before);
});
