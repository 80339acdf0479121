import { afterEach, beforeEach, expect, it } from 'vitest';

import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
let accountId: string;

beforeEach(async () => {
  app = openTestCore();
  const values = { name: 'Fintech Corp', industry: 'Renewables', notes: 'Renews in May' };
  ({ id: accountId } = await app.call('record.create', { entity: 'account', values }));
});
afterEach(() => app.close());

const found = async (text: string, limit = 30) =>
  (await app.call('search.query', { text, limit })).map(({ title }) => title);
const add = (entity: 'action' | 'risk' | 'stakeholder', values: Record<string, string>) =>
  app.call('record.create', { entity, values: { accountId, ...values } });

it('puts titles that begin with the text first, then those with its words, then everything else', async () => {
  await app.call('record.create', { entity: 'account', values: { name: 'Old Renault' } });
  await add('stakeholder', { name: 'Ann Lee', title: 'Renewal desk' });
  await add('risk', { title: 'Budget for the renewal' });
  await add('action', { title: 'Renew the licence' });
  expect(await found('ren')).toEqual([
    'Renew the licence',
    'Old Renault',
    'Budget for the renewal',
    'Fintech Corp',
    'Ann Lee',
  ]);
  expect(await found('ren', 2)).toEqual(['Renew the licence', 'Old Renault']);
});

it('takes several words for a beginning in the order they are typed, and finds them in any', async () => {
  await add('risk', { title: 'Plan without a call' });
  await add('action', { title: 'Call about the plan' });
  await add('action', { title: 'Call plan' });
  expect(await found('call pl')).toEqual(['Call plan', 'Plan without a call', 'Call about the plan']);
  expect(await found('plan cal')).toEqual(['Plan without a call', 'Call plan', 'Call about the plan']);
});

it('shows no record twice, and not more than asked for, however many hold the words', async () => {
  for (let index = 0; index < 12; index += 1) await add('action', { title: `Renew ${index}`, owner: 'Ren' });
  const hits = await app.call('search.query', { text: 'ren', limit: 12 });
  expect(new Set(hits.map(({ id }) => id)).size).toBe(12);
  expect(await found('ren')).toHaveLength(13);
});

it('reads nothing that is typed as a command of the search', async () => {
  await add('action', { title: 'Ask AND listen' });
  expect(await found('"ask" ^and* title:')).toEqual([]);
  expect(await found('ask AND')).toEqual(['Ask AND listen']);
  for (const text of ['^', '"', '(', 'title :', '*', '   ', '🙂']) expect(await found(text)).toEqual([]);
});

it('finds what stands within a name of a script without spaces', async () => {
  await app.call('record.create', { entity: 'account', values: { name: '株式会社 山田製作所' } });
  await add('stakeholder', { name: '佐藤花子', title: '部長' });
  expect(await found('製作')).toEqual(['株式会社 山田製作所']);
  expect(await found('花子')).toEqual(['佐藤花子']);
  expect(await found('山田')).toEqual(['株式会社 山田製作所']);
});
