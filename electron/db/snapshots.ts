import type { Day } from '../../shared/dates.ts';
import { frozen, lastReview, thawed } from '../../shared/domain/frozen-plan.ts';
import type { PlanRecords } from '../../shared/records/plan.ts';
import type { SnapshotHead } from '../../shared/records/snapshot.ts';
import { readPlanAsOf } from './as-of.ts';
import type { Db } from './open.ts';
import { readPlan, snapshotHeads } from './plan.ts';
import { findRecord, insertRecord } from './records.ts';
import { prepared } from './statements.ts';

/** A frozen plan: what is known of it, and its records. */
export type FrozenPlan = { readonly head: SnapshotHead; readonly records: PlanRecords };

type Freezing = {
  readonly id: string;
  readonly accountId: string;
  /** The review that it is frozen at, or null when it is by hand. */
  readonly meetingId: string | null;
  readonly label: string;
  /** The day whose plan is frozen, today or earlier. */
  readonly takenOn: Day;
  readonly today: Day;
  /** Whether the change it is part of is work on the plan, which then is as new as today. */
  readonly worked: boolean;
};

/**
 * Freezes a plan: as it is at this moment when the day is today, and as the history knows the end of that day
 * otherwise. Runs inside an open change set.
 * @returns false when there is no such account, or was none on that day: nothing is frozen then.
 */
export const takeSnapshot = (
  db: Db,
  { id, accountId, meetingId, label, takenOn, today, worked }: Freezing,
): boolean => {
  const now = takenOn === today;
  const plan = now ? readPlan(db, accountId) : readPlanAsOf(db, accountId, takenOn);
  if (!plan) return false;
  const content = frozen(now && worked ? { ...plan, changedOn: today } : plan);
  insertRecord(db, 'snapshot', id, { accountId, meetingId, takenOn, label, content });
  return true;
};

/** Whether the plan was frozen at this meeting. */
export const isFrozenAt = (db: Db, meetingId: string): boolean =>
  prepared(db, 'SELECT 1 FROM snapshot WHERE meeting_id = ? LIMIT 1').get(meetingId) !== undefined;

/** A frozen plan, read with tolerance for what was recorded otherwise at its time; null when there is none. */
export const readSnapshot = (db: Db, id: string): FrozenPlan | null => {
  const found = findRecord(db, 'snapshot', id);
  if (!found) return null;
  const { content, ...head } = found;
  const records = thawed(content);
  return records && { head, records };
};

/**
 * The plan frozen at the last review before a day: what "since the last review" compares with; null for the
 * first plan on record.
 */
export const readLastReview = (db: Db, accountId: string, asOf: Day): FrozenPlan | null => {
  const head = lastReview(snapshotHeads(db, accountId), asOf);
  return head && readSnapshot(db, head.id);
};
