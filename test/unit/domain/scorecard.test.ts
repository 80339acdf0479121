import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  classify,
  defaultScorecard,
  digitsToShow,
  modelOf,
  percentOf,
  type HealthStatus,
} from '../../../shared/domain/scorecard.ts';

const order: Readonly<Record<HealthStatus, number>> = {
  'Not enough data': -1,
  Critical: 0,
  'At Risk': 1,
  Healthy: 2,
};
const ofTotal = (points: number, possible: number, scored = possible / 5) =>
  classify(points, possible, scored, defaultScorecard);

describe('classify', () => {
  it.each([
    [13, 35, 'Critical'],
    [14, 35, 'At Risk'],
    [24, 35, 'At Risk'],
    [25, 35, 'Healthy'],
    [21, 30, 'At Risk'],
    [14, 20, 'At Risk'],
    [8, 20, 'At Risk'],
    [7, 20, 'Critical'],
    [15, 20, 'Healthy'],
  ] as const)('%i of %i is %s', (points, possible, status) => {
    expect(ofTotal(points, possible)).toBe(status);
  });

  it('needs four scored signals, however good they are', () => {
    expect(ofTotal(15, 15, 3)).toBe('Not enough data');
    expect(ofTotal(0, 0, 0)).toBe('Not enough data');
  });

  it('never gets worse with more points', () => {
    const total = fc.integer({ min: 1, max: 15_000 });
    fc.assert(
      fc.property(total, total, total, (possible, a, b) => {
        const [low, high] = [Math.min(a, b, possible), Math.min(Math.max(a, b), possible)];
        expect(order[classify(high, possible, 7, defaultScorecard)]).toBeGreaterThanOrEqual(
          order[classify(low, possible, 7, defaultScorecard)],
        );
      }),
    );
  });
});

describe('digitsToShow', () => {
  it('prints a percentage that agrees with its status, whatever the points', () => {
    const card = fc.record({
      healthyAbove: fc.integer({ min: 50, max: 99 }),
      criticalBelow: fc.integer({ min: 1, max: 49 }),
      minimumScored: fc.constant(1),
    });
    fc.assert(
      fc.property(card, fc.integer({ min: 5, max: 15_000 }), fc.nat(), (model, possible, seed) => {
        const points = seed % (possible + 1);
        const exact = percentOf(points, possible) ?? 0;
        const shown = exact.toFixed(digitsToShow(exact, model));
        expect(classify(Number(shown) * 1000, 100_000, 7, model)).toBe(classify(points, possible, 7, model));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [70.4, 1],
    [69.6, 1],
    [70, 0],
    [40, 0],
    [39.6, 1],
    [70.04, 2],
    [71.43, 0],
  ])('%f takes %i digits', (percent, digits) => {
    expect(digitsToShow(percent, defaultScorecard)).toBe(digits);
  });
});

describe('the default scorecard', () => {
  it('has the seven signals and thresholds of the product spec', () => {
    expect(defaultScorecard.signals.map(({ label, source }) => `${label}: ${source}`)).toEqual([
      'Product usage (DAU/MAU): Analytics',
      'Feature adoption depth: Analytics',
      'Seat utilization: Billing',
      'Support ticket volume: Helpdesk',
      'NPS/CSAT: Survey',
      'Stakeholder engagement: CRM',
      'Renewal risk: CSM judgment',
    ]);
    expect(modelOf(null)).toEqual(defaultScorecard);
  });
});
