import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Channel, Reply } from '../../../shared/contract.ts';
import { errorCodes, sentenceFor } from '../../../shared/errors.ts';
import { openBench, type OpenBench } from '../../faults/bench.ts';
import { wrongFacts } from '../../faults/facts.ts';
import { anyOperation } from '../../faults/operations/operation.ts';
import { perform } from '../../faults/operations/perform.ts';
import { randomFrom } from '../../faults/random.ts';
import { wrongSearch } from '../../faults/search.ts';
import { makeUndoBase } from '../../faults/undo-property.ts';
import { seed } from '../../support/seed.ts';
import { canary, fittingCalls, randomCall, type RandomCall } from './payloads.ts';

/** A million for a release: IPC_PAYLOADS=1000000. */
const payloads = Number(process.env['IPC_PAYLOADS'] ?? 100_000);

let base: string;
let folder: string;
let bench: OpenBench;
let pool: readonly RandomCall[];

beforeAll(async () => {
  base = await makeUndoBase();
  folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'carryon-fuzz-'));
  cpSync(base, folder, { recursive: true });
  bench = openBench(folder);
  const calls: RandomCall[] = fittingCalls.map(([channel, input]) => ({ channel, input }));
  const collecting = {
    ...bench,
    dispatch: (channel: unknown, input: unknown) => {
      calls.push({ channel, input });
      return bench.dispatch(channel, input);
    },
  };
  for (const operation of fc.sample(anyOperation({ undo: true }), { seed, numRuns: 300 }))
    await perform(collecting, operation);
  pool = calls;
});
afterAll(async () => {
  await bench.core.close();
  for (const path of [base, folder]) rmSync(path, { recursive: true, force: true });
});

/** Everything the database holds besides what is derived: two equal answers are two equal databases. */
const state = (): string =>
  JSON.stringify(
    [
      'SELECT max(id) FROM change',
      'SELECT id, state, at FROM change_set ORDER BY id DESC LIMIT 100',
      'SELECT count(*) FROM import_run',
      'SELECT count(*) FROM import_mapping',
    ].map((sql) => bench.db.prepare(sql).all()),
  );

/** Rows this connection has written so far, those that were taken back too. */
const written = (): unknown => bench.db.prepare('SELECT total_changes()').pluck().get();

const ofUs = new Set<string>(errorCodes);

/** What is wrong with a refusal; null when it is one of the closed list with nothing of anybody's in it. */
const wrongRefusal = (reply: Extract<Reply<Channel>, { ok: false }>): string | null => {
  const { code, message, details } = reply.error;
  if (!ofUs.has(code)) return 'a code of its own';
  if (code === 'INTERNAL') return `INTERNAL: ${bench.faults.at(-1) ?? ''}`;
  if (message !== sentenceFor(code)) return 'a text of its own';
  const said = JSON.stringify(details ?? {});
  return new RegExp(`${canary}|SELECT|INSERT|UPDATE|SQLITE|sqlite|/|\\\\\\\\|\\.db`, 'u').test(said)
    ? `details that say too much: ${said}`
    : null;
};

describe('the dispatcher under random payloads', () => {
  it(`answers every one of ${payloads} and keeps what refused ones were about (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const prototype = Object.getOwnPropertyNames(Object.prototype).join(' ');
    const wrong: string[] = [];
    let before = state();
    const replies = { ok: 0, refused: 0 };
    for (let turn = 0; turn < payloads && wrong.length < 5; turn += 1) {
      const { channel, input } = randomCall(random, pool);
      const rows = written();
      const reply = await bench.dispatch(channel, input);
      const after = written() === rows ? before : state();
      if (reply.ok) replies.ok += 1;
      else {
        replies.refused += 1;
        const fault = wrongRefusal(reply) ?? (after === before ? null : `${reply.error.code}, but changed`);
        if (fault !== null) wrong.push(`${String(channel)}: ${fault}`);
      }
      before = after;
    }
    expect(wrong).toEqual([]);
    expect(bench.faults).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype).join(' ')).toBe(prototype);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    // A harness whose calls are all refused, or never, tries nothing.
    expect(replies.ok).toBeGreaterThan(payloads / 50);
    expect(replies.refused).toBeGreaterThan(payloads / 50);
  }, 900_000);

  it('leaves plans that can be read, facts and search that fit them', async () => {
    const accounts = bench.db.prepare<[], string>('SELECT id FROM account').pluck().all();
    for (const accountId of accounts)
      expect(await bench.dispatch('plan.get', { accountId })).toMatchObject({ ok: true });
    expect(await bench.dispatch('history.list', { limit: 500 })).toMatchObject({ ok: true });
    expect(bench.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(wrongFacts(bench.db)).toEqual([]);
    expect(wrongSearch(bench.db)).toEqual([]);
  });
});
