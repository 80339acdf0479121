import { endOfLocalDay, type Day } from '../../shared/dates.ts';
import type { Entity } from '../../shared/entity.ts';
import type { Account } from '../../shared/records/account.ts';
import type { PlanRecords } from '../../shared/records/plan.ts';
import { entities } from '../../shared/records/registry.ts';
import { snapshotHead, type SnapshotHead } from '../../shared/records/snapshot.ts';
import { changedOnAfter } from './as-of-changed.ts';
import {
  changesOfAccount,
  changesOfPlan,
  changesOfWorkspace,
  rowNumberOf,
  takenBack,
  type PastChange,
} from './as-of-rows.ts';
import type { Db } from './open.ts';
import { assemblePlan, type RecordsOf } from './plan.ts';
import { storedRow, storedRows, toRecord, type AnyRecord } from './records.ts';
import { prepared } from './statements.ts';

type Changes = ReadonlyMap<string, readonly PastChange[]>;

const byEntity = (changes: readonly PastChange[]): Changes => {
  const found = new Map<string, PastChange[]>();
  for (const change of changes) {
    const list = found.get(change.entity);
    if (list) list.push(change);
    else found.set(change.entity, [change]);
  }
  return found;
};

/** Records of one kind as they were: the rows of today, of an account or all, with later changes taken back. */
const recordsBefore = (db: Db, entity: Entity, changes: Changes, accountId?: string): AnyRecord[] =>
  takenBack(storedRows(db, entity, accountId), changes.get(entity.name) ?? []).map((row) =>
    toRecord(entity, row),
  );

const accountBefore = (db: Db, num: number, last: number): Account | null => {
  const row = storedRow(db, entities.account, num);
  const [before] = takenBack(new Map(row ? [[num, row]] : []), changesOfAccount(db, num, last));
  return before ? (toRecord(entities.account, before) as Account) : null;
};

/**
 * The plan of an account as it was right after change `last` of the history, or null when there was no such
 * account then: one that was not made yet, or was deleted. Accounts and records deleted since are found again.
 */
export const readPlanAfter = (db: Db, accountId: string, last: number): PlanRecords | null => {
  const num = rowNumberOf(db, 'account', accountId);
  const account = num === null ? null : accountBefore(db, num, last);
  if (num === null || !account) return null;
  const ofPlan = byEntity(changesOfPlan(db, accountId, last));
  const ofWorkspace = byEntity(changesOfWorkspace(db, last));
  const plan = assemblePlan(account, {
    ofAccount: ((name) => recordsBefore(db, entities[name], ofPlan, accountId)) as RecordsOf,
    ofWorkspace: ((name) => recordsBefore(db, entities[name], ofWorkspace)) as RecordsOf,
    snapshots: recordsBefore(db, snapshotHead, ofPlan, accountId) as SnapshotHead[],
  });
  return { ...plan, changedOn: changedOnAfter(db, { plan, num, last }) };
};

/** The last change that was made before a day was over, 0 before the first one. */
export const lastChangeOn = (db: Db, day: Day): number =>
  prepared<number>(
    db,
    'SELECT last_change FROM change_set WHERE at < ? AND last_change IS NOT NULL ORDER BY id DESC LIMIT 1',
  )
    .pluck()
    .get(endOfLocalDay(day).toISOString()) ?? 0;

/**
 * The plan of an account as it was at the end of a day of the user's calendar, from the history; null when the
 * account was not in the book then. For today and days to come it is the plan as it is.
 */
export const readPlanAsOf = (db: Db, accountId: string, day: Day): PlanRecords | null =>
  readPlanAfter(db, accountId, lastChangeOn(db, day));
