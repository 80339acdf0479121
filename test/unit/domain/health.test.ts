import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../../shared/dates.ts';
import { factsOf } from '../../../shared/domain/facts.ts';
import { totalOf } from '../../../shared/domain/health-total.ts';
import { stepsToHealthy } from '../../../shared/domain/health-ways.ts';
import { healthAt } from '../../../shared/domain/health.ts';
import { defaultScorecard, type ScorecardModel } from '../../../shared/domain/scorecard.ts';
import { planWith } from '../../support/records.ts';
import { assessedWith, recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const keys = defaultScorecard.signals.map(({ key }) => key);
const scoresFrom = (digits: string) =>
  Object.fromEntries(keys.map((key, at) => [key, digits[at] === '-' ? null : Number(digits[at])]));
const healthOf = (digits: string, on = today) =>
  healthAt(planWith(assessedWith({ on, scores: scoresFrom(digits) })), today);

const anyModel: fc.Arbitrary<ScorecardModel> = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 })
  .map((weights) => ({
    ...defaultScorecard,
    minimumScored: 1,
    signals: weights.map((weight, at) => ({ key: `s${at}`, label: `Signal ${at}`, weight, source: '' })),
  }));
const anyScores = (model: ScorecardModel) =>
  fc
    .tuple(...model.signals.map(() => fc.option(fc.integer({ min: 1, max: 5 }))))
    .map(
      (scores) =>
        new Map(
          scores.flatMap((score, at) => (score === null ? [] : [[`s${at}`, score] as [string, number]])),
        ),
    );
const anyTotal = anyModel.chain((model) => anyScores(model).map((scores) => ({ model, scores })));

describe('healthAt', () => {
  it('never counts a missing score as a zero', () => {
    expect(healthOf('555-5--')).toMatchObject({
      points: 20,
      possible: 20,
      scored: 4,
      of: 7,
      status: 'Healthy',
    });
    expect(healthOf('555----')).toMatchObject({ scored: 3, status: 'Not enough data', toScore: 1 });
  });

  it('says nothing without an assessment', () => {
    const health = healthAt(planWith(), today);
    expect(health).toMatchObject({ percent: null, status: 'Not enough data', band: null, change: null });
    expect(health.arithmetic).toEqual({ code: 'health.arithmetic.none', params: { of: 7 } });
    expect(health.signals).toHaveLength(7);
  });

  it('does not know assessments of days to come', () => {
    const plan = planWith(
      assessedWith(
        { on: '2026-03-01', scores: scoresFrom('3333333') },
        { on: '2026-03-06', scores: scoresFrom('5555555') },
      ),
    );
    expect(healthAt(plan, today).points).toBe(21);
    expect(healthAt(plan, '2026-03-06').points).toBe(35);
  });

  it('greys a score on the day after its shelf life', () => {
    const stale = (on: string) => healthOf('3333333', on).signals.every((line) => line.stale);
    expect(stale(addDays(today, -30))).toBe(false);
    expect(stale(addDays(today, -31))).toBe(true);
  });

  it('ages a carried-over score by the day it was given', () => {
    const plan = planWith(
      assessedWith({ on: '2026-03-04', scores: scoresFrom('3333333'), scoredOn: '2026-01-10' }),
    );
    expect(healthAt(plan, today).signals[0]).toMatchObject({ ageDays: 54, stale: true });
  });

  it('suggests a trend from the last different scoring, past carried-over copies', () => {
    const suggested = (...scores: [number, string][]) => {
      const looks = scores.map(([score, scoredOn], at) => ({
        on: addDays('2026-02-01', at),
        scores: { productUsage: score },
        scoredOn,
      }));
      return healthAt(planWith(assessedWith(...looks)), today).signals[0]?.suggestedTrend;
    };
    expect(suggested([3, '2026-02-01'])).toBeNull();
    expect(suggested([3, '2026-01-01'], [4, '2026-02-01'], [4, '2026-02-01'])).toBe('Up');
    expect(suggested([3, '2026-01-01'], [2, '2026-02-01'])).toBe('Down');
    expect(suggested([3, '2026-01-01'], [3, '2026-02-01'])).toBe('Flat');
  });

  it('keeps the scorecard an assessment was made with', () => {
    const strict = recordWith('scorecard', {
      id: 'strict',
      name: 'Strict',
      version: 2,
      signals: defaultScorecard.signals.map((signal) => ({ ...signal })),
      healthyAbove: 90,
      criticalBelow: 75,
      shelfLifeDays: 30,
      minimumScored: 4,
    });
    const made = assessedWith(
      { on: '2026-02-01', scores: scoresFrom('4444444') },
      { on: '2026-03-01', scores: scoresFrom('4444444') },
    );
    const plan = planWith({
      ...made,
      scorecards: [strict],
      assessments: made.assessments.map((one, at) => (at === 1 ? { ...one, scorecardId: 'strict' } : one)),
    });
    expect(healthAt(plan, today).history.map(({ status }) => status)).toEqual(['Healthy', 'At Risk']);
  });

  it('agrees with the facts the book keeps', () => {
    const plan = planWith(assessedWith({ on: '2026-03-01', scores: scoresFrom('54-2531') }));
    const { points, possible, scored, status } = healthAt(plan, today);
    expect(factsOf(plan)).toMatchObject({
      healthPoints: points,
      healthPossible: possible,
      healthScored: scored,
      healthStatus: status,
    });
  });

  it('gives a band that holds the score, whichever scores are stale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 90 })), {
          minLength: 7,
          maxLength: 7,
        }),
        (given) => {
          const made = assessedWith({
            on: today,
            scores: scoresFrom(given.map(([score]) => score).join('')),
          });
          const signalScores = made.signalScores.map((row, at) => ({
            ...row,
            scoredOn: addDays(today, -(given[at]?.[1] ?? 0)),
          }));
          const health = healthAt(planWith({ ...made, signalScores }), today);
          const stale = given.filter(([, age]) => age > 30).length;
          expect(health.band?.stale ?? 0).toBe(stale);
          if (!health.band) return;
          expect(health.band.low.points).toBeLessThanOrEqual(health.points);
          expect(health.band.high.points).toBeGreaterThanOrEqual(health.points);
          expect(health.band.high.points - health.band.low.points).toBe(4 * stale);
        },
      ),
    );
  });
});

