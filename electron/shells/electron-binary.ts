import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Electron's program, or why a window cannot be opened. The `electron` package is not asked: it would download. */
export type Found = { readonly program: string } | { readonly missing: string };

const programIn = (appRoot: string, env: Environment): string => {
  const named = join(appRoot, 'node_modules/electron/path.txt');
  const path = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron';
  return join(env['ELECTRON_OVERRIDE_DIST_PATH'] || join(appRoot, 'node_modules/electron/dist'), path);
};

/** Looks for Electron's program and for a display to open a window on. */
export const findElectron = (appRoot: string, env: Environment, platform: NodeJS.Platform): Found => {
  const program = programIn(appRoot, env);
  if (!existsSync(program))
    return { missing: "Electron's program is not installed (npx install-electron gets it)" };
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    return { missing: 'there is no display' };
  return { program };
};
