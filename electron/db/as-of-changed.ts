import { localDay, type Day } from '../../shared/dates.ts';
import type { PlanRecords } from '../../shared/records/plan.ts';
import { rowNumberOf } from './as-of-rows.ts';
import { latestDay } from './facts.ts';
import type { ChangeKind } from './history.ts';
import type { Db } from './open.ts';
import { prepared } from './statements.ts';

type Work = { readonly change: number; readonly at: string; readonly kind: ChangeKind };

const columns = 'change.id AS change, change_set.at, change_set.kind';
const joined = `SELECT ${columns} FROM change JOIN change_set ON change_set.id = change.set_id`;

/** A frozen plan is a picture of the work, not work. */
const onRecords = `${joined} WHERE change.account_id = @accountId AND change.id <= @last AND entity <> 'snapshot'
  ORDER BY change.id DESC LIMIT 1`;

const onAccount = `${joined} WHERE entity = 'account' AND row_num = @num AND change.id <= @last
  AND change_set.kind NOT IN ('import', 'importUndo', 'sample')
  ORDER BY change.id DESC LIMIT 1`;

const onScorecard = `${joined} WHERE change.account_id IS NULL AND entity <> 'account' AND entity = 'scorecard'
  AND op = 'update' AND row_num = @num AND change.id <= @last
  ORDER BY change.id DESC LIMIT 1`;

/**
 * The day of the last change to a plan up to change `last`, by the same rules by which `refreshFacts` keeps
 * it: an import of accounts is not work on their plans, a sample is as old as the latest thing it records, and
 * an edited scorecard counts for the plans that are scored by it.
 */
export const changedOnAfter = (
  db: Db,
  {
    plan,
    num,
    last,
  }: {
    readonly plan: Pick<PlanRecords, 'account' | 'assessments' | 'stakeholders'>;
    readonly num: number;
    readonly last: number;
  },
): Day | null => {
  const scorecards = new Set(plan.assessments.map(({ scorecardId }) => scorecardId));
  const found = [
    prepared<Work>(db, onRecords).get({ accountId: plan.account.id, last }),
    prepared<Work>(db, onAccount).get({ num, last }),
    ...[...scorecards].map((id) =>
      prepared<Work>(db, onScorecard).get({ num: rowNumberOf(db, 'scorecard', id), last }),
    ),
  ];
  const newest = found.reduce<Work | undefined>(
    (best, one) => (one && one.change > (best?.change ?? 0) ? one : best),
    undefined,
  );
  if (!newest) return null;
  return newest.kind === 'sample' ? latestDay(plan) : localDay(new Date(newest.at));
};
