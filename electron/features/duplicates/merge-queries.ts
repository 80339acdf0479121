import type { Db } from '../../db/open.ts';
import type { StoredRow, StoredValue } from '../../db/records.ts';
import { prepared } from '../../db/statements.ts';

const keys = new WeakMap<Db, Map<string, readonly (readonly string[])[]>>();

/** Columns that together may be there only once in a table, besides the id. */
const uniqueKeys = (db: Db, table: string): readonly (readonly string[])[] => {
  const known = keys.get(db) ?? new Map<string, readonly (readonly string[])[]>();
  keys.set(db, known);
  const found =
    known.get(table) ??
    db
      .prepare<[string], string>('SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND partial = 0')
      .pluck()
      .all(table)
      .map((index) =>
        db
          .prepare<[string], string>('SELECT name FROM pragma_index_info(?) ORDER BY seqno')
          .pluck()
          .all(index),
      )
      .filter((columns) => columns.join() !== 'id');
  known.set(table, found);
  return found;
};

/** The id of the record that stands where a row would have to, besides itself; null when there is room. */
export const standsInTheWay = (db: Db, table: string, row: StoredRow): string | null => {
  for (const columns of uniqueKeys(db, table)) {
    // Two blanks are never the same to a unique key.
    if (columns.some((column) => (row[column] ?? null) === null)) continue;
    const other = prepared<string>(
      db,
      `SELECT id FROM ${table} WHERE ${columns.map((column) => `"${column}" = ?`).join(' AND ')} AND id <> ?`,
    )
      .pluck()
      .get(...columns.map((column) => row[column]), row['id']);
    if (other !== undefined) return other;
  }
  return null;
};

/** Writes a row that was taken out elsewhere, under a new row number. */
export const insertRow = (db: Db, table: string, row: StoredRow): void => {
  const columns = Object.keys(row).filter((column) => column !== 'num');
  prepared(
    db,
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...columns.map((column) => row[column]));
};

export const setColumn = (db: Db, table: string, id: string, column: string, value: StoredValue): void => {
  prepared(db, `UPDATE ${table} SET "${column}" = ? WHERE id = ?`).run(value, id);
};

/** Every row of a table in which a column holds an id. */
export const rowsReferring = (db: Db, table: string, column: string, id: string): StoredRow[] =>
  prepared<StoredRow>(db, `SELECT * FROM ${table} WHERE "${column}" = ? ORDER BY num`).all(id);

/** Lets references be whole again only when everything is written. */
export const deferReferences = (db: Db): void => {
  db.pragma('defer_foreign_keys = ON');
};
