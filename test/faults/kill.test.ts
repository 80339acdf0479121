import { describe, expect, it } from 'vitest';

import { seed } from '../support/seed.ts';
import { killWhile } from './kills.ts';
import type { Workload } from './workloads.ts';

// 53 kills here, 1,000 by `npm run faults`.
const kills: readonly (readonly [Workload, number])[] = [
  ['edit', 18],
  ['undo', 10],
  ['import', 6],
  ['import undo', 6],
  ['migrate', 9],
  ['first start', 4],
];

// A child and its jobs are killed as one process group, which Windows has not.
describe.skipIf(process.platform === 'win32')('a kill at a random moment', () => {
  it.each(kills)(
    'loses nothing acknowledged and leaves nothing half done: %s, %i times',
    async (workload, trials) => {
      const { losses, acknowledged } = await killWhile(workload, { trials, seed });
      expect(losses).toEqual([]);
      if (workload === 'edit' || workload === 'undo') expect(acknowledged).toBeGreaterThan(0);
    },
  );
});
