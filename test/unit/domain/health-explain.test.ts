import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bandOf } from '../../../shared/domain/health-band.ts';
import { changeBetween } from '../../../shared/domain/health-explain.ts';
import { totalOf, type Look } from '../../../shared/domain/health-total.ts';
import { pointsToSpare, waysToHealthy } from '../../../shared/domain/health-ways.ts';
import { healthAt } from '../../../shared/domain/health.ts';
import { defaultScorecard, type ScorecardModel } from '../../../shared/domain/scorecard.ts';
import { speaker } from '../../../shared/text/say.ts';
import { planWith } from '../../support/records.ts';
import { assessedWith, recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const say = speaker();

/** A scorecard of signals s0, s1 … with these weights. */
const weighing = (...weights: readonly number[]): ScorecardModel => ({
  ...defaultScorecard,
  minimumScored: 1,
  signals: weights.map((weight, at) => ({ key: `s${at}`, label: `S${at}`, weight, source: '' })),
});
/** One score per signal, null for none. */
const scoring = (...scores: readonly (number | null)[]) =>
  new Map<string, number>(
    scores.flatMap((score, at) => (score === null ? [] : [[`s${at}`, score] as const])),
  );
const lookAt = (model: ScorecardModel, scores: ReadonlyMap<string, number>, scorecardId = 'card'): Look => ({
  assessment: recordWith('assessment', { assessedOn: today, scorecardId }),
  model,
  rows: [],
  scores,
});

const someWeights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
const score = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 });
const someScores = fc.array(score, { minLength: 6, maxLength: 6 });

describe('what moved the score', () => {
  it('adds up to the whole change, in points and in possible points', () => {
    fc.assert(
      fc.property(someWeights, someWeights, someScores, someScores, (a, b, before, now) => {
        const [from, to] = [
          lookAt(weighing(...a), scoring(...before), 'a'),
          lookAt(weighing(...b), scoring(...now), 'b'),
        ];
        const { movedBy, remodelled } = changeBetween(from, to);
        const start = remodelled?.previous ?? totalOf(from.model, from.scores);
        const end = totalOf(to.model, to.scores);
        expect(movedBy.reduce((sum, { points }) => sum + points, start.points)).toBe(end.points);
        expect(movedBy.reduce((sum, { possible }) => sum + possible, start.possible)).toBe(end.possible);
      }),
    );
  });

  it('puts the heaviest effect first and names nothing that stayed', () => {
    const model = weighing(1, 5, 2);
    const { movedBy, remodelled } = changeBetween(
      lookAt(model, scoring(1, 3, 3)),
      lookAt(model, scoring(5, 4, 3)),
    );
    expect(movedBy.map(({ label, points }) => [label, points])).toEqual([
      ['S1', 5],
      ['S0', 4],
    ]);
    expect(remodelled).toBeNull();
  });
});

