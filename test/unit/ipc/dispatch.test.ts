import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Handlers } from '../../../electron/context.ts';
import { createDispatch } from '../../../electron/ipc/dispatch.ts';
import { createWriteGate, writingChannels } from '../../../electron/ipc/write-gate.ts';
import { emptyBookLayout } from '../../../shared/book-view.ts';
import { contract } from '../../../shared/contract.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { openBench, type OpenBench } from '../../faults/bench.ts';
import { newFolder } from '../db/folders.ts';
import { unknownChannels } from './payloads.ts';

let bench: OpenBench;
beforeEach(() => {
  bench = openBench(newFolder());
});
afterEach(() => bench.core.close());

const send = (channel: unknown, input: unknown) => bench.dispatch(channel, input);
const refused = (code: string, details?: object) => ({
  ok: false,
  error: { code, ...(details ? { details } : {}) },
});
const account = async (): Promise<string> => {
  const reply = await send('record.create', { entity: 'account', values: { name: 'Northwind' } });
  if (!reply.ok) throw new Error(reply.error.code);
  return (reply.value as { id: string }).id;
};

describe('a channel that is not in the contract', () => {
  it('is forbidden, whatever it is', async () => {
    for (const channel of unknownChannels)
      expect(await send(channel, {})).toMatchObject(refused('FORBIDDEN'));
  });
});

describe('an input that is too much', () => {
  const note = (value: unknown) => ({ entity: 'account', values: { name: 'Northwind', notes: value } });

  it('in one text of 100 MB', async () => {
    expect(await send('record.create', note('x'.repeat(100 * 1024 * 1024)))).toMatchObject(
      refused('PAYLOAD_TOO_LARGE'),
    );
  });

  it('in many small parts', async () => {
    const parts = Array.from({ length: 40 }, () => 'x'.repeat(1024 * 1024));
    expect(await send('record.create', note(parts))).toMatchObject(refused('PAYLOAD_TOO_LARGE'));
    const many = Array.from({ length: 5_000_000 }, () => 7);
    expect(await send('record.create', note(many))).toMatchObject(refused('PAYLOAD_TOO_LARGE'));
    const holes = Object.assign([], { length: 4_000_000_000 });
    expect(await send('record.create', note(holes))).toMatchObject(refused('PAYLOAD_TOO_LARGE'));
    expect(await send('files.append', { token: '', chunk: new Uint8Array(40_000_000) })).toMatchObject(
      refused('PAYLOAD_TOO_LARGE'),
    );
  });

  it('in a list that is longer than a call takes', async () => {
    const ids = Array.from({ length: 10_001 }, (_, index) => `account ${index}`);
    expect(await send('record.remove', { entity: 'account', ids })).toMatchObject(
      refused('PAYLOAD_TOO_LARGE', { field: 'ids' }),
    );
    const many = ids.map((id) => ({ id, changes: { city: 'Oslo' } }));
    expect(await send('account.editMany', { edits: many })).toMatchObject(
      refused('PAYLOAD_TOO_LARGE', { field: 'edits' }),
    );
  });

  it('in depth, or in a circle', async () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 10_000; level += 1) deep = level % 2 === 0 ? [deep] : { deep };
    expect(await send('record.create', note(deep))).toMatchObject(refused('PAYLOAD_TOO_LARGE'));
    const circle: Record<string, unknown> = {};
    circle['again'] = circle;
    expect(await send('record.create', note(circle))).toMatchObject(refused('PAYLOAD_TOO_LARGE'));
  });

  it('may be large as long as it fits', async () => {
    expect(await send('record.create', note('x'.repeat(20_000)))).toMatchObject({ ok: true });
    expect(await send('record.create', note('x'.repeat(20_001)))).toMatchObject(refused('BAD_REQUEST'));
  });
});

