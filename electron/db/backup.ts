import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { CarryonError } from '../../shared/errors.ts';
import { makeFolder, syncFolder } from './folders.ts';
import { openForReading, type Db } from './open.ts';

const tables = (db: Db): string[] =>
  db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
    .map(({ name }) => name);

const rowCounts = (db: Db): string =>
  tables(db)
    .map((table) => `${table} ${String(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())}`)
    .join('\n');

/** A copy is only a backup once it was opened and found whole: checked, and with as many rows. */
const verify = (copy: string, expected: string): void => {
  const db = openForReading(copy);
  try {
    const whole =
      db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      db.prepare('PRAGMA foreign_key_check').get() === undefined &&
      rowCounts(db) === expected;
    if (!whole) throw new CarryonError('BACKUP_FAILED');
  } finally {
    db.close();
  }
};

const discard = (draft: string): void => {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Where it cannot be removed it could not be written either; the reason for that is what counts.
  }
};

/**
 * Makes a verified copy in `backups/` before something that changes the whole file. `VACUUM INTO` is used:
 * copying the file of a live database loses what is still in its WAL (reliability spec, finding 5).
 * @returns the path of the copy. @throws CarryonError BACKUP_FAILED
 */
export const backUpBefore = (file: string, reason: string): string => {
  const folder = join(dirname(file), 'backups');
  const target = join(folder, `before-${reason}.db`);
  const draft = `${target}.part`;
  try {
    makeFolder(folder);
    rmSync(draft, { force: true });
    const source = openForReading(file);
    try {
      source.prepare('VACUUM INTO ?').run(draft);
      chmodSync(draft, 0o600);
      verify(draft, rowCounts(source));
    } finally {
      source.close();
    }
    const handle = openSync(draft, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(draft, target);
    syncFolder(folder);
    return target;
  } catch {
    discard(draft);
    throw new CarryonError('BACKUP_FAILED');
  }
};
