import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { goalsAt } from '../../../shared/domain/goals.ts';
import { growthOf } from '../../../shared/domain/growth.ts';
import { whitespaceGrid, whitespaceOf } from '../../../shared/domain/whitespace.ts';
import { goalProgress, goalProgressHeight, goalTrack } from '../../../shared/figures/goal-progress.ts';
import type { Figure } from '../../../shared/figures/marks.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import { pipelineChart } from '../../../shared/figures/pipeline-chart.ts';
import { whitespaceCellFigure } from '../../../shared/figures/whitespace-cell.ts';
import { whitespaceGrids } from '../../../shared/figures/whitespace-grid.ts';
import { goalStatuses, whitespaceStatuses } from '../../../shared/records/goal.ts';
import { planWith } from '../../support/records.ts';
import { sampleAccounts, sampleDay, samplePlan } from '../../support/sample-plans.ts';
import { recordWith } from '../domain/plan-fixture.ts';
import { flat, outside, overlappingTexts, smallestType, textsOf } from './geometry.ts';

const today = '2026-03-05';
const sized = (width: number, height: number, scale = 1) => ({ width, height, scale, measure: measureInter });
const expectSound = (figure: Figure) => {
  expect(outside(figure)).toEqual([]);
  expect(overlappingTexts(figure)).toEqual([]);
  expect(smallestType(figure)).toBeGreaterThanOrEqual(7.5);
  expect(figure.title).not.toBe('');
  expect(figure.description).not.toBe('');
};

const longName = 'A very long name of something '.repeat(6).trim();
const account = recordWith('account', { name: 'Example', products: ['Core', longName] });

const gridWith = (products: number, segments: number, seed = 0) => {
  const cells = Array.from({ length: products }, (_, product) =>
    Array.from({ length: segments }, (__, segment) => {
      const turn = product * segments + segment + seed;
      return recordWith('whitespaceCell', {
        product: product === 0 ? longName : `Product ${product}`,
        segment: segment === 1 ? longName : `Department ${segment}`,
        status: [...whitespaceStatuses, null][turn % 6] ?? null,
        value: turn % 3 === 0 ? turn * 1_234_500 : null,
        competitor: turn % 2 === 0 ? longName : null,
      });
    }),
  ).flat();
  return whitespaceGrid(planWith({ account, whitespaceCells: cells }), 'Department');
};

describe('whitespaceGrids', () => {
  it.each([
    [1, 1],
    [2, 3],
    [5, 12],
    [40, 5],
    [20, 30],
  ])('draws %i products by %i departments in parts that fit', (products, segments) => {
    for (const box of [sized(500, 640), sized(320, 300), sized(1100, 700, 1.47)]) {
      const grid = gridWith(products, segments);
      const parts = whitespaceGrids(grid, box);
      for (const part of parts) {
        expectSound(part);
        expect(part.width).toBe(box.width);
        expect(part.height).toBeLessThanOrEqual(box.height);
      }
      const keys = parts.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.type === 'group' ? [mark.key] : [])),
      );
      expect(keys.length).toBe(grid.rows.length * grid.columns.length);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('tells statuses apart by shape and word, not by colour alone', () => {
    const grid = gridWith(1, 6);
    const texts = whitespaceGrids(grid, sized(700, 400)).flatMap(textsOf);
    for (const status of whitespaceStatuses) expect(texts.some((text) => text.startsWith(status))).toBe(true);
    const shapes = grid.rows
      .flatMap(({ places }) => places.filter(({ cell }) => cell !== null))
      .map((place) =>
        flat(whitespaceCellFigure(place, 'USD', sized(90, 30)).marks)
          .filter(({ type }) => type !== 'text')
          .slice(1)
          .map((mark) => {
            if (mark.type === 'path') return mark.d.replaceAll(/[\d.,]+/gu, '');
            return mark.type === 'circle' && mark.stroke ? 'ring' : mark.type;
          })
          .join(),
      );
    // Five statuses and a place nobody has looked at.
    expect(new Set(shapes).size).toBe(6);
  });

  it('says an empty grid in a sentence', () => {
    const [figure, ...rest] = whitespaceGrids(whitespaceGrid(planWith(), 'Region'), sized(400, 300));
    expect(rest).toEqual([]);
    if (figure) expectSound(figure);
    expect(figure?.description).toContain('yet');
  });

  it('marks what is in the pipeline, with its words', () => {
    const open = recordWith('opportunity', { name: 'Open' });
    const cell = recordWith('whitespaceCell', {
      product: 'Core',
      segment: 'Sales',
      status: 'Open',
      value: 6_000_000,
      opportunityId: open.id,
    });
    const [figure] = whitespaceGrids(
      whitespaceGrid(planWith({ account, opportunities: [open], whitespaceCells: [cell] }), 'Department'),
      sized(400, 300),
    );
    const group = figure?.marks.find((mark) => mark.type === 'group' && mark.key === cell.id);
    expect(group?.type === 'group' && group.label).toBe('Core in Sales: Open, $60K, in the pipeline');
    expect(figure?.description).toContain('Open value $60K, of which $60K is in the pipeline.');
  });
});

