import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../../../shared/dates.ts';
import { actionPlanDays } from '../../../shared/domain/action-plan.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { planWith } from '../../support/records.ts';
import { assessedWith, recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const action = (values: object) => recordWith('action', { title: 'Do it', ...values });
const on = (parts: Partial<PlanRecords>) => derivePlan(planWith(parts), today);

describe('the source of an action', () => {
  it('is everything it comes from', () => {
    const meeting = recordWith('meeting', { heldOn: '2026-02-01', type: 'QBR' });
    const risk = recordWith('risk', { title: 'Budget cuts' });
    const opportunity = recordWith('opportunity', { name: 'Seats' });
    const one = action({ meetingId: meeting.id, riskId: risk.id, opportunityId: opportunity.id });
    const other = action({ dueOn: '2026-04-01' });
    const { work } = on({
      meetings: [meeting],
      risks: [risk],
      opportunities: [opportunity],
      actions: [one, other, action({ meetingId: 'gone' })],
      swotNotes: [recordWith('swotNote', { text: 'They lack training', actionId: other.id })],
      lessons: [recordWith('lesson', { text: 'Invite finance', actionId: other.id })],
    });
    const sources = [...work.soon, ...work.later].map((line) =>
      line.sources.map(({ from, title }) => [from, title]),
    );
    expect(sources).toEqual([
      [
        ['swotNote', 'They lack training'],
        ['lesson', 'Invite finance'],
      ],
      [
        ['meeting', 'QBR'],
        ['risk', 'Budget cuts'],
        ['opportunity', 'Seats'],
      ],
      [],
    ]);
  });
});

describe('the mutual action plan', () => {
  const anyAction = fc.record({
    due: fc.option(fc.integer({ min: -40, max: 130 })),
    mutual: fc.boolean(),
    status: fc.constantFrom('Open' as const, 'Closed' as const),
    side: fc.constantFrom('Ours' as const, 'Theirs' as const),
  });

  it('has every mutual action of the next 90 days once, by month', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 40 }), (given) => {
        const actions = given.map(({ due, ...values }) =>
          action({ ...values, dueOn: due === null ? null : addDays(today, due) }),
        );
        const { actionPlan } = on({ actions });
        const inMonths = actionPlan.months.flatMap((month) => month.actions);
        const shown = [...actionPlan.overdue, ...inMonths, ...actionPlan.undated, ...actionPlan.later];
        const wanted = actions.filter(({ mutual, status, dueOn }) => {
          if (!mutual) return false;
          if (status === 'Open') return true;
          return dueOn !== null && dueOn >= today && dueOn <= addDays(today, actionPlanDays);
        });
        expect(shown.map((line) => line.action.id).sort()).toEqual(wanted.map(({ id }) => id).sort());
        for (const { month, from, until, actions: lines } of actionPlan.months)
          for (const { action: one } of lines) {
            expect(one.dueOn?.slice(0, 7)).toBe(month);
            expect((one.dueOn ?? '') >= from && (one.dueOn ?? '') <= until).toBe(true);
          }
        expect(actionPlan.ours + actionPlan.theirs).toBe(actionPlan.count);
        expect(actionPlan.count).toBe(shown.length - actionPlan.later.length);
      }),
    );
  });

  it('covers the months of its 90 days without a hole, also over the turn of a year', () => {
    const { months } = derivePlan(planWith(), '2026-11-20').actionPlan;
    expect(months.map(({ month, from, until }) => [month, from, until])).toEqual([
      ['2026-11', '2026-11-20', '2026-11-30'],
      ['2026-12', '2026-12-01', '2026-12-31'],
      ['2027-01', '2027-01-01', '2027-01-31'],
      ['2027-02', '2027-02-01', '2027-02-18'],
    ]);
  });
});

describe('the escalation matrix', () => {
  const weak = assessedWith({
    on: today,
    scores: { productUsage: 2, featureAdoption: 2, seatUtilization: 3, npsCsat: 3 },
  });

  it('tells apart what is missing, each with its own finding and place', () => {
    const none = on(weak);
    expect(none.escalation).toMatchObject({
      needed: true,
      account: { missing: ['nextStep', 'due', 'path'] },
    });
    const step = action({ title: 'Call' });
    const undated = on({ ...weak, actions: [step] });
    expect(undated.escalation.account.missing).toEqual(['due', 'path']);
    const found = undated.planCheck.findings.filter(({ rule }) => rule.startsWith('atRisk'));
    expect(found.map(({ rule, jump }) => [rule, jump.tab, jump.id, jump.field])).toEqual([
      ['atRiskPath', 'overview', 'account-1', 'escalationPath'],
      ['atRiskDue', 'meetings', step.id, 'dueOn'],
    ]);
    expect(on({}).escalation.needed).toBe(false);
  });

  it('takes the account’s path for a high risk without one, and its review for a day', () => {
    const risk = recordWith('risk', {
      title: 'High',
      severity: 'High',
      likelihood: 'High',
      nextReview: '2026-04-01',
    });
    const account = recordWith('account', { id: 'account-1', name: 'Example', escalationPath: 'Sarah' });
    const later = action({ title: 'Later', riskId: risk.id, dueOn: '2026-05-01' });
    const first = action({ title: 'First', riskId: risk.id, dueOn: '2026-03-20', owner: 'Mei' });
    const [bare] = on({ account, risks: [risk] }).escalation.risks;
    expect(bare).toMatchObject({ due: '2026-04-01', path: 'Sarah', inherited: true, missing: ['nextStep'] });
    const [line] = on({ account, risks: [risk], actions: [later, first] }).escalation.risks;
    expect(line).toMatchObject({ nextStep: { text: 'First', owner: 'Mei' }, due: '2026-03-20', missing: [] });
    const rules = (parts: Partial<PlanRecords>) => on(parts).planCheck.findings.map(({ rule }) => rule);
    expect(rules({ risks: [risk] })).toContain('riskPath');
    expect(rules({ risks: [{ ...risk, escalationPath: 'Our CTO' }] })).not.toContain('riskPath');
    expect(rules({ risks: [{ ...risk, severity: 'Low' }] })).not.toContain('riskPath');
  });
});

