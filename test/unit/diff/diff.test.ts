import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyDiff, diffPlans, invertDiff, type PlanDiff } from '../../../shared/domain/diff/plan.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { planWith, recordWith } from '../../support/records.ts';

const stored = (diff: PlanDiff): PlanDiff => JSON.parse(JSON.stringify(diff)) as PlanDiff;

const person = (id: string, values: object = {}) =>
  recordWith('stakeholder', { id, accountId: 'account-1', name: id, ...values });
const peopleOf = (...people: ReturnType<typeof person>[]): PlanRecords => planWith({ stakeholders: people });

describe('the diff of two plans', () => {
  it('leads from the one to the other and back, for any two plans, also once it was stored', () => {
    fc.assert(
      fc.property(anyPlan(), anyPlan(), (before, after) => {
        const diff = stored(diffPlans(before, after));
        expect(applyDiff(before, diff)).toEqual(after);
        expect(applyDiff(after, invertDiff(diff))).toEqual(before);
        expect(invertDiff(invertDiff(diff))).toEqual(diff);
      }),
      { numRuns: 150 },
    );
  });

  it('is empty for the same plan, whatever the order of the keys of its values', () => {
    const empty: PlanDiff = { account: [], lists: {}, changedOn: null };
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        expect(diffPlans(plan, structuredClone(plan))).toEqual(empty);
      }),
      { numRuns: 50 },
    );
    const signals = [{ key: 'a', label: 'A', weight: 1, source: '' }];
    const [signal] = signals;
    const turned = [Object.fromEntries(Object.entries(signal ?? {}).reverse())] as typeof signals;
    const card = (some: typeof signals) =>
      planWith({ scorecards: [recordWith('scorecard', { id: 'c', name: 'Card', signals: some })] });
    expect(diffPlans(card(signals), card(turned))).toEqual(empty);
  });

  it('says which records came, went and changed, and in which fields', () => {
    const before = peopleOf(person('Ann'), person('Bob', { sentiment: 'Neutral' }), person('Cleo'));
    const after = peopleOf(
      person('Dan'),
      person('Bob', { sentiment: 'Positive', title: 'CFO' }),
      person('Ann'),
    );
    const { lists } = diffPlans(before, after);
    expect(lists.stakeholders).toEqual({
      added: [{ at: 0, record: person('Dan') }],
      removed: [{ at: 2, record: person('Cleo') }],
      changed: [
        {
          id: 'Bob',
          fields: [
            { field: 'title', before: null, after: 'CFO' },
            { field: 'sentiment', before: 'Neutral', after: 'Positive' },
          ],
        },
      ],
      order: { before: ['Ann', 'Bob'], after: ['Bob', 'Ann'] },
    });
    expect(Object.keys(lists)).toEqual(['stakeholders']);
  });
});
