import { totalOf, type HealthTotal, type Scores } from './health-total.ts';
import { classify, highestScore, type HealthStatus, type ScorecardModel } from './scorecard.ts';

/** Where a total could lie when its stale scores are no longer true (row 27). */
export type HealthBand = {
  /** Every stale score 1. */
  readonly low: HealthTotal;
  /** Every stale score 5. */
  readonly high: HealthTotal;
  /** How many scores are stale. */
  readonly stale: number;
  /** The statuses that some combination of the stale scores leads to, from the worst to the best. */
  readonly statuses: readonly HealthStatus[];
};

const worstFirst: readonly HealthStatus[] = ['Not enough data', 'Critical', 'At Risk', 'Healthy'];

/** Every sum that weights times scores from 1 to 5 can have, besides `start`. */
const sumsOf = (weights: readonly number[], start: number): ReadonlySet<number> => {
  let sums = new Set([start]);
  for (const weight of weights) {
    const next = new Set<number>();
    for (const sum of sums)
      for (let score = 1; score <= highestScore; score += 1) next.add(sum + weight * score);
    sums = next;
  }
  return sums;
};

/** Where the total could lie: stale scores anywhere from 1 to 5, the others as they are; null without stale ones. */
export const bandOf = (
  model: ScorecardModel,
  scores: Scores,
  stale: readonly string[],
): HealthBand | null => {
  if (stale.length === 0) return null;
  const withStale = (score: number) => new Map([...scores, ...stale.map((key) => [key, score] as const)]);
  const low = totalOf(model, withStale(1));
  const high = totalOf(model, withStale(highestScore));
  const weights = model.signals.filter(({ key }) => stale.includes(key)).map(({ weight }) => weight);
  const fresh = low.points - weights.reduce((sum, weight) => sum + weight, 0);
  // Heavy signals move the total in leaps: a status in between may not be reached at all.
  const reached = new Set(
    [...sumsOf(weights, fresh)].map((points) => classify(points, low.possible, low.scored, model)),
  );
  return { low, high, stale: stale.length, statuses: worstFirst.filter((status) => reached.has(status)) };
};
