import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { closingOf, growthOf } from '../../../shared/domain/growth.ts';
import { leversOf } from '../../../shared/domain/levers.ts';
import { seatPrice, utilizationOf } from '../../../shared/domain/seats.ts';
import type { WhitespaceCell } from '../../../shared/records/goal.ts';
import { confidences, levers, type Lever } from '../../../shared/records/growth.ts';
import { speaker } from '../../../shared/text/say.ts';
import { planWith } from '../../support/records.ts';
import { person, recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
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
        const growth = growthOf(planOf(opportunities), today);
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
      today,
    );
    expect(growth).toMatchObject({
      pipeline: 1_100,
      withoutValue: 1,
      weighted: { total: 500, withoutConfidence: 1 },
    });
  });

  it('has no share of an ARR that is not there', () => {
    expect(growthOf(planOf([{ name: 'Any', value: 5 }]), today).shareOfArr).toBeNull();
    const free = planWith({ account: account({ arr: 0 }) });
    expect(growthOf(free, today).shareOfArr).toBeNull();
  });
});

describe('an opportunity that closes', () => {
  const open = { status: 'Open', closedOn: null } as const;
  const won = { status: 'Won', closedOn: '2026-02-01' } as const;
  it('gets today as its day unless one is given, and loses it when it is opened again', () => {
    expect(closingOf(open, { status: 'Won' }, today)).toEqual({ status: 'Won', closedOn: today });
    expect(closingOf(open, { status: 'Lost', closedOn: null }, today)).toEqual({
      status: 'Lost',
      closedOn: null,
    });
    expect(closingOf(won, { status: 'Lost' }, today)).toEqual({ status: 'Lost' });
    expect(closingOf(won, { status: 'Open' }, today)).toEqual({ status: 'Open', closedOn: null });
    expect(closingOf(won, { status: 'Won', name: 'Other' }, today)).toEqual({ status: 'Won', name: 'Other' });
    expect(closingOf(open, { name: 'Other' }, today)).toEqual({ name: 'Other' });
  });

  it('knows a quarter that is over, and puts what closed last first', () => {
    const growth = growthOf(
      planOf([
        { name: 'Old', timeline: '2025-Q4', value: 1 },
        { name: 'Now', timeline: '2026-Q1', value: 2 },
        { name: 'Some day', value: 3 },
        { name: 'Won first', status: 'Won', closedOn: '2026-01-01' },
        { name: 'Lost last', status: 'Lost', closedOn: '2026-02-01' },
        { name: 'Lost once', status: 'Lost' },
      ]),
      today,
    );
    expect(growth.byQuarter.map(({ quarter, past }) => [quarter, past])).toEqual([
      ['2025-Q4', true],
      ['2026-Q1', false],
      [null, false],
    ]);
    expect(growth.closed.map(({ name }) => name)).toEqual(['Lost last', 'Won first', 'Lost once']);
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

  const cell = (product: string, segment: string, values: Partial<WhitespaceCell> = {}) =>
    recordWith('whitespaceCell', { product, segment, segmentKind: 'Department', status: 'Open', ...values });
  const withCells = (...whitespaceCells: WhitespaceCell[]) =>
    planWith({ account: account({ products: ['Core'] }), whitespaceCells });
  const says = (records: ReturnType<typeof planWith>, name: Lever) =>
    speaker()(lever(records, name).evidence);

  it('cross-sell what the whitespace has open, with its worth', () => {
    const places = withCells(
      cell('Mobile', 'Finance', { value: 4_000_000 }),
      cell('Mobile', 'Sales', { value: 8_000_000 }),
      cell('Core', 'Sales', { value: 9_000_000 }),
      cell('Board', 'Sales', { status: 'Competitor', value: 7_000_000 }),
    );
    expect(lever(places, 'Module cross-sell').state).toBe('on');
    expect(says(places, 'Module cross-sell')).toBe('2 places are open for Mobile, worth $120K.');
    expect(lever(places, 'Module cross-sell').place).toMatchObject({ product: 'Mobile', segment: 'Sales' });
    expect(lever(places, 'Department expansion').place).toMatchObject({ product: 'Core', segment: 'Sales' });
    const taken = withCells(cell('Board', 'Sales', { status: 'Competitor' }));
    expect(lever(taken, 'Module cross-sell').state).toBe('off');
    expect(lever(taken, 'Module cross-sell').place).toBeNull();
  });

  it('see departments and regions that have nothing of ours', () => {
    const places = withCells(
      cell('Core', 'Finance', { status: 'Ours' }),
      cell('Core', 'Sales'),
      cell('Core', 'Legal', { status: 'No fit' }),
      cell('Core', 'Asia', { segmentKind: 'Region', status: 'Ours' }),
    );
    expect(says(places, 'Department expansion')).toBe('1 of 3 departments has nothing of ours: Sales.');
    expect(lever(places, 'Geographic expansion').state).toBe('off');
    // A grid nobody has looked at says nothing.
    const blank = withCells(cell('Core', 'Finance', { status: null }));
    expect(lever(blank, 'Department expansion').state).toBe('unknown');
  });

  it('name a few places and count the rest', () => {
    const many = withCells(...'ABCDEFGH'.split('').map((segment) => cell('Core', segment)));
    expect(says(many, 'Department expansion')).toBe(
      '8 of 8 departments have nothing of ours: A, B, C, D and +4.',
    );
  });

  it('do not offer a place that is an opportunity already', () => {
    const one = recordWith('opportunity', { name: 'Mobile', lever: 'Module cross-sell' });
    const records = {
      ...withCells(cell('Mobile', 'Sales', { opportunityId: one.id })),
      opportunities: [one],
    };
    expect(lever(records, 'Module cross-sell').place).toBeNull();
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
