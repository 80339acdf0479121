import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, type Day } from '../../../shared/dates.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { proposalRules } from '../../../shared/domain/signal-proposals-rules.ts';
import { proposalsAt } from '../../../shared/domain/signal-proposals.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { speaker } from '../../../shared/text/say.ts';
import { planWith } from '../../support/records.ts';
import { person, recordWith } from './plan-fixture.ts';

const today = '2026-03-05';
const say = speaker();

const proposed = (signal: string, parts: Partial<PlanRecords>, asOf: Day = today) => {
  const found = proposalsAt(planWith(parts), asOf, defaultScorecard).find((each) => each.signal === signal);
  if (!found) throw new Error(`no helper for ${signal}`);
  return found;
};
/** The score and its rule in words, or the reason why there is none. */
const told = (signal: string, parts: Partial<PlanRecords>, asOf: Day = today) => {
  const found = proposed(signal, parts, asOf);
  return found.state === 'proposed' ? `${found.score}: ${say(found.rule)}` : say(found.reason);
};
const scoreOf = (signal: string, parts: Partial<PlanRecords>, asOf: Day = today) => {
  const found = proposed(signal, parts, asOf);
  return found.state === 'proposed' ? found.score : null;
};

const seats = (activeSeats: number | null, licensedSeats: number | null): Partial<PlanRecords> => ({
  account: recordWith('account', { name: 'Example', activeSeats, licensedSeats }),
});
const nps = (scores: readonly number[], on: Day = today): Partial<PlanRecords> => ({
  surveyResponses: scores.map((score) =>
    recordWith('surveyResponse', { kind: 'NPS', score, respondedOn: on }),
  ),
});
const csat = (scores: readonly number[], scaleMaximum: number | null, on: Day = today) =>
  scores.map((score) => recordWith('surveyResponse', { kind: 'CSAT', score, scaleMaximum, respondedOn: on }));
const tickets = (recent: number, before: number, high = 0): Partial<PlanRecords> => ({
  tickets: [
    ...Array.from({ length: before }, () =>
      recordWith('ticket', {
        subject: 'Old',
        openedOn: addDays(today, -120),
        closedOn: addDays(today, -110),
      }),
    ),
    ...Array.from({ length: recent }, (_, at) =>
      recordWith('ticket', {
        subject: `Ticket ${at}`,
        openedOn: addDays(today, -10),
        closedOn: at < high ? null : today,
        priority: at < high ? 'High' : 'Normal',
      }),
    ),
  ],
});

describe('proposalsAt', () => {
  it('speaks for the signals of the scorecard that data can speak for, in its order', () => {
    const plan = planWith();
    const signals = [...defaultScorecard.signals].reverse();
    expect(proposalsAt(plan, today, { signals }).map(({ signal }) => signal)).toEqual([
      'stakeholderEngagement',
      'npsCsat',
      'supportTickets',
      'seatUtilization',
    ]);
    const own = [{ key: 'constructor', label: 'Own', weight: 1, source: '' }];
    expect(proposalsAt(plan, today, { signals: own })).toEqual([]);
  });

  it('says why where there is nothing to go by', () => {
    expect(proposalsAt(planWith(), today, defaultScorecard).map((each) => each.state)).toEqual(
      Array.from({ length: 4 }, () => 'withheld'),
    );
  });

  it('never proposes what its own records of later days say', () => {
    expect(told('npsCsat', nps([9, 9, 9]), addDays(today, -1))).toBe('No survey answer is recorded.');
    expect(told('supportTickets', tickets(3, 0), addDays(today, -11))).toBe('No support ticket is recorded.');
  });
});

