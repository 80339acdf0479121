import type { Reassessed } from '../../../shared/domain/scorecard-preview.ts';
import { highestScore, type HealthStatus } from '../../../shared/domain/scorecard.ts';
import type { Signal } from '../../../shared/records/health.ts';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/statements.ts';

/** The newest assessment of an account `a`: the one its facts are about. */
const newestOf = `(SELECT assessment.num FROM assessment WHERE assessment.account_id = a.id
  ORDER BY assessment.assessed_on DESC LIMIT 1)`;

export type ScorecardUse = { readonly accounts: number; readonly assessments: number };

/** By id of a scorecard: assessments made with it, and accounts whose newest one is. */
export const scorecardUses = (db: Db): ReadonlyMap<string, ScorecardUse> => {
  const rows = prepared<ScorecardUse & { id: string }>(
    db,
    `SELECT each.scorecard_id AS id, count(*) AS assessments, sum(NOT EXISTS (
       SELECT 1 FROM assessment later
       WHERE later.account_id = each.account_id AND later.assessed_on > each.assessed_on)) AS accounts
     FROM assessment each GROUP BY each.scorecard_id`,
  ).all();
  return new Map(rows.map(({ id, accounts, assessments }) => [id, { accounts, assessments }]));
};

type Row = {
  id: string;
  name: string;
  status: HealthStatus;
  pointsBefore: number;
  possibleBefore: number;
  points: number;
  possible: number;
  scored: number;
};

/** Every account with the points that its newest scores have with other signals and weights. */
export const reassessedWith = (db: Db, signals: readonly Signal[]): Reassessed[] =>
  prepared<Row>(
    db,
    `WITH draft AS MATERIALIZED (
       SELECT json_extract(value, '$.key') AS signal, json_extract(value, '$.weight') AS weight
       FROM json_each(@signals)
     ), newest AS (
       SELECT a.num, assessment.id AS assessment_id FROM account a
         JOIN assessment ON assessment.num = ${newestOf}
     ),
     total AS MATERIALIZED (
       SELECT newest.num, sum(draft.weight * score.score) AS points,
         sum(draft.weight * @highest) AS possible, count(*) AS scored
       FROM newest JOIN signal_score score ON score.assessment_id = newest.assessment_id
         JOIN draft ON draft.signal = score.signal
       WHERE score.score IS NOT NULL GROUP BY newest.num
     )
     SELECT a.id, a.name, coalesce(f.health_status, 'Not enough data') AS status,
       coalesce(f.health_points, 0) AS pointsBefore, coalesce(f.health_possible, 0) AS possibleBefore,
       coalesce(total.points, 0) AS points, coalesce(total.possible, 0) AS possible,
       coalesce(total.scored, 0) AS scored
     FROM account a LEFT JOIN account_facts f ON f.account_num = a.num LEFT JOIN total ON total.num = a.num`,
  )
    .all({ signals: JSON.stringify(signals), highest: highestScore })
    .map(({ id, name, status, pointsBefore, possibleBefore, points, possible, scored }) => ({
      id,
      name,
      from: status,
      before: { points: pointsBefore, possible: possibleBefore },
      after: { points, possible, scored },
    }));
