import type { Day } from '../dates.ts';
import { totalOf, type HealthTotal, type Look } from './health-total.ts';
import { highestScore } from './scorecard.ts';

/** A signal whose score goes from one value to another; null is "not scored". */
export type ScoreMove = {
  readonly signal: string;
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
};

/** A move with what it does to the total, in whole points: the effects add up to the whole change. */
export type ScoreEffect = ScoreMove & {
  readonly weight: number;
  /** Weight times the difference of the scores, a missing one as none. */
  readonly points: number;
  /** Points that became possible, or no longer are, because a score came or went. */
  readonly possible: number;
};

/** What moved the score since the assessment before (row 29). */
export type HealthChange = {
  readonly previous: HealthTotal;
  readonly previousOn: Day;
  /** Difference of the exact percentages; null when one of them has none. */
  readonly percentagePoints: number | null;
  /** The moved signals, the largest effects first. */
  readonly movedBy: readonly ScoreEffect[];
  /** Set when the scorecard changed in between: what the scores before would be with the new one. */
  readonly remodelled: { readonly from: number; readonly to: number; readonly previous: HealthTotal } | null;
};

/**
 * The change from one assessment to the next. A signal that only one of them has moves from or to null. When
 * the scorecard changed, the moves start from the scores before, totalled with the new one.
 */
export const changeBetween = (before: Look, now: Look): HealthChange => {
  const previous = totalOf(before.model, before.scores);
  const current = totalOf(now.model, now.scores);
  const movedBy = now.model.signals
    .map(({ key, label, weight }): ScoreEffect => {
      const from = before.scores.get(key) ?? null;
      const to = now.scores.get(key) ?? null;
      const came = Number(to !== null) - Number(from !== null);
      return {
        signal: key,
        label,
        from,
        to,
        weight,
        points: weight * ((to ?? 0) - (from ?? 0)),
        possible: weight * highestScore * came,
      };
    })
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return {
    previous,
    previousOn: before.assessment.assessedOn,
    percentagePoints:
      previous.percent === null || current.percent === null ? null : current.percent - previous.percent,
    movedBy,
    remodelled:
      before.assessment.scorecardId === now.assessment.scorecardId
        ? null
        : {
            from: before.model.version,
            to: now.model.version,
            previous: totalOf(now.model, before.scores),
          },
  };
};