describe('seat utilization', () => {
  it('is the share of active seats, by whole numbers', () => {
    expect(told('seatUtilization', seats(112, 150))).toBe(
      '3: 112 of 150 seats are active, 75%: 65% to less than 80% is 3.',
    );
    expect(told('seatUtilization', seats(799, 1000))).toBe(
      '3: 799 of 1,000 seats are active, 79.9%: 65% to less than 80% is 3.',
    );
    expect(told('seatUtilization', seats(160, 150))).toBe(
      '5: 160 of 150 seats are active, 107%: 90% or more is 5.',
    );
    expect(told('seatUtilization', seats(0, 150))).toBe(
      '1: 0 of 150 seats are active, 0%: less than 50% is 1.',
    );
  });

  it.each([
    [49, 1],
    [50, 2],
    [64, 2],
    [65, 3],
    [79, 3],
    [80, 4],
    [89, 4],
    [90, 5],
  ])('at %i%% is %i', (percent, score) => {
    expect(scoreOf('seatUtilization', seats(percent, 100))).toBe(score);
  });

  it.each([
    [null, 150],
    [10, null],
    [10, 0],
  ])('is not proposed from %s of %s', (active, licensed) => {
    expect(told('seatUtilization', seats(active, licensed))).toBe(
      'Licensed and active seats are not recorded.',
    );
  });
});

describe('NPS and CSAT', () => {
  it('are promoters less detractors, passives counted in', () => {
    expect(told('npsCsat', nps([10, 9, 9, 8, 7, 3]))).toBe(
      '4: NPS 33: 3 of 6 answers promote, 1 detract; 30 to less than 50 is 4.',
    );
    expect(told('npsCsat', nps([0, 6, 6]))).toBe(
      '1: NPS -100: 0 of 3 answers promote, 3 detract; less than -30 is 1.',
    );
  });

  it('count 4 and 5 of 5 as positive, 8 to 10 of 10, and read a scale that is not recorded', () => {
    const positive = (scores: readonly number[], scale: number | null) =>
      told('npsCsat', { surveyResponses: csat(scores, scale) })
        .split(': ')[2]
        ?.split(' of')[0];
    expect(positive([5, 4, 3, 1], 5)).toBe('2 positive');
    expect(positive([10, 8, 7, 5], 10)).toBe('2 positive');
    expect(positive([5, 4, 9, 7], null)).toBe('3 positive');
  });

  it('let the lower one count when both have enough answers', () => {
    const surveyResponses = [...csat([5, 5, 5], 5), ...(nps([10, 7, 2]).surveyResponses ?? [])];
    const found = proposed('npsCsat', { surveyResponses });
    expect(found).toMatchObject({ state: 'proposed', score: 3 });
    expect(told('npsCsat', { surveyResponses })).toMatch(/^3: NPS 0:.*CSAT 100%:.*The lower one counts\.$/u);
  });

  it('need three answers within ninety days', () => {
    const { windowDays } = proposalRules.survey;
    const edge = addDays(today, 1 - windowDays);
    expect(scoreOf('npsCsat', nps([9, 9, 9], edge))).toBe(5);
    expect(told('npsCsat', nps([9, 9, 9], addDays(edge, -1)))).toBe(
      'The newest survey answer is of 5 Dec 2025: none in the 90 days since 6 Dec 2025.',
    );
    expect(told('npsCsat', nps([9, 9]))).toBe(
      'Only 2 answers in the 90 days since 6 Dec 2025: fewer than 3 say nothing.',
    );
  });

  it('propose more for more promoters, never less', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 30 }),
        fc.nat(),
        (given, at) => {
          const better = given.map((score, index) => (index === at % given.length ? 10 : score));
          expect(scoreOf('npsCsat', nps(better))).toBeGreaterThanOrEqual(scoreOf('npsCsat', nps(given)) ?? 0);
        },
      ),
    );
  });
});

