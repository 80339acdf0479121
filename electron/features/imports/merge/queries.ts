import { columnName, type Entity } from '../../../../shared/entity.ts';
import type { ImportCounts, ImportKind } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import { toStored } from '../../../db/records.ts';
import type { Written } from '../match/outcome/queries.ts';
import type { Tables } from '../match/tables.ts';

/** Rows merged per statement: the search index flushes once per statement (import spec, section 4.2). */
const chunkRows = 20_000;

/** Lets the plan's connection see the staged rows. */
export const attachStage = (db: Db, file: string): void => {
  db.prepare('ATTACH ? AS staging').run(file);
  db.pragma('staging.journal_mode = OFF');
  db.pragma('staging.synchronous = OFF');
};

/** Makes `new_id` known to a connection. */
export const addNewId = (db: Db, newId: () => string): void => {
  db.function('new_id', newId);
};

/** Runs `merge` for consecutive ranges of lines; stops for nothing, it is one transaction. */
const inChunks = (db: Db, table: string, merge: (from: number, to: number) => void): void => {
  const next = db
    .prepare<[number, number], number>(
      `SELECT max(line) FROM (SELECT line FROM ${table} WHERE line > ? ORDER BY line LIMIT ?)`,
    )
    .pluck();
  let from = 0;
  for (;;) {
    const to = next.get(from, chunkRows);
    if (to === undefined || to === null) return;
    merge(from, to);
    from = to;
  }
};

/** Where records go and how: their kind, whether they belong to accounts, and whether their ids are given already. */
export type Target = {
  readonly tables: Tables;
  readonly entity: Entity;
  readonly owned: boolean;
  readonly named: boolean;
  readonly written: readonly Pick<Written, 'column' | 'inserted' | 'updated'>[];
};

/** What a new record holds in the columns that the file says nothing of and that cannot be empty. */
const initials = (entity: Entity, given: readonly string[]): { column: string; inserted: string }[] =>
  Object.entries(entity.fields).flatMap(([name, field]) => {
    const column = `"${columnName(name)}"`;
    const initial = toStored(field, field.initial);
    if (!field.required || initial === null || given.includes(column)) return [];
    const inserted = typeof initial === 'number' ? String(initial) : `'${initial.replaceAll("'", "''")}'`;
    return [{ column, inserted }];
  });

/** Adds the staged rows that match no record, in the order of the file. */
export const insertNew = (
  db: Db,
  { tables, entity, owned, named, written }: Target,
  onRows: (count: number) => void,
): void => {
  const { row, match, owner, made } = tables;
  const filled = [
    ...written,
    ...initials(
      entity,
      written.map(({ column }) => column),
    ),
  ];
  const columns = ['id', ...(owned ? ['account_id'] : []), ...filled.map(({ column }) => column)];
  const id = named ? 'n.id' : 'new_id()';
  const values = [id, ...(owned ? ['o.id'] : []), ...filled.map(({ inserted }) => inserted)];
  const insert = db.prepare<[number, number]>(
    `INSERT INTO ${entity.table} (${columns.join(', ')})
     SELECT ${values.join(', ')} FROM ${row} r ${owned ? `JOIN ${owner} o ON o.line = r.line` : ''}
     ${named ? `JOIN ${made} n ON n.line = r.line` : ''}
     WHERE r.line > ? AND r.line <= ?
       AND NOT EXISTS (SELECT 1 FROM ${match} m WHERE m.line = r.line)
     ORDER BY r.line`,
  );
  inChunks(db, row, (from, to) => onRows(insert.run(from, to).changes));
};

/** Changes the records whose staged row differs; their ids, notes and history stay theirs. */
export const updateChanged = (
  db: Db,
  { tables, entity, written }: Target,
  onRows: (count: number) => void,
): void => {
  if (written.length === 0) return;
  const { row, changed } = tables;
  const update = db.prepare<[number, number]>(
    `UPDATE ${entity.table} AS a SET ${written.map(({ column, updated }) => `${column} = ${updated}`).join(', ')}
     FROM ${changed} ch JOIN ${row} r ON r.line = ch.line
     WHERE a.num = ch.num AND ch.line > ? AND ch.line <= ?`,
  );
  inChunks(db, changed, (from, to) => onRows(update.run(from, to).changes));
};

/** Writes the import down; `set` is null when nothing changed. */
export const recordRun = (
  db: Db,
  run: {
    importId: string;
    kind: ImportKind;
    fileName: string;
    at: string;
    counts: ImportCounts;
    set: number | null;
  },
): void => {
  db.prepare(
    'INSERT INTO import_run (id, kind, file_name, imported_at, counts, change_set_id) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(run.importId, run.kind, run.fileName, run.at, JSON.stringify(run.counts), run.set);
};
