import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { coverageAt } from '../../../shared/domain/coverage.ts';
import { influences } from '../../../shared/records/stakeholder.ts';
import { planWith } from '../../support/records.ts';
import { person, recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const sarah = recordWith('teamMember', { name: 'Sarah Chen', isDri: true });
const omar = recordWith('teamMember', { name: 'Omar Haddad', standing: 'Secondary' });
const lin = person({ name: 'James Lin', influence: 'High' });
const priya = person({ name: 'Priya Sharma', influence: 'Medium' });
const gone = person({ name: 'Gus Gone', influence: 'High', leftOn: '2026-01-01' });
const open = person({ name: 'Head of Data', influence: 'High', isPlaceholder: true });

const knows = (
  one: { id: string },
  other: { id: string },
  level: number | null,
  target: number | null,
  lastTouch: string | null = null,
) => recordWith('coverage', { teamMemberId: one.id, stakeholderId: other.id, level, target, lastTouch });

describe('coverageAt', () => {
  it('has a row for everybody in role, the most influential first, and a column for each of ours', () => {
    const plan = planWith({ teamMembers: [omar, sarah], stakeholders: [priya, gone, open, lin] });
    const matrix = coverageAt(plan, today);
    expect(matrix.team.map(({ name }) => name)).toEqual(['Sarah Chen', 'Omar Haddad']);
    expect(matrix.rows.map(({ stakeholder }) => stakeholder.name)).toEqual(['James Lin', 'Priya Sharma']);
    expect(matrix.rows.map(({ cells, best }) => [cells.length, best])).toEqual([
      [2, null],
      [2, null],
    ]);
  });

  it('ranks gaps by influence, then width, then silence', () => {
    const plan = planWith({
      teamMembers: [sarah, omar],
      stakeholders: [lin, priya],
      coverages: [
        knows(sarah, lin, 2, 3, '2026-03-01'),
        knows(omar, lin, 1, 2),
        knows(sarah, priya, 0, 4),
        knows(omar, priya, 3, 2),
      ],
    });
    const { gaps } = coverageAt(plan, today);
    expect(
      gaps.map(({ stakeholder, teamMember, gap, daysSince }) => [
        stakeholder.name,
        teamMember.name,
        gap,
        daysSince,
      ]),
    ).toEqual([
      ['James Lin', 'Omar Haddad', 1, null],
      ['James Lin', 'Sarah Chen', 1, 4],
      ['Priya Sharma', 'Sarah Chen', 4, null],
    ]);
  });

  it('takes the last touch from meetings both attended, when that is later', () => {
    const meeting = (heldOn: string) => recordWith('meeting', { heldOn });
    const [early, late, ahead] = [meeting('2026-01-10'), meeting('2026-02-20'), meeting('2026-04-01')];
    const at = (meetingId: string, name: string, stakeholderId: string | null = null) =>
      recordWith('attendee', { meetingId, name, stakeholderId });
    const plan = planWith({
      teamMembers: [sarah, omar],
      stakeholders: [lin],
      coverages: [knows(sarah, lin, 2, null, '2026-02-01'), knows(omar, lin, 2, null, '2026-02-01')],
      meetings: [early, late, ahead],
      attendees: [
        at(early.id, 'Omar Haddad'),
        at(early.id, 'James Lin'),
        at(late.id, ' sarah chen '),
        at(late.id, 'James', lin.id),
        at(ahead.id, 'Sarah Chen'),
        at(ahead.id, 'James Lin'),
      ],
    });
    expect(coverageAt(plan, today).rows[0]?.cells.map(({ lastTouch }) => lastTouch)).toEqual([
      '2026-02-20',
      '2026-02-01',
    ]);
  });

  it('names people of high influence nobody is in touch with', () => {
    const plan = planWith({
      teamMembers: [sarah, omar],
      stakeholders: [lin, priya],
      coverages: [knows(sarah, lin, 1, null)],
    });
    expect(coverageAt(plan, today).uncovered.map(({ name }) => name)).toEqual(['James Lin']);
    const better = { ...plan, coverages: [knows(omar, lin, 2, null)] };
    expect(coverageAt(better, today).uncovered).toEqual([]);
  });

  it('holds for any matrix: gaps are the positive differences, once each', () => {
    const level = fc.constantFrom(null, 0, 1, 2, 3, 4);
    const shape = fc.record({
      people: fc.array(fc.constantFrom(null, ...influences), { minLength: 1, maxLength: 6 }),
      levels: fc.array(fc.tuple(level, level), { minLength: 12, maxLength: 12 }),
    });
    fc.assert(
      fc.property(shape, ({ people, levels }) => {
        const stakeholders = people.map((influence) => person({ influence }));
        const coverages = stakeholders.flatMap((other, row) =>
          [sarah, omar].map((one, column) => {
            const [now, target] = levels[row * 2 + column] ?? [null, null];
            return knows(one, other, now, target);
          }),
        );
        const { gaps } = coverageAt(planWith({ teamMembers: [sarah, omar], stakeholders, coverages }), today);
        const wanted = coverages.filter(({ level: now, target }) => (target ?? 0) > (now ?? 0));
        expect(gaps.length).toBe(wanted.length);
        for (const { gap, target, level: now } of gaps) expect(gap).toBe(target - now);
        const order = gaps.map(({ stakeholder: { influence } }) =>
          influence === null ? 3 : influences.indexOf(influence),
        );
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });
});
