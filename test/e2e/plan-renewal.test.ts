import { afterAll, beforeAll, expect, it } from 'vitest';

import { hasFocus } from '../support/focus.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const focused = () =>
  app.page.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute('data-field') ?? active?.closest('[data-field]')?.getAttribute('data-field');
  });
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve());

it('shows the runway of the fixture with both countdowns, and leads from a gate to its line', async () => {
  await app.go('renewal');
  await app.page.getByText('42 days to notice, 102 days to the renewal').waitFor();
  const figure = app.page.getByRole('group', { name: 'Renewal runway' });
  await figure.getByRole('img', { name: /^90 days before the renewal: Mar 17, 2026, in 12 days/u }).waitFor();
  await figure.getByRole('img', { name: /^30 days before notice: Mar 17, 2026/u }).waitFor();
  await figure.getByRole('button', { name: /^Price and terms approved/u }).press('Enter');
  await expect.poll(focused).toBe('title');
});

it('lists what is left open when the phase moves on, without stopping it', async () => {
  await app.page.getByRole('button', { name: /^Negotiation/u }).press('Enter');
  const phase = async () => (await app.derived()).renewalPlan.phase;
  await expect.poll(phase).toBe('Negotiation');
  await app.page.getByText('3 gates behind are still open.').waitFor();
  await app.page
    .getByText(/Executive sponsor has the value summary of the quarter \(Risk mitigation\)/u)
    .waitFor();
  await press('Control+z');
  await expect.poll(phase).toBe('Risk mitigation');
});

it('takes over the usual gates one after the other, and closes one, by keyboard', async () => {
  const add = app.page.getByRole('button', { name: /^Add the gate: Open escalations/u });
  await add.press('Enter');
  const gate = async () =>
    (await app.plan()).renewalGates.find(({ title }) => title.startsWith('Open escalations'));
  await expect.poll(async () => (await gate())?.owner).toBe('Sarah Chen');
  await expect.poll(async () => (await gate())?.dueOn).toBe('2026-03-17');
  // The button is gone; the focus is on what took its place.
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
    .toMatch(/^Add the gate: (?!Open escalations)/u);
  const id = (await gate())?.id ?? '';
  await app.cell(id, 'done').focus();
  await press('Space');
  await expect.poll(async () => (await gate())?.doneOn).toBe('2026-03-05');
});

it('types a gate of its own', async () => {
  const input = app.page.getByRole('textbox', { name: /^Add a gate to Risk mitigation/u });
  await input.fill('Security questionnaire answered');
  await input.press('Enter');
  await expect
    .poll(async () => (await app.plan()).renewalGates.map(({ title }) => title))
    .toContain('Security questionnaire answered');
  await expect.poll(focused).toBe('phase');
});

it('enters a scenario and expects it; ARR, retention and the weighted sum follow', async () => {
  await app.page.getByRole('button', { name: /^Use .* for Contract/u }).press('Enter');
  const contract = async () => (await app.derived()).renewalPlan.scenarios.lines[2];
  await expect.poll(async () => (await contract())?.arrEffect).toBe(-6_333_333);
  const card = app.page
    .getByRole('listitem')
    .filter({ has: app.page.getByRole('heading', { name: 'Contract' }) });
  await card.getByText('74.7%').waitFor();
  await card.getByRole('textbox', { name: 'Likelihood, %' }).fill('30');
  await press('Enter');
  await app.page.getByText('The likelihoods make 110%; they should make 100%.').waitFor();
  await app.page.getByRole('button', { name: 'Expected: Contract', pressed: false }).press('Space');
  await app.page.getByRole('button', { name: 'Expected: Contract', pressed: true }).waitFor();
  await expect.poll(async () => (await app.derived()).renewalPlan.cycle?.forecast).toBe('Contract');
});

