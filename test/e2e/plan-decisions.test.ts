import { afterAll, beforeAll, expect, it } from 'vitest';

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

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve());
const label = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const titles = async () => (await app.plan()).decisions.map(({ title }) => title);

it('logs a decision by keyboard, says what is missing, and takes it back with undo', async () => {
  await app.go('renewal');
  const before = (await titles()).length;
  await app.page.getByRole('button', { name: 'Record a decision' }).last().press('Enter');
  const form = app.page.getByRole('dialog', { name: 'Record a decision' });
  await hasFocus(form.getByRole('textbox', { name: 'What was decided' }));
  await app.page.keyboard.type('Discount of 5 percent for two years');
  await press('Control+Enter');
  await form.getByText('Say who approved it.').waitFor();
  await press('Tab');
  await app.page.keyboard.type('VP Sales');
  await press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await expect.poll(titles).toContain('Discount of 5 percent for two years');
  await press('Control+z');
  await expect.poll(async () => (await titles()).length).toBe(before);
  await press('Control+Shift+z');
  await expect.poll(async () => (await titles()).length).toBe(before + 1);
});

it('corrects a line with a new one that names it; there is no way to edit or remove one', async () => {
  const log = app.page.getByRole('region', { name: 'Decision log' });
  await log.getByRole('button', { name: 'Correct: Discount of 5 percent for two years' }).press('Enter');
  const form = app.page.getByRole('dialog', { name: 'Correct a decision' });
  await form.getByRole('textbox', { name: 'What was decided' }).fill('Discount of 3 percent for two years');
  await press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await log.getByText('Corrected on Mar 5, 2026').waitFor();
  await log.getByText(/^Corrects the line of Mar 5, 2026: Discount of 5 percent/u).waitFor();
  const { decisions } = await app.plan();
  expect(decisions.at(-1)?.correctsId).toBe(decisions.at(-2)?.id);
  await expect.poll(() => log.getByRole('textbox').count()).toBe(0);
  await expect.poll(() => log.getByRole('button', { name: /remove|delete|edit/iu }).count()).toBe(0);
});

it('asks for what the plan proposes, in an order changed by keyboard, and settles it into the log', async () => {
  const ids = (await app.plan()).decisionRequests.map(({ id }) => id);
  await app.call('record.remove', { entity: 'decisionRequest', ids });
  await app.go('meetings');
  const ask = app.page.getByRole('button', { name: /^Ask for it: /u });
  await ask.first().press('Enter');
  await expect.poll(async () => (await app.plan()).decisionRequests.length).toBe(1);
  // The line is gone; the focus is on the one in its place.
  await expect.poll(label).toMatch(/^Ask for it: Schedule/u);
  await press('Enter');
  const asks = async () => (await app.derived()).review.requests.map(({ request }) => request.ask);
  await expect
    .poll(asks)
    .toEqual(['Send David Park a value summary', 'Schedule 2 training sessions in March']);
  const second = (await app.plan()).decisionRequests[1]?.id ?? '';
  await app.cell(second, 'ask').focus();
  await press('Alt+ArrowUp');
  await expect
    .poll(asks)
    .toEqual(['Schedule 2 training sessions in March', 'Send David Park a value summary']);
  await expect
    .poll(() =>
      app.page.evaluate(() => [
        document.activeElement?.getAttribute('data-record'),
        document.activeElement?.getAttribute('data-field'),
      ]),
    )
    .toEqual([second, 'ask']);
  // The focus goes along with the row once more when it is drawn in its new place.
  await settled(app.page);
  await app.cell(second, 'settle').focus();
  await hasFocus(app.cell(second, 'settle'));
  await press('Enter');
  const form = app.page.getByRole('dialog', { name: 'Record a decision' });
  await form.getByText('The request is settled with it.').waitFor();
  await hasFocus(form);
  await press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await expect.poll(asks).toEqual(['Send David Park a value summary']);
  await expect.poll(async () => (await titles()).at(-1)).toBe('Schedule 2 training sessions in March');
  // Not lost with the row that went.
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

it('keeps the agenda in order', async () => {
  const items = async () => (await app.derived()).review.agenda.map(({ title }) => title);
  const first = (await app.derived()).review.agenda[0]?.id ?? '';
  const before = await items();
  await app.cell(first, 'title').focus();
  await press('Alt+ArrowDown', 'Alt+ArrowDown');
  await expect.poll(items).toEqual([before[1], before[2], before[0], before[3]]);
  await app.page.getByRole('textbox', { name: 'Add a point: type it, press Enter' }).fill('Next steps');
  await press('Enter');
  await expect.poll(async () => (await items()).at(-1)).toBe('Next steps');
  const added = (await app.plan()).agendaItems.find(({ title }) => title === 'Next steps');
  expect(added?.meetingId).toBe((await app.derived()).review.next?.id);
});

it('holds a retro whose lesson becomes an action, and shows open lessons when a review is prepared', async () => {
  await app.go('renewal');
  const retros = app.page.getByRole('region', { name: 'Retros' });
  await retros.getByRole('button', { name: 'Hold a retro' }).press('Enter');
  await hasFocus(retros.getByRole('textbox', { name: 'What went well' }));
  await app.page.keyboard.type('The buyer was in the room');
  await press('Control+Enter');
  const lesson = retros.getByRole('textbox', { name: 'Add a lesson: type it, press Enter' });
  await lesson.fill('Agree on the numbers a week before');
  await press('Enter');
  const made = retros.getByRole('textbox', { name: 'Lesson' }).and(app.page.locator(':focus'));
  await expect.poll(() => made.inputValue()).toBe('Agree on the numbers a week before');
  await retros
    .getByRole('button', { name: 'Make an action of: Agree on the numbers a week before' })
    .press('Enter');
  const linked = async () => {
    const { lessons, actions } = await app.plan();
    const one = lessons.find(({ text }) => text === 'Agree on the numbers a week before');
    return [one?.status, actions.find(({ id }) => id === one?.actionId)?.title];
  };
  await expect.poll(linked).toEqual(['Carried on', 'Agree on the numbers a week before']);
  // The lesson that the earlier retro left open is offered to this one.
  await retros
    .getByRole('button', { name: /^Take to the newest retro: Invite a lead/u })
    .first()
    .press('Enter');
  await expect
    .poll(
      async () => (await app.plan()).lessons.filter(({ text }) => text.startsWith('Invite a lead')).length,
    )
    .toBe(2);
  await app.go('meetings');
  await app.page
    .getByRole('region', { name: 'Open lessons' })
    .getByText('Invite a lead', { exact: false })
    .waitFor();
});
