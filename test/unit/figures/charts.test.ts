import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../../shared/dates.ts';
import { growthOf } from '../../../shared/domain/growth.ts';
import { healthAt } from '../../../shared/domain/health.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { risksAt } from '../../../shared/domain/risk.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { healthBars, scoreBar } from '../../../shared/figures/health-bars.ts';
import { healthHistory } from '../../../shared/figures/health-history.ts';
import { healthScale } from '../../../shared/figures/health-scale.ts';
import type { Figure } from '../../../shared/figures/marks.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import { pipelineChart } from '../../../shared/figures/pipeline-chart.ts';
import { riskHeatMap } from '../../../shared/figures/risk-heat-map.ts';
import { waterfall } from '../../../shared/figures/waterfall.ts';
import { confidences } from '../../../shared/records/growth.ts';
import { levels } from '../../../shared/records/risk.ts';
import { planWith } from '../../support/records.ts';
import { sampleAccounts, sampleDay, samplePlan } from '../../support/sample-plans.ts';
import { assessedWith, recordWith } from '../domain/plan-fixture.ts';
import { flat, outside, overlappingGroups, overlappingTexts, smallestType, textsOf } from './geometry.ts';

const today = '2026-03-05';
const sized = (width: number, height: number, scale = 1) => ({
  width,
  height,
  scale,
  measure: measureInter,
});

const expectSound = (figure: Figure) => {
  expect(outside(figure)).toEqual([]);
  expect(overlappingTexts(figure)).toEqual([]);
  expect(smallestType(figure)).toBeGreaterThanOrEqual(7.5);
  expect(figure.title).not.toBe('');
  expect(figure.description).not.toBe('');
};

const anyRisk = fc.record({
  title: fc.constantFrom('Budget', 'Champion leaves the company', 'A very long title '.repeat(8).trim()),
  severity: fc.constantFrom(...levels),
  likelihood: fc.constantFrom(...levels),
});
const cellsOf = (risks: readonly Partial<Parameters<typeof recordWith<'risk'>>[1]>[]) =>
  risksAt({ risks: risks.map((values) => recordWith('risk', values)) }, today).cells;

