import { CarryonError } from '../../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../../context.ts';
import { findRecord } from '../../../db/records.ts';
import { databaseFile } from '../../../db/storage.ts';

/** "Fintech Corp - account plan 2026-03-05.pdf"; the shell makes it safe for the user's disk. */
const fileName = (account: string, day: string): string => `${account} - account plan ${day}.pdf`;

export const pdfExportHandlers = ({
  db,
  dataDir,
  appRoot,
  today,
  native,
  runJob,
}: CoreContext): Handlers<'export.pdf'> => ({
  'export.pdf': async ({ job, accountId, edition }) => {
    const account = findRecord(db, 'account', accountId);
    if (!account) throw new CarryonError('NOT_FOUND');
    const asOf = today();
    const { bytes, missingCharacters } = await runJob(job, 'makePdf', {
      appRoot,
      database: databaseFile(dataDir),
      accountId,
      asOf,
      edition,
    });
    const saved = await native.saveFile(fileName(account.name, asOf), bytes);
    return { saved, missingCharacters: [...missingCharacters] };
  },
});
