import type { RejectedRow } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import { stagedColumn } from '../stage/queries.ts';
import { stagedTables, tablesOf, type Tables } from './tables.ts';

/** Whether the staging database has a table. */
export const hasTable = (db: Db, table: string): boolean =>
  db.prepare<[string]>("SELECT 1 FROM pragma_table_list WHERE name = ? AND schema <> 'temp'").get(table) !==
  undefined;

/**
 * Makes a table, or empties the one that is there: during the commit the staging database is attached beside
 * the plan, in which nothing may be made.
 */
export const freshTable = (db: Db, name: string, columns: string): void => {
  if (hasTable(db, name)) db.exec(`DELETE FROM ${name}`);
  else db.exec(`CREATE TABLE ${name} (${columns})`);
};

/** The tables in which the rows of a prefix are matched. */
export const createTables = (db: Db, { match, owner, changed, settled, made }: Tables): void => {
  freshTable(db, match, 'line INTEGER PRIMARY KEY, num INTEGER NOT NULL, found_by TEXT NOT NULL');
  freshTable(db, owner, 'line INTEGER PRIMARY KEY, num INTEGER NOT NULL, id TEXT NOT NULL');
  freshTable(db, changed, 'line INTEGER PRIMARY KEY, num INTEGER NOT NULL');
  freshTable(db, settled, 'line INTEGER PRIMARY KEY');
  freshTable(db, made, 'line INTEGER PRIMARY KEY, id TEXT NOT NULL');
};

/** Prefixes of the parts that were made: records that hang on the rows of the file. */
export const partPrefixes = (db: Db): string[] =>
  hasTable(db, 'staged_part') ? db.prepare<[], string>('SELECT prefix FROM staged_part').pluck().all() : [];

/** Tables of what the rows were found to be; emptied when the plan has changed since. */
export const createMatch = (db: Db): void => {
  createTables(db, stagedTables);
  freshTable(db, 'staged_part', 'prefix TEXT PRIMARY KEY');
  freshTable(
    db,
    'staged_late',
    'line INTEGER PRIMARY KEY, field TEXT, value TEXT, code TEXT NOT NULL, message TEXT NOT NULL',
  );
  freshTable(
    db,
    'staged_home',
    'line INTEGER PRIMARY KEY, account_id TEXT NOT NULL, record_id TEXT NOT NULL',
  );
  freshTable(db, 'staged_told', 'line INTEGER PRIMARY KEY, outcome TEXT NOT NULL');
};

export const planIsEmpty = (db: Db): boolean =>
  db.prepare('SELECT 1 FROM account LIMIT 1').get() === undefined;

/** The newest change of the plan: what was found holds as long as it is the same. */
export const planState = (db: Db): number =>
  Number(db.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get());

/** Rows that are staged and not set aside. */
export const stagedCount = (db: Db, { row }: Tables = stagedTables): number =>
  Number(db.prepare(`SELECT count(*) FROM ${row}`).pluck().get());

export const matchedCount = (db: Db, { match }: Tables = stagedTables): number =>
  Number(db.prepare(`SELECT count(*) FROM ${match}`).pluck().get());

/** Rows that matching set aside, in the order of the file. */
export const lateRows = (db: Db): (RejectedRow & { field: string | null })[] =>
  db
    .prepare<[], RejectedRow & { field: string | null }>(
      'SELECT line AS "row", NULL AS "column", field, value, code, message FROM staged_late ORDER BY line',
    )
    .all();

/** Takes the rows that were set aside out of the stage, with what hangs on them. */
export const dropLateRows = (db: Db): void => {
  const { row, match, owner, changed } = stagedTables;
  for (const table of [row, match, owner, changed, 'staged_home', 'staged_told'])
    db.exec(`DELETE FROM ${table} WHERE line IN (SELECT line FROM staged_late)`);
  if (hasMore(db)) db.exec('DELETE FROM staged_more WHERE line IN (SELECT line FROM staged_late)');
  for (const prefix of partPrefixes(db)) {
    const part = tablesOf(prefix);
    db.exec(`DELETE FROM ${part.row} WHERE file_line IN (SELECT line FROM staged_late)`);
    for (const table of [part.match, part.owner, part.changed])
      db.exec(`DELETE FROM ${table} WHERE line NOT IN (SELECT line FROM ${part.row})`);
  }
};

/** Rows that have the key the user chose are matched by it alone; what it did not find is new. */
export const settleByKey = (db: Db, field: string): void => {
  const { row, settled } = stagedTables;
  db.exec(
    `INSERT INTO ${settled} (line) SELECT r.line FROM ${row} r WHERE r.${stagedColumn(field)} IS NOT NULL`,
  );
};

/** Whether further rows about the same records can be put beside the first ones. */
export const hasMore = (db: Db): boolean => hasTable(db, stagedTables.more);

/** Whether rows know the record they come to, because something refers to it. */
export const hasHomes = (db: Db): boolean =>
  db.prepare('SELECT 1 FROM staged_home LIMIT 1').get() !== undefined;

/** Gives the rows that have none yet the id their record will have, so that others can point at it. */
export const nameNewRecords = (db: Db, { row, match, made }: Tables): void => {
  db.exec(
    `INSERT INTO ${made} (line, id) SELECT r.line, new_id() FROM ${row} r
     WHERE NOT EXISTS (SELECT 1 FROM ${match} m WHERE m.line = r.line)`,
  );
};

/** Notes per row of the file the account and the record it comes to, found or new. */
export const noteHomes = (db: Db, table: string, owned: boolean): void => {
  const { row, match, owner, made, more } = stagedTables;
  const account = owned ? 'o.id' : 'coalesce(s.id, n.id)';
  db.exec(
    `INSERT INTO staged_home (line, account_id, record_id)
     SELECT r.line, ${account}, coalesce(s.id, n.id) FROM ${row} r
     ${owned ? `JOIN ${owner} o ON o.line = r.line` : ''}
     LEFT JOIN ${match} m ON m.line = r.line LEFT JOIN ${table} s ON s.num = m.num
     LEFT JOIN ${made} n ON n.line = r.line
     WHERE NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = r.line)`,
  );
  if (hasMore(db))
    db.exec(
      `INSERT INTO staged_home (line, account_id, record_id)
       SELECT x.line, h.account_id, h.record_id FROM ${more} x JOIN staged_home h ON h.line = x.first
       WHERE NOT EXISTS (SELECT 1 FROM staged_late l WHERE l.line = x.line)`,
    );
};
