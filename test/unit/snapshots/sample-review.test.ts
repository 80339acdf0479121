import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { daysBetween } from '../../../shared/dates.ts';
import { lastReview } from '../../../shared/domain/frozen-plan.ts';
import { sinceReview } from '../../../shared/domain/since.ts';
import { speaker } from '../../../shared/text/say.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

const say = speaker();
let core: TestCore;
beforeEach(() => {
  core = openTestCore();
});
afterEach(() => core.close());

/** What the sample's account tells since its last review. */
const story = async (today: string) => {
  const { id: accountId } = await core.call('plan.resolve', { key: 'Fintech Corp' });
  const records = await core.call('plan.get', { accountId });
  const head = lastReview(records.snapshots, today);
  if (!head) throw new Error('the sample has no frozen plan');
  const before = await core.call('snapshot.get', { id: head.id });
  return { head, before, review: sinceReview(before.records, records, head.takenOn, today) };
};

describe('the sample', () => {
  it('tells what changed since its last review: money, people, health, risks', async () => {
    await core.call('sample.load', {});
    const { head, before, review } = await story('2026-03-05');
    expect(head).toMatchObject({ label: 'Q4 review', takenOn: '2025-12-01' });
    expect(before.records.meetings.every(({ heldOn }) => heldOn <= head.takenOn)).toBe(true);
    const said = review.groups.flatMap(({ lines }) => lines.map((line) => say(line.says)));
    expect(said).toEqual(
      expect.arrayContaining([
        'Pipeline +$45K: APAC office rollout added',
        'James Lin Negative to Neutral',
        '8 team leads Neutral to Mixed',
        'Champion leaves the company: likelihood Low to Medium',
        'Active seats 104 to 112',
      ]),
    );
    expect(review.pipeline).toMatchObject({ start: 14_300_000, added: 4_500_000, now: 18_800_000 });
  });

  it('tells the same, some months later, when it is moved to today', async () => {
    await core.call('sample.load', {});
    const then = await story('2026-03-05');
    await core.call('history.undo', {});
    await core.reopen('2026-07-14');
    await core.call('sample.load', { moveToToday: true });
    const now = await story('2026-07-14');
    expect(daysBetween(now.head.takenOn, '2026-07-14')).toBe(daysBetween(then.head.takenOn, '2026-03-05'));
    const codes = ({ review }: typeof then) =>
      review.groups.map(({ lines }) => lines.map(({ says, tone }) => [says.code, tone]));
    expect(codes(now)).toEqual(codes(then));
  });
});
