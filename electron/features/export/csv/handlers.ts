import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { CoreContext, Handlers } from '../../../context.ts';
import { databaseFile } from '../../../db/storage.ts';
import { makeRunFolder } from '../../files/temporary.ts';

/** CSV export of a kind of records; the file is made by a job and handed to the shell. */
export const csvExportHandlers = (context: CoreContext): Handlers<'export.csv'> => {
  let folder: string | undefined;
  return {
    'export.csv': async ({ kind }) => {
      folder ??= makeRunFolder(join(context.dataDir, 'outgoing'));
      const outFile = join(folder, `${context.newId()}.csv`);
      try {
        const dataFile = databaseFile(context.dataDir);
        await context.runJob(context.newId(), 'writeCsv', { dataFile, outFile, kind });
      } catch (error) {
        rmSync(outFile, { force: true });
        throw error;
      }
      // The shell takes the file over, also when the user cancels.
      return context.native.saveFile(`${kind}-${context.today()}.csv`, outFile);
    },
  };
};
