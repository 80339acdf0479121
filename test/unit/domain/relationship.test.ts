import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, type Day } from '../../../shared/dates.ts';
import { contactsAt } from '../../../shared/domain/contact.ts';
import { relationshipChecks } from '../../../shared/domain/relationship.ts';
import { isEngaged, threadsAt } from '../../../shared/domain/threads.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import {
  checks,
  roleTypes,
  sentiments,
  type Check,
  type Stakeholder,
} from '../../../shared/records/stakeholder.ts';
import { planWith } from '../../support/records.ts';
import { person, recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const check = (records: PlanRecords, name: Check, on: Day = today) => {
  const found = relationshipChecks(records, on).find((result) => result.check === name);
  if (!found) throw new Error(`no check ${name}`);
  return found;
};

const anyPerson = fc
  .record({
    roleType: fc.option(fc.constantFrom(...roleTypes)),
    sentiment: fc.constantFrom(...sentiments),
    since: fc.option(fc.integer({ min: -20, max: 130 })),
    leaves: fc.option(fc.integer({ min: -30, max: 130 }), { freq: 4 }),
  })
  .map(({ roleType, sentiment, since, leaves }) =>
    person({
      roleType,
      sentiment,
      lastContact: since === null ? null : addDays(today, -since),
      leftOn: leaves === null ? null : addDays(today, leaves),
    }),
  );
const anyPlan = fc
  .tuple(
    fc.array(anyPerson, { maxLength: 8 }),
    fc.array(fc.tuple(fc.integer({ min: -5, max: 120 }), fc.option(fc.nat({ max: 7 }))), { maxLength: 4 }),
  )
  .map(([stakeholders, summaries]) =>
    planWith({
      stakeholders,
      valueSummaries: summaries.map(([ago, at]) =>
        recordWith('valueSummary', {
          sentOn: addDays(today, -ago),
          stakeholderId: at === null ? null : (stakeholders[at]?.id ?? null),
        }),
      ),
    }),
  );

/** The plan without what only happens after a day, so that nothing new happens while days go by. */
const frozen = (records: PlanRecords, on: Day): PlanRecords => ({
  ...records,
  stakeholders: records.stakeholders.map((one) =>
    one.lastContact !== null && one.lastContact > on ? { ...one, lastContact: null } : one,
  ),
  valueSummaries: records.valueSummaries.filter(({ sentOn }) => sentOn <= on),
});

describe('the relationship checks', () => {
  it.each(['buyerContacted', 'multiThreaded', 'sponsorValueSummary'] as const)(
    '%s passes up to its last passing day and on no day after it',
    (name) => {
      fc.assert(
        fc.property(anyPlan, (plan) => {
          const records = frozen(plan, today);
          const now = check(records, name);
          if (now.state !== 'pass') return;
          expect(now.lastPassingDay).not.toBeNull();
          for (let ahead = 0; ahead <= 140; ahead += 1) {
            const on = addDays(today, ahead);
            const passes = check(records, name, on).state === 'pass';
            expect(passes).toBe(on <= (now.lastPassingDay ?? ''));
          }
          expect(now.failsOn).toBe(addDays(now.lastPassingDay ?? '', 1));
        }),
        { numRuns: 150 },
      );
    },
  );

  it('come in their fixed order with evidence, for any plan', () => {
    fc.assert(
      fc.property(anyPlan, (records) => {
        const results = relationshipChecks(records, today);
        expect(results.map((result) => result.check)).toEqual([...checks]);
        for (const { evidence } of results) expect(evidence.code).toMatch(/^check\./u);
      }),
    );
  });

  it('fail without the person they are about', () => {
    expect(check(planWith(), 'buyerContacted')).toMatchObject({ state: 'fail', lastPassingDay: null });
    expect(check(planWith(), 'sponsorValueSummary').evidence.code).toBe('check.sponsor.none');
  });

  it('do not take a contact for a value summary', () => {
    const sponsor = person({ roleType: 'Executive Sponsor', lastContact: today });
    expect(check(planWith({ stakeholders: [sponsor] }), 'sponsorValueSummary').state).toBe('fail');
    const sent = recordWith('valueSummary', { sentOn: '2025-12-05', stakeholderId: sponsor.id });
    const records = planWith({ stakeholders: [sponsor], valueSummaries: [sent] });
    expect(check(records, 'sponsorValueSummary')).toMatchObject({ state: 'pass', failsOn: '2026-03-06' });
  });

  it('do not count a value summary to somebody else', () => {
    const sponsor = person({ roleType: 'Executive Sponsor' });
    const user = person({ roleType: 'End User' });
    const sent = recordWith('valueSummary', { sentOn: today, stakeholderId: user.id });
    const records = planWith({ stakeholders: [sponsor, user], valueSummaries: [sent] });
    expect(check(records, 'sponsorValueSummary').state).toBe('fail');
  });
});

describe('an answer by hand', () => {
  const answer = (name: Check, verdict: 'pass' | 'fail', answeredOn: Day) =>
    recordWith('checkAnswer', {
      check: name,
      verdict,
      reason: 'Asked',
      answeredBy: 'Sarah Chen',
      answeredOn,
    });

  it('decides a question that only people can answer', () => {
    expect(check(planWith(), 'noOrganizationalChange').state).toBe('unanswered');
    const records = planWith({ checkAnswers: [answer('noOrganizationalChange', 'pass', today)] });
    expect(check(records, 'noOrganizationalChange')).toMatchObject({ state: 'pass', automatic: false });
  });

  it('overrules the rule and keeps what the rule says', () => {
    const records = planWith({ checkAnswers: [answer('buyerContacted', 'pass', today)] });
    expect(check(records, 'buyerContacted')).toMatchObject({
      state: 'pass',
      automatic: false,
      overruled: { state: 'fail' },
    });
  });

  it('is superseded by a newer one, and not known before its day', () => {
    const records = planWith({
      checkAnswers: [
        answer('noOrganizationalChange', 'fail', '2026-03-01'),
        answer('noOrganizationalChange', 'pass', '2026-02-01'),
      ],
    });
    expect(check(records, 'noOrganizationalChange').state).toBe('fail');
    expect(check(records, 'noOrganizationalChange', '2026-02-15').state).toBe('pass');
    expect(check(records, 'noOrganizationalChange', '2026-01-15').state).toBe('unanswered');
  });

  it('about the champion ends on the day the champion leaves', () => {
    const champion = person({ roleType: 'Champion', name: 'Maria Torres', leftOn: '2026-03-03' });
    const before = planWith({
      stakeholders: [champion],
      checkAnswers: [answer('championInRole', 'pass', '2026-02-20')],
    });
    expect(check(before, 'championInRole', '2026-03-02').state).toBe('pass');
    expect(check(before, 'championInRole')).toMatchObject({
      state: 'fail',
      automatic: true,
      evidence: { code: 'check.champion.left' },
    });
    const successor = person({ roleType: 'Champion', lastContact: today });
    expect(
      check({ ...before, stakeholders: [champion, successor], checkAnswers: [] }, 'championInRole').state,
    ).toBe('unanswered');
  });

  it('fails on the day that the champion has said to leave, unless another one stays', () => {
    const leaving = person({ roleType: 'Champion', name: 'Maria Torres', leftOn: '2026-04-01' });
    const checkAnswers = [answer('championInRole', 'pass', '2026-02-20')];
    const announced = planWith({ stakeholders: [leaving], checkAnswers });
    expect(check(announced, 'championInRole')).toMatchObject({ state: 'pass', failsOn: '2026-04-01' });
    expect(check(announced, 'championInRole', '2026-03-31').state).toBe('pass');
    expect(check(announced, 'championInRole', '2026-04-01').state).toBe('fail');
    expect(check({ ...announced, checkAnswers: [] }, 'championInRole')).toMatchObject({
      state: 'unanswered',
      failsOn: '2026-04-01',
    });
    const stays = person({ roleType: 'Champion', lastContact: today });
    const two = { ...announced, stakeholders: [leaving, stays] };
    expect(check(two, 'championInRole')).toMatchObject({ state: 'pass', failsOn: null });
  });
});

describe('threads', () => {
  const engagedUntil = (people: Stakeholder[]) => threadsAt(planWith({ stakeholders: people }), today);

  it('counts who is in role, was contacted in 90 days and is neither negative nor unknown', () => {
    const base = { lastContact: addDays(today, -90), sentiment: 'Mixed' } as const;
    expect(isEngaged(person(base), today)).toBe(true);
    expect(isEngaged(person({ ...base, lastContact: addDays(today, -91) }), today)).toBe(false);
    expect(isEngaged(person({ ...base, sentiment: 'Negative' }), today)).toBe(false);
    expect(isEngaged(person({ ...base, sentiment: 'Unknown' }), today)).toBe(false);
    expect(isEngaged(person({ ...base, leftOn: today }), today)).toBe(false);
    expect(isEngaged(person({ ...base, lastContact: addDays(today, 1) }), today)).toBe(false);
  });

  it('counts a group as one thread', () => {
    expect(engagedUntil([person({ isGroup: true, headCount: 8, lastContact: today })]).engaged).toHaveLength(
      1,
    );
  });

  it('names the ARR that rests on one person', () => {
    const only = person({ lastContact: today });
    const account = recordWith('account', { name: 'Example', arr: 25_000_000 });
    expect(threadsAt(planWith({ account, stakeholders: [only] }), today)).toMatchObject({
      singleThreaded: true,
      onlyThread: { id: only.id },
      arrOnOne: 25_000_000,
    });
    const two = planWith({ account, stakeholders: [only, person({ lastContact: today })] });
    expect(threadsAt(two, today)).toMatchObject({ singleThreaded: true, onlyThread: null, arrOnOne: null });
  });
});

describe('contacts', () => {
  it('are due after 60 days for the buyer and 90 for others', () => {
    const lines = contactsAt(
      planWith({
        stakeholders: [
          person({ roleType: 'Economic Buyer', lastContact: '2026-01-04' }),
          person({ roleType: 'Executive Sponsor', lastContact: '2025-12-04' }),
          person({ lastContact: null }),
          person({ lastContact: today, leftOn: '2026-03-01' }),
        ],
      }),
      today,
    );
    expect(lines.map(({ state, nextDue }) => [state, nextDue])).toEqual([
      ['inTime', '2026-03-05'],
      ['overdue', '2026-03-04'],
      ['never', null],
      ['left', null],
    ]);
  });
});
