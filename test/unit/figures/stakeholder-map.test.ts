import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { derivePlan } from '../../../shared/domain/plan.ts';
import type { MapLine } from '../../../shared/figures/map-lines.ts';
import type { MapPerson } from '../../../shared/figures/map-person.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import {
  mapPeople,
  stakeholderMap,
  type MapOptions,
  type StakeholderMap,
} from '../../../shared/figures/stakeholder-map.ts';
import { influences, roleTypes, sentiments } from '../../../shared/records/stakeholder.ts';
import { sampleAccounts, sampleDay, samplePlan } from '../../support/sample-plans.ts';
import {
  extentOf,
  flat,
  outside,
  overlappingGroups,
  overlappingTexts,
  smallestType,
  textsOf,
} from './geometry.ts';

const box = { width: 560, height: 270, measure: measureInter };
const sizes = [box, { ...box, width: 760, height: 420 }, { ...box, width: 900, height: 520, scale: 1.4 }];

const expectSound = (figure: StakeholderMap, people: readonly MapPerson[]) => {
  expect(outside(figure)).toEqual([]);
  expect(overlappingGroups(figure)).toEqual([]);
  expect(overlappingTexts(figure)).toEqual([]);
  expect(smallestType(figure)).toBeGreaterThanOrEqual(7.5);
  // Everybody is drawn, or counted in a "+n" and then in the key.
  const drawn = new Set(figure.marks.flatMap((mark) => (mark.type === 'group' ? [mark.key] : [])));
  const inKey = new Set(figure.key.map(({ id }) => id));
  for (const { id } of people) expect(drawn.has(id) || inKey.has(id)).toBe(true);
  expect(figure.key.map(({ number }) => number)).toEqual(figure.key.map((_, index) => index + 1));
};

const names = [
  'Bo Li',
  'Maria Torres',
  'Alexandra Montgomery-Featherstonehaugh of the Northern and Southern Territories and Islands',
  'Ελένη Παπαδάκη',
  '佐藤 健一',
  'W',
];
const anyPerson = fc
  .record({
    name: fc.constantFrom(...names),
    title: fc.constantFrom(null, 'CFO', 'Head of Engineering', 'Senior Director of Customer Experience'),
    roleType: fc.constantFrom(null, ...roleTypes),
    influence: fc.constantFrom(null, ...influences, ...influences),
    sentiment: fc.constantFrom(...sentiments),
    isGroup: fc.boolean(),
    headCount: fc.constantFrom(null, 8, 12_000),
    disengagedCount: fc.constantFrom(null, 0, 2),
    inTime: fc.boolean(),
  })
  .map((person) => ({ id: '', ...person }));
const crowd = (count: number) =>
  fc
    .array(anyPerson, { minLength: count, maxLength: count })
    .map((people) => people.map((person, index) => ({ ...person, id: `person-${index}` })));

const wordOf = { Reporting: 'reports to', Influence: 'influences', Conflict: 'conflict' } as const;
/** A crowd with lines between its people, some of whom stood elsewhere before. */
const linked = (count: number) =>
  fc
    .record({
      people: crowd(count),
      ends: fc.array(
        fc.record({
          kind: fc.constantFrom('Reporting' as const, 'Influence' as const, 'Conflict' as const),
          from: fc.nat({ max: count - 1 }),
          to: fc.nat({ max: count - 1 }),
          label: fc.constantFrom(null, 'budget', 'who decides about the renewal of the platform'),
        }),
        { maxLength: Math.min(60, count * 2) },
      ),
      before: fc.array(
        fc.record({
          influence: fc.constantFrom(null, ...influences),
          sentiment: fc.constantFrom(...sentiments),
        }),
        { maxLength: count },
      ),
    })
    .map(({ people, ends, before }) => ({
      people,
      options: {
        lines: ends
          .filter(({ from, to }) => from !== to)
          .map(({ kind, from, to, label }, index): MapLine => ({
            id: `line-${index}`,
            kind,
            fromId: `person-${from}`,
            toId: `person-${to}`,
            label,
          })),
        previous: new Map(before.map((rating, index) => [`person-${index}`, rating])),
        since: '2025-12-01',
      } satisfies MapOptions,
    }));

