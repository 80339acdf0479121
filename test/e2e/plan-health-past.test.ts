import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { startTestApp } from '../support/app.ts';
import { hasFocus } from '../support/focus.ts';
import { settled } from '../support/settled.ts';

it('shows the health of a past day to be looked at only', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'carryon-past-'));
  const before = await startTestApp({ dataDir, sample: true });
  const { id: accountId } = await before.call('plan.resolve', { key: 'Fintech Corp' });
  await before.close();
  const app = await startTestApp({ dataDir, today: '2026-04-20' });
  try {
    await app.call('health.score', { accountId, signal: 'productUsage', score: 1 });
    await app.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/account/${accountId}/health`);
    await app.page.getByText('22 / 35 = 63%, 7 of 7 scored').first().waitFor();
    await app.page.getByText(/^6 scores are past their shelf life/u).waitFor();
    await app.page.locator('h1').click();
    await app.page.keyboard.press('t');
    const day = app.page.getByRole('textbox', { name: 'Day', exact: true });
    await hasFocus(day);
    await day.fill('2026-03-06');
    await app.page.getByRole('button', { name: 'Show', exact: true }).click();
    await app.page.getByText('25 / 35 = 71%, 7 of 7 scored').first().waitFor();
    await app.page.getByRole('row', { name: /^Product usage/u }).focus();
    const steps = await app.call('history.list', {});
    for (const key of ['2', '0', 'p', 'u']) await app.page.keyboard.press(key);
    await settled(app.page);
    expect(await app.page.getByRole('button', { name: /^Accept/u }).count()).toBe(0);
    expect(await app.call('history.list', {})).toEqual(steps);
    expect(app.problems).toEqual([]);
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
