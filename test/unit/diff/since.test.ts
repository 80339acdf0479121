import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SinceGroupId } from '../../../shared/domain/since-line.ts';
import { sinceReview, type SinceReview } from '../../../shared/domain/since.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { speaker } from '../../../shared/text/say.ts';
import { anyPlan } from '../../support/any-plan.ts';
import { planWith, recordWith } from '../../support/records.ts';
import { sampleDay, sampleFintechCorp } from '../../support/sample-plans.ts';

const say = speaker();
const [then, now] = ['2025-12-04', '2026-03-05'];
const review = (before: PlanRecords, after: PlanRecords): SinceReview =>
  sinceReview(before, after, then, now);
const groupOf = ({ groups }: SinceReview, id: SinceGroupId) => groups.find((group) => group.id === id);
/** `tone sentence` of every line of a part. */
const linesOf = (one: SinceReview, id: SinceGroupId): string[] =>
  (groupOf(one, id)?.lines ?? []).map(({ tone, says }) => `${tone} ${say(says)}`);

const accountId = 'account-1';
const account = (values: object) => recordWith('account', { id: accountId, name: 'Example', ...values });
const person = (id: string, values: object = {}) =>
  recordWith('stakeholder', { id, accountId, name: id, ...values });
const opportunity = (id: string, values: object = {}) =>
  recordWith('opportunity', { id, accountId, name: id, ...values });
const risk = (id: string, values: object = {}) => recordWith('risk', { id, accountId, title: id, ...values });
const action = (id: string, values: object = {}) =>
  recordWith('action', { id, accountId, title: id, ...values });

describe('money since a review', () => {
  it('tells what was added to, grew in and left the pipeline, and the bridge adds up', () => {
    const before = planWith({
      account: account({ arr: 25_000_000 }),
      opportunities: [
        opportunity('Seats', { value: 8_300_000, timeline: '2026-Q2', confidence: 'Medium' }),
        opportunity('Module', { value: 6_000_000 }),
        opportunity('Old idea', { value: 1_000_000 }),
        opportunity('EMEA', { value: 2_000_000 }),
      ],
    });
    const after = planWith({
      account: account({ arr: 27_000_000 }),
      opportunities: [
        opportunity('Seats', { value: 9_000_000, timeline: '2026-Q3', confidence: 'High' }),
        opportunity('Module', { value: 6_000_000, status: 'Won' }),
        opportunity('EMEA', { value: 2_000_000, status: 'Lost', closeReason: 'No budget' }),
        opportunity('APAC', { value: 4_500_000 }),
      ],
      arrMovements: [
        recordWith('arrMovement', {
          id: 'm1',
          accountId,
          movedOn: '2026-01-10',
          kind: 'Expansion',
          amount: 6_000_000,
          reason: 'Module',
        }),
        recordWith('arrMovement', {
          id: 'm2',
          accountId,
          movedOn: '2026-02-10',
          kind: 'Contraction',
          amount: 1_000_000,
        }),
        recordWith('arrMovement', { id: 'old', accountId, movedOn: then, kind: 'Churn', amount: -500 }),
      ],
    });
    const story = review(before, after);
    expect(linesOf(story, 'money')).toEqual([
      'good Expansion +$60K: Module',
      'bad Contraction −$10K: reason not recorded',
      'good Won $60K: Module',
      'good Pipeline +$45K: APAC added',
      'bad Lost $20K: EMEA (No budget)',
      'watch Pipeline −$10K: Old idea taken out of the plan',
      'good Pipeline +$7K: Seats now $90K',
      'watch Seats: Q2 2026 to Q3 2026',
      'good Seats: confidence Medium to High',
    ]);
    // $30K of contraction that no movement explains is one all the same.
    expect(story.arr).toEqual({
      start: 25_000_000,
      expansion: 6_000_000,
      contraction: 4_000_000,
      now: 27_000_000,
    });
    expect(story.pipeline).toEqual({
      start: 17_300_000,
      added: 4_500_000,
      grown: 700_000,
      shrunk: 0,
      won: 6_000_000,
      lost: 2_000_000,
      removed: 1_000_000,
      now: 13_500_000,
    });
    expect(say(groupOf(story, 'money')?.says ?? { code: 'since.none', params: {} })).toBe(
      'ARR $250K to $270K, pipeline $173K to $135K',
    );
  });

  it('compares no amounts of two currencies', () => {
    const story = review(
      planWith({
        account: account({ arr: 100, currency: 'USD' }),
        opportunities: [opportunity('A', { value: 5 })],
      }),
      planWith({
        account: account({ arr: 100, currency: 'EUR' }),
        opportunities: [opportunity('A', { value: 5 })],
      }),
    );
    expect([story.arr, story.pipeline]).toEqual([null, null]);
    expect(linesOf(story, 'money')).toEqual([
      'watch The currency changed from USD to EUR: amounts before and after are not compared',
    ]);
  });
});

