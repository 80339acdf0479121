import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { openTestCore } from '../../support/core.ts';

it('makes a PDF in another process and names the characters that no font has', async () => {
  const app = openTestCore();
  const account = await app.call('record.create', { entity: 'account', values: { name: 'Kim 𒀀 田中' } });
  const made = await app.call('export.pdf', {
    job: randomUUID(),
    accountId: account.id,
    edition: 'internal',
  });
  expect(made.saved).toMatchObject({ outcome: 'saved', name: 'Kim 𒀀 田中 - account plan 2026-03-05.pdf' });
  // Cuneiform: no font that comes with the program has it.
  expect(made.missingCharacters).toEqual(['𒀀']);
  const [bytes = ''] = app.saved.values();
  expect(Buffer.from(bytes).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  await app.close();
});
