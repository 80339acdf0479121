import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../../shared/dates.ts';
import { signalHistories } from '../../../shared/domain/health-histories.ts';
import { healthAt } from '../../../shared/domain/health.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { healthHistory } from '../../../shared/figures/health-history.ts';
import { healthSignals, healthSignalsHeight } from '../../../shared/figures/health-signals.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { planWith } from '../../support/records.ts';
import { assessedWith, recordWith } from '../domain/plan-fixture.ts';
import { flat, outside, overlappingTexts, smallestType, textsOf } from './geometry.ts';

const today = '2026-03-05';
const sized = (width: number, height: number, scale = 1) => ({ width, height, measure: measureInter, scale });

/** Scorecard versions with thresholds of their own; version 2 weighs and drops the last signal. */
const cards = [1, 2, 3].map((version) =>
  recordWith('scorecard', {
    id: `card-${version}`,
    name: 'Card',
    version,
    signals: defaultScorecard.signals
      .slice(0, version === 2 ? 6 : 7)
      .map((signal) => ({ ...signal, weight: version })),
    healthyAbove: 60 + version * 10,
    criticalBelow: 30 + version * 5,
    shelfLifeDays: 30,
    minimumScored: 2,
  }),
);
type LookGiven = {
  readonly ago: number;
  readonly scores: readonly (number | null)[];
  readonly version: number;
};
const planOf = (given: readonly LookGiven[]): PlanRecords => {
  const newestLast = [...new Map(given.map((look) => [look.ago, look])).values()].sort(
    (a, b) => b.ago - a.ago,
  );
  const made = assessedWith(
    ...newestLast.map(({ ago, scores }) => ({
      on: addDays(today, -ago),
      scores: Object.fromEntries(defaultScorecard.signals.map(({ key }, at) => [key, scores[at] ?? null])),
    })),
  );
  return planWith({
    ...made,
    scorecards: cards,
    assessments: made.assessments.map((one, at) => ({
      ...one,
      scorecardId: `card-${newestLast[at]?.version ?? 1}`,
    })),
  });
};

const anyLook = fc.record({
  ago: fc.integer({ min: 0, max: 700 }),
  scores: fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 7, maxLength: 7 }),
  version: fc.integer({ min: 1, max: 3 }),
});
const anyBox = fc.constantFrom(
  sized(250, 104),
  sized(420, 160),
  sized(560, 220, 1.47),
  sized(980, 220, 1.47),
);

describe('health over time', () => {
  it('is drawn inside its box, with texts apart, whatever the versions', () => {
    fc.assert(
      fc.property(fc.array(anyLook, { maxLength: 40 }), anyBox, (given, box) => {
        const figure = healthHistory(healthAt(planOf(given), today), box);
        expect(outside(figure)).toEqual([]);
        expect(overlappingTexts(figure)).toEqual([]);
        expect(smallestType(figure)).toBeGreaterThanOrEqual(7.5);
      }),
      { numRuns: 150 },
    );
  });

  it('marks where the scorecard changed, with the bands of each version', () => {
    const scores = [4, 4, 4, 4, 4, 4, 4];
    const look = (ago: number, version: number) => ({ ago, scores, version });
    const plan = planOf([look(120, 1), look(90, 1), look(40, 2), look(0, 2)]);
    const figure = healthHistory(healthAt(plan, today), sized(560, 200));
    expect(textsOf(figure)).toEqual(
      expect.arrayContaining(['v2', 'Healthy above 70%', 'Healthy above 80%', 'Critical below 40%']),
    );
    expect(textsOf(figure)).not.toContain('v1');
    expect(figure.description).toContain('Scorecard version 2 from 24 Jan 2026.');
    const zones = flat(figure.marks).filter((mark) => mark.type === 'rect');
    expect(zones.map(({ fill }) => fill)).toEqual([
      'badSoft',
      'watchSoft',
      'goodSoft',
      'badSoft',
      'watchSoft',
      'goodSoft',
    ]);
    const dashed = flat(figure.marks).filter((mark) => mark.type === 'line' && mark.dash !== undefined);
    expect(dashed).toHaveLength(1);
  });

  it('has no version mark while there is one version', () => {
    const scores = [4, 4, 4, 4, 4, 4, 4];
    const plan = planOf([30, 0].map((ago) => ({ ago, scores, version: 3 })));
    expect(textsOf(healthHistory(healthAt(plan, today), sized(420, 160))).join(' ')).not.toMatch(/v\d/u);
  });
});

describe('signals over time', () => {
  it('are drawn inside their box, with texts apart', () => {
    fc.assert(
      fc.property(
        fc.array(anyLook, { maxLength: 30 }),
        fc.constantFrom([250, 1], [420, 1], [700, 1.47], [1000, 1.47]),
        (given, [width = 400, scale = 1]) => {
          const histories = signalHistories(planOf(given), today);
          const box = sized(width, healthSignalsHeight(histories.length, { width, scale }), scale);
          const figure = healthSignals(histories, box);
          expect(outside(figure)).toEqual([]);
          expect(overlappingTexts(figure)).toEqual([]);
          expect(smallestType(figure)).toBeGreaterThanOrEqual(7.5);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keep a signal that the newest scorecard has dropped, and say what each did', () => {
    const plan = planOf([
      { ago: 60, scores: [3, 3, 3, 3, 3, 3, 2], version: 1 },
      { ago: 0, scores: [4, null, 3, 3, 3, 3, null], version: 2 },
    ]);
    const histories = signalHistories(plan, today);
    expect(histories.map(({ label, retired }) => [label, retired]).at(-1)).toEqual(['Renewal risk', true]);
    expect(histories[1]?.points.map(({ score, version }) => [score, version])).toEqual([
      [3, 1],
      [null, 2],
    ]);
    const { description } = healthSignals(histories, sized(700, 200));
    expect(description).toContain('Product usage (DAU/MAU): 3 on 4 Jan 2026, 4 on 5 Mar 2026.');
    expect(description).toContain('Renewal risk: 2 on 4 Jan 2026.');
  });

  it('tell a score that was given from one that was carried over', () => {
    const made = assessedWith(
      { on: '2026-02-01', scores: { npsCsat: 4 } },
      { on: '2026-03-01', scores: { npsCsat: 4 }, scoredOn: '2026-02-01' },
    );
    const nps = signalHistories(planWith(made), today).find(({ signal }) => signal === 'npsCsat');
    expect(nps?.points.map(({ given }) => given)).toEqual([true, false]);
  });

  it('count a score as given where an assessment first has it, however old the survey behind it is', () => {
    const made = assessedWith(
      { on: '2026-01-10', scores: { npsCsat: 3 }, scoredOn: '2025-12-20' },
      { on: '2026-02-01', scores: { npsCsat: 3 }, scoredOn: '2025-12-20' },
      { on: '2026-03-01', scores: { npsCsat: 4 }, scoredOn: '2026-02-10' },
    );
    const nps = signalHistories(planWith(made), today).find(({ signal }) => signal === 'npsCsat');
    expect(nps?.points.map(({ given }) => given)).toEqual([true, false, true]);
  });

  it('say so without an assessment', () => {
    expect(textsOf(healthSignals(signalHistories(planWith(), today), sized(400, 80)))).toEqual([
      'No assessment yet',
    ]);
  });
});
