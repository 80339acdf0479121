import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';

import { dump } from '../../electron/db/dump.ts';
import { entityNames, entityOf } from '../../shared/records/registry.ts';
import { openBench, type OpenBench } from './bench.ts';
import { wrongFacts } from './facts.ts';
import { anyOperation, type Operation } from './operations/operation.ts';
import { perform } from './operations/perform.ts';
import { valuesOf } from './operations/values.ts';
import { expectDiary, expectDiffs, expectSnapshots, noteDay, type Diary } from './time-laws.ts';

/** Refusals that random operations run into by right; any other is a fault. */
const fairRefusals: readonly string[] = [
  'APPEND_ONLY',
  'BAD_REQUEST',
  'CONFLICT',
  'CONSTRAINT',
  'NOT_FOUND',
  'NOTHING_TO_UNDO',
  'NOTHING_TO_REDO',
];

const newestDone = ({ db }: OpenBench): number =>
  db
    .prepare<[], number>(
      "SELECT coalesce(max(id), 0) FROM change_set WHERE state = 'done' AND kind NOT IN ('undo', 'redo')",
    )
    .pluck()
    .get() ?? 0;

const expectEqual = (what: string, found: string, expected: string): void => {
  if (found === expected) return;
  const lines = new Set(expected.split('\n'));
  const extra = found.split('\n').filter((line) => !lines.delete(line));
  throw new Error(`${what}\nonly found:\n${extra.join('\n')}\nonly expected:\n${[...lines].join('\n')}`);
};

const step = async (bench: OpenBench, operation: Operation): Promise<void> => {
  const reply = await perform(bench, operation);
  if (reply && !reply.ok && !fairRefusals.includes(reply.error.code))
    throw new Error(`${operation.kind} answered ${reply.error.code}\n${bench.faults.join('\n')}`);
};

/** Every plan can still be read through the contract, and the book's facts say what the rules say. */
const expectReadable = async (bench: OpenBench): Promise<void> => {
  for (const accountId of bench.db.prepare<[], string>('SELECT id FROM account').pluck().all()) {
    const reply = await bench.dispatch('plan.get', { accountId });
    if (!reply.ok) throw new Error(`plan.get answered ${reply.error.code}\n${bench.faults.join('\n')}`);
  }
  const history = await bench.dispatch('history.list', { limit: 500 });
  if (!history.ok) throw new Error(`history.list answered ${history.error.code}\n${bench.faults.join('\n')}`);
  expectRules(bench);
};

const expectRules = ({ db }: OpenBench): void => {
  const wrong = wrongFacts(db);
  if (wrong.length > 0) throw new Error(`facts differ from the rules:\n${wrong.join('\n')}`);
};

/** Kinds of records that were made, changed or deleted since a change set. */
const changedKinds = ({ db }: OpenBench, set: number): string[] =>
  db.prepare<[number], string>('SELECT DISTINCT entity FROM change WHERE set_id > ?').pluck().all(set);

/** Makes a folder with a few plans in it, so that operations have something to work on from the first. */
export const makeUndoBase = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'carryon-undo-'));
  const bench = openBench(folder);
  for (const operation of fc.sample(anyOperation({ undo: false }), { seed: 14, numRuns: 150 })) {
    if (operation.kind !== 'remove') await step(bench, operation);
  }
  // Of every kind in two plans, parents first: what belongs to something is made seldom by chance.
  for (const entity of entityNames)
    for (const pick of [1, 2]) {
      const [values] = fc.sample(valuesOf(entityOf(entity), 'create'), { seed: pick, numRuns: 1 });
      await step(bench, { kind: 'create', entity, values: values ?? {}, pick });
    }
  await bench.core.close();
  return folder;
};

/** A new bench starts at the same instant again; time goes on, and the next change does not join the last one. */
const goOnFrom = (bench: OpenBench, instant: Date): void =>
  bench.wait(Math.max(0, instant.getTime() - bench.now().getTime()) + 60_000);

const newestInstant = ({ db }: OpenBench): Date =>
  new Date(db.prepare<[], string>('SELECT max(at) FROM change_set').pluck().get() ?? 0);

const run = async (folder: string, operations: readonly Operation[], kinds: Set<string>): Promise<void> => {
  let bench = openBench(folder);
  const diary: Diary = new Map();
  const reopen = async () => {
    const instant = bench.now();
    await bench.core.close();
    bench = openBench(folder);
    goOnFrom(bench, instant);
  };
  const wait = (milliseconds: number) => {
    noteDay(diary, bench.db, bench.now());
    bench.wait(milliseconds);
  };
  const expectPast = () => {
    expectDiary(diary, bench.db);
    expectSnapshots(bench.db);
  };
  try {
    goOnFrom(bench, newestInstant(bench));
    const baseline = newestDone(bench);
    const start = dump(bench.db);
    for (const operation of operations) {
      if (operation.kind === 'undo' && newestDone(bench) === baseline) continue;
      if (operation.kind === 'wait') wait(operation.milliseconds);
      else await step(bench, operation);
    }
    await expectReadable(bench);
    const end = dump(bench.db);
    wait(86_400_000);
    expectPast();
    expectDiffs(diary);

    await reopen();
    let undone = 0;
    for (; newestDone(bench) > baseline; undone += 1) await step(bench, { kind: 'undo' });
    expectEqual('undoing everything did not lead back to the start', dump(bench.db), start);
    expectRules(bench);
    wait(86_400_000);

    await reopen();
    for (; undone > 0; undone -= 1) await step(bench, { kind: 'redo' });
    expectEqual('doing everything again did not lead to the end', dump(bench.db), end);
    expectRules(bench);
    expectPast();
    for (const kind of changedKinds(bench, baseline)) kinds.add(kind);
  } finally {
    await bench.core.close();
  }
};

/** From this many sequences on every kind of record must have been among them. */
const manySequences = 100;

/**
 * R14: whatever somebody does, undoing all of it gives the book as it was, doing it again gives the book as it
 * became, across restarts. All the while the plan of every day that went by can be seen again, a snapshot is the
 * plan that it was taken of, and the diff of two days leads from one to the other. Throws with the shortest
 * sequence that shows otherwise.
 */
export const checkUndo = async (
  base: string,
  options: { sequences: number; seed?: number },
): Promise<void> => {
  const kinds = new Set<string>();
  const sequences = fc.array(anyOperation({ undo: true }), { minLength: 1, maxLength: 50, size: 'max' });
  const property = fc.asyncProperty(sequences, async (operations) => {
    const folder = mkdtempSync(join(tmpdir(), 'carryon-undo-'));
    try {
      cpSync(base, folder, { recursive: true });
      await run(folder, operations, kinds);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  await fc.assert(property, {
    numRuns: options.sequences,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  const missed = entityNames.filter((name) => !kinds.has(name));
  if (options.sequences >= manySequences && missed.length > 0)
    throw new Error(`nothing was ever done to: ${missed.join(', ')}`);
};
