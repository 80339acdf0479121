import { Buffer } from 'node:buffer';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { startTestApp, type TestApp } from '../support/app.ts';
import { seriousFindings } from '../support/axe.ts';
import { workbook } from '../support/workbook.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const book = workbook({
  formats: ['dd.mm.yyyy', '#,##0.00 [$€-407]'],
  sheets: [
    { name: 'Read me', rows: [['Book of business'], ['Ask Jonas']] },
    {
      name: 'DACH',
      rows: [
        ['Account Name', 'ARR', 'Renewal Date', 'Lieblingsfarbe'],
        ['Müller GmbH', { s: 2, v: '1234.5' }, { s: 1, v: '46086' }, 'rot'],
      ],
    },
    {
      name: 'Nordics',
      rows: [
        ['Account Name', 'ARR', 'Renewal Date', 'Lieblingsfarbe'],
        ['Fjord AS', { s: 2, v: '99' }, { s: 1, v: '46422' }, 'blå'],
        ['Sjö AB', { s: 2, v: '7' }, { s: 1, v: '46423' }, null],
      ],
    },
    { name: 'Archive', state: 'hidden', rows: [['Account Name'], ['Gone Ltd']] },
  ],
});

it('shows the sheets of a workbook, reads the one that is chosen, and imports it', async () => {
  const { page } = app;
  await page.getByRole('link', { name: 'Imports' }).click();
  await page.getByRole('button', { name: 'New import' }).first().click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name: 'Book.xlsx', mimeType: '', buffer: Buffer.from(book) });
  // Nothing is to be asked about this file: it goes straight to the check.
  await page.getByRole('button', { name: 'Back to the columns' }).click();

  const sheet = page.getByRole('combobox', { name: 'Sheet' });
  await sheet.waitFor();
  await expect.poll(() => sheet.innerText()).toContain('DACH');
  await page.getByRole('cell', { name: 'Müller GmbH' }).first().waitFor();
  await expect.poll(() => page.getByRole('combobox', { name: 'Encoding' }).count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);

  await sheet.click();
  const options = page.getByRole('listbox').getByRole('option');
  await expect
    .poll(() => options.allInnerTexts())
    .toEqual(['Read me', 'DACH', 'Nordics', 'Archive (hidden)']);
  await options.filter({ hasText: 'Nordics' }).click();
  await page.getByRole('cell', { name: 'Fjord AS' }).first().waitFor();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await page.getByText(/^2 new, 0 changed/u).waitFor();
  await expect
    .poll(async () => (await app.call('search.query', { text: 'Fjord' })).map(({ title }) => title))
    .toEqual(['Fjord AS']);
});
