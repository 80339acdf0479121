import { isDeepStrictEqual } from 'node:util';

import { readPlanAfter, readPlanAsOf } from '../../electron/db/as-of.ts';
import type { Db } from '../../electron/db/open.ts';
import { readPlan } from '../../electron/db/plan.ts';
import { readSnapshot } from '../../electron/db/snapshots.ts';
import { localDay, type Day } from '../../shared/dates.ts';
import { applyDiff, diffPlans, invertDiff } from '../../shared/domain/diff/plan.ts';
import type { PlanRecords } from '../../shared/records/plan.ts';

/** The plans of every account as they were at the end of some days, by day and account. */
export type Diary = Map<Day, ReadonlyMap<string, PlanRecords>>;

const accountIds = (db: Db): string[] => db.prepare<[], string>('SELECT id FROM account').pluck().all();

/** Notes the plans as they are; a later note of the same day takes the place of an earlier one. */
export const noteDay = (diary: Diary, db: Db, instant: Date): void => {
  const plans = accountIds(db).flatMap((id) => {
    const plan = readPlan(db, id);
    return plan ? [[id, plan] as const] : [];
  });
  diary.set(localDay(instant), new Map(plans));
};

/** Only what differs: plans are long. */
const difference = (found: PlanRecords | null, expected: PlanRecords | null): string =>
  found && expected
    ? JSON.stringify(diffPlans(expected, found))
    : `${found ? 'found' : 'not found'}, ${expected ? 'expected' : 'not expected'}`;

const expectEqual = (what: string, found: PlanRecords | null, expected: PlanRecords | null): void => {
  if (!isDeepStrictEqual(found, expected)) throw new Error(`${what}\n${difference(found, expected)}`);
};

/** Time travel: the plan as of a day is the plan that was there at its end, whatever was done since. */
export const expectDiary = (diary: Diary, db: Db): void => {
  const known = new Set([...accountIds(db), ...[...diary.values()].flatMap((plans) => [...plans.keys()])]);
  for (const [day, plans] of diary)
    for (const id of known)
      expectEqual(`the plan as of ${day}`, readPlanAsOf(db, id, day), plans.get(id) ?? null);
};

type Frozen = { id: string; account_id: string; taken_on: Day; at: string; last: number };

/**
 * Snapshots: one that was frozen on its own day holds the plan as it was right after the step that froze it;
 * one of an earlier day holds the plan as of that day. Neither knows of snapshots. Those that were not frozen from a plan are left out.
 */
export const expectSnapshots = (db: Db): void => {
  const frozen = db
    .prepare<[], Frozen>(
      `SELECT snapshot.id, snapshot.account_id, taken_on, change_set.at,
         last_change AS last
       FROM snapshot
       JOIN change ON entity = 'snapshot' AND row_num = snapshot.num AND op = 'insert'
       JOIN change_set ON change_set.id = change.set_id
       WHERE change_set.kind NOT IN ('undo', 'redo')`,
    )
    .all();
  for (const { id, account_id: accountId, taken_on: takenOn, at, last } of frozen) {
    const records = readSnapshot(db, id)?.records;
    if (!records) continue;
    const day = localDay(new Date(at));
    const plan = takenOn === day ? readPlanAfter(db, accountId, last) : readPlanAsOf(db, accountId, takenOn);
    expectEqual('a snapshot is not the plan it was taken of', records, plan && { ...plan, snapshots: [] });
  }
};

/** The diff between the states of a plan on two days leads from each to the other, also once stored as text. */
export const expectDiffs = (diary: Diary): void => {
  const days = [...diary.values()];
  for (const [index, plans] of days.entries())
    for (const [id, after] of plans) {
      const before = days[index - 1]?.get(id);
      if (!before) continue;
      const diff = JSON.parse(JSON.stringify(diffPlans(before, after))) as ReturnType<typeof diffPlans>;
      expectEqual('the diff does not lead to the later plan', applyDiff(before, diff), after);
      expectEqual('the diff does not lead back', applyDiff(after, invertDiff(diff)), before);
    }
};
