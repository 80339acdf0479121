import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Migration } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/list.ts';
import { openForReading, type Db } from '../../../electron/db/open.ts';
import { openStorage } from '../../../electron/db/storage.ts';
import { entityNames, entityOf } from '../../../shared/records/registry.ts';
import { writeOldRows } from '../../faults/old-rows.ts';
import { schemaOf } from '../../faults/schema.ts';
import { codeOf, crashCopy, fingerprint, newFolder } from './folders.ts';

const newest = migrations.at(-1)?.version ?? 0;
const earlier = migrations.slice(0, -1).map(({ version }) => version);
const upTo = (version: number): readonly Migration[] => migrations.slice(0, version);
const next = (sql: string): readonly Migration[] => [
  ...migrations,
  { version: newest + 1, name: 'test', sql },
];

const withFolder = <T>(folder: string, look: (db: Db) => T, list = migrations): T => {
  const db = openStorage(folder, list);
  try {
    return look(db);
  } finally {
    db.close();
  }
};

/** The planning tables that a version has, each with its columns. */
type Shape = readonly (readonly [table: string, columns: readonly string[]])[];

const shapeOf = (db: Db): Shape =>
  entityNames.flatMap((name) => {
    const { table } = entityOf(name);
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    return columns.length > 0 ? [[table, columns] as const] : [];
  });

/** Every value in the tables and columns of a version, as one text. */
const valuesIn = (db: Db, shape: Shape): string =>
  JSON.stringify(
    shape.map(([table, columns]) => [
      table,
      db.prepare(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM ${table} ORDER BY num`).all(),
    ]),
  );

/** A folder of an earlier version with rows in it, closed; `look` reads what that version had. */
const oldFolder = (version: number): { folder: string; before: string; look: (db: Db) => string } => {
  const folder = newFolder();
  return withFolder(
    folder,
    (db) => {
      writeOldRows(db, 200);
      const shape = shapeOf(db);
      return { folder, before: valuesIn(db, shape), look: (later) => valuesIn(later, shape) };
    },
    upTo(version),
  );
};

const backupOf = (folder: string, version: number) =>
  join(folder, 'backups', `before-migration-from-${version}.db`);

describe('the list of migrations', () => {
  it('counts from one without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });
});

describe.each(earlier)('a database of version %i', (version) => {
  it('becomes the newest with the same schema as a fresh one and every row', () => {
    const { folder, before, look } = oldFolder(version);
    const fresh = withFolder(newFolder(), schemaOf);
    withFolder(folder, (db) => {
      expect(schemaOf(db)).toBe(fresh);
      expect(db.pragma('user_version', { simple: true })).toBe(newest);
      expect(look(db)).toBe(before);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.pragma('foreign_key_check')).toEqual([]);
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(db.pragma('synchronous', { simple: true })).toBe(2);
    });
  });

  it('is copied whole before the first statement', () => {
    const { folder, before, look } = oldFolder(version);
    withFolder(folder, () => undefined);
    const copy = openForReading(backupOf(folder, version));
    expect(copy.pragma('user_version', { simple: true })).toBe(version);
    expect(look(copy)).toBe(before);
    copy.close();
  });

  it('finds the people and accounts that were there before there was a search', () => {
    const { folder } = oldFolder(version);
    withFolder(folder, (db) => {
      const found = (word: string) =>
        db.prepare('SELECT count(*) FROM account_search WHERE account_search MATCH ?').pluck().get(word);
      expect(found('"account"*')).toBe(200);
    });
  });
});

describe('a migration that fails', () => {
  const failing =
    'CREATE TABLE half (a INTEGER) STRICT; INSERT INTO half VALUES (1); INSERT INTO nowhere VALUES (1);';

  it('leaves the version before, row by row and table by table', () => {
    const { folder, before, look } = oldFolder(newest);
    const schema = withFolder(folder, schemaOf);
    expect(codeOf(() => openStorage(folder, next(failing)))).toBe('MIGRATION_FAILED');
    withFolder(folder, (db) => {
      expect(schemaOf(db)).toBe(schema);
      expect(db.pragma('user_version', { simple: true })).toBe(newest);
      expect(look(db)).toBe(before);
    });
  });

  it('keeps what the ones before it did, each with its own version', () => {
    const { folder, before, look } = oldFolder(1);
    const list = [...upTo(2), { version: 3, name: 'test', sql: failing }];
    expect(codeOf(() => openStorage(folder, list))).toBe('MIGRATION_FAILED');
    withFolder(folder, (db) => expect(look(db)).toBe(before), upTo(2));
    expect(withFolder(folder, (db) => db.pragma('user_version', { simple: true }))).toBe(newest);
  });

  it('is not committed when it breaks a reference', () => {
    const { folder, before, look } = oldFolder(newest);
    const breaking = "DROP TRIGGER account_history_delete; DELETE FROM account WHERE id = 'account 0';";
    expect(codeOf(() => openStorage(folder, next(breaking)))).toBe('DB_CORRUPT');
    withFolder(folder, (db) => expect(look(db)).toBe(before));
  });

  it('is not begun when the copy cannot be made', () => {
    const { folder, before, look } = oldFolder(newest);
    rmSync(join(folder, 'backups'), { recursive: true, force: true });
    writeFileSync(join(folder, 'backups'), 'in the way');
    expect(codeOf(() => openStorage(folder, next('CREATE TABLE half (a INTEGER) STRICT')))).toBe(
      'BACKUP_FAILED',
    );
    withFolder(folder, (db) => {
      expect(look(db)).toBe(before);
      expect(schemaOf(db)).not.toContain('half');
    });
  });

  it('leaves no half copy behind', () => {
    const { folder } = oldFolder(newest);
    mkdirSync(backupOf(folder, newest), { recursive: true });
    expect(codeOf(() => openStorage(folder, next('CREATE TABLE half (a INTEGER) STRICT')))).toBe(
      'BACKUP_FAILED',
    );
    expect(existsSync(`${backupOf(folder, newest)}.part`)).toBe(false);
  });
});

describe('a newer database', () => {
  it('is refused by name and stays as it is to the byte, its log too', () => {
    const folder = newFolder();
    const db = openStorage(folder, next('CREATE TABLE later (a INTEGER) STRICT'));
    writeOldRows(db, 50);
    const copy = crashCopy(folder);
    db.close();
    const before = fingerprint(copy);
    expect(before).not.toContain('nothing');
    expect(codeOf(() => openStorage(copy))).toBe('SCHEMA_TOO_NEW');
    expect(codeOf(() => openStorage(copy))).toBe('SCHEMA_TOO_NEW');
    expect(fingerprint(copy)).toBe(before);
    withFolder(
      copy,
      (found) => expect(found.prepare('SELECT count(*) FROM account').pluck().get()).toBe(50),
      next('CREATE TABLE later (a INTEGER) STRICT'),
    );
  });
});
