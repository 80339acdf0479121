import { CarryonError } from '../../shared/errors.ts';
import { asStorageError } from './errors.ts';
import { writeHistoryTriggers } from './history-triggers.ts';
import { applicationId, type Db } from './open.ts';

/** One step of the schema: plain SQL, applied whole or not at all. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

export const schemaVersion = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/** Applies some migrations in one transaction, which leaves the version of the last. */
const apply = (db: Db, migrations: readonly Migration[]): void => {
  db.transaction(() => {
    for (const { sql } of migrations) db.exec(sql);
    db.pragma(`application_id = ${applicationId}`);
    writeHistoryTriggers(db);
    if (db.prepare('PRAGMA foreign_key_check').get() !== undefined) throw new CarryonError('DB_CORRUPT');
    db.pragma(`user_version = ${migrations.at(-1)?.version ?? 0}`);
  }).immediate();
};

/**
 * Brings a database up to the newest version, each migration in a transaction of its own together with its
 * version number, so that a crash leaves either the version before or the one after. A new database has no
 * version before: it gets them all at once, in a third of the time.
 * Foreign keys are off meanwhile (SQLite's 12-step table change) and checked before each commit.
 * @param backUp called once before the first statement touches a database that already has a version.
 * @throws CarryonError SCHEMA_TOO_NEW for a newer file, MIGRATION_FAILED or a storage code.
 */
export const migrate = (db: Db, migrations: readonly Migration[], backUp: () => void): void => {
  const current = schemaVersion(db);
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) throw new CarryonError('SCHEMA_TOO_NEW', { found: current, known: newest });
  const pending = migrations.filter(({ version }) => version > current);
  if (pending.length === 0) return;
  if (current > 0) backUp();
  db.pragma('foreign_keys = OFF');
  try {
    if (current === 0) apply(db, pending);
    else for (const migration of pending) apply(db, [migration]);
  } catch (error) {
    const known = asStorageError(error);
    throw known.code === 'INTERNAL' ? new CarryonError('MIGRATION_FAILED') : known;
  } finally {
    db.pragma('foreign_keys = ON');
  }
};
