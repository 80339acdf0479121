import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findElectron } from '../../../electron/shells/electron-binary.ts';
import { appRoot } from '../../support/core.ts';
import { hasElectron } from '../../support/electron.ts';

/** Root has no Chromium sandbox, so root becomes this user; anybody else stays who they are. */
const nobody = 65_534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** The sandbox needs a user namespace, which some containers forbid. */
const hasNamespaces = spawnSync('unshare', ['-U', 'true'], user).status === 0;

/** Every process below one, from what the kernel says. */
const descendants = (root: number): number[] => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const [, parent] = /\) \S (\d+)/u.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
        return [[Number(name), Number(parent)] as const];
      } catch {
        return [];
      }
    });
  const below = (pid: number): number[] =>
    parents.filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...below(child)]);
  return below(root);
};

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

describe.skipIf(!hasElectron || process.platform !== 'linux' || !hasNamespaces)(
  'the sandbox of the window',
  () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'carryon-sandbox-'));
      chmodSync(folder, 0o755);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('holds the page: system calls filtered, no new privileges, a network of its own', async () => {
      const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
      const copy = join(folder, 'runtime');
      // The other user may not look into our home; hard links cost nothing.
      const linked = spawnSync('cp', ['-al', runtime, copy]).status === 0;
      if (!linked) spawnSync('cp', ['-r', runtime, copy]);
      const dataDir = mkdtempSync(join(folder, 'data-'));
      const authority = process.env['XAUTHORITY'] ?? '';
      const display = authority === '' ? {} : { XAUTHORITY: join(dataDir, 'authority') };
      if (authority !== '') copyFileSync(authority, join(dataDir, 'authority'));
      if (user.uid !== undefined) {
        for (const path of [dataDir, ...readdirSync(dataDir).map((name) => join(dataDir, name))]) {
          chownSync(path, user.uid, user.gid);
        }
      }
      const found = findElectron(appRoot, { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: copy }, 'linux');
      if (!('program' in found)) throw new Error(found.missing);

      const child = spawn(found.program, [appRoot], {
        ...user,
        cwd: appRoot,
        stdio: 'ignore',
        env: { ...process.env, ...display, CARRYON_DATA: dataDir, HOME: dataDir, XDG_CONFIG_HOME: dataDir },
      });
      const ended = new Promise((done) => child.once('exit', done));
      try {
        const page = () =>
          descendants(child.pid ?? 0).find((pid) => {
            const words = read(`/proc/${pid}/cmdline`);
            return words.includes('--type=renderer') && read(`/proc/${pid}/status`).includes('Seccomp:\t2');
          });
        await expect.poll(page, { timeout: 20_000, interval: 200 }).toBeTypeOf('number');
        const status = read(`/proc/${page()}/status`);
        expect(status).toMatch(/^Seccomp:\t2$/mu);
        expect(status).toMatch(/^NoNewPrivs:\t1$/mu);
        expect(readlinkSync(`/proc/${page()}/ns/net`)).not.toBe(readlinkSync('/proc/self/ns/net'));
        expect(read(`/proc/${child.pid}/cmdline`)).not.toContain('no-sandbox');
      } finally {
        child.kill();
        await ended;
      }
    });
  },
);