describe('people since a review', () => {
  it('tells who became warmer or cooler, joined and left, and what was called otherwise', () => {
    const before = planWith({
      stakeholders: [
        person('James Lin', { sentiment: 'Neutral', roleType: 'Economic Buyer' }),
        person('Maria Torres', { sentiment: 'Very Positive', roleType: 'Champion', influence: 'Medium' }),
        person('Priya', { sentiment: 'Unknown', title: 'Director' }),
        person('Head of Data', { isPlaceholder: true }),
        person('Tom', { roleType: 'Champion' }),
        person('Ex', {}),
        person('Ann', { influence: 'Low' }),
      ],
      teamMembers: [recordWith('teamMember', { id: 't1', accountId, name: 'Sarah Chen', isDri: true })],
    });
    const after = planWith({
      stakeholders: [
        person('James Lin', { sentiment: 'Positive', roleType: 'Economic Buyer' }),
        person('Maria Torres', { sentiment: 'Mixed', roleType: 'Champion', influence: 'High' }),
        person('Priya', { sentiment: 'Positive', title: 'VP Data' }),
        person('Head of Data', { name: 'Ines Roth', roleType: 'Technical Decision Maker' }),
        person('Tom', { roleType: 'Champion', leftOn: '2026-02-01' }),
        person('Ann', { influence: 'High' }),
      ],
      teamMembers: [
        recordWith('teamMember', { id: 't1', accountId, name: 'Sarah Chen' }),
        recordWith('teamMember', { id: 't2', accountId, name: 'Omar', role: 'Solutions', isDri: true }),
      ],
    });
    const story = review(before, after);
    expect(linesOf(story, 'people')).toEqual([
      'bad Tom, Champion, left on 1 Feb 2026',
      'bad Maria Torres Very Positive to Mixed, influence Medium to High',
      'good James Lin Neutral to Positive',
      'neutral Priya Unknown to Positive',
      'neutral Ann: influence Low to High',
      'good Ines Roth joined the map as Technical Decision Maker',
      'neutral Ex was taken off the map',
      'neutral Priya is now VP Data',
      'neutral Omar joined our team as Solutions',
      'neutral Directly responsible: Sarah Chen to Omar',
    ]);
    expect(say(story.title)).toBe(
      'Since 4 Dec 2025: 1 person warmer, 1 person cooler, 1 person left, 1 person joined',
    );
  });
});

