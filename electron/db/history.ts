import { localDay } from '../../shared/dates.ts';
import { refreshFacts, type ChangeRange } from './facts.ts';
import type { Db } from './open.ts';
import { prepared } from './statements.ts';

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
  /** Consecutive edits with the same key within ten seconds of one day are one step of undo. */
  readonly mergeKey?: string;
};

/** What happened: the set's number, or null when nothing changed, and the accounts it touched. */
export type Recorded<T> = {
  readonly value: T;
  readonly set: number | null;
  /** Ids of accounts whose plan changed; null when there are too many to name. */
  readonly accountIds: readonly string[] | null;
};

const mergeWindow = 10_000;

const begin = (db: Db, info: ChangeSetInfo): number => {
  const last = prepared<{ id: number; at: string; merge_key: string | null; state: string }>(
    db,
    'SELECT id, at, merge_key, state FROM change_set ORDER BY id DESC LIMIT 1',
  ).get();
  const merges =
    info.mergeKey !== undefined &&
    last?.merge_key === info.mergeKey &&
    last.state === 'done' &&
    Math.abs(Date.parse(info.at) - Date.parse(last.at)) <= mergeWindow &&
    // A step that moved on to the next day would be missing from the day it began on.
    localDay(new Date(info.at)) === localDay(new Date(last.at));
  if (merges) {
    prepared(db, 'UPDATE change_set SET at = ? WHERE id = ?').run(info.at, last.id);
    return last.id;
  }
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO change_set (at, by, kind, label, undoes, import_id, merge_key) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
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

const lastChange = (db: Db): number =>
  prepared<number>(db, 'SELECT coalesce(max(id), 0) FROM change').pluck().get() ?? 0;

/** A write of more changes than this is not taken apart for the windows: they fetch again what they show. */
const namedChanges = 2000;

/** Ids of the accounts that changes touched, or null when there are too many to name. */
const touched = (db: Db, { first, last }: ChangeRange): readonly string[] | null => {
  if (last - first >= namedChanges) return null;
  const accountIds = prepared<string>(
    db,
    `SELECT account_id FROM change WHERE id BETWEEN @first AND @last AND account_id IS NOT NULL
     UNION
     SELECT coalesce(account.id, json_extract(change.before, '$.id')) FROM change
     LEFT JOIN account ON account.num = change.row_num
     WHERE change.id BETWEEN @first AND @last AND change.entity = 'account'`,
  )
    .pluck()
    .all({ first, last });
  return accountIds.length > 200 ? null : accountIds;
};

/**
 * Runs a write as one immediate transaction and one change set. The triggers on every planning table record
 * what `write` does; a write outside of this fails. A set that changed nothing leaves no trace. A new set
 * ends the possibility to redo what was undone before it. The book's facts are brought up to date in the
 * same transaction. `write` must not be asynchronous.
 */
export const recordChanges = <T>(db: Db, info: ChangeSetInfo, write: (set: number) => T): Recorded<T> =>
  db
    .transaction((): Recorded<T> => {
      const first = lastChange(db) + 1;
      const set = begin(db, info);
      prepared(db, 'UPDATE open_change_set SET set_id = ?').run(set);
      const value = write(set);
      prepared(db, 'UPDATE open_change_set SET set_id = NULL').run();
      const last = lastChange(db);
      if (last < first) {
        prepared(db, 'DELETE FROM change_set WHERE id = ? AND first_change IS NULL').run(set);
        return { value, set: null, accountIds: [] };
      }
      prepared(
        db,
        'UPDATE change_set SET first_change = coalesce(first_change, ?), last_change = ? WHERE id = ?',
      ).run(first, last, set);
      if (info.kind !== 'undo' && info.kind !== 'redo')
        prepared(db, "UPDATE change_set SET state = 'dropped' WHERE state = 'undone'").run();
      refreshFacts(db, { first, last, kind: info.kind, at: info.at });
      return { value, set, accountIds: touched(db, { first, last }) };
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
