import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { startTestApp, type TestApp } from '../support/app.ts';
import { walkTheJourney, writeGermanExport } from '../support/journey.ts';

let app: TestApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carryon-journey-'));
  app = await startTestApp();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

it('goes from a CSV book of business to a PDF in a browser', async () => {
  const { page } = app;
  await walkTheJourney(
    {
      page,
      handOver: async (path, press) => {
        const chooser = page.waitForEvent('filechooser');
        await press();
        await (await chooser).setFiles(path);
      },
      save: async (press) => {
        const download = page.waitForEvent('download');
        await press();
        const file = join(folder, 'plan.pdf');
        await (await download).saveAs(file);
        return file;
      },
    },
    writeGermanExport(folder),
  );
  expect(app.problems).toEqual([]);
});
