import { afterAll, beforeAll, expect, it } from 'vitest';

import { holdCalls } from '../support/calls.ts';
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

const idOf = async (list: 'stakeholders' | 'opportunities' | 'risks' | 'actions', name: string) => {
  const records = (await app.plan())[list];
  const found = records.find((record) => ('name' in record ? record.name : record.title) === name);
  if (!found) throw new Error(`${name} is not in ${list}`);
  return found.id;
};

it('edits a field of the account, undoes and redoes it by keyboard', async () => {
  await app.go('overview');
  const segment = app.page.getByRole('textbox', { name: 'Segment' });
  await segment.fill('Strategic accounts');
  await segment.press('Enter');
  await expect.poll(async () => (await app.plan()).account.segment).toBe('Strategic accounts');
  await segment.blur();
  await app.page.keyboard.press('Control+z');
  await expect.poll(async () => (await app.plan()).account.segment).toBeNull();
  await expect.poll(() => segment.inputValue()).toBe('');
  await app.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => segment.inputValue()).toBe('Strategic accounts');
});

it('types an amount as people write it and shows it exactly', async () => {
  await app.go('overview');
  const arr = app.page.getByRole('textbox', { name: 'ARR' });
  await arr.fill('310K');
  await arr.press('Enter');
  await expect.poll(async () => (await app.plan()).account.arr).toBe(31_000_000);
  await app.page.getByText('$310K ARR').waitFor();
  await arr.fill('250000');
  await arr.press('Enter');
  await expect.poll(async () => (await app.plan()).account.arr).toBe(25_000_000);
});

it('reads an amount with its separators, and typing on a field reached by keyboard replaces it', async () => {
  const arr = app.page.getByLabel('ARR', { exact: true });
  const before = (await app.plan()).account.arr;
  await app.page.getByRole('textbox', { name: 'Account ID (CRM)' }).focus();
  await arr.focus();
  await app.page.keyboard.type('1320000');
  await app.page.keyboard.press('Tab');
  await expect.poll(async () => (await app.plan()).account.arr).toBe(132_000_000);
  await expect.poll(() => arr.inputValue()).toBe('$1,320,000');
  await arr.fill(String((before ?? 0) / 100));
  await arr.press('Enter');
  await expect.poll(async () => (await app.plan()).account.arr).toBe(before);
});

it('edits a stakeholder in the grid: typed over, chosen by letter, cleared, moved on with Tab', async () => {
  await app.go('stakeholders');
  const id = await idOf('stakeholders', 'James Lin');
  await app.cell(id, 'title').click();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type('Chief Financial Officer');
  await app.page.keyboard.press('Tab');
  await expect
    .poll(async () => (await app.plan()).stakeholders.find((one) => one.id === id)?.title)
    .toBe('Chief Financial Officer');
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('roleType');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('m');
  await expect
    .poll(async () => (await app.plan()).stakeholders.find((one) => one.id === id)?.influence)
    .toBe('Medium');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.type('2026-03-04');
  await app.page.keyboard.press('Enter');
  await expect
    .poll(async () => (await app.plan()).stakeholders.find((one) => one.id === id)?.lastContact)
    .toBe('2026-03-04');
  for (let step = 0; step < 3; step += 1) await app.page.keyboard.press('Control+z');
  const restored = async () => {
    const found = (await app.plan()).stakeholders.find((one) => one.id === id);
    return [found?.title, found?.influence, found?.lastContact];
  };
  await expect.poll(restored).toEqual(['CFO', 'High', '2026-01-15']);
});

it('gives the focus back to a cell that was reached by Tab or by a finding when Esc ends its editing', async () => {
  await app.go('risks');
  await app.go('stakeholders');
  const cell = app.cell(await idOf('stakeholders', 'Priya Sharma'), 'title');
  const isOn = () => cell.evaluate((element) => document.activeElement === element);
  for (const begin of ['Enter', 'F2', 'x']) {
    await cell.focus();
    await app.page.keyboard.press(begin);
    await hasFocus(cell.getByRole('textbox'));
    await app.page.keyboard.press('Escape');
    await expect.poll(isOn).toBe(true);
  }
});

it('explains the roles where they are chosen', async () => {
  await app.go('stakeholders');
  const id = await idOf('stakeholders', 'Priya Sharma');
  await app.cell(id, 'roleType').click();
  const option = app.page.getByRole('option', { name: /Economic Buyer/u });
  await option.getByText(/Holds the budget/u).waitFor();
  await app.page.keyboard.press('Escape');
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('roleType');
});

it('keeps a value that does not fit in the cell and says why', async () => {
  await app.go('stakeholders');
  const id = await idOf('stakeholders', 'Priya Sharma');
  await app.cell(id, 'lastContact').click();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type('yesterday');
  await app.page.keyboard.press('Enter');
  await app.page.getByText('Not a day. Write it as 2026-03-05.').waitFor();
  await app.page.keyboard.press('Escape');
  await hasFocus(app.cell(id, 'lastContact'));
  await settled(app.page);
  expect((await app.plan()).stakeholders.find((one) => one.id === id)?.lastContact).toBe('2026-02-28');
});

