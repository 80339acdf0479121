import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { derivePlan } from '../../../shared/domain/plan.ts';
import { opportunityFrom, whitespaceGrid } from '../../../shared/domain/whitespace.ts';
import { segmentKinds, whitespaceStatuses, type WhitespaceCell } from '../../../shared/records/goal.ts';
import { planWith } from '../../support/records.ts';
import { recordWith } from './plan-fixture.ts';

const account = recordWith('account', { name: 'Example', products: ['Core'], primaryCsm: 'Sarah Chen' });
const cell = (product: string, segment: string, values: Partial<WhitespaceCell> = {}) =>
  recordWith('whitespaceCell', { product, segment, segmentKind: 'Department', ...values });

describe('the whitespace grid', () => {
  it('has what they bought first, then other products, by departments in the order they came', () => {
    const grid = whitespaceGrid(
      planWith({
        account,
        whitespaceCells: [
          cell('Mobile', 'Sales'),
          cell('core ', 'Finance', { status: 'Ours' }),
          cell('Mobile', 'Asia', { segmentKind: 'Region' }),
        ],
      }),
      'Department',
    );
    expect(grid.rows.map(({ product, owned }) => [product, owned])).toEqual([
      ['Core', true],
      ['Mobile', false],
    ]);
    expect(grid.columns.map(({ segment }) => segment)).toEqual(['Sales', 'Finance']);
    // Case and blanks do not make another product.
    expect(grid.rows[0]?.places.map((place) => place.cell?.status ?? null)).toEqual([null, 'Ours']);
    expect(grid.counts).toMatchObject({ Ours: 1, notLooked: 3 });
  });

  it('shows what they bought before anybody looked at departments', () => {
    const grid = whitespaceGrid(planWith({ account }), 'Region');
    expect(grid.rows.map(({ product }) => product)).toEqual(['Core']);
    expect(grid.columns).toEqual([]);
  });

  it('adds up open value only, the same by row and by column', () => {
    const anyCell = fc.record({
      product: fc.constantFrom('Core', 'Mobile', 'Board'),
      segment: fc.constantFrom('Sales', 'Finance', 'Legal'),
      segmentKind: fc.constantFrom(...segmentKinds),
      status: fc.option(fc.constantFrom(...whitespaceStatuses)),
      value: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    });
    const unique = {
      selector: (one: Pick<WhitespaceCell, 'product' | 'segment' | 'segmentKind'>) =>
        `${one.product} ${one.segment} ${one.segmentKind}`,
    };
    fc.assert(
      fc.property(fc.uniqueArray(anyCell, unique), (cells) => {
        const records = planWith({
          account,
          whitespaceCells: cells.map(({ product, segment, ...values }) => cell(product, segment, values)),
        });
        for (const kind of segmentKinds) {
          const grid = whitespaceGrid(records, kind);
          const open = cells.filter((one) => one.segmentKind === kind && one.status === 'Open');
          expect(grid.open).toBe(open.reduce((sum, { value }) => sum + (value ?? 0), 0));
          expect(grid.rows.reduce((sum, row) => sum + row.open, 0)).toBe(grid.open);
          expect(grid.columns.reduce((sum, column) => sum + column.open, 0)).toBe(grid.open);
          expect(grid.withoutValue).toBe(open.filter(({ value }) => value === null).length);
          const counted = Object.values(grid.counts).reduce((sum, count) => sum + count, 0);
          expect(counted).toBe(grid.rows.length * grid.columns.length);
        }
      }),
    );
  });

  it('knows what is an opportunity already', () => {
    const open = recordWith('opportunity', { name: 'Mobile: Sales' });
    const grid = whitespaceGrid(
      planWith({
        account,
        opportunities: [open],
        whitespaceCells: [
          cell('Mobile', 'Sales', { status: 'Open', value: 700, opportunityId: open.id }),
          cell('Mobile', 'Legal', { status: 'Open', value: 50, opportunityId: 'gone' }),
        ],
      }),
      'Department',
    );
    expect(grid).toMatchObject({ open: 750, planned: 700 });
    expect(grid.rows[1]?.places.map(({ opportunity }) => opportunity?.name ?? null)).toEqual([
      'Mobile: Sales',
      null,
    ]);
  });

  it('is found wanting when a won opportunity has not filled its place', () => {
    const won = recordWith('opportunity', { name: 'Mobile: Sales', status: 'Won' });
    const place = cell('Mobile', 'Sales', { status: 'Open', opportunityId: won.id });
    const rules = (status: WhitespaceCell['status']) =>
      derivePlan(
        planWith({ account, opportunities: [won], whitespaceCells: [{ ...place, status }] }),
        '2026-03-05',
      ).planCheck.findings.map(({ rule }) => rule);
    expect(rules('Open')).toContain('whitespaceWon');
    expect(rules('Ours')).not.toContain('whitespaceWon');
  });
});

describe('an opportunity made from a place', () => {
  it.each([
    ['Mobile', 'Department', 'Cross-sell', 'Module cross-sell'],
    ['Mobile', 'Region', 'Cross-sell', 'Module cross-sell'],
    ['core', 'Department', 'Expansion', 'Department expansion'],
    ['Core', 'Region', 'Expansion', 'Geographic expansion'],
  ] as const)('for %s by %s is %s by %s', (product, segmentKind, type, lever) => {
    expect(opportunityFrom(account, { product, segmentKind, value: 5 })).toEqual({
      type,
      lever,
      value: 5,
      owner: 'Sarah Chen',
    });
  });
});
