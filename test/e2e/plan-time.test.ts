import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { PlanRecords } from '../../shared/records/plan.ts';
import { seriousFindings } from '../support/axe.ts';
import { holdCalls } from '../support/calls.ts';
import { openTestCore } from '../support/core.ts';
import { hasFocus } from '../support/focus.ts';
import { settled } from '../support/settled.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
let dataDir: string;
/** What Fintech Corp was at the end of 20 January. */
let then: PlanRecords;

/** A sample that was worked on in January: a past to go back to. */
const makePast = async (): Promise<void> => {
  dataDir = mkdtempSync(join(tmpdir(), 'carryon-time-'));
  const core = openTestCore({ dataDir, today: '2026-01-20' });
  await core.call('sample.load', {});
  const { id: accountId } = await core.call('plan.resolve', { key: 'Fintech Corp' });
  then = await core.call('plan.get', { accountId });
  await core.reopen('2026-02-03');
  const lin = then.stakeholders.find(({ name }) => name === 'James Lin');
  const budget = then.risks.find(({ title }) => title.startsWith('Budget'));
  await core.call('record.update', {
    entity: 'stakeholder',
    id: lin?.id ?? '',
    changes: { sentiment: 'Positive' },
  });
  await core.call('record.update', {
    entity: 'risk',
    id: budget?.id ?? '',
    changes: { title: 'Budget freeze' },
  });
  await core.call('record.create', {
    entity: 'opportunity',
    values: { accountId, name: 'LATAM rollout', value: 3_000_000 },
  });
  await core.close();
};

