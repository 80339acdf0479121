import { describe, expect, it } from 'vitest';

import {
  lateSteps,
  renewalWindows,
  statusLines,
} from '../../../electron/features/export/pdf/book-review/figures.ts';
import { firstRows } from '../../../electron/features/export/pdf/book-review/lines.ts';
import type { BookRow } from '../../../shared/book-row.ts';
import { emptyBookLayout } from '../../../shared/book-view.ts';
import { openTestCore } from '../../support/core.ts';
import { openPdf, readFonts, readPage } from './read-pdf.ts';

const row = (values: Partial<BookRow> & { status?: string }): BookRow => {
  const { status = 'Healthy', ...rest } = values;
  return {
    num: 1,
    id: 'a',
    name: 'Example',
    crmId: null,
    domain: null,
    tier: null,
    lifecycleStage: null,
    segment: null,
    industry: null,
    country: null,
    currency: 'USD',
    arr: null,
    arrAtRisk: 0,
    contractStart: null,
    renewalDate: null,
    renewalInDays: null,
    licensedSeats: null,
    activeSeats: null,
    owner: null,
    keyAccount: false,
    health: { points: 25, possible: 35, scored: 7, status },
    planAge: null,
    nextStep: null,
    nextStepDue: null,
    pipeline: 0,
    openRisks: 0,
    custom: {},
    ...rest,
  };
};

describe('the figures of a book review', () => {
  it('adds up ARR by status, worst first, and never across currencies', () => {
    const rows = [
      row({ arr: 100 }),
      row({ arr: 50, currency: 'EUR' }),
      row({ status: 'Critical', arr: 7 }),
      row({ status: 'Critical' }),
    ];
    expect(statusLines(rows)).toEqual([
      { status: 'Critical', accounts: 2, amounts: [{ currency: 'USD', amount: 7 }] },
      {
        status: 'Healthy',
        accounts: 2,
        amounts: [
          { currency: 'USD', amount: 100 },
          { currency: 'EUR', amount: 50 },
        ],
      },
    ]);
  });

  it('counts renewals from today to the last day of each window', () => {
    const rows = [-1, 0, 30, 31, 120, 121, null].map((renewalInDays) =>
      row({ renewalInDays, status: 'At Risk' }),
    );
    expect(renewalWindows(rows).map(({ days, accounts, atRisk }) => [days, accounts, atRisk])).toEqual([
      [30, 2, 2],
      [60, 3, 3],
      [90, 3, 3],
      [120, 4, 4],
    ]);
  });

  it('counts at-risk accounts without a next step, and late steps of any', () => {
    const rows = [
      row({ status: 'At Risk' }),
      row({ status: 'Critical', nextStep: 'Call', nextStepDue: '2026-03-04' }),
      row({ nextStep: 'Call', nextStepDue: '2026-03-05' }),
      row({}),
    ];
    expect(lateSteps(rows, '2026-03-05')).toEqual({ without: 1, late: 1 });
  });
});

describe('the accounts to look at first', () => {
  it('are those at risk, the one that renews soonest first; a past or unknown day comes last', () => {
    const rows = [
      row({ name: 'Healthy', renewalInDays: 1 }),
      row({ name: 'Unknown', status: 'Critical' }),
      row({ name: 'Past', status: 'At Risk', renewalInDays: -4 }),
      row({ name: 'Later', status: 'Critical', renewalInDays: 80 }),
      row({ name: 'Soon', status: 'At Risk', renewalInDays: 12 }),
    ];
    expect(firstRows(rows).map(({ name }) => name)).toEqual(['Soon', 'Later', 'Past', 'Unknown']);
  });
});

describe('a book review', () => {
  const textsOf = async (bytes: Uint8Array) => {
    const document = await openPdf(bytes);
    const fonts = readFonts(document);
    return Array.from(
      { length: document.getPageCount() },
      (_, index) => readPage(document, index, fonts).texts,
    );
  };

  it('has the portfolio on its first page and every account of the view after it', async () => {
    const app = openTestCore();
    await app.call('sample.load', {});
    const layout = { ...emptyBookLayout, sort: { column: 'name', direction: 'asc' } as const };
    await app.call('export.book', { job: crypto.randomUUID(), layout });
    const pages = await textsOf(app.saved.get('Book review 2026-03-05.pdf') as Uint8Array);
    const { nums } = await app.call('book.ids', { layout });
    const rows = await app.call('book.rows', { nums: [...nums].slice(0, 500) });
    const lines = pages.slice(1).flat();
    expect(pages[0]?.join(' ')).toMatch(/of \d+ accounts need attention/u);
    // A long name goes on in the next line; its beginning is the line.
    const at = rows.map(({ name }) => lines.findIndex((line) => line !== '' && name.startsWith(line)));
    expect(at.every((index) => index >= 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    await app.close();
  });

  it('says so when the view is empty', async () => {
    const app = openTestCore();
    await app.call('export.book', { job: crypto.randomUUID(), layout: emptyBookLayout });
    const [first] = await textsOf(app.saved.get('Book review 2026-03-05.pdf') as Uint8Array);
    expect(first).toContain('There is no account in this view');
    await app.close();
  });
});
