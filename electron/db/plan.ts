import type { RecordOf } from '../../shared/entity.ts';
import type { Account } from '../../shared/records/account.ts';
import { planLists, type PlanEntity, type PlanRecords } from '../../shared/records/plan.ts';
import type { entities, EntityName } from '../../shared/records/registry.ts';
import type { SnapshotHead } from '../../shared/records/snapshot.ts';
import type { Db } from './open.ts';
import { allRecords, findRecord, recordsOfAccount } from './records.ts';
import { prepared } from './statements.ts';

/** The frozen plans of an account without their contents, in the order in which they were made. */
export const snapshotHeads = (db: Db, accountId: string): SnapshotHead[] =>
  prepared<SnapshotHead>(
    db,
    `SELECT id, account_id AS accountId, meeting_id AS meetingId, taken_on AS takenOn, label
     FROM snapshot WHERE account_id = ? ORDER BY num`,
  ).all(accountId);

/** Records of a kind. */
export type RecordsOf = <N extends EntityName>(name: N) => RecordOf<(typeof entities)[N]>[];

/** Where a plan's records come from: the tables as they are, or as the history knows them. */
export type PlanSource = {
  readonly ofAccount: RecordsOf;
  readonly ofWorkspace: RecordsOf;
  readonly snapshots: readonly SnapshotHead[];
};

/** A plan from its records. */
export const assemblePlan = (
  account: Account,
  { ofAccount, ofWorkspace, snapshots }: PlanSource,
): Omit<PlanRecords, 'changedOn'> => {
  const names = Object.keys(planLists) as PlanEntity[];
  const lists = Object.fromEntries(
    names.map((name) => [planLists[name], ofAccount(name)]),
  ) as unknown as PlanRecords;
  const used = new Set(lists.assessments.map(({ scorecardId }) => scorecardId));
  const scorecards = ofWorkspace('scorecard');
  const newest = scorecards.at(-1)?.id;
  return {
    ...lists,
    account,
    scorecards: scorecards.filter(({ id }) => id === newest || used.has(id)),
    contactCadences: ofWorkspace('contactCadence'),
    customFields: ofWorkspace('customField'),
    snapshots: [...snapshots],
  };
};

/** Everything recorded about one account, or null when there is no such account. */
export const readPlan = (db: Db, accountId: string): PlanRecords | null => {
  const account = findRecord(db, 'account', accountId);
  if (!account) return null;
  const plan = assemblePlan(account, {
    ofAccount: (name) => recordsOfAccount(db, name, accountId),
    ofWorkspace: (name) => allRecords(db, name),
    snapshots: snapshotHeads(db, accountId),
  });
  const changedOn = prepared<string | null>(
    db,
    'SELECT changed_on FROM account_facts WHERE account_num = (SELECT num FROM account WHERE id = ?)',
  )
    .pluck()
    .get(accountId);
  return { ...plan, changedOn: changedOn ?? null };
};