it('makes every name that is entered while the one before is on its way, and leaves who types on alone', async () => {
  await app.go('stakeholders');
  const answer = await holdCalls(app.page, 'record.create');
  const line = app.page.getByRole('textbox', { name: /Add a stakeholder/u });
  await line.focus();
  for (const name of ['Ann One', 'Ben Two', 'Cleo Three']) {
    await app.page.keyboard.type(name);
    await app.page.keyboard.press('Enter');
  }
  await app.page.keyboard.type('Dora');
  // An input method takes Enter for the letters it offers.
  await line.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await answer();
  const added = async () => (await app.plan()).stakeholders.map(({ name }) => name).slice(-3);
  await expect.poll(added).toEqual(['Ann One', 'Ben Two', 'Cleo Three']);
  await app.page.locator('[role=grid] [data-field=name]', { hasText: 'Cleo Three' }).waitFor();
  await settled(app.page);
  expect(await line.inputValue()).toBe('Dora');
  await hasFocus(line);
  // What is typed is taken back first, then what was saved.
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => line.inputValue()).toBe('');
  expect(await added()).toEqual(['Ann One', 'Ben Two', 'Cleo Three']);
  for (let step = 0; step < 3; step += 1) await app.page.keyboard.press('Control+z');
  await expect.poll(async () => (await added()).includes('Ann One')).toBe(false);
});

it('takes back what is still being saved, however quickly the keys come', async () => {
  const id = await idOf('stakeholders', 'James Lin');
  const state = async () => {
    const lin = (await app.plan()).stakeholders.find((one) => one.id === id);
    return [lin?.influence, lin?.sentiment, (await app.call('app.status', {})).redo !== null];
  };
  await app.cell(id, 'influence').press('m');
  await expect.poll(state).toEqual(['Medium', 'Neutral', false]);
  const answer = await holdCalls(app.page, 'record.update');
  for (const key of ['ArrowRight', 'p', 'Control+z', 'Control+Shift+z', 'Control+z'])
    await app.page.keyboard.press(key);
  await answer();
  await expect.poll(state).toEqual(['Medium', 'Neutral', true]);
  await settled(app.page);
  expect(await state()).toEqual(['Medium', 'Neutral', true]);
  await app.page.keyboard.press('Control+z');
  await expect.poll(state).toEqual(['High', 'Neutral', true]);
});

it('adds, fills and removes a stakeholder by keyboard alone', async () => {
  await app.go('stakeholders');
  await app.page.getByRole('textbox', { name: /Add a stakeholder/u }).focus();
  await app.page.keyboard.type('Ana Ruiz');
  await app.page.keyboard.press('Enter');
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('title');
  await app.page.keyboard.type('Head of Risk');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('e');
  const ana = async () => (await app.plan()).stakeholders.find(({ name }) => name === 'Ana Ruiz');
  await expect
    .poll(async () => [(await ana())?.title, (await ana())?.roleType])
    .toEqual(['Head of Risk', 'Economic Buyer']);
  await app.page.keyboard.press('Shift+Delete');
  await expect.poll(ana).toBeUndefined();
  await app.page.keyboard.press('Control+z');
  await expect.poll(async () => (await ana())?.title).toBe('Head of Risk');
});

it('pastes a column of a spreadsheet as one change', async () => {
  await app.go('growth');
  const before = (await app.derived()).growth.open.map(({ id, owner }) => [id, owner]);
  const first = (await app.derived()).growth.open[0];
  await app.cell(first?.id ?? '', 'owner').focus();
  await app.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Ana\nBo\nCy');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect
    .poll(async () => (await app.derived()).growth.open.map(({ owner }) => owner))
    .toEqual(['Ana', 'Bo', 'Cy']);
  await app.page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await app.derived()).growth.open.map(({ id, owner }) => [id, owner]))
    .toEqual(before);
});

it('adds an opportunity and a starter risk, and edits both', async () => {
  await app.go('growth');
  await app.page.getByRole('textbox', { name: /Add an opportunity/u }).fill('Second data centre');
  await app.page.keyboard.press('Enter');
  await expect
    .poll(async () => (await app.plan()).opportunities.map(({ name }) => name))
    .toContain('Second data centre');
  const id = await idOf('opportunities', 'Second data centre');
  // The new row takes the focus once it is drawn.
  await hasFocus(app.cell(id, 'type'));
  await app.cell(id, 'value').focus();
  await app.page.keyboard.type('12.5K');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.type('Q1 2027');
  await app.page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const found = (await app.plan()).opportunities.find((one) => one.id === id);
      return [found?.value, found?.timeline];
    })
    .toEqual([1_250_000, '2027-Q1']);

  await app.go('risks');
  const risks = (await app.plan()).risks.length;
  await app.page
    .getByRole('button', { name: /^Add the risk:/u })
    .first()
    .click();
  await expect.poll(async () => (await app.plan()).risks.length).toBe(risks + 1);
});

it('closes an action with one key and offers to undo it', async () => {
  await app.go('meetings');
  const first = (await app.derived()).work.overdue[0]?.action;
  await app.cell(first?.id ?? '', 'done').focus();
  await app.page.keyboard.press('Space');
  const status = async () => (await app.plan()).actions.find(({ id }) => id === first?.id);
  await expect.poll(async () => (await status())?.status).toBe('Closed');
  await expect.poll(async () => (await status())?.closedOn).toBe('2026-03-05');
  await app.page.keyboard.press('Control+z');
  await expect.poll(async () => (await status())?.status).toBe('Open');
});
