import type { Db } from '../../../../db/open.ts';
import { prepared } from '../../../../db/statements.ts';

export type BatchAccount = { readonly id: string; readonly name: string };

/** Ids and names of accounts by their row numbers, in the order given. */
export const accountsByNum = (db: Db, nums: readonly number[]): BatchAccount[] =>
  prepared<BatchAccount>(
    db,
    `SELECT a.id, a.name FROM json_each(?) AS wanted JOIN account a ON a.num = wanted.value
     ORDER BY wanted.key`,
  ).all(JSON.stringify(nums));

/** Ids and names of accounts by their ids, in the order given; those that are gone are left out. */
export const accountsById = (db: Db, ids: readonly string[]): BatchAccount[] =>
  prepared<BatchAccount>(
    db,
    `SELECT a.id, a.name FROM json_each(?) AS wanted JOIN account a ON a.id = wanted.value
     ORDER BY wanted.key`,
  ).all(JSON.stringify(ids));
