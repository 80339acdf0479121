import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { frozen, lastReview, thawed } from '../../../shared/domain/frozen-plan.ts';
import { previousRatings } from '../../../shared/domain/since-ratings.ts';
import { planRecords } from '../../../shared/records/plan.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { planWith, recordWith } from '../../support/records.ts';

const stored = (content: unknown) => JSON.parse(JSON.stringify(content)) as Record<string, unknown>;

describe('a frozen plan', () => {
  it('is read back as it was, without the snapshots it knew of', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        expect(thawed(stored(frozen(plan)))).toEqual({ ...plan, snapshots: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('of an earlier version is read with what was not known yet empty, and the rest as it is', () => {
    const plan = planWith({
      stakeholders: [recordWith('stakeholder', { id: 's1', accountId: 'account-1', name: 'Ann' })],
      risks: [recordWith('risk', { id: 'r1', accountId: 'account-1', title: 'Budget' })],
    });
    const content = stored(frozen(plan));
    const [person] = content['stakeholders'] as Record<string, unknown>[];
    delete person?.['isPlaceholder'];
    if (person) [person['sentiment'], person['nickname']] = ['Delighted', 'Annie'];
    delete content['goals'];
    content['wishes'] = [{ id: 'w1' }];
    expect(thawed(content)).toEqual(plan);
  });

  it('leaves out what cannot be read, whatever was stored', () => {
    const risk = recordWith('risk', { id: 'r1', accountId: 'account-1', title: 'Budget' });
    const { account } = planWith();
    const odd = {
      account,
      risks: [null, 7, {}, { id: 'r2' }, { ...risk, title: '' }, risk],
      meetings: 'none',
    };
    expect(thawed(stored(odd))?.risks).toEqual([risk]);
    expect(thawed({ risks: [] })).toBeNull();
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (content, lists) => {
        const plan = thawed({ ...content, account, stakeholders: lists, scorecards: [lists] });
        expect(planRecords.safeParse(plan).success).toBe(true);
      }),
    );
  });
});

describe('the plan to compare with', () => {
  const head = (id: string, takenOn: string, meetingId: string | null) => ({
    id,
    accountId: 'account-1',
    meetingId,
    takenOn,
    label: id,
  });

  it('is the newest review before the day, else the newest that was frozen by hand', () => {
    const heads = [
      head('hand', '2025-11-01', null),
      head('autumn', '2025-10-01', 'm1'),
      head('winter', '2025-12-04', 'm2'),
      head('today', '2026-03-05', 'm3'),
      head('later', '2026-01-10', null),
    ];
    expect(lastReview(heads, '2026-03-05')?.id).toBe('winter');
    expect(lastReview(heads, '2025-12-04')?.id).toBe('autumn');
    expect(lastReview(heads, '2026-03-06')?.id).toBe('today');
    expect(lastReview([head('hand', '2025-11-01', null)], '2025-11-02')?.id).toBe('hand');
    expect(lastReview(heads, '2025-10-01')).toBeNull();
  });

  it('has ratings for the trails of the maps, of open risks only', () => {
    const ratings = previousRatings(
      planWith({
        stakeholders: [
          recordWith('stakeholder', { id: 's1', accountId: 'a', name: 'Ann', influence: 'High' }),
        ],
        risks: [
          recordWith('risk', { id: 'r1', accountId: 'a', title: 'Open', severity: 'High' }),
          recordWith('risk', { id: 'r2', accountId: 'a', title: 'Closed', status: 'Closed' }),
        ],
      }),
    );
    expect([...ratings.stakeholders]).toEqual([['s1', { influence: 'High', sentiment: 'Unknown' }]]);
    expect([...ratings.risks]).toEqual([['r1', { severity: 'High', likelihood: 'Medium' }]]);
  });
});
