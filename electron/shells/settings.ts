import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

import { isDay, type Day } from '../../shared/dates.ts';
import { CarryonError } from '../../shared/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The name of the app in file paths; never changes, or users would lose sight of their plans. */
export const appName = 'Carryon';

/** The folder that Electron calls `userData`, for the shells that run without it. */
const userData = (env: Environment, platform: NodeJS.Platform): string => {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', appName);
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), appName);
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), appName);
};

/** Where the plans lie: `CARRYON_DATA`, or `data` in the user's own application folder. All shells share it. */
export const dataFolder = (env: Environment, folder = userData(env, process.platform)): string =>
  env['CARRYON_DATA'] ?? join(folder, 'data');

/** `CARRYON_TODAY` fixes the day for tests and screenshots. @throws CarryonError BAD_REQUEST */
export const fixedToday = (env: Environment): { readonly today?: Day } => {
  const today = env['CARRYON_TODAY'];
  if (today === undefined || today === '') return {};
  if (!isDay(today)) throw new CarryonError('BAD_REQUEST');
  return { today };
};

/** The name that the history shows beside a change: the user's own on this computer, or nothing. */
export const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list.
    return '';
  }
};
