import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hostileTexts } from '../support/hostile/text-files.ts';
import { hostileWorkbooks } from '../support/hostile/workbook-files.ts';
import { freshPlan, runStep } from './import-steps.ts';
import type { BenchRow } from './measure.ts';

/** How large the giant parts are, bytes. */
const size = 100_000_000;

/** Every hostile file through reading and staging, each in a fresh process: the slowest and the largest. */
export const benchHostile = (): BenchRow[] => {
  const root = mkdtempSync(join(tmpdir(), 'carryon-bench-hostile-'));
  try {
    const folder = freshPlan(root, 'plan');
    const base = runStep('nothing', folder).bytes;
    const path = join(root, 'hostile.csv');
    const files = [...hostileTexts, ...hostileWorkbooks].map(({ title, content }) => {
      writeFileSync(path, content(size));
      return { title, ...runStep('stage', folder, 'hostile', path) };
    });
    const slowest = files.reduce((most, file) => (file.milliseconds > most.milliseconds ? file : most));
    const largest = files.reduce((most, file) => (file.bytes > most.bytes ? file : most));
    const megabytes = (largest.bytes - base) / 1_000_000;
    return [
      {
        name: `slowest of ${files.length} hostile files: ${slowest.title}`.slice(0, 70),
        ours: slowest.milliseconds,
        peerName: '',
        peer: null,
        unit: 'ms',
        goal: 'at most 2000 ms',
        held: slowest.milliseconds <= 2000,
      },
      {
        name: `most memory for one: ${largest.title}`.slice(0, 70),
        ours: megabytes,
        peerName: '',
        peer: null,
        unit: 'MB',
        goal: 'at most 150 MB more than at rest',
        held: megabytes <= 150,
      },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
