import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readAck, type Ack } from './ack.ts';
import { randomFrom } from './random.ts';
import { startOf, type Start, type Workload } from './workloads.ts';

export type Losses = {
  readonly workload: Workload;
  readonly trials: number;
  /** Acknowledgements that were seen before the crashes. */
  readonly acknowledged: number;
  /** One line per crash that lost something, or left something damaged or half done. */
  readonly losses: readonly string[];
  /** Longest time to open a folder again, milliseconds. */
  readonly slowestOpen: number;
};

/** Longest time of work before a kill, milliseconds. */
const longest = 120;
/** The same for an import from its beginning: reading and staging run in processes that take time to start. */
const longestImport = 3000;
/** The same for taking back a large import, from the moment it begins. */
const longestImportUndo = 500;

/**
 * What a child says when the work begins that a workload is about: opening takes much of the time before a
 * kill, and an import writes for a moment only. One kill of three comes from the very beginning all the same.
 */
const beginning: Readonly<Record<Workload, RegExp>> = {
  'first start': /"ready"/u,
  migrate: /"ready"/u,
  edit: /"hash"/u,
  undo: /"hash"/u,
  import: /"phase":"(?:write|undo)"/u,
  'import undo': /"phase":"undo"/u,
};

const windowOf = (workload: Workload, fromTheBeginning: boolean): number => {
  if (workload !== 'import' && workload !== 'import undo') return longest;
  if (fromTheBeginning) return longestImport;
  return workload === 'import undo' ? longestImportUndo : longest;
};

const childFile = join(import.meta.dirname, 'child.ts');

type Running = {
  readonly process: ChildProcess;
  readonly folder: string;
  readonly ready: Promise<void>;
  /** When what the workload is about begins. */
  readonly working: Promise<void>;
  /** Everything it said, when it is gone; rejects when it ended by itself with an error. */
  readonly gone: Promise<string>;
};

/** A child with its own copy of the start, waiting for the word; its jobs are in its process group. */
const startChild = (start: Start, workload: Workload, seed: number): Running => {
  const folder = mkdtempSync(join(tmpdir(), 'carryon-kill-'));
  cpSync(start.folder, folder, { recursive: true });
  const child = spawn(process.execPath, [childFile, folder, workload, String(seed), '400'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'carryon-compile-cache') },
  });
  let said = '';
  let complaint = '';
  const until = (words: RegExp) =>
    new Promise<void>((resolve) => {
      child.stdout.on('data', () => {
        if (words.test(said)) resolve();
      });
      child.on('close', () => resolve());
    });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ready = until(/^"ready"\n/u);
  const working = until(beginning[workload]);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const gone = new Promise<string>((resolve, reject) => {
    child.on('close', (code) => {
      if (code === null || code === 0) resolve(said);
      else reject(new Error(`the workload itself failed: ${complaint}`));
    });
  });
  return { process: child, folder, ready, working, gone };
};

const killAll = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It had just ended by itself.
  }
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const acksIn = (said: string): Ack[] =>
  said
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => readAck(line) ?? []);

/**
 * R1: kills a working process, and every process it started, at a random moment, as often as asked, and
 * opens what it left. The next child gets ready while one is at work.
 */
export const killWhile = async (
  workload: Workload,
  options: { trials: number; seed: number },
): Promise<Losses> => {
  const { trials, seed } = options;
  const random = randomFrom(seed);
  const starts = new Map<number, Start>();
  const startFor = async (trial: number): Promise<Start> => {
    const kind = workload === 'migrate' ? trial % 3 : 0;
    const start = starts.get(kind) ?? (await startOf(workload, { rows: 300, seed: kind }));
    starts.set(kind, start);
    return start;
  };
  const losses: string[] = [];
  let acknowledged = 0;
  let slowestOpen = 0;
  let next = startChild(await startFor(0), workload, seed);
  for (let trial = 0; trial < trials; trial += 1) {
    const child = next;
    const start = await startFor(trial);
    await child.ready;
    const fromTheBeginning = trial % 3 === 0;
    const window = windowOf(workload, fromTheBeginning);
    const milliseconds = random() * window;
    child.process.stdin?.write('!');
    if (!fromTheBeginning) await child.working;
    await pause(milliseconds);
    killAll(child.process);
    const acks = acksIn(await child.gone);
    if (trial + 1 < trials) next = startChild(await startFor(trial + 1), workload, seed + trial + 1);
    acknowledged += acks.length;
    const { problems, openMilliseconds } = start.check(child.folder, acks.at(-1) ?? null);
    slowestOpen = Math.max(slowestOpen, openMilliseconds);
    if (problems.length > 0)
      losses.push(
        `${workload}, seed ${seed + trial}, ${milliseconds.toFixed(1)} ms, ${acks.length} acknowledged: ${problems.join('; ')}`,
      );
    rmSync(child.folder, { recursive: true, force: true });
  }
  for (const { folder } of starts.values()) rmSync(folder, { recursive: true, force: true });
  return { workload, trials, acknowledged, losses, slowestOpen };
};
