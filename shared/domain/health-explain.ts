import { daysBetween, type Day } from '../dates.ts';
import type { SignalScore, Trend } from '../records/health.ts';
import { totalOf, type HealthTotal, type Look, type Scores } from './health-total.ts';
import { highestScore, type ScorecardModel } from './scorecard.ts';

/** A signal whose score goes from one value to another; null is "not scored". */
export type ScoreMove = {
  readonly signal: string;
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
};

/** What moved the score since the assessment before (row 29). */
export type HealthChange = {
  readonly previous: HealthTotal;
  readonly previousOn: Day;
  /** Difference of the exact percentages; null when one of them has none. */
  readonly percentagePoints: number | null;
  /** The moved signals, the largest moves first. */
  readonly movedBy: readonly ScoreMove[];
};

/** The change from one assessment to the next. A signal that only one of them has moves from or to null. */
export const changeBetween = (before: Look, now: Look): HealthChange => {
  const previous = totalOf(before.model, before.scores);
  const current = totalOf(now.model, now.scores);
  const movedBy = now.model.signals
    .map(({ key, label }) => ({
      signal: key,
      label,
      from: before.scores.get(key) ?? null,
      to: now.scores.get(key) ?? null,
    }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs((b.to ?? 0) - (b.from ?? 0)) - Math.abs((a.to ?? 0) - (a.from ?? 0)));
  return {
    previous,
    previousOn: before.assessment.assessedOn,
    percentagePoints:
      previous.percent === null || current.percent === null ? null : current.percent - previous.percent,
    movedBy,
  };
};

/**
 * The fewest points, and which signals, that would make a total Healthy; null when it is already, or when
 * too little is scored for a status. Every step up is worth its signal's weight, so the heaviest signals
 * come first and, among equals, the lowest score: it has the most room.
 */
export const stepsToHealthy = (
  model: ScorecardModel,
  scores: Scores,
): { readonly points: number; readonly moves: readonly ScoreMove[] } | null => {
  const total = totalOf(model, scores);
  if (total.status === 'Healthy' || total.status === 'Not enough data') return null;
  const needed = Math.floor((model.healthyAbove * total.possible) / 100) + 1 - total.points;
  const raised = new Map(scores);
  let gained = 0;
  while (gained < needed) {
    const [next] = model.signals
      .filter(({ key }) => (raised.get(key) ?? highestScore) < highestScore)
      .sort((a, b) => b.weight - a.weight || (raised.get(a.key) ?? 0) - (raised.get(b.key) ?? 0));
    if (!next) return null;
    raised.set(next.key, (raised.get(next.key) ?? 0) + 1);
    gained += next.weight;
  }
  const moves = model.signals
    .map(({ key, label }) => ({
      signal: key,
      label,
      from: scores.get(key) ?? null,
      to: raised.get(key) ?? null,
    }))
    .filter(({ from, to }) => from !== to);
  return { points: needed, moves };
};

/**
 * The direction since the last different scoring of a signal, or null without one. A score that an
 * assessment merely carried over says nothing about the trend (row 26).
 */
export const suggestTrend = (earlier: readonly Look[], row: SignalScore): Trend | null => {
  if (row.score === null) return null;
  const newestFirst = [...earlier].reverse();
  for (const look of newestFirst) {
    const before = look.rows.find(({ signal }) => signal === row.signal);
    if (!before || before.score === null || before.scoredOn === row.scoredOn) continue;
    if (before.score === row.score) return 'Flat';
    return row.score > before.score ? 'Up' : 'Down';
  }
  return null;
};

/** Where the total could lie: stale scores anywhere from 1 to 5, the others as they are (row 27). */
export const bandOf = (
  model: ScorecardModel,
  scores: Scores,
  stale: readonly string[],
): { readonly low: HealthTotal; readonly high: HealthTotal; readonly stale: number } | null => {
  if (stale.length === 0) return null;
  const withStale = (score: number) => new Map([...scores, ...stale.map((key) => [key, score] as const)]);
  return {
    low: totalOf(model, withStale(1)),
    high: totalOf(model, withStale(highestScore)),
    stale: stale.length,
  };
};

/** Days since a score was given; a score dated after `asOf` is 0 days old. */
export const ageOf = (row: SignalScore, asOf: Day): number => Math.max(0, daysBetween(row.scoredOn, asOf));
