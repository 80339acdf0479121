import { readSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';

import { ackOf } from './ack.ts';
import { openBench } from './bench.ts';
import { stepsOf } from './steps.ts';
import { workloads } from './workloads.ts';

/**
 * A process that works on a data folder until it is killed or done: the real core, and a line on standard
 * output after every reply. `node child.ts FOLDER WORKLOAD SEED STEPS [NORMAL]`; it starts when it reads a byte.
 * NORMAL lowers `synchronous` to what better-sqlite3 would use by itself: the harness must see that.
 */
const [folder = '', name = '', seed = '0', count = '0', synchronous = ''] = process.argv.slice(2);
const workload = workloads.find((one) => one === name);
if (!workload) throw new Error(`no such workload: ${name}`);
const steps = stepsOf(workload, { seed: Number(seed), count: Number(count) });

/** A whole line at once and at once: what was written before a kill has arrived. */
const say = (value: unknown): void => {
  const line = Buffer.from(`${JSON.stringify(value)}\n`);
  if (writeSync(1, line) !== line.length) throw new Error('the line was not written whole');
};

// A killed process leaves no compiled code for the next one; this halves the time a thousand of them take to start.
flushCompileCache();
say('ready');
readSync(0, Buffer.alloc(1));

let phase = '';
const bench = openBench(folder, (event) => {
  if (event.type !== 'progress' || event.phase === phase) return;
  phase = event.phase;
  say({ phase });
});
if (synchronous === 'NORMAL') bench.db.pragma('synchronous = NORMAL');
say(ackOf(bench.db));
for (const step of steps) {
  await step(bench);
  say(ackOf(bench.db));
}
await bench.core.close();
if (bench.faults.length > 0) throw new Error(bench.faults.join('\n'));
