import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';

import type { Channel, Reply } from '../../shared/contract.ts';
import type { OpenBench } from './bench.ts';
import { anyOperation, type Operation } from './operations/operation.ts';
import { perform } from './operations/perform.ts';
import type { Workload } from './workloads.ts';

/** One thing a workload does; an acknowledgement follows each. */
export type Step = (bench: OpenBench) => Promise<unknown>;

// Further apart than what is joined into one step of undo: every step is a change set of its own.
const apart = 11_000;

const does =
  (operation: Operation): Step =>
  (bench) => {
    bench.wait(apart);
    return perform(bench, operation);
  };

/** Rows of a file; of one whose undo takes a while. */
const rowsPerImport = 400;
const rowsPerUndo = 5000;

/** Every second file brings the same customers again with other values. */
const csvOf = (turn: number, rows: number): string =>
  [
    'Account Name;CRM ID;City;ARR',
    ...Array.from(
      { length: rows },
      (_, row) => `Customer ${row};CRM-${Math.floor(turn / 2)}-${row};City ${turn};${row * 10 + turn}`,
    ),
  ].join('\n');

const answer = async (reply: Promise<Reply<Channel>>): Promise<Record<string, unknown>> => {
  const { ok, ...rest } = await reply;
  if (!ok) throw new Error(JSON.stringify(rest));
  return Reflect.get(rest, 'value') as Record<string, unknown>;
};

/** The imports of this run that stand; undoing takes the newest. */
const imported: string[] = [];

/** Reads, stages and commits a file through the jobs that do it in the app. */
const importFile =
  (turn: number, rows = rowsPerImport): Step =>
  async ({ core, dispatch, wait }) => {
    wait(apart);
    const path = join(core.context.dataDir, 'customers.csv');
    writeFileSync(path, csvOf(turn, rows));
    const { token: file } = core.context.files.add(path);
    const staging = { job: randomUUID(), file, kind: 'accounts', options: {}, choices: {} };
    const { importId } = await answer(dispatch('imports.prepare', staging));
    await answer(dispatch('imports.commit', { job: randomUUID(), importId }));
    imported.push(String(importId));
  };

const undoImport: Step = async ({ dispatch, wait }) => {
  wait(apart);
  await answer(dispatch('imports.undo', { job: randomUUID(), importId: imported.pop() }));
};

const undo = does({ kind: 'undo' });
const redo = does({ kind: 'redo' });

/** What a workload does, in order; the same for the same seed. */
export const stepsOf = (workload: Workload, options: { seed: number; count: number }): readonly Step[] => {
  const { seed, count } = options;
  const sample = (undoing: boolean) =>
    fc
      .sample(anyOperation({ undo: undoing }), { seed, numRuns: count })
      .filter(({ kind }) => kind !== 'wait')
      .map(does);
  switch (workload) {
    case 'first start':
    case 'edit':
    case 'migrate':
      return sample(false);
    case 'undo':
      return sample(true).flatMap((step, index) =>
        index % 4 === 0 ? [step, undo, undo, redo] : [step, undo, redo],
      );
    case 'import undo':
      return [importFile(0, rowsPerUndo), importFile(1, rowsPerUndo), undoImport, undoImport];
    case 'import':
      return sample(false).flatMap((step, index) => [importFile(index), undoImport, undo, redo, step, undo]);
  }
};
