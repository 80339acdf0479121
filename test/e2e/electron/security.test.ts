import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startCanary } from '../../support/canary.ts';
import { appRoot } from '../../support/core.ts';
import {
  hasElectron,
  sandboxArguments,
  startElectronApp,
  type ElectronTestApp,
} from '../../support/electron.ts';
import { netLogSwitch, readNetLog } from '../../support/net-log.ts';
import { probe } from '../../support/probes.ts';

describe.skipIf(!hasElectron)('a hostile page in the window', () => {
  let app: ElectronTestApp;
  beforeAll(async () => {
    app = await startElectronApp();
  });
  afterAll(() => app.close());

  const windows = () => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

  it('sees two functions of ours and nothing of Node or Electron', async () => {
    const seen = await app.page.evaluate(() => ({
      bridge: Object.entries(window.carryon ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
      node: [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'electron',
        '__dirname',
        'ipcRenderer',
      ].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['invoke: function', 'on: function'], node: [] });
    // Whatever our page sees beyond an empty page of this Chromium, by name.
    const names = await app.page.evaluate(() => {
      const blank = document.createElement('iframe');
      document.body.append(blank);
      const known = new Set(Object.getOwnPropertyNames(blank.contentWindow ?? {}));
      blank.remove();
      return Object.getOwnPropertyNames(window).filter(
        (name) => !known.has(name) && !/^(?:\d+|__playwright.*)$/u.test(name),
      );
    });
    expect(names.filter((name) => !name.startsWith('__zod_'))).toEqual(['carryon']);
  });

  it('cannot bend the bridge: the preload script lives in a world of its own', async () => {
    const reply = await app.page.evaluate(async () => {
      const stolen: unknown[] = [];
      const undo: (() => void)[] = [];
      const bend = (target: object, name: string, value: (...given: unknown[]) => unknown) => {
        const own = Object.getOwnPropertyDescriptor(target, name) ?? {};
        undo[undo.length] = () => Object.defineProperty(target, name, own);
        Object.defineProperty(target, name, { value, configurable: true, writable: true });
      };
      bend(Array.prototype, 'push', (...items) => {
        stolen[stolen.length] = items;
        return 0;
      });
      bend(JSON, 'parse', () => 'bent');
      bend(Object.prototype, 'toString', () => 'bent');
      const answer = await window.carryon?.invoke('app.status', {});
      for (const restore of undo) restore();
      return { answer, stolen: stolen.length, bridge: Object.isFrozen(window.carryon) };
    });
    expect(reply).toMatchObject({ answer: { ok: true }, stolen: 0, bridge: true });
  });

  it.each([['__proto__'], ['constructor'], ['app.nope'], [''], [null], [{ toString: 'app.status' }]])(
    'is refused the channel %j with an answer',
    async (channel) => {
      const reply = await app.page.evaluate((name) => window.carryon?.invoke(name as string, {}), channel);
      expect(reply).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    },
  );

  it('reaches nothing and gains nothing', async () => {
    const canary = await startCanary();
    const gained = await probe(app.page, canary.address);
    expect({ gained, reached: canary.reached }).toEqual({ gained: [], reached: [] });
    expect(await windows()).toBe(1);
    await canary.close();
  });

  it('stays where it is and opens no second window', async () => {
    const address = app.page.url();
    await app.page.evaluate(async () => {
      window.open('https://example.org/');
      window.open('app://ui/', '_blank');
      const link = document.createElement('a');
      link.target = '_blank';
      link.href = 'https://example.org/';
      document.body.append(link);
      link.click();
      link.removeAttribute('target');
      link.click();
      link.href = 'file:///etc/passwd';
      link.click();
      link.href = 'app://other/';
      link.click();
      link.download = 'stolen.txt';
      link.href = 'data:text/plain,x';
      link.click();
      location.assign('https://example.org/');
      await new Promise((done) => setTimeout(done, 500));
    });
    expect(app.page.url()).toBe(address);
    expect(await windows()).toBe(1);
  });

  it('is granted no permission, by check or by request', async () => {
    const granted = await app.page.evaluate(async () => {
      const names = [
        'accelerometer',
        'ambient-light-sensor',
        'background-fetch',
        'background-sync',
        'camera',
        'clipboard-read',
        'clipboard-write',
        'display-capture',
        'geolocation',
        'gyroscope',
        'idle-detection',
        'local-fonts',
        'magnetometer',
        'microphone',
        'midi',
        'nfc',
        'notifications',
        'payment-handler',
        'persistent-storage',
        'push',
        'screen-wake-lock',
        'storage-access',
        'window-management',
      ];
      const states = await Promise.all(
        names.map(async (name) => {
          const asked = navigator.permissions.query({
            name: name as PermissionName,
          });
          const state = await asked.then(
            (status) => status.state,
            () => 'unknown',
          );
          return state === 'granted' ? [name] : [];
        }),
      );
      return states.flat();
    });
    expect(granted).toEqual([]);
  });

  it('has the preferences that make it harmless', async () => {
    const preferences = await app.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const all = contents.getLastWebPreferences();
      return Object.fromEntries(
        [
          'contextIsolation',
          'sandbox',
          'nodeIntegration',
          'nodeIntegrationInWorker',
          'nodeIntegrationInSubFrames',
          'webSecurity',
          'allowRunningInsecureContent',
          'experimentalFeatures',
          'webviewTag',
          'navigateOnDragDrop',
          'spellcheck',
        ].map((name) => [name, all[name] ?? false]),
      );
    });
    expect(preferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  it('comes with the policy, from exact paths only', async () => {
    const ask = (path: string) =>
      app.app.evaluate(async ({ BrowserWindow }, url) => {
        const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
        const answer = await session?.fetch(url);
        return {
          status: answer?.status,
          headers: Object.fromEntries(answer?.headers.entries() ?? []),
          body: (await answer?.text()) ?? '',
        };
      }, `app://ui${path}`);
    const page = await ask('/');
    expect(page.headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; .*connect-src 'none'; .*trusted-types 'none'$/u,
      ),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'x-dns-prefetch-control': 'off',
    });
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    for (const path of [
      '/package.json',
      '/..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/',
      '/__proto__',
    ]) {
      expect(await ask(path)).toMatchObject({ status: 404, body: '' });
    }
  });

  it('is the only page that is answered: our preload in another window is refused', async () => {
    const opening = app.app.waitForEvent('window');
    await app.app.evaluate(
      ({ BrowserWindow }, preload) => {
        const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
        if (!session) return;
        void new BrowserWindow({ show: false, webPreferences: { preload, session } }).loadURL('app://ui/');
      },
      join(appRoot, 'dist/electron/preload.cjs'),
    );
    const other = await opening;
    await other.waitForLoadState('load');
    expect(await other.evaluate(() => window.carryon?.invoke('app.status', {}))).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    await other.close();
  });
});

describe.skipIf(!hasElectron)('the network', () => {
  it('is not touched: no request and no name lookup in the log of Chromium itself, hostile page or not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'carryon-net-'));
    const log = join(folder, 'net.json');
    const canary = await startCanary();
    const app = await startElectronApp({ arguments: [netLogSwitch(log)] });
    await probe(app.page, canary.address);
    await app.close();
    await canary.close();
    expect(readNetLog(log)).toEqual({ requests: 0, lookups: 0 });
    rmSync(folder, { recursive: true, force: true });
  });
});

