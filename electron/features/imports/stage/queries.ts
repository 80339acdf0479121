import { columnName } from '../../../../shared/entity.ts';
import type { RejectedRow } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import type { ImportField } from '../kinds/kind.ts';

export type StagedValue = string | number | null;

/** Rows are inserted this many at a time: fewer, longer statements. */
const batch = 8;

const typeOf = ({ type }: ImportField): string =>
  type === 'money' || type === 'integer' || type === 'flag' ? 'INTEGER' : 'TEXT';

export const stagedColumn = (field: string): string => `"${columnName(field)}"`;

/**
 * The tables of a staging database. Their names are none of the plan's, so that they can be used unqualified
 * from either side: here with the plan attached, or from the plan with this attached.
 */
export const createStage = (db: Db, fields: readonly ImportField[]): void => {
  db.exec(`
DROP TABLE IF EXISTS staged_row;
DROP TABLE IF EXISTS staged_reject;
DROP TABLE IF EXISTS staged_reason;
CREATE TABLE staged_row (line INTEGER PRIMARY KEY, ${fields
    .map((field) => `${stagedColumn(field.name)} ${typeOf(field)}`)
    .join(', ')});
CREATE TABLE staged_reject (line INTEGER PRIMARY KEY, cells TEXT NOT NULL);
CREATE TABLE staged_reason (
  id INTEGER PRIMARY KEY, line INTEGER NOT NULL, header TEXT, value TEXT, code TEXT NOT NULL, message TEXT NOT NULL
);
CREATE INDEX staged_reason_by_line ON staged_reason (line);
CREATE TABLE IF NOT EXISTS staged_note (key TEXT PRIMARY KEY, value TEXT NOT NULL);
`);
};

/** Adds rows; the values of a row begin with its line, and are copied at once. `flush` writes the rest. */
export const rowWriter = (db: Db, fields: readonly ImportField[]) => {
  const width = fields.length + 1;
  const places = `(${Array.from({ length: width }, () => '?').join(', ')})`;
  const sql = (rows: number) =>
    `INSERT INTO staged_row VALUES ${Array.from({ length: rows }, () => places).join(', ')}`;
  const many = db.prepare(sql(batch));
  const one = db.prepare(sql(1));
  const values: StagedValue[] = [];
  return {
    add: (row: readonly StagedValue[]): void => {
      for (const value of row) values.push(value);
      if (values.length < batch * width) return;
      many.run(values);
      values.length = 0;
    },
    flush: (): void => {
      for (let at = 0; at < values.length; at += width) one.run(values.slice(at, at + width));
      values.length = 0;
    },
  };
};

/** Sets rows aside with their cells as they stand in the file, and the reasons. */
export const rejectWriter = (db: Db) => {
  const reason = db.prepare(
    'INSERT INTO staged_reason (line, header, value, code, message) VALUES (?, ?, ?, ?, ?)',
  );
  const row = db.prepare('INSERT OR IGNORE INTO staged_reject (line, cells) VALUES (?, ?)');
  return {
    reason: ({ row: line, column, value, code, message }: RejectedRow): void => {
      reason.run(line, column, value, code, message);
    },
    row: (line: number, cells: readonly string[]): void => {
      row.run(line, JSON.stringify(cells));
    },
  };
};

/**
 * Writes down why matching set rows aside; `headers` says which column of the file fills a field.
 * @returns their lines, in the order of the file.
 */
export const giveReasons = (db: Db, headers: Readonly<Record<string, string>>): number[] => {
  db.prepare(
    `INSERT INTO staged_reason (line, header, value, code, message)
     SELECT l.line, h.value, substr(l.value, 1, 500), l.code, l.message
     FROM staged_late l LEFT JOIN json_each(?) h ON h.key = l.field ORDER BY l.line`,
  ).run(JSON.stringify(headers));
  return db.prepare<[], number>('SELECT line FROM staged_late ORDER BY line').pluck().all();
};

export const begin = (db: Db): void => {
  db.exec('BEGIN');
};

export const commit = (db: Db): void => {
  db.exec('COMMIT');
};

export const attachPlan = (db: Db, file: string): void => {
  db.prepare('ATTACH ? AS plan').run(file);
};

/** Keeps a value beside the staged rows: what the commit and the screens need to know of the file. */
export const writeNote = (db: Db, key: string, value: unknown): void => {
  db.prepare('INSERT OR REPLACE INTO staged_note (key, value) VALUES (?, ?)').run(key, JSON.stringify(value));
};

export const readNote = (db: Db, key: string): unknown => {
  const found = db.prepare<[string], string>('SELECT value FROM staged_note WHERE key = ?').pluck().get(key);
  return found === undefined ? undefined : (JSON.parse(found) as unknown);
};

/** The first rows that were set aside, one entry each: the first reason, and what else is wrong in its message. */
export const firstRejected = (db: Db, limit: number): RejectedRow[] =>
  db
    .prepare<[number], RejectedRow & { more: string | null }>(
      `SELECT s.line AS "row", s.header AS "column", s.value, s.code, s.message,
         (SELECT group_concat(coalesce(o.header || ': ', '') || o.message, ' ')
          FROM staged_reason o WHERE o.line = s.line AND o.id > s.id) AS more
       FROM staged_reason s
       WHERE s.id = (SELECT min(f.id) FROM staged_reason f WHERE f.line = s.line)
       ORDER BY s.line LIMIT ?`,
    )
    .all(limit)
    .map(({ more, ...first }) => (more === null ? first : { ...first, message: `${first.message} ${more}` }));
