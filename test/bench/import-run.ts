import { commitImport } from '../../electron/features/imports/merge/job.ts';
import { stageImport } from '../../electron/features/imports/stage/job.ts';

/** One step of an import in a process of its own, as the app runs it; prints what it took at most, in bytes. */
const [step = '', dataFile = '', stageFile = '', importId = '', path = ''] = process.argv.slice(2);
const silent = { report: () => undefined };

if (step === 'stage')
  stageImport(
    {
      dataFile,
      stageFile,
      importId,
      path,
      fileName: 'book.csv',
      kind: 'accounts',
      options: {},
      mapping: null,
      choices: { blank: 'keep', overwrite: 'unlessEdited', matchBy: 'auto' },
      locale: 'en-US',
    },
    silent,
  );
else commitImport({ dataFile, stageFile, importId, at: '2026-03-05T12:00:00.000Z', by: 'Bench' }, silent);
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
