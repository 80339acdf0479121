import { expect, it } from 'vitest';

import { otherOutcome } from '../../../renderer/features/renewal/outcome-draft.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { sampleDay, samplePlan } from '../../support/sample-plans.ts';

it('offers the ARR of an outcome, keeps what was typed, and leaves nothing after a churn', () => {
  const plan = derivePlan(samplePlan('Fintech Corp'), sampleDay).renewalPlan;
  const choose = (before: 'Renewed' | 'Churned', outcome: 'Contracted' | 'Churned', typed: boolean) =>
    otherOutcome({ outcome: before }, outcome, typed, plan, 'USD');
  expect(choose('Renewed', 'Contracted', false)).toEqual({ outcome: 'Contracted', arr: '200000' });
  expect(choose('Renewed', 'Contracted', true)).toEqual({ outcome: 'Contracted' });
  expect(choose('Renewed', 'Churned', true)).toEqual({ outcome: 'Churned', arr: '0' });
  expect(choose('Churned', 'Contracted', true)).toEqual({ outcome: 'Contracted', arr: '200000' });
});
