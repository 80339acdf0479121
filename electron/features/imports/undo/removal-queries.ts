import { columnName } from '../../../../shared/entity.ts';
import { entities, entityNames, type EntityName } from '../../../../shared/records/registry.ts';
import { deleteRows, isEmpty } from '../../../db/bulk-delete.ts';
import type { ChangeRange } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';
import { fieldOf, tableOf, titleOf, type Kept, type Stored } from './queries.ts';

type Pointer = { readonly entity: EntityName; readonly column: string };

/** Kinds of records that can point at this one, and by which column. */
const pointers = (target: EntityName): Pointer[] =>
  entityNames.flatMap((entity) =>
    Object.entries(entities[entity].fields).flatMap(([field, { kind, target: points }]) =>
      kind === 'reference' && points === target ? [{ entity, column: columnName(field) }] : [],
    ),
  );

const laterChange = (entity: EntityName, row: string): string =>
  entity === 'account'
    ? `SELECT 1 FROM change c WHERE c.entity = 'account' AND c.row_num = ${row}.num AND c.id > ${row}.made AND c.op = 'update'`
    : `SELECT 1 FROM change c WHERE c.account_id = ${row}.account_id AND c.entity = '${entity}' AND c.row_num = ${row}.num
       AND c.id > ${row}.made AND c.op = 'update'`;

/** Columns whose value is not the one the record was made with. */
const editedColumns = (db: Db, entity: EntityName, num: number, made: number): string[] => {
  const current = db.prepare<[number], Stored>(`SELECT * FROM ${tableOf(entity)} WHERE num = ?`).get(num);
  if (!current) return [];
  const later = db
    .prepare<[string, number, number], { before: string }>(
      `SELECT before FROM change WHERE entity = ? AND row_num = ? AND id > ? AND op = 'update' ORDER BY id DESC`,
    )
    .all(entity, num, made);
  const first: Record<string, string | number | null> = {};
  for (const { before } of later) Object.assign(first, JSON.parse(before));
  return Object.keys(first).filter((column) => first[column] !== current[column]);
};

const makeMade = (db: Db, { first, last }: ChangeRange, entity: EntityName): void => {
  const table = tableOf(entity);
  const owner = entity === 'account' ? 'NULL' : 't.account_id';
  db.exec('DROP TABLE IF EXISTS temp.made');
  db.exec(
    'CREATE TEMP TABLE made (num INTEGER PRIMARY KEY, id TEXT NOT NULL, account_id TEXT, made INTEGER NOT NULL)',
  );
  db.prepare(
    `INSERT INTO made SELECT t.num, t.id, ${owner}, c.id FROM change c JOIN ${table} t ON t.num = c.row_num
     WHERE c.id BETWEEN ? AND ? AND c.entity = ? AND c.op = 'insert'`,
  ).run(first, last, entity);
  db.exec('CREATE INDEX temp.made_by_id ON made (id)');
};

/** The records among the made ones that others point at which stay; what made them stay is the kind of these. */
const heldBy = (db: Db, { entity: child, column }: Pointer, own: boolean): number[] =>
  db
    .prepare<[], number>(
      `SELECT DISTINCT m.num FROM ${tableOf(child)} x JOIN made m ON m.id = x.${column}
       ${own ? 'WHERE x.num NOT IN (SELECT num FROM made)' : ''}`,
    )
    .pluck()
    .all();

/**
 * Removes the records of one kind that the import made, unless somebody has edited them or hung something on
 * them since: those stay, and are named with what keeps them. Kinds come children first, so that what still
 * points at a record stays, and the record with it.
 */
export const removeMade = (
  db: Db,
  changes: ChangeRange,
  entity: EntityName,
): { removed: number; kept: Kept[] } => {
  const table = tableOf(entity);
  makeMade(db, changes, entity);
  const kept: Kept[] = [];
  const record = db.prepare<[number], { id: string; name: string }>(
    `SELECT id, "${titleOf(entity)}" AS name FROM ${table} WHERE num = ?`,
  );
  const spare = db.prepare('DELETE FROM made WHERE num = ?');
  const keep = (num: number, field: string): void => {
    const found = record.get(num);
    if (found) kept.push({ entity, ...found, field });
    spare.run(num);
  };

  const edited = db
    .prepare<[], { num: number; made: number }>(
      `SELECT m.num, m.made FROM made m WHERE EXISTS (${laterChange(entity, 'm')})`,
    )
    .all();
  for (const { num, made } of edited)
    for (const column of editedColumns(db, entity, num, made)) keep(num, fieldOf(entity, column));

  const all = pointers(entity);
  const others = all.filter(({ entity: child }) => child !== entity && !isEmpty(db, tableOf(child)));
  for (const pointer of others) for (const num of heldBy(db, pointer, false)) keep(num, pointer.entity);
  // What stays may itself point at another of its kind, which then stays, too.
  const own = all.filter(({ entity: child }) => child === entity);
  for (let more = own.length > 0; more;) {
    more = false;
    for (const pointer of own)
      for (const num of heldBy(db, pointer, true)) {
        keep(num, entity);
        more = true;
      }
  }
  const removed = deleteRows(db, table, 'made');
  db.exec('DROP TABLE temp.made');
  return { removed, kept };
};

export const kindsMade = (db: Db, { first, last }: ChangeRange): EntityName[] => {
  const found = new Set(
    db
      .prepare<[number, number], string>(
        "SELECT DISTINCT entity FROM change WHERE id BETWEEN ? AND ? AND op = 'insert'",
      )
      .pluck()
      .all(first, last),
  );
  // Children before what they hang on.
  return [...entityNames].reverse().filter((entity) => found.has(entity));
};
