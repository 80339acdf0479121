import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fileHandlers } from '../../../electron/features/files/handlers.ts';
import { safeFileName } from '../../../electron/features/files/names.ts';
import { createFileStore, fileLimit, type FileStore } from '../../../electron/features/files/store.ts';
import { CarryonError } from '../../../shared/errors.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof CarryonError ? error.code : String(error);
  }
  return 'none';
};

let dataDir: string;
let store: FileStore;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'carryon-files-'));
  store = createFileStore(dataDir);
});
afterEach(() => {
  store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const left = () => {
  try {
    return readdirSync(join(dataDir, 'incoming'));
  } catch {
    return [];
  }
};

describe('files by token', () => {
  it('holds an upload privately, in the order it was sent, and removes it', () => {
    const { token } = store.begin('Book.csv', 5);
    expect(codeOf(() => store.resolve(token))).toBe('FILE_CHANGED');
    expect(store.append(token, new Uint8Array([1, 2, 3]))).toBe(3);
    expect(store.append(token, new Uint8Array([4, 5]))).toBe(5);
    const { path, name } = store.resolve(token);
    expect(name).toBe('Book.csv');
    expect([...readFileSync(path)]).toEqual([1, 2, 3, 4, 5]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'incoming')).mode & 0o777).toBe(0o700);
    store.release(token);
    expect(() => statSync(path)).toThrow('ENOENT');
    expect(codeOf(() => store.resolve(token))).toBe('FILE_MISSING');
  });

  it('refuses more bytes than were announced, and forgets the upload', () => {
    const { token } = store.begin('a.csv', 2);
    expect(codeOf(() => store.append(token, new Uint8Array(3)))).toBe('FILE_CHANGED');
    expect(codeOf(() => store.append(token, new Uint8Array(1)))).toBe('FILE_MISSING');
  });

  it('lets the oldest upload make room for the next', () => {
    const first = store.begin('1.csv', fileLimit);
    const second = store.begin('2.csv', 10);
    expect(codeOf(() => store.append(first.token, new Uint8Array(1)))).toBe('FILE_MISSING');
    expect(store.append(second.token, new Uint8Array(1))).toBe(1);
    expect(codeOf(() => store.begin('3.csv', fileLimit + 1))).toBe('FILE_TOO_LARGE');
    for (let count = 0; count < 40; count += 1) store.begin('many.csv', 0);
    expect(left().flatMap((folder) => readdirSync(join(dataDir, 'incoming', folder)))).toHaveLength(32);
  });

  it('takes an empty upload and any file of the user, in place', () => {
    expect(readFileSync(store.resolve(store.begin('empty.csv', 0).token).path)).toHaveLength(0);
    const own = join(dataDir, 'own.csv');
    writeFileSync(own, 'a,b');
    const held = store.add(own);
    expect(held).toMatchObject({ name: 'own.csv', bytes: 3 });
    store.release(held.token);
    expect(readFileSync(own, 'utf8')).toBe('a,b');
  });

  it('refuses what is no readable file', () => {
    const large = join(dataDir, 'large.csv');
    writeFileSync(large, '');
    truncateSync(large, fileLimit + 1);
    expect(codeOf(() => store.add(large))).toBe('FILE_TOO_LARGE');
    expect(codeOf(() => store.add(dataDir))).toBe('FILE_UNREADABLE');
    expect(codeOf(() => store.add('/dev/null'))).toBe('FILE_UNREADABLE');
    expect(codeOf(() => store.add(join(dataDir, 'absent')))).toBe('FILE_MISSING');
    expect(codeOf(() => store.add('nul\0'))).toBe('FILE_UNREADABLE');
  });

  it('leaves nothing behind, and clears what a killed process left, but not what a living one uses', () => {
    mkdirSync(join(dataDir, 'incoming', '999999999-dead'), { recursive: true });
    writeFileSync(join(dataDir, 'incoming', '999999999-dead', 'x'), 'x');
    mkdirSync(join(dataDir, 'incoming', `${process.ppid}-alive`), { recursive: true });
    store.begin('a.csv', 0);
    expect(left()).toHaveLength(2);
    store.close();
    expect(left()).toEqual([`${process.ppid}-alive`]);
  });

  it('answers the three channels', async () => {
    const own = join(dataDir, 'own.csv');
    writeFileSync(own, 'abc');
    const chosen = [own, null];
    const handlers = fileHandlers(store, {
      chooseFile: () => Promise.resolve(chosen.shift() ?? null),
      chooseFolder: () => Promise.resolve(null),
      saveFile: () => Promise.reject(new CarryonError('FORBIDDEN')),
    });
    const held = await handlers['files.choose']();
    expect(held).toEqual({ token: expect.stringMatching(/^[0-9a-f-]{36}$/u), name: 'own.csv', bytes: 3 });
    expect(await handlers['files.choose']()).toBeNull();
    const { token } = handlers['files.begin']({ name: '../../etc/passwd', bytes: 1 });
    expect(handlers['files.append']({ token, chunk: new Uint8Array(1) })).toEqual({ received: 1 });
    expect(store.resolve(token).name).toBe('etc passwd');
  });
});

describe('safe file names', () => {
  it.each([
    ['Fintech Corp – QBR.pdf', 'Fintech Corp – QBR.pdf'],
    ['AC/DC: "live" <1>?.csv', 'AC DC live 1.csv'],
    ['..\\..\\evil.csv', 'evil.csv'],
    ['CON', '_CON'],
    ['aux.pdf', '_aux.pdf'],
    ['COM¹.txt', '_COM¹.txt'],
    ['plan\u202Efdp.exe', 'plan fdp.exe'],
    ['a\u0000b\u200B.csv', 'a b.csv'],
    ['trailing. . ', 'trailing'],
    ['...', 'file'],
    ['.csv', 'csv'],
    ['日本語の計画.pdf', '日本語の計画.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it('holds for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeFileName(text);
        expect(name).toMatch(
          /^[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}.\s](?:[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]*[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}.\s])?$/u,
        );
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
