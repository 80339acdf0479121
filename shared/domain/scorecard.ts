import type { Scorecard, Signal } from '../records/health.ts';

export const healthStatuses = ['Healthy', 'At Risk', 'Critical', 'Not enough data'] as const;
export type HealthStatus = (typeof healthStatuses)[number];

/** A health model with nothing left out: what the rules compute with. */
export type ScorecardModel = {
  readonly name: string;
  readonly version: number;
  readonly signals: readonly Signal[];
  readonly healthyAbove: number;
  readonly criticalBelow: number;
  readonly shelfLifeDays: number;
  readonly minimumScored: number;
};

/** The highest score a signal can have; 5 is healthiest (vocabulary of the product spec). */
export const highestScore = 5;

/** The seven signals of the default scorecard, each of weight 1 (rows 22 to 27). */
export const defaultScorecard = {
  name: 'Account health',
  version: 1,
  signals: [
    { key: 'productUsage', label: 'Product usage (DAU/MAU)', weight: 1, source: 'Analytics' },
    { key: 'featureAdoption', label: 'Feature adoption depth', weight: 1, source: 'Analytics' },
    { key: 'seatUtilization', label: 'Seat utilization', weight: 1, source: 'Billing' },
    { key: 'supportTickets', label: 'Support ticket volume', weight: 1, source: 'Helpdesk' },
    { key: 'npsCsat', label: 'NPS/CSAT', weight: 1, source: 'Survey' },
    { key: 'stakeholderEngagement', label: 'Stakeholder engagement', weight: 1, source: 'CRM' },
    { key: 'renewalRisk', label: 'Renewal risk', weight: 1, source: 'CSM judgment' },
  ],
  healthyAbove: 70,
  criticalBelow: 40,
  shelfLifeDays: 30,
  minimumScored: 4,
} satisfies ScorecardModel;

/** A stored scorecard with its blanks filled from the default; the default itself for null. */
export const modelOf = (scorecard: Scorecard | null): ScorecardModel => ({
  name: scorecard?.name ?? defaultScorecard.name,
  version: scorecard?.version ?? defaultScorecard.version,
  signals: scorecard && scorecard.signals.length > 0 ? [...scorecard.signals] : [...defaultScorecard.signals],
  healthyAbove: scorecard?.healthyAbove ?? defaultScorecard.healthyAbove,
  criticalBelow: scorecard?.criticalBelow ?? defaultScorecard.criticalBelow,
  shelfLifeDays: scorecard?.shelfLifeDays ?? defaultScorecard.shelfLifeDays,
  minimumScored: scorecard?.minimumScored ?? defaultScorecard.minimumScored,
});

/** Days for which a score of a signal holds: the signal's own, else the scorecard's (row 27). */
export const shelfLifeOf = (model: Pick<ScorecardModel, 'shelfLifeDays'>, signal: Signal): number =>
  signal.shelfLifeDays ?? model.shelfLifeDays;

/** True when not every signal weighs 1: its totals are printed with the weights. */
export const isWeighted = (model: Pick<ScorecardModel, 'signals'>): boolean =>
  model.signals.some(({ weight }) => weight !== 1);

type Thresholds = Pick<ScorecardModel, 'healthyAbove' | 'criticalBelow' | 'minimumScored'>;

/**
 * Health status of `points` out of `possible` with `scored` signals given (row 23). Compared as whole
 * numbers, never on a rounded percentage: 21 / 30 is exactly 70 % and At Risk.
 */
export const classify = (
  points: number,
  possible: number,
  scored: number,
  model: Thresholds,
): HealthStatus => {
  if (scored < model.minimumScored || possible <= 0) return 'Not enough data';
  if (points * 100 > model.healthyAbove * possible) return 'Healthy';
  if (points * 100 < model.criticalBelow * possible) return 'Critical';
  return 'At Risk';
};

/** `points` of `possible` as an exact percentage, or null when nothing was possible. */
export const percentOf = (points: number, possible: number): number | null =>
  possible > 0 ? (points * 100) / possible : null;

/**
 * Digits after the decimal sign, 0 to 3, with which a number is not written as a threshold that it is not:
 * 70.4 is Healthy and must not read as "70 %", the threshold itself. Three digits tell apart any 15,000 points.
 */
export const digitsApart = (exact: number, thresholds: readonly number[]): 0 | 1 | 2 | 3 => {
  const misleads = (digits: number) => {
    const shown = Number(exact.toFixed(digits));
    return shown !== exact && thresholds.includes(shown);
  };
  for (const digits of [0, 1, 2] as const) if (!misleads(digits)) return digits;
  return 3;
};

/** {@link digitsApart} of a percentage and the thresholds of its scorecard. */
export const digitsToShow = (percent: number, model: Thresholds): 0 | 1 | 2 | 3 =>
  digitsApart(percent, [model.healthyAbove, model.criticalBelow]);
