import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openForReading } from '../../electron/db/open.ts';
import { databaseFile } from '../../electron/db/storage.ts';
import { openTable } from '../../electron/features/imports/read/table.ts';
import { spawnNodeProcess } from '../../electron/jobs/node-process.ts';
import { createJobs } from '../../electron/jobs/port.ts';
import { largeBook } from '../support/salesforce-export.ts';
import { changedBook, wideBook } from './import-files.ts';
import { benchHostile } from './import-hostile.ts';
import { benchMeanwhile } from './import-meanwhile.ts';
import { runPeer } from './import-peer.ts';
import { freshPlan, runImport, runStep, writePieces } from './import-steps.ts';
import { interleaved, median, timed, type BenchRow } from './measure.ts';

const seed = 2026;
const small = 100_000;
const large = 1_000_000;
const rounds = 5;
const largeRounds = 2;

type Unit = BenchRow['unit'];
const row = (
  name: string,
  ours: number,
  goal: string,
  held: boolean,
  { unit = 'ms', peerName = '', peer = null }: { unit?: Unit; peerName?: string; peer?: number | null } = {},
): BenchRow => ({ name, ours, peerName, peer, unit, goal, held });

const against = (name: string, ours: number, peerName: string, peer: number, most: number): BenchRow =>
  row(name, ours, `at most ${most.toFixed(2)} x`, ours <= peer * most, { peerName, peer });

const memory = (name: string, bytes: number, most: number): BenchRow =>
  row(name, bytes / 1_000_000, `at most ${most} MB`, bytes <= most * 1_000_000, { unit: 'MB' });

const parseOnly = (path: string): void => {
  const table = openTable(path);
  let length = 0;
  table.readRows((cells) => {
    for (const cell of cells) length += cell.length;
  });
  table.close();
};

/** A place to work in, and how many plans have been made there. */
type Bench = { readonly root: string; readonly fresh: () => string };

const openBench = (root: string): Bench => {
  let turn = 0;
  return { root, fresh: () => freshPlan(root, `plan-${(turn += 1)}`) };
};

/** From the word to stop, in the middle of writing, until the plan is open again and as it was. */
const cancelling = async (folder: string, path: string): Promise<number> => {
  runStep('stage', folder, 'cancelled', path);
  const stageFile = join(folder, 'cancelled.stage');
  const dataFile = databaseFile(folder);
  const jobs = createJobs(() => spawnNodeProcess(join(import.meta.dirname, '../..')));
  const controller = new AbortController();
  let stopped = 0;
  const work = jobs.run(
    'commitImport',
    { dataFile, stageFile, importId: 'cancelled', at: '2026-03-05T12:00:00.000Z', by: 'Bench' },
    {
      signal: controller.signal,
      onProgress: ({ done, total }) => {
        if (stopped > 0 || total === null || done < total / 2) return;
        stopped = performance.now();
        controller.abort();
      },
    },
  );
  await work.then(
    () => {
      throw new Error('the import was over before it was cancelled');
    },
    () => undefined,
  );
  const db = openForReading(dataFile);
  const left = Number(db.prepare('SELECT count(*) FROM account').pluck().get());
  db.close();
  const took = performance.now() - stopped;
  jobs.close();
  if (left > 0) throw new Error(`a cancelled import left ${left} accounts`);
  return took;
};

const benchSmall = async ({ root, fresh }: Bench): Promise<BenchRow[]> => {
  const [path, changed] = [join(root, 'book.csv'), join(root, 'changed.csv')];
  writePieces(path, largeBook(small, seed));
  writePieces(changed, changedBook(small, seed));
  let last = '';
  let peak = 0;
  const undone: number[] = [];
  const times = await interleaved(
    {
      ours: () => (peak = Math.max(peak, runImport((last = fresh()), 'first', path))),
      again: () => runImport(last, 'again', path),
      changed: () => runImport(last, 'changed', changed),
      undo: () => {
        const folder = fresh();
        runImport(folder, 'first', path);
        undone.push(runStep('undo', folder, 'first').milliseconds);
      },
      peer: () => runPeer(fresh(), path, small),
      parse: () => parseOnly(path),
      plain: () => {
        const file = join(root, 'plain.db');
        rmSync(file, { force: true });
        execFileSync('sqlite3', [file, '.mode csv', `.import ${path} file`]);
      },
    },
    rounds,
  );
  const first = median(times.ours);
  const cancelled = await cancelling(fresh(), path);
  const preview = median([1, 2, 3].map(() => runStep('read', root, '', path).milliseconds));
  return [
    against('import of 100,000 accounts', first, 'sqlite3 upsert', median(times.peer), 1.4),
    memory('  largest process', peak, 260),
    against('the same file again', median(times.again), 'first import', first, 0.65),
    against('a tenth of it changed', median(times.changed), 'first import', first, 0.85),
    row('undo of the import', median(undone), 'at most 3000 ms', median(undone) <= 3000),
    row('cancelled half-way, until all is as before', cancelled, 'at most 1000 ms', cancelled <= 1000),
    against('read only', median(times.parse), 'sqlite3 .import', median(times.plain), 0.75),
    row('preview, in a fresh process', preview, 'at most 300 ms', preview <= 300),
  ];
};

const benchLarge = async ({ root, fresh }: Bench): Promise<BenchRow[]> => {
  const path = join(root, 'large.csv');
  writePieces(path, largeBook(large, seed));
  let peak = 0;
  const drop = (folder: string): void => rmSync(folder, { recursive: true, force: true });
  const times = await interleaved(
    {
      ours: () => {
        const folder = fresh();
        peak = Math.max(peak, runImport(folder, 'first', path));
        drop(folder);
      },
      peer: () => {
        const folder = fresh();
        runPeer(folder, path, large);
        drop(folder);
      },
    },
    largeRounds,
  );
  const preview = runStep('read', root, '', path).milliseconds;
  return [
    against('import of 1,000,000 accounts', median(times.ours), 'sqlite3 upsert', median(times.peer), 1.4),
    memory('  largest process', peak, 330),
    row('  preview, in a fresh process', preview, 'at most 300 ms', preview <= 300),
  ];
};

const benchWide = async ({ root, fresh }: Bench): Promise<BenchRow[]> => {
  const path = join(root, 'wide.csv');
  writePieces(path, wideBook());
  let peak = 0;
  const took = await timed(() => (peak = runImport(fresh(), 'wide', path)));
  return [
    { ...row('617 columns x 6,628 rows', took, '', true), held: null },
    memory('  largest process', peak, 300),
  ];
};

/**
 * Books of business through the whole pipeline (read, type, match, history, indexes, search) in fresh
 * processes, against the `sqlite3` command line staging and upserting the same file into the same schema; then
 * again, changed, undone and cancelled; a file as wide as HubSpot's; and every file made to break the reader.
 */
export const benchImport = async (): Promise<BenchRow[]> => {
  const root = mkdtempSync(join(tmpdir(), 'carryon-bench-import-'));
  try {
    const bench = openBench(root);
    return [
      ...(await benchSmall(bench)),
      ...(await benchMeanwhile(small, seed)),
      ...(await benchLarge(bench)),
      ...(await benchWide(bench)),
      ...benchHostile(),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
