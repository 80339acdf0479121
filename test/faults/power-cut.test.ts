import { describe, expect, it } from 'vitest';

import { seed } from '../support/seed.ts';
import { canRecord, cutPowerWhile } from './power-cuts.ts';
import type { Workload } from './workloads.ts';

const recordable = canRecord();

// 2,000 states per workload by `npm run faults`.
const cuts: readonly (readonly [Workload, states: number, steps: number])[] = [
  ['edit', 150, 30],
  ['undo', 100, 6],
  ['import', 60, 2],
  ['migrate', 80, 5],
  ['first start', 60, 5],
];

describe.skipIf(!recordable)(
  `a power cut at a random moment${recordable ? '' : ' (skipped: needs Linux and strace)'}`,
  () => {
    it.each(cuts)(
      'loses nothing acknowledged and leaves nothing half done: %s, %i states',
      async (workload, states, steps) => {
        const { losses } = await cutPowerWhile(workload, { states, steps, seed });
        expect(losses).toEqual([]);
      },
    );

    it('would lose changes at synchronous=NORMAL, or the replay sees nothing', async () => {
      const options = { states: 60, steps: 30, seed: 1, mutation: 'NORMAL' } as const;
      const { losses } = await cutPowerWhile('edit', options);
      expect(losses.filter((line) => line.includes('lost:')).length).toBeGreaterThan(10);
    });

    it('would lose changes when no folder was synced, or the replay sees nothing', async () => {
      const options = { states: 60, steps: 5, seed: 1, mutation: 'names' } as const;
      const { losses } = await cutPowerWhile('edit', options);
      expect(losses.filter((line) => line.includes('lost:')).length).toBeGreaterThan(5);
    });
  },
);
