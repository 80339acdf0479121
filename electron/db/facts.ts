import { localDay } from '../../shared/dates.ts';
import { factsOf } from '../../shared/domain/facts.ts';
import type { PlanRecords } from '../../shared/records/plan.ts';
import type { EntityName } from '../../shared/records/registry.ts';
import type { ChangeKind } from './history.ts';
import type { Db } from './open.ts';
import { readPlan } from './plan.ts';
import { prepared } from './statements.ts';

/** Records that the facts are computed from; the others only move the day of the last change. */
const sources: readonly EntityName[] = ['assessment', 'signalScore', 'opportunity', 'risk', 'action'];

/** The changes a write made, by number, both included. */
export type ChangeRange = { readonly first: number; readonly last: number };
type Change = ChangeRange & { readonly kind: ChangeKind; readonly at: string };

/** The latest day on which somebody looked at the account: planned meetings lie in the future. */
export const latestDay = ({
  assessments,
  stakeholders,
}: Pick<PlanRecords, 'assessments' | 'stakeholders'>): string | null =>
  [
    ...assessments.map(({ assessedOn }) => assessedOn),
    ...stakeholders.map(({ lastContact }) => lastContact ?? ''),
  ]
    .sort()
    .at(-1) ?? null;

/** A sum of amounts as it can be stored and read back: at most the largest whole number there is. */
export const storable = (sum: number): number =>
  Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, sum));

const write = (db: Db, accountId: string, changedOn: string | null): void => {
  const plan = readPlan(db, accountId);
  if (!plan) return;
  const facts = factsOf(plan);
  prepared(
    db,
    `INSERT INTO account_facts (account_num, health_points, health_possible, health_scored, health_status,
       pipeline, open_risks, high_risks, next_step, next_step_due, changed_on)
     SELECT num, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM account WHERE id = ?
     ON CONFLICT (account_num) DO UPDATE SET health_points = excluded.health_points,
       health_possible = excluded.health_possible, health_scored = excluded.health_scored,
       health_status = excluded.health_status, pipeline = excluded.pipeline, open_risks = excluded.open_risks,
       high_risks = excluded.high_risks, next_step = excluded.next_step,
       next_step_due = excluded.next_step_due, changed_on = excluded.changed_on`,
  ).run(
    facts.healthPoints,
    facts.healthPossible,
    facts.healthScored,
    facts.healthStatus,
    storable(facts.pipeline),
    facts.openRisks,
    facts.highRisks,
    facts.nextStep,
    facts.nextStepDue,
    changedOn ?? latestDay(plan),
    accountId,
  );
};

const touch = `
INSERT INTO account_facts (account_num, changed_on)
SELECT account.num, @day FROM account JOIN (
  SELECT DISTINCT account_id AS id FROM change
  WHERE id BETWEEN @first AND @last AND account_id IS NOT NULL AND entity <> 'snapshot'
  UNION SELECT account.id FROM change JOIN account ON account.num = change.row_num
  WHERE @byHand = 1 AND change.id BETWEEN @first AND @last AND change.entity = 'account'
) AS touched ON touched.id = account.id WHERE true
ON CONFLICT (account_num) DO UPDATE SET changed_on = excluded.changed_on`;

/**
 * Brings the book's facts up to date with what a write changed, by the same rules that
 * the screens use. An import of accounts is not work on their plans and leaves their age alone; a sample's
 * plans are as old as the latest thing they record. An edited scorecard counts for every account scored by it.
 */
export const refreshFacts = (db: Db, { first, last, kind, at }: Change): void => {
  const day = localDay(new Date(at));
  const byHand = kind === 'import' || kind === 'importUndo' || kind === 'sample' ? 0 : 1;
  if (kind !== 'sample') prepared(db, touch).run({ day, first, last, byHand });
  const accountIds = prepared<string>(
    db,
    `SELECT account_id FROM change
     WHERE id BETWEEN ? AND ? AND account_id IS NOT NULL
       AND (? OR entity IN (${sources.map(() => '?').join(', ')}))
     UNION
     SELECT assessment.account_id FROM change
     CROSS JOIN scorecard ON scorecard.num = change.row_num
     CROSS JOIN assessment ON assessment.scorecard_id = scorecard.id
     WHERE change.id BETWEEN ? AND ? AND change.entity = 'scorecard' AND change.op = 'update'`,
  )
    .pluck()
    .all(first, last, kind === 'sample' ? 1 : 0, ...sources, first, last);
  for (const accountId of accountIds) write(db, accountId, kind === 'sample' ? null : day);
};
