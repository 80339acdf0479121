import { resolve } from 'node:path';

import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
/** How many times slower pages are made, see `test/support/app.ts`. */
const slow = Math.max(1, Number(process.env['SLOW'] ?? 1));
/** How long a busy machine may take is no part of what is tested. */
const poll = { timeout: 20_000 };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          root,
          include: ['test/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/seed.ts'],
          // As many files at once as there are processors: vitest leaves one free, and half of two is much.
          maxWorkers: '100%',
          // For what hangs. The longest take half a minute alone, many times that beside a busy neighbour.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll },
        },
      },
      {
        test: {
          name: 'faults',
          sequence: { groupOrder: 1 },
          root,
          include: ['test/faults/**/*.test.ts'],
          setupFiles: ['test/support/seed.ts'],
          maxWorkers: '100%',
          testTimeout: 480_000,
        },
      },
      {
        test: {
          name: 'e2e',
          // Last and alone: a browser that waits for a core types faster than a busy machine draws.
          sequence: { groupOrder: 2 },
          root,
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 90_000 * slow,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll },
        },
      },
    ],
  },
});
