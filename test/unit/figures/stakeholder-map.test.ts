import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { derivePlan } from '../../../shared/domain/plan.ts';
import { measureInter } from '../../../shared/figures/metrics.ts';
import {
  mapPeople,
  stakeholderMap,
  type MapPerson,
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
    inTime: fc.boolean(),
  })
  .map((person) => ({ id: '', ...person }));
const crowd = (count: number) =>
  fc
    .array(anyPerson, { minLength: count, maxLength: count })
    .map((people) => people.map((person, index) => ({ ...person, id: `person-${index}` })));

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
});
