import { join } from 'node:path';

import { app } from 'electron';

import { dangerousSwitch, switchNetworkOff } from './shells/electron/offline.ts';
import { registerScheme } from './shells/electron/protocol.ts';
import { runElectron } from './shells/electron/run.ts';
import { reportFault } from './shells/fault.ts';
import { appName } from './shells/settings.ts';

/** What an installed Carryon ends with when it is started with a switch that would open it to others. */
const refusedSwitch = 78;

const start = (): void => {
  app.setName(appName);
  // Another data folder is another Carryon: it has its own window, state and lock.
  const folder = process.env['CARRYON_DATA'];
  if (folder) app.setPath('userData', join(folder, 'window'));
  if (app.isPackaged && dangerousSwitch() !== undefined) {
    app.exit(refusedSwitch);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  switchNetworkOff();
  registerScheme();
  app
    .whenReady()
    .then(runElectron)
    .catch((error: unknown) => {
      reportFault('start', error);
      app.exit(1);
    });
};

start();
