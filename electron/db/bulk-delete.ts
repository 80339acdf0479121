import { CarryonError } from '../../shared/errors.ts';
import { entities, entityNames } from '../../shared/records/registry.ts';
import type { Db } from './open.ts';

type ForeignKey = { child: string; column: string; parent: string; action: string };

const recorded = new Set<string>(entityNames.map((name) => entities[name].table));

export const isEmpty = (db: Db, table: string): boolean =>
  db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined;

/**
 * Runs work that looks after foreign keys for all rows of a kind at once (`deleteRows`): for each row of 100,000
 * SQLite would look into every table that may point at it. To be called outside of a transaction.
 */
export const withoutForeignKeys = <T>(db: Db, work: () => T): T => {
  db.pragma('foreign_keys = OFF');
  try {
    return work();
  } finally {
    db.pragma('foreign_keys = ON');
  }
};

/** What SQLite would do for every single row, for all of them at once: the keys of the real tables, in one go. */
const clearReferences = (db: Db, table: string, made: string): void => {
  const keys = db
    .prepare<[string], ForeignKey>(
      `SELECT m.name AS child, f."from" AS "column", f."to" AS parent, f.on_delete AS action
       FROM main.sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f."table" = ?`,
    )
    .all(table);
  for (const { child, column, parent, action } of keys) {
    if (isEmpty(db, child)) continue;
    // Rows of the kind itself that are to go may point at one another.
    const staying = child === table ? ` AND num NOT IN (SELECT num FROM ${made})` : '';
    const gone = `"${column}" IN (SELECT ${parent} FROM ${made})${staying}`;
    if (!recorded.has(child) && action === 'CASCADE') db.exec(`DELETE FROM ${child} WHERE ${gone}`);
    else if (db.prepare(`SELECT 1 FROM ${child} WHERE ${gone} LIMIT 1`).get() !== undefined)
      throw new CarryonError('CONSTRAINT');
  }
};

const countOf = (db: Db, table: string): number =>
  Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

const triggerSql = (db: Db, name: string): string | undefined =>
  db
    .prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?")
    .pluck()
    .get(name);

/**
 * Where most rows of a table go, its search index is made anew of those that stay: taking each row out of it
 * costs as much as recording it. The triggers that keep it are the ones that say what it holds.
 */
const withSearchAnew = (db: Db, table: string, going: number, work: () => number): number => {
  const drop = triggerSql(db, `${table}_search_delete`);
  const add = triggerSql(db, `${table}_search_insert`);
  const values = add === undefined ? undefined : /VALUES \((NEW\..*)\); END$/su.exec(add.trim())?.[1];
  if (drop === undefined || values === undefined || countOf(db, table) - going > going) return work();
  db.exec(`DROP TRIGGER ${table}_search_delete`);
  const done = work();
  db.exec(`INSERT INTO ${table}_search (${table}_search) VALUES ('delete-all')`);
  db.exec(
    `INSERT INTO ${table}_search (rowid, title, body) SELECT ${values.replaceAll('NEW.', `${table}.`)} FROM ${table}`,
  );
  db.exec(drop);
  return done;
};

/**
 * Deletes the rows of a planning table that a table of their `num` and `id` lists, with what is derived of them.
 * Runs inside an open change set and of `withoutForeignKeys`; kinds come children first.
 * @returns how many there were
 * @throws CarryonError CONSTRAINT when a record that stays points at one of them
 */
export const deleteRows = (db: Db, table: string, made: string): number => {
  clearReferences(db, table, made);
  return withSearchAnew(
    db,
    table,
    countOf(db, made),
    () => db.prepare(`DELETE FROM ${table} WHERE num IN (SELECT num FROM ${made})`).run().changes,
  );
};
