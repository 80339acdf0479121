import { existsSync, readFileSync } from 'node:fs';

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

/**
 * The largest this process has been, bytes. Linux counts what its parent had when it was made into the figure
 * that a process asks for itself; the file of the kernel does not.
 */
const largest = (): number => {
  const peak = existsSync('/proc/self/status')
    ? /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    : undefined;
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) * 1024;
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
    bytes: largest(),
    refused,
  }),
);
