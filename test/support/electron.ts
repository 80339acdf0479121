import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron, type ElectronApplication, type Page } from 'playwright';

import { fixtureDay, watchPage } from './app.ts';
import { appRoot } from './core.ts';

/** Whether there is an Electron to test with: the environment names the folder of its program. */
export const hasElectron = Boolean(process.env['ELECTRON_OVERRIDE_DIST_PATH']);

export type ElectronTestApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
  readonly problems: string[];
  /** Answers the next file dialogs: the file to open, the place to save to. */
  readonly answerDialogs: (answers: { readonly open?: string; readonly save?: string }) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Root has no Chromium sandbox. */
export const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The built Carryon in a real window (`xvfb-run` where there is no display), on a data folder of its own. */
export const startElectronApp = async (
  options: {
    readonly today?: string;
    readonly dataDir?: string;
    readonly arguments?: readonly string[];
  } = {},
): Promise<ElectronTestApp> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'carryon-electron-'));
  const inherited = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const app = await _electron.launch({
    args: [...sandboxArguments, ...(options.arguments ?? []), '.'],
    cwd: appRoot,
    env: { ...inherited, CARRYON_DATA: dataDir, CARRYON_TODAY: options.today ?? fixtureDay },
  });
  const page = await app.firstWindow();
  const problems = watchPage(page, 'app://ui');
  await page.waitForLoadState('load');
  return {
    app,
    page,
    dataDir,
    problems,
    answerDialogs: (answers) =>
      app.evaluate(({ dialog }, { open, save }) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: open === undefined, filePaths: open ? [open] : [] });
        dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
      }, answers),
    close: async () => {
      await app.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
