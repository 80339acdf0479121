import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../../shared/dates.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { actionPlanFigure } from '../../../shared/figures/action-plan.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import { renewalRunway } from '../../../shared/figures/renewal-runway.ts';
import { riskHeatMap } from '../../../shared/figures/risk-heat-map.ts';
import { renewalPhases } from '../../../shared/records/renewal.ts';
import { levels } from '../../../shared/records/risk.ts';
import { planWith } from '../../support/records.ts';
import { sampleDay, samplePlan } from '../../support/sample-plans.ts';
import { recordWith } from '../domain/plan-fixture.ts';
import { flat, outside, overlappingGroups, overlappingTexts, smallestType, textsOf } from './geometry.ts';

const today = '2026-03-05';
const sized = (width: number, height: number, scale = 1) => ({ width, height, scale, measure: measureInter });
const boxes = fc.constantFrom(sized(300, 400), sized(520, 300), sized(1150, 560, 1.47));

const expectSound = (figure: ReturnType<typeof renewalRunway>) => {
  expect(outside(figure)).toEqual([]);
  expect(overlappingTexts(figure)).toEqual([]);
  expect(smallestType(figure)).toBeGreaterThanOrEqual(7.5);
  expect(figure.title).not.toBe('');
  expect(figure.description).not.toBe('');
};

describe('renewalRunway', () => {
  const runway = (
    daysAhead: number | null,
    noticeDays: number | null,
    gateDays: readonly (number | null)[],
  ) => {
    const renewalDate = daysAhead === null ? null : addDays(today, daysAhead);
    const cycle = recordWith('renewalCycle', { renewalDate: renewalDate ?? today });
    return derivePlan(
      planWith({
        account: recordWith('account', { id: 'a1', name: 'Any', renewalDate, noticeDays, autoRenew: true }),
        renewalCycles: [cycle],
        renewalGates: gateDays.map((days, index) =>
          recordWith('renewalGate', {
            renewalCycleId: cycle.id,
            title: `Gate ${index}`,
            phase: renewalPhases[index % 4] ?? 'Close',
            dueOn: days === null ? null : addDays(today, days),
            doneOn: index % 3 === 0 ? today : null,
          }),
        ),
      }),
      today,
    );
  };

  it('draws any renewal without an overlap', () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: -500, max: 900 })),
        fc.option(fc.integer({ min: 0, max: 730 })),
        fc.array(fc.option(fc.integer({ min: -200, max: 400 })), { maxLength: 30 }),
        boxes,
        (ahead, notice, gates, box) => {
          const figure = renewalRunway(runway(ahead, notice, gates), box);
          expectSound(figure);
          expect(overlappingGroups(figure)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts to both ends of Fintech Corp, with its trap', () => {
    const figure = renewalRunway(derivePlan(samplePlan('Fintech Corp'), sampleDay), sized(640, 200));
    expect(textsOf(figure)).toEqual(
      expect.arrayContaining([
        'Notice by 16 Apr 2026',
        'in 42 days',
        'Renewal 15 Jun 2026',
        'in 102 days',
        '30 days · 17 Mar 2026',
        '90 days · 17 Mar 2026',
        'renews by itself',
      ]),
    );
    expect(figure.description).toBe(
      'Renewal 15 Jun 2026, in 102 days. Notice by 16 Apr 2026, in 42 days. After the notice date the contract renews by itself. 4 of 9 gates met.',
    );
  });

  it('shows every gate with a day, alone or in a cluster', () => {
    const derived = derivePlan(samplePlan('Fintech Corp'), sampleDay);
    const texts = textsOf(renewalRunway(derived, sized(640, 200)));
    const counted = texts.flatMap((text) => (/^×\d+$/u.test(text) ? [Number(text.slice(1))] : []));
    const gates = renewalRunway(derived, sized(640, 200)).marks.filter(
      (mark) => mark.type === 'group' && derived.renewalPlan.gates.some(({ gate }) => gate.id === mark.key),
    );
    const total = counted.reduce((sum, count) => sum + count, 0) + gates.length - counted.length;
    expect(total).toBe(9);
  });
});