describe('ways to Healthy', () => {
  const anyCase = fc.tuple(
    someWeights,
    someScores,
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 45, max: 95 }),
  );

  it('all lead there, and none has a step to leave out', () => {
    fc.assert(
      fc.property(anyCase, ([weights, given, minimumScored, healthyAbove]) => {
        const model = { ...weighing(...weights), minimumScored, healthyAbove };
        const scores = scoring(...given.slice(0, weights.length));
        const ways = waysToHealthy(model, scores);
        if (totalOf(model, scores).status === 'Healthy') expect(ways).toEqual([]);
        for (const { moves, after } of ways) {
          const raised = new Map(scores);
          for (const { signal, to } of moves) raised.set(signal, to ?? 0);
          expect(totalOf(model, raised)).toEqual(after);
          expect(after.status).toBe('Healthy');
          for (const { signal, from, to } of moves) {
            if (from === null && to === 1) continue;
            const less = new Map(raised).set(signal, (to ?? 0) - 1);
            expect(totalOf(model, less).status).not.toBe('Healthy');
          }
        }
        expect(new Set(ways.map(({ moves }) => JSON.stringify(moves))).size).toBe(ways.length);
      }),
      { numRuns: 500 },
    );
  });

  it('are found whenever there is one', () => {
    fc.assert(
      fc.property(anyCase, ([weights, given, minimumScored, healthyAbove]) => {
        const model = { ...weighing(...weights), minimumScored, healthyAbove };
        const scores = scoring(...given.slice(0, weights.length));
        const best = new Map(model.signals.map(({ key }) => [key, 5]));
        const possible = totalOf(model, best).status === 'Healthy';
        const isHealthy = totalOf(model, scores).status === 'Healthy';
        const raisable =
          totalOf(model, new Map([...scores.keys()].map((key) => [key, 5]))).status === 'Healthy';
        if (possible && raisable && !isHealthy)
          expect(waysToHealthy(model, scores).length).toBeGreaterThan(0);
      }),
    );
  });

  it('with the fewest signals use as few as any way there', () => {
    fc.assert(
      fc.property(someWeights, someScores, (weights, given) => {
        const model = weighing(...weights);
        const scores = scoring(...given.slice(0, weights.length));
        const few = waysToHealthy(model, scores).filter(({ kind }) => kind !== 'scoreMissing');
        if (few.length === 0) return;
        const scored = model.signals.filter(({ key }) => scores.has(key));
        let fewest = Number.POSITIVE_INFINITY;
        for (let chosen = 1; chosen < 2 ** scored.length; chosen += 1) {
          const group = scored.filter((_, at) => (chosen & (2 ** at)) !== 0);
          const raised = new Map([...scores, ...group.map(({ key }) => [key, 5] as const)]);
          if (totalOf(model, raised).status === 'Healthy') fewest = Math.min(fewest, group.length);
        }
        expect(Math.min(...few.map(({ moves }) => moves.length))).toBe(fewest);
      }),
    );
  });

  it('offer several signals, and scoring what is missing', () => {
    const ways = waysToHealthy(
      { ...weighing(1, 1, 1, 1, 1, 1, 1), minimumScored: 4 },
      scoring(3, 3, 4, 4, 3, 4, null),
    );
    expect(
      ways.map(({ kind, moves }) => [kind, moves.map(({ label, from, to }) => [label, from, to])]),
    ).toEqual([
      ['fewestSteps', [['S0', 3, 4]]],
      ['oneSignal', [['S1', 3, 4]]],
      ['scoreMissing', [['S6', null, 4]]],
    ]);
  });

  it('say how many signals are still to be scored, when too few are', () => {
    const model = { ...weighing(1, 1, 1, 1, 1), minimumScored: 4 };
    const [way] = waysToHealthy(model, scoring(4, 4, null, null, null));
    expect(way).toMatchObject({ kind: 'scoreMissing', after: { scored: 4, status: 'Healthy' } });
    expect(way?.moves.map(({ from, to }) => [from, to])).toEqual([
      [null, 3],
      [null, 4],
    ]);
  });
});

describe('points to spare', () => {
  it('can be lost one by one until the next one counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 150 }), fc.integer({ min: 1, max: 750 }), (scored, lost) => {
        const model = defaultScorecard;
        const possible = scored * 5;
        const points = Math.max(0, possible - (lost % (possible + 1)));
        const total = { ...totalOf(model, new Map()), points, possible, scored };
        const healthy = points * 100 > 70 * possible;
        const spare = pointsToSpare(model, { ...total, status: healthy ? 'Healthy' : 'At Risk' });
        if (!healthy) expect(spare).toBeNull();
        else {
          expect((points - (spare ?? 0)) * 100).toBeGreaterThan(70 * possible);
          expect((points - (spare ?? 0) - 1) * 100).toBeLessThanOrEqual(70 * possible);
        }
      }),
    );
  });
});

