import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { measureInter } from '../../../shared/figures/metrics.ts';
import type { OrgPerson } from '../../../shared/figures/org-chart-cards.ts';
import { foldedToFit } from '../../../shared/figures/org-chart-forest.ts';
import { orgChartParts } from '../../../shared/figures/org-chart-parts.ts';
import { orgChart, type OrgChart } from '../../../shared/figures/org-chart.ts';
import { influences, roleTypes, sentiments } from '../../../shared/records/stakeholder.ts';
import { flat, outside, overlappingTexts, smallestType, textsOf } from './geometry.ts';

const print = { width: 696, measure: measureInter };
const boxes = [print, { width: 1000, measure: measureInter, scale: 1.47 }, { ...print, width: 300 }];

const names = [
  'Bo Li',
  'Maria Torres',
  'Alexandra Montgomery-Featherstonehaugh of the Northern and Southern Territories',
  'Ελένη Παπαδάκη',
  '佐藤 健一',
];
const anyone = fc.record({
  name: fc.constantFrom(...names),
  title: fc.constantFrom(null, 'CFO', 'Senior Director of Customer Experience and Operations'),
  roleType: fc.constantFrom(null, ...roleTypes),
  influence: fc.constantFrom(null, ...influences),
  sentiment: fc.constantFrom(...sentiments),
  isGroup: fc.boolean(),
  isPlaceholder: fc.constantFrom(false, false, true),
  headCount: fc.constantFrom(null, 8, 12_000),
  disengagedCount: fc.constantFrom(null, 0, 2),
  leftOn: fc.constantFrom(null, null, null, '2026-02-01'),
  boss: fc.nat(),
  has: fc.constantFrom(true, true, true, false),
});
/** People who report to somebody before them, in shapes from a chain to a star. */
const staff = (count: number): fc.Arbitrary<OrgPerson[]> =>
  fc
    .tuple(
      fc.array(anyone, { minLength: count, maxLength: count }),
      fc.constantFrom(1, 2, 4, 12, Number.MAX_SAFE_INTEGER),
    )
    .map(([people, reach]) =>
      people.map(({ boss, has, ...person }, index) => ({
        ...person,
        id: `person-${index}`,
        reportsToId:
          index === 0 || !has ? null : `person-${Math.max(0, index - 1 - (boss % Math.min(index, reach)))}`,
      })),
    );

const member = (id: string): OrgPerson => ({
  id,
  name: id,
  title: null,
  roleType: null,
  influence: null,
  sentiment: 'Unknown',
  isGroup: false,
  isPlaceholder: false,
  headCount: null,
  disengagedCount: null,
  reportsToId: null,
  leftOn: null,
});

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const meet = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

const overlappingCards = ({ nodes }: OrgChart): string[] =>
  nodes.flatMap((a, index) =>
    nodes.slice(index + 1).flatMap((b) => (meet(a, b) ? [`${a.id} and ${b.id}`] : [])),
  );

/** Lines of the chart that run through a card; they may only touch its edge. */
const linesThroughCards = ({ marks, nodes }: OrgChart): string[] =>
  marks
    .flatMap((mark) => (mark.type === 'path' ? [mark.d] : []))
    .flatMap((d) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (d.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
      const line = {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.max(0.02, Math.abs(x2 - x1)),
        height: Math.max(0.02, Math.abs(y2 - y1)),
      };
      // Numbers in paths are rounded to a hundredth.
      const inner = (node: Rectangle) => ({
        x: node.x + 0.05,
        y: node.y + 0.05,
        width: node.width - 0.1,
        height: node.height - 0.1,
      });
      return nodes.filter((node) => meet(inner(node), line)).map(({ id }) => `${d} through ${id}`);
    });

const expectSound = (chart: OrgChart) => {
  expect(outside(chart)).toEqual([]);
  expect(overlappingCards(chart)).toEqual([]);
  expect(overlappingTexts(chart)).toEqual([]);
  expect(linesThroughCards(chart)).toEqual([]);
  expect(smallestType(chart)).toBeGreaterThanOrEqual(7.5);
};

