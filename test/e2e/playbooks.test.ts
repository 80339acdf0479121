import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { startTestApp, type TestApp } from '../support/app.ts';
import { seriousFindings } from '../support/axe.ts';
import { hasFocus, pressChord } from '../support/focus.ts';
import { settled } from '../support/settled.ts';

let app: TestApp;
let accountId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Fintech Corp', renewalDate: '2026-06-15', primaryCsm: 'Sarah Chen' },
  }));
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve());
const go = (hash: string) =>
  app.page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
const named = async (name: string) => {
  const { id } = await app.call('playbook.resolve', { key: name });
  return app.call('playbook.get', { id });
};
const plan = () => app.call('plan.get', { accountId });
const steps = () => app.page.getByRole('grid', { name: 'Steps of the playbook' });
const cell = (row: number, column: number) =>
  steps().locator(`[data-row="${row}"] [data-column="${column}"]`);
/**
 * The words in a drawn step are part of its name, with the number and the kind between them: its parts are named
 * in full instead of by what is visible.
 */
const findings = async () =>
  (await seriousFindings(app.page)).filter((one) => !one.startsWith('label-content-name-mismatch: <g '));

it('offers the eight standard playbooks to an empty workspace, in one step of undo', async () => {
  await app.page.locator('#page').focus();
  await pressChord(app.page, 'g', 'p');
  await app.page.getByRole('heading', { name: 'No playbooks yet' }).waitFor();
  await app.page.getByRole('button', { name: 'Add the eight standard playbooks' }).press('Enter');
  const list = app.page.getByRole('grid', { name: 'Playbooks' });
  await list.getByText('Churn-risk intervention').waitFor();
  await expect.poll(() => list.getByText('In order').count()).toBe(8);
  await press('Control+z');
  await app.page.getByRole('heading', { name: 'No playbooks yet' }).waitFor();
  await press('Control+Shift+z');
  await list.getByText('At-risk account').waitFor();
  await settled(app.page);
  await list.focus();
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await app.page.keyboard.type('2026-03-01');
  await press('Enter');
  await list.getByText('4 days overdue').waitFor();
  await app.page.getByText('8 playbooks · 1 is due for a review').waitFor();
  expect(await findings()).toEqual([]);
});

it('draws the diagram from the steps; what is undefined is said at its place and mended by keyboard', async () => {
  const { playbook, branches, steps: before } = await named('Executive escalation');
  await go(`#/playbooks/${playbook.id}`);
  await app.page
    .getByRole('img', { name: /^Executive escalation: swimlane diagram/u })
    .first()
    .waitFor();
  await app.page.getByRole('textbox', { name: 'Add a step' }).fill('Tell the board');
  await press('Enter');
  await cell(9, 1).getByText('Tell the board').waitFor();
  await settled(app.page);
  await cell(9, 0).click();
  await app.page.keyboard.type('2');
  await press('Enter');
  await cell(1, 1).getByText('Tell the board').waitFor();
  await expect.poll(async () => (await named('Executive escalation')).steps[1]?.title).toBe('Tell the board');
  await app.page.getByRole('img', { name: '2. Step: Tell the board, Leadership' }).waitFor();
  await cell(1, 1).click();
  await press('Alt+ArrowUp');
  await cell(0, 1).getByText('Tell the board').waitFor();

  await app.call('record.remove', { entity: 'playbookStep', ids: [branches[0]?.toStepId ?? ''] });
  const finding = app.page.getByRole('button', { name: /“Yes” leads nowhere\./u });
  await finding.click();
  const branchGrid = app.page.getByRole('grid', { name: 'Branches of decisions' });
  await hasFocus(branchGrid);
  await app.page.keyboard.type('7');
  await press('Enter');
  await finding.waitFor({ state: 'detached' });
  const now = await named('Executive escalation');
  expect(now.branches[0]?.toStepId).toBe(now.steps[6]?.id);
  expect(now.steps).toHaveLength(before.length);
});

it('saves the playbook as a PDF', async () => {
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Save as PDF' }).press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Executive escalation - playbook 2026-03-05.pdf');
  expect(readFileSync(await file.path()).toString('latin1', 0, 5)).toBe('%PDF-');
  await app.page.getByText(/^Saved Executive escalation/u).waitFor();
});

