import { columnName } from '../../../../shared/entity.ts';
import { CarryonError } from '../../../../shared/errors.ts';
import type { ImportUndo } from '../../../../shared/imports.ts';
import { entities, type EntityName } from '../../../../shared/records/registry.ts';
import type { ChangeRange } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';

export type Stored = Readonly<Record<string, string | number | null>>;
type Update = { id: number; entity: EntityName; row_num: number; before: string; after: string };
export type Kept = ImportUndo['kept'][number];

/** Changes are read in pages: a write may not run while a query is being stepped. */
const pageSize = 5000;

export const tableOf = (entity: EntityName): string => entities[entity].table;
export const fieldOf = (entity: EntityName, column: string): string =>
  Object.keys(entities[entity].fields).find((field) => columnName(field) === column) ?? column;
/** The column that names a record of this kind. */
export const titleOf = (entity: EntityName): string => {
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
