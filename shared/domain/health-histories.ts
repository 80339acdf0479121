import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { looksOf, newestModel, type Look } from './health-total.ts';

/** A signal in one assessment of the history. */
export type SignalPoint = {
  readonly assessmentId: string;
  readonly on: Day;
  /** Version of the scorecard of the assessment. */
  readonly version: number;
  /** Null when it was not scored, or not on the scorecard. */
  readonly score: number | null;
  /** Given with this assessment, not carried over from one before. */
  readonly given: boolean;
};

export type SignalHistory = {
  readonly signal: string;
  readonly label: string;
  /** Not on the scorecard of the newest assessment any more. */
  readonly retired: boolean;
  /** One per assessment, oldest first. */
  readonly points: readonly SignalPoint[];
};

/** The score of a signal in an assessment; null when it was not scored, or is not on its scorecard. */
const scoredIn = (look: Look | undefined, signal: string) => {
  const row = look?.rows.find((each) => each.signal === signal && each.score !== null);
  return row && look?.model.signals.some(({ key }) => key === signal) ? row : null;
};

/**
 * How every signal went, assessment by assessment (row 26): those of the newest assessment's scorecard in its
 * order, then those that only older versions had.
 */
export const signalHistories = (
  records: Pick<PlanRecords, 'assessments' | 'signalScores' | 'scorecards'>,
  asOf: Day,
): readonly SignalHistory[] => {
  const looks = looksOf(records, asOf);
  const current = looks.at(-1)?.model ?? newestModel(records);
  const labels = new Map(current.signals.map(({ key, label }) => [key, label]));
  for (const { model } of [...looks].reverse())
    for (const { key, label } of model.signals) if (!labels.has(key)) labels.set(key, label);
  return [...labels].map(([signal, label]) => ({
    signal,
    label,
    retired: !current.signals.some(({ key }) => key === signal),
    points: looks.map((look, index) => {
      const { assessment, model } = look;
      const row = scoredIn(look, signal);
      const before = scoredIn(looks[index - 1], signal);
      return {
        assessmentId: assessment.id,
        on: assessment.assessedOn,
        version: model.version,
        score: row?.score ?? null,
        // A survey's answer may be older than the assessment that first counts it.
        given: row !== null && (row.scoredOn !== before?.scoredOn || row.score !== before.score),
      };
    }),
  }));
};
