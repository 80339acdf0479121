import type { Locator } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { BookRow } from '../../shared/book-row.ts';
import { emptyBookLayout, type BookLayout } from '../../shared/book-view.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { seriousFindings } from '../support/axe.ts';
import { hasFocus } from '../support/focus.ts';
import { settled } from '../support/settled.ts';
import { chooseByLetter } from './choice.ts';

let app: TestApp;
let grid: Locator;

/** Opens the book in its usual arrangement. */
const openBook = async (layout: Partial<BookLayout> = {}) => {
  const whole = { ...emptyBookLayout, ...layout };
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('link', { name: 'History' }).click();
  await app.page.getByRole('heading', { name: 'History', exact: true }).waitFor();
  await app.page.evaluate((text) => {
    window.location.hash = `#/book?layout=${encodeURIComponent(text)}`;
  }, JSON.stringify(whole));
  await app.page.waitForURL(/#\/book$/u);
  const [first] = await coreRows(whole);
  if (whole.groupBy) await app.page.locator('[role=grid] [data-row="0"][aria-expanded]').waitFor();
  else
    await cell(0, 0)
      .getByText(first?.name ?? '', { exact: true })
      .waitFor();
  // The first row may be the same in the arrangement before; another arrangement takes the cursor to the top.
  await settled(app.page);
};

/** The accounts as the core orders them. */
const coreRows = async (layout: Partial<BookLayout> = {}): Promise<BookRow[]> => {
  const { nums } = await app.call('book.ids', { layout: { ...emptyBookLayout, ...layout } });
  return app.call('book.rows', { nums: [...nums] });
};
const account = async (name: string): Promise<BookRow> => {
  const found = (await coreRows()).find((row) => row.name === name);
  if (!found) throw new Error(`no account ${name}`);
  return found;
};
const line = (index: number) => app.page.locator(`[role=grid] [data-row="${index}"]`);
const cell = (index: number, column: number) => line(index).locator(`[data-column="${column}"]`);
const press = (...keys: string[]) =>
  keys.reduce(async (before, key) => {
    await before;
    await app.page.keyboard.press(key);
  }, Promise.resolve());

beforeAll(async () => {
  app = await startTestApp({ sample: true });
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  grid = app.page.getByRole('grid', { name: 'Accounts' });
});
afterAll(() => app.close());
beforeEach(() => openBook());

describe('looking', () => {
  it('shows every account in the order of the core, with totals per currency', async () => {
    const rows = await coreRows();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(rows.length + 1));
    for (const [index, row] of rows.slice(0, 10).entries()) {
      await expect.poll(() => cell(index, 0).innerText()).toContain(row.name);
    }
    await expect.poll(() => app.page.locator('footer').innerText()).toContain('41 accounts');
  });

  it('sorts by a click on a head, the other way by a second one, and from the keyboard', async () => {
    const first = async () => (await cell(0, 0).innerText()).trim();
    const expected = await coreRows({ sort: { column: 'arr', direction: 'asc' } });
    await grid.getByRole('columnheader', { name: 'ARR', exact: true }).getByRole('button').click();
    await app.page.waitForFunction(
      (name) => document.querySelector('[data-row="0"]')?.textContent?.includes(name),
      expected[0]?.name ?? '',
    );
    await grid.focus();
    await press('ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    const reversed = await coreRows({ sort: { column: 'arr', direction: 'desc' } });
    await app.page.waitForFunction(
      (name) => document.querySelector('[data-row="0"]')?.textContent?.includes(name),
      reversed[0]?.name ?? '',
    );
    await expect.poll(() => first()).toContain(reversed[0]?.name ?? '');
    const sorted = grid.locator('[role=columnheader][aria-sort=descending]');
    await expect.poll(async () => (await sorted.innerText()).trim()).toBe('ARR');
  });

  it('searches with every letter, and says when nothing matches', async () => {
    await press('/');
    await app.page.keyboard.type('fintech');
    await app.page.waitForFunction(
      () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '2',
    );
    await expect.poll(() => cell(0, 0).innerText()).toContain('Fintech Corp');
    await app.page.keyboard.type(' zzz');
    await app.page.getByText('No account matches').waitFor();
    await app.page.getByRole('button', { name: 'Clear search and filters' }).click();
    await grid.waitFor();
  });

  it('filters by the values of a column and shows the filter', async () => {
    const expected = await coreRows({
      filters: [{ test: 'oneOf', column: 'status', values: ['Critical'] }],
    });
    await app.page.getByRole('button', { name: 'Filter', exact: true }).click();
    await app.page.getByRole('checkbox', { name: 'Critical' }).click();
    await app.page.waitForFunction(
      (count) => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === String(count + 1),
      expected.length,
    );
    await press('Escape');
    await app.page.getByRole('button', { name: 'Remove the filter Health: Critical' }).click();
    await app.page.waitForFunction(
      () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '42',
    );
  });

  it('says of a bound that is no number that it is none, and keeps it to be corrected', async () => {
    await app.page.getByRole('button', { name: 'Filter', exact: true }).click();
    const from = app.page.getByRole('textbox', { name: 'ARR (in its currency) From' });
    await from.fill('lots');
    await from.press('Enter');
    await app.page.getByRole('alert').getByText('Not a number.', { exact: false }).waitFor();
    await expect.poll(() => from.inputValue()).toBe('lots');
    await from.fill('200K');
    await app.page.getByRole('alert').waitFor({ state: 'detached' });
    await from.press('Enter');
    await app.page.getByRole('button', { name: /^Remove the filter ARR/u }).waitFor();
    await press('Escape');
    await app.page.getByRole('button', { name: /^Remove the filter ARR/u }).click();
    await app.page.waitForFunction(
      () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '42',
    );
  });

  it('groups with counts, and folds a group away by keyboard', async () => {
    await openBook({ groupBy: 'tier' });
    const { groups } = await app.call('book.ids', { layout: { ...emptyBookLayout, groupBy: 'tier' } });
    const [first] = groups;
    await expect.poll(() => line(0).innerText()).toContain(`${first?.value}`);
    await expect.poll(() => line(0).innerText()).toContain(`${first?.count} accounts`);
    await grid.focus();
    await press('Enter');
    await app.page.waitForFunction(
      (name) => document.querySelector('[data-row="1"]')?.textContent?.includes(name),
      groups[1]?.value ?? '',
    );
    await expect.poll(() => line(0).getAttribute('aria-expanded')).toBe('false');
    await press('ArrowRight');
    await expect.poll(() => line(0).getAttribute('aria-expanded')).toBe('true');
  });

  it('opens an account with Enter, and comes back', async () => {
    await grid.focus();
    await press('j', 'j', 'k');
    const [, second] = await coreRows();
    await press('Enter');
    await app.page.getByRole('heading', { level: 1, name: second?.name ?? '' }).waitFor();
    await app.page.goBack();
    await grid.waitFor();
  });
});

describe('editing', () => {
  it('replaces a cell by typing, saves it, and undoes it', async () => {
    const [first] = await coreRows();
    const owner = emptyBookLayout.columns.indexOf('owner');
    await cell(0, owner).click();
    await app.page.keyboard.type('Grace Hopper');
    await press('Enter');
    await cell(0, owner).getByText('Grace Hopper').waitFor();
    await expect.poll(async () => (await account(first?.name ?? '')).owner).toBe('Grace Hopper');
    await press('Control+z');
    await cell(0, owner)
      .getByText(first?.owner ?? '')
      .waitFor();
    await expect.poll(async () => (await account(first?.name ?? '')).owner).toBe(first?.owner);
  });

  it('takes an amount as people write it, and refuses what is none without losing it', async () => {
    const fintech = (await coreRows()).findIndex(({ name }) => name === 'Fintech Corp');
    const arr = emptyBookLayout.columns.indexOf('arr');
    await cell(fintech, arr).click();
    await app.page.keyboard.type('lots');
    await press('Enter');
    const editor = app.page.getByRole('textbox', { name: 'Editing ARR' });
    await expect.poll(() => editor.inputValue()).toBe('lots');
    await expect.poll(() => app.page.getByRole('alert').innerText()).toContain('Not a number');
    await editor.fill('275K');
    await press('Enter');
    await cell(fintech, arr).getByText('$275K').waitFor();
    await expect.poll(async () => (await account('Fintech Corp')).arr).toBe(27_500_000);
    await app.call('history.undo', {});
    await cell(fintech, arr).getByText('$250K').waitFor();
  });

  it('saves what was typed when another cell is pressed, and stays where it is refused', async () => {
    const [first] = await coreRows();
    const [owner, arr] = [emptyBookLayout.columns.indexOf('owner'), emptyBookLayout.columns.indexOf('arr')];
    await cell(0, owner).click();
    await app.page.keyboard.type('Grace Hopper');
    await cell(2, owner).click();
    await cell(0, owner).getByText('Grace Hopper').waitFor();
    await expect.poll(async () => (await account(first?.name ?? '')).owner).toBe('Grace Hopper');
    await app.call('history.undo', {});
    await expect.poll(() => cell(0, owner).innerText()).toBe(first?.owner);
    await cell(0, arr).click();
    await app.page.keyboard.type('lots');
    await cell(2, owner).click();
    await app.page.getByRole('alert').getByText('Not a number').waitFor();
    const editor = app.page.getByRole('textbox', { name: 'Editing ARR' });
    expect(await editor.inputValue()).toBe('lots');
    await hasFocus(editor);
    await press('Escape');
    await editor.waitFor({ state: 'detached' });
  });

  it('leaves a cell as it was on Esc', async () => {
    await cell(0, 0).click({ position: { x: 190, y: 16 } });
    await press('F2');
    await app.page.keyboard.type('Nonsense');
    await press('Escape');
    await app.page.getByRole('textbox', { name: /^Editing/u }).waitFor({ state: 'detached' });
    await settled(app.page);
    expect(await cell(0, 0).innerText()).not.toContain('Nonsense');
    expect(await app.call('search.query', { text: 'Nonsense' })).toEqual([]);
  });

  it('says when somebody else was faster, and lets the user choose', async () => {
    const [first] = await coreRows();
    const owner = emptyBookLayout.columns.indexOf('owner');
    await cell(0, owner).click();
    await app.page.keyboard.type('Mine');
    const update = {
      entity: 'account',
      id: first?.id ?? '',
      changes: { primaryCsm: 'Theirs' },
    } as const;
    await app.call('record.update', update);
    await press('Enter');
    await app.page.getByRole('alert').filter({ hasText: 'changed elsewhere' }).waitFor();
    await expect.poll(() => cell(0, owner).innerText()).toBe('Mine');
    await expect.poll(async () => (await account(first?.name ?? '')).owner).toBe('Theirs');
    await app.page.getByRole('button', { name: 'Keep mine' }).click();
    await app.page.getByRole('alert').waitFor({ state: 'detached' });
    await expect.poll(async () => (await account(first?.name ?? '')).owner).toBe('Mine');
    await app.call('record.update', { ...update, changes: { primaryCsm: first?.owner ?? null } });
  });

  it('writes into the account it was opened on, though the rows change places meanwhile', async () => {
    const [first, second] = await coreRows();
    const owner = emptyBookLayout.columns.indexOf('owner');
    await cell(1, owner).click();
    await app.page.keyboard.type('Katherine Johnson');
    const rename = (name: string) => ({ entity: 'account', id: first?.id ?? '', changes: { name } }) as const;
    await app.call('record.update', rename('ZZZ Last of all'));
    await cell(0, 0)
      .getByText(second?.name ?? '')
      .waitFor();
    await press('Enter');
    await cell(0, owner).getByText('Katherine Johnson').waitFor();
    await expect.poll(async () => (await account(second?.name ?? '')).owner).toBe('Katherine Johnson');
    const back = {
      entity: 'account',
      id: second?.id ?? '',
      changes: { primaryCsm: second?.owner ?? null },
    } as const;
    await app.call('record.update', back);
    await app.call('record.update', rename(first?.name ?? ''));
  });

  it('has the keys again when the account that is typed into is gone', async () => {
    const { id } = await app.call('record.create', {
      entity: 'account',
      values: { name: 'AAA First of all' },
    });
    await cell(0, 0).getByText('AAA First of all').waitFor();
    await cell(0, 0).click({ position: { x: 190, y: 16 } });
    await press('F2');
    await app.page.keyboard.type('Nonsense');
    await app.call('record.remove', { entity: 'account', ids: [id] });
    await app.page.getByRole('textbox', { name: /^Editing/u }).waitFor({ state: 'detached' });
    await hasFocus(grid);
    await press('ArrowDown');
    await expect.poll(() => grid.getAttribute('aria-activedescendant')).toMatch(/-1-0$/u);
    expect(await app.call('search.query', { text: 'Nonsense' })).toEqual([]);
  });

  it('makes one account of a name, however often Enter is pressed', async () => {
    await app.page.getByRole('button', { name: 'New account' }).click();
    const name = app.page.getByRole('textbox', { name: 'Name' });
    await name.fill('Twice Entered');
    await Promise.all([name.press('Enter'), name.press('Enter')]);
    await app.page.getByRole('heading', { name: 'Twice Entered' }).waitFor();
    expect((await coreRows()).filter((row) => row.name === 'Twice Entered')).toHaveLength(1);
    await app.call('history.undo', {});
  });

  it('pastes columns of both kinds of fields from a spreadsheet as one change, all or nothing', async () => {
    const { id: field } = await app.call('record.create', {
      entity: 'customField',
      values: { label: 'Floors', kind: 'number' },
    });
    await openBook({ columns: ['name', 'tier', `custom:${field}`] });
    const shown = async () => (await coreRows()).slice(0, 3).map(({ tier, custom }) => [tier, custom[field]]);
    const before = await shown();
    const copy = (text: string) => app.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await cell(0, 1).click();
    await copy('SMB\t7\nSMB\tmany\nSMB\t8');
    await press('Control+v');
    await app.page.getByText(/so nothing was pasted.*“many”, Floors, row 2\. Not a number\./u).waitFor();
    await settled(app.page);
    expect(await shown()).toEqual(before);
    const others = before.map(([tier], index) => [tier === 'SMB' ? 'Enterprise' : 'SMB', String(index + 7)]);
    await copy(`${others.map((cells) => cells.join('\t').toLowerCase()).join('\n')}\n`);
    await press('Control+v');
    await app.page.getByText('Changed 3 accounts').waitFor();
    await expect.poll(shown).toEqual(others);
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    await app.page
      .getByText(/^Undone:/u)
      .first()
      .waitFor();
    await expect.poll(shown).toEqual(before);
    await app.call('record.remove', { entity: 'customField', ids: [field] });
  });

  it('puts one value into every selected account, with one undo', async () => {
    const { id: own } = await app.call('record.create', {
      entity: 'customField',
      values: { label: 'Zone of care', kind: 'choice', choices: ['Gold', 'Silver'] },
    });
    await grid.focus();
    await press('Home', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await app.page.getByText('3 selected').waitFor();
    await app.page.getByRole('button', { name: 'Edit…' }).click();
    const dialog = app.page.getByRole('dialog', { name: 'Edit 3 accounts', exact: true });
    expect(await seriousFindings(app.page)).toEqual([]);
    await dialog.getByRole('textbox', { name: 'New value' }).fill('Ada Lovelace');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'detached' });
    await app.page.getByText('Changed 3 accounts').waitFor();
    await expect
      .poll(async () => (await coreRows()).slice(0, 3).map(({ owner }) => owner))
      .toEqual(['Ada Lovelace', 'Ada Lovelace', 'Ada Lovelace']);
    await grid.focus();
    await press('Control+z');
    await app.page
      .getByText(/^Undone:/u)
      .first()
      .waitFor();
    await expect
      .poll(async () => (await coreRows()).some(({ owner }) => owner === 'Ada Lovelace'))
      .toBe(false);
    // A field that the user made is one of the fields.
    await grid.focus();
    await press('Home', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await app.page.getByText('3 selected').waitFor();
    await app.page.getByRole('button', { name: 'Edit…' }).click();
    await chooseByLetter(dialog.getByRole('combobox', { name: 'Field' }), 'Zone of care');
    await chooseByLetter(dialog.getByRole('combobox', { name: 'New value' }), 'Silver');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await coreRows()).filter(({ custom }) => custom[own] === 'Silver').length)
      .toBe(3);
    await app.call('record.remove', { entity: 'customField', ids: [own] });
  });

  it('keeps an arrangement as a view, and deletes it with a way back', async () => {
    await openBook({ groupBy: 'country', columns: ['name', 'arr'] });
    await app.page.getByRole('button', { name: 'Views' }).click();
    await app.page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await app.page.getByRole('textbox', { name: 'Name of the view' }).fill('By country');
    await press('Enter');
    await app.page.getByRole('button', { name: 'By country', exact: true }).waitFor();
    await expect
      .poll(() => app.call('book.views', {}))
      .toMatchObject([{ name: 'By country', layout: { groupBy: 'country' } }]);
    await app.page.getByRole('button', { name: 'By country', exact: true }).click();
    await app.page.getByRole('menuitem', { name: 'Delete “By country”' }).click();
    await app.page.getByText('Deleted the view “By country”').waitFor();
    await expect.poll(() => app.call('book.views', {})).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('has no serious accessibility finding, menus and an editor included', async () => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openBook();
    expect(await seriousFindings(app.page)).toEqual([]);
    await cell(1, emptyBookLayout.columns.indexOf('owner')).click();
    await press('Enter');
    await app.page.getByRole('combobox', { name: /^Editing/u }).waitFor();
    expect(await seriousFindings(app.page)).toEqual([]);
    await press('Escape');
    await app.page.getByRole('button', { name: 'Filter', exact: true }).click();
    await app.page.getByRole('checkbox', { name: 'Critical' }).waitFor();
    expect(await seriousFindings(app.page)).toEqual([]);
    await press('Escape');
  });
});

it('did nothing that the page must not do', () => {
  expect(app.problems).toEqual([]);
});
