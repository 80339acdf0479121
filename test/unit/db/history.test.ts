import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { recordChanges } from '../../../electron/db/history.ts';
import type { CarryonError } from '../../../shared/errors.ts';
import { openBench, type OpenBench } from '../../faults/bench.ts';
import { newFolder } from './folders.ts';

let bench: OpenBench;
beforeEach(() => {
  bench = openBench(newFolder());
});
afterEach(() => bench.core.close());

const call = async <T = { id: string }>(channel: string, input: unknown): Promise<T> => {
  const reply = await bench.dispatch(channel, input);
  if (!reply.ok) throw Object.assign(new Error(reply.error.code), reply.error);
  return reply.value as T;
};
const account = (name: string) => call('record.create', { entity: 'account', values: { name } });
const person = (accountId: string, name: string, reportsToId: string | null = null) =>
  call('record.create', { entity: 'stakeholder', values: { accountId, name, reportsToId } });
const update = (entity: string, id: string, changes: object, expected?: object) =>
  call('record.update', { entity, id, changes, ...(expected ? { expected } : {}) });
const valueOf = async (accountId: string, field: string): Promise<unknown> =>
  Reflect.get((await call<{ account: object }>('plan.get', { accountId })).account, field);
const steps = () => bench.db.prepare("SELECT count(*) FROM change_set WHERE state = 'done'").pluck().get();
const failure = async (promise: Promise<unknown>): Promise<Pick<CarryonError, 'code' | 'details'>> => {
  try {
    await promise;
  } catch (error) {
    return error as CarryonError;
  }
  throw new Error('it was done');
};

describe('consecutive edits', () => {
  it('of one field within ten seconds are one step', async () => {
    const { id } = await account('Northwind');
    const before = Number(steps());
    for (const city of ['Z', 'Zü', 'Zürich']) {
      await update('account', id, { city });
      bench.wait(9000);
    }
    expect(steps()).toBe(before + 1);
    await call('history.undo', {});
    expect(await valueOf(id, 'city')).toBeNull();
    await call('history.redo', {});
    expect(await valueOf(id, 'city')).toBe('Zürich');
  });

  it.each([
    ['after more than ten seconds', { city: 'Bern' }, 10_001, 'account'],
    ['of another field', { phone: '1' }, 0, 'account'],
    ['of another record', { city: 'Bern' }, 0, 'other'],
  ] as const)('%s are two steps', async (_, changes, milliseconds, which) => {
    const ids = { account: (await account('Northwind')).id, other: (await account('Contoso')).id };
    await update('account', ids.account, { city: 'Zürich' });
    const before = Number(steps());
    bench.wait(milliseconds);
    await update('account', ids[which], changes);
    expect(steps()).toBe(before + 1);
  });

  it('do not join a step that was undone, nor one from before an undo', async () => {
    const { id } = await account('Northwind');
    await update('account', id, { city: 'Zürich' });
    await call('history.undo', {});
    await update('account', id, { city: 'Bern' });
    await call('history.undo', {});
    expect(await valueOf(id, 'city')).toBeNull();
    expect((await failure(call('history.undo', {}).then(() => call('history.undo', {})))).code).toBe(
      'NOTHING_TO_UNDO',
    );
  });
});

describe('undo and redo', () => {
  it('end the way forward when something new is done', async () => {
    const { id } = await account('Northwind');
    await update('account', id, { city: 'Zürich' });
    await call('history.undo', {});
    await update('account', id, { phone: '1' });
    expect((await failure(call('history.redo', {}))).code).toBe('NOTHING_TO_REDO');
  });

  it('name what they would do next', async () => {
    await account('Northwind');
    expect(await call('app.status', {})).toMatchObject({ undo: 'Add account', redo: null });
    await call('history.undo', {});
    expect(await call('app.status', {})).toMatchObject({ undo: null, redo: 'Add account' });
  });

  it('leave nothing behind when a write fails half way', async () => {
    const { id } = await account('Northwind');
    const before = bench.db.prepare('SELECT count(*) FROM change').pluck().get();
    const when = { at: '2026-03-05T12:00:00Z', by: '', kind: 'edit', label: 'Test' } as const;
    expect(() =>
      recordChanges(bench.db, when, () => {
        bench.db.prepare("UPDATE account SET city = 'Bern' WHERE id = ?").run(id);
        throw new Error('half way');
      }),
    ).toThrow('half way');
    expect(await valueOf(id, 'city')).toBeNull();
    expect(bench.db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(before);
    expect(bench.db.prepare('SELECT set_id FROM open_change_set').pluck().get()).toBeNull();
  });
});

describe('an edit made on a value that is no longer there', () => {
  it('is a conflict that names the field and changes nothing', async () => {
    const { id } = await account('Northwind');
    await update('account', id, { city: 'Zürich' });
    expect(await failure(update('account', id, { city: 'Bern' }, { city: null }))).toMatchObject({
      code: 'CONFLICT',
      details: { field: 'city' },
    });
    expect(await valueOf(id, 'city')).toBe('Zürich');
    await update('account', id, { city: 'Bern' }, { city: 'Zürich' });
    expect(await valueOf(id, 'city')).toBe('Bern');
  });

  it('is not found when the record is gone', async () => {
    const { id } = await account('Northwind');
    await call('record.remove', { entity: 'account', ids: [id] });
    expect((await failure(update('account', id, { city: 'Bern' }))).code).toBe('NOT_FOUND');
  });
});

describe('references', () => {
  it('cannot make people report to themselves in a circle', async () => {
    const { id: accountId } = await account('Northwind');
    const { id: ann } = await person(accountId, 'Ann');
    const { id: bob } = await person(accountId, 'Bob', ann);
    const { id: cleo } = await person(accountId, 'Cleo', bob);
    const cycle = { code: 'CONSTRAINT', details: { field: 'reportsToId', reason: 'cycle' } };
    expect(await failure(update('stakeholder', ann, { reportsToId: ann }))).toMatchObject(cycle);
    expect(await failure(update('stakeholder', ann, { reportsToId: cleo }))).toMatchObject(cycle);
    const edits = [
      { id: ann, changes: { reportsToId: null } },
      { id: ann, changes: { reportsToId: cleo } },
    ];
    const many = call('record.updateMany', { entity: 'stakeholder', edits });
    expect(await failure(many)).toMatchObject(cycle);
    await update('stakeholder', cleo, { reportsToId: ann });
  });

  it('cannot lead into the plan of another account', async () => {
    const [one, two] = [await account('Northwind'), await account('Contoso')];
    const { id: ann } = await person(one.id, 'Ann');
    expect(await failure(person(two.id, 'Bob', ann))).toMatchObject({
      code: 'CONSTRAINT',
      details: { field: 'reportsToId', reason: 'other account' },
    });
  });

  it('cannot be left behind by moving a record to another account', async () => {
    const [one, two] = [await account('Northwind'), await account('Contoso')];
    const { id: ann } = await person(one.id, 'Ann');
    const { id: bob } = await person(one.id, 'Bob', ann);
    expect((await failure(update('stakeholder', bob, { accountId: two.id }))).code).toBe('CONSTRAINT');
    expect((await failure(update('stakeholder', ann, { accountId: two.id }))).code).toBe('CONSTRAINT');
  });

  it('must exist', async () => {
    expect((await failure(person('nobody', 'Ann'))).code).toBe('CONSTRAINT');
  });
});