describe('actionPlanFigure', () => {
  const anyAction = fc.record({
    due: fc.option(fc.integer({ min: -60, max: 120 })),
    side: fc.constantFrom('Ours' as const, 'Theirs' as const),
    status: fc.constantFrom('Open' as const, 'Closed' as const),
    title: fc.constantFrom('Send', 'A very long title of an action '.repeat(6).trim()),
    owner: fc.constantFrom(null, 'Sarah Chen', 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim()),
  });

  it('draws any plan without an overlap, and counts what does not fit', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 60 }), boxes, (given, box) => {
        const actions = given.map(({ due, ...values }) =>
          recordWith('action', { ...values, mutual: true, dueOn: due === null ? null : addDays(today, due) }),
        );
        const { actionPlan } = derivePlan(planWith({ actions }), today);
        const figure = actionPlanFigure(actionPlan, box);
        expectSound(figure);
        expect(figure.height).toBeLessThanOrEqual(box.height + 0.1);
        const drawn = figure.marks.filter(({ type }) => type === 'group').length;
        const more = textsOf(figure).find((text) => /^\+\d/u.test(text));
        expect(drawn + Number(/\d+/u.exec(more ?? '0')?.[0] ?? 0)).toBe(actionPlan.count);
      }),
      { numRuns: 80 },
    );
  });
});

describe('trails on the heat map', () => {
  const rating = fc.record({
    severity: fc.constantFrom(...levels),
    likelihood: fc.constantFrom(...levels),
  });

  it('lead from where a risk stood, stay inside, and hide no disc and no text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { maxLength: 30 }), boxes, (given, box) => {
        const risks = given.map(([now]) => recordWith('risk', { title: 'Budget', ...now }));
        const previous = new Map(
          risks.map(({ id }, index) => [
            id,
            given[index]?.[1] ?? { severity: 'High' as const, likelihood: 'High' as const },
          ]),
        );
        const figure = riskHeatMap(derivePlan(planWith({ risks }), today).risks.cells, box, previous);
        expectSound(figure);
        expect(overlappingGroups(figure)).toEqual([]);
        const moved = risks.filter(({ id, severity, likelihood }) => {
          const before = previous.get(id);
          return before?.severity !== severity || before.likelihood !== likelihood;
        });
        const trails = figure.marks.filter((mark) => mark.type === 'group' && mark.key.startsWith('trail '));
        expect(trails.length).toBeLessThanOrEqual(Math.min(8, moved.length));
        if (moved.length > 0) expect(figure.description).toContain('since the last review');
      }),
      { numRuns: 60 },
    );
  });

  it('cross no title where there are titles', () => {
    const { cells } = derivePlan(samplePlan('Fintech Corp'), sampleDay).risks;
    const previous = new Map(
      cells.flatMap(({ risks }) =>
        risks.map(({ risk }) => [risk.id, { severity: 'Low', likelihood: 'Low' }] as const),
      ),
    );
    const figure = riskHeatMap(cells, sized(620, 260), previous);
    const titles = flat(figure.marks).filter(
      (mark) => mark.type === 'text' && mark.text.length > 9 && mark.anchor === 'start',
    );
    const paths = flat(figure.marks).flatMap((mark) => (mark.type === 'path' ? [mark.d] : []));
    expect(paths).toHaveLength(6);
    for (const d of paths) {
      const points = d
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map(Number));
      for (const [index, [x1 = 0, y1 = 0]] of points.entries()) {
        const [x2 = x1, y2 = y1] = points[index + 1] ?? [];
        for (const title of titles) {
          if (title.type !== 'text') continue;
          const right = title.x + measureInter(title.text, title.size, title.weight);
          const crosses =
            Math.max(x1, x2) > title.x &&
            Math.min(x1, x2) < right &&
            Math.max(y1, y2) > title.y - title.size * 0.73 &&
            Math.min(y1, y2) < title.y;
          expect([title.text, crosses]).toEqual([title.text, false]);
        }
      }
    }
  });
});
