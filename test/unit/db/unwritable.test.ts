import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { databaseFile, openStorage } from '../../../electron/db/storage.ts';
import { openBench } from '../../faults/bench.ts';
import { fillBook, recorded } from './books.ts';
import { codeOf, copyOf, fingerprint, newFolder, openingCode } from './folders.ts';

let closedFolder: string;
beforeAll(() => {
  closedFolder = mkdtempSync(join(tmpdir(), 'carryon-closed-'));
  const db = openStorage(closedFolder);
  fillBook(db, 5);
  db.close();
});
afterAll(() => rmSync(closedFolder, { recursive: true, force: true }));

/** Runs as a user without rights; the tests themselves may run as root, which may do anything. */
const asNobody = <T>(action: () => T): T => {
  if (process.getuid?.() !== 0 || !process.seteuid) return action();
  process.seteuid(65_534);
  try {
    return action();
  } finally {
    process.seteuid(0);
  }
};

const own = (folder: string): void => {
  if (process.getuid?.() === 0)
    for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
      chownSync(path, 65_534, 65_534);
};

describe.skipIf(process.platform === 'win32')('what may not be read or written', () => {
  it('an unreadable file is refused', () => {
    const folder = copyOf(closedFolder);
    own(folder);
    chmodSync(databaseFile(folder), 0);
    expect(asNobody(() => openingCode(folder))).toBe('STORAGE_READONLY');
  });

  it('a file that cannot be written can be read; an edit is refused by name and changes nothing', async () => {
    const folder = copyOf(closedFolder);
    own(folder);
    chmodSync(databaseFile(folder), 0o400);
    const before = fingerprint(folder);
    const bench = asNobody(() => openBench(folder));
    expect(await bench.dispatch('plan.get', { accountId: 'account 0' })).toMatchObject({ ok: true });
    const edit = { entity: 'account', id: 'account 0', changes: { city: 'Zürich' } };
    expect(await bench.dispatch('record.update', edit)).toMatchObject({
      ok: false,
      error: { code: 'STORAGE_READONLY' },
    });
    await bench.core.close();
    expect(fingerprint(folder)).toBe(before);
  });

  it.each([0o500, 0o000])('a folder with permissions %o is refused', (mode) => {
    const folder = copyOf(closedFolder);
    own(folder);
    chmodSync(folder, mode);
    const code = asNobody(() => openingCode(folder));
    chmodSync(folder, 0o700);
    expect(code).toBe('STORAGE_READONLY');
  });

  it('a new folder is not made where that is not allowed', () => {
    const folder = newFolder();
    own(folder);
    chmodSync(folder, 0o500);
    const code = asNobody(() => openingCode(join(folder, 'data')));
    chmodSync(folder, 0o700);
    expect(code).toBe('STORAGE_READONLY');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('two programs on one file', () => {
  it('the second waits its turn and says so; nothing is lost', () => {
    const folder = copyOf(closedFolder);
    const first = openStorage(folder);
    const second = openStorage(folder);
    second.pragma('busy_timeout = 1');
    first.exec('BEGIN IMMEDIATE');
    expect(() => recorded(second, () => undefined)).toThrow(/locked/u);
    first.exec('COMMIT');
    recorded(second, () => second.exec('UPDATE account SET employees = 7'));
    expect(first.prepare('SELECT DISTINCT employees FROM account').pluck().all()).toEqual([7]);
    second.close();
    first.close();
  });
});

describe('what lies about in the folder', () => {
  it('half a new database of an interrupted first start is made anew', () => {
    const folder = newFolder();
    for (const suffix of ['.new', '.new-wal', '.new-shm'])
      writeFileSync(databaseFile(folder) + suffix, randomBytes(5000));
    expect(openingCode(folder)).toBeNull();
    expect(codeOf(() => openStorage(folder).close())).toBeNull();
  });
});
