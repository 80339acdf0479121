import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, isDay } from '../../../shared/dates.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { expectedPhase, gateDue, gateTemplates, phaseEnd } from '../../../shared/domain/renewal-gates.ts';
import { openCycle } from '../../../shared/domain/renewal-plan.ts';
import { followingRenewal, renewalAt } from '../../../shared/domain/renewal.ts';
import type { Account } from '../../../shared/records/account.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { renewalPhases } from '../../../shared/records/renewal.ts';
import { speaker } from '../../../shared/text/say.ts';
import { planWith } from '../../support/records.ts';
import { sampleDay, samplePlan } from '../../support/sample-plans.ts';
import { recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const say = speaker();

const account = (values: Partial<Account>) =>
  recordWith('account', {
    id: 'a1',
    name: 'Example',
    arr: 25_000_000,
    renewalDate: '2026-06-15',
    noticeDays: 60,
    autoRenew: true,
    ...values,
  });
const plan = (parts: Partial<PlanRecords> = {}, values: Partial<Account> = {}) =>
  planWith({ account: account(values), ...parts });
const rulesOn = (records: PlanRecords, day: string) =>
  derivePlan(records, day).planCheck.findings.map(({ rule }) => rule);

describe('the runway', () => {
  const terms = { renewalDate: '2026-06-15', noticeDays: 60, autoRenew: true };

  it('counts back from the notice date as well as from the renewal', () => {
    const { noticeMarks, deadline, daysToDeadline } = renewalAt(terms, today);
    expect(noticeMarks.map(({ days, on, passed }) => [days, on, passed])).toEqual([
      [120, '2025-12-17', true],
      [90, '2026-01-16', true],
      [60, '2026-02-15', true],
      [30, '2026-03-17', false],
    ]);
    expect([deadline, daysToDeadline]).toEqual(['2026-04-16', 42]);
    expect(renewalAt({ ...terms, noticeDays: null }, today)).toMatchObject({
      noticeMarks: [],
      deadline: '2026-06-15',
      daysToDeadline: 102,
    });
  });

  it('offers the renewal after the next: a year, or the years the contract ran', () => {
    const annual = { contractTerm: 'Annual', contractStart: '2024-06-15' } as const;
    expect(followingRenewal('2026-06-15', annual)).toBe('2027-06-15');
    expect(followingRenewal('2028-02-29', annual)).toBe('2029-02-28');
    const years = { contractTerm: 'Multi-Year', contractStart: '2023-06-16' } as const;
    expect(followingRenewal('2026-06-15', years)).toBe('2029-06-15');
    expect(followingRenewal('2026-06-15', { ...years, contractStart: null })).toBe('2027-06-15');
    // Renewed once already: three years again, not the six since it began.
    const past = ['2026-06-15', '2023-06-15'];
    expect(followingRenewal('2026-06-15', { ...years, contractStart: '2020-06-15' }, past)).toBe(
      '2029-06-15',
    );
    expect(followingRenewal('2026-06-15', annual, past)).toBe('2027-06-15');
  });

  it('always offers a day that exists and is later', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1980-01-01', count));
    fc.assert(
      fc.property(day, fc.option(day), (renewalDate, contractStart) => {
        for (const contractTerm of ['Annual', 'Multi-Year', null] as const) {
          const next = followingRenewal(renewalDate, { contractTerm, contractStart });
          expect(isDay(next)).toBe(true);
          expect(next > renewalDate).toBe(true);
        }
      }),
    );
  });
});

