import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { needsBuild } from '../../../electron/shells/build-state.ts';
import { findElectron } from '../../../electron/shells/electron-binary.ts';
import { isOwnAddress, isTrustedSender } from '../../../electron/shells/electron/sender.ts';
import { failurePage } from '../../../electron/shells/failure-page.ts';
import { describeFault } from '../../../electron/shells/fault.ts';
import { listPage } from '../../../electron/shells/page.ts';
import { dataFolder, fixedToday } from '../../../electron/shells/settings.ts';
import { errorCodes, sentenceFor } from '../../../shared/errors.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'carryon-shells-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, seconds = 1000): void => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
};

describe('who may call from a window', () => {
  const main = { url: 'app://ui/index.html#/book' };

  it('is the main frame while it shows our page', () => {
    expect(isTrustedSender(main, main)).toBe(true);
    expect(isTrustedSender(null, main)).toBe(false);
    expect(isTrustedSender(null, null)).toBe(false);
    expect(isTrustedSender({ url: main.url }, main)).toBe(false);
    const gone = {
      get url(): string {
        throw new Error('Render frame was disposed');
      },
    };
    expect(isTrustedSender(gone, gone)).toBe(false);
  });

  it.each([
    'https://ui/',
    'app://ui.evil/',
    'app://evil/',
    'app:ui',
    'file:///ui',
    'data:text/html,app://ui/',
    'about:blank',
    'null',
    '',
    'blob:app://ui/x',
  ])('is nobody at %s', (url) => {
    expect(isOwnAddress(url)).toBe(false);
    const frame = { url };
    expect(isTrustedSender(frame, frame)).toBe(false);
  });
});

describe('the built page', () => {
  it('is a list of exact paths of known kinds', () => {
    for (const path of [
      'index.html',
      'assets/a.js',
      'assets/b.css',
      'assets/c.ttf',
      'secret.key',
      'a.js.map',
    ])
      put(path);
    expect([...listPage(root).keys()].sort()).toEqual([
      '/',
      '/assets/a.js',
      '/assets/b.css',
      '/assets/c.ttf',
      '/index.html',
    ]);
    expect(() => listPage(join(root, 'assets'))).toThrow('npm run build');
  });
});

describe('starting', () => {
  const results = [
    'dist/electron/main.cjs',
    'dist/electron/preload.cjs',
    'dist/electron/job.cjs',
    'dist/renderer/index.html',
  ];

  it('builds when something is missing or older than any source', () => {
    put('package.json');
    put('electron/deep/inside.ts');
    expect(needsBuild(root)).toBe(true);
    const now = Date.now() / 1000;
    for (const path of results) put(path, now + 100);
    expect(needsBuild(root)).toBe(false);
    put('renderer/new.tsx', now + 200);
    expect(needsBuild(root)).toBe(true);
  });

  it('finds a window only with a program and a display, and says what is missing', () => {
    expect(findElectron(root, { DISPLAY: ':0' }, 'linux')).toEqual({
      missing: expect.stringContaining('not installed'),
    });
    put('elsewhere/electron');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') };
    expect(findElectron(root, env, 'linux')).toEqual({ missing: 'there is no display' });
    expect(findElectron(root, env, 'darwin')).toEqual({ program: join(root, 'elsewhere/electron') });
    put('node_modules/electron/dist/electron');
    expect(findElectron(root, { WAYLAND_DISPLAY: 'w' }, 'linux')).toEqual({
      program: join(root, 'node_modules/electron/dist/electron'),
    });
  });

  it('keeps the plans where every shell finds them, and takes a day only when it is one', () => {
    expect(dataFolder({ CARRYON_DATA: '/somewhere' }, '/user')).toBe('/somewhere');
    expect(dataFolder({}, '/user')).toBe(join('/user', 'data'));
    expect(dataFolder({ XDG_CONFIG_HOME: '/config', APPDATA: '/config' })).toMatch(/Carryon.data$/u);
    expect(fixedToday({})).toEqual({});
    expect(fixedToday({ CARRYON_TODAY: '2026-03-05' })).toEqual({ today: '2026-03-05' });
    expect(() => fixedToday({ CARRYON_TODAY: '2026-02-30' })).toThrow();
  });
});

describe('when something goes wrong', () => {
  it('has a page with the sentence for every code, without a script', () => {
    for (const code of errorCodes) {
      const page = failurePage(code, '/home/<script>"A & B"');
      expect(page).toContain('/home/&#60;script&#62;&#34;A &#38; B&#34;');
      expect(page).toContain(sentenceFor(code));
      expect(page).not.toMatch(/<script|on\w+=|style=/u);
    }
  });

  it('logs where, never what', () => {
    const line = describeFault(
      'record.update',
      new TypeError('no such account: Fintech Corp in /home/alice'),
    );
    expect(line).toContain('TypeError in record.update');
    expect(line).toContain('shells.test.ts');
    expect(line).not.toMatch(/Fintech|alice/u);
    expect(describeFault('x', 'Fintech Corp')).not.toContain('Fintech');
  });
});
