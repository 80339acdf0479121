import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { runBrowser } from './browser/run.ts';
import { needsBuild } from './build-state.ts';
import { findElectron } from './electron-binary.ts';

const appRoot = resolve(import.meta.dirname, '../..');

/** An Electron that gives up this soon never showed its window: a library or the sandbox is missing. */
const failsWithin = 5000;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const build = (): boolean => {
  say('Building Carryon …');
  const vite = join(appRoot, 'node_modules/vite/bin/vite.js');
  const config = join(appRoot, 'electron/vite.config.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--app', '--config', config],
    {
      cwd: appRoot,
      encoding: 'utf8',
    },
  );
  if (status !== 0) process.stderr.write(stdout + stderr);
  return status === 0;
};

/** Root has no Chromium sandbox; everybody else does. */
const sandbox = (): string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Runs the window until it is closed; false when it never came up. */
const runWindow = (program: string): Promise<boolean> =>
  new Promise((done) => {
    const started = Date.now();
    const child = spawn(program, [...sandbox(), appRoot], { stdio: 'inherit' });
    child.once('error', () => done(false));
    child.once('exit', (code, signal) => {
      const cameUp =
        code === 0 || signal === 'SIGINT' || signal === 'SIGTERM' || Date.now() - started > failsWithin;
      process.exitCode = cameUp ? (code ?? 0) : 0;
      done(cameUp);
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  });

/**
 * `npm start [-- --browser] [-- --no-open]`: Carryon in its window, or, where that cannot be, in the browser,
 * saying why in one line. Downloads nothing.
 */
const start = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { browser: { type: 'boolean' }, open: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  if (needsBuild(appRoot) && !build()) {
    process.exitCode = 1;
    return;
  }
  if (values.browser !== true) {
    const found = findElectron(appRoot, process.env, process.platform);
    if ('program' in found && (await runWindow(found.program))) return;
    const why = 'program' in found ? 'Electron did not start here' : found.missing;
    say(`No window: ${why}. Opening Carryon in the browser instead.`);
  }
  await runBrowser(appRoot, { open: values.open });
};

await start();
