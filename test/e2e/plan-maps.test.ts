import { afterAll, beforeAll, expect, it } from 'vitest';

import { hasFocus } from '../support/focus.ts';
import { startPlanApp, type PlanApp } from './plan-app.ts';
import { centreOf, drag } from './pointer.ts';

let app: PlanApp;
beforeAll(async () => {
  app = await startPlanApp();
});
afterAll(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

const person = async (name: string) => (await app.plan()).stakeholders.find((one) => one.name === name);
const rating = async (name: string) => {
  const found = await person(name);
  return [found?.influence, found?.sentiment];
};

it('re-rates a stakeholder by dragging, and undoes it', async () => {
  await app.go('stakeholders');
  await app.page.getByRole('button', { name: 'Map', exact: true }).click();
  const map = app.page.getByRole('group', { name: 'Stakeholders by influence and sentiment' });
  await drag(
    map
      .getByRole('button', { name: /^James Lin/u })
      .locator('circle')
      .first(),
    map
      .getByRole('button', { name: /^Priya Sharma/u })
      .locator('circle')
      .first(),
  );
  await expect.poll(() => rating('James Lin')).toEqual(['Medium', 'Positive']);
  await map.getByRole('button', { name: /^James Lin.*Positive/u }).waitFor();
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => rating('James Lin')).toEqual(['High', 'Neutral']);
});

it('shows where somebody who is dragged would land, and Esc leaves them where they were', async () => {
  const map = app.page.getByRole('group', { name: 'Stakeholders by influence and sentiment' });
  const cell = map.locator('[data-key="cell Low Unknown"]');
  const end = await centreOf(cell);
  const start = await centreOf(
    map
      .getByRole('button', { name: /^James Lin,/u })
      .locator('circle')
      .first(),
  );
  const { mouse, keyboard } = app.page;
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move(end.x, end.y, { steps: 4 });
  await expect.poll(() => cell.getAttribute('data-state')).toBe('target');
  await keyboard.press('Escape');
  await expect.poll(() => cell.getAttribute('data-state')).toBeNull();
  await mouse.up();
  expect(await rating('James Lin')).toEqual(['High', 'Neutral']);
});

it('adds somebody where the pointer is, also among the unknown', async () => {
  const map = app.page.getByRole('group', { name: 'Stakeholders by influence and sentiment' });
  const at = await centreOf(map.locator('[data-key="cell Low Unknown"]'));
  await app.page.mouse.dblclick(at.x, at.y);
  await hasFocus(app.page.getByRole('textbox', { name: 'Name (influence Low, Unknown)' }));
  await app.page.keyboard.type('Ada Moreau');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => rating('Ada Moreau')).toEqual(['Low', 'Unknown']);
  await hasFocus(map.getByRole('button', { name: /^Ada Moreau,/u }));
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => rating('Ada Moreau')).toEqual([undefined, undefined]);
});

it('re-rates a stakeholder with the arrow keys and keeps the focus on them', async () => {
  const map = app.page.getByRole('group', { name: 'Stakeholders by influence and sentiment' });
  // The map shows what was undone, or the key would be an edit of what is no longer there.
  await map.getByRole('button', { name: /^James Lin.*Neutral/u }).focus();
  await app.page.keyboard.press('ArrowRight');
  await expect.poll(() => rating('James Lin')).toEqual(['High', 'Positive']);
  await app.page.keyboard.press('ArrowDown');
  await expect.poll(() => rating('James Lin')).toEqual(['Medium', 'Positive']);
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^James Lin/u);
  await app.page.keyboard.press('Enter');
  const dialog = app.page.getByRole('dialog', { name: 'James Lin' });
  await dialog.getByText('Holds the budget').waitFor();
  await app.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
    .toMatch(/^James Lin/u);
});

it('re-rates a risk on the heat map with the arrow keys and by dragging', async () => {
  await app.go('risks');
  const title = 'Competitor evaluation';
  const risk = async () => {
    const found = (await app.plan()).risks.find((one) => one.title === title);
    return [found?.severity, found?.likelihood];
  };
  const map = app.page.getByRole('group', { name: 'Open risks by severity and likelihood' });
  const disc = () => map.getByRole('button', { name: new RegExp(title, 'u') });
  await expect.poll(() => risk()).toEqual(['High', 'Low']);
  await disc().focus();
  await app.page.keyboard.press('ArrowRight');
  await expect.poll(risk).toEqual(['High', 'Medium']);
  await app.page.keyboard.press('ArrowDown');
  await expect.poll(risk).toEqual(['Medium', 'Medium']);
  // The map draws what is changed when it has time.
  await map
    .getByRole('img', { name: new RegExp(`^Severity Medium, likelihood Medium.*${title}`, 'u') })
    .waitFor();
  await drag(
    disc().locator('circle').first(),
    map
      .getByRole('img', { name: /^Severity High, likelihood High/u })
      .locator('rect')
      .first(),
  );
  await expect.poll(risk).toEqual(['High', 'High']);
});
