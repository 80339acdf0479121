import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Call } from '../../../shared/contract.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
let accountId = '';
beforeAll(async () => {
  app = openTestCore();
  await app.call('sample.load', {});
  accountId = (await app.call('plan.resolve', { key: 'Fintech Corp' })).id;
});
afterAll(() => app.close());

const exported = async (changes: Partial<Call<'export.pdf'>>): Promise<Uint8Array> => {
  app.saved.clear();
  await app.call('export.pdf', { job: randomUUID(), accountId, edition: 'internal', ...changes });
  const [bytes] = app.saved.values();
  if (!(bytes instanceof Uint8Array)) throw new Error('nothing was saved');
  return bytes;
};
const opened = async (bytes: Uint8Array) => {
  const { token } = await app.call('files.begin', { name: 'plan.pdf', bytes: bytes.length });
  await app.call('files.append', { token, chunk: new Uint8Array(bytes) });
  return app.call('plan.openPdf', { file: token });
};

test('a PDF is opened as the plan it was made of', async () => {
  const { version } = await app.call('app.status', {});
  const plan = await app.call('plan.get', { accountId });
  const found = await opened(await exported({}));
  expect(found).toMatchObject({ app: version, asOf: '2026-03-05', edition: 'internal' });
  expect(found.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
  expect(found.records).toEqual({ ...plan, snapshots: [] });
});

test('a copy for the customer carries nothing, nor one of ours that shall not', async () => {
  for (const changes of [{ edition: 'customer', attachPlan: true }, { attachPlan: false }] as const) {
    await expect(opened(await exported(changes))).rejects.toMatchObject({
      code: 'FILE_UNSUPPORTED',
      details: { reason: 'noPlan' },
    });
  }
});

test('a file that is no PDF is refused, and is gone', async () => {
  await expect(opened(Buffer.from('hello'))).rejects.toMatchObject({ code: 'FILE_UNSUPPORTED' });
});
