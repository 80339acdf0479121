import type { Request } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { startTestApp, type TestApp } from '../support/app.ts';
import { seriousFindings } from '../support/axe.ts';
import { holdCalls } from '../support/calls.ts';
import { hasFocus, pressChord } from '../support/focus.ts';
import { openWindow } from '../support/open-window.ts';
import { settled } from '../support/settled.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('offers an empty book two ways on: a file or the sample', async () => {
  const { page } = app;
  await page.getByRole('heading', { name: 'Your book of business, with you' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Choose a file' }).isEnabled()).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
});

it('hands a file over to the import', async () => {
  const { page } = app;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const file = {
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Account Name,Tier\nAcme,SMB\n'),
  };
  await (await chooser).setFiles(file);
  await page.getByRole('listitem').filter({ hasText: 'Check' }).and(page.locator('[aria-current]')).waitFor();
  await page.getByRole('link', { name: 'Home' }).click();
});

it('opens the sample, and shows what needs attention in it', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
  await expect.poll(async () => (await app.call('app.status', {})).accounts).toBe(41);
  await expect.poll(() => page.getByRole('link', { name: 'Accounts' }).innerText()).toContain('41');
});

it.each(['light', 'dark'] as const)(
  'has no serious accessibility finding on Home in %s',
  async (colorScheme) => {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await app.page.getByRole('region', { name: 'Plans untouched for more than 30 days' }).waitFor();
    expect(await seriousFindings(app.page)).toEqual([]);
  },
);

it('opens the accounts behind a list in the book, as many as it says', async () => {
  const { page } = app;
  const card = page.getByRole('region', { name: 'Plans untouched for more than 30 days' });
  await card.waitFor();
  await settled(page);
  const shown = Number(await card.locator('header span').innerText());
  await card.getByRole('link', { name: /^Show all/u }).click();
  const grid = page.getByRole('grid', { name: 'Accounts' });
  await grid.waitFor();
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(shown + 1));
  await page.waitForURL(/#\/book$/u);
  await page.goBack();
});

it('goes anywhere by keyboard', async () => {
  const { page } = app;
  await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
  await pressChord(page, 'g', 'i');
  await page.getByRole('heading', { name: 'Imports', exact: true }).waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await palette.getByRole('combobox').fill('Torres');
  await palette
    .getByRole('option', { name: /Torres/u })
    .first()
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /^Stakeholders/u, selected: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('heading', { name: 'History', exact: true }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('Escape');
  await openWindow(page).waitFor({ state: 'detached' });
});

it('chooses what was found for all that was typed, also when Enter comes before the answer', async () => {
  const { page } = app;
  const accounts = (await app.call('app.status', {})).accounts;
  const answer = await holdCalls(page, 'search.query');
  await page.keyboard.press('Control+k');
  await hasFocus(page.getByRole('dialog', { name: 'Search and commands' }));
  await page.keyboard.type('Priya Sh');
  await page.keyboard.press('Enter');
  await answer();
  await page.getByRole('tab', { name: /^Stakeholders/u, selected: true }).waitFor();
  expect((await app.call('app.status', {})).accounts).toBe(accounts);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('heading', { name: 'History', exact: true }).waitFor();
});

it('takes a command that is typed from its start for one, and its words in any order', async () => {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await hasFocus(page.getByRole('dialog', { name: 'Search and commands' }));
  const chosen = page.getByRole('option', { selected: true });
  const box = page.getByRole('combobox', { name: 'Search and commands' });
  for (const typed of ['Open a plan', 'open a pdf']) {
    await box.fill('Nobody is called so');
    await expect.poll(() => chosen.innerText()).toContain('Nobody is called so');
    await box.fill(typed);
    await expect.poll(() => chosen.innerText()).toContain('Open a plan from its PDF');
  }
  await page.keyboard.press('Escape');
  await openWindow(page).waitFor({ state: 'detached' });
});

it('takes the sample away with one undo and brings it back with one redo, and says so', async () => {
  const { page } = app;
  await page.getByRole('heading', { name: 'History', exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: Open the sample').waitFor();
  await page.getByRole('main').getByText('Undo: Open the sample', { exact: true }).last().waitFor();
  await expect.poll(() => app.call('app.status', {})).toMatchObject({ accounts: 0 });
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('Redone: Open the sample').waitFor();
  await expect.poll(() => app.call('app.status', {})).toMatchObject({ accounts: 41 });
  expect(await seriousFindings(page)).toEqual([]);
});

it.each([
  ['the book', '#/book'],
  ['the history', '#/history'],
  ['the settings', '#/settings'],
  ['a plan', '#/account/'],
])('asks the core a few times, not 400, when 400 changes are told at once: %s', async (_, address) => {
  const { page } = app;
  const [account] = await app.call('search.query', { text: 'Fintech Corp' });
  await page.evaluate(
    (hash) => {
      window.location.hash = hash;
    },
    address.endsWith('account/') ? `${address}${account?.accountId}` : address,
  );
  await settled(page);
  const asked: string[] = [];
  const note = (request: Request) => {
    const body = request.postData() ?? '';
    asked.push(/"channel":"([^"]+)"/u.exec(body)?.[1] ?? '');
  };
  page.on('request', note);
  for (let told = 0; told < 400; told += 1) app.core.context.changed(told === 7 ? null : [account?.id ?? '']);
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  await settled(page);
  page.off('request', note);
  const times = new Map<string, number>();
  for (const channel of asked) times.set(channel, (times.get(channel) ?? 0) + 1);
  expect([...times.keys()]).toContain('app.status');
  // Each listener as often as it is answered while the changes come in: a few times.
  expect([...times].filter(([, count]) => count > 60)).toEqual([]);
});

it('remembers the appearance that was chosen', async () => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: 'light' });
  const theme = () => page.locator('html').getAttribute('data-theme');
  await expect.poll(theme).toBe('light');
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  await expect.poll(() => theme()).toBe('dark');
  await page.reload();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await expect.poll(() => theme()).toBe('dark');
  expect(app.problems).toEqual([]);
});
