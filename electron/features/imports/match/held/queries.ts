import { columnName } from '../../../../../shared/entity.ts';
import { entityOf, type EntityName } from '../../../../../shared/records/registry.ts';
import type { Db } from '../../../../db/open.ts';
import { toStored } from '../../../../db/records.ts';
import { stagedColumn, type StagedValue } from '../../stage/queries.ts';
import { freshTable, hasTable } from '../queries.ts';
import type { Tables } from '../tables.ts';

type Stored = Readonly<Record<string, StagedValue>>;
type Change = { op: string; kind: string; live: number; before: string | null; after: string | null };

/** Values that were taken out of the stage because the plan's own stay; put back before matching again. */
export const createHeld = (db: Db, { held }: Tables): void => {
  // Without a type the column keeps a text of digits as text.
  freshTable(db, held, 'line INTEGER NOT NULL, field TEXT NOT NULL, value, PRIMARY KEY (line, field)');
};

export const putBackHeld = (db: Db, { row, held }: Tables): void => {
  if (!hasTable(db, held)) return;
  const values = db
    .prepare<[], { line: number; field: string; value: StagedValue }>(
      `SELECT line, field, value FROM ${held}`,
    )
    .all();
  for (const { line, field, value } of values)
    db.prepare(`UPDATE ${row} SET ${stagedColumn(field)} = ? WHERE line = ?`).run(value, line);
};

/** Rows about records that a person has changed at any time: few, in a book that is fed by imports. */
const touchedRows = (
  db: Db,
  { match, owner }: Tables,
  entity: EntityName,
): { line: number; num: number; owner: string | null }[] =>
  db
    .prepare<[string], { line: number; num: number; owner: string | null }>(
      `SELECT m.line, m.num, o.id AS owner FROM ${match} m LEFT JOIN ${owner} o ON o.line = m.line
       WHERE m.num IN (
         SELECT c.row_num FROM change_set s
         JOIN change c ON c.id BETWEEN s.first_change AND s.last_change
         WHERE s.kind IN ('edit', 'create', 'delete') AND c.entity = ?)`,
    )
    .all(entity);

/** An import that was taken back counts as never made. */
const live = `s.state = 'done' AND NOT EXISTS (
  SELECT 1 FROM change_set u WHERE u.import_id = s.import_id AND u.kind = 'importUndo' AND u.state = 'done')`;

const changesOf = (db: Db, entity: EntityName, num: number, owner: string | null): Change[] => {
  const where =
    entity === 'account'
      ? "c.entity = 'account' AND c.row_num = ?"
      : 'c.account_id = ? AND c.entity = ? AND c.row_num = ?';
  const statement = db.prepare<unknown[], Change>(
    `SELECT c.op, s.kind, ${live} AS live, c.before, c.after FROM change c JOIN change_set s ON s.id = c.set_id
     WHERE ${where} ORDER BY c.id`,
  );
  return entity === 'account' ? statement.all(num) : statement.all(owner, entity, num);
};

const parse = (json: string | null): Stored => (json === null ? {} : (JSON.parse(json) as Stored));

/** What a row was when it was made: the first value that a later change replaced, else what it is. */
const madeAs = (changes: readonly Change[], current: Stored, from: number): Stored => {
  const made: Record<string, StagedValue> = { ...current };
  for (const change of changes.slice(from + 1).reverse()) Object.assign(made, parse(change.before));
  return made;
};

/**
 * Columns whose value is a person's: different from what the last import that stands wrote there, or filled
 * by hand where no import ever wrote.
 */
const ownColumns = (changes: readonly Change[], current: Stored, columns: readonly string[]): string[] => {
  const imported: Record<string, StagedValue> = {};
  changes.forEach((change, index) => {
    const fromFile = change.live === 1 && (change.kind === 'import' || change.kind === 'sample');
    if (!fromFile) return;
    Object.assign(imported, change.op === 'insert' ? madeAs(changes, current, index) : parse(change.after));
  });
  return columns.filter((column) => {
    if (!Object.hasOwn(imported, column)) return current[column] !== null;
    return imported[column] !== current[column];
  });
};

/** What a field holds that nobody was ever asked for. */
const initialOf = (entity: EntityName, field: string): StagedValue => {
  const declared = entityOf(entity).fields[field];
  return declared === undefined ? null : toStored(declared, declared.initial);
};

/**
 * Lets cells stay that were edited here since the last import that wrote them (import spec, flow 4): the
 * staged value gives way to the plan's own.
 */
export const holdEditedCells = (
  db: Db,
  tables: Tables,
  entity: EntityName,
  fields: readonly string[],
): void => {
  const { table } = entityOf(entity);
  const rows = touchedRows(db, tables, entity);
  if (rows.length === 0 || fields.length === 0) return;
  const columns = fields.map(columnName);
  const record = db.prepare<[number], Stored>(`SELECT * FROM ${table} WHERE num = ?`);
  const staged = db.prepare<[number], Stored>(`SELECT * FROM ${tables.row} WHERE line = ?`);
  const keep = db.prepare(`INSERT INTO ${tables.held} (line, field, value) VALUES (?, ?, ?)`);
  for (const { line, num, owner } of rows) {
    const current = record.get(num);
    const row = staged.get(line);
    if (!current || !row) continue;
    const changes = changesOf(db, entity, num, owner);
    for (const column of ownColumns(changes, current, columns)) {
      const value = current[column] ?? null;
      const index = columns.indexOf(column);
      const field = fields[index];
      // What a record made by hand was never asked for is nobody's value.
      if (field === undefined || row[column] === value) continue;
      const unasked =
        initialOf(entity, field) === value && !changes.some(({ after }) => column in parse(after));
      if (unasked) continue;
      keep.run(line, field, row[column] ?? null);
      db.prepare(`UPDATE ${tables.row} SET "${column}" = ? WHERE line = ?`).run(value, line);
    }
  }
};
