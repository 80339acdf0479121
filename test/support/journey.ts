import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'playwright';
import { expect } from 'vitest';

import { germanSalesforceExport } from './salesforce-export.ts';

export const exportRows = 1000;

/** The export a German Salesforce writes, as a file: byte-order mark, semicolons, German numbers and dates. */
export const writeGermanExport = (folder: string): string => {
  const file = join(folder, 'report1772698800000.csv');
  writeFileSync(file, germanSalesforceExport(exportRows, 7));
  return file;
};

/** What differs between the shells: how a file is handed over, and where an export ends up. */
export type Shell = {
  readonly page: Page;
  /** Presses the button and answers the question for a file with `path`. */
  readonly handOver: (path: string, press: () => Promise<void>) => Promise<void>;
  /** Presses the button and returns the path of the file that was saved. */
  readonly save: (press: () => Promise<void>) => Promise<string>;
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** File, columns, check, result: no column is mapped by hand. */
const importBook = async ({ page, handOver }: Shell, file: string): Promise<void> => {
  await page.goto(`${page.url().split('#')[0]}#/imports`);
  await button(page, /^New import$|^Import another file$/u)
    .first()
    .click();
  await handOver(file, () => button(page, 'Choose a file').click());
  await page.getByText('Check before writing').waitFor();
};

const textOf = (pdf: string): string | null => {
  const found = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout : null;
};

const hasOutline = async (pdf: string): Promise<boolean> => {
  const file = await PDFDocument.load(readFileSync(pdf));
  const outlines = file.catalog.lookup(PDFName.of('Outlines'));
  return outlines instanceof PDFDict && outlines.has(PDFName.of('First'));
};

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

/**
 * Import a German Salesforce export with nothing mapped by hand, import it again without effect, edit, undo,
 * export, and hold the PDF's figures against the screen's.
 */
export const walkTheJourney = async (shell: Shell, file: string): Promise<void> => {
  const { page } = shell;
  await importBook(shell, file);
  await button(page, /^Import 1,?000 rows$/u).click();
  await page.getByText(/^1,?000 new, 0 changed, 0 the same, 0 rejected/u).waitFor();

  await importBook(shell, file);
  await page.getByText('Nothing to import: every row is the same as what is there.').waitFor();

  await page.goto(`${page.url().split('#')[0]}#/book`);
  await page.getByPlaceholder('Search accounts').fill('muller sohne');
  await page.getByText(/^\d{1,3} of 1,000$/u).waitFor();
  await page
    .getByRole('link', { name: /^Müller & Söhne/u })
    .first()
    .click();
  await page.waitForURL(/#\/account\//u);

  const arr = page.getByLabel('ARR', { exact: true });
  const before = await arr.inputValue();
  await arr.fill('1234567');
  await arr.press('Enter');
  await page
    .getByText(/1\.2M ARR/u)
    .first()
    .waitFor();
  await page.locator('body').click({ position: { x: 700, y: 10 } });
  await page.keyboard.press('Control+z');
  await expect.poll(() => arr.inputValue()).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await page
    .getByText(/1\.2M ARR/u)
    .first()
    .waitFor();

  const name = await page.getByRole('heading', { level: 1 }).innerText();
  const screen = await page.getByRole('main').innerText();
  const shown = (pattern: RegExp): string => pattern.exec(screen)?.[1] ?? `no ${pattern.source} on screen`;
  const figures = [
    name,
    shown(/(€1\.2M)/u),
    shown(/Renews in (\d+) days|Renewal was (\d+) days ago/u),
    shown(/(\d+%)/u),
  ];
  const pdf = await shell.save(() => button(page, 'Export PDF').click());

  expect(await hasOutline(pdf)).toBe(true);
  if (hasQpdf) expect(execFileSync('qpdf', ['--check', pdf], { encoding: 'utf8' })).toContain('No syntax');
  const text = textOf(pdf);
  if (text !== null) for (const figure of figures) expect(text).toContain(figure);
};
