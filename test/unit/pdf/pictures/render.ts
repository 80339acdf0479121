import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { engineFor, makePlanPdf } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import type { HistoryLine } from '../../../../electron/features/export/pdf/pages/facts.ts';
import { emptyBookLayout } from '../../../../shared/book-view.ts';
import { planEditions, type PlanEdition } from '../../../../shared/editions.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
import { openTestCore } from '../../../support/core.ts';
import { sampleDay, sampleFintechCorp } from '../../../support/sample-plans.ts';

/** Pictures are grey and small: enough to see a letter that is gone or a line that moved. Dots an inch. */
const resolution = 40;

/** Whether poppler is on this machine: it draws what is in the file, not what we meant. */
export const canDraw = (): boolean => spawnSync('pdftoppm', ['-v']).error === undefined;

/** Fintech Corp a quarter before the sample's day, for the page on what changed. */
const before = (records: PlanRecords): PlanRecords => ({
  ...records,
  account: { ...records.account, arr: 22_000_000 },
  opportunities: records.opportunities.slice(0, 2),
  risks: records.risks.slice(1),
  stakeholders: records.stakeholders.map((one) => ({ ...one, sentiment: 'Neutral' as const })),
  decisions: [],
});

const history: readonly HistoryLine[] = Array.from({ length: 12 }, (_, index) => ({
  at: `2026-03-0${(index % 5) + 1}T10:00:00.000Z`,
  by: 'Sarah Chen',
  label: `Edit risk: owner (${index + 1})`,
  changes: index + 1,
}));

/** Documents whose pages have pictures: every edition of a plan, and the review of the book. */
export const pictured = [...planEditions, 'bookReview'] as const;
export type Pictured = (typeof pictured)[number];

/** The sample's Fintech Corp in an edition. */
const planOf = (edition: PlanEdition): Uint8Array => {
  const records = sampleFintechCorp();
  return makePlanPdf(engineFor(resolve(import.meta.dirname, '../../../..')), {
    records,
    asOf: sampleDay,
    edition,
    previous: { records: before(records), takenOn: '2025-12-05' },
    history,
  }).bytes;
};

/** The sample's book, as the app makes it. */
const bookReview = async (): Promise<Uint8Array> => {
  const test = openTestCore({ today: sampleDay });
  try {
    await test.call('sample.load', {});
    await test.call('export.book', { job: crypto.randomUUID(), layout: emptyBookLayout });
    const [bytes] = test.saved.values();
    if (!(bytes instanceof Uint8Array)) throw new Error('The book review was not saved');
    return bytes;
  } finally {
    await test.close();
  }
};

/** The pages of a document of the sample, each as a PNG. */
export const picturesOf = async (document: Pictured): Promise<Uint8Array[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'carryon-pictures-'));
  try {
    const bytes = document === 'bookReview' ? await bookReview() : planOf(document);
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, bytes);
    execFileSync('pdftoppm', ['-r', String(resolution), '-gray', '-png', file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => new Uint8Array(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Where the picture of a page is kept. */
export const pictureFile = (document: Pictured, page: number): string =>
  join(import.meta.dirname, document, `${String(page).padStart(2, '0')}.png`);