describe('phases', () => {
  it('end where they must for the notice date', () => {
    const renewal = renewalAt({ renewalDate: '2026-06-15', noticeDays: 60, autoRenew: true }, today);
    expect(renewalPhases.map((phase) => phaseEnd(phase, renewal))).toEqual([
      '2026-02-15',
      '2026-03-17',
      '2026-04-16',
      '2026-06-15',
    ]);
    expect(expectedPhase(renewal, today)).toBe('Risk mitigation');
    expect(expectedPhase(renewal, '2026-04-17')).toBe('Close');
    expect(expectedPhase(renewal, '2027-01-01')).toBe('Close');
    expect([gateDue('Discovery', renewal, today), gateDue('Negotiation', renewal, today)]).toEqual([
      '2026-03-12',
      '2026-04-16',
    ]);
    const unknown = renewalAt({ renewalDate: null, noticeDays: 60, autoRenew: true }, today);
    expect([
      phaseEnd('Close', unknown),
      expectedPhase(unknown, today),
      gateDue('Close', unknown, today),
    ]).toEqual([null, null, null]);
  });

  it('list their gates, what was skipped and what is usual', () => {
    const cycle = recordWith('renewalCycle', { renewalDate: '2026-06-15', phase: 'Negotiation' });
    const gate = (values: object) => recordWith('renewalGate', { renewalCycleId: cycle.id, ...values });
    const [usual = ''] = gateTemplates.Discovery;
    const { renewalPlan } = derivePlan(
      plan({
        renewalCycles: [cycle],
        renewalGates: [
          gate({ title: 'Late', phase: 'Discovery', dueOn: '2026-03-01' }),
          gate({ title: usual, phase: 'Discovery', doneOn: '2026-02-01' }),
          gate({ title: 'Later', phase: 'Close', dueOn: '2026-06-01' }),
          recordWith('renewalGate', { renewalCycleId: 'other', title: 'Of another', phase: 'Discovery' }),
        ],
      }),
      today,
    );
    expect(renewalPlan.phases.map(({ phase, state, open }) => [phase, state, open])).toEqual([
      ['Discovery', 'done', 1],
      ['Risk mitigation', 'done', 0],
      ['Negotiation', 'current', 0],
      ['Close', 'ahead', 1],
    ]);
    expect(renewalPlan.skipped.map(({ gate: { title }, overdue }) => [title, overdue])).toEqual([
      ['Late', true],
    ]);
    expect(renewalPlan.phases[0]?.offered).toHaveLength(gateTemplates.Discovery.length - 1);
    expect(renewalPlan.gates).toHaveLength(3);
  });

  it('take the open renewal that comes last, and know the closed ones', () => {
    const cycles = [
      recordWith('renewalCycle', { renewalDate: '2025-06-15', outcome: 'Renewed' }),
      recordWith('renewalCycle', { renewalDate: '2026-06-15' }),
      recordWith('renewalCycle', { renewalDate: '2024-06-15', outcome: 'Expanded' }),
    ];
    expect(openCycle(cycles)?.renewalDate).toBe('2026-06-15');
    expect(openCycle([])).toBeNull();
    const { past, settled } = derivePlan(plan({ renewalCycles: cycles }), today).renewalPlan;
    expect(past.map(({ renewalDate }) => renewalDate)).toEqual(['2025-06-15', '2024-06-15']);
    expect(settled).toBe(false);
  });
});

describe('scenarios', () => {
  it('are worked out from the data of Fintech Corp', () => {
    const { scenarios } = derivePlan(samplePlan('Fintech Corp'), sampleDay).renewalPlan;
    expect(
      scenarios.lines.map(({ kind, arrEffect, arrAfter, nrr, suggestion }) => [
        kind,
        arrEffect,
        arrAfter,
        nrr?.percent,
        suggestion.arrEffect,
      ]),
    ).toEqual([
      ['Flat', 0, 25_000_000, 100, 0],
      ['Expand', 8_300_000, 33_300_000, 133.2, 8_300_000],
      ['Contract', -5_000_000, 20_000_000, 80, -6_333_333],
    ]);
    expect(scenarios.expectedArr).toBe(26_490_000);
    expect(scenarios.lines[2]?.suggestion.reasons.map(say)).toEqual([
      '38 of 150 seats are not used: at $1.7K a seat that is $63.3K.',
      '2 high risks are open: Champion leaves the company and Low adoption in Risk and Compliance.',
    ]);
  });

  it('suggest without an entry, and never an account worth less than nothing', () => {
    const cycle = recordWith('renewalCycle', { renewalDate: '2026-06-15' });
    const scenario = recordWith('renewalScenario', {
      renewalCycleId: cycle.id,
      kind: 'Contract',
      arrEffect: -99_000_000,
      likelihood: 20,
    });
    const { lines, expectedArr, likelihoods } = derivePlan(
      plan({ renewalCycles: [cycle], renewalScenarios: [scenario] }),
      today,
    ).renewalPlan.scenarios;
    expect(lines[1]).toMatchObject({ arrEffect: null, arrAfter: null, nrr: null, entered: false });
    expect(lines[2]).toMatchObject({ arrAfter: 0, entered: true });
    expect([likelihoods, expectedArr]).toEqual([20, null]);
  });

  it('name the first of many reasons and count the rest', () => {
    const risks = Array.from({ length: 9 }, (_, index) =>
      recordWith('risk', { title: `Risk ${index}`, severity: 'High', likelihood: 'High' }),
    );
    const [, , contract] = derivePlan(plan({ risks }), today).renewalPlan.scenarios.lines;
    expect(contract?.suggestion.reasons.map(say)).toEqual([
      '9 high risks are open: Risk 0, Risk 1 and Risk 2, and 6 more.',
    ]);
  });
});

