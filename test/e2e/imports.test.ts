import { Buffer } from 'node:buffer';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startTestApp, type TestApp } from '../support/app.ts';
import { seriousFindings } from '../support/axe.ts';
import { openWindow } from '../support/open-window.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ sample: true });
});
afterAll(() => app.close());

const button = (name: string | RegExp) => app.page.getByRole('button', { name });
const step = (name: string) => app.page.locator('li[aria-current=step]').filter({ hasText: name });
const tab = (name: string) => app.page.getByRole('tab', { name });

/** Chooses a file on the import page. */
const give = async (name: string, content: string | Uint8Array) => {
  const chooser = app.page.waitForEvent('filechooser');
  await button('Choose a file').click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
};

/** Picks an option of a closed list. */
const pick = async (list: string, option: string | RegExp) => {
  const box = app.page.getByRole('combobox', { name: list });
  await box.click();
  await app.page.getByRole('listbox').getByRole('option', { name: option }).click();
  await app.page.getByRole('listbox').waitFor({ state: 'detached' });
  const shown = typeof option === 'string' ? option : '';
  await expect.poll(() => box.innerText()).toContain(shown);
};

/** German, semicolons, a column nobody knows, a bad row and a footer. */
const german = [
  'Account ID;Account Owner;Account Name;Industry;Annual Revenue;Renewal Date;Website;Lieblingsfarbe',
  '00A1;Jonas Weber;Müller GmbH;Handel;1.234,50;19.06.2026;www.mueller.example;rot',
  '00A2;Jonas Weber;Schulz AG;Bau;9.000,00;01.07.2026;schulz.example;',
  '00A3;Ana Silva;Falsch KG;Bau;viel;32.07.2026;;blau',
  'Grand Totals (3 records)',
].join('\n');

const named = async (name: string) => {
  const hits = await app.call('search.query', { text: name });
  return hits.filter((hit) => hit.entity === 'account' && hit.title === name);
};

beforeEach(async () => {
  await app.page.getByRole('link', { name: 'Imports' }).click();
  await app.page.getByRole('heading', { name: 'Imports', exact: true }).waitFor();
  await button('New import').first().click();
  await step('File').waitFor();
});

describe('a file of columns that need a look', () => {
  // What was chosen for such a file before would be applied without a look.
  beforeEach(async () => {
    for (const { signature, kind } of await app.call('imports.shapes', {}))
      await app.call('imports.forgetShape', { signature, kind });
  });

  it('shows what was read, what fills what, what would happen, writes it, and takes it back', async () => {
    const { page } = app;
    await give('kunden.csv', german);
    await step('Columns').waitFor();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Separator' }).innerText())
      .toContain('Semicolon');
    await page.getByText('1 line left out').click();
    await page.getByText('Grand Totals (3 records)').waitFor();
    await page.getByText('1 column is left out').waitFor();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Field: Renewal Date' }).innerText())
      .toContain('Renewal date');
    expect(await seriousFindings(page)).toEqual([]);

    await button('Check the rows').click();
    await step('Check').waitFor();
    await expect.poll(() => tab('New').innerText()).toContain('2');
    await expect.poll(() => tab('Rejected').innerText()).toContain('1');
    await page.getByRole('cell', { name: 'Müller GmbH', exact: true }).waitFor();
    await expect.poll(() => named('Müller GmbH')).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await tab('Rejected').click();
    await page.getByText(/Annual Revenue:/u).waitFor();

    const download = page.waitForEvent('download');
    await button('Save the rejected rows').click();
    const rejects = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of rejects) chunks.push(Buffer.from(chunk as Uint8Array));
    expect(Buffer.concat(chunks).toString('utf8')).toContain('Falsch KG');

    await button('Import 2 rows').click();
    await step('Result').waitFor();
    await page.getByText('2 new, 0 changed, 0 the same, 1 rejected.').waitFor();
    await expect.poll(() => named('Müller GmbH')).toHaveLength(1);
    expect(await seriousFindings(page)).toEqual([]);

    await button('Undo this import').click();
    await page.getByText('Undid the import: 2 removed, 0 put back.').waitFor();
    await expect.poll(() => named('Müller GmbH')).toEqual([]);
  });

  it('reads the file another way when told to', async () => {
    const { page } = app;
    await give('kunden.csv', german);
    await step('Columns').waitFor();
    await pick('Separator', /^Comma/u);
    // The whole of a line up to its first comma is one cell now.
    const rows = page.getByRole('region', { name: 'First rows' });
    await rows.getByText(/;.+;/u).first().waitFor();
    await pick('Separator', /^Semicolon/u);
    await page.getByRole('columnheader', { name: 'Lieblingsfarbe' }).first().waitFor();
  });

  it('asks for the name, and refuses two columns for one field', async () => {
    const { page } = app;
    await give('kunden.csv', german);
    await pick('Field: Account Name', 'Leave out');
    await page.getByText('No column fills Name, which every row needs.').waitFor();
    await expect.poll(() => button('Check the rows').isDisabled()).toBe(true);
    await pick('Field: Industry', 'Name *');
    await pick('Field: Account Name', 'Name *');
    await page.getByText('Two columns fill the same field: Name.').waitFor();
  });
});

