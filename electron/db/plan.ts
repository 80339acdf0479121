import { planLists, type PlanEntity, type PlanRecords } from '../../shared/records/plan.ts';
import type { SnapshotHead } from '../../shared/records/snapshot.ts';
import type { Db } from './open.ts';
import { allRecords, findRecord, recordsOfAccount } from './records.ts';
import { prepared } from './statements.ts';

const snapshotHeads = (db: Db, accountId: string): SnapshotHead[] =>
  prepared<SnapshotHead>(
    db,
    `SELECT id, account_id AS accountId, meeting_id AS meetingId, taken_on AS takenOn, label
     FROM snapshot WHERE account_id = ? ORDER BY num`,
  ).all(accountId);

/** Everything recorded about one account, or null when there is no such account. */
export const readPlan = (db: Db, accountId: string): PlanRecords | null => {
  const account = findRecord(db, 'account', accountId);
  if (!account) return null;
  const names = Object.keys(planLists) as PlanEntity[];
  const lists = Object.fromEntries(
    names.map((name) => [planLists[name], recordsOfAccount(db, name, accountId)]),
  ) as unknown as PlanRecords;
  const used = new Set(lists.assessments.map(({ scorecardId }) => scorecardId));
  const scorecards = allRecords(db, 'scorecard');
  const newest = scorecards.at(-1)?.id;
  const changedOn = prepared<string | null>(
    db,
    'SELECT changed_on FROM account_facts WHERE account_num = (SELECT num FROM account WHERE id = ?)',
  )
    .pluck()
    .get(accountId);
  return {
    ...lists,
    account,
    scorecards: scorecards.filter(({ id }) => id === newest || used.has(id)),
    contactCadences: allRecords(db, 'contactCadence'),
    customFields: allRecords(db, 'customField'),
    snapshots: snapshotHeads(db, accountId),
    changedOn: changedOn ?? null,
  };
};
