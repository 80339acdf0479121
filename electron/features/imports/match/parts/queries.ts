import type { Db } from '../../../../db/open.ts';
import type { ImportField } from '../../kinds/kind.ts';
import { stagedColumn } from '../../stage/queries.ts';
import { createTables, freshTable, partPrefixes } from '../queries.ts';
import { stagedTables, tablesOf, type Tables } from '../tables.ts';

const typeOf = ({ type }: ImportField): string =>
  type === 'money' || type === 'integer' || type === 'flag' ? 'INTEGER' : 'TEXT';

/** Makes the tables of a part and notes that it is there. */
export const createPart = (db: Db, prefix: string, fields: readonly ImportField[]): Tables => {
  const tables = tablesOf(prefix);
  const columns = fields.map((field) => `${stagedColumn(field.name)} ${typeOf(field)}`);
  freshTable(
    db,
    tables.row,
    ['line INTEGER PRIMARY KEY', 'file_line INTEGER NOT NULL', ...columns].join(', '),
  );
  createTables(db, tables);
  db.prepare('INSERT INTO staged_part (prefix) VALUES (?)').run(prefix);
  return tables;
};

/** Whether a part was made for this import. */
export const hasPart = (db: Db, prefix: string): boolean => partPrefixes(db).includes(prefix);

/** A part belongs to the account of the row it comes from. */
export const ownLikeFile = (db: Db, { row, owner }: Tables): void => {
  db.exec(`INSERT INTO ${owner} (line, num, id)
    SELECT p.line, 0, h.account_id FROM ${row} p JOIN staged_home h ON h.line = p.file_line`);
};

/** Of rows that are about one record the first stays: the file says the same thing twice. */
export const dropSeconds = (db: Db, { row, match, owner }: Tables): void => {
  db.exec(`DELETE FROM ${row} WHERE line IN (SELECT line FROM (
      SELECT m.line, row_number() OVER (PARTITION BY m.num ORDER BY m.line) AS n FROM ${match} m) WHERE n > 1)`);
  for (const table of [match, owner])
    db.exec(`DELETE FROM ${table} WHERE line NOT IN (SELECT line FROM ${row})`);
};

/** New rows with the same key, in SQL over `p`, are about one record. */
export const dropSameKey = (db: Db, { row, match, owner }: Tables, key: string): void => {
  db.exec(`DELETE FROM ${row} WHERE line IN (SELECT line FROM (
      SELECT p.line, row_number() OVER (PARTITION BY o.id, ${key} ORDER BY p.line) AS n
      FROM ${row} p JOIN ${owner} o ON o.line = p.line
      WHERE ${key} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${match} m WHERE m.line = p.line)) WHERE n > 1)`);
  db.exec(`DELETE FROM ${owner} WHERE line NOT IN (SELECT line FROM ${row})`);
};

/** A row whose part is new or changes something changes itself, whatever its own record says. */
export const tellFile = (db: Db, { row, match, changed }: Tables): void => {
  db.exec(`INSERT INTO staged_told (line, outcome)
    SELECT p.file_line, CASE WHEN count(m.line) < count(*) THEN 'new' ELSE 'changed' END
    FROM ${row} p LEFT JOIN ${match} m ON m.line = p.line LEFT JOIN ${changed} c ON c.line = p.line
    WHERE m.line IS NULL OR c.line IS NOT NULL GROUP BY p.file_line
    ON CONFLICT (line) DO UPDATE SET outcome = CASE WHEN excluded.outcome = 'new' THEN 'new' ELSE outcome END`);
};

/** Rows of which only a part changes are written as changed. */
export const changeByParts = (db: Db): void => {
  const { match, changed } = stagedTables;
  db.exec(`INSERT OR IGNORE INTO ${changed} (line, num)
    SELECT m.line, m.num FROM ${match} m JOIN staged_told t ON t.line = m.line`);
};

/** What a part comes to. */
export const countPart = (db: Db, { row, match, changed }: Tables): { created: number; updated: number } => {
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  return {
    created: count(
      `SELECT count(*) FROM ${row} p WHERE NOT EXISTS (SELECT 1 FROM ${match} m WHERE m.line = p.line)`,
    ),
    updated: count(`SELECT count(*) FROM ${changed}`),
  };
};
