import { addDays, type Day } from '../../../shared/dates.ts';
import { healthStatuses, modelOf, shelfLifeOf, type HealthStatus } from '../../../shared/domain/scorecard.ts';
import type { HealthGridLayout } from '../../../shared/health-grid.ts';
import type { Scorecard } from '../../../shared/records/health.ts';
import { accountFoundBy } from '../../db/full-text.ts';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';
import { gridOrders } from './columns.ts';
import type { StoredGridRow } from './grid-rows.ts';

type Bound = Readonly<Record<string, string | number | null>>;

/** What decides whether a score is still fresh. */
export type Freshness = { readonly today: Day; readonly scorecards: readonly Scorecard[] };

// By row number: the index over accounts and days then answers without looking at the rows.
const newestNum = `(SELECT each.num FROM assessment each
  WHERE each.account_id = a.id AND each.assessed_on <= @today ORDER BY each.assessed_on DESC LIMIT 1)`;

const from = `FROM account a LEFT JOIN account_facts f ON f.account_num = a.num
  LEFT JOIN assessment newest ON newest.num = ${newestNum}`;

/** Per account how many scores of its newest assessment are past their shelf life; none is no row. */
const withStale = `WITH fresh AS MATERIALIZED (
    SELECT json_extract(value, '$[0]') AS scorecard, json_extract(value, '$[1]') AS signal,
      json_extract(value, '$[2]') AS since FROM json_each(@fresh)
  ), stale AS MATERIALIZED (
    SELECT a.num, count(*) AS count FROM account a
      JOIN assessment newest ON newest.num = ${newestNum}
      JOIN signal_score score ON score.assessment_id = newest.id
      JOIN fresh ON fresh.scorecard = newest.scorecard_id AND fresh.signal = score.signal
    WHERE score.score IS NOT NULL AND score.scored_on < fresh.since GROUP BY a.num
  )`;

/** By scorecard and signal the first day of which a score is still fresh today, as JSON. */
const freshDays = ({ scorecards, today }: Freshness): string =>
  JSON.stringify(
    scorecards.flatMap((scorecard) => {
      const model = modelOf(scorecard);
      return model.signals.map((signal) => [
        scorecard.id,
        signal.key,
        addDays(today, -shelfLifeOf(model, signal)),
      ]);
    }),
  );

const whereOf = (parts: readonly (string | null)[]): string => {
  const given = parts.filter((part) => part !== null);
  return given.length > 0 ? `WHERE ${given.join(' AND ')}` : '';
};

/** Row numbers of the accounts that a layout shows, in its order. */
export const gridIds = (
  db: Db,
  { query, statuses, staleOnly, sort }: HealthGridLayout,
  freshness: Freshness,
): Uint32Array<ArrayBuffer> => {
  const { by, tie, stale = false } = gridOrders[sort.column];
  const usesStale = stale || staleOnly;
  const bySignal = sort.column === 'signal';
  const direction = sort.direction.toUpperCase();
  const found = accountFoundBy(query);
  const where = whereOf([
    found?.sql ?? null,
    statuses.length > 0
      ? "coalesce(f.health_status, 'Not enough data') IN (SELECT value FROM json_each(@statuses))"
      : null,
    staleOnly ? 'stale.count > 0' : null,
  ]);
  const bound: Bound = {
    today: freshness.today,
    ...(usesStale ? { fresh: freshDays(freshness) } : {}),
    ...(statuses.length > 0 ? { statuses: JSON.stringify(statuses) } : {}),
    ...(bySignal ? { signal: sort.signal } : {}),
    ...found?.bound,
  };
  return Uint32Array.from(
    prepared<number>(
      db,
      `${usesStale ? withStale : ''} SELECT a.num ${from}
       ${usesStale ? 'LEFT JOIN stale ON stale.num = a.num' : ''}
       ${bySignal ? 'LEFT JOIN signal_score scored ON scored.assessment_id = newest.id AND scored.signal = @signal' : ''}
       ${where}
       ORDER BY ${by} ${direction} NULLS LAST, ${tie ? `${tie} ${direction} NULLS LAST,` : ''} a.num ${direction}`,
    )
      .pluck()
      .all(bound),
  );
};

/** How many accounts that a search finds have each status. */
export const gridCounts = (db: Db, query: string): Record<HealthStatus, number> => {
  const found = accountFoundBy(query);
  const rows = prepared<{ status: HealthStatus; count: number }>(
    db,
    `SELECT coalesce(f.health_status, 'Not enough data') AS status, count(*) AS count
     FROM account a LEFT JOIN account_facts f ON f.account_num = a.num ${whereOf([found?.sql ?? null])}
     GROUP BY 1`,
  ).all(found?.bound ?? {});
  const counts = new Map(rows.map(({ status, count }) => [status, count]));
  return Object.fromEntries(healthStatuses.map((status) => [status, counts.get(status) ?? 0])) as Record<
    HealthStatus,
    number
  >;
};

/** How many accounts that a search finds have a score past its shelf life. */
export const gridStaleCount = (db: Db, query: string, freshness: Freshness): number => {
  const found = accountFoundBy(query);
  return (
    prepared<number>(
      db,
      `${withStale} SELECT count(*) FROM stale JOIN account a ON a.num = stale.num
       ${whereOf([found?.sql ?? null])}`,
    )
      .pluck()
      .get({ today: freshness.today, fresh: freshDays(freshness), ...found?.bound }) ?? 0
  );
};

type Stored = Omit<StoredGridRow, 'scores'> & { readonly assessmentId: string | null };
type StoredScore = StoredGridRow['scores'][number] & { readonly assessmentId: string };

/** Accounts by number, in the order asked, with the scores of their newest assessment; gone ones are left out. */
export const gridScores = (db: Db, nums: readonly number[], today: Day): StoredGridRow[] => {
  const bound = { nums: JSON.stringify(nums), today };
  const accounts = prepared<Stored>(
    db,
    `SELECT a.num, a.id, a.name, a.renewal_date AS renewalDate, newest.id AS assessmentId,
       newest.assessed_on AS assessedOn, newest.scorecard_id AS scorecardId
     ${from} WHERE a.num IN (SELECT value FROM json_each(@nums))`,
  ).all(bound);
  const scores = prepared<StoredScore>(
    db,
    `SELECT assessment_id AS assessmentId, signal, score, scored_on AS scoredOn FROM signal_score
     WHERE score IS NOT NULL AND assessment_id IN (SELECT value FROM json_each(@assessments))`,
  ).all({ assessments: JSON.stringify(accounts.map(({ assessmentId }) => assessmentId)) });
  const scoresOf = new Map<string, StoredScore[]>();
  for (const score of scores) {
    const list = scoresOf.get(score.assessmentId);
    if (list) list.push(score);
    else scoresOf.set(score.assessmentId, [score]);
  }
  const byNum = new Map(accounts.map((account) => [account.num, account]));
  return nums.flatMap((num) => {
    const account = byNum.get(num);
    if (!account) return [];
    const { assessmentId, ...rest } = account;
    return [{ ...rest, scores: (assessmentId === null ? null : scoresOf.get(assessmentId)) ?? [] }];
  });
};
