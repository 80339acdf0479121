import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mentionOf, roleMentionOf } from '../../../shared/domain/departure-mentions.ts';
import { departureOf, type Departure } from '../../../shared/domain/departure.ts';
import { influences, roleTypes, sentiments } from '../../../shared/records/stakeholder.ts';
import { speaker } from '../../../shared/text/say.ts';
import { fintechCorp, fixtureDay } from '../../support/plan-fixture.ts';
import { planWith } from '../../support/records.ts';
import { person, recordWith } from './plan-fixture.ts';

const say = speaker();
const today = fixtureDay;

const leaving = (name: string, plan = fintechCorp()): Departure => {
  const found = plan.stakeholders.find((one) => one.name === name);
  const departure = departureOf(plan, today, found?.id ?? '');
  if (!departure) throw new Error(`no ${name}`);
  return departure;
};

describe('the departure of Maria Torres, champion of Fintech Corp', () => {
  const maria = leaving('Maria Torres');

  it('touches every open opportunity through her role, with their sum', () => {
    expect(maria.opportunities.map(({ record, because }) => [record.name, because])).toEqual([
      ['Add 50 seats for Risk team', 'role'],
      ['ML Predictions module', 'role'],
      ['APAC office rollout', 'role'],
    ]);
    expect(maria.pipeline).toBe(18_800_000);
  });

  it('touches the risk about the champion, and no other', () => {
    expect(maria.risks.map(({ record, because }) => [record.title, because])).toEqual([
      ['Champion leaves the company', 'role'],
    ]);
  });

  it('says that the champion check turns, with its evidence, and which check fails sooner', () => {
    expect(maria.checks.map(({ before, after }) => [before.check, before.state, after.state])).toEqual([
      ['championInRole', 'unanswered', 'fail'],
      ['multiThreaded', 'pass', 'pass'],
    ]);
    expect(maria.checks.map(({ before, after }) => [before.failsOn, after.failsOn])[1]).toEqual([
      '2026-05-12',
      '2026-04-16',
    ]);
    expect(maria.checks.map(({ after }) => say(after.evidence))[0]).toBe(
      'Maria Torres left on 5 Mar 2026 and no other champion is on the map.',
    );
  });

  it('counts the threads before and after', () => {
    expect(maria.threads.before.engaged.length).toBe(4);
    expect(maria.threads.after.engaged.length).toBe(3);
    expect(maria.arr).toBeNull();
  });

  it('knows the meetings ahead she was expected at', () => {
    expect(maria.meetings.map(({ heldOn }) => heldOn)).toEqual(['2026-04-22']);
  });

  it('ranks who stands closest, with the reasons', () => {
    expect(maria.closest.map(({ stakeholder, points }) => [stakeholder.name, points])).toEqual([
      ['Priya Sharma', 8],
      ['James Lin', 7],
      ['David Park', 6],
      ['8 team leads', 4],
    ]);
    expect(maria.closest[0]?.reasons.map(say)).toEqual(['engaged now', 'Medium influence', 'Positive']);
  });

  it('plays: the next-closest within 48 hours, then the rest by day', () => {
    expect(maria.play.map(({ title, dueOn }) => [dueOn, say(title)])).toEqual([
      ['2026-03-07', 'Call Priya Sharma about Maria Torres leaving and agree on how we go on'],
      ['2026-03-08', 'Find out who takes over from Maria Torres and from when'],
      ['2026-03-08', 'Thank Maria Torres, ask for an introduction to the successor, keep in touch'],
      ['2026-03-12', 'Decide who comes to the meeting on 22 Apr 2026 instead of Maria Torres'],
      ['2026-03-12', 'Confirm the next step of “Add 50 seats for Risk team” with somebody who stays'],
      ['2026-03-12', 'Confirm the next step of “ML Predictions module” with somebody who stays'],
      ['2026-03-12', 'Confirm the next step of “APAC office rollout” with somebody who stays'],
      ['2026-03-12', 'Review the risk “Champion leaves the company”'],
      ['2026-03-19', 'Win a new champion in place of Maria Torres'],
    ]);
  });
});

