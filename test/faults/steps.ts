import * as fc from 'fast-check';

import { insertRecord } from '../../electron/db/records.ts';
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

const rowsPerImport = 300;

/** Hundreds of new records as one change. */
const addMany =
  (name: string): Step =>
  ({ core, wait }) => {
    wait(apart);
    const { change, db, newId } = core.context;
    change({ kind: 'import', label: 'Import' }, () => {
      for (let row = 0; row < rowsPerImport; row += 1) {
        const accountId = newId();
        insertRecord(db, 'account', accountId, { name: `${name} ${row}`, city: 'Zürich' });
        insertRecord(db, 'stakeholder', newId(), {
          accountId,
          name: `Person ${row}`,
          notes: 'note '.repeat(20),
        });
      }
    });
    return Promise.resolve();
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
    case 'import':
      return sample(false).flatMap((step, index) => [addMany(`Import ${index}`), undo, redo, step, undo]);
  }
};
