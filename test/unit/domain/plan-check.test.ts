import { describe, expect, it } from 'vitest';

import { addDays } from '../../../shared/dates.ts';
import type { Message } from '../../../shared/domain/message.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { entities } from '../../../shared/records/registry.ts';
import { checks, type Stakeholder } from '../../../shared/records/stakeholder.ts';
import { speaker } from '../../../shared/text/say.ts';
import { planWith } from '../../support/records.ts';
import { sampleAccounts, sampleDay, samplePlan } from '../../support/sample-plans.ts';
import { assessedWith, person, recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const say = speaker();
const rulesOf = (records: PlanRecords) =>
  derivePlan(records, today).planCheck.findings.map(({ rule }) => rule);
const weak = assessedWith({
  on: today,
  scores: { productUsage: 2, featureAdoption: 2, seatUtilization: 3, npsCsat: 3 },
});

describe('the plan check', () => {
  it('knows the mistakes of the product spec', () => {
    const engaged = [person({ lastContact: today }), person({ lastContact: today })];
    expect(rulesOf(planWith({ stakeholders: engaged }))).toContain('singleThreaded');
    expect(rulesOf(planWith({ changedOn: addDays(today, -31) }))).toContain('notUpdated');
    expect(rulesOf(planWith({ changedOn: addDays(today, -30) }))).not.toContain('notUpdated');
    const growth = planWith({ opportunities: [recordWith('opportunity', { name: 'Any' })] });
    expect(rulesOf(growth)).toContain('growthWithoutRisks');
    expect(rulesOf({ ...growth, risks: [recordWith('risk', { title: 'Any' })] })).not.toContain(
      'growthWithoutRisks',
    );
    expect(rulesOf(planWith({ stakeholders: engaged }))).toContain('endUsersIgnored');
    expect(rulesOf(planWith())).toContain('ownerMissing');
    const overdue = recordWith('risk', { title: 'Any', nextReview: addDays(today, -1) });
    expect(rulesOf(planWith({ risks: [overdue] }))).toContain('riskReviewOverdue');
    const review = recordWith('meeting', { heldOn: addDays(today, 14), type: 'QBR' });
    expect(rulesOf(planWith({ meetings: [review] }))).toEqual(
      expect.arrayContaining(['qbrAgenda', 'qbrHealth']),
    );
    const later = { ...review, heldOn: addDays(today, 15) };
    expect(rulesOf(planWith({ meetings: [later] }))).not.toContain('qbrAgenda');
  });

  it('wants a next step, a due date and an escalation path of an at-risk account', () => {
    expect(rulesOf(planWith(weak))).toEqual(expect.arrayContaining(['atRiskPath', 'atRiskNextStep']));
    const undated = recordWith('action', { title: 'Call' });
    expect(rulesOf(planWith({ ...weak, actions: [undated] }))).toContain('atRiskDue');
    const account = recordWith('account', { name: 'Example', escalationPath: 'Sarah, then her head' });
    const dated = recordWith('action', { title: 'Call', dueOn: today });
    const found = rulesOf(planWith({ ...weak, account, actions: [dated] }));
    for (const rule of ['atRiskPath', 'atRiskNextStep', 'atRiskDue']) expect(found).not.toContain(rule);
  });

  it.each(sampleAccounts)('leads every finding of %s to a field that exists, once', (name) => {
    const records = samplePlan(name);
    const { findings } = derivePlan(records, sampleDay).planCheck;
    const signals = new Set(records.scorecards.flatMap((card) => card.signals.map(({ key }) => key)));
    const keys = findings.map(({ rule, jump }) => `${rule} ${jump.id ?? ''} ${jump.field ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { jump } of findings) {
      const known = new Set<string>([...Object.keys(entities[jump.entity].fields), ...signals, ...checks]);
      if (jump.field !== null) expect(known).toContain(jump.field);
    }
    for (const { says, why } of findings) {
      expect(why.code).toBe(`${says.code}.why`);
      expect(say(why)).toMatch(/^[A-Z].+\.$/u);
    }
    const severities = findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort());
  });

  it('leads to somebody who can mend it: in role, late, without a role', () => {
    const gone = person({ name: 'Gone', roleType: 'Champion', leftOn: addDays(today, -9) });
    const late = Array.from({ length: 6 }, (_, index) =>
      person({
        name: `Late ${index}`,
        influence: 'High',
        roleType: 'Technical Decision Maker',
        lastContact: addDays(today, -300 + index),
      }),
    );
    const report = person({ name: 'Report', roleType: 'Technical Decision Maker', reportsToId: gone.id });
    const jumpOf = (rule: string, ...more: readonly Stakeholder[]) =>
      derivePlan(planWith({ stakeholders: [gone, ...late, report, ...more] }), today).planCheck.findings.find(
        (found) => found.rule === rule,
      )?.jump;
    expect(jumpOf('contactsOverdue')).toMatchObject({ id: late[4]?.id, field: 'lastContact' });
    expect(jumpOf(`reportsToLeft.${gone.id}`)).toMatchObject({ id: report.id, field: 'reportsToId' });
    // With a role for everybody, and no end user: the way to add one.
    const nowhere = { entity: 'stakeholder', id: null, field: null };
    expect(jumpOf('roleMissing.Champion')).toMatchObject(nowhere);
    expect(jumpOf('endUsersIgnored')).toMatchObject(nowhere);
    const unknown = person({ name: 'Unknown' });
    expect(jumpOf('roleMissing.Champion', unknown)).toMatchObject({ id: unknown.id, field: 'roleType' });
    const user = person({ roleType: 'End User', lastContact: today, sentiment: 'Unknown' });
    expect(jumpOf('endUsersIgnored', user)).toMatchObject({ id: user.id, field: 'sentiment' });
  });

  it('counts completeness and is at 100 only when nothing is missing', () => {
    const empty = derivePlan(planWith(), today).planCheck.completeness;
    // Only the name, of 13 overview fields, and the three checks that need no answer by hand.
    expect(empty).toMatchObject({ filled: 4, of: 48, percent: 8 });
    const full = derivePlan(samplePlan('Fintech Corp'), sampleDay).planCheck.completeness;
    expect(full).toMatchObject({ filled: 46, of: 48, percent: 95 });
    expect(full.parts.reduce((sum, { filled }) => sum + filled, 0)).toBe(full.filled);
  });
});

describe('the summary', () => {
  const { summary } = derivePlan(samplePlan('Fintech Corp'), sampleDay);

  it('concludes in its title', () => {
    expect(say(summary.title)).toBe('Renewal on track; five decisions protect $250K and open $188K');
  });

  it('asks for decisions with owner, day and reason', () => {
    expect(summary.decisions.map(({ ask, owner, by }) => [say(ask), owner, by])).toEqual([
      // What people ask for leads, in their order.
      ['Agree on 50 more seats for Risk at today’s price per seat', 'James Lin', '2026-04-16'],
      ['Schedule 2 training sessions in March', 'Sarah Chen', '2026-03-31'],
      ['Send David Park a value summary', 'Sarah Chen', '2026-03-17'],
      ['Engineering to scope rate limit change by April', 'Solutions', '2026-04-01'],
      ['Product team evaluating APAC region support', 'Product', null],
    ]);
  });

  it('says what worries and what is next, earliest first', () => {
    expect(summary.worries.map(say)[0]).toBe(
      'Champion leaves the company (severity high, likelihood medium).',
    );
    const days = summary.next.map(({ due }) => due ?? '9999-12-31');
    expect(days).toEqual([...days].sort());
  });

  it('has a title for a plan with nothing in it', () => {
    const account = recordWith('account', { name: 'Example', primaryCsm: 'Sarah Chen' });
    expect(say(derivePlan(planWith({ account }), today).summary.title)).toBe(
      'Renewal date not recorded; three decisions are asked for',
    );
  });
});

describe('every sentence', () => {
  /** All messages inside a value, however deep. */
  const messagesIn = (value: unknown): Message[] => {
    if (typeof value !== 'object' || value === null) return [];
    if ('code' in value && 'params' in value) return [value as Message];
    return Object.values(value).flatMap(messagesIn);
  };

  it.each(sampleAccounts)('about %s is written out, with nothing left open', (name) => {
    for (const on of [sampleDay, addDays(sampleDay, 40), addDays(sampleDay, -200)]) {
      const found = messagesIn(derivePlan(samplePlan(name), on));
      expect(found.length).toBeGreaterThan(5);
      for (const one of found) {
        const sentence = say(one);
        expect(sentence).not.toMatch(/\{\{|undefined|NaN|\[object/u);
        expect(sentence).not.toBe(one.code);
      }
    }
  });
});
