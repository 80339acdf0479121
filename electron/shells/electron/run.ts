import { join } from 'node:path';

import { app, Menu } from 'electron';

import type { ErrorCode } from '../../../shared/errors.ts';
import type { Core } from '../../core.ts';
import { createJobs } from '../../jobs/port.ts';
import { failurePage, failurePath } from '../failure-page.ts';
import { openCore } from '../open-core.ts';
import { dataFolder, fixedToday, userName } from '../settings.ts';
import { spawnUtilityProcess } from './jobs.ts';
import { buildMenu } from './menu.ts';
import { electronNative } from './native.ts';
import { offlineSession } from './offline.ts';
import { servePage } from './protocol.ts';
import { answerCalls, tell } from './rpc.ts';
import { pageAddress } from './sender.ts';
import { createWindow } from './window.ts';

/** Closes the plans before the app ends, so that everything saved is in the one file and short to open. */
const closeAtQuit = (core: Core): void => {
  app.once('will-quit', (event) => {
    event.preventDefault();
    // `app.quit()` a second time is not heard; the windows are closed by now.
    void core.close().finally(() => app.exit(0));
  });
};

/**
 * Carryon in its window, from "ready" on. The window starts loading first and the plans are opened while its
 * process comes up, in the same turn: no call of the page can arrive before that.
 */
export const runElectron = async (): Promise<void> => {
  const appRoot = app.getAppPath();
  const dataDir = dataFolder(process.env, app.getPath('userData'));

  let failed: ErrorCode = 'INTERNAL';
  const session = await offlineSession();
  servePage(session, join(appRoot, 'dist/renderer'), () => failurePage(failed, dataDir));
  const window = createWindow({
    session,
    preload: join(appRoot, 'dist/electron/preload.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
  });
  Menu.setApplicationMenu(buildMenu(() => (window.isDestroyed() ? undefined : window.webContents)));
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());

  const loading = window.loadURL(pageAddress);
  const core = openCore({
    dataDir,
    appRoot,
    shell: 'electron',
    native: electronNative(() => window),
    jobs: createJobs(() => spawnUtilityProcess(appRoot)),
    emit: (event) => tell(window, event),
    user: userName(),
    ...fixedToday(process.env),
  });
  if (typeof core === 'string') {
    failed = core;
    await Promise.allSettled([loading, window.loadURL(new URL(failurePath, pageAddress).href)]);
    return;
  }
  answerCalls(core, window);
  closeAtQuit(core);
  await loading;
};
