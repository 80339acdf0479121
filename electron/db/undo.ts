import { columnName } from '../../shared/entity.ts';
import { CarryonError } from '../../shared/errors.ts';
import { entities, entityNames, type EntityName } from '../../shared/records/registry.ts';
import { deleteRows, withoutForeignKeys } from './bulk-delete.ts';
import type { ChangeRange } from './facts.ts';
import { recordChanges, type Recorded } from './history.ts';
import type { Db } from './open.ts';
import { prepared } from './statements.ts';

type ChangeRow = {
  id: number;
  entity: EntityName;
  row_num: number;
  op: 'insert' | 'update' | 'delete';
  before: string | null;
};

type Stored = Record<string, string | number | null>;

/** Changes are read back in pages, newest first: a write may not run while a query is being stepped. */
const pageSize = 5000;

const tableOf = (entity: EntityName) => columnName(entities[entity].name);
const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`);

const revert = (db: Db, change: ChangeRow): void => {
  const table = tableOf(change.entity);
  if (change.op === 'insert') {
    prepared(db, `DELETE FROM ${table} WHERE num = ?`).run(change.row_num);
    return;
  }
  const before = JSON.parse(change.before ?? '{}') as Stored;
  const columns = Object.keys(before);
  if (change.op === 'delete') {
    const places = columns.map(() => '?').join(', ');
    prepared(db, `INSERT INTO ${table} (${quoted(columns).join(', ')}) VALUES (${places})`).run(
      Object.values(before),
    );
    return;
  }
  const assignments = quoted(columns).map((column) => `${column} = ?`);
  prepared(db, `UPDATE ${table} SET ${assignments.join(', ')} WHERE num = ?`).run([
    ...Object.values(before),
    change.row_num,
  ]);
};

const isOnlyInserts = (db: Db, { first, last }: ChangeRange): boolean =>
  prepared(db, "SELECT 1 FROM change WHERE id BETWEEN ? AND ? AND op <> 'insert' LIMIT 1").get(
    first,
    last,
  ) === undefined;

/** Takes back a set that only created rows (an import) with one statement per table, children first. */
const revertInserts = (db: Db, { first, last }: ChangeRange): void => {
  const kinds = prepared<EntityName>(db, 'SELECT DISTINCT entity FROM change WHERE id BETWEEN ? AND ?');
  const made = new Set(kinds.pluck().all(first, last));
  for (const entity of [...entityNames].reverse().filter((name) => made.has(name))) {
    const table = tableOf(entity);
    db.exec('DROP TABLE IF EXISTS temp.made');
    db.exec('CREATE TEMP TABLE made (num INTEGER PRIMARY KEY, id TEXT NOT NULL)');
    db.prepare(
      `INSERT INTO made SELECT t.num, t.id FROM change c JOIN ${table} t ON t.num = c.row_num
       WHERE c.id BETWEEN ? AND ? AND c.entity = ?`,
    ).run(first, last, entity);
    db.exec('CREATE INDEX temp.made_by_id ON made (id)');
    deleteRows(db, table, 'made');
    db.exec('DROP TABLE temp.made');
  }
};

const rangeOf = (db: Db, set: number): ChangeRange | undefined =>
  db
    .prepare<[number], ChangeRange>(
      'SELECT first_change AS first, last_change AS last FROM change_set WHERE id = ?',
    )
    .get(set);

/** From this many new rows on their foreign keys are looked after all at once. */
const manyRows = 1000;

/** Runs the taking back of a set: foreign keys are left to us where it only made rows, and many. */
const around = <T>(db: Db, set: number, work: () => T): T => {
  const range = rangeOf(db, set);
  const many = range !== undefined && range.last - range.first >= manyRows && isOnlyInserts(db, range);
  return many ? withoutForeignKeys(db, work) : work();
};

/** Takes back every change of a set, last first. Runs inside an open change set. */
export const revertSet = (db: Db, set: number): void => {
  const range = rangeOf(db, set);
  if (!range) return;
  db.pragma('defer_foreign_keys = ON');
  if (range.last - range.first >= manyRows && isOnlyInserts(db, range)) {
    revertInserts(db, range);
    return;
  }
  const page = db.prepare<[number, number, number], ChangeRow>(
    'SELECT id, entity, row_num, op, before FROM change WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?',
  );
  for (let last = range.last; last >= range.first;) {
    const changes = page.all(range.first, last, pageSize);
    for (const change of changes) revert(db, change);
    last = (changes.at(-1)?.id ?? range.first) - 1;
  }
};

type Target = { id: number; label: string };
type When = { readonly at: string; readonly by: string };

/**
 * Takes back the newest change that stands, as a new set: the history only grows. It goes back to the first
 * change ever made, across restarts.
 * @throws CarryonError NOTHING_TO_UNDO
 */
export const undo = (db: Db, when: When): Recorded<string> => {
  const target = db
    .prepare<[], Target>(
      "SELECT id, label FROM change_set WHERE state = 'done' AND kind NOT IN ('undo', 'redo') ORDER BY id DESC LIMIT 1",
    )
    .get();
  if (!target) throw new CarryonError('NOTHING_TO_UNDO');
  const info = { ...when, kind: 'undo', label: target.label, undoes: target.id } as const;
  return around(db, target.id, () =>
    recordChanges(db, info, () => {
      revertSet(db, target.id);
      db.prepare("UPDATE change_set SET state = 'undone' WHERE id = ?").run(target.id);
      return target.label;
    }),
  );
};

/** Does again what was undone last. @throws CarryonError NOTHING_TO_REDO */
export const redo = (db: Db, when: When): Recorded<string> => {
  const target = db
    .prepare<[], Target>("SELECT id, label FROM change_set WHERE state = 'undone' ORDER BY id LIMIT 1")
    .get();
  if (!target) throw new CarryonError('NOTHING_TO_REDO');
  const inverse = db
    .prepare<[number], number>(
      "SELECT id FROM change_set WHERE undoes = ? AND kind = 'undo' ORDER BY id DESC LIMIT 1",
    )
    .pluck()
    .get(target.id);
  if (inverse === undefined) throw new CarryonError('NOTHING_TO_REDO');
  return recordChanges(db, { ...when, kind: 'redo', label: target.label, undoes: target.id }, () => {
    revertSet(db, inverse);
    db.prepare("UPDATE change_set SET state = 'done' WHERE id = ?").run(target.id);
    return target.label;
  });
};
