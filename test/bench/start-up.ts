import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron as electron } from 'playwright';

import { appRoot, openTestCore } from '../support/core.ts';
import { median, type BenchRow } from './measure.ts';

const runs = 5;

/** Milliseconds from starting the process to the first paint that has `selector` in it. */
const start = async (folder: string, selector: string, env: Record<string, string>): Promise<number> => {
  const began = performance.now();
  const app = await electron.launch({
    args: ['--no-sandbox', folder],
    cwd: appRoot,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const page = await app.firstWindow();
  await page.waitForSelector(selector);
  const taken = performance.now() - began;
  await app.close();
  return taken;
};

/** Start to the first painted row of the book, against an empty window; needs Electron's binary and a display. */
export const benchStartUp = async (): Promise<BenchRow[]> => {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] === undefined && process.env['DISPLAY'] === undefined) {
    process.stdout.write('\nStart-up is not measured: no Electron binary or no display.\n');
    return [];
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'carryon-bench-'));
  const seed = openTestCore({ dataDir });
  await seed.call('sample.load', {});
  await seed.close();
  const ours: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < runs; run++) {
    empty.push(await start(join(appRoot, 'test/bench/empty-window'), 'p', {}));
    ours.push(await start(appRoot, 'main', { CARRYON_DATA: dataDir, CARRYON_TODAY: '2026-03-05' }));
  }
  rmSync(dataDir, { recursive: true, force: true });
  return [
    {
      name: 'start to the first page with 41 accounts',
      ours: median(ours),
      peerName: 'an empty window',
      peer: median(empty),
      unit: 'ms',
      goal: '',
      held: null,
    },
  ];
};
