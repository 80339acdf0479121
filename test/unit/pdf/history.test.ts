import { afterEach, beforeEach, expect, it } from 'vitest';

import { readPlanInput } from '../../../electron/features/export/pdf/plan-input.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
beforeEach(() => {
  app = openTestCore({ today: '2026-03-05' });
});
afterEach(() => app.close());

const historyOf = (accountId: string, asOf: string) => {
  const { history = [], earlierChanges } = readPlanInput(app.core.context.db, accountId, asOf, 'handOff');
  return { labels: history.map(({ label }) => label), earlierChanges };
};

it('a hand-off tells the changes that were made by the end of its day', async () => {
  const { id } = await app.call('record.create', { entity: 'account', values: { name: 'Northwind' } });
  await app.call('record.create', { entity: 'risk', values: { accountId: id, title: 'Budget' } });
  await app.reopen('2026-03-06');
  await app.call('record.update', { entity: 'account', id, changes: { tier: 'SMB' } });
  const known = historyOf(id, '2026-03-05');
  expect(known.labels).toHaveLength(2);
  expect(historyOf(id, '2026-03-06').labels).toEqual([expect.stringContaining('Edit'), ...known.labels]);
  expect(historyOf(id, '2026-03-04')).toEqual({ labels: [], earlierChanges: 0 });
});

it('a hand-off counts as earlier only what was made by its day', async () => {
  const { id } = await app.call('record.create', { entity: 'account', values: { name: 'Northwind' } });
  for (let number = 0; number < 402; number += 1)
    await app.call('record.create', { entity: 'risk', values: { accountId: id, title: `Risk ${number}` } });
  await app.reopen('2026-03-06');
  await app.call('record.update', { entity: 'account', id, changes: { tier: 'SMB' } });
  expect(historyOf(id, '2026-03-05').earlierChanges).toBe(3);
  expect(historyOf(id, '2026-03-06').earlierChanges).toBe(4);
});
