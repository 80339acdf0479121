import { addDays, type Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { bandOf, type HealthBand } from './health-band.ts';
import { changeBetween, type HealthChange, type ScoreMove } from './health-explain.ts';
import { signalLines, type SignalLine } from './health-lines.ts';
import { looksOf, newestModel, totalOf, type HealthTotal } from './health-total.ts';
import { pointsToSpare, stepsToHealthy, waysToHealthy, type HealthWay } from './health-ways.ts';
import { message, type Message } from './message.ts';
import { highestScore, isWeighted, type ScorecardModel } from './scorecard.ts';

/** One assessment of the history, on the scorecard version it was made with. */
export type HealthPoint = HealthTotal & {
  readonly assessmentId: string;
  readonly assessedOn: Day;
  readonly scorecardId: string;
  readonly model: ScorecardModel;
};

export type Health = HealthTotal & {
  readonly assessmentId: string | null;
  readonly assessedOn: Day | null;
  readonly assessedBy: string | null;
  readonly model: ScorecardModel;
  /** "25 / 35 = 71 %, 7 of 7 scored" (row 23); with the weights where they are not all 1. */
  readonly arithmetic: Message;
  /** "4 + 4 + 3 + 4 + 4 + 3 + 3 = 25 of 7 × 5 = 35"; null when nothing is scored. */
  readonly working: Message | null;
  readonly signals: readonly SignalLine[];
  /** Where the total could lie if the stale scores are no longer true; null when none is stale. */
  readonly band: HealthBand | null;
  /** The next day on which a score that is fresh today goes stale; null when none will. */
  readonly staleNext: { readonly on: Day; readonly signals: readonly string[] } | null;
  readonly change: HealthChange | null;
  /** The fewest points that would make it Healthy; null when it is, or when too little is scored. */
  readonly toHealthy: { readonly points: number; readonly moves: readonly ScoreMove[] } | null;
  /** Several ways to Healthy, the shortest first; empty when it is. */
  readonly ways: readonly HealthWay[];
  /** Points it can lose and stay Healthy; null when it is not. */
  readonly toSpare: number | null;
  /** Signals that must still be scored before there is a status. */
  readonly toScore: number;
  /** Every assessment up to the day, oldest first. */
  readonly history: readonly HealthPoint[];
};

/** The arithmetic a total is always printed with. */
export const arithmeticOf = (total: HealthTotal, model: Pick<ScorecardModel, 'signals'>): Message => {
  if (total.percent === null) return message('health.arithmetic.none', { of: total.of });
  const params = {
    points: total.points,
    possible: total.possible,
    percent: { percent: total.percent, digits: total.digits },
    scored: total.scored,
    of: total.of,
  };
  return isWeighted(model)
    ? message('health.arithmetic.weighted', {
        ...params,
        weights: model.signals.map(({ weight }) => String(weight)).join(', '),
      })
    : message('health.arithmetic', params);
};

const workingOf = (
  total: HealthTotal,
  model: ScorecardModel,
  lines: readonly SignalLine[],
): Message | null => {
  if (total.scored === 0) return null;
  const scored = lines.filter(({ score }) => score !== null);
  const weighted = isWeighted(model);
  const terms = scored.map(({ weight, score }) => (weighted ? `${weight} × ${score}` : String(score)));
  const weights = scored.map(({ weight }) => weight);
  return message('health.working', {
    terms: terms.join(' + '),
    points: total.points,
    of: weighted ? `(${weights.join(' + ')})` : String(weights.length),
    highest: highestScore,
    possible: total.possible,
  });
};

const staleNextOf = (lines: readonly SignalLine[]): Health['staleNext'] => {
  const fresh = lines.filter(({ stale, freshUntil }) => !stale && freshUntil !== null);
  const [first] = fresh.map(({ freshUntil }) => freshUntil ?? '').sort();
  if (first === undefined) return null;
  const signals = fresh.filter(({ freshUntil }) => freshUntil === first).map(({ signal }) => signal);
  return { on: addDays(first, 1), signals };
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
    arithmetic: arithmeticOf(total, model),
    working: workingOf(total, model, signals),
    signals,
    band: bandOf(model, scores, stale),
    staleNext: staleNextOf(signals),
    change: now && previous ? changeBetween(previous, now) : null,
    toHealthy: stepsToHealthy(model, scores),
    ways: waysToHealthy(model, scores),
    toSpare: pointsToSpare(model, total),
    toScore: Math.max(0, model.minimumScored - total.scored),
    history: looks.map((look) => ({
      ...totalOf(look.model, look.scores),
      assessmentId: look.assessment.id,
      assessedOn: look.assessment.assessedOn,
      scorecardId: look.assessment.scorecardId,
      model: look.model,
    })),
  };
};
