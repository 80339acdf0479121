import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { emptyBookLayout, type BookLayout } from '../../../shared/book-view.ts';
import type { Draft } from '../../../shared/entity.ts';
import type { account } from '../../../shared/records/account.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
beforeEach(() => {
  app = openTestCore();
});
afterEach(() => app.close());

const add = async (values: Draft<typeof account>): Promise<string> =>
  (await app.call('record.create', { entity: 'account', values })).id;
const view = (layout: Partial<BookLayout>) =>
  app.call('book.ids', { layout: { ...emptyBookLayout, ...layout } });
const names = async (layout: Partial<BookLayout>): Promise<string[]> => {
  const { nums } = await view(layout);
  return (await app.call('book.rows', { nums: [...nums] })).map(({ name }) => name);
};
const score = async (accountId: string, value: number) => {
  for (const signal of ['productUsage', 'featureAdoption', 'seatUtilization', 'supportTickets'])
    await app.call('health.score', { accountId, signal, score: value });
};

describe('an empty book', () => {
  it('is empty, not an error', async () => {
    expect(await view({ query: 'x', groupBy: 'owner' })).toEqual({
      nums: new Uint32Array(),
      totals: [],
      groups: [],
    });
    expect(await app.call('book.facet', { column: 'tier', filters: [] })).toEqual([]);
  });
});

describe('the book of business', () => {
  beforeEach(async () => {
    await score(
      await add({ name: 'beta', arr: 200, currency: 'EUR', primaryCsm: 'Ann', renewalDate: '2026-04-01' }),
      1,
    );
    await score(
      await add({ name: 'Alpha', arr: 300, currency: 'USD', primaryCsm: 'Bob', renewalDate: '2026-09-01' }),
      5,
    );
    await add({ name: 'Gamma', primaryCsm: 'Ann', domain: 'gamma.example' });
    await score(await add({ name: 'Ørsted', arr: 100, currency: 'USD', tier: 'SMB' }), 3);
  });

  it('sorts by any column, blanks last both ways', async () => {
    expect(await names({ sort: { column: 'name', direction: 'asc' } })).toEqual([
      'Alpha',
      'beta',
      'Gamma',
      'Ørsted',
    ]);
    expect(await names({ sort: { column: 'arr', direction: 'desc' } })).toEqual([
      'Alpha',
      'beta',
      'Ørsted',
      'Gamma',
    ]);
    expect(await names({ sort: { column: 'arr', direction: 'asc' } })).toEqual([
      'Ørsted',
      'beta',
      'Alpha',
      'Gamma',
    ]);
    expect(await names({ sort: { column: 'status', direction: 'asc' } })).toEqual([
      'beta',
      'Ørsted',
      'Alpha',
      'Gamma',
    ]);
    expect(await names({ sort: { column: 'renewalInDays', direction: 'asc' } })).toEqual([
      'beta',
      'Alpha',
      'Gamma',
      'Ørsted',
    ]);
  });

  it('counts ARR at risk only where health is At Risk or Critical, per currency', async () => {
    expect((await view({})).totals).toEqual([
      { currency: 'USD', accounts: 3, arr: 400, arrAtRisk: 100 },
      { currency: 'EUR', accounts: 1, arr: 200, arrAtRisk: 200 },
    ]);
  });

  it('groups with counts and totals in the order of the rows', async () => {
    const { groups } = await view({ groupBy: 'owner' });
    expect(groups.map(({ value, count }) => [value, count])).toEqual([
      ['Ann', 2],
      ['Bob', 1],
      [null, 1],
    ]);
    expect(await names({ groupBy: 'owner', sort: { column: 'name', direction: 'desc' } })).toEqual([
      'Gamma',
      'beta',
      'Alpha',
      'Ørsted',
    ]);
  });

  it('filters by values, blanks, ranges and key accounts', async () => {
    const only = (filter: BookLayout['filters'][number]) => names({ filters: [filter] });
    expect(await only({ test: 'oneOf', column: 'owner', values: ['Ann'] })).toEqual(['beta', 'Gamma']);
    expect(await only({ test: 'oneOf', column: 'owner', values: [null] })).toEqual(['Ørsted']);
    expect(await only({ test: 'oneOf', column: 'renewalQuarter', values: ['2026-Q2'] })).toEqual(['beta']);
    expect(await only({ test: 'between', column: 'renewalInDays', from: 0, to: 27 })).toEqual(['beta']);
    expect(await only({ test: 'between', column: 'renewalInDays', from: 0, to: 26 })).toEqual([]);
    expect(await only({ test: 'between', column: 'arr', from: 2, to: null })).toEqual(['Alpha', 'beta']);
  });

  it('finds the largest fifth of each currency live, and those called strategic', async () => {
    const key = () => names({ filters: [{ test: 'keyAccount', value: true }] });
    expect(await key()).toEqual(['Alpha', 'beta']);
    const gamma = await app.call('plan.resolve', { key: 'Gamma' });
    await app.call('record.update', { entity: 'account', id: gamma.id, changes: { strategic: true } });
    await add({ name: 'Delta', arr: 900, currency: 'EUR' });
    expect(await key()).toEqual(['Alpha', 'Delta', 'Gamma']);
  });

  it('searches by the beginning of any word, without accents or case, and never as a query language', async () => {
    expect(await names({ query: 'alp' })).toEqual(['Alpha']);
    expect(await names({ query: 'GAMMA exam' })).toEqual(['Gamma']);
    for (const query of ['"', '*', 'a* OR b', "'; DROP TABLE account; --", 'NEAR(', '^'])
      await expect(view({ query })).resolves.toBeDefined();
  });

  it('offers the values of a column among what the other filters leave', async () => {
    expect(
      await app.call('book.facet', {
        column: 'owner',
        filters: [
          { test: 'oneOf', column: 'owner', values: ['Bob'] },
          { test: 'oneOf', column: 'currency', values: ['USD'] },
        ],
      }),
    ).toEqual([
      { value: 'Ann', count: 1 },
      { value: 'Bob', count: 1 },
      { value: null, count: 1 },
    ]);
  });

  it('ages a plan from its last edit', async () => {
    await app.reopen('2026-03-15');
    const rows = await app.call('book.rows', { nums: [1] });
    expect(rows[0]).toMatchObject({ planAge: 10, renewalInDays: 17 });
  });
});
