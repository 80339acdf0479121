import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findElectron } from '../../../electron/shells/electron-binary.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import { appRoot } from '../../support/core.ts';
import {
  hasElectron,
  sandboxArguments,
  startElectronApp,
  type ElectronTestApp,
} from '../../support/electron.ts';

type Answer = { ok: boolean; value?: Record<string, unknown>; error?: { code: string } };
const invoke = (app: ElectronTestApp, channel: string, input: unknown): Promise<Answer> =>
  app.page.evaluate(async ([name, given]) => (await window.carryon?.invoke(name, given)) as Answer, [
    channel,
    input,
  ] as const);

describe.skipIf(!hasElectron)('the window', () => {
  let app: ElectronTestApp;
  beforeAll(async () => {
    app = await startElectronApp();
  });
  afterAll(() => app.close());

  it('opens on the real core with nothing refused and no request but to its own page', async () => {
    await app.page.getByRole('navigation').first().waitFor();
    await expect.poll(() => app.page.title()).toContain('Carryon');
    expect(await invoke(app, 'app.status', {})).toMatchObject({
      ok: true,
      value: { shell: 'electron', today: '2026-03-05', accounts: 0 },
    });
    expect(app.problems).toEqual([]);
  });

  it('reads a file that was dropped on it, and one chosen in a dialog', async () => {
    const begun = await invoke(app, 'files.begin', { name: 'a.csv', bytes: 3 });
    const appended = await app.page.evaluate(
      (token) => window.carryon?.invoke('files.append', { token, chunk: new Uint8Array([97, 44, 98]) }),
      begun.value?.['token'],
    );
    expect(appended).toEqual({ ok: true, value: { received: 3 } });

    const path = join(app.dataDir, 'chosen.csv');
    writeFileSync(path, 'Account Name\nAcme');
    await app.answerDialogs({ open: path });
    const chosen = await invoke(app, 'files.choose', {});
    expect(chosen).toMatchObject({ ok: true, value: { name: 'chosen.csv', bytes: 17 } });
    expect(JSON.stringify(chosen)).not.toContain(app.dataDir);
    await app.answerDialogs({});
    expect(await invoke(app, 'files.choose', {})).toEqual({ ok: true, value: null });
  });

  it('makes a PDF in another process and saves it where the user says', async () => {
    await invoke(app, 'sample.load', {});
    const { value } = await invoke(app, 'plan.resolve', { key: 'Fintech Corp' });
    const out = join(app.dataDir, 'plan.pdf');
    const job = '00000000-0000-4000-8000-000000000001';
    const input = { job, accountId: value?.['id'], edition: 'internal' };
    await app.answerDialogs({ save: out });
    expect(await invoke(app, 'export.pdf', input)).toMatchObject({
      ok: true,
      value: { saved: { outcome: 'saved', name: 'plan.pdf' }, missingCharacters: [] },
    });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    await app.answerDialogs({});
    expect(await invoke(app, 'export.pdf', input)).toEqual({
      ok: true,
      value: { saved: { outcome: 'cancelled' }, missingCharacters: [] },
    });
  });

  it('lets the menu press the keys of undo and redo instead of taking them', async () => {
    await app.page.evaluate(() => {
      const pressed: string[] = [];
      Reflect.set(window, '__pressed', pressed);
      window.addEventListener('keydown', (event) => {
        pressed.push(
          `${event.ctrlKey ? 'ctrl+' : ''}${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`,
        );
      });
    });
    await app.page.bringToFront();
    await app.app.evaluate(({ Menu }) => {
      for (const label of ['Undo', 'Redo']) {
        Menu.getApplicationMenu()
          ?.items.find((item) => item.label === 'Edit')
          ?.submenu?.items.find((item) => item.label === label)
          ?.click();
      }
    });
    await expect
      .poll(() => app.page.evaluate(() => Reflect.get(window, '__pressed') as unknown))
      .toEqual(['ctrl+z', 'ctrl+shift+z']);
  });

  it('is the only one on its data: a second start ends and brings the first to the front', async () => {
    const found = findElectron(appRoot, process.env, process.platform);
    if (!('program' in found)) throw new Error(found.missing);
    await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const second = spawn(found.program, [...sandboxArguments, '.'], {
      cwd: appRoot,
      env: { ...process.env, CARRYON_DATA: app.dataDir },
      stdio: 'ignore',
    });
    const code = await new Promise((done) => second.once('exit', done));
    expect(code).toBe(0);
    await expect
      .poll(() =>
        app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isMinimized())),
      )
      .toEqual([false]);
  });
});

describe.skipIf(!hasElectron)('a page that crashes', () => {
  it('comes back by itself and talks to the same core', async () => {
    const app = await startElectronApp();
    await invoke(app, 'sample.load', {});
    const accounts = await app.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const back = new Promise<void>((done) => contents?.once('did-finish-load', done));
      contents?.forcefullyCrashRenderer();
      await back;
      const ask = `window.carryon.invoke('app.status', {}).then(({ value }) => value.accounts)`;
      return (await contents?.executeJavaScript(ask)) as unknown;
    });
    expect(accounts).toBe(41);
    await app.close();
  });
});

describe.skipIf(!hasElectron)('closing and opening again', () => {
  it('keeps every edit, the window where it was, and one tidy file', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'carryon-electron-'));
    const first = await startElectronApp({ dataDir });
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 20, y: 30, width: 1000, height: 700 }),
    );
    await invoke(first, 'sample.load', {});
    await invoke(first, 'files.begin', { name: 'left over.csv', bytes: 10 });
    await first.close();
    expect(existsSync(join(dataDir, 'carryon.db-wal'))).toBe(false);
    expect(existsSync(join(dataDir, 'incoming')) ? statSync(join(dataDir, 'incoming')).nlink : 2).toBe(2);

    const second = await startElectronApp({ dataDir });
    expect(await invoke(second, 'app.status', {})).toMatchObject({
      value: { accounts: 41, undo: 'Open the sample' },
    });
    const bounds = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(bounds).toMatchObject({ width: 1000, height: 700 });
    await second.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('says why it cannot open a file that is not its own, and leaves it as it is', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'carryon-electron-'));
    const file = join(dataDir, 'carryon.db');
    writeFileSync(file, 'not a database at all, but somebody wants to keep it'.repeat(50));
    const before = readFileSync(file);
    const app = await startElectronApp({ dataDir });
    await app.page.getByRole('heading', { name: 'Carryon cannot open your plans' }).waitFor();
    expect(await app.page.innerText('main')).toContain(sentenceFor('DB_NOT_OURS'));
    expect(
      await app.page.evaluate(() => window.carryon?.invoke('app.status', {}).then(String, () => 'refused')),
    ).toBe('refused');
    await app.close();
    expect(readFileSync(file)).toEqual(before);
    rmSync(dataDir, { recursive: true, force: true });
  });
});
