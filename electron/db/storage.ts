import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

import { CarryonError } from '../../shared/errors.ts';
import { backUpBefore } from './backup.ts';
import { asStorageError } from './errors.ts';
import { makeFolder, syncFolder } from './folders.ts';
import { migrate, schemaVersion, type Migration } from './migrate.ts';
import { migrations as allMigrations } from './migrations/list.ts';
import { applicationId, openForReading, openForWriting, type Db } from './open.ts';

/** The data file inside the data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'carryon.db');

const statOf = (path: string): Stats | null => statSync(path, { throwIfNoEntry: false }) ?? null;

const headerOf = (file: string): Buffer => {
  const handle = openSync(file, 'r');
  try {
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(handle, header, 0, 100, 0));
  } finally {
    closeSync(handle);
  }
};

/**
 * What SQLite passes over in a header: a file that ends within a page, as long as no log holds the rest of it,
 * and a journal mode that is neither the usual one nor WAL.
 */
const isWhole = (header: Buffer, bytes: number, logBytes: number): boolean => {
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  const [writeVersion, readVersion] = [header[18], header[19]];
  const knownMode = writeVersion === readVersion && (readVersion === 1 || readVersion === 2);
  return knownMode && (logBytes > 0 || bytes % pageSize === 0);
};

/**
 * Looks at an existing file without writing to it, and refuses what is not a whole Carryon database of a
 * version we know. Passing `quick_check` is not enough: an empty file and a database that lost its WAL pass
 * it too (reliability spec, finding 6).
 */
const inspect = (file: string, migrations: readonly Migration[]): void => {
  const stat = statOf(file);
  if (!stat?.isFile()) throw new CarryonError('DB_NOT_OURS');
  if (stat.size === 0) throw new CarryonError('DB_CORRUPT');
  const header = headerOf(file);
  if (header.length < 100) throw new CarryonError('DB_CORRUPT');
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new CarryonError('DB_NOT_OURS');
  if (!isWhole(header, stat.size, statOf(`${file}-wal`)?.size ?? 0)) throw new CarryonError('DB_CORRUPT');
  const db = openForReading(file);
  try {
    if (db.pragma('application_id', { simple: true }) !== applicationId)
      throw new CarryonError('DB_NOT_OURS');
    const newest = migrations.at(-1)?.version ?? 0;
    const found = schemaVersion(db);
    if (found > newest) throw new CarryonError('SCHEMA_TOO_NEW', { found, known: newest });
    if (found < 1) throw new CarryonError('DB_CORRUPT');
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new CarryonError('DB_CORRUPT');
    if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'account'").get() === undefined)
      throw new CarryonError('DB_CORRUPT');
  } finally {
    db.close();
  }
};

/** A new database is made beside its place, closed, synced and moved there: never half a file. */
const create = (file: string, migrations: readonly Migration[]): void => {
  const draft = `${file}.new`;
  for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(leftover, { force: true });
  // Readable by its owner only; SQLite gives the write-ahead log the same mode (reliability spec, S18).
  closeSync(openSync(draft, 'wx', 0o600));
  const db = openForWriting(draft);
  try {
    migrate(db, migrations, () => undefined);
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  const handle = openSync(draft, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
  syncFolder(dirname(file));
};

/**
 * Opens the plans in a data folder, making the folder and an empty database where there is none.
 * A file that is newer, foreign, empty or damaged is refused with its code and left as it is; it is never
 * overwritten. A missing file beside its own write-ahead log is refused too.
 * @throws CarryonError SCHEMA_TOO_NEW, DB_NOT_OURS, DB_CORRUPT, STORAGE_*, MIGRATION_FAILED, BACKUP_FAILED.
 */
export const openStorage = (dataDir: string, migrations: readonly Migration[] = allMigrations): Db => {
  const file = databaseFile(dataDir);
  try {
    makeFolder(dataDir);
    if (statOf(file)) inspect(file, migrations);
    else if (statOf(`${file}-wal`)?.size) throw new CarryonError('STORAGE_MISSING');
    else create(file, migrations);
    const db = openForWriting(file);
    try {
      migrate(db, migrations, () => backUpBefore(file, `migration-from-${schemaVersion(db)}`));
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    const known = asStorageError(error);
    throw known.code === 'INTERNAL' ? new CarryonError('DB_CORRUPT') : known;
  }
};

/** Closes the plans, their log written back first. On a full or read-only disk they close all the same. */
export const closeStorage = (db: Db): void => {
  try {
    db.pragma('optimize');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // What was committed is safe in the log; the next start reads it from there.
  } finally {
    db.close();
  }
};