describe('an input that does not fit', () => {
  it('is answered with the field, by names of the contract only', async () => {
    const values = { name: 'Northwind', renewalDate: 'Secret Corp' };
    expect(await send('record.create', { entity: 'account', values })).toMatchObject(
      refused('BAD_REQUEST', { field: 'values.renewalDate' }),
    );
    const token = '00000000-0000-7000-8000-000000000000';
    const staging = { job: token, file: token, kind: 'accounts', options: {}, choices: {} };
    expect(await send('imports.prepare', { ...staging, mapping: { 'Secret Corp': 7 } })).toMatchObject(
      refused('BAD_REQUEST', { field: 'mapping.*' }),
    );
  });

  it('is refused where JSON could not keep it', async () => {
    const values = { accountId: await account(), takenOn: '2026-03-05', label: 'Review' };
    const frozen = (content: unknown) =>
      send('record.create', { entity: 'snapshot', values: { ...values, content } });
    expect(await frozen({ goals: [1n] })).toMatchObject(refused('BAD_REQUEST', { field: 'values.content' }));
    expect(await frozen({ goals: [1] })).toMatchObject({ ok: true });
  });

  it('does not reach the prototype of anything', async () => {
    const text =
      '{"entity":"account","values":{"name":"A","__proto__":{"polluted":1}},"__proto__":{"polluted":1}}';
    await send('record.create', JSON.parse(text));
    const nested = '{"entity":"account","values":{"constructor":{"prototype":{"polluted":1}}}}';
    expect(await send('record.create', JSON.parse(nested))).toMatchObject(refused('BAD_REQUEST'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('may throw when it is looked at', async () => {
    const trap = {
      get entity(): string {
        throw new Error('trap');
      },
    };
    expect(await send('record.create', trap)).toMatchObject({ ok: false });
  });

  it.each([
    ['blank', '  '],
    ['with a character that cannot be stored', 'a\u0000b'],
    ['with half a character', 'a\ud800'],
  ])('is refused where it could not be read back: %s', async (_, text) => {
    const accountId = await account();
    const meeting = {
      accountId,
      heldOn: '2026-03-05',
      type: 'QBR',
      channel: 'Video',
      title: 'Review',
      discussion: null,
      attendees: [],
      actions: [],
    };
    const action = { title: text, owner: null, side: 'Ours', dueOn: null };
    const calls: readonly (readonly [string, object])[] = [
      ['meeting.record', { ...meeting, attendees: [{ stakeholderId: null, name: text }] }],
      ['meeting.record', { ...meeting, actions: [action] }],
      ['meeting.record', { ...meeting, heldOn: '0001-01-01' }],
      ['relationship.answer', { accountId, check: 'buyerContacted', verdict: 'pass', reason: text }],
      ...(text.trim() === ''
        ? []
        : ([
            ['meeting.record', { ...meeting, title: text }],
            ['health.score', { accountId, signal: 'npsCsat', note: text }],
          ] as const)),
    ];
    for (const [channel, input] of calls) expect(await send(channel, input)).toMatchObject({ ok: false });
    expect(await send('plan.get', { accountId })).toMatchObject({ ok: true });
    expect(bench.faults).toEqual([]);
  });
});

describe('amounts that are too large to add', () => {
  it('do not close the book', async () => {
    const arr = Number.MAX_SAFE_INTEGER;
    for (const name of ['Northwind', 'Contoso', 'Fabrikam'])
      await send('record.create', { entity: 'account', values: { name, arr, currency: 'EUR' } });
    const accountId = await account();
    for (const value of [arr, arr])
      await send('record.create', { entity: 'opportunity', values: { accountId, name: 'All', value } });
    const book = await send('book.ids', { layout: emptyBookLayout });
    expect(book).toMatchObject({ ok: true, value: { totals: [{ currency: 'EUR', arr }, {}] } });
    expect(await send('book.rows', { nums: [1, 2, 3, 4] })).toMatchObject({ ok: true });
    expect(bench.faults).toEqual([]);
  });
});

describe('a handler that fails', () => {
  const failing = (error: unknown) => {
    const told: unknown[] = [];
    const handlers = {
      'app.status': () => {
        throw error;
      },
    } as unknown as Handlers;
    return { told, dispatch: createDispatch(handlers, (_, thrown) => told.push(thrown)) };
  };

  it.each([
    new Error("UPDATE account SET name = 'Northwind' in /home/ann/carryon.db"),
    'a text',
    null,
    undefined,
    { code: 'CONFLICT', message: '/home/ann' },
  ])('leaves no text of its own in the answer', async (error) => {
    const { dispatch, told } = failing(error);
    const reply = await dispatch('app.status', {});
    expect(reply).toMatchObject(refused('INTERNAL'));
    expect(JSON.stringify(reply)).not.toMatch(/Northwind|UPDATE|home/u);
    expect(told).toEqual([error]);
  });

  it('with an error of ours is answered by it, and is no fault', async () => {
    const { dispatch, told } = failing(new CarryonError('CONFLICT', { field: 'city' }));
    expect(await dispatch('app.status', {})).toMatchObject(refused('CONFLICT', { field: 'city' }));
    expect(told).toEqual([]);
  });

  it('by answering what the contract does not know is a fault', async () => {
    const told: unknown[] = [];
    const handlers = { 'app.status': () => ({ secret: 'Northwind' }) } as unknown as Handlers;
    const dispatch = createDispatch(handlers, (_, thrown) => told.push(thrown));
    const reply = await dispatch('app.status', {});
    expect(reply).toMatchObject(refused('INTERNAL'));
    expect(JSON.stringify(reply)).not.toContain('Northwind');
    expect(told).toHaveLength(1);
  });
});

describe('the gate for writing calls', () => {
  it('names channels of the contract only, and all that write records', () => {
    for (const channel of writingChannels) expect(Object.hasOwn(contract, channel)).toBe(true);
    const writing = Object.keys(contract).filter((channel) =>
      /^record\.|^stakeholder\.|^history\.(?:undo|redo)$|^health\.score|^scorecard\.save$|\.load$|\.answer$|^meeting\.record$|^renewal\.|^decision\.settle$|^lesson\.|^playbook\.(?:add|run|settle)|^snapshot\.take$|^whitespace\.|^swot\.|^account\.edit|^customValue\.|^customField\.edit|^brand\.(?:update|set|clear)|^imports\.(?:rename|forget)Shape$|^duplicates\.(?:merge|setApart)$|^playbook\.(?:add|run$|settle$)/u.test(
        channel,
      ),
    );
    expect([...writingChannels].sort()).toEqual(writing.sort());
  });

  it('lets writers in one after the other, a failed one too', async () => {
    const gate = createWriteGate();
    const order: string[] = [];
    const turn = (name: string, milliseconds: number, fails = false) =>
      gate.hold(async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        order.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const first = turn('first', 20, true);
    const second = turn('second', 5);
    const edit = gate.free().then(() => order.push('edit'));
    await expect(first).rejects.toThrow('first');
    await Promise.all([second, edit]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'edit']);
  });
});