it('goes straight to the check with a file of a known shape, and imports nothing twice', async () => {
  const { page } = app;
  const known = 'Account ID,Account Name,Tier\n00B1,Nimbus Labs,SMB\n00B2,Orbit Foods,Enterprise\n';
  await give('book.csv', known);
  await step('Check').waitFor();
  await button('Import 2 rows').click();
  await step('Result').waitFor();
  await button('Import another file').click();
  await give('book.csv', known);
  await step('Check').waitFor();
  await expect.poll(() => tab('Same').innerText()).toContain('2');
  await expect.poll(() => button('Import 0 rows').isDisabled()).toBe(true);
  await page.getByText('Nothing to import', { exact: false }).waitFor();
});

/** Written without accents on purpose: the book has two of the same name, and one that is like a new row. */
const doubtful = [
  'Account Name;City;ARR;Renewal Date;Tier;Lieblingsfarbe',
  'Fintech Corporation;London;1.200,50;03/04/2026;Enterprise;rot',
  'Twin Holding;Bern;9.000,50;04/04/2026;SMB;blau',
  'Mend One;Berlin;viel;05/04/2026;SMB;rot',
  'Mend Two;Berlin;viel;05/04/2026;SMB;rot',
].join('\n');

it('asks what can be read two ways, mends rejected rows together, keeps a column, and offers its doubles', async () => {
  const { page } = app;
  for (const city of ['Rome', 'Oslo'])
    await app.call('record.create', { entity: 'account', values: { name: 'Twin Holding', city } });
  await give('Kunden Q3.csv', doubtful);
  const questions = page.getByRole('region', { name: 'Please look at this' });
  await questions.getByText('“Renewal Date” can be read both ways: “03/04/2026”', { exact: false }).waitFor();
  await pick('Field: Lieblingsfarbe', 'Keep as a field of your own (Choice)');
  await page.getByText('Different for single columns').click();
  await pick('A different value in the file: City', 'never changes what is there');
  expect(await seriousFindings(page)).toEqual([]);
  await button('Check the rows').click();
  await tab('Rejected').click();

  const cell = (name: string) => page.getByRole('textbox', { name });
  await cell('ARR in line 4').fill('300');
  await cell('ARR in line 4').press('Enter');
  await expect.poll(() => cell('ARR in line 5').inputValue()).toBe('300');
  await pick('Which account is Twin Holding?', /Rome/u);
  await button('Check again').click();
  await button('Import 4 rows').click();
  await step('Result').waitFor();
  await page.getByText('3 new, 1 changed, 0 the same, 0 rejected.').waitFor();
  const rome = await named('Twin Holding');
  expect(rome).toHaveLength(2);

  // The import made a second Fintech Corp: it says so.
  await button('Look at duplicates').click();
  await button('Compare Fintech Corp with Fintech Corporation').click();
  const dialog = openWindow(page);
  const name = dialog.getByRole('radiogroup', { name: 'Account name' });
  await name.getByRole('radio', { checked: true }).waitFor();
  await name.getByRole('radio').first().press('Space');
  await expect.poll(() => name.getByRole('radio').first().isChecked()).toBe(true);
  // The newer record stays, under the name of the older.
  const [newer] = await named('Fintech Corporation');
  const stays = dialog.getByRole('radiogroup', { name: 'Record that stays' });
  await stays.getByRole('radio', { name: 'The older: Fintech Corp', checked: true }).press('ArrowRight');
  await expect
    .poll(() => stays.getByRole('radio', { name: 'The newer: Fintech Corporation' }).isChecked())
    .toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Make one of them' }).click();
  await page.getByText('Made one of Fintech Corp and', { exact: false }).waitFor();
  await expect.poll(() => named('Fintech Corporation')).toEqual([]);
  expect((await named('Fintech Corp')).map(({ id }) => id)).toEqual([newer?.id]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => (await named('Fintech Corporation')).length).toBe(1);

  await button('Compare Twin Holding with Twin Holding').click();
  await dialog.getByRole('button', { name: 'These are two' }).click();
  await page.getByText('1 pair that you said is two').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

it('says that a shape is remembered, under a name that can be changed, until it is forgotten', async () => {
  const { page } = app;
  await give('Kunden Q4.csv', doubtful.replaceAll('viel', '1,50'));
  await step('Check').waitFor();
  await page.getByText('The columns are filled in as you chose for “Kunden Q3”.').waitFor();
  await button('Earlier imports').click();
  await tab('Remembered files').click();
  const field = page.getByRole('textbox', { name: 'Name of Kunden Q3' });
  await field.fill('Kunden');
  await field.press('Tab');
  await expect
    .poll(async () => (await app.call('imports.shapes', {})).map(({ name }) => name))
    .toContain('Kunden');
  expect(await seriousFindings(page)).toEqual([]);
  const shapes = (await app.call('imports.shapes', {})).length;
  await page.getByRole('button', { name: /^Forget Kunden/u }).click();
  await expect.poll(async () => (await app.call('imports.shapes', {})).length).toBe(shapes - 1);
});

it('undoes an earlier import from the list, and names what stays because it was edited since', async () => {
  const { page } = app;
  const { id } = await app.call('plan.resolve', { key: 'Nimbus Labs' });
  await app.call('record.update', { entity: 'account', id, changes: { industry: 'Cloud' } });
  await button('Earlier imports').click();
  const row = page.getByRole('row').filter({ hasText: 'book.csv' });
  await row.getByRole('button', { name: 'Undo import' }).click();
  await page.getByText(/^Undid the import:/u).waitFor();
  await page.getByText('it was edited since', { exact: false }).waitFor();
  await page.getByText('Nimbus Labs: ', { exact: false }).first().waitFor();
  await row.getByText(/^Undone/u).waitFor();
  await expect.poll(() => named('Orbit Foods')).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFindings(page)).toEqual([]);
  }
});

describe('bad input', () => {
  it.each([
    ['an empty file', 'empty.csv', '', 'The file has no rows.'],
    [
      'something that is no CSV',
      'photo.csv',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]),
      'This is neither a CSV file',
    ],
  ])('%s is refused with a sentence and a way on', async (_what, name, content, sentence) => {
    const { page } = app;
    const before = await app.call('app.status', {});
    await give(name, content);
    await page.getByText(sentence, { exact: false }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await expect.poll(async () => (await app.call('app.status', {})).accounts).toBe(before.accounts);
    await button('Choose another file').click();
    await step('File').waitFor();
    await button('Choose a file').waitFor();
  });
});

it('did nothing that the page must not do', () => {
  expect(app.problems).toEqual([]);
});
