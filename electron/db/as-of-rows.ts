import type { EntityName } from '../../shared/records/registry.ts';
import type { Db } from './open.ts';
import type { StoredRow } from './records.ts';
import { prepared } from './statements.ts';

/** One line of the history, as much as it takes to take it back. */
export type PastChange = {
  readonly entity: EntityName;
  readonly row_num: number;
  readonly op: 'insert' | 'update' | 'delete';
  readonly before: string | null;
};

const selected = 'SELECT entity, row_num, op, before FROM change';

/** Changes to records of an account made after change `last`, newest first. The account itself is not among them. */
export const changesOfPlan = (db: Db, accountId: string, last: number): PastChange[] =>
  prepared<PastChange>(db, `${selected} WHERE account_id = ? AND id > ? ORDER BY id DESC`).all(
    accountId,
    last,
  );

/** Changes to the account itself made after change `last`, newest first. */
export const changesOfAccount = (db: Db, num: number, last: number): PastChange[] =>
  prepared<PastChange>(
    db,
    `${selected} WHERE entity = 'account' AND row_num = ? AND id > ? ORDER BY id DESC`,
  ).all(num, last);

/** Changes to records of the whole workspace made after change `last`, newest first. */
export const changesOfWorkspace = (db: Db, last: number): PastChange[] =>
  prepared<PastChange>(
    db,
    `${selected} WHERE account_id IS NULL AND entity <> 'account' AND id > ? ORDER BY id DESC`,
  ).all(last);

/**
 * Rows as they were before `changes`, which are all of this table and newest first: an inserted row is not
 * there, an updated one has its old values, a deleted one is back. In the order in which they were made.
 */
export const takenBack = (
  now: ReadonlyMap<number, StoredRow>,
  changes: readonly PastChange[],
): StoredRow[] => {
  const rows = new Map([...now].map(([num, row]) => [num, { ...row }]));
  for (const { row_num: num, op, before } of changes) {
    if (op === 'insert') rows.delete(num);
    // A plan may have tens of thousands of changes: the copies are written to.
    else rows.set(num, Object.assign(rows.get(num) ?? {}, JSON.parse(before ?? '{}') as StoredRow));
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
};

/** The row number that a record has, or had before it was deleted; null for one that never was. */
export const rowNumberOf = (db: Db, entity: 'account' | 'scorecard', id: string): number | null => {
  const find = (sql: string) => prepared<number>(db, sql).pluck().get({ entity, id }) ?? null;
  return (
    find(`SELECT num FROM ${entity} WHERE id = @id`) ??
    find(`SELECT row_num FROM change
          WHERE entity = @entity AND op = 'delete' AND json_extract(before, '$.id') = @id LIMIT 1`)
  );
};
