import Database from 'better-sqlite3';

import { asStorageError } from './errors.ts';

export type Db = Database.Database;

/** "CARR" as a 32-bit number: marks a file as Carryon's (SQLite `application_id`). */
export const applicationId = 0x43415252;

/** How long a statement waits for another process's write, milliseconds. */
const busyTimeout = 2000;

const settings = (db: Db): void => {
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('secure_delete = ON');
  db.pragma(`busy_timeout = ${busyTimeout}`);
  db.pragma('temp_store = MEMORY');
  db.pragma('mmap_size = 0');
  db.pragma('cache_size = -32768');
};

const open = (file: string, options: Database.Options): Db => {
  try {
    return new Database(file, { timeout: busyTimeout, ...options });
  } catch (error) {
    throw asStorageError(error);
  }
};

/**
 * Opens the one writing connection of a process.
 *
 * better-sqlite3 is compiled so that WAL silently runs at synchronous=NORMAL, which loses acknowledged
 * commits in a power cut; the level is therefore said again after the switch to WAL, and EXTRA covers the
 * first rollback-journal step (reliability spec, findings 1 and 2, section 5).
 * @throws CarryonError with a storage code.
 */
export const openForWriting = (file: string): Db => {
  const db = open(file, { fileMustExist: true });
  try {
    db.pragma('synchronous = EXTRA');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    if (process.platform === 'darwin') {
      db.pragma('fullfsync = ON');
      db.pragma('checkpoint_fullfsync = ON');
    }
    db.pragma('wal_autocheckpoint = 1000');
    settings(db);
    return db;
  } catch (error) {
    db.close();
    throw asStorageError(error);
  }
};

/** Opens a connection that cannot write: long reads, checks, copies and PDFs. @throws CarryonError */
export const openForReading = (file: string): Db => {
  const db = open(file, { readonly: true, fileMustExist: true });
  try {
    settings(db);
    return db;
  } catch (error) {
    db.close();
    throw asStorageError(error);
  }
};

/** A throw-away database for staging: nothing in it needs to survive a crash. */
export const openScratch = (file: string): Db => {
  const db = open(file, { fileMustExist: false });
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  // Without the schema's name it would lock every database that is attached later, too.
  db.pragma('main.locking_mode = EXCLUSIVE');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -32768');
  return db;
};