describe('risks and commitments since a review', () => {
  it('tells which risks were opened, closed and rated otherwise, the worst first', () => {
    const before = planWith({
      risks: [
        risk('Budget', { severity: 'Medium', likelihood: 'Low' }),
        risk('Champion', { severity: 'High', likelihood: 'High' }),
        risk('Rollout', {}),
        risk('Old', { status: 'Closed' }),
        risk('Mistake', {}),
      ],
    });
    const after = planWith({
      risks: [
        risk('Budget', { severity: 'High', likelihood: 'Medium', status: 'Monitoring' }),
        risk('Champion', { severity: 'High', likelihood: 'Low' }),
        risk('Rollout', { status: 'Closed' }),
        risk('Old', { status: 'Active', severity: 'Low', likelihood: 'Low' }),
        risk('Competitor', { severity: 'High', likelihood: 'High' }),
      ],
    });
    const story = review(before, after);
    expect(linesOf(story, 'risks')).toEqual([
      'bad New: Competitor (severity High, likelihood High)',
      'watch Open again: Old (severity Low, likelihood Low)',
      'bad Budget: severity Medium to High, likelihood Low to Medium',
      'good Champion: likelihood High to Low',
      'good Closed: Rollout',
      'neutral Budget: Active to Monitoring',
      'neutral Taken off the register: Mistake',
    ]);
  });

  it('holds commitments against their days: kept, late, dropped, and those still in time', () => {
    const before = planWith({
      actions: [
        action('In time', { dueOn: '2026-01-10' }),
        action('Too late', { dueOn: '2026-01-10' }),
        action('Overdue', { dueOn: '2026-02-28' }),
        action('Forgotten', { dueOn: '2026-02-28' }),
        action('Done before', { status: 'Closed', closedOn: '2025-11-01' }),
        action('Someday', {}),
        action('Moved', { dueOn: '2026-02-01' }),
      ],
    });
    const after = planWith({
      actions: [
        action('In time', { dueOn: '2026-01-10', status: 'Closed', closedOn: '2026-01-10' }),
        action('Too late', { dueOn: '2026-01-10', status: 'Closed', closedOn: '2026-01-12' }),
        action('Overdue', { dueOn: '2026-02-28' }),
        action('Done before', { status: 'Closed', closedOn: '2025-11-01' }),
        action('Someday', {}),
        action('Moved', { dueOn: '2026-04-01' }),
        action('Fresh', { dueOn: '2026-03-20' }),
        action('Fresh and done', { status: 'Closed' }),
      ],
    });
    const story = review(before, after);
    expect(linesOf(story, 'commitments')).toEqual([
      'watch Late: Too late, done 12 Jan 2026, 2 days after it was due',
      'bad Late: Overdue, 5 days overdue',
      'watch Dropped: Forgotten',
      'good Kept: In time, done 10 Jan 2026',
      'good Kept: Fresh and done',
      'watch Moved: due 1 Feb 2026, now 1 Apr 2026',
      'neutral New: Fresh, due 20 Mar 2026',
    ]);
    expect(say(groupOf(story, 'commitments')?.says ?? { code: 'since.none', params: {} })).toBe(
      '2 kept, 2 late, 1 dropped, 1 new, 2 still open and in time',
    );
  });
});

/** Amounts near the largest whole number cannot be added exactly. */
const expectSum = (amounts: readonly number[], total: number): void => {
  if (amounts.every((amount) => Math.abs(amount) < 1e12))
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(total);
};

describe('the whole story', () => {
  it('says that nothing changed where nothing did', () => {
    // An action that is overdue is told, whenever it became so.
    const plan = { ...sampleFintechCorp(), actions: [] };
    const story = sinceReview(plan, plan, sampleDay, sampleDay);
    expect(story.groups.flatMap(({ lines }) => lines)).toEqual([]);
    expect(say(story.title)).toBe('Nothing has changed since 5 Mar 2026');
  });

  it('leads to records that are there, and is whole sentences, for any two plans', () => {
    fc.assert(
      fc.property(anyPlan(), anyPlan(), (before, after) => {
        const story = review(before, after);
        const { arr, pipeline } = story;
        if (arr) expectSum([arr.start, arr.expansion, -arr.contraction], arr.now);
        if (pipeline) {
          const { start, added, grown, shrunk, won, lost, removed } = pipeline;
          expectSum([start, added, grown, -shrunk, -won, -lost, -removed], pipeline.now);
        }
        const there = new Set(
          Object.values(after).flatMap((part) => (Array.isArray(part) ? part.map(({ id }) => id) : [])),
        );
        for (const { lines, says } of story.groups) {
          expect(say(says)).toMatch(/\S/u);
          if (lines.length > 0) expect(says.code).not.toBe('since.none');
          for (const line of lines) {
            expect(say(line.says)).not.toMatch(/^since\.|undefined|NaN|\[object/u);
            const { entity, id } = line.jump;
            if (id !== null) expect(entity === 'account' || there.has(id)).toBe(true);
          }
        }
        expect(say(story.title)).toMatch(/4 Dec 2025/u);
      }),
      { numRuns: 100 },
    );
  });
});
