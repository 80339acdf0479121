import type { RejectedRow } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import { stagedColumn } from '../stage/queries.ts';

/** Tables of what the rows were found to be; made anew when the plan has changed since. */
export const createMatch = (db: Db): void => {
  db.exec(`
DROP TABLE IF EXISTS staged_match;
DROP TABLE IF EXISTS staged_owner;
DROP TABLE IF EXISTS staged_changed;
DROP TABLE IF EXISTS staged_late;
DROP TABLE IF EXISTS staged_settled;
CREATE TABLE staged_match (line INTEGER PRIMARY KEY, num INTEGER NOT NULL, found_by TEXT NOT NULL);
CREATE TABLE staged_owner (line INTEGER PRIMARY KEY, num INTEGER NOT NULL, id TEXT NOT NULL);
CREATE TABLE staged_changed (line INTEGER PRIMARY KEY, num INTEGER NOT NULL);
CREATE TABLE staged_settled (line INTEGER PRIMARY KEY);
CREATE TABLE staged_late (line INTEGER PRIMARY KEY, field TEXT, value TEXT, code TEXT NOT NULL, message TEXT NOT NULL);
`);
};

export const planIsEmpty = (db: Db): boolean =>
  db.prepare('SELECT 1 FROM account LIMIT 1').get() === undefined;

/** The newest change of the plan: what was found holds as long as it is the same. */
export const planState = (db: Db): number =>
  Number(db.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get());

/** Rows that are staged and not set aside. */
export const stagedCount = (db: Db): number =>
  Number(db.prepare('SELECT count(*) FROM staged_row').pluck().get());

export const matchedCount = (db: Db): number =>
  Number(db.prepare('SELECT count(*) FROM staged_match').pluck().get());

/** Rows that matching set aside, in the order of the file. */
export const lateRows = (db: Db): (RejectedRow & { field: string | null })[] =>
  db
    .prepare<[], RejectedRow & { field: string | null }>(
      'SELECT line AS "row", NULL AS "column", field, value, code, message FROM staged_late ORDER BY line',
    )
    .all();

/** Takes the rows that were set aside out of the stage. */
export const dropLateRows = (db: Db): void => {
  for (const table of ['staged_row', 'staged_match', 'staged_owner', 'staged_changed'])
    db.exec(`DELETE FROM ${table} WHERE line IN (SELECT line FROM staged_late)`);
};

/** Rows that have the key the user chose are matched by it alone; what it did not find is new. */
export const settleByKey = (db: Db, field: string): void => {
  db.exec(
    `INSERT INTO staged_settled (line) SELECT r.line FROM staged_row r WHERE r.${stagedColumn(field)} IS NOT NULL`,
  );
};