it('suggests a playbook with its reason, previews what it would do, and warns the second time', async () => {
  await go(`#/account/${accountId}/overview`);
  const panel = app.page.getByRole('region', { name: 'Playbooks' });
  await panel.getByText('The renewal is in 102 days, on Jun 15, 2026.').waitFor();
  await panel.getByRole('button', { name: 'Run Renewal…' }).press('Enter');
  const dialog = app.page.getByRole('dialog', { name: 'Run Renewal' });
  await dialog.getByRole('checkbox', { name: 'Make an action of step 2' }).uncheck();
  await dialog.getByRole('textbox', { name: 'Title of step 3' }).fill('Write the value page');
  await expect
    .poll(() => dialog.getByRole('textbox', { name: 'Owner of step 3' }).inputValue())
    .toBe('Sarah Chen');
  await dialog.getByLabel('Starts on').fill('2026-03-10');
  await expect.poll(() => dialog.getByLabel('Due day of step 3').inputValue()).toBe('2026-03-20');
  expect(await findings()).toEqual([]);
  await dialog.getByRole('button', { name: /^Make \d+ actions$/u }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const { actions, playbookRuns } = await plan();
  expect(actions[0]).toMatchObject({
    title: 'Write the value page',
    dueOn: '2026-03-20',
    owner: 'Sarah Chen',
  });
  expect(playbookRuns[0]?.reason).toContain('in 102 days');
  await panel.getByText(/0 of \d+ actions done/u).waitFor();
  await expect.poll(() => panel.getByRole('button', { name: 'Run Renewal…' }).count()).toBe(0);
  await panel.getByRole('button', { name: 'Run another playbook…' }).press('Enter');
  await app.page.getByRole('menuitem', { name: 'Renewal' }).click();
  await dialog.getByText(/It was already run on this account/u).waitFor();
  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await press('Control+z');
  await expect.poll(async () => (await plan()).actions.length).toBe(0);
});

it('takes a lesson of a retro to a playbook, where it becomes a step', async () => {
  const { id: retroId } = await app.call('record.create', {
    entity: 'retro',
    values: { accountId, heldOn: '2026-03-04' },
  });
  const text = 'Ask finance before the offer';
  await app.call('record.create', { entity: 'lesson', values: { accountId, retroId, text } });
  await go(`#/account/${accountId}/renewal`);
  await app.page
    .getByRole('button', { name: /1 open lesson|1 lesson open|Mar 4, 2026/u })
    .first()
    .click();
  await app.page.getByRole('button', { name: `Propose to a playbook: ${text}` }).press('Enter');
  await app.page.getByRole('menuitem', { name: 'Health scoring' }).click();
  await expect.poll(async () => (await named('Health scoring')).proposals.length).toBe(1);
  const { playbook } = await named('Health scoring');
  // From the lesson to its playbook, and back.
  await app.page.getByRole('button', { name: `To the playbook Health scoring: ${text}` }).press('Enter');
  await app.page.waitForURL(new RegExp(`#/playbooks/${playbook.id}$`, 'u'));
  const lessons = app.page.getByRole('region', { name: 'Lessons' });
  const back = lessons.getByRole('link', { name: `To the retro of Mar 4, 2026: ${text}` });
  await hasFocus(lessons.getByRole('listitem').filter({ hasText: text }));
  await back.press('Enter');
  await hasFocus(app.page.getByRole('region', { name: 'Lessons' }).getByRole('textbox').first());
  await go(`#/playbooks/${playbook.id}`);
  await lessons
    .getByText('From Fintech Corp, Mar 4, 2026')
    .or(lessons.getByText(/From Fintech Corp/u))
    .first()
    .waitFor();
  await lessons.getByRole('button', { name: `Apply as a new step: ${text}` }).press('Enter');
  await cell(9, 1).getByText(text).waitFor();
  await lessons.getByText('Applied').waitFor();
});

it.each(['light', 'dark'] as const)('has no serious accessibility finding in %s', async (colorScheme) => {
  await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const { playbook, branches } = await named('Renewal');
  await app.call('record.update', {
    entity: 'playbookBranch',
    id: branches[0]?.id ?? '',
    changes: { toStepId: null, label: `Yes ${colorScheme}` },
  });
  await go(`#/playbooks/${playbook.id}`);
  await app.page.getByRole('button', { name: /leads nowhere/u }).waitFor();
  expect(await findings()).toEqual([]);
});
