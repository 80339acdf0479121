import { describe, expect, it } from 'vitest';

import { decisionLogOf } from '../../../shared/domain/decision-log.ts';
import { proposalsOf } from '../../../shared/domain/decisions.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import type { DecisionRequest } from '../../../shared/records/goal.ts';
import { speaker } from '../../../shared/text/say.ts';
import { planWith } from '../../support/records.ts';
import { sampleDay, samplePlan } from '../../support/sample-plans.ts';
import { recordWith } from './plan-fixture.ts';

const say = speaker();
const today = '2026-03-05';
const line = (values: object) => recordWith('decision', { approvedBy: 'VP', title: 'Any', ...values });

describe('decisionLogOf', () => {
  it('has the newest first, and shows what was corrected beside its newest correction', () => {
    const first = line({ decidedOn: '2026-01-01', title: 'First' });
    const second = line({ decidedOn: '2026-02-01', correctsId: first.id });
    const third = line({ decidedOn: '2026-02-01', correctsId: first.id });
    const log = decisionLogOf({ decisions: [first, second, third] });
    expect(log.map(({ decision }) => decision.id)).toEqual([third.id, second.id, first.id]);
    expect(log.map(({ corrects }) => corrects?.title ?? null)).toEqual(['First', 'First', null]);
    expect(log.map(({ correctedBy }) => correctedBy?.id ?? null)).toEqual([null, null, third.id]);
  });

  it('keeps a correction of a line that is gone', () => {
    const [only] = decisionLogOf({ decisions: [line({ decidedOn: '2026-01-01', correctsId: 'gone' })] });
    expect(only).toMatchObject({ corrects: null, correctedBy: null });
  });
});

describe('the decisions a plan asks for', () => {
  const fintech = { ...samplePlan('Fintech Corp'), decisionRequests: [] };
  const request = (values: Partial<DecisionRequest>) =>
    recordWith('decisionRequest', { ask: 'Agree on the price', ...values });
  const asksOf = (decisionRequests: DecisionRequest[]) =>
    derivePlan({ ...fintech, decisionRequests }, sampleDay).summary;

  it('are those people ask for, in their order, then what the rules propose', () => {
    const { decisions, title } = asksOf([
      request({ ask: 'Second', position: 1 }),
      request({ ask: 'First', position: 0, owner: 'James Lin', dueOn: '2026-03-24', reason: 'Budget' }),
      request({ ask: 'Settled', status: 'Decided', position: 2 }),
    ]);
    expect(decisions.map(({ ask }) => say(ask)).slice(0, 3)).toEqual([
      'First',
      'Second',
      'Send David Park a value summary',
    ]);
    expect(decisions).toHaveLength(6);
    expect(decisions[0]).toMatchObject({ owner: 'James Lin', by: '2026-03-24', effect: 'asked' });
    expect(say(title)).toBe('Renewal on track; six decisions protect $250K and open $188K');
  });

  it('ask for nothing twice: a proposal that was taken over keeps what it protects or opens', () => {
    const proposals = proposalsOf(fintech, derivePlan(fintech, sampleDay));
    expect(proposals.map(({ ask }) => say(ask))).toHaveLength(4);
    const taken = request({ ask: 'Schedule 2 training sessions in March', position: 0 });
    const { decisions, title } = asksOf([taken]);
    expect(decisions).toHaveLength(4);
    expect(decisions[0]).toMatchObject({
      effect: 'open',
      opens: 8_300_000,
      source: { entity: 'decisionRequest', id: taken.id },
    });
    expect(say(title)).toBe('Renewal on track; four decisions protect $250K and open $188K');
    const left = proposalsOf(
      { ...fintech, decisionRequests: [{ ...taken, status: 'Withdrawn' }] },
      derivePlan(fintech, sampleDay),
    );
    expect(left).toHaveLength(3);
  });

  it('are overdue after their day, which the plan check says', () => {
    const late = request({ dueOn: '2026-03-04' });
    const found = derivePlan(planWith({ decisionRequests: [late] }), today).planCheck.findings;
    expect(found.find(({ rule }) => rule === 'requestOverdue')?.jump).toMatchObject({
      tab: 'meetings',
      id: late.id,
      field: 'dueOn',
    });
    const due = { ...late, dueOn: today };
    const rules = derivePlan(planWith({ decisionRequests: [due] }), today).planCheck.findings;
    expect(rules.map(({ rule }) => rule)).not.toContain('requestOverdue');
  });
});