it('takes the decision that the notice asks for: of its kind, and then there is no notice', async () => {
  const notice = app.page.getByText('Nobody has decided yet', { exact: false });
  await notice.waitFor();
  await app.page.getByRole('button', { name: 'Record a decision' }).first().press('Enter');
  const form = app.page.getByRole('dialog', { name: 'Record a decision' });
  await hasFocus(form.getByRole('textbox', { name: 'What was decided' }));
  await app.page.keyboard.type('We renew flat');
  await press('Tab');
  await app.page.keyboard.type('VP Sales');
  await press('Control+Enter');
  await notice.waitFor({ state: 'detached' });
  expect((await app.plan()).decisions.at(-1)).toMatchObject({
    kind: 'Renewal approval',
    approvedBy: 'VP Sales',
  });
  const log = app.page.getByRole('button', { name: 'Record a decision' });
  await hasFocus(log);
  // What is recorded next may be of any kind.
  await press('Enter');
  await form.getByRole('combobox', { name: 'Kind' }).filter({ hasText: 'Other' }).waitFor();
  await press('Escape');
  await form.waitFor({ state: 'detached' });
  await press('Control+z');
  await notice.waitFor();
});

it('records the outcome with its reason as one step, which begins the next renewal', async () => {
  const before = await app.plan();
  await app.page.getByRole('button', { name: 'Record the outcome' }).press('Enter');
  const form = app.page.getByRole('dialog', { name: /^Record the outcome/u });
  const arr = form.getByRole('textbox', { name: 'ARR after the renewal' });
  await expect.poll(() => arr.inputValue()).toBe('186666.67');
  await hasFocus(form);
  await press('Control+Enter');
  await form.getByText('Say why', { exact: false }).waitFor();
  await arr.fill('200K');
  await form.getByRole('textbox', { name: 'Reason' }).fill('Risk and Compliance handed their seats back');
  await form.getByRole('textbox', { name: 'Decided by' }).fill('James Lin');
  await form.getByText('Set the account’s ARR to $200,000 and note the movement').waitFor();
  await press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  const after = await app.plan();
  expect(after.account).toMatchObject({ arr: 20_000_000, renewalDate: '2027-06-15' });
  expect(after.renewalCycles.map(({ outcome, renewalDate }) => [outcome, renewalDate])).toEqual([
    ['Expanded', '2025-06-15'],
    ['Contracted', '2026-06-15'],
    [null, '2027-06-15'],
  ]);
  expect(after.decisions.at(-1)).toMatchObject({
    kind: 'Renewal approval',
    approvedBy: 'James Lin',
    title: 'Renewal of Jun 15, 2026: contracted at $200,000',
  });
  await app.page.getByText('Risk and Compliance handed their seats back').first().waitFor();
  await press('Control+z');
  await expect.poll(async () => (await app.plan()).account.arr).toBe(before.account.arr);
  await expect.poll(async () => (await app.plan()).renewalCycles).toHaveLength(before.renewalCycles.length);
});

it('leads from findings to their fields on this page', async () => {
  const cycle = (await app.derived()).renewalPlan.cycle?.id ?? '';
  await app.call('record.update', { entity: 'renewalCycle', id: cycle, changes: { forecast: null } });
  await app.go('overview');
  const check = app.page.getByRole('button', { name: /findings?$/u });
  await check.press('Enter');
  await app.page.getByText('Leadership plans with a number, and this account has none.').waitFor();
  await app.page.getByRole('button', { name: /^Watch No outcome of the renewal/u }).press('Enter');
  await expect.poll(() => app.page.url()).toContain('/renewal');
  await expect.poll(focused).toBe('forecast');
  await check.press('Enter');
  await app.page.getByRole('button', { name: /gate of an earlier phase/u }).press('Enter');
  await expect.poll(focused).toBe('doneOn');
});

it('begins a renewal where none has begun, and says what it needs', async () => {
  const { id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Plain Ltd', autoRenew: true },
  });
  const go = (tab: string) =>
    app.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/account/${accountId}/${tab}`);
  await go('renewal');
  await app.page.getByRole('button', { name: 'Record the renewal date' }).press('Enter');
  await expect.poll(focused).toBe('renewalDate');
  await app.call('record.update', {
    entity: 'account',
    id: accountId,
    changes: { renewalDate: '2026-05-01' },
  });
  await go('renewal');
  await app.page.getByText('on a notice date that nobody knows').waitFor();
  await app.page.getByRole('button', { name: 'Add all 4' }).press('Enter');
  const plan = () => app.call('plan.get', { accountId });
  await expect.poll(async () => (await plan()).renewalGates.length).toBe(4);
  await expect
    .poll(async () => (await plan()).renewalCycles)
    .toMatchObject([{ renewalDate: '2026-05-01', phase: 'Discovery' }]);
});
