import { describe, expect, it } from 'vitest';

import { daysSinceContact } from '../../../shared/domain/contact.ts';
import { derivePlan } from '../../../shared/domain/plan.ts';
import { seatPrice } from '../../../shared/domain/seats.ts';
import { formatMoney } from '../../../shared/money.ts';
import { speaker } from '../../../shared/text/say.ts';
import { sampleDay, samplePlan } from '../../support/sample-plans.ts';

/** The fixture of the product spec, as of 2026-03-05. */
const records = samplePlan('Fintech Corp');
const plan = derivePlan(records, sampleDay);
const say = speaker();

describe('Fintech Corp as of 2026-03-05', () => {
  it('is the account of the template', () => {
    expect(records.account).toMatchObject({
      name: 'Fintech Corp',
      crmId: 'CRM-004821',
      primaryCsm: 'Sarah Chen',
      tier: 'Enterprise',
      arr: 25_000_000,
      contractStart: '2024-06-15',
      renewalDate: '2026-06-15',
      contractTerm: 'Annual',
      autoRenew: true,
      products: ['Analytics Platform (Enterprise)', 'Data Pipeline Add-on'],
      industry: 'Financial Services',
      employees: 2_400,
      annualRevenue: 18_000_000_000,
    });
  });

  it('uses 112 of 150 seats, 74.67 %, and the seat lever is off', () => {
    expect(plan.growth.utilization).toMatchObject({ part: 112, whole: 150 });
    expect(plan.growth.utilization?.percent).toBeCloseTo(74.667, 3);
    const lever = plan.growth.levers.find((one) => one.lever === 'Seat expansion');
    expect(lever?.state).toBe('off');
    expect(lever && say(lever.evidence)).toBe('112 of 150 seats are active, 75%: not below 70%.');
  });

  it('has a pipeline of 83 + 60 + 45 = 188 thousand, 75.2 % of ARR', () => {
    expect(plan.growth.open.map(({ value }) => value)).toEqual([8_300_000, 6_000_000, 4_500_000]);
    expect(plan.growth.pipeline).toBe(18_800_000);
    expect(plan.growth.shareOfArr?.percent).toBe(75.2);
    expect(plan.growth.weighted).toEqual({
      total: 10_540_000,
      weights: { High: 80, Medium: 50, Low: 20 },
      withoutConfidence: 0,
    });
    expect(plan.growth.byQuarter.map(({ quarter, total }) => [quarter, total])).toEqual([
      ['2026-Q2', 8_300_000],
      ['2026-Q3', 6_000_000],
      ['2026-Q4', 4_500_000],
    ]);
  });

  it('prices 50 more seats at $83,333', () => {
    const price = seatPrice(records.account, 50);
    expect(price).toBe(8_333_333);
    expect(formatMoney(Math.round((price ?? 0) / 100) * 100, 'USD')).toBe('$83,333');
  });

  it('counts the days since each contact', () => {
    expect(records.stakeholders.map((person) => [person.name, daysSinceContact(person, sampleDay)])).toEqual([
      ['Maria Torres', 13],
      ['James Lin', 49],
      ['Priya Sharma', 5],
      ['8 team leads', 23],
      ['David Park', 94],
    ]);
  });

  it('passes the buyer check until 2026-03-16, fails the sponsor check, is multi-threaded', () => {
    const check = (name: string) => plan.checks.find((result) => result.check === name);
    expect(check('buyerContacted')).toMatchObject({
      state: 'pass',
      automatic: true,
      lastPassingDay: '2026-03-16',
      failsOn: '2026-03-17',
    });
    expect(check('sponsorValueSummary')).toMatchObject({
      state: 'fail',
      automatic: true,
      lastPassingDay: null,
    });
    // Torres until 21 May, Lin until 15 April, Sharma until 29 May, team leads until 11 May: the third last.
    expect(check('multiThreaded')).toMatchObject({ state: 'pass', lastPassingDay: '2026-05-11' });
    expect(check('championInRole')).toMatchObject({ state: 'pass', automatic: false });
    expect(check('noOrganizationalChange')).toMatchObject({ state: 'unanswered', automatic: false });
    expect(plan.threads.engaged.map(({ stakeholder }) => stakeholder.name)).not.toContain('David Park');
  });

  it('renews in 102 days, past the 120-day mark and before the 90-day mark', () => {
    expect(plan.renewal).toMatchObject({ renewalDate: '2026-06-15', daysToRenewal: 102, trap: 'ahead' });
    expect(plan.renewal.marks.slice(0, 2)).toEqual([
      { days: 120, on: '2026-02-15', passed: true },
      { days: 90, on: '2026-03-17', passed: false },
    ]);
  });

  it('is healthy by 25 of 35, one point more than in February', () => {
    expect(plan.health).toMatchObject({ points: 25, possible: 35, scored: 7, of: 7, status: 'Healthy' });
    expect(say(plan.health.arithmetic)).toBe('25 / 35 = 71%, 7 of 7 scored');
    expect(plan.health.change?.previous.points).toBe(24);
    expect(plan.health.change?.movedBy).toEqual([
      {
        signal: 'featureAdoption',
        label: 'Feature adoption depth',
        from: 3,
        to: 4,
        weight: 1,
        points: 1,
        possible: 0,
      },
    ]);
  });

  it('shows the band around its one stale score', () => {
    expect(plan.health.signals.filter(({ stale }) => stale).map(({ signal }) => signal)).toEqual(['npsCsat']);
    expect(plan.health.band).toMatchObject({
      stale: 1,
      low: { points: 22, status: 'At Risk' },
      high: { points: 26, status: 'Healthy' },
    });
  });

  it('offers the one person named in meetings who is not on the map', () => {
    expect(plan.work.unmapped).toMatchObject([
      { name: 'Nadia Rahman', meetings: 2, lastMetOn: '2026-02-20' },
    ]);
  });

  it('works on what is overdue first', () => {
    expect(plan.work.overdue.map(({ action, dueIn }) => [action.dueOn, dueIn])).toEqual([['2026-03-02', -3]]);
    expect(plan.work.nextStep).toMatchObject({ from: 'action', due: '2026-03-02', owner: 'Sarah Chen' });
  });

  it('numbers six open risks by exposure', () => {
    expect(plan.risks.lines.map(({ number, exposure, risk }) => [number, exposure, risk.title])).toEqual([
      [1, 6, 'Champion leaves the company'],
      [2, 6, 'Low adoption in Risk and Compliance'],
      [3, 4, 'API rate limits block ML Predictions'],
      [4, 4, 'Budget cuts in next fiscal year'],
      [5, 3, 'APAC data residency not available in 2026'],
      [6, 3, 'Competitor evaluation'],
    ]);
    expect(plan.risks.high).toBe(2);
  });
});
