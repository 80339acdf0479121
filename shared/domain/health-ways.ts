import type { Signal } from '../records/health.ts';
import type { ScoreMove } from './health-explain.ts';
import { totalOf, type HealthTotal, type Scores } from './health-total.ts';
import { highestScore, type ScorecardModel } from './scorecard.ts';

/** One way to Healthy in which no step could be left out (row 29). */
export type HealthWay = {
  /** Fewest steps in all, one signal alone, fewest signals, lowest scores, or scoring what is not scored. */
  readonly kind: 'fewestSteps' | 'oneSignal' | 'fewestSignals' | 'lowestScores' | 'scoreMissing';
  readonly moves: readonly ScoreMove[];
  /** The total it leads to. */
  readonly after: HealthTotal;
};

/** Ways of one kind that are worth reading. */
const mostOfAKind = 2;

/** The least points out of `possible` that are Healthy. */
const healthyFrom = (model: Pick<ScorecardModel, 'healthyAbove'>, possible: number): number =>
  Math.floor((model.healthyAbove * possible) / 100) + 1;

/** Points that a Healthy total can lose and stay Healthy with the same signals scored; null when it is not. */
export const pointsToSpare = (model: ScorecardModel, total: HealthTotal): number | null =>
  total.status === 'Healthy' ? total.points - healthyFrom(model, total.possible) : null;

const movesBetween = (model: ScorecardModel, scores: Scores, raised: Scores): ScoreMove[] =>
  model.signals
    .map(({ key, label }) => ({
      signal: key,
      label,
      from: scores.get(key) ?? null,
      to: raised.get(key) ?? null,
    }))
    .filter(({ from, to }) => from !== to);

/**
 * Scores raised a step at a time among `signals` until `needed` points are gained, or null when they cannot
 * be. Every step up is worth its signal's weight, so the heaviest come first and, among equals, the lowest
 * score: it has the most room. No step of the result could be left out.
 */
const raise = (signals: readonly Signal[], scores: Scores, needed: number): Scores | null => {
  const raised = new Map(scores);
  let gained = 0;
  while (gained < needed) {
    const [next] = signals
      .filter(({ key }) => (raised.get(key) ?? highestScore) < highestScore)
      .sort((a, b) => b.weight - a.weight || (raised.get(a.key) ?? 0) - (raised.get(b.key) ?? 0));
    if (!next) return null;
    raised.set(next.key, (raised.get(next.key) ?? 0) + 1);
    gained += next.weight;
  }
  return raised;
};

/** The lowest scores raised first, whatever they weigh, and then every step taken back that is not needed. */
const raiseLowest = (signals: readonly Signal[], scores: Scores, needed: number): Scores | null => {
  const raised = new Map(scores);
  const lowest = () =>
    signals
      .filter(({ key }) => (raised.get(key) ?? highestScore) < highestScore)
      .sort((a, b) => (raised.get(a.key) ?? 0) - (raised.get(b.key) ?? 0) || b.weight - a.weight)[0];
  let gained = 0;
  for (let next = lowest(); next && gained < needed; next = lowest()) {
    raised.set(next.key, (raised.get(next.key) ?? 0) + 1);
    gained += next.weight;
  }
  if (gained < needed) return null;
  for (const { key, weight } of [...signals].sort((a, b) => a.weight - b.weight))
    while (gained - weight >= needed && (raised.get(key) ?? 0) > (scores.get(key) ?? 0)) {
      raised.set(key, (raised.get(key) ?? 0) - 1);
      gained -= weight;
    }
  return raised;
};

const stepsIn = (moves: readonly ScoreMove[]): number =>
  moves.reduce((sum, { from, to }) => sum + (to ?? 0) - (from ?? 0), 0);

const roomOf = (scores: Scores, { key, weight }: Signal): number =>
  weight * (highestScore - (scores.get(key) ?? highestScore));

/** The smallest group of signals that has room for `needed` points. */
const fewestWithRoom = (model: ScorecardModel, scores: Scores, needed: number): readonly Signal[] => {
  const roomiest = [...model.signals].sort((a, b) => roomOf(scores, b) - roomOf(scores, a));
  let room = 0;
  for (const [index, signal] of roomiest.entries()) {
    room += roomOf(scores, signal);
    if (room >= needed) return roomiest.slice(0, index + 1);
  }
  return [];
};

/**
 * The fewest points, and which signals, that would make a total Healthy; null when it is already, or when
 * too little is scored for a status.
 */
export const stepsToHealthy = (
  model: ScorecardModel,
  scores: Scores,
): { readonly points: number; readonly moves: readonly ScoreMove[] } | null => {
  const total = totalOf(model, scores);
  if (total.status === 'Healthy' || total.status === 'Not enough data') return null;
  const points = healthyFrom(model, total.possible) - total.points;
  const raised = raise(model.signals, scores, points);
  return raised ? { points, moves: movesBetween(model, scores, raised) } : null;
};

/** Scores that the heaviest signals not scored yet would need: as low as they can be, or null. */
const scoreMissing = (model: ScorecardModel, scores: Scores): Scores | null => {
  const missing = model.signals.filter(({ key }) => !scores.has(key)).sort((a, b) => b.weight - a.weight);
  const isHealthy = (tried: Scores) => totalOf(model, tried).status === 'Healthy';
  const atLeast = Math.max(1, model.minimumScored - totalOf(model, scores).scored);
  for (let count = atLeast; count <= missing.length; count += 1) {
    const chosen = missing.slice(0, count);
    const tried = new Map([...scores, ...chosen.map(({ key }) => [key, highestScore] as const)]);
    if (!isHealthy(tried)) continue;
    for (let score = highestScore; score > 1; score -= 1)
      for (const { key } of chosen) {
        if (tried.get(key) !== score) continue;
        tried.set(key, score - 1);
        if (!isHealthy(tried)) tried.set(key, score);
      }
    return tried;
  }
  return null;
};

/**
 * Ways to Healthy, the shortest first: fewest steps, a single signal or else the fewest, the lowest scores, and
 * scoring what is not scored. Empty when it is Healthy, or when nothing leads there. On whole points, like the status.
 */
export const waysToHealthy = (model: ScorecardModel, scores: Scores): readonly HealthWay[] => {
  const total = totalOf(model, scores);
  if (total.status === 'Healthy') return [];
  const way = (kind: HealthWay['kind'], raised: Scores | null): HealthWay[] =>
    raised ? [{ kind, moves: movesBetween(model, scores, raised), after: totalOf(model, raised) }] : [];
  const raising = (): HealthWay[] => {
    if (total.status === 'Not enough data') return [];
    const needed = healthyFrom(model, total.possible) - total.points;
    const alone = model.signals
      .flatMap((signal) => way('oneSignal', raise([signal], scores, needed)))
      .sort((a, b) => stepsIn(a.moves) - stepsIn(b.moves))
      .slice(0, mostOfAKind);
    const few = fewestWithRoom(model, scores, needed);
    return [
      ...way('fewestSteps', raise(model.signals, scores, needed)),
      ...(alone.length > 0 || few.length === 0 ? alone : way('fewestSignals', raise(few, scores, needed))),
      ...way('lowestScores', raiseLowest(model.signals, scores, needed)),
    ];
  };
  const seen = new Set<string>();
  return [...raising(), ...way('scoreMissing', scoreMissing(model, scores))].filter(({ moves }) => {
    const key = JSON.stringify(moves);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};
