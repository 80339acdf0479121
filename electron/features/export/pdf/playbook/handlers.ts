import { CarryonError } from '../../../../../shared/errors.ts';
import type { CoreContext, Handlers } from '../../../../context.ts';
import { databaseFile } from '../../../../db/storage.ts';
import type { PlaybookDocument } from './build.ts';

/** Reads a playbook with all that is printed of it, or null; given by the playbooks, which own how. */
export type ReadPlaybook = (id: string) => Omit<PlaybookDocument, 'asOf' | 'author'> | null;

export const playbookExportHandlers = (
  { appRoot, dataDir, today, user, native, runJob }: CoreContext,
  readPlaybook: ReadPlaybook,
): Handlers<'export.playbook'> => ({
  'export.playbook': async ({ job, playbookId }) => {
    const found = readPlaybook(playbookId);
    if (!found) throw new CarryonError('NOT_FOUND');
    const { bytes, missingCharacters } = await runJob(job, 'playbookPdf', {
      appRoot,
      database: databaseFile(dataDir),
      ...found,
      asOf: today(),
      author: found.playbook.owner ?? user,
    });
    const saved = await native.saveFile(`${found.playbook.name} - playbook ${today()}.pdf`, bytes);
    return { saved, missingCharacters: [...missingCharacters] };
  },
});
