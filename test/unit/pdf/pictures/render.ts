import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { engineFor, makePlanPdf } from '../../../../electron/features/export/pdf/make-plan-pdf.ts';
import type { HistoryLine } from '../../../../electron/features/export/pdf/pages/facts.ts';
import type { PlanEdition } from '../../../../shared/editions.ts';
import type { PlanRecords } from '../../../../shared/records/plan.ts';
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

/** The pages of the sample's Fintech Corp in an edition, each as a PNG. */
export const picturesOf = (edition: PlanEdition): Uint8Array[] => {
  const folder = mkdtempSync(join(tmpdir(), 'carryon-pictures-'));
  try {
    const records = sampleFintechCorp();
    const { bytes } = makePlanPdf(engineFor(resolve(import.meta.dirname, '../../../..')), {
      records,
      asOf: sampleDay,
      edition,
      previous: { records: before(records), takenOn: '2025-12-05' },
      history,
    });
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
export const pictureFile = (edition: PlanEdition, page: number): string =>
  join(import.meta.dirname, edition, `${String(page).padStart(2, '0')}.png`);
