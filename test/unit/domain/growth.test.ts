import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { growthOf } from '../../../shared/domain/growth.ts';
import { leversOf } from '../../../shared/domain/levers.ts';
import { seatPrice, utilizationOf } from '../../../shared/domain/seats.ts';
import { confidences, levers, type Lever } from '../../../shared/records/growth.ts';
import { planWith } from '../../support/records.ts';
import { person, recordWith } from './plan-fixture.ts';

const account = (values: Parameters<typeof recordWith<'account'>>[1]) =>
  recordWith('account', { name: 'Example', ...values });
const lever = (records: ReturnType<typeof planWith>, name: Lever) => {
  const found = leversOf(records).find((one) => one.lever === name);
  if (!found) throw new Error(`no lever ${name}`);
  return found;
};

const anyOpportunity = fc.record({
  name: fc.constant('Any'),
  value: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
  confidence: fc.option(fc.constantFrom(...confidences)),
  timeline: fc.option(fc.constantFrom('2026-Q1', '2026-Q2', '2027-Q4')),
  status: fc.constantFrom('Open' as const, 'Open' as const, 'Won' as const, 'Lost' as const),
});
const planOf = (opportunities: readonly Parameters<typeof recordWith<'opportunity'>>[1][]) =>
  planWith({ opportunities: opportunities.map((values) => recordWith('opportunity', values)) });

describe('growthOf', () => {
  it('sums open values only, the same by quarter and by confidence', () => {
    fc.assert(
      fc.property(fc.array(anyOpportunity, { maxLength: 20 }), (opportunities) => {
        const growth = growthOf(planOf(opportunities));
        const open = opportunities.filter(({ status }) => status === 'Open');
        expect(growth.pipeline).toBe(open.reduce((sum, { value }) => sum + (value ?? 0), 0));
        expect(growth.byQuarter.reduce((sum, { total }) => sum + total, 0)).toBe(growth.pipeline);
        for (const { High, Medium, Low, unrated, total } of growth.byQuarter)
          expect(High + Medium + Low + unrated).toBe(total);
        expect(growth.weighted.total).toBeLessThanOrEqual(growth.pipeline);
        expect(growth.open.length + growth.closed.length).toBe(opportunities.length);
      }),
    );
  });

  it('leaves out what has no value or confidence, and says how many', () => {
    const growth = growthOf(
      planOf([
        { name: 'No value', confidence: 'High' },
        { name: 'No confidence', value: 100 },
        { name: 'Both', value: 1_000, confidence: 'Medium' },
      ]),
    );
    expect(growth).toMatchObject({
      pipeline: 1_100,
      withoutValue: 1,
      weighted: { total: 500, withoutConfidence: 1 },
    });
  });

  it('has no share of an ARR that is not there', () => {
    expect(growthOf(planOf([{ name: 'Any', value: 5 }])).shareOfArr).toBeNull();
    const free = planWith({ account: account({ arr: 0 }) });
    expect(growthOf(free).shareOfArr).toBeNull();
  });
});

describe('levers', () => {
  it.each([
    [69, 100, 'on'],
    [70, 100, 'off'],
    [699, 1000, 'on'],
    [7, 10, 'off'],
    [0, 10, 'on'],
    [11, 10, 'off'],
  ] as const)('seat expansion at %i of %i is %s', (activeSeats, licensedSeats, state) => {
    const records = planWith({ account: account({ activeSeats, licensedSeats }) });
    expect(lever(records, 'Seat expansion').state).toBe(state);
  });

  it.each([
    [89, 100, 'off'],
    [90, 100, 'on'],
    [120, 100, 'on'],
  ] as const)('tier upgrade at %i of %i is %s', (activeSeats, licensedSeats, state) => {
    const records = planWith({ account: account({ activeSeats, licensedSeats }) });
    expect(lever(records, 'Tier upgrade').state).toBe(state);
  });

  it('are unknown without data, in their fixed order', () => {
    const results = leversOf(planWith());
    expect(results.map((result) => result.lever)).toEqual([...levers]);
    expect(results.every(({ state }) => state === 'unknown')).toBe(true);
    const noSeats = planWith({ account: account({ licensedSeats: 0, activeSeats: 0 }) });
    expect(lever(noSeats, 'Seat expansion').state).toBe('unknown');
  });

  it('see one department as room for others', () => {
    const of = (...departments: (string | null)[]) =>
      planWith({ stakeholders: departments.map((department) => person({ department })) });
    expect(lever(of('Finance', 'Finance'), 'Department expansion').state).toBe('on');
    expect(lever(of('Finance', 'Sales'), 'Department expansion').state).toBe('off');
    expect(lever(of(null), 'Department expansion').state).toBe('unknown');
  });

  it('name what is already planned with them', () => {
    const records = planOf([
      { name: 'A', lever: 'Tier upgrade', value: 300 },
      { name: 'B', lever: 'Tier upgrade', value: 200, status: 'Won' },
    ]);
    expect(lever(records, 'Tier upgrade').planned).toEqual({ count: 1, value: 300 });
  });
});

describe('seats', () => {
  it('cost what they cost now', () => {
    expect(seatPrice({ arr: 25_000_000, licensedSeats: 150 }, 50)).toBe(8_333_333);
    expect(seatPrice({ arr: null, licensedSeats: 150 }, 50)).toBeNull();
    expect(seatPrice({ arr: 100, licensedSeats: 0 }, 1)).toBeNull();
  });

  it('can be used more than licensed', () => {
    expect(utilizationOf({ activeSeats: 12, licensedSeats: 10 })).toEqual({
      part: 12,
      whole: 10,
      percent: 120,
    });
  });
});
