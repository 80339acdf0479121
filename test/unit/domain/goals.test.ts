import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { measureOf } from '../../../shared/domain/goal-measure.ts';
import { figureFreshDays, goalProgress, goalsAt } from '../../../shared/domain/goals.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { contractYearAt, valueLogAt } from '../../../shared/domain/value-log.ts';
import type { Goal, ValueEntry } from '../../../shared/records/goal.ts';
import { planWith } from '../../support/records.ts';
import { recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const goal = (values: Partial<Goal>) => recordWith('goal', { title: 'Faster closing', ...values });
const figures = (baseline: string | null, now: string | null, target: string | null) => ({
  baseline,
  now,
  target,
});

describe('a figure as people write it', () => {
  it.each([
    ['4.2 days', 4.2, 'day'],
    ['1 day', 1, 'day'],
    ['38 %', 38, '%'],
    ['38%', 38, '%'],
    ['$1.2M', 1_200_000, '$'],
    ['-$500', -500, '$'],
    ['−4 points', -4, 'point'],
    ['3,400 users', 3400, 'user'],
    ['12,5 h', 12.5, 'h'],
    ['250K', 250_000, ''],
    ['about 5 min.', 5, 'min'],
    ['< 2 Days', 2, 'day'],
    ['5m', 5, 'm'],
    ['7', 7, ''],
  ])('%s is %f of "%s"', (text, value, unit) => {
    expect(measureOf(text)).toEqual({ value, unit });
  });

  it.each(['', 'many', '3-4 days', '4 of 5', '1 h 30', '2026-03-01', null])('%s is none', (text) => {
    expect(measureOf(text)).toBeNull();
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const measure = measureOf(text);
        expect(measure === null || Number.isFinite(measure.value)).toBe(true);
      }),
    );
  });
});

describe('progress', () => {
  it('is the part of the way from baseline to target, up or down', () => {
    expect(goalProgress(figures('4.2 days', '3.1 days', '2 days'))?.percent).toBeCloseTo(50, 9);
    expect(goalProgress(figures('20 %', '50 %', '80 %'))?.percent).toBe(50);
    expect(goalProgress(figures('10', '5', '20'))?.percent).toBe(-50);
    expect(goalProgress(figures('10', '25 users', '20'))?.percent).toBe(150);
  });

  it('is not made up from other units, missing figures or no way to go', () => {
    expect(goalProgress(figures('4 days', '30 hours', '2 days'))).toBeNull();
    expect(goalProgress(figures(null, '3', '2'))).toBeNull();
    expect(goalProgress(figures('2', '3', '2'))).toBeNull();
    expect(goalProgress(figures('low', 'better', 'good'))).toBeNull();
  });
});

describe('goals on a day', () => {
  const lines = (...goals: Goal[]) => goalsAt(planWith({ goals }), today).lines;

  it('put open ones first, short term before long, by their day', () => {
    const order = lines(
      goal({ title: 'done', status: 'Reached' }),
      goal({ title: 'long', horizon: 'Long', dueOn: '2026-04-01' }),
      goal({ title: 'no day' }),
      goal({ title: 'soon', dueOn: '2026-04-01' }),
    );
    expect(order.map((line) => line.goal.title)).toEqual(['soon', 'no day', 'long', 'done']);
  });

  it('are late the day after they are due, unless they got there', () => {
    const state = (values: Partial<Goal>) => lines(goal(values))[0]?.state;
    expect(state({ dueOn: today })).toBe('open');
    expect(state({ dueOn: '2026-03-04' })).toBe('late');
    expect(state({ dueOn: '2026-03-04', ...figures('4', '1', '2') })).toBe('atTarget');
    expect(state({ dueOn: '2026-03-04', status: 'Missed' })).toBe('missed');
  });

  it('flag a figure that is too old or of no day', () => {
    const stale = (values: Partial<Goal>) => lines(goal(values))[0]?.stale;
    expect(figureFreshDays).toBe(90);
    expect(stale({ now: '3 days', measuredOn: '2025-12-05' })).toBe(false);
    expect(stale({ now: '3 days', measuredOn: '2025-12-04' })).toBe(true);
    expect(stale({ now: '3 days' })).toBe(true);
    expect(stale({ measuredOn: '2020-01-01' })).toBe(false);
    expect(stale({ now: '3 days', status: 'Reached' })).toBe(false);
  });

  it('are found by the plan check, each leading to its field', () => {
    const { findings } = derivePlan(
      planWith({
        goals: [
          goal({ title: 'A', dueOn: '2026-01-01' }),
          goal({ title: 'B', now: '3', measuredOn: '2025-01-01' }),
          goal({ title: 'C', now: '3' }),
          goal({ title: 'D', status: 'Reached' }),
          goal({ title: 'E', status: 'Reached', proof: 'It works' }),
        ],
      }),
      today,
    ).planCheck;
    expect(
      findings.filter(({ jump }) => jump.entity === 'goal').map(({ rule, jump }) => [rule, jump.field]),
    ).toEqual([
      ['goalLate', 'dueOn'],
      ['goalStale', 'now'],
      ['goalUndated', 'measuredOn'],
      ['goalProof', 'proof'],
    ]);
  });
});

