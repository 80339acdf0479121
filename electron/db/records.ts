import { columnName, type Changes, type Draft, type Entity, type RecordOf } from '../../shared/entity.ts';
import type { Field } from '../../shared/fields.ts';
import { entities, type EntityName } from '../../shared/records/registry.ts';
import type { Db } from './open.ts';
import { prepared } from './statements.ts';

export type StoredValue = string | number | null;
export type StoredRow = Readonly<Record<string, StoredValue>>;
export type AnyRecord = { id: string } & Record<string, unknown>;
type Named<N extends EntityName> = (typeof entities)[N];

/** A field's value as SQLite keeps it: flags as 0 and 1, lists and shapes as JSON text. */
export const toStored = (field: Field<unknown>, value: unknown): StoredValue => {
  if (value === null || value === undefined) return null;
  if (field.kind === 'flag') return value === true ? 1 : 0;
  if (field.kind === 'list' || field.kind === 'json') return JSON.stringify(value);
  return value as StoredValue;
};

/** A stored value as the field's own. */
export const fromStored = (field: Field<unknown>, value: StoredValue | undefined): unknown => {
  if (value === null || value === undefined) return null;
  if (field.kind === 'flag') return value === 1;
  if (field.kind === 'list' || field.kind === 'json') return JSON.parse(String(value)) as unknown;
  return value;
};

type Columns = readonly (readonly [field: string, type: Field<unknown>, column: string])[];

const known = new WeakMap<Entity, Columns>();

/** The fields of a kind with their columns, in the order of the declaration. */
const columnsOf = (entity: Entity): Columns => {
  const listed =
    known.get(entity) ??
    Object.entries(entity.fields).map(([field, type]) => [field, type, columnName(field)] as const);
  known.set(entity, listed);
  return listed;
};

const selected = (entity: Entity): string =>
  ['id', ...columnsOf(entity).map(([, , column]) => `"${column}"`)].join(', ');

/** A row as a record. A column that an image of the history does not know yet holds the field's initial value. */
export const toRecord = (entity: Entity, row: StoredRow): AnyRecord => {
  const record: AnyRecord = { id: String(row['id']) };
  for (const [field, type, column] of columnsOf(entity)) {
    const stored = row[column];
    record[field] = stored === undefined ? (type.initial ?? null) : fromStored(type, stored);
  }
  return record;
};

/** One record, or null. */
export const findRecord = <N extends EntityName>(db: Db, name: N, id: string): RecordOf<Named<N>> | null => {
  const entity: Entity = entities[name];
  const row = prepared<StoredRow>(db, `SELECT ${selected(entity)} FROM ${entity.table} WHERE id = ?`).get(id);
  return row ? (toRecord(entity, row) as RecordOf<Named<N>>) : null;
};

/** Every record of one kind that belongs to an account, in the order they were made. */
export const recordsOfAccount = <N extends EntityName>(
  db: Db,
  name: N,
  accountId: string,
): RecordOf<Named<N>>[] => {
  const entity: Entity = entities[name];
  return prepared<StoredRow>(
    db,
    `SELECT ${selected(entity)} FROM ${entity.table} WHERE account_id = ? ORDER BY num`,
  )
    .all(accountId)
    .map((row) => toRecord(entity, row) as RecordOf<Named<N>>);
};

/** Every record of one kind, in the order they were made. */
export const allRecords = <N extends EntityName>(db: Db, name: N): RecordOf<Named<N>>[] => {
  const entity: Entity = entities[name];
  return prepared<StoredRow>(db, `SELECT ${selected(entity)} FROM ${entity.table} ORDER BY num`)
    .all()
    .map((row) => toRecord(entity, row) as RecordOf<Named<N>>);
};

/** A row as it is stored, by row number. */
export const storedRow = (db: Db, entity: Entity, num: number): StoredRow | undefined =>
  prepared<StoredRow>(db, `SELECT num, ${selected(entity)} FROM ${entity.table} WHERE num = ?`).get(num);

/** Rows as they are stored, by row number: all of a kind, or those of an account. */
export const storedRows = (db: Db, entity: Entity, accountId?: string): Map<number, StoredRow> => {
  const sql = `SELECT num, ${selected(entity)} FROM ${entity.table}`;
  const rows =
    accountId === undefined
      ? prepared<StoredRow>(db, sql).all()
      : prepared<StoredRow>(db, `${sql} WHERE account_id = ?`).all(accountId);
  return new Map(rows.map((row) => [Number(row['num']), row]));
};

/** Writes a new record; fields that are not given take their initial value. Runs inside an open change set. */
export const insertRecord = <N extends EntityName>(
  db: Db,
  name: N,
  id: string,
  draft: Draft<Named<N>>,
): void => {
  const entity: Entity = entities[name];
  const given = draft as Record<string, unknown>;
  const columns = columnsOf(entity);
  const values = columns.map(([field, type]) => toStored(type, field in given ? given[field] : type.initial));
  prepared(
    db,
    `INSERT INTO ${entity.table} (id, ${columns.map(([, , column]) => `"${column}"`).join(', ')})
     VALUES (?, ${columns.map(() => '?').join(', ')})`,
  ).run(id, ...values);
};

/** Changes the given fields of a record. Runs inside an open change set. @returns false when it is not there */
export const updateRecord = <N extends EntityName>(
  db: Db,
  name: N,
  id: string,
  changes: Changes<Named<N>>,
): boolean => {
  const entity: Entity = entities[name];
  const given = changes as Record<string, unknown>;
  const columns = columnsOf(entity).filter(([field]) => given[field] !== undefined);
  if (columns.length === 0) return findRecord(db, name, id) !== null;
  const sql = `UPDATE ${entity.table} SET ${columns.map(([, , column]) => `"${column}" = ?`).join(', ')} WHERE id = ?`;
  const values = columns.map(([field, type]) => toStored(type, given[field]));
  return prepared(db, sql).run(...values, id).changes > 0;
};

/** Removes a record and what belongs to it. Runs inside an open change set. @returns false when it is not there */
export const removeRecord = (db: Db, name: EntityName, id: string): boolean =>
  prepared(db, `DELETE FROM ${entities[name].table} WHERE id = ?`).run(id).changes > 0;

export const countRecords = (db: Db, name: EntityName): number =>
  prepared<number>(db, `SELECT count(*) FROM ${entities[name].table}`).pluck().get() ?? 0;