describe.skipIf(!hasElectron)('a page in an Electron without our profile', () => {
  it('reaches out in at least ten ways, so that the attempts above are worth something', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unprotected-'));
    writeFileSync(join(folder, 'package.json'), '{"name":"unprotected","main":"main.cjs"}');
    // WebUSB is off, for asking for it ends the older Electron.
    writeFileSync(
      join(folder, 'main.cjs'),
      `const { app, BrowserWindow } = require('electron');
      app.setPath('userData', __dirname);
      app.whenReady().then(() => new BrowserWindow({ webPreferences: { disableBlinkFeatures: 'WebUSB' } }).loadURL('about:blank'));`,
    );
    const canary = await startCanary('<!doctype html><title>unprotected</title><body>');
    const log = join(folder, 'net.json');
    const app = await _electron.launch({ args: [...sandboxArguments, netLogSwitch(log), folder] });
    const page = await app.firstWindow();
    await page.goto(`http://${canary.address}/`);
    const gained = await probe(page, canary.address);
    await expect.poll(() => canary.reached.length).toBeGreaterThanOrEqual(10);
    expect(gained).toEqual(expect.arrayContaining(['function', 'inline-script', 'srcdoc']));
    await app.close();
    expect(readNetLog(log).requests).toBeGreaterThanOrEqual(10);
    await canary.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