describe('the contract year', () => {
  const year = (contractStart: string | null, asOf: string, renewalDate: string | null = null) => {
    const found = contractYearAt({ contractStart, renewalDate }, asOf);
    return found && [found.from, found.to];
  };
  it.each([
    ['2024-06-15', '2026-03-05', '2025-06-15', '2026-06-14'],
    ['2024-06-15', '2025-06-15', '2025-06-15', '2026-06-14'],
    ['2024-06-15', '2025-06-14', '2024-06-15', '2025-06-14'],
    ['2024-01-01', '2026-12-31', '2026-01-01', '2026-12-31'],
    ['2024-02-29', '2026-03-05', '2026-02-28', '2027-02-27'],
    ['2024-02-29', '2028-02-29', '2028-02-29', '2029-02-27'],
  ])('of a contract from %s holds %s: %s to %s', (start, asOf, from, to) => {
    expect(year(start, asOf)).toEqual([from, to]);
  });

  it('is counted from the renewal date without a start, and unknown without both', () => {
    expect(year(null, '2026-03-05', '2026-06-15')).toEqual(['2025-06-15', '2026-06-14']);
    expect(year(null, '2026-03-05')).toBeNull();
  });

  it('holds its day, and the next one begins the day after', () => {
    const days = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (start, asOf) => {
        const found = contractYearAt({ contractStart: start, renewalDate: null }, asOf);
        expect(found && found.from <= asOf && asOf <= found.to).toBe(true);
      }),
    );
  });
});

describe('the value log', () => {
  const entry = (deliveredOn: string, amount: number | null, values: Partial<ValueEntry> = {}) =>
    recordWith('valueEntry', { title: 'Saved', deliveredOn, amount, ...values });
  const account = recordWith('account', { name: 'Example', contractStart: '2024-06-15' });

  it('adds up this contract year and ever, and leaves out what has no amount or lies ahead', () => {
    const records = planWith({
      account,
      valueEntries: [
        entry('2025-06-14', 100),
        entry('2025-06-15', 20),
        entry(today, 3),
        entry('2026-01-01', null),
        entry('2026-03-06', 5000),
      ],
    });
    expect(valueLogAt(records, today)).toMatchObject({
      ever: { amount: 123, count: 4, withoutAmount: 1 },
      year: { amount: 23, count: 3, withoutAmount: 1, from: '2025-06-15', to: '2026-06-14' },
      ahead: 1,
    });
  });

  it('knows the goal of an entry, newest first', () => {
    const linked = goal({ title: 'Goal' });
    const records = planWith({
      account,
      goals: [linked],
      valueEntries: [entry('2026-01-01', 1), entry('2026-02-01', 2, { goalId: linked.id })],
    });
    const { lines } = valueLogAt(records, today);
    expect(lines.map((line) => [line.entry.amount, line.goal?.title ?? null])).toEqual([
      [2, 'Goal'],
      [1, null],
    ]);
  });
});