describe('goalProgress', () => {
  const anyFigure = fc.option(
    fc.oneof(
      fc.integer({ min: -1000, max: 1000 }).map((value) => `${value} days`),
      fc.constantFrom('high', longName, '38 %', '$1.2M'),
    ),
  );
  const anyGoal = fc.record({
    title: fc.constantFrom('Faster closing', longName),
    baseline: anyFigure,
    now: anyFigure,
    target: anyFigure,
    metric: fc.option(fc.constantFrom('Days to close', longName)),
    status: fc.constantFrom(...goalStatuses),
  });

  it('draws any goals', () => {
    fc.assert(
      fc.property(
        fc.array(anyGoal, { maxLength: 12 }),
        fc.constantFrom(sized(420, 200), sized(320, 90), sized(900, 500, 1.47)),
        (goals, box) => {
          const { lines } = goalsAt(
            planWith({ goals: goals.map((values) => recordWith('goal', values)) }),
            today,
          );
          expectSound(goalProgress(lines, box));
          for (const line of lines) expectSound(goalTrack(line, box));
          const high = { ...box, height: goalProgressHeight(lines.length, box.scale) };
          const rows = goalProgress(lines, high).marks.filter(({ type }) => type === 'group');
          expect(rows.length).toBe(lines.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts what does not fit', () => {
    const goals = Array.from({ length: 9 }, (_, index) => recordWith('goal', { title: `Goal ${index}` }));
    const { lines } = goalsAt(planWith({ goals }), today);
    const texts = textsOf(goalProgress(lines, sized(400, 38 * 4)));
    expect(texts).toContain('6 more goals');
  });
});

describe('pipelineChart over time', () => {
  const opportunity = (timeline: string | null, value: number) =>
    recordWith('opportunity', { name: 'Any', timeline, value, confidence: 'High' });
  const chart = (timelines: readonly (string | null)[], width = 420) => {
    const opportunities = timelines.map((timeline, index) => opportunity(timeline, (index + 1) * 100_000));
    return pipelineChart(growthOf(planWith({ opportunities }), today), sized(width, 180));
  };
  const labels = (figure: Figure) =>
    figure.marks.flatMap((mark) => (mark.type === 'group' ? [mark.label.replace(/:.*/u, '')] : []));

  it('says which quarters are over and shows the gap between those ahead', () => {
    expect(labels(chart(['2025-Q4', '2026-Q2', '2026-Q4', null], 600))).toEqual([
      'Q4 2025, over',
      'Q2 2026',
      'Q3 2026',
      'Q4 2026',
      'No quarter',
    ]);
  });

  it('puts together what does not fit, and never what has no quarter with what comes late', () => {
    const many = Array.from(
      { length: 24 },
      (_, index) => `${2025 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
    );
    const figure = chart([...many, null], 420);
    expectSound(figure);
    const shown = labels(figure);
    expect(shown[0]).toBe('Earlier, over');
    expect(shown.slice(-2)).toEqual(['Later', 'No quarter']);
    expect(figure.description).toContain('$325K in total');
  });
});

describe('every account of the sample', () => {
  it.each(sampleAccounts)('%s has sound growth figures', (name) => {
    const records = samplePlan(name);
    for (const grid of Object.values(whitespaceOf(records)))
      for (const part of whitespaceGrids(grid, sized(500, 640))) expectSound(part);
    expectSound(goalProgress(goalsAt(records, sampleDay).lines, sized(420, 200)));
    expectSound(pipelineChart(growthOf(records, sampleDay), sized(420, 180)));
  });
});
