import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTestApp, type TestApp } from '../support/app.ts';
import { seriousFindings } from '../support/axe.ts';
import { hasFocus } from '../support/focus.ts';
import { openWindow } from '../support/open-window.ts';
import { sampleFintechCorp } from '../support/sample-plans.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ sample: true });
});
afterAll(() => app.close());

const svg = '<svg viewBox="0 0 30 10"><path d="M0 0h30v10z" fill="#e4572e"/></svg>';

const choose = async (button: RegExp | string, name: string, content: string): Promise<void> => {
  const chooser = app.page.waitForEvent('filechooser');
  await app.page.getByRole('button', { name: button }).first().click();
  await (await chooser).setFiles({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(content) });
};

describe('the settings', () => {
  it('take a logo, show it, and say why another is refused', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await choose('Choose a file', 'acme.svg', svg);
    await page.getByAltText('Your logo').waitFor();
    await choose('Choose another', 'bad.svg', '<svg viewBox="0 0 9 9"><script/></svg>');
    await page.getByText('It holds a program, which a picture must not.').waitFor();
    await expect.poll(async () => (await app.call('brand.get', {})).logo?.fileName).toBe('acme.svg');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('keep a colour, tell its contrast and undo it', async () => {
    const { page } = app;
    await page.goto(`${app.origin}/#/settings`);
    const colour = page.getByLabel('Colour', { exact: true });
    await colour.fill('#ffd54a');
    await colour.press('Tab');
    await page.getByText(/1\.4 : 1 on white is too little for text/u).waitFor();
    await colour.fill('red');
    await colour.press('Enter');
    await page.getByText('Not a colour. Write it as # and six letters or digits.').waitFor();
    await expect.poll(async () => (await app.call('brand.get', {})).colour).toBe('#ffd54a');
    await colour.press('Escape');
    await expect.poll(() => colour.inputValue()).toBe('#ffd54a');
    await page.getByRole('button', { name: 'Use Carryon’s blue' }).click();
    await page.getByText(/8\.3 : 1 on white/u).waitFor();
    await app.call('history.undo', {});
    await page.getByText(/1\.4 : 1 on white is too little for text/u).waitFor();
  });
});

describe('PDFs of the book', () => {
  it('are made for what the book shows, as one download, with what became of each', async () => {
    const { page } = app;
    await page.goto(`${app.origin}/#/book`);
    await page.getByRole('searchbox').fill('Fintech');
    await page.getByText('1 of 41').waitFor();
    await page.getByRole('button', { name: 'PDFs…' }).click();
    const dialog = openWindow(page);
    await dialog.getByText('Shown in the book (1)').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Make 1 PDF' }).click();
    const path = await (await download).path();
    const files = unzipSync(readFileSync(path));
    expect(Object.keys(files)).toEqual(['Fintech Corp - account plan 2026-03-05.pdf']);
    await dialog.getByText('Every account is there.').waitFor();
    await dialog.getByRole('rowheader', { name: 'Fintech Corp' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(app.problems).toEqual([]);
  });

  it('stop when they are cancelled', async () => {
    const { page } = app;
    // So many that they are never all made before somebody has looked for the button.
    const names = Array.from({ length: 159 }, (_, index) => `Account ${String(index)}`);
    const made = names.map((name) => app.call('record.create', { entity: 'account', values: { name } }));
    const ids = (await Promise.all(made)).map(({ id }) => id);
    await page.goto(`${app.origin}/#/`);
    await page.getByRole('button', { name: 'PDFs of the book…' }).click();
    const dialog = openWindow(page);
    await dialog.getByRole('button', { name: 'Make 200 PDFs' }).click();
    await dialog.getByText(/of 200:/u).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByText('Stopped. Nothing was saved.').waitFor();
    await app.call('record.remove', { entity: 'account', ids });
  });
});

describe('the plan of a PDF', () => {
  const exported = async (edition: 'internal' | 'customer'): Promise<Buffer> => {
    const { id } = await app.call('plan.resolve', { key: 'Fintech Corp' });
    const { saved } = await app.call('export.pdf', { job: randomUUID(), accountId: id, edition });
    if (saved.outcome !== 'download') throw new Error('nothing to download');
    const download = app.page.waitForEvent('download');
    await app.page.evaluate((token) => {
      const link = document.createElement('a');
      link.href = `/download/${token}`;
      link.download = 'plan.pdf';
      link.click();
    }, saved.token);
    return readFileSync(await (await download).path());
  };
  const dropped = (name: string, bytes: Buffer) =>
    app.page.evaluate(
      ([file, base64]) => {
        const data = new DataTransfer();
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([content], file, { type: 'application/pdf' }));
        const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(drop);
      },
      [name, bytes.toString('base64')] as const,
    );

  it('is opened by a drop, compared with today, and looked at when the account is gone', async () => {
    const { page } = app;
    await page.goto(`${app.origin}/#/book`);
    await page.reload();
    await page.locator('main').waitFor();
    const { id } = await app.call('plan.resolve', { key: 'Fintech Corp' });
    const pdf = await exported('internal');
    const { account } = await app.call('plan.get', { accountId: id });
    await app.call('record.update', {
      entity: 'account',
      id,
      changes: { arr: 30_000_000 },
      expected: { arr: account.arr },
    });
    await dropped('Fintech.pdf', pdf);
    await page.getByText(/Internal plan of .* prepared by Sarah Chen/u).waitFor();
    await page
      .getByText(/ARR \+\$50K/u)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Overview' }).click();
    const arr = page.getByRole('textbox', { name: 'ARR', exact: true });
    await expect.poll(() => arr.inputValue()).toBe('$250,000');
    await expect.poll(() => arr.isEditable()).toBe(false);
    await app.call('record.remove', { entity: 'account', ids: [id] });
    await page.getByRole('tab', { name: 'Compared with today' }).click();
    await page.getByRole('heading', { name: 'This account is not in your book' }).waitFor();
    await page.getByRole('tab', { name: 'Risks' }).click();
    await page.getByRole('rowheader', { name: 'Champion leaves the company' }).first().waitFor();
    await app.call('history.undo', {});
    await page.getByRole('button', { name: 'Go to the plan as it is' }).click();
    await expect.poll(() => arr.inputValue()).toBe('$300,000');
    expect(app.problems).toEqual([]);
  });

  it('is refused in a sentence where there is none', async () => {
    const { page } = app;
    await dropped('review.pdf', await exported('customer'));
    await page.getByText(/This PDF carries no plan/u).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open another PDF' }).click();
    await (await chooser).setFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no') });
    await page.getByText('This is not a PDF. Choose one that Carryon made.').waitFor();
    expect(app.problems).toEqual([]);
  });
});

describe('the page of the documents', () => {
  /** Pages are drawn in a process of their own. */
  const patient = { timeout: 30_000 };
  const printed = () => app.page.getByRole('list', { name: 'Preview' });
  const captionOf = async (section: string): Promise<string> =>
    (await printed()
      .getByText(new RegExp(`^Page \\d+: .*${section}`, 'u'))
      .first()
      .textContent()) ?? '';
  const open = async (accountId: string) => {
    await app.page.goto(`${app.origin}/#/account/${accountId}/print`);
    await app.page.getByText(/^\d+ pages?$/u).waitFor();
  };
  const sections = async (accountId: string) => (await app.call('plan.get', { accountId })).editionSettings;

  const chooseEdition = async (edition: string) => {
    await app.page.getByRole('combobox', { name: 'Edition' }).click();
    await app.page.getByRole('option', { name: edition }).click();
  };

  it('switches and orders sections by mouse and by keyboard, for this account and edition alone', async () => {
    const { page } = app;
    const { id } = sampleFintechCorp().account;
    await open(id);
    await chooseEdition('Customer review');
    await expect.poll(() => captionOf('Next 90 days'), patient).toBe('Page 6: Next 90 days');
    // By mouse, then by keyboard: the focus stays with what was moved.
    await page.getByRole('button', { name: 'Move Value delivered up' }).click();
    await page.getByText('Value delivered is number 2 of 6').waitFor({ state: 'attached' });
    const box = page.getByRole('checkbox', { name: 'Value delivered' });
    await box.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Value delivered is number 1 of 6').waitFor({ state: 'attached' });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    // The numbers of the pages behind it follow.
    await expect.poll(() => captionOf('Next 90 days'), patient).toBe('Page 5: Next 90 days');
    await expect.poll(() => sections(id)).toMatchObject([{ edition: 'customer', hiddenSections: ['value'] }]);
    expect((await sections(id))[0]?.sectionOrder[0]).toBe('value');
    // The other edition is as it was.
    await chooseEdition('Internal plan');
    await expect.poll(() => captionOf('Value delivered'), patient).toContain('Value delivered');
    await expect.poll(() => sections(id)).toHaveLength(1);
  });

  it('takes agenda and decisions of the next review, and shows the logo', async () => {
    const { page } = app;
    const { id } = sampleFintechCorp().account;
    await page.getByText('Agenda and decisions of the next review').click();
    await page.getByRole('textbox', { name: /Add a decision to ask for/u }).fill('Name a second sponsor');
    await page.keyboard.press('Enter');
    // What a person asks for is printed on the summary.
    await expect
      .poll(() => page.getByRole('img', { name: /^Page 2: Executive summary/u }).textContent(), patient)
      .toContain('Name a second sponsor');
    await expect
      .poll(async () => (await app.call('plan.get', { accountId: id })).decisionRequests)
      .toHaveLength(3);
    await expect.poll(() => page.locator('svg image').count()).toBeGreaterThan(1);
  });

  it('leads from what makes it a draft to the field', async () => {
    const { page } = app;
    await page.getByRole('link', { name: /^Executive sponsor received a value summary/u }).click();
    await expect.poll(() => page.url(), patient).toContain('/stakeholders');
    await hasFocus(page.getByRole('tabpanel', { name: /^Stakeholders/u }));
  });

  it('holds with nothing to print, in a small window, in the dark', async () => {
    const { page } = app;
    const { id } = await app.call('record.create', { entity: 'account', values: { name: 'Nothing yet' } });
    await page.setViewportSize({ width: 960, height: 600 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(id);
    await page.getByText('Agenda and decisions of the next review').click();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(960);
    expect(await seriousFindings(page)).toEqual([]);
    expect(app.problems).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});
