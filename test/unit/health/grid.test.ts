import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { derivePlan } from '../../../shared/domain/plan.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { emptyHealthGridLayout, type HealthGridLayout } from '../../../shared/health-grid.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
beforeEach(() => {
  app = openTestCore();
});
afterEach(() => app.close());

const keys = defaultScorecard.signals.map(({ key }) => key);

/** An account scored on the core's day: one digit per signal, `-` for none. */
const account = async (name: string, digits: string): Promise<string> => {
  const { id } = await app.call('record.create', { entity: 'account', values: { name } });
  const scores = keys.flatMap((signal, at) =>
    (digits[at] ?? '-') === '-' ? [] : [{ accountId: id, signal, score: Number(digits[at]) }],
  );
  if (scores.length > 0) await app.call('health.scoreMany', { scores });
  return id;
};
const ids = (layout: Partial<HealthGridLayout> = {}) =>
  app.call('healthGrid.ids', { layout: { ...emptyHealthGridLayout, ...layout } });
const counts = (query = '') => app.call('healthGrid.counts', { query });
const rows = async (layout: Partial<HealthGridLayout> = {}) => {
  const { nums } = await ids(layout);
  return app.call('healthGrid.rows', { nums: [...nums] });
};
const names = async (layout: Partial<HealthGridLayout> = {}) => (await rows(layout)).map(({ name }) => name);
const sortBy = (column: HealthGridLayout['sort']['column'], direction: 'asc' | 'desc' = 'asc') => ({
  sort: { column, direction, signal: column === 'signal' ? 'npsCsat' : null },
});

describe('the health grid', () => {
  it('is empty without accounts, with the columns of the default scorecard', async () => {
    const { nums, scorecard } = await ids();
    expect(nums).toHaveLength(0);
    const statuses = { Healthy: 0, 'At Risk': 0, Critical: 0, 'Not enough data': 0 };
    expect(await counts()).toEqual({ statuses, stale: 0 });
    expect(scorecard).toMatchObject({ version: 1, signals: defaultScorecard.signals });
  });

  it('totals each account and leaves what is not scored empty', async () => {
    await account('Alpha', '5555555');
    await account('Beta', '21-1--2');
    await account('Gamma', '');
    const [alpha, beta, gamma] = await rows();
    expect(alpha).toMatchObject({ points: 35, possible: 35, status: 'Healthy', stale: 0, version: 1 });
    expect(beta).toMatchObject({ points: 6, possible: 20, scored: 4, of: 7, status: 'Critical' });
    expect(beta?.cells.map(({ score }) => score)).toEqual([2, 1, null, 1, null, null, 2]);
    expect(gamma).toMatchObject({
      percent: null,
      status: 'Not enough data',
      assessedOn: null,
      version: null,
    });
  });

  it('agrees with the page of the account', async () => {
    const id = await account('Alpha', '43-2512');
    const { nums } = await ids();
    const [row] = await app.call('healthGrid.rows', { nums: [...nums] });
    const { health } = derivePlan(await app.call('plan.get', { accountId: id }), '2026-03-05');
    expect(row).toMatchObject({
      points: health.points,
      possible: health.possible,
      percent: health.percent,
      status: health.status,
      assessedOn: health.assessedOn,
    });
    expect(row?.cells.map(({ score, stale }) => [score, stale])).toEqual(
      health.signals.map(({ score, stale }) => [score, stale]),
    );
  });

  it('sorts by total, status, one signal, assessment and stale scores, unknown ones last', async () => {
    await account('Old', '3333333');
    await app.reopen('2026-04-20');
    await account('Good', '5555555');
    await account('Poor', '11111-1');
    await account('None', '');
    expect(await names(sortBy('total'))).toEqual(['Poor', 'Old', 'Good', 'None']);
    expect(await names(sortBy('total', 'desc'))).toEqual(['Good', 'Old', 'Poor', 'None']);
    expect(await names(sortBy('status'))).toEqual(['Poor', 'Old', 'Good', 'None']);
    expect(await names(sortBy('signal', 'desc'))).toEqual(['Good', 'Old', 'Poor', 'None']);
    expect((await names(sortBy('assessed')))[0]).toBe('Old');
    expect((await names(sortBy('stale', 'desc')))[0]).toBe('Old');
    expect((await rows({ query: 'old' }))[0]).toMatchObject({ stale: 7 });
  });

  it('filters by status, by stale scores and by what is typed', async () => {
    await account('Old', '3333333');
    await app.reopen('2026-04-20');
    await account('Good', '5555555');
    expect(await names({ statuses: ['Healthy'] })).toEqual(['Good']);
    expect(await names({ staleOnly: true })).toEqual(['Old']);
    expect(await names({ query: 'goo' })).toEqual(['Good']);
    expect(await counts()).toMatchObject({ statuses: { Healthy: 1, 'At Risk': 1 }, stale: 1 });
    expect(await counts('goo')).toMatchObject({ statuses: { Healthy: 1, 'At Risk': 0 }, stale: 0 });
  });

  it('knows the last fresh day of each signal', async () => {
    const { version: _version, ...content } = defaultScorecard;
    const signals = content.signals.map((signal) =>
      signal.key === 'npsCsat' ? { ...signal, shelfLifeDays: 90 } : signal,
    );
    await app.call('scorecard.save', { basedOn: null, scorecard: { ...content, signals } });
    await account('One', '3333333');
    const stale = async (today: string) => {
      await app.reopen(today);
      const [row] = await rows();
      return [row?.stale, (await counts()).stale, (await ids({ staleOnly: true })).nums.length];
    };
    expect(await stale('2026-04-04')).toEqual([0, 0, 0]);
    expect(await stale('2026-04-05')).toEqual([6, 1, 1]);
    expect(await stale('2026-06-03')).toEqual([6, 1, 1]);
    expect(await stale('2026-06-04')).toEqual([7, 1, 1]);
  });

  it('does not know assessments of days to come', async () => {
    await app.reopen('2026-04-20');
    await account('Later', '5555555');
    await app.reopen('2026-04-19');
    expect((await rows())[0]).toMatchObject({ assessedOn: null, scored: 0 });
  });
});

describe('scoring many', () => {
  it('is one step of undo over several accounts', async () => {
    const one = await account('One', '');
    const two = await account('Two', '3333333');
    await app.call('health.scoreMany', {
      scores: [
        { accountId: one, signal: 'npsCsat', score: 4 },
        { accountId: two, signal: 'npsCsat', score: 5 },
        { accountId: two, signal: 'renewalRisk', score: null },
      ],
    });
    expect((await rows()).map(({ cells }) => cells.map(({ score }) => score))).toEqual([
      [null, null, null, null, 4, null, null],
      [3, 3, 3, 3, 5, 3, null],
    ]);
    await app.call('history.undo', {});
    expect((await rows()).map(({ scored }) => scored)).toEqual([0, 7]);
  });

  it('scores nothing when one of them cannot be', async () => {
    const one = await account('One', '');
    const scores = [
      { accountId: one, signal: 'npsCsat', score: 4 },
      { accountId: one, signal: 'mood', score: 4 },
    ];
    await expect(app.call('health.scoreMany', { scores })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await rows())[0]).toMatchObject({ scored: 0, assessedOn: null });
  });
});
