import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { readAck, type Ack } from './ack.ts';
import { cutPower, diskWith, happen, isFolder, type Disk } from './disk.ts';
import type { Losses } from './kills.ts';
import { randomFrom } from './random.ts';
import { readTrace, tracedCalls, type DiskEvent } from './trace.ts';
import { startOf, type Start, type Workload } from './workloads.ts';

/** Whether a run can be recorded here: strace exists and may look at a process of ours. */
export const canRecord = (): boolean =>
  process.platform === 'linux' && spawnSync('strace', ['-f', 'true'], { stdio: 'ignore' }).status === 0;

type Recording = {
  readonly root: string;
  readonly files: ReadonlyMap<string, Buffer | 'folder'>;
  readonly events: readonly DiskEvent[];
};

const filesIn = (folder: string): Map<string, Buffer | 'folder'> =>
  new Map([
    [folder, 'folder'],
    ...readdirSync(folder, { withFileTypes: true, recursive: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isDirectory() ? 'folder' : readFileSync(path)] as const;
    }),
  ]);

/** The database and what belongs to it, and the copies; staging and uploads need not survive. */
const concerns =
  (root: string, data: string) =>
  (path: string): boolean =>
    path === root ||
    path === data ||
    path === join(data, 'backups') ||
    dirname(path) === join(data, 'backups') ||
    (dirname(path) === data && basename(path).startsWith('carryon.db') && !path.endsWith('-shm'));

const childFile = join(import.meta.dirname, 'child.ts');

/** Runs a workload to its end under strace. The data folder is `data` in the root; it may not be there yet. */
const record = (start: Start, run: { workload: Workload; steps: number; synchronous: string }): Recording => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'carryon-trace-')));
  const data = join(root, 'data');
  const trace = join(root, 'trace.txt');
  if (run.workload !== 'first start') cpSync(start.folder, data, { recursive: true });
  const files = filesIn(root);
  try {
    const traced = ['-e', `trace=${tracedCalls.join(',')}`];
    const child = [process.execPath, childFile, data, run.workload, '5', String(run.steps), run.synchronous];
    execFileSync('strace', ['-f', '-y', '-xx', '-s', '1000000000', '-o', trace, ...traced, ...child], {
      input: '!',
      stdio: ['pipe', 'pipe', 'inherit'],
      maxBuffer: 1 << 30,
    });
    return { root, files, events: readTrace(readFileSync(trace, 'latin1'), concerns(root, data)) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** Crash states are many and small: memory is the place for them, where there is one. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const judge = (
  disk: Disk,
  { start, root, ack, random }: { start: Start; root: string; ack: Ack | null; random: () => number },
) => {
  const target = mkdtempSync(join(scratch, 'carryon-cut-'));
  try {
    cutPower(disk, root, target, random);
    // The folder itself was there before, or is made by the start-up that the check goes through.
    return start.check(join(target, 'data'), ack);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
};

/**
 * R2: records one run, then cuts the power at random moments of it as often as asked, and opens what a disk
 * may hold that keeps no more than it promised.
 * @param mutation makes the run worse on purpose; a replay that finds no loss then is broken: `NORMAL` lowers
 * `synchronous`, `names` takes away every sync of a folder
 */
export const cutPowerWhile = async (
  workload: Workload,
  options: { states: number; steps: number; seed: number; mutation?: 'NORMAL' | 'names' },
): Promise<Losses> => {
  const { states, steps, seed, mutation } = options;
  const random = randomFrom(seed);
  const start = await startOf(workload, { rows: 150, seed });
  const synchronous = mutation === 'NORMAL' ? mutation : '';
  const { root, files, events } = record(start, { workload, steps, synchronous });
  const cuts = Array.from({ length: states }, () => Math.floor(random() * (events.length + 1)));
  cuts.sort((left, right) => left - right);
  const disk = diskWith(files);
  const losses: string[] = [];
  let ack: Ack | null = null;
  let acknowledged = 0;
  let slowestOpen = 0;
  let done = 0;
  for (const cut of cuts) {
    for (; done < cut; done += 1) {
      const event = events[done];
      if (!event) break;
      if (mutation !== 'names' || event.kind !== 'sync' || !isFolder(disk, event.path)) happen(disk, event);
      const said: Ack | null = event.kind === 'said' ? readAck(event.text) : null;
      if (said) acknowledged += 1;
      ack = said ?? ack;
    }
    const { problems, openMilliseconds } = judge(disk, { start, root, ack, random });
    slowestOpen = Math.max(slowestOpen, openMilliseconds);
    if (problems.length > 0)
      losses.push(`${workload}, cut at ${cut} of ${events.length}: ${problems.join('; ')}`);
  }
  rmSync(start.folder, { recursive: true, force: true });
  return { workload, trials: states, acknowledged, losses, slowestOpen };
};
