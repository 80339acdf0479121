import { addDays, daysBetween, type Day } from '../dates.ts';
import type { Signal, SignalScore, Trend } from '../records/health.ts';
import type { Look } from './health-total.ts';
import { shelfLifeOf, type ScorecardModel } from './scorecard.ts';
import { suggestTrend, type SuggestedTrend } from './trend.ts';

/** One line of the assessment grid (row 22). */
export type SignalLine = {
  /** Key of the signal on its scorecard. */
  readonly signal: string;
  readonly label: string;
  readonly weight: number;
  readonly usualSource: string;
  /** 1 to 5, 5 is healthiest; null is not scored. */
  readonly score: number | null;
  /** The trend somebody gave, else the one history suggests. */
  readonly trend: Trend | null;
  /** The trend somebody gave; it overrules the suggestion (row 26). */
  readonly givenTrend: Trend | null;
  readonly suggestedTrend: Trend | null;
  /** The scoring the suggestion compares with. */
  readonly comparedWith: Pick<SuggestedTrend, 'from' | 'on'> | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly scoredOn: Day | null;
  /** Days since the score was given; null when not scored. */
  readonly ageDays: number | null;
  /** Days for which a score holds (row 27). */
  readonly shelfLifeDays: number;
  /** The last day the score counts as fresh; null when not scored. */
  readonly freshUntil: Day | null;
  /** Older than its shelf life. */
  readonly stale: boolean;
  /** Score in the assessment before this one. */
  readonly previousScore: number | null;
};

/** Days since a score was given; a score dated after `asOf` is 0 days old. */
export const ageOf = (row: Pick<SignalScore, 'scoredOn'>, asOf: Day): number =>
  Math.max(0, daysBetween(row.scoredOn, asOf));

const lineOf = (
  model: ScorecardModel,
  signal: Signal,
  row: SignalScore | null,
  earlier: readonly Look[],
  asOf: Day,
): SignalLine => {
  const scored = row !== null && row.score !== null;
  const age = scored ? ageOf(row, asOf) : null;
  const shelfLifeDays = shelfLifeOf(model, signal);
  const suggested = row ? suggestTrend(earlier, row) : null;
  return {
    signal: signal.key,
    label: signal.label,
    weight: signal.weight,
    usualSource: signal.source,
    score: row?.score ?? null,
    trend: row?.trend ?? suggested?.trend ?? null,
    givenTrend: row?.trend ?? null,
    suggestedTrend: suggested?.trend ?? null,
    comparedWith: suggested && { from: suggested.from, on: suggested.on },
    source: row?.source ?? null,
    note: row?.note ?? null,
    scoredOn: scored ? row.scoredOn : null,
    ageDays: age,
    shelfLifeDays,
    freshUntil: scored ? addDays(row.scoredOn, shelfLifeDays) : null,
    stale: age !== null && age > shelfLifeDays,
    previousScore: earlier.at(-1)?.scores.get(signal.key) ?? null,
  };
};

/** Every signal of a scorecard as an assessment says it; without an assessment none is scored. */
export const signalLines = (
  model: ScorecardModel,
  now: Look | undefined,
  earlier: readonly Look[],
  asOf: Day,
): SignalLine[] =>
  model.signals.map((signal) =>
    lineOf(model, signal, now?.rows.find((row) => row.signal === signal.key) ?? null, earlier, asOf),
  );