describe('departureOf', () => {
  it('finds an opportunity by the first name in its blocker, and an action that is theirs', () => {
    const priya = leaving('Priya Sharma');
    expect(priya.opportunities.map(({ record, because }) => [record.name, because])).toEqual([
      ['ML Predictions module', 'named'],
    ]);
    const james = leaving('James Lin');
    expect(james.actions.map(({ record, because }) => [record.title, because])).toEqual([
      ['ROI model with finance inputs', 'owner'],
    ]);
    expect(james.checks.map(({ before, after }) => [before.check, after.state])).toEqual([
      ['buyerContacted', 'fail'],
    ]);
  });

  it('names who reports to somebody', () => {
    const park = leaving('David Park');
    expect(park.reports.map(({ name }) => name)).toEqual(['Priya Sharma']);
    expect(park.play.map(({ key }) => key)).toContain('reports');
  });

  it('says how much ARR then rests on one person, or on nobody', () => {
    const account = recordWith('account', { name: 'Two', arr: 5_000 });
    const two = [1, 2].map((at) => person({ name: `P${at}`, lastContact: '2026-03-01' }));
    const plan = planWith({ account, stakeholders: two });
    const departure = departureOf(plan, today, two[0]?.id ?? '');
    expect(departure?.threads.after.onlyThread?.name).toBe('P2');
    expect(departure?.arr).toBe(5_000);
    const alone = planWith({ account, stakeholders: two.slice(0, 1) });
    const last = departureOf(alone, today, two[0]?.id ?? '');
    expect(last?.arr).toBe(5_000);
    expect(last?.play[0] && say(last.play[0].title)).toBe(
      'Find somebody at the customer to talk to about P1 leaving',
    );
  });

  it('tells of somebody who left what it did', () => {
    const plan = fintechCorp();
    const gone = {
      ...plan,
      stakeholders: plan.stakeholders.map((one) =>
        one.name === 'Maria Torres' ? { ...one, leftOn: '2026-02-25' } : one,
      ),
    };
    const departure = leaving('Maria Torres', gone);
    expect(departure.on).toBe('2026-02-25');
    expect(departure.threads.before.engaged.length).toBe(4);
    expect(departure.threads.after.engaged.length).toBe(3);
  });

  it('is nothing for a role nobody fills, or somebody who is not there', () => {
    const open = person({ name: 'Head of Data', isPlaceholder: true });
    expect(departureOf(planWith({ stakeholders: [open] }), today, open.id)).toBeNull();
    expect(departureOf(planWith(), today, 'nobody')).toBeNull();
  });

  it('holds for any map: the person is never their own next, turned checks differ, days lie ahead', () => {
    const people = fc.array(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name.trim() !== ''),
        roleType: fc.constantFrom(null, ...roleTypes),
        influence: fc.constantFrom(null, ...influences),
        sentiment: fc.constantFrom(...sentiments),
        lastContact: fc.constantFrom(null, '2025-10-01', '2026-03-01'),
        leftOn: fc.constantFrom(null, null, '2026-01-01', '2026-12-01'),
        isGroup: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(people, fc.nat(), (drafts, at) => {
        const stakeholders = drafts.map((draft) => person(draft));
        const plan = { ...fintechCorp(), stakeholders };
        const before = JSON.stringify(plan);
        const one = stakeholders[at % stakeholders.length];
        const departure = departureOf(plan, today, one?.id ?? '');
        expect(JSON.stringify(plan)).toBe(before);
        expect(departure?.closest.some(({ stakeholder }) => stakeholder.id === one?.id)).toBe(false);
        for (const { before: was, after: is } of departure?.checks ?? [])
          expect(was.state !== is.state || (is.failsOn ?? '') < (was.failsOn ?? '9')).toBe(true);
        for (const { dueOn } of departure?.play ?? []) expect(dueOn > today).toBe(true);
        const points = departure?.closest.map((next) => next.points) ?? [];
        expect(points).toEqual([...points].sort((a, b) => b - a));
      }),
    );
  });
});

describe('mentions', () => {
  const people = ['Maria Torres', 'Maria Kern', 'Łukasz Żółć', '8 team leads'].map((name, index) =>
    person({ name, isGroup: index === 3 }),
  );
  const finds = (index: number, text: string) => {
    const one = people[index];
    return one ? mentionOf(one, people)(text) : false;
  };

  it.each([
    [0, 'Call Torres', true],
    [0, 'Call Maria', false],
    [0, 'Call MARIA TORRES today', true],
    [0, 'Torresen asks', false],
    [2, 'ask Łukasz.', true],
    [2, 'Żółć-Team', true],
    [3, 'a team meeting', false],
    [3, 'train the 8 team leads', true],
  ])('%i in "%s": %s', (index, text, found) => {
    expect(finds(index, text)).toBe(found);
  });

  it('never fails on a name, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, text) => {
        expect(typeof mentionOf(person({ name }), people)(text)).toBe('boolean');
        if (name.trim().length > 0) expect(mentionOf(person({ name }), [])(name)).toBe(true);
      }),
    );
  });

  it('finds a role in a title', () => {
    const finder = (roleType: (typeof roleTypes)[number]) => roleMentionOf(person({ roleType }));
    expect(finder('Champion')('Champion leaves the company')).toBe(true);
    expect(finder('Executive Sponsor')('The sponsor is quiet')).toBe(true);
    expect(finder('End User')('A user complained')).toBe(false);
    expect(roleMentionOf(person({}))('Champion leaves')).toBe(false);
  });
});
