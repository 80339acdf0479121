import { columnName } from '../../../../shared/entity.ts';
import { CarryonError } from '../../../../shared/errors.ts';
import type { ImportUndo } from '../../../../shared/imports.ts';
import { entities, entityNames, type EntityName } from '../../../../shared/records/registry.ts';
import type { ChangeRange } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';

type Stored = Readonly<Record<string, string | number | null>>;
type Update = { id: number; entity: EntityName; row_num: number; before: string; after: string };
export type Kept = ImportUndo['kept'][number];

/** Changes are read in pages: a write may not run while a query is being stepped. */
const pageSize = 5000;

const tableOf = (entity: EntityName): string => entities[entity].table;
const fieldOf = (entity: EntityName, column: string): string =>
  Object.keys(entities[entity].fields).find((field) => columnName(field) === column) ?? column;
/** The column that names a record of this kind. */
const titleOf = (entity: EntityName): string => {
  const { fields } = entities[entity];
  return 'name' in fields ? 'name' : 'title' in fields ? 'title' : 'id';
};

/** What an import changed, by the numbers of its changes; null when it changed nothing. */
export type Run = { readonly changes: ChangeRange | null; readonly fileName: string };

/**
 * The changes of an import that stands.
 * @throws CarryonError NOT_FOUND, or NOTHING_TO_UNDO when it has been taken back already.
 */
export const standingRun = (db: Db, importId: string): Run => {
  const run = db
    .prepare<
      [string],
      {
        first: number | null;
        last: number | null;
        fileName: string;
        state: string | null;
        undone: number;
      }
    >(
      `SELECT s.first_change AS first, s.last_change AS last, r.file_name AS fileName, s.state,
         EXISTS (SELECT 1 FROM change_set u
                 WHERE u.import_id = r.id AND u.kind = 'importUndo' AND u.state = 'done') AS undone
       FROM import_run r LEFT JOIN change_set s ON s.id = r.change_set_id WHERE r.id = ?`,
    )
    .get(importId);
  if (!run) throw new CarryonError('NOT_FOUND');
  if (run.undone === 1 || (run.state !== null && run.state !== 'done'))
    throw new CarryonError('NOTHING_TO_UNDO');
  const { first, last, fileName } = run;
  return { changes: first === null || last === null ? null : { first, last }, fileName };
};

/** Gives every cell the import changed its old value back, unless somebody has changed it since. */
export const revertUpdates = (
  db: Db,
  { first, last }: ChangeRange,
  onRows: (count: number) => void,
): { reverted: number; kept: Kept[] } => {
  const page = db.prepare<[number, number, number], Update>(
    `SELECT id, entity, row_num, before, after FROM change
     WHERE id BETWEEN ? AND ? AND op = 'update' ORDER BY id DESC LIMIT ?`,
  );
  const kept: Kept[] = [];
  const statements = new Map<string, ReturnType<Db['prepare']>>();
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  let reverted = 0;
  let upTo = last;
  for (;;) {
    const updates = page.all(first, upTo, pageSize);
    for (const { entity, row_num: num, before, after } of updates) {
      const table = tableOf(entity);
      const current = prepare(`SELECT * FROM ${table} WHERE num = ?`).get(num) as Stored | undefined;
      if (!current) continue;
      const old = JSON.parse(before) as Stored;
      const written = JSON.parse(after) as Stored;
      const columns = Object.keys(written).filter((column) => current[column] === written[column]);
      for (const column of Object.keys(written)) {
        if (columns.includes(column)) continue;
        const name = String(current[titleOf(entity)] ?? '');
        kept.push({ entity, id: String(current['id']), name, field: fieldOf(entity, column) });
      }
      if (columns.length === 0) continue;
      const sets = columns.map((column) => `"${column}" = ?`).join(', ');
      prepare(`UPDATE ${table} SET ${sets} WHERE num = ?`).run([
        ...columns.map((column) => old[column] ?? null),
        num,
      ]);
      reverted += 1;
    }
    onRows(updates.length);
    const oldest = updates.at(-1);
    if (!oldest || updates.length < pageSize) return { reverted, kept };
    upTo = oldest.id - 1;
  }
};

/** Kinds of records that can point at this one, and by which column. */
const pointers = (target: EntityName): { entity: EntityName; column: string }[] =>
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

/**
 * Removes the records of one kind that the import made, unless somebody has edited them or hung something on
 * them since: those stay, and are named with what keeps them.
 */
export const removeMade = (
  db: Db,
  { first, last }: ChangeRange,
  entity: EntityName,
): { removed: number; kept: Kept[] } => {
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
  const kept: Kept[] = [];
  const keep = db.prepare<[number], { id: string; name: string }>(
    `SELECT id, "${titleOf(entity)}" AS name FROM ${table} WHERE num = ?`,
  );
  const spare = db.prepare('DELETE FROM made WHERE num = ?');

  const edited = db
    .prepare<[], { num: number; made: number }>(
      `SELECT m.num, m.made FROM made m WHERE EXISTS (${laterChange(entity, 'm')})`,
    )
    .all();
  for (const { num, made } of edited) {
    const columns = editedColumns(db, entity, num, made);
    const record = keep.get(num);
    if (columns.length === 0 || !record) continue;
    for (const column of columns) kept.push({ entity, ...record, field: fieldOf(entity, column) });
    spare.run(num);
  }

  for (const { entity: child, column } of pointers(entity)) {
    const held = db
      .prepare<[number, number, string], { num: number }>(
        `SELECT DISTINCT m.num FROM ${tableOf(child)} x JOIN made m ON m.id = x.${column}
         WHERE x.num NOT IN (
           SELECT row_num FROM change WHERE id BETWEEN ? AND ? AND entity = ? AND op = 'insert'
         )`,
      )
      .all(first, last, child);
    for (const { num } of held) {
      const record = keep.get(num);
      if (record) kept.push({ entity, ...record, field: child });
      spare.run(num);
    }
  }
  const { changes } = db.prepare(`DELETE FROM ${table} WHERE num IN (SELECT num FROM made)`).run();
  db.exec('DROP TABLE temp.made');
  return { removed: changes, kept };
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