describe('stepsToHealthy', () => {
  it('makes the total Healthy with no point to spare', () => {
    fc.assert(
      fc.property(anyTotal, ({ model, scores }) => {
        const before = totalOf(model, scores);
        const steps = stepsToHealthy(model, scores);
        if (before.status !== 'At Risk' && before.status !== 'Critical') {
          expect(steps).toBeNull();
          return;
        }
        const raised = new Map(scores);
        for (const { signal, to } of steps?.moves ?? []) raised.set(signal, to ?? 0);
        expect(totalOf(model, raised).status).toBe('Healthy');
        expect(before.points + (steps?.points ?? 0)).toBeGreaterThan(
          (model.healthyAbove * before.possible) / 100,
        );
        expect(before.points + (steps?.points ?? 0) - 1).toBeLessThanOrEqual(
          (model.healthyAbove * before.possible) / 100,
        );
      }),
    );
  });

  it('takes as few steps as any way there', () => {
    const small = fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
      )
      .map(([weights, scores]) => ({
        model: {
          ...defaultScorecard,
          minimumScored: 1,
          signals: weights.map((weight, at) => ({ key: `s${at}`, label: `s${at}`, weight, source: '' })),
        },
        scores: new Map(weights.map((_, at) => [`s${at}`, scores[at] ?? 1])),
      }));
    fc.assert(
      fc.property(small, ({ model, scores }) => {
        const steps = stepsToHealthy(model, scores);
        if (!steps) return;
        const taken = steps.moves.reduce((sum, { from, to }) => sum + (to ?? 0) - (from ?? 0), 0);
        const fewest = (at: number, now: Map<string, number>): number => {
          if (totalOf(model, now).status === 'Healthy') return 0;
          const signal = model.signals[at];
          if (!signal) return Number.POSITIVE_INFINITY;
          const from = now.get(signal.key) ?? 5;
          let best = Number.POSITIVE_INFINITY;
          for (let to = from; to <= 5; to += 1)
            best = Math.min(best, to - from + fewest(at + 1, new Map(now).set(signal.key, to)));
          return best;
        };
        expect(taken).toBe(fewest(0, new Map(scores)));
      }),
      { numRuns: 200 },
    );
  });
});
