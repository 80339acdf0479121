import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hasElectron, startElectronApp, type ElectronTestApp } from '../../support/electron.ts';
import { walkTheJourney, writeGermanExport } from '../../support/journey.ts';

describe.runIf(hasElectron)('the journey in a real window', () => {
  let app: ElectronTestApp;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'carryon-journey-'));
    app = await startElectronApp();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes from a CSV book of business to a PDF', async () => {
    await walkTheJourney(
      {
        page: app.page,
        handOver: async (path, press) => {
          await app.answerDialogs({ open: path });
          await press();
        },
        save: async (press) => {
          const file = join(folder, 'plan.pdf');
          await app.answerDialogs({ save: file });
          await press();
          await expect
            .poll(() => existsSync(file) && statSync(file).size > 0, { timeout: 30_000 })
            .toBe(true);
          return file;
        },
      },
      writeGermanExport(folder),
    );
    expect(app.problems).toEqual([]);
  });
});
