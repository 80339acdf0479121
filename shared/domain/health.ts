import type { Day } from '../dates.ts';
import type { Trend } from '../records/health.ts';
import type { PlanRecords } from '../records/plan.ts';
import {
  ageOf,
  bandOf,
  changeBetween,
  stepsToHealthy,
  suggestTrend,
  type HealthChange,
  type ScoreMove,
} from './health-explain.ts';
import { looksOf, newestModel, totalOf, type HealthTotal, type Look } from './health-total.ts';
import { message, type Message } from './message.ts';
import type { ScorecardModel } from './scorecard.ts';

/** One line of the assessment grid (row 22). */
export type SignalLine = {
  /** Key of the signal on its scorecard. */
  readonly signal: string;
  readonly label: string;
  readonly weight: number;
  readonly usualSource: string;
  /** 1 to 5, 5 is healthiest; null is not scored. */
  readonly score: number | null;
  readonly trend: Trend | null;
  /** From the last different scoring of this signal; null without one. The user may overrule it. */
  readonly suggestedTrend: Trend | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly scoredOn: Day | null;
  /** Days since the score was given; null when not scored. */
  readonly ageDays: number | null;
  /** Older than the scorecard's shelf life (row 27). */
  readonly stale: boolean;
  /** Score in the assessment before this one. */
  readonly previousScore: number | null;
};

export type HealthPoint = HealthTotal & { readonly assessmentId: string; readonly assessedOn: Day };

export type Health = HealthTotal & {
  readonly assessmentId: string | null;
  readonly assessedOn: Day | null;
  readonly assessedBy: string | null;
  readonly model: ScorecardModel;
  /** "25 / 35 = 71 %, 7 of 7 scored" (row 23). */
  readonly arithmetic: Message;
  readonly signals: readonly SignalLine[];
  /** Where the total could lie if the stale scores are no longer true; null when none is stale. */
  readonly band: { readonly low: HealthTotal; readonly high: HealthTotal; readonly stale: number } | null;
  readonly change: HealthChange | null;
  /** The fewest points that would make it Healthy; null when it is, or when too little is scored. */
  readonly toHealthy: { readonly points: number; readonly moves: readonly ScoreMove[] } | null;
  /** Signals that must still be scored before there is a status. */
  readonly toScore: number;
  /** Every assessment up to the day, oldest first. */
  readonly history: readonly HealthPoint[];
};

/** The arithmetic a total is always printed with. */
export const arithmeticOf = (total: HealthTotal): Message =>
  total.percent === null
    ? message('health.arithmetic.none', { of: total.of })
    : message('health.arithmetic', {
        points: total.points,
        possible: total.possible,
        percent: { percent: total.percent, digits: total.digits },
        scored: total.scored,
        of: total.of,
      });

const signalLines = (
  model: ScorecardModel,
  now: Look | undefined,
  earlier: readonly Look[],
  asOf: Day,
): SignalLine[] => {
  const previous = earlier.at(-1);
  return model.signals.map((signal) => {
    const row = now?.rows.find((candidate) => candidate.signal === signal.key) ?? null;
    const age = row && row.score !== null ? ageOf(row, asOf) : null;
    return {
      signal: signal.key,
      label: signal.label,
      weight: signal.weight,
      usualSource: signal.source,
      score: row?.score ?? null,
      trend: row?.trend ?? null,
      suggestedTrend: row ? suggestTrend(earlier, row) : null,
      source: row?.source ?? null,
      note: row?.note ?? null,
      scoredOn: row && row.score !== null ? row.scoredOn : null,
      ageDays: age,
      stale: age !== null && age > model.shelfLifeDays,
      previousScore: previous?.scores.get(signal.key) ?? null,
    };
  });
};

/**
 * Health of an account on a day (rows 22 to 29): from the newest assessment up to `asOf`, on the scorecard
 * version it was made with. Without an assessment everything is unscored on the newest scorecard.
 */
export const healthAt = (records: PlanRecords, asOf: Day): Health => {
  const looks = looksOf(records, asOf);
  const now = looks.at(-1);
  const earlier = looks.slice(0, -1);
  const previous = earlier.at(-1);
  const model = now?.model ?? newestModel(records);
  const scores = now?.scores ?? new Map<string, number>();
  const total = totalOf(model, scores);
  const signals = signalLines(model, now, earlier, asOf);
  const stale = signals.filter((line) => line.stale).map((line) => line.signal);
  return {
    ...total,
    assessmentId: now?.assessment.id ?? null,
    assessedOn: now?.assessment.assessedOn ?? null,
    assessedBy: now?.assessment.assessedBy ?? null,
    model,
    arithmetic: arithmeticOf(total),
    signals,
    band: bandOf(model, scores, stale),
    change: now && previous ? changeBetween(previous, now) : null,
    toHealthy: stepsToHealthy(model, scores),
    toScore: Math.max(0, model.minimumScored - total.scored),
    history: looks.map((look) => ({
      ...totalOf(look.model, look.scores),
      assessmentId: look.assessment.id,
      assessedOn: look.assessment.assessedOn,
    })),
  };
};