describe('the plan check of a renewal', () => {
  const approved = (decidedOn: string) =>
    recordWith('decision', { decidedOn, kind: 'Renewal approval', title: 'Renew', approvedBy: 'VP' });

  it('points out the notice date, then demands a decision, until there is one', () => {
    expect(rulesOn(plan(), '2026-03-01')).not.toContain('noticeAhead');
    expect(rulesOn(plan(), '2026-03-02')).toContain('noticeAhead');
    expect(rulesOn(plan(), '2026-03-16')).toContain('noticeAhead');
    expect(rulesOn(plan(), '2026-03-17')).toContain('noticeUndecided');
    expect(rulesOn(plan(), '2026-04-17')).toContain('noticeMissed');
    const decided = plan({ decisions: [approved('2026-03-10')] });
    for (const day of ['2026-03-16', '2026-04-10', '2026-05-01'])
      for (const rule of ['noticeAhead', 'noticeUndecided', 'noticeMissed'])
        expect(rulesOn(decided, day)).not.toContain(rule);
    // Not one of last year, nor one that was corrected, nor one still to come.
    const old = approved('2025-05-01');
    expect(rulesOn(plan({ decisions: [old] }), '2026-04-17')).toContain('noticeMissed');
    const wrong = approved('2026-03-10');
    const correction = recordWith('decision', {
      ...approved('2026-03-11'),
      kind: 'Other',
      correctsId: wrong.id,
    });
    expect(rulesOn(plan({ decisions: [wrong, correction] }), '2026-04-17')).toContain('noticeMissed');
    expect(rulesOn(plan({ decisions: [approved('2026-06-01')] }), '2026-04-17')).toContain('noticeMissed');
  });

  it('does not take the approval of the last renewal for the next one', () => {
    const closed = recordWith('renewalCycle', {
      renewalDate: '2025-06-15',
      outcome: 'Renewed',
      decidedOn: '2025-07-10',
    });
    const records = plan({ renewalCycles: [closed], decisions: [approved('2025-07-10')] });
    expect(rulesOn(records, '2026-04-17')).toContain('noticeMissed');
  });

  it('wants a decision before a contract ends that does not renew by itself', () => {
    const manual = plan({}, { autoRenew: false });
    expect(rulesOn(manual, '2026-05-15')).not.toContain('renewalUndecided');
    expect(rulesOn(manual, '2026-05-16')).toContain('renewalUndecided');
    expect(rulesOn(manual, '2026-06-16')).toContain('renewalPassed');
    expect(rulesOn(plan({}, { noticeDays: null }), today)).toContain('noticeUnknown');
  });

  it('sees a renewal that has not begun, is behind, expects nothing, or has late gates', () => {
    expect(rulesOn(plan(), '2026-02-14')).not.toContain('renewalNotBegun');
    expect(rulesOn(plan(), '2026-02-15')).toContain('renewalNotBegun');
    const cycle = recordWith('renewalCycle', { renewalDate: '2026-06-15' });
    const late = recordWith('renewalGate', {
      renewalCycleId: cycle.id,
      phase: 'Discovery',
      title: 'Late',
      dueOn: '2026-03-04',
    });
    expect(rulesOn(plan({ renewalCycles: [cycle], renewalGates: [late] }), today)).toEqual(
      expect.arrayContaining(['renewalBehind', 'forecastMissing', 'gateOverdue']),
    );
    const moved = { ...cycle, phase: 'Close', forecast: 'Flat' } as const;
    const skipped = { ...late, dueOn: null };
    const found = rulesOn(plan({ renewalCycles: [moved], renewalGates: [skipped] }), today);
    expect(found).toContain('gatesSkipped');
    for (const rule of ['renewalBehind', 'forecastMissing', 'gateOverdue']) expect(found).not.toContain(rule);
  });

  it('falls silent once the outcome is on record, but for the retro', () => {
    const closed = recordWith('renewalCycle', {
      renewalDate: '2026-06-15',
      outcome: 'Churned',
      decidedOn: '2026-06-01',
    });
    const found = rulesOn(plan({ renewalCycles: [closed] }), '2026-06-20');
    expect(found).toContain('retroMissing');
    for (const rule of ['renewalPassed', 'noticeMissed', 'renewalNotBegun'])
      expect(found).not.toContain(rule);
    const retro = recordWith('retro', { heldOn: '2026-06-10', subject: 'Renewal' });
    expect(rulesOn(plan({ renewalCycles: [closed], retros: [retro] }), '2026-06-20')).not.toContain(
      'retroMissing',
    );
  });

  it('notices that account and renewal have two dates', () => {
    const cycle = recordWith('renewalCycle', { renewalDate: '2026-07-01' });
    expect(rulesOn(plan({ renewalCycles: [cycle] }), today)).toContain('renewalDate');
  });
});
