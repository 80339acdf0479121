import { refreshFacts } from './facts.ts';
import type { Db } from './open.ts';

export type ChangeKind = 'edit' | 'create' | 'delete' | 'import' | 'importUndo' | 'sample' | 'undo' | 'redo';

/** What a change set says of itself. */
export type ChangeSetInfo = {
  readonly kind: ChangeKind;
  /** Short English sentence for the undo menu and the history: "Edit account: Renewal date". */
  readonly label: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly importId?: string;
  /** The set that an undo or redo takes back. */
  readonly undoes?: number;
  /** Consecutive edits with the same key within ten seconds are one step of undo. */
  readonly mergeKey?: string;
};

/** What happened: the set's number, or null when nothing changed, and the accounts it touched. */
export type Recorded<T> = {
  readonly value: T;
  readonly set: number | null;
  /** Ids of accounts whose plan changed; null when there are more than 200. */
  readonly accountIds: readonly string[] | null;
};

const mergeWindow = 10_000;

const begin = (db: Db, info: ChangeSetInfo): number => {
  const last = db
    .prepare<[], { id: number; at: string; merge_key: string | null; state: string }>(
      'SELECT id, at, merge_key, state FROM change_set ORDER BY id DESC LIMIT 1',
    )
    .get();
  const merges =
    info.mergeKey !== undefined &&
    last?.merge_key === info.mergeKey &&
    last.state === 'done' &&
    Math.abs(Date.parse(info.at) - Date.parse(last.at)) <= mergeWindow;
  if (merges) {
    db.prepare('UPDATE change_set SET at = ? WHERE id = ?').run(info.at, last.id);
    return last.id;
  }
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO change_set (at, by, kind, label, undoes, import_id, merge_key) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      info.at,
      info.by,
      info.kind,
      info.label,
      info.undoes ?? null,
      info.importId ?? null,
      info.mergeKey ?? null,
    );
  return Number(lastInsertRowid);
};

/** Accounts a set touched since change `after`; at most 201 are looked up. */
const touched = (db: Db, set: number, after: number): string[] =>
  db
    .prepare<[number, number, number, number], string>(
      `SELECT account_id FROM change WHERE set_id = ? AND id > ? AND account_id IS NOT NULL
       UNION
       SELECT account.id FROM change JOIN account ON account.num = change.row_num
       WHERE change.set_id = ? AND change.id > ? AND change.entity = 'account'
       LIMIT 201`,
    )
    .pluck()
    .all(set, after, set, after);

/**
 * Runs a write as one immediate transaction and one change set. The triggers on every planning table record
 * what `write` does; a write outside of this fails. A set that changed nothing leaves no trace. A new set
 * ends the possibility to redo what was undone before it. The book's facts are brought up to date in the
 * same transaction. `write` must not be asynchronous.
 */
export const recordChanges = <T>(db: Db, info: ChangeSetInfo, write: (set: number) => T): Recorded<T> =>
  db
    .transaction((): Recorded<T> => {
      const after = Number(db.prepare('SELECT coalesce(max(id), 0) FROM change').pluck().get());
      const set = begin(db, info);
      db.prepare('UPDATE open_change_set SET set_id = ?').run(set);
      const value = write(set);
      db.prepare('UPDATE open_change_set SET set_id = NULL').run();
      const changed = db.prepare('SELECT 1 FROM change WHERE set_id = ? LIMIT 1').get(set) !== undefined;
      if (!changed) {
        db.prepare('DELETE FROM change_set WHERE id = ?').run(set);
        return { value, set: null, accountIds: [] };
      }
      if (info.kind !== 'undo' && info.kind !== 'redo')
        db.prepare("UPDATE change_set SET state = 'dropped' WHERE state = 'undone'").run();
      refreshFacts(db, { set, after, kind: info.kind, at: info.at });
      const accountIds = touched(db, set, after);
      return { value, set, accountIds: accountIds.length > 200 ? null : accountIds };
    })
    .immediate();

/** Labels of what undo and redo would do next, or null. */
export const undoState = (db: Db): { undo: string | null; redo: string | null } => {
  const label = (sql: string) => db.prepare<[], string>(sql).pluck().get() ?? null;
  return {
    undo: label(
      "SELECT label FROM change_set WHERE state = 'done' AND kind NOT IN ('undo', 'redo') ORDER BY id DESC LIMIT 1",
    ),
    redo: label("SELECT label FROM change_set WHERE state = 'undone' ORDER BY id LIMIT 1"),
  };
};
