import { rmSync } from 'node:fs';

import { killWhile, type Losses } from './kills.ts';
import { canRecord, cutPowerWhile } from './power-cuts.ts';
import { checkUndo, makeUndoBase } from './undo-property.ts';
import type { Workload } from './workloads.ts';

/** Kills per workload, 1,000 together: most where most time is spent in a real day. */
const kills: readonly (readonly [Workload, number])[] = [
  ['edit', 350],
  ['undo', 200],
  ['import', 100],
  ['import undo', 100],
  ['migrate', 200],
  ['first start', 50],
];

/** Crash states per workload, and the steps of the run they are taken from. */
const cuts: readonly (readonly [Workload, number, steps: number])[] = [
  ['edit', 2000, 60],
  ['undo', 2000, 12],
  ['import', 2000, 4],
  ['migrate', 2000, 10],
  ['first start', 500, 10],
];

/** Runs made worse on purpose, in which losses must be found. */
const mutations = [
  ['edit', 'NORMAL'],
  ['edit', 'names'],
] as const;
const mutationStates = 300;

const undoSequences = 1000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const columns = [34, 9, 14, 9, 13] as const;
const row = (...cells: readonly (string | number)[]): string =>
  cells
    .map((cell, index) =>
      index === 0 ? String(cell).padEnd(columns[0]) : String(cell).padStart(columns[index] ?? 0),
    )
    .join('');

const report = (what: string, { workload, trials, acknowledged, losses, slowestOpen }: Losses): void => {
  say(row(`${what}: ${workload}`, trials, acknowledged, losses.length, Math.round(slowestOpen)));
};

/** `npm run faults [-- SHARE [SEED]]`: SHARE 0.1 does a tenth of everything. */
const share = Number(process.argv[2] ?? 1);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const part = (count: number) => Math.max(1, Math.round(count * share));

const found: string[] = [];

say(`seed ${seed}`);
say(row('workload', 'trials', 'acknowledged', 'losses', 'opened (ms)'));
for (const [workload, trials] of kills) {
  const losses = await killWhile(workload, { trials: part(trials), seed });
  report('kill', losses);
  found.push(...losses.losses);
}
if (canRecord()) {
  for (const [workload, states, steps] of cuts) {
    const losses = await cutPowerWhile(workload, { states: part(states), steps, seed });
    report('power cut', losses);
    found.push(...losses.losses);
  }
  for (const [workload, mutation] of mutations) {
    const losses = await cutPowerWhile(workload, { states: part(mutationStates), steps: 40, seed, mutation });
    report(`${mutation} (must lose)`, losses);
    if (losses.losses.length === 0)
      found.push(`power cuts with ${mutation} lost nothing: the replay is blind`);
  }
} else {
  found.push('power cuts were not tried: this needs Linux and strace (apt-get install strace)');
}

const base = await makeUndoBase();
try {
  await checkUndo(base, { sequences: part(undoSequences), seed });
  say(row('undo, redo, time travel', part(undoSequences), '', 0, ''));
} catch (error) {
  say(row('undo, redo, time travel', part(undoSequences), '', 1, ''));
  found.push(error instanceof Error ? `${error.message}\n${String(error.cause)}` : String(error));
} finally {
  rmSync(base, { recursive: true, force: true });
}

for (const line of found) say(line);
process.exitCode = found.length === 0 ? 0 : 1;
