import { join } from 'node:path';

import { dump } from '../../electron/db/dump.ts';
import { migrations } from '../../electron/db/migrations/list.ts';
import { openForReading, type Db } from '../../electron/db/open.ts';
import { databaseFile, openStorage } from '../../electron/db/storage.ts';
import { redo, undo } from '../../electron/db/undo.ts';
import { ackOf, hashOf, type Ack } from './ack.ts';
import { wrongFacts } from './facts.ts';
import { oldRowsOf } from './old-rows.ts';
import { schemaHash } from './schema.ts';
import { wrongSearch } from './search.ts';

/** What is wrong with a folder after a crash, empty when nothing is; and how long it took to open it again. */
export type Verdict = { readonly problems: readonly string[]; readonly openMilliseconds: number };

const damage = (db: Db): string[] => {
  const whole = db.pragma('integrity_check', { simple: true });
  const references = db.pragma('foreign_key_check') as unknown[];
  return [
    ...(whole === 'ok' ? [] : [`damaged: ${String(whole)}`]),
    ...(references.length === 0 ? [] : [`damaged: ${references.length} references lead nowhere`]),
  ];
};

/** A change set must name its changes, and they must all be there. */
const partial = (db: Db): string[] => {
  const open = db.prepare('SELECT set_id FROM open_change_set').pluck().get();
  const halves = db
    .prepare(
      `SELECT count(*) FROM change_set WHERE last_change - first_change + 1 IS NOT
       (SELECT count(*) FROM change WHERE id BETWEEN first_change AND last_change AND set_id = change_set.id)`,
    )
    .pluck()
    .get();
  const unlisted = db
    .prepare(
      "SELECT count(*) FROM change_set WHERE kind = 'import' AND import_id NOT IN (SELECT id FROM import_run)",
    )
    .pluck()
    .get();
  return [
    ...(unlisted === 0 ? [] : [`partial: ${String(unlisted)} imports are not in the list of imports`]),
    ...(open === null ? [] : ['partial: a change set is still open']),
    ...(halves === 0 ? [] : [`partial: ${String(halves)} change sets are not whole`]),
  ];
};

/** Takes back the one change that was under way, whatever it was. */
const takeBack = (db: Db): void => {
  const kind = db.prepare<[], string>('SELECT kind FROM change_set ORDER BY id DESC LIMIT 1').pluck().get();
  const when = { at: '2026-03-06T12:00:00.000Z', by: '' };
  if (kind === 'undo') redo(db, when);
  else undo(db, when);
};

/** Whether everything that was acknowledged is there, and besides it nothing or one whole change. */
const lost = (db: Db, ack: Ack): string[] => {
  const found = ackOf(db);
  if (found.set < ack.set || found.change < ack.change)
    return [`lost: change set ${ack.set} was acknowledged, ${found.set} is the newest`];
  if (found.set === ack.set && found.change === ack.change)
    return found.hash === ack.hash ? [] : ['blend: the records are not those that were acknowledged'];
  const more = db.prepare('SELECT count(*) FROM change_set WHERE id > ?').pluck().get(ack.set);
  if (more !== 1) return [`blend: ${String(more)} change sets nobody acknowledged`];
  takeBack(db);
  return hashOf(dump(db)) === ack.hash ? [] : ['blend: without the last change the records differ'];
};

const opened = (folder: string, look: (db: Db) => string[]): Verdict => {
  const started = performance.now();
  let db: Db;
  try {
    db = openStorage(folder);
  } catch (error) {
    return { problems: [`damaged: does not open, ${String(error)}`], openMilliseconds: 0 };
  }
  const openMilliseconds = performance.now() - started;
  try {
    return { problems: look(db), openMilliseconds };
  } catch (error) {
    return { problems: [`damaged: ${String(error)}`], openMilliseconds };
  } finally {
    db.close();
  }
};

/** Opens a folder after a crash by the real start-up path and holds it against the last acknowledgement. */
export const checkState = (folder: string, ack: Ack): Verdict =>
  opened(folder, (db) => [
    ...damage(db),
    ...partial(db),
    ...lost(db, ack),
    ...wrongFacts(db).map((line) => `blend: ${line}`),
    ...wrongSearch(db).map((line) => `blend: ${line}`),
  ]);

/** What a database of an earlier version held, and the schema of every version. */
export type OldState = {
  readonly version: number;
  readonly rows: string;
  readonly schemas: ReadonlyMap<number, string>;
};

const readVersion = (file: string): { version: number; rows: string; schema: string; whole: boolean } => {
  const db = openForReading(file);
  try {
    return {
      version: Number(db.pragma('user_version', { simple: true })),
      rows: oldRowsOf(db),
      schema: schemaHash(db),
      whole: damage(db).length === 0,
    };
  } finally {
    db.close();
  }
};

/** The file as the crash left it: one of the versions, whole, every row there, and a copy of the first one. */
const checkVersions = (folder: string, old: OldState): string[] => {
  const found = readVersion(databaseFile(folder));
  const problems = [
    ...(found.whole ? [] : ['damaged: between two versions']),
    ...(found.rows === old.rows ? [] : [`lost: rows of version ${old.version}`]),
    ...(found.schema === old.schemas.get(found.version)
      ? []
      : [`blend: the schema is not that of ${found.version}`]),
  ];
  if (found.version === old.version) return problems;
  const copy = readVersion(join(folder, 'backups', `before-migration-from-${old.version}.db`));
  const good = copy.whole && copy.version === old.version && copy.rows === old.rows;
  return good ? problems : [...problems, 'lost: the copy made before the migration is not whole'];
};

/** The same for a crash that may have come before, during or after a migration. */
export const checkMigration = (folder: string, old: OldState, ack: Ack | null): Verdict => {
  try {
    // What was edited after the migration is compared by the acknowledgement.
    const problems = ack ? [] : checkVersions(folder, old);
    if (problems.length > 0) return { problems, openMilliseconds: 0 };
  } catch (error) {
    return { problems: [`damaged: ${String(error)}`], openMilliseconds: 0 };
  }
  if (ack) return checkState(folder, ack);
  return opened(folder, (db) => [
    ...damage(db),
    ...partial(db),
    ...(db.pragma('user_version', { simple: true }) === migrations.length ? [] : ['blend: not migrated']),
    ...(oldRowsOf(db) === old.rows ? [] : ['lost: rows after the migration']),
    ...(schemaHash(db) === old.schemas.get(migrations.length) ? [] : ['blend: not the schema of a new file']),
  ]);
};
