import { describe, expect, it } from 'vitest';

import { bossesOf, circleOf, orgPeopleAt } from '../../../shared/domain/org-chart.ts';
import { planWith } from '../../support/records.ts';
import { person } from './plan-fixture.ts';

const today = '2026-03-05';
const line = (id: string, reportsToId: string | null = null) => ({ id, reportsToId });

describe('circleOf', () => {
  const people = [line('ceo'), line('cto', 'ceo'), line('lead', 'cto'), line('cfo', 'ceo')];

  it('names the circle a line would close, from the new boss up', () => {
    expect(circleOf(people, 'ceo', 'lead')).toEqual(['lead', 'cto', 'ceo']);
    expect(circleOf(people, 'cto', 'cto')).toEqual(['cto']);
  });

  it('is null where the line can be drawn', () => {
    expect(circleOf(people, 'cfo', 'lead')).toBeNull();
    expect(circleOf(people, 'lead', 'ceo')).toBeNull();
    expect(circleOf(people, 'lead', 'nobody')).toBeNull();
  });

  it('ends in a circle that is already there', () => {
    expect(circleOf([line('a', 'b'), line('b', 'a'), line('c')], 'c', 'a')).toBeNull();
  });
});

describe('bossesOf', () => {
  it('cuts a circle once and keeps who hangs on it', () => {
    const bosses = bossesOf([
      line('d', 'c'),
      line('a', 'c'),
      line('b', 'a'),
      line('c', 'b'),
      line('e', 'gone'),
    ]);
    expect(Object.fromEntries(bosses)).toEqual({ a: null, b: 'a', c: 'b', d: 'c', e: null });
  });
});

describe('orgPeopleAt', () => {
  it('keeps who left for a quarter, and as long as somebody present is below them', () => {
    const old = person({ name: 'Old boss', leftOn: '2025-01-01' });
    const recent = person({ name: 'Recent', leftOn: '2026-02-01' });
    const long = person({ name: 'Long gone', leftOn: '2025-06-01' });
    const between = person({ name: 'Between', leftOn: '2025-06-01', reportsToId: old.id });
    const report = person({ name: 'Report', reportsToId: between.id });
    const open = person({ name: 'Head of Data', isPlaceholder: true });
    const plan = planWith({ stakeholders: [old, recent, long, between, report, open] });
    expect(orgPeopleAt(plan, today).map(({ name }) => name)).toEqual([
      'Old boss',
      'Recent',
      'Between',
      'Report',
      'Head of Data',
    ]);
  });

  it('shows who will leave later as somebody who is there', () => {
    const announced = person({ name: 'Ada Moreau', leftOn: '2026-04-01' });
    const plan = planWith({ stakeholders: [announced] });
    expect(orgPeopleAt(plan, '2026-03-31')).toMatchObject([{ leftOn: null }]);
    expect(orgPeopleAt(plan, '2026-04-01')).toMatchObject([{ leftOn: '2026-04-01' }]);
  });
});
