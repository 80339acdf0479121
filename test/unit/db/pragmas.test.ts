import { describe, expect, it } from 'vitest';

import { openForReading, type Db } from '../../../electron/db/open.ts';
import { databaseFile, openStorage } from '../../../electron/db/storage.ts';
import { fillBook } from './books.ts';
import { newFolder } from './folders.ts';

const read = (db: Db) =>
  Object.fromEntries(
    [
      'synchronous',
      'journal_mode',
      'foreign_keys',
      'recursive_triggers',
      'trusted_schema',
      'cell_size_check',
      'secure_delete',
      'mmap_size',
      'application_id',
    ].map((name) => [name, db.pragma(name, { simple: true })]),
  );

const wanted = {
  synchronous: 2,
  journal_mode: 'wal',
  foreign_keys: 1,
  recursive_triggers: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  mmap_size: 0,
  application_id: 0x43415252,
};

// better-sqlite3 reads FULL until the first transaction and NORMAL after it; only a look after a write counts.
describe('the writing connection', () => {
  it('keeps its settings after a write on a new file', () => {
    const db = openStorage(newFolder());
    fillBook(db, 1);
    expect(read(db)).toEqual(wanted);
    db.close();
  });

  it('has them on the second open, before and after a write', () => {
    const folder = newFolder();
    openStorage(folder).close();
    const db = openStorage(folder);
    expect(read(db)).toEqual(wanted);
    fillBook(db, 1);
    expect(read(db)).toEqual(wanted);
    db.close();
  });

  it.runIf(process.platform === 'darwin')('asks macOS to write through to the disk', () => {
    const db = openStorage(newFolder());
    expect(db.pragma('fullfsync', { simple: true })).toBe(1);
    expect(db.pragma('checkpoint_fullfsync', { simple: true })).toBe(1);
    db.close();
  });
});

describe('a reading connection', () => {
  it('has the protective settings and cannot write', () => {
    const folder = newFolder();
    const db = openStorage(folder);
    fillBook(db, 1);
    const reader = openForReading(databaseFile(folder));
    expect(read(reader)).toMatchObject({ trusted_schema: 0, cell_size_check: 1, mmap_size: 0 });
    expect(() => reader.exec('UPDATE open_change_set SET set_id = NULL')).toThrow(/readonly/u);
    reader.close();
    db.close();
  });
});
