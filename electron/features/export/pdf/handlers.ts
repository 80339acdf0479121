import type { PlanEdition } from '../../../../shared/editions.ts';
import { CarryonError } from '../../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../../context.ts';
import { findRecord } from '../../../db/records.ts';
import { databaseFile } from '../../../db/storage.ts';

const documentNames: Readonly<Record<PlanEdition, string>> = {
  internal: 'account plan',
  customer: 'business review',
  onePager: 'brief',
  handOff: 'hand-off',
};

/** "Fintech Corp - account plan 2026-03-05.pdf"; the shell makes it safe for the user's disk. */
export const pdfName = (account: string, edition: PlanEdition, day: string): string =>
  `${account} - ${documentNames[edition]} ${day}.pdf`;

export const pdfExportHandlers = ({
  db,
  dataDir,
  appRoot,
  version,
  today,
  native,
  files,
  runJob,
  newId,
}: CoreContext): Handlers<'export.pdf' | 'export.preview' | 'plan.openPdf'> => ({
  'plan.openPdf': async ({ file }) => {
    const { path } = files.resolve(file);
    try {
      return await runJob(newId(), 'openPlanPdf', { path });
    } finally {
      files.release(file);
    }
  },

  'export.preview': ({ job, accountId, edition, sections, paper }) =>
    runJob(job, 'previewPdf', {
      appRoot,
      database: databaseFile(dataDir),
      accountId,
      asOf: today(),
      edition,
      sections,
      paper,
    }),

  'export.pdf': async ({ job, accountId, edition, attachPlan }) => {
    const account = findRecord(db, 'account', accountId);
    if (!account) throw new CarryonError('NOT_FOUND');
    const asOf = today();
    const { bytes, missingCharacters } = await runJob(job, 'makePdf', {
      appRoot,
      database: databaseFile(dataDir),
      accountId,
      asOf,
      edition,
      version,
      attachPlan: attachPlan ?? null,
    });
    const saved = await native.saveFile(pdfName(account.name, edition, asOf), bytes);
    return { saved, missingCharacters: [...missingCharacters] };
  },
});