describe('support tickets', () => {
  it.each([
    [6, 8, 5],
    [7, 8, 4],
    [10, 8, 4],
    [12, 8, 3],
    [13, 8, 2],
    [16, 8, 2],
    [17, 8, 1],
    [75, 100, 5],
    [76, 100, 4],
    [110, 100, 4],
    [111, 100, 3],
  ])('%i after %i is %i', (recent, before, score) => {
    expect(scoreOf('supportTickets', tickets(recent, before))).toBe(score);
  });

  it('tell the rule with its numbers', () => {
    expect(told('supportTickets', tickets(6, 8))).toBe(
      '5: 6 tickets in 90 days, 8 in the 90 before, 25% fewer: at least 25% fewer is 5.',
    );
    expect(told('supportTickets', tickets(3, 1))).toBe(
      '4: 3 tickets in 90 days, 1 in the 90 before, 200% more: up to 2 apart is about the same, which is 4.',
    );
    expect(told('supportTickets', tickets(17, 8))).toBe(
      '1: 17 tickets in 90 days, 8 in the 90 before, 113% more: beyond 100% more is 1.',
    );
  });

  it('are held down by urgent and high ones that are open', () => {
    expect(scoreOf('supportTickets', tickets(6, 8, 1))).toBe(3);
    expect(scoreOf('supportTickets', tickets(6, 8, 2))).toBe(2);
    expect(scoreOf('supportTickets', tickets(6, 8, 5))).toBe(1);
    expect(told('supportTickets', tickets(6, 8, 1))).toMatch(/ 1 urgent or high one is open: at most 3\.$/u);
    // A bad volume stays as bad as it is.
    expect(scoreOf('supportTickets', tickets(17, 8, 1))).toBe(1);
  });

  it('are not compared with a period that is not recorded', () => {
    expect(told('supportTickets', tickets(3, 0))).toMatch(/^Tickets are recorded since 23 Feb 2026 only/u);
    const old = recordWith('ticket', { subject: 'Older', openedOn: addDays(today, -300), closedOn: today });
    expect(told('supportTickets', { tickets: [old] })).toMatch(/^The newest ticket is of 9 May 2025/u);
    expect(told('supportTickets', { tickets: [old, ...(tickets(3, 0).tickets ?? [])] })).toMatch(
      /^3 tickets in 90 days after none in the 90 before/u,
    );
  });
});

describe('stakeholder engagement', () => {
  const team = (lastContact: Day) => [
    person({ roleType: 'Champion', lastContact }),
    person({ roleType: 'Economic Buyer', lastContact }),
    person({ roleType: 'Executive Sponsor', lastContact }),
  ];

  it('is one point for each fact that holds', () => {
    const meetings = [recordWith('meeting', { heldOn: addDays(today, -45) })];
    expect(told('stakeholderEngagement', { stakeholders: team(addDays(today, -5)), meetings })).toBe(
      '5: 5 of 5 hold: at least 3 stakeholders engaged (3), the champion engaged, the economic buyer contacted in time, the executive sponsor contacted in time and a meeting in the last 45 days.',
    );
    expect(scoreOf('stakeholderEngagement', { stakeholders: team(addDays(today, -61)) })).toBe(3);
    expect(told('stakeholderEngagement', { stakeholders: team(addDays(today, -100)) })).toMatch(
      /^1: None of 5 holds: at least 3 stakeholders engaged \(0\),/u,
    );
  });

  it('is not proposed without a contact, or from one of long ago', () => {
    expect(told('stakeholderEngagement', {})).toBe('Nobody is on the map yet.');
    expect(told('stakeholderEngagement', { stakeholders: [person({})] })).toBe(
      'No contact and no meeting is recorded.',
    );
    expect(told('stakeholderEngagement', { stakeholders: team(addDays(today, -181)) })).toMatch(
      /over 180 days ago/u,
    );
    expect(scoreOf('stakeholderEngagement', { stakeholders: team(addDays(today, -180)) })).toBe(1);
  });
});

it('declares steps that descend, so that every score is reached', () => {
  const { seats: seatRules, survey } = proposalRules;
  for (const steps of [seatRules.steps, survey.npsSteps, survey.csatSteps]) {
    expect(steps.map(([score]) => score)).toEqual([5, 4, 3, 2]);
    const limits = steps.map(([, atLeast]) => atLeast);
    expect(limits).toEqual([...limits].sort((a, b) => b - a));
  }
});
