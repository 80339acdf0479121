import type { Day } from '../dates.ts';
import type { Assessment, Scorecard, SignalScore } from '../records/health.ts';
import type { PlanRecords } from '../records/plan.ts';
import { byText } from './order.ts';
import {
  classify,
  digitsToShow,
  highestScore,
  modelOf,
  percentOf,
  type HealthStatus,
  type ScorecardModel,
} from './scorecard.ts';

/** A total of points and what it means. */
export type HealthTotal = {
  /** Sum of weight x score over the scored signals. */
  readonly points: number;
  /** 5 x the weights of the scored signals; a missing score is never a zero (row 25). */
  readonly possible: number;
  readonly scored: number;
  /** Signals on the scorecard. */
  readonly of: number;
  /** Exact, or null when nothing is scored. */
  readonly percent: number | null;
  /** Digits to print the percentage with, so that it never contradicts the status. */
  readonly digits: 0 | 1 | 2 | 3;
  readonly status: HealthStatus;
};

/** Scores by key of the signal; a signal without a score is not in it. */
export type Scores = ReadonlyMap<string, number>;

/** Points, percentage and status of scores on a scorecard (row 23). Scores of other signals are left out. */
export const totalOf = (model: ScorecardModel, scores: Scores): HealthTotal => {
  let [points, possible, scored] = [0, 0, 0];
  for (const { key, weight } of model.signals) {
    const score = scores.get(key);
    if (score === undefined) continue;
    points += weight * score;
    possible += weight * highestScore;
    scored += 1;
  }
  const percent = percentOf(points, possible);
  const digits = percent === null ? 0 : digitsToShow(percent, model);
  const status = classify(points, possible, scored, model);
  return { points, possible, scored, of: model.signals.length, percent, digits, status };
};

/** An assessment with its own scorecard version (row 24) and its scores. */
export type Look = {
  readonly assessment: Assessment;
  readonly model: ScorecardModel;
  readonly rows: readonly SignalScore[];
  readonly scores: Scores;
};

const scoresOf = (rows: readonly SignalScore[]): Scores =>
  new Map(rows.flatMap((row) => (row.score === null ? [] : [[row.signal, row.score] as const])));

/** The assessments up to `asOf` (all of them for null), oldest first. */
export const looksOf = (
  records: Pick<PlanRecords, 'assessments' | 'signalScores' | 'scorecards'>,
  asOf: Day | null,
): Look[] => {
  const rowsOf = new Map<string, SignalScore[]>();
  for (const row of records.signalScores) {
    const rows = rowsOf.get(row.assessmentId);
    if (rows) rows.push(row);
    else rowsOf.set(row.assessmentId, [row]);
  }
  return records.assessments
    .filter(({ assessedOn }) => asOf === null || assessedOn <= asOf)
    .sort((a, b) => byText(a.assessedOn, b.assessedOn) || byText(a.id, b.id))
    .map((assessment) => {
      const rows = rowsOf.get(assessment.id) ?? [];
      const card = records.scorecards.find(({ id }) => id === assessment.scorecardId) ?? null;
      return { assessment, model: modelOf(card), rows, scores: scoresOf(rows) };
    });
};

/** The newest scorecard of the plan: what an account without an assessment would be scored with. */
export const newestModel = (records: { readonly scorecards: readonly Scorecard[] }): ScorecardModel => {
  const [newest] = [...records.scorecards].sort((a, b) => (b.version ?? 0) - (a.version ?? 0));
  return modelOf(newest ?? null);
};
