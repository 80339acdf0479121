import { afterEach, beforeEach, expect, it } from 'vitest';

import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
let accountId: string;

beforeEach(async () => {
  app = openTestCore();
  ({ id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Kusunoki', arr: 3_200_000, currency: 'JPY' },
  }));
});
afterEach(() => app.close());

it('says who changed what, from what to what, and in which currency', async () => {
  await app.call('record.update', { entity: 'account', id: accountId, changes: { arr: 4_000_000 } });
  const { id } = await app.call('record.create', {
    entity: 'opportunity',
    values: { accountId, name: 'Seats' },
  });
  await app.call('record.update', { entity: 'opportunity', id, changes: { value: 500_000 } });
  const entries = await app.call('history.list', { accountId });
  expect(entries.map(({ label, by, changeCount }) => [label, by, changeCount])).toEqual([
    ['Edit opportunity: value', 'Sarah Chen', 1],
    ['Add opportunity', 'Sarah Chen', 1],
    ['Edit account: arr', 'Sarah Chen', 1],
    ['Add account', 'Sarah Chen', 1],
  ]);
  expect(entries[0]?.changes).toMatchObject([
    { name: 'Seats', currency: 'JPY', fields: [{ field: 'value', before: null, after: 500_000 }] },
  ]);
  expect(entries[2]?.changes).toMatchObject([
    { name: 'Kusunoki', currency: 'JPY', fields: [{ field: 'arr', before: 3_200_000, after: 4_000_000 }] },
  ]);
});

it('pages from the newest to the oldest and knows other accounts from this one', async () => {
  await app.call('record.create', { entity: 'account', values: { name: 'Other' } });
  for (const title of ['A', 'B', 'C'])
    await app.call('record.create', { entity: 'risk', values: { accountId, title } });
  const [newest] = await app.call('history.list', { accountId, limit: 1 });
  const rest = await app.call('history.list', { accountId, before: newest?.set ?? 0 });
  expect([newest, ...rest].map((entry) => entry?.changes[0]?.name)).toEqual(['C', 'B', 'A', 'Kusunoki']);
});

it('still names a deleted account and its currency', async () => {
  await app.call('record.remove', { entity: 'account', ids: [accountId] });
  const [entry] = await app.call('history.list', {});
  expect(entry?.changes).toMatchObject([{ op: 'delete', name: 'Kusunoki', currency: 'JPY' }]);
});
