import type { ImportCounts, ImportKind } from '../../../../shared/imports.ts';
import type { Db } from '../../../db/open.ts';
import type { ImportKindSpec } from '../kinds/kind.ts';
import type { Written } from '../match/outcome/queries.ts';

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

/** Adds the staged rows that match no record, in the order of the file. */
export const insertNew = (
  db: Db,
  spec: ImportKindSpec,
  written: readonly Written[],
  onRows: (count: number) => void,
): void => {
  const { table } = spec.entity;
  const owned = spec.owner !== null;
  const columns = ['id', ...(owned ? ['account_id'] : []), ...written.map(({ column }) => column)];
  const values = ['new_id()', ...(owned ? ['o.id'] : []), ...written.map(({ inserted }) => inserted)];
  const insert = db.prepare<[number, number]>(
    `INSERT INTO ${table} (${columns.join(', ')})
     SELECT ${values.join(', ')} FROM staged_row r ${owned ? 'JOIN staged_owner o ON o.line = r.line' : ''}
     WHERE r.line > ? AND r.line <= ?
       AND NOT EXISTS (SELECT 1 FROM staged_match m WHERE m.line = r.line)
     ORDER BY r.line`,
  );
  inChunks(db, 'staged_row', (from, to) => onRows(insert.run(from, to).changes));
};

/** Changes the records whose staged row differs; their ids, notes and history stay theirs. */
export const updateChanged = (
  db: Db,
  spec: ImportKindSpec,
  written: readonly Written[],
  onRows: (count: number) => void,
): void => {
  if (written.length === 0) return;
  const { table } = spec.entity;
  const update = db.prepare<[number, number]>(
    `UPDATE ${table} AS a SET ${written.map(({ column, updated }) => `${column} = ${updated}`).join(', ')}
     FROM staged_changed ch JOIN staged_row r ON r.line = ch.line
     WHERE a.num = ch.num AND ch.line > ? AND ch.line <= ?`,
  );
  inChunks(db, 'staged_changed', (from, to) => onRows(update.run(from, to).changes));
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