describe('riskHeatMap', () => {
  const boxes = fc.constantFrom(sized(300, 200), sized(520, 260), sized(900, 420, 1.4));

  it('draws from no risk to two hundred without an overlap', () => {
    fc.assert(
      fc.property(fc.array(anyRisk, { maxLength: 200 }), boxes, (risks, box) => {
        const figure = riskHeatMap(cellsOf(risks), box);
        expectSound(figure);
        expect(overlappingGroups(figure)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('counts what does not fit: discs and "+n" together are all risks', () => {
    const many = Array.from({ length: 60 }, () => ({
      title: 'Same',
      severity: 'High' as const,
      likelihood: 'Low' as const,
    }));
    const texts = textsOf(riskHeatMap(cellsOf(many), sized(300, 200)));
    const more = Number(texts.find((text) => text.startsWith('+'))?.slice(1));
    const discs = flat(riskHeatMap(cellsOf(many), sized(300, 200)).marks).filter(
      ({ type }) => type === 'circle',
    ).length;
    expect(discs - 1 + more).toBe(60);
  });

  it('shows the risk that is held among many, and counts another in its place', () => {
    const cells = cellsOf(
      Array.from({ length: 60 }, (_, index) => ({
        title: `Risk ${String(index).padStart(2, '0')}`,
        severity: 'High' as const,
        likelihood: 'Low' as const,
      })),
    );
    const keysOf = (held: string | null) =>
      riskHeatMap(cells, sized(300, 200), undefined, held).marks.flatMap((mark) =>
        mark.type === 'group' && !/^(?:cell|more) /u.test(mark.key) ? [mark.key] : [],
      );
    const ids = cells.flatMap(({ risks }) => risks.map(({ risk }) => risk.id));
    const usual = keysOf(null);
    expect(usual).toEqual(ids.slice(0, usual.length));
    const [first = '', last = ''] = [ids[0], ids.at(-1)];
    expect(keysOf(first)).toEqual(usual);
    expect(keysOf(last)).toEqual([...usual.slice(0, -1), last]);
  });

  it('keys its discs to the register', () => {
    const { cells } = derivePlan(samplePlan('Fintech Corp'), sampleDay).risks;
    const texts = textsOf(riskHeatMap(cells, sized(300, 200)));
    for (const number of ['1', '2', '3', '4', '5', '6']) expect(texts).toContain(number);
    const wide = textsOf(riskHeatMap(cells, sized(620, 260)));
    expect(wide).toContain('Champion leaves the company');
  });
});

describe('the health figures', () => {
  const scores = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 7, maxLength: 7 });
  const looks = fc.array(fc.record({ scores, ago: fc.integer({ min: 0, max: 900 }) }), { maxLength: 60 });
  const health = (given: readonly { scores: readonly (number | null)[]; ago: number }[]) =>
    healthAt(
      planWith(
        assessedWith(
          ...given.map(({ scores: row, ago }) => ({
            on: addDays(today, -ago),
            scores: Object.fromEntries(defaultScorecard.signals.map(({ key }, at) => [key, row[at] ?? null])),
          })),
        ),
      ),
      today,
    );

  it('draw any history', () => {
    fc.assert(
      fc.property(
        looks,
        fc.constantFrom(sized(250, 110), sized(420, 160), sized(760, 260, 1.4)),
        (given, box) => {
          const derived = health(given);
          expectSound(healthHistory(derived, box));
          expectSound(healthScale(derived, sized(box.width, 60, box.scale)));
          expectSound(healthBars(derived, sized(box.width, 160, box.scale)));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('draws as many filled steps as the score', () => {
    for (const score of [1, 2, 3, 4, 5]) {
      const filled = flat(scoreBar({ label: 'Any', score, stale: false }, sized(60, 8)).marks).filter(
        (mark) => mark.type === 'rect' && mark.fill !== 'neutralSoft',
      );
      expect(filled).toHaveLength(score);
    }
    expect(scoreBar({ label: 'Any', score: null, stale: false }, sized(60, 8)).description).toBe(
      'Any: Not scored',
    );
  });

  it('shows the status as shape, word and colour', () => {
    const derived = derivePlan(samplePlan('Fintech Corp'), sampleDay).health;
    const figure = healthScale(derived, sized(420, 50));
    expect(textsOf(figure)).toContain('71% Healthy');
    expect(flat(figure.marks)).toContainEqual(expect.objectContaining({ type: 'circle', fill: 'good' }));
    expect(figure.description).toContain('25 / 35 = 71%, 7 of 7 scored');
    expect(figure.description).toContain('could be 63% to 74%');
  });

  it('says so without an assessment', () => {
    expect(textsOf(healthHistory(health([]), sized(300, 120)))).toEqual(['No assessment yet']);
  });
});

describe('pipelineChart', () => {
  const anyOpportunity = fc.record({
    name: fc.constant('Any'),
    value: fc.option(fc.integer({ min: -5_000_000, max: 900_000_000_00 })),
    timeline: fc.option(fc.constantFrom('2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1', '2028-Q2')),
    confidence: fc.option(fc.constantFrom(...confidences)),
  });

  it('draws any pipeline', () => {
    fc.assert(
      fc.property(
        fc.array(anyOpportunity, { maxLength: 60 }),
        fc.constantFrom(sized(220, 140), sized(420, 180), sized(900, 300, 1.4)),
        (opportunities, box) => {
          const records = planWith({
            opportunities: opportunities.map((values) => recordWith('opportunity', values)),
          });
          expectSound(pipelineChart(growthOf(records, today), box));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('labels every part where it is drawn, and each quarter with its total', () => {
    const texts = textsOf(pipelineChart(growthOf(samplePlan('Fintech Corp'), sampleDay), sized(420, 180)));
    expect(texts).toEqual(
      expect.arrayContaining(['High $83K', 'Medium $60K', 'Low $45K', 'Q2 2026', 'Q3 2026', 'Q4 2026']),
    );
  });
});

describe('every account of the sample', () => {
  it.each(sampleAccounts)('%s has sound figures', (name) => {
    const plan = derivePlan(samplePlan(name), sampleDay);
    expectSound(riskHeatMap(plan.risks.cells, sized(340, 220)));
    expectSound(healthHistory(plan.health, sized(420, 160)));
    expectSound(healthScale(plan.health, sized(420, 60)));
    expectSound(healthBars(plan.health, sized(420, 150)));
    expectSound(pipelineChart(plan.growth, sized(420, 180)));
  });
});

describe('waterfall', () => {
  const change = fc.record({
    label: fc.constantFrom('High', 'No confidence', 'A movement with a very long name of its own'),
    amount: fc.integer({ min: -90_000_000_000, max: 2_000_000_000_000 }),
  });
  const anyWaterfall = fc.record({
    start: fc.integer({ min: 0, max: 90_000_000_000_000 }),
    changes: fc.array(change, { maxLength: 6 }),
    currency: fc.constantFrom('USD', 'KWD', 'JPY', 'XXX', ''),
  });
  const waterfallOf = (
    {
      start,
      changes,
      currency,
    }: { start: number; changes: { label: string; amount: number }[]; currency: string },
    box: ReturnType<typeof sized>,
  ) =>
    waterfall(
      {
        title: 'ARR with the pipeline',
        currency,
        steps: [
          { key: 'start', label: 'Today', amount: start, kind: 'total' },
          ...changes.map((one, index) => ({ ...one, key: `c${index}`, kind: 'change' as const })),
          {
            key: 'end',
            label: 'With all of it',
            amount: changes.reduce((sum, { amount }) => sum + amount, start),
            kind: 'total',
          },
        ],
      },
      box,
    );

  it('keeps its labels apart, whatever the currency and the amounts', () => {
    fc.assert(
      fc.property(anyWaterfall, fc.constantFrom(sized(320, 150), sized(520, 220)), (one, box) => {
        expectSound(waterfallOf(one, box));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves out the currency where it has no room, and says it in its description', () => {
    const one = {
      start: 106_050_000_000,
      changes: [75, 106, 12, 9].map((millions) => ({ label: 'Medium', amount: millions * 1_000_000_000 })),
      currency: 'KWD',
    };
    const narrow = waterfallOf(one, sized(320, 150));
    expect(textsOf(narrow)).toContain('+75M');
    expect(narrow.description).toContain('+KWD\u00A075M');
    expect(textsOf(waterfallOf(one, sized(700, 220))).join(' ')).toContain('+KWD');
  });
});
