import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { speaker } from '../../shared/text/say.ts';
import { hasFocus } from '../support/focus.ts';
import { chooseByLetter } from './choice.ts';
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
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('productUsage');
});

it('writes a note and a source, and Esc leads back to the signal', async () => {
  await app.page.getByRole('row', { name: /^Seat utilization/u }).focus();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type('Training starts in March');
  await expect
    .poll(async () => (await app.derived()).health.signals[2]?.note)
    .toBe('Training starts in March');
  await app.page.keyboard.press('Escape');
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('seatUtilization');
});

it('leads into source and trend by keys, and back to the signal', async () => {
  const row = app.page.getByRole('row', { name: /^Support ticket volume/u });
  const field = () => app.page.evaluate(() => document.activeElement?.getAttribute('data-field'));
  await row.focus();
  await app.page.keyboard.press('s');
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type('Zendesk');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => field()).toBe('supportTickets');
  await app.page.keyboard.press('Tab');
  const trend = row.getByRole('combobox', { name: /Trend$/u });
  await hasFocus(trend);
  await chooseByLetter(trend, 'Down');
  await expect
    .poll(async () => {
      const line = (await app.derived()).health.signals[3];
      return [line?.source, line?.givenTrend];
    })
    .toEqual(['Zendesk', 'Down']);
  await app.page.keyboard.press('Escape');
  await expect.poll(() => field()).toBe('supportTickets');
});

it('undoes the scores one by one', async () => {
  await app.page.getByRole('row', { name: /^Renewal risk/u }).focus();
  const before = await scores();
  await app.page.keyboard.press('5');
  await expect.poll(scores).toEqual([...before.slice(0, 6), 5]);
  await app.page.keyboard.press('Control+z');
  await expect.poll(scores).toEqual(before);
});

describe('what data says', () => {
  const proposal = (text: RegExp) => app.page.locator('tr p', { hasText: text });

  // The sample's own answers would speak before those of the tests.
  beforeAll(async () => {
    const ids = (await app.plan()).surveyResponses.map(({ id }) => id);
    await app.call('record.remove', { entity: 'surveyResponse', ids });
  });

  it('stands beside the signal with its rule, and is accepted with one key', async () => {
    await proposal(
      /^Data (says|agrees).*112 of 150 seats are active, 75%: 65% to less than 80% is 3\./u,
    ).waitFor();
    await proposal(/^No proposal\. No survey answer is recorded\./u).waitFor();
    await app.page.getByRole('row', { name: /^Seat utilization/u }).focus();
    await app.page.keyboard.press('5');
    await expect.poll(async () => (await scores())[2]).toBe(5);
    await proposal(/^Data says 3\. 112 of 150/u).waitFor();
    await app.page.getByRole('row', { name: /^Seat utilization/u }).focus();
    await app.page.keyboard.press('p');
    await expect.poll(async () => (await scores())[2]).toBe(3);
    await proposal(/^Data agrees\. 112 of 150/u).waitFor();
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-field')))
      .toBe('supportTickets');
  });

  it('is never applied by itself, and all of it at once as one step of undo', async () => {
    const answers = [10, 10, 9].map((score) =>
      app.call('record.create', {
        entity: 'surveyResponse',
        values: { accountId: app.accountId, kind: 'NPS', score, respondedOn: '2026-03-01' },
      }),
    );
    await Promise.all(answers);
    await app.page.getByRole('row', { name: /^NPS\/CSAT/u }).focus();
    await app.page.keyboard.press('1');
    await app.page.getByRole('row', { name: /^Seat utilization/u }).focus();
    await app.page.keyboard.press('1');
    await expect.poll(async () => (await scores()).slice(2, 5)).toEqual([1, expect.anything(), 1]);
    await proposal(/^Data says 5\. NPS 100: 3 of 3 answers promote, 0 detract/u).waitFor();
    await proposal(/^Data says 3\. 112 of 150/u).waitFor();
    const before = await scores();
    await app.page.getByRole('button', { name: /^Accept \d proposals$/u }).click();
    await expect.poll(async () => [(await scores())[2], (await scores())[4]]).toEqual([3, 5]);
    await app.page.getByText(/^Accepted \d proposals$/u).waitFor();
    await app.page.keyboard.press('Control+z');
    await expect.poll(scores).toEqual(before);
  });

  it('prints every number of its rules', async () => {
    await app.page.getByRole('button', { name: 'How data proposes scores' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'How data proposes scores' });
    await dialog.getByText('90% or more').first().waitFor();
    await dialog.getByText(/^Answers of the last 90 days, at least 3 of a kind/u).waitFor();
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

it('shows every assessment as charts and as a table', async () => {
  const table = app.page.getByRole('button', { name: 'Show as table' });
  await app.page.getByRole('img', { name: 'Signals over time' }).waitFor();
  await table.click();
  const history = (await app.derived()).health.history;
  await expect
    .poll(() => app.page.getByRole('region', { name: 'Signals over time' }).locator('tbody tr').count())
    .toBe(history.length);
  await app.page.getByRole('button', { name: 'Show as charts' }).click();
});

it('says what a new scorecard would change, keeps the old assessment, and goes on with the new one', async () => {
  const [newest] = await app.call('scorecard.list', {});
  if (!newest) throw new Error('no scorecard');
  const signals = newest.content.signals.map((signal, at) => (at === 0 ? { ...signal, weight: 5 } : signal));
  const before = (await app.derived()).health;
  await app.call('scorecard.save', {
    basedOn: newest.id,
    scorecard: { ...newest.content, healthyAbove: 90, signals },
  });
  await app.page.getByText(/^The scorecard is now version 2\./u).waitFor();
  await expect
    .poll(async () => (await app.derived()).health)
    .toMatchObject({ points: before.points, model: { version: 1 } });
  await app.page.getByRole('row', { name: /^Product usage/u }).focus();
  await app.page.keyboard.press('4');
  await expect.poll(async () => (await app.derived()).health.model.version).toBe(2);
  await app.page
    .getByText(/scored, weights 5, 1, 1, 1, 1, 1, 1$/u)
    .first()
    .waitFor();
  await app.page.getByText(/^The scorecard is now version/u).waitFor({ state: 'detached' });
});

it('leads from an empty plan to its first assessment in seven keys, and draws it', async () => {
  const values = { name: 'Aurora Freight' };
  const { id } = await app.call('record.create', { entity: 'account', values });
  await app.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/account/${id}/overview`);
  await app.page.getByRole('link', { name: 'Score the seven health signals (7 keys)' }).focus();
  await app.page.keyboard.press('Enter');
  await hasFocus(app.page.getByRole('row', { name: /^Product usage.*Not scored/u }));
  for (const key of ['4', '4', '3', '2', '4', '5', '4']) await app.page.keyboard.press(key);
  await app.page
    .getByText(/^42 \/ 55 = 76%, 7 of 7 scored/u)
    .first()
    .waitFor();
  await app.page.getByRole('img', { name: 'Health over time' }).waitFor();
  // A tile goes away with the overview: the keyboard goes on in the page it leads to.
  await app.page.getByRole('tab', { name: 'Overview' }).click();
  await app.page
    .getByRole('navigation', { name: 'At a glance' })
    .getByRole('link', { name: /^Health/u })
    .focus();
  await app.page.keyboard.press('Enter');
  await hasFocus(app.page.getByRole('tabpanel', { name: 'Health' }));
});
