import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { Input } from '../../../../../shared/contract.ts';
import type { PlanEdition } from '../../../../../shared/editions.ts';
import { CarryonError } from '../../../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../../../context.ts';
import { databaseFile } from '../../../../db/storage.ts';
import { bookIds } from '../../../book/queries.ts';
import { safeFileName, uniqueNames } from '../../../files/names.ts';
import { makeRunFolder } from '../../../files/temporary.ts';
import { pdfName } from '../handlers.ts';
import { accountsById, accountsByNum, type BatchAccount } from './queries.ts';
import { unfinishedName, type BatchTarget } from './target.ts';

/** Names of the files in the order of the accounts; equal names are counted. */
const withFiles = (accounts: readonly BatchAccount[], edition: PlanEdition, day: string) => {
  const unique = uniqueNames();
  return accounts.map((account) => ({
    ...account,
    file: unique(safeFileName(pdfName(account.name, edition, day))),
  }));
};

/** PDFs of many accounts: into a folder, or as one archive where the shell knows no folders. */
export const batchHandlers = (context: CoreContext): Handlers<'export.batch'> => {
  const { db, dataDir, appRoot, version, today, native, newId, runJob } = context;
  let outgoing: string | undefined;

  const chosen = ({ accounts }: Input<'export.batch'>): BatchAccount[] =>
    'ids' in accounts
      ? accountsById(db, accounts.ids)
      : accountsByNum(db, [...bookIds(db, accounts.layout, today())]);

  const archivePath = (): string => {
    outgoing ??= makeRunFolder(join(dataDir, 'outgoing'));
    return join(outgoing, `${newId()}.zip`);
  };

  return {
    'export.batch': async (input) => {
      const { job, edition, attachPlan } = input;
      const asOf = today();
      const accounts = withFiles(chosen(input), edition, asOf);
      if (accounts.length === 0) throw new CarryonError('NOT_FOUND');
      const place = await native.chooseFolder();
      if (place === null) return { saved: { outcome: 'cancelled' }, isFolder: false, results: [] };
      const target: BatchTarget = place.kind === 'folder' ? place : { kind: 'archive', path: archivePath() };
      try {
        const results = await runJob(job, 'makeBatch', {
          appRoot,
          database: databaseFile(dataDir),
          accounts,
          asOf,
          edition,
          version,
          attachPlan: attachPlan ?? null,
          target,
        });
        if (target.kind === 'folder') {
          const bytes = results.reduce((sum, result) => sum + result.bytes, 0);
          return { saved: { outcome: 'saved', name: basename(target.path), bytes }, isFolder: true, results };
        }
        const name = `Account plans ${asOf}.zip`;
        return { saved: await native.saveFile(name, target.path), isFolder: false, results };
      } catch (error) {
        // The process was stopped or fell over: what is finished stays, what is not goes.
        const left = target.kind === 'folder' ? join(target.path, unfinishedName) : target.path;
        rmSync(left, { force: true });
        throw error;
      }
    },
  };
};
