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
    ['Edit account: ARR', 'Sarah Chen', 1],
    ['Add account', 'Sarah Chen', 1],
  ]);
  expect(entries[0]?.changes).toMatchObject([
    { name: 'Seats', currency: 'JPY', fields: [{ field: 'value', before: null, after: 500_000 }] },
  ]);
  expect(entries[2]?.changes).toMatchObject([
    { name: 'Kusunoki', currency: 'JPY', fields: [{ field: 'arr', before: 3_200_000, after: 4_000_000 }] },
  ]);
});

it('calls a value of a field that the user made by its account and the field', async () => {
  const { id: customFieldId } = await app.call('record.create', {
    entity: 'customField',
    values: { label: 'Floors', kind: 'number' },
  });
  await app.call('customValue.set', { accountId, customFieldId, value: '7' });
  await app.call('account.editMany', {
    edits: [{ id: accountId, changes: {}, values: [{ customFieldId, value: null }] }],
  });
  const [removed, added] = await app.call('history.list', { accountId });
  expect(added?.changes).toMatchObject([{ op: 'insert', name: 'Kusunoki · Floors' }]);
  expect(removed?.changes).toMatchObject([{ op: 'delete', name: 'Kusunoki · Floors', accountId }]);
});

it('writes counts and abbreviations as people do', async () => {
  const account = (index: number) => ({ name: `Account ${index}`, primaryCsm: 'Ann' });
  const records = Array.from({ length: 1000 }, (_, index) => account(index));
  const { ids } = await app.call('record.createMany', { entity: 'account', records });
  await app.call('account.editMany', {
    edits: ids.map((id) => ({ id, changes: { primaryCsm: 'Bo' } })),
  });
  const labels = (await app.call('history.list', {})).map(({ label }) => label);
  expect(labels.slice(0, 2)).toEqual(['Edit 1,000 accounts: primary CSM', 'Add 1,000 accounts']);
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

it('names what is gone again where it was added', async () => {
  await app.call('record.create', { entity: 'risk', values: { accountId, title: 'Sponsor leaves' } });
  await app.call('record.create', { entity: 'playbook', values: { name: 'Rescue' } });
  for (let step = 0; step < 3; step += 1) await app.call('history.undo', {});
  const added = (await app.call('history.list', {})).filter(({ kind }) => kind === 'create');
  expect(added.map(({ state, changes }) => [state, changes[0]?.op, changes[0]?.name])).toEqual([
    ['undone', 'insert', 'Rescue'],
    ['undone', 'insert', 'Sponsor leaves'],
    ['undone', 'insert', 'Kusunoki'],
  ]);
});
