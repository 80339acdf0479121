import { commitImport } from '../../electron/features/imports/merge/job.ts';
import { readFile } from '../../electron/features/imports/read/read-file.ts';
import { stageImport } from '../../electron/features/imports/stage/job.ts';
import { undoImport } from '../../electron/features/imports/undo/job.ts';
import { CarryonError } from '../../shared/errors.ts';
import { importChoices } from '../../shared/imports.ts';

/** One step of an import in a process of its own, as the app runs it; prints what it took as JSON. */
const [step = '', dataFile = '', stageFile = '', importId = '', path = ''] = process.argv.slice(2);
const silent = { report: () => undefined };

const steps: Readonly<Record<string, () => unknown>> = {
  /** Takes nothing: what a process of ours needs before it does anything. */
  nothing: () => undefined,
  read: () => readFile(path, {}, 50),
  stage: () =>
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
        choices: importChoices.parse({}),
        fixes: { cells: [], words: [] },
        locale: 'en-US',
        today: '2026-03-05',
      },
      silent,
    ),
  commit: () =>
    commitImport({ dataFile, stageFile, importId, at: '2026-03-05T12:00:00.000Z', by: 'Bench' }, silent),
  undo: () => undoImport({ dataFile, importId, at: '2026-03-05T13:00:00.000Z', by: 'Bench' }, silent),
};

const start = performance.now();
let refused: string | null = null;
try {
  steps[step]?.();
} catch (error) {
  if (!(error instanceof CarryonError)) throw error;
  refused = error.code;
}
process.stdout.write(
  JSON.stringify({
    milliseconds: performance.now() - start,
    bytes: process.resourceUsage().maxRSS * 1024,
    refused,
  }),
);