describe('the next review', () => {
  const qbr = (heldOn: string, values: object = {}) =>
    recordWith('meeting', { heldOn, type: 'QBR', ...values });

  it('is the nearest planned one; its agenda takes what was noted before it was planned', () => {
    const [soon, later] = [qbr('2026-03-24'), qbr('2026-06-24')];
    const item = (values: object) => recordWith('agendaItem', { title: 'Point', ...values });
    const { review } = on({
      meetings: [later, soon, qbr('2025-12-01')],
      agendaItems: [
        item({ title: 'Last', minutes: 20 }),
        item({ title: 'Second', meetingId: soon.id, position: 1, minutes: 10 }),
        item({ title: 'First', position: 0 }),
        item({ title: 'Of another', meetingId: later.id, position: 0 }),
      ],
    });
    expect(review.next?.id).toBe(soon.id);
    expect([review.daysToNext, review.last?.heldOn, review.minutes]).toEqual([19, '2025-12-01', 30]);
    expect(review.agenda.map(({ title }) => title)).toEqual(['First', 'Second', 'Last']);
  });

  it('is to be recorded once it was held', () => {
    const rules = (parts: Partial<PlanRecords>) => on(parts).planCheck.findings.map(({ rule }) => rule);
    const held = qbr('2026-03-04');
    expect(rules({ meetings: [held] })).toContain('qbrUnrecorded');
    expect(rules({ meetings: [{ ...held, discussion: 'All well' }] })).not.toContain('qbrUnrecorded');
    const agreed = [action({ meetingId: held.id })];
    expect(rules({ meetings: [held], actions: agreed })).not.toContain('qbrUnrecorded');
    expect(rules({ meetings: [qbr(today)] })).not.toContain('qbrUnrecorded');
  });

  it('near and unprepared is a finding per part', () => {
    const meetings = [qbr('2026-03-19')];
    const rules = (parts: Partial<PlanRecords>) =>
      on({ meetings, ...parts }).planCheck.findings.map(({ rule }) => rule);
    expect(rules({})).toEqual(expect.arrayContaining(['qbrAgenda', 'qbrRequests', 'qbrHealth']));
    const ready = rules({
      agendaItems: [recordWith('agendaItem', { title: 'Point' })],
      decisionRequests: [recordWith('decisionRequest', { ask: 'Agree' })],
    });
    for (const rule of ['qbrAgenda', 'qbrRequests']) expect(ready).not.toContain(rule);
  });
});

describe('retros', () => {
  it('offer what was held lately and not looked back at', () => {
    const review = recordWith('meeting', { heldOn: '2026-02-20', type: 'QBR' });
    const old = recordWith('meeting', { heldOn: '2025-12-01', type: 'QBR' });
    const cycle = recordWith('renewalCycle', {
      renewalDate: '2026-03-01',
      outcome: 'Renewed',
      decidedOn: '2026-02-15',
    });
    const parts = { meetings: [old, review], renewalCycles: [cycle] };
    expect(on(parts).retros.offers.map(({ subject }) => subject)).toEqual(['Renewal', 'QBR']);
    const retros = [
      recordWith('retro', { heldOn: '2026-02-21', meetingId: review.id }),
      recordWith('retro', { heldOn: '2026-02-16', subject: 'Renewal' }),
    ];
    expect(on({ ...parts, retros }).retros.offers).toEqual([]);
    expect(on({ meetings: [old] }).retros.offers).toEqual([]);
  });

  it('keep open lessons, newest first, where the next review is prepared', () => {
    const [old, recent] = ['2025-12-04', '2026-02-01'].map((heldOn) => recordWith('retro', { heldOn }));
    const lesson = (retroId: string | undefined, values: object) =>
      recordWith('lesson', { retroId: retroId ?? '', ...values });
    const done = action({ title: 'Invited' });
    const { retros, review } = on({
      retros: [old, recent].filter((one) => one !== undefined),
      actions: [done],
      lessons: [
        lesson(old?.id, { text: 'Old' }),
        lesson(recent?.id, { text: 'New' }),
        lesson(recent?.id, { text: 'Carried', status: 'Carried on', actionId: done.id }),
      ],
    });
    expect(review.lessons.map((line) => line.lesson.text)).toEqual(['New', 'Old']);
    expect(retros.lines[0]?.lessons.map(({ action: linked }) => linked?.title ?? null)).toEqual([
      null,
      'Invited',
    ]);
  });
});

describe('delivered value', () => {
  it('is asked for once the customer has had the time to see some', () => {
    const rules = (contractStart: string | null, deliveredOn?: string) =>
      on({
        account: recordWith('account', { id: 'account-1', name: 'Example', contractStart }),
        valueEntries:
          deliveredOn === undefined ? [] : [recordWith('valueEntry', { title: 'Saved', deliveredOn })],
      }).planCheck.findings.map(({ rule }) => rule);
    expect(rules('2025-12-05')).toContain('valueMissing');
    expect(rules('2025-12-06')).not.toContain('valueMissing');
    expect(rules(null)).not.toContain('valueMissing');
    expect(rules('2024-01-01', addDays(today, -180))).not.toContain('valueMissing');
    expect(rules('2024-01-01', addDays(today, -181))).toContain('valueMissing');
    expect(rules('2024-01-01', addDays(today, 1))).toContain('valueMissing');
  });
});