describe('stakeholderMap', () => {
  it.each([1, 5, 24, 60, 300])('draws %i people without an overlap and inside its box', (count) => {
    fc.assert(
      fc.property(crowd(count), fc.constantFrom(...sizes), (people, size) =>
        expectSound(stakeholderMap(people, size), people),
      ),
      { numRuns: count > 100 ? 8 : 40 },
    );
  });

  it('draws 300 people of one opinion', () => {
    fc.assert(
      fc.property(crowd(300), (people) => {
        const same = people.map((person) => ({
          ...person,
          influence: 'High' as const,
          sentiment: 'Mixed' as const,
        }));
        const figure = stakeholderMap(same, box);
        expectSound(figure, same);
        expect(textsOf(figure).some((text) => text.startsWith('+'))).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('says so when nobody is on the map', () => {
    const figure = stakeholderMap([], box);
    expectSound(figure, []);
    expect(textsOf(figure)).toContain('Nobody is on the map yet');
  });

  it.each(sampleAccounts)('draws the map of %s', (name) => {
    const people = mapPeople(derivePlan(samplePlan(name), sampleDay).contacts);
    expectSound(stakeholderMap(people, box), people);
  });

  it('shows name, title and role where there is room, and no number', () => {
    const figure = stakeholderMap(mapPeople(derivePlan(samplePlan('Fintech Corp'), sampleDay).contacts), box);
    expect(figure.key).toEqual([]);
    for (const text of [
      'Maria Torres',
      'VP of Product',
      'Champion',
      'Priya Sharma',
      'Technical Decision Maker',
    ])
      expect(textsOf(figure)).toContain(text);
    expect(figure.description).toContain('Maria Torres (Very Positive)');
  });

  it('names every sentiment in full, also below columns where nobody stands', () => {
    for (const name of ['Harborline Foods', 'Fintech Corp']) {
      const people = mapPeople(derivePlan(samplePlan(name), sampleDay).contacts);
      const texts = textsOf(stakeholderMap(people, { ...box, width: 401, height: 365 }));
      for (const sentiment of sentiments) expect(texts).toContain(sentiment);
    }
  });

  it('places everybody in the cell of their influence and sentiment', () => {
    fc.assert(
      fc.property(crowd(40), (people) => {
        const { marks, cells } = stakeholderMap(people, box);
        for (const person of people) {
          const group = marks.find((mark) => mark.type === 'group' && mark.key === person.id);
          const [disc] = group ? flat([group]) : [];
          const cell = cells.find(
            ({ influence, sentiment }) => influence === person.influence && sentiment === person.sentiment,
          );
          if (!disc || !cell) continue;
          const { left, right, top, bottom } = extentOf(disc);
          expect(left >= cell.x && right <= cell.x + cell.width).toBe(true);
          expect(top >= cell.y && bottom <= cell.y + cell.height).toBe(true);
        }
      }),
    );
  });

  it('is the same whatever the order of the people', () => {
    fc.assert(
      fc.property(crowd(20), (people) => {
        expect(stakeholderMap([...people].reverse(), box)).toEqual(stakeholderMap(people, box));
      }),
      { numRuns: 20 },
    );
  });

  it('holds up with lines between people and trails of those who moved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 5, 24, 60, 300).chain(linked),
        fc.constantFrom(...sizes),
        ({ people, options }, size) => expectSound(stakeholderMap(people, size, options), people),
      ),
      { numRuns: 60 },
    );
  });

  it('draws every line between two people who have a disc, and says each in words', () => {
    fc.assert(
      fc.property(fc.constantFrom(5, 24, 60).chain(linked), ({ people, options }) => {
        const map = stakeholderMap(people, sizes[2] ?? box, options);
        const groups = map.marks.flatMap((mark) => (mark.type === 'group' ? [mark] : []));
        const discs = new Set(map.discs.map(({ id }) => id));
        const drawable = options.lines.filter(({ fromId, toId }) => discs.has(fromId) && discs.has(toId));
        for (const { id, kind, label } of drawable) {
          const group = groups.find(({ key }) => key === `line ${id}`);
          const words = group
            ? flat([group]).flatMap((mark) => (mark.type === 'text' ? [mark.text] : []))
            : [];
          const inKey = map.lineKey.find((one) => one.id === id);
          // Its full words on the map, or in the key; a reporting line has the legend.
          const told = [wordOf[kind], label].filter((part) => part !== null).join(': ');
          expect(words.includes(told) || inKey !== undefined || kind === 'Reporting').toBe(true);
          expect(inKey?.letter === '' || inKey === undefined || words.includes(inKey.letter)).toBe(true);
        }
        const letters = map.lineKey.map(({ letter }) => letter).filter((letter) => letter !== '');
        expect(new Set(letters).size).toBe(letters.length);
      }),
      { numRuns: 30 },
    );
  });

  it('tells the kinds of lines apart without colour', () => {
    const people = mapPeople(derivePlan(samplePlan('Fintech Corp'), sampleDay).contacts);
    const [a, b] = people;
    const drawn = (['Reporting', 'Influence', 'Conflict'] as const).map((kind) => {
      const line = { id: 'l', kind, fromId: a?.id ?? '', toId: b?.id ?? '', label: null };
      const { marks } = stakeholderMap(people, box, { lines: [line] });
      const paths = marks.filter((mark) => mark.type === 'group' && /^(?:line|path) l$/u.test(mark.key));
      const parts = flat(paths).filter(({ type }) => type === 'path');
      const [way, ...ends] = parts.map((part) => (part.type === 'path' ? part : null));
      return JSON.stringify([way?.dash ?? null, ends.length, ends[0]?.fill === way?.stroke]);
    });
    expect(new Set(drawn).size).toBe(3);
    expect(drawn).toEqual([
      JSON.stringify([null, 1, false]),
      JSON.stringify([[5, 3], 1, true]),
      JSON.stringify([[1.5, 2.5], 2, false]),
    ]);
  });

  it('shows where people stood at the last review', () => {
    const people = mapPeople(derivePlan(samplePlan('Fintech Corp'), sampleDay).contacts);
    const lin = people.find(({ name }) => name === 'James Lin');
    const previous = new Map([
      [lin?.id ?? '', { influence: 'High' as const, sentiment: 'Negative' as const }],
      ...people
        .filter((person) => person !== lin)
        .map(({ id, influence, sentiment }) => [id, { influence, sentiment }] as const),
    ]);
    const map = stakeholderMap(people, box, { previous, since: '2025-12-01' });
    const trails = map.marks.flatMap((mark) =>
      mark.type === 'group' && mark.key.startsWith('trail ') ? [mark] : [],
    );
    expect(trails.map(({ label }) => label)).toEqual([
      'James Lin: on 1 Dec 2025 influence High, sentiment Negative, now influence High, sentiment Neutral',
    ]);
    const ring = flat(trails).find(({ type }) => type === 'circle');
    const cell = map.cells.find((one) => one.influence === 'High' && one.sentiment === 'Negative');
    if (!ring || !cell) throw new Error('no ring');
    const { left, right, top, bottom } = extentOf(ring);
    expect(left >= cell.x && right <= cell.x + cell.width).toBe(true);
    expect(top >= cell.y && bottom <= cell.y + cell.height).toBe(true);
    expect(map.description).toContain('1 has moved since the last review.');
    expect(textsOf(map)).toContain('Stood here on 1 Dec 2025');
  });

  it('names every cell by what it stands for and who is in it', () => {
    const people = mapPeople(derivePlan(samplePlan('Fintech Corp'), sampleDay).contacts);
    const labels = stakeholderMap(people, box).marks.flatMap((mark) =>
      mark.type === 'group' ? [mark.label] : [],
    );
    expect(labels).toContain('influence High, sentiment Neutral, James Lin');
    expect(labels).toContain('influence Low, sentiment Positive, nobody');
  });
});