describe('orgChart', () => {
  it.each([1, 5, 24, 60, 300])('draws %i people, each once, without an overlap', (count) => {
    fc.assert(
      fc.property(staff(count), fc.constantFrom(...boxes), (people, box) => {
        const chart = orgChart(people, box);
        expectSound(chart);
        expect(chart.nodes.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
      }),
      { numRuns: count > 100 ? 6 : 40 },
    );
  });

  it('keeps within its width when there is room for a list below every level', () => {
    fc.assert(
      fc.property(staff(60), (people) => {
        const { nodes, width } = orgChart(people, print);
        const bosses = new Map(people.map(({ id, reportsToId }) => [id, reportsToId]));
        const depthOf = (id: string | null): number =>
          id === null ? 0 : 1 + depthOf(bosses.get(id) ?? null);
        const depth = Math.max(...nodes.map(({ id }) => depthOf(id)));
        // Every level stands in by 14 points at most.
        if (depth * 14 + 140 < print.width) expect(width).toBe(print.width);
      }),
    );
  });

  it('folds lines away and says how many they hold', () => {
    fc.assert(
      fc.property(staff(60), fc.integer({ min: 1, max: 60 }), (people, limit) => {
        const folded = foldedToFit(people, limit);
        const chart = orgChart(people, print, { folded });
        expectSound(chart);
        const hidden = chart.nodes.reduce((sum, node) => sum + node.hidden, 0);
        expect(chart.nodes.length + hidden).toBe(people.length);
        for (const { id, hidden: below } of chart.nodes) expect(folded.has(id)).toBe(below > 0);
      }),
    );
  });

  it('opens lines until about as many cards show as asked for', () => {
    const people = Array.from({ length: 111 }, (_, index) => ({
      ...member(`person-${index}`),
      reportsToId: index === 0 ? null : `person-${Math.floor((index - 1) / 10)}`,
    }));
    const chart = orgChart(people, print, { folded: foldedToFit(people, 40) });
    expect(chart.nodes.length).toBe(31);
    expect(chart.nodes.reduce((sum, { hidden }) => sum + hidden, 0)).toBe(80);
  });

  it('draws a circle that came from outside, cut open', () => {
    const circle = ['a', 'b', 'c'].map((id, index, ids) => ({
      ...member(id),
      reportsToId: ids[(index + 1) % 3] ?? null,
    }));
    const chart = orgChart(circle, print);
    expectSound(chart);
    expect(chart.nodes.map(({ id, bossId }) => [id, bossId])).toEqual([
      ['a', null],
      ['c', 'a'],
      ['b', 'c'],
    ]);
  });

  it('says who is at the top, what is missing and who has left', () => {
    const chart = orgChart(
      [
        { ...member('ceo'), name: 'Ada King', influence: 'High' },
        { ...member('cfo'), name: 'Cy Low', reportsToId: 'ceo' },
        { ...member('open'), name: 'Head of Data', reportsToId: 'ceo', isPlaceholder: true },
        { ...member('gone'), name: 'Gus Gone', reportsToId: 'ceo', leftOn: '2026-02-01' },
        { ...member('leads'), name: '8 team leads', isGroup: true, headCount: 8, disengagedCount: 2 },
      ],
      print,
    );
    expect(chart.description).toBe(
      '5 cards by who reports to whom. At the top: Ada King (3 below). 1 without a reporting line. 1 role that nobody fills yet. 1 has left.',
    );
    for (const text of ['Nobody yet', 'Left on 1 Feb 2026', '8 people, 2 disengaged'])
      expect(textsOf(chart)).toContain(text);
    const labels = chart.marks.flatMap((mark) => (mark.type === 'group' ? [mark.label] : []));
    expect(labels).toContain('Cy Low, sentiment Unknown, influence not set, reports to Ada King');
    expect(labels[0]).toBe(
      'Ada King, sentiment Unknown, influence High, reports to nobody on the chart, 3 reports',
    );
  });

  it('shows no sentiment, influence or role to a customer', () => {
    fc.assert(
      fc.property(staff(24), fc.constantFrom('title' as const, 'name' as const), (people, detail) => {
        const written = JSON.stringify(orgChart(people, print, { detail }).marks);
        for (const word of [...sentiments, ...roleTypes, 'influence']) expect(written).not.toContain(word);
      }),
      { numRuns: 20 },
    );
  });

  it('says so when nobody is there', () => {
    const chart = orgChart([], print);
    expectSound(chart);
    expect(textsOf(chart)).toEqual(['Nobody is on the map yet']);
  });

  it('is the same whatever the order of the people', () => {
    fc.assert(
      fc.property(staff(20), (people) => {
        expect(orgChart([...people].reverse(), print)).toEqual(orgChart(people, print));
      }),
      { numRuns: 20 },
    );
  });
});

const page = { ...print, height: 400 };

describe('orgChartParts', () => {
  it.each([5, 24, 60, 300])('shows %i people in parts that fit, each person once', (count) => {
    fc.assert(
      fc.property(staff(count), (people) => {
        const parts = orgChartParts(people, page);
        const bosses = new Map(people.map(({ id, reportsToId }) => [id, reportsToId]));
        const depthOf = (id: string | null): number =>
          id === null ? 0 : 1 + depthOf(bosses.get(id) ?? null);
        for (const { figure } of parts) {
          expectSound(figure);
          expect(figure.height).toBeLessThanOrEqual(page.height);
        }
        expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
        // A person at the head of a part was shown, folded, on an earlier one.
        const heads = parts.flatMap(({ personIds }) => personIds);
        const shown = parts.flatMap(({ figure }) => figure.nodes.map(({ id }) => id));
        expect(shown.length - heads.length).toBe(people.length);
        expect(new Set(shown).size).toBe(people.length);
        expect(Math.max(...people.map(({ id }) => depthOf(id)))).toBeGreaterThan(0);
      }),
      { numRuns: count > 100 ? 4 : 15 },
    );
  });

  it('says on which part a folded line goes on', () => {
    fc.assert(
      fc.property(staff(60), (people) => {
        const parts = orgChartParts(people, { ...page, height: 250 });
        for (const { figure } of parts) {
          const told = flat(figure.marks).flatMap((mark) =>
            mark.type === 'text' && mark.text.includes('see part') ? [mark.text] : [],
          );
          const folded = figure.nodes.filter(({ hidden }) => hidden > 0);
          expect(told.length).toBe(folded.length);
          for (const { id, hidden } of folded) {
            const part = parts.find(({ personIds, continued }) => personIds.includes(id) && !continued);
            expect(told).toContain(`+${hidden}, see part ${part?.number}`);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});