beforeAll(async () => {
  await makePast();
  app = await startPlanApp({ context: { sample: false, dataDir } });
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const banner = () => app.page.getByRole('region', { name: 'A past day is shown' });
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const toPage = () => app.page.locator('#page').focus();
const day = () => app.page.getByRole('textbox', { name: 'Day', exact: true });
/** Opens the choice of a day; it takes the focus a moment after it is drawn. */
const openDays = async () => {
  await toPage();
  await press('t');
  await hasFocus(day());
};

describe('a plan as of a past day', () => {
  it('is chosen by keyboard alone, from a calendar that shows where something happened', async () => {
    await app.go('risks');
    await app.page.getByRole('rowheader', { name: 'Budget freeze' }).waitFor();
    await openDays();
    const calendar = app.page.getByRole('grid', { name: 'March 2026' });
    // Until the days on record are read there is no other day to go to.
    await expect
      .poll(() => calendar.getByRole('button', { name: /^(?:March|Mar) 4, 2026/u }).isEnabled())
      .toBe(true);
    await calendar.getByRole('button', { name: /^(?:March|Mar) 5, 2026/u }).press('PageUp');
    const february = app.page.getByRole('grid', { name: 'February 2026' });
    await february.getByRole('button', { name: /Feb 3, 2026, 3 changes/u }).waitFor();
    // From 5 February three days and a week back: a day on which nothing happened.
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'Enter');
    await banner().getByText('The plan as of Jan 26, 2026.').waitFor();
    await app.page.getByRole('rowheader', { name: 'Budget cuts in next fiscal year' }).waitFor();
    await expect.poll(() => app.page.getByRole('rowheader', { name: 'Budget freeze' }).count()).toBe(0);
  });

  it('shows every page as it was, with the rules of that day, and nothing can be changed', async () => {
    await app.go('stakeholders');
    const lin = then.stakeholders.find(({ name }) => name === 'James Lin')?.id ?? '';
    await expect.poll(() => app.cell(lin, 'sentiment').innerText()).toContain('Neutral');
    await app.cell(lin, 'sentiment').click();
    await press('p', 'Enter', 'Delete');
    await app.cell(lin, 'title').dblclick();
    await expect.poll(() => app.page.getByRole('grid').locator('textarea, [role=combobox]').count()).toBe(0);

    await app.go('overview');
    await app.page.getByText('Renews in 140 days').waitFor();
    await app.page.getByRole('textbox', { name: 'Account name' }).focus();
    await app.page.keyboard.type('Nothing');
    await expect
      .poll(() => app.page.getByRole('textbox', { name: 'Account name' }).inputValue())
      .toBe('Fintech Corp');
    await expect.poll(() => app.page.getByRole('combobox', { name: 'Account tier' }).isDisabled()).toBe(true);

    await app.go('risks');
    const map = app.page.getByRole('group', { name: 'Open risks by severity and likelihood' });
    await map.getByRole('button', { name: /Competitor evaluation/u }).focus();
    await press('ArrowRight');
    await banner().getByText('Nothing was changed: this is a past day.').waitFor();
    await press('Control+z');
    await settled(app.page);
    const { opportunities, risks } = await app.plan();
    expect(opportunities.map(({ name }) => name)).toContain('LATAM rollout');
    expect(risks.map(({ severity, likelihood }) => [severity, likelihood])).toEqual(
      then.risks.map(({ severity, likelihood }) => [severity, likelihood]),
    );
  });

  it('is left by one key, by its steps to other days, and by leaving the plan', async () => {
    await app.go('growth');
    await toPage();
    await banner().getByRole('button', { name: 'Changes after' }).click();
    await banner().getByText('The plan as of Feb 3, 2026.').waitFor();
    await app.page.getByRole('rowheader', { name: 'LATAM rollout' }).waitFor();
    await banner().getByRole('button', { name: 'Changes before' }).click();
    await banner().getByText('The plan as of Jan 20, 2026.').waitFor();
    await expect.poll(() => app.page.getByRole('rowheader', { name: 'LATAM rollout' }).count()).toBe(0);
    await toPage();
    await press('t');
    await banner().waitFor({ state: 'detached' });
    await app.page.getByRole('rowheader', { name: 'LATAM rollout' }).waitFor();

    await openDays();
    await day().fill('2026-01-19');
    await day().press('Enter');
    await app.page.getByText('nothing is known of the days before').waitFor();
    await day().fill('2026-01-22');
    await day().press('Enter');
    await banner().waitFor();
    await app.page.evaluate(() => {
      window.location.hash = '#/book';
    });
    await app.page.getByRole('heading', { name: /Book/u }).first().waitFor();
    await app.go('overview');
    await app.page.getByText('Renews in 102 days').waitFor();
    await expect.poll(() => banner().count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no serious accessibility finding in %s', async (colorScheme) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.go('overview');
    await openDays();
    await app.page.getByRole('grid', { name: 'March 2026' }).waitFor();
    expect(await seriousFindings(app.page)).toEqual([]);
    await day().fill('2026-01-22');
    await day().press('Enter');
    await banner().waitFor();
    expect(await seriousFindings(app.page)).toEqual([]);
    await toPage();
    await press('t');
    await banner().waitFor({ state: 'detached' });
  });
});

describe('the page since the last review', () => {
  const headline = () => app.page.getByText(/^Since [A-Z][a-z]+ \d+, \d{4}:/u);

  it('tells the story since the last review, and since another day that is chosen', async () => {
    await app.go('since');
    await headline().waitFor();
    await expect.poll(() => headline().innerText()).toContain('Since Dec 1, 2025: pipeline +$75K');
    await app.page.getByText('Pipeline +$30K: LATAM rollout added').waitFor();
    await app.page.getByText('James Lin Negative to Positive').waitFor();
    await app.page
      .getByRole('img', { name: /Open pipeline/u })
      .first()
      .waitFor();
    await app.page.getByRole('combobox', { name: 'Compare with' }).click();
    await app.page.getByRole('option', { name: 'Jan 20, 2026: first day on record' }).click();
    await expect.poll(() => headline().innerText()).toContain('Since Jan 20, 2026: pipeline +$30K');
    await app.page.getByText('James Lin Neutral to Positive').waitFor();
    await expect.poll(() => app.page.getByText('APAC office rollout added').count()).toBe(0);
  });

  it('leads from every line to its record', async () => {
    await app.page.getByRole('link', { name: /James Lin Neutral to Positive/u }).press('Enter');
    await app.page.getByRole('tab', { name: /Stakeholders/u, selected: true }).waitFor();
    const lin = then.stakeholders.find(({ name }) => name === 'James Lin')?.id ?? '';
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-record')))
      .toBe(lin);
  });

  it('freezes the plan by hand, once for a double press, and takes that back', async () => {
    await app.go('since');
    const answer = await holdCalls(app.page, 'snapshot.take');
    await app.page.getByRole('button', { name: 'Freeze this plan' }).dblclick();
    await answer();
    await expect.poll(async () => (await app.plan()).snapshots.length).toBe(2);
    await settled(app.page);
    expect((await app.plan()).snapshots).toHaveLength(2);
    await app.page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(async () => (await app.plan()).snapshots.length).toBe(1);
  });

  it('says of a first plan what it will tell, and from when on', async () => {
    const { id } = await app.call('record.create', { entity: 'account', values: { name: 'Northwind' } });
    await app.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/account/${id}/since`);
    await app.page.getByRole('heading', { name: 'First plan on record' }).waitFor();
    await app.page.getByRole('button', { name: 'Freeze this plan' }).click();
    await app.page.getByText('The plan was frozen today.').waitFor();
  });

  it.each(['light', 'dark'] as const)('has no serious accessibility finding in %s', async (colorScheme) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFindings(app.page)).toEqual([]);
    await app.go('since');
    await headline().waitFor();
    expect(await seriousFindings(app.page)).toEqual([]);
  });
});