describe('the band of stale scores', () => {
  it('touches exactly the statuses that some scores lead to', () => {
    fc.assert(
      fc.property(someWeights, someScores, fc.integer({ min: 1, max: 63 }), (weights, given, mask) => {
        const model = weighing(...weights);
        const scores = scoring(...given.slice(0, weights.length));
        const stale = [...scores.keys()].filter((_, at) => (mask & (2 ** at)) !== 0).slice(0, 4);
        const band = bandOf(model, scores, stale);
        if (stale.length === 0) {
          expect(band).toBeNull();
          return;
        }
        const reached = new Set<string>();
        for (let code = 0; code < 5 ** stale.length; code += 1) {
          const tried = new Map(scores);
          stale.forEach((key, at) => tried.set(key, 1 + (Math.floor(code / 5 ** at) % 5)));
          reached.add(totalOf(model, tried).status);
        }
        expect(new Set(band?.statuses)).toEqual(reached);
        expect(band?.statuses[0]).toBe(band?.low.status);
        expect(band?.statuses.at(-1)).toBe(band?.high.status);
      }),
    );
  });

  it('leaps over At Risk when one signal outweighs the others', () => {
    const model = { ...weighing(100, 1), healthyAbove: 50, criticalBelow: 49 };
    expect(bandOf(model, scoring(5, 3), ['s0'])?.statuses).toEqual(['Critical', 'Healthy']);
  });
});

describe('the arithmetic', () => {
  const cardWith = (weights: readonly number[]) =>
    recordWith('scorecard', {
      id: 'weighted',
      name: 'Weighted',
      version: 2,
      signals: weights.map((weight, at) => ({ key: `s${at}`, label: `S${at}`, weight, source: '' })),
      healthyAbove: 70,
      criticalBelow: 40,
      shelfLifeDays: 30,
      minimumScored: 2,
    });
  const healthWith = (weights: readonly number[], scores: Readonly<Record<string, number | null>>) => {
    const made = assessedWith({ on: today, scores });
    return healthAt(
      planWith({
        ...made,
        scorecards: [cardWith(weights)],
        assessments: made.assessments.map((one) => ({ ...one, scorecardId: 'weighted' })),
      }),
      today,
    );
  };

  it('prints weights where there are some', () => {
    const health = healthWith([3, 1, 2], { s0: 4, s1: 5, s2: null });
    expect(say(health.arithmetic)).toBe('17 / 20 = 85%, 2 of 3 scored, weights 3, 1, 2');
    expect(health.working && say(health.working)).toBe('3 × 4 + 1 × 5 = 17 of (3 + 1) × 5 = 20');
  });

  it('prints a plain sum where all weigh the same', () => {
    const health = healthWith([1, 1], { s0: 4, s1: 5 });
    expect(say(health.arithmetic)).toBe('9 / 10 = 90%, 2 of 2 scored');
    expect(health.working && say(health.working)).toBe('4 + 5 = 9 of 2 × 5 = 10');
  });

  it('says which scores go stale next, and when', () => {
    const made = assessedWith({ on: today, scores: { s0: 4, s1: 5 } });
    const card = cardWith([1, 1]);
    const [first, second] = card.signals;
    const signals = first && second ? [{ ...first, shelfLifeDays: 10 }, second] : [];
    const plan = planWith({
      ...made,
      scorecards: [{ ...card, signals }],
      assessments: made.assessments.map((one) => ({ ...one, scorecardId: 'weighted' })),
    });
    expect(healthAt(plan, today).staleNext).toEqual({ on: '2026-03-16', signals: ['s0'] });
    expect(healthAt(plan, '2026-03-15').band).toBeNull();
    expect(healthAt(plan, '2026-03-16')).toMatchObject({
      band: { stale: 1 },
      staleNext: { on: '2026-04-05', signals: ['s1'] },
    });
    expect(healthAt(plan, '2026-05-01').staleNext).toBeNull();
  });
});
