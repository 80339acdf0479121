import { describe, expect, it } from 'vitest';

import { CallError } from '../../../renderer/api.ts';
import { createPlanStore } from '../../../renderer/features/plan/plan-state.ts';
import type { CallCore } from '../../../renderer/features/plan/plan-store.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { emptyPlan, stakeholderNamed } from './plan-records.ts';

type Sent = { channel: string; input: unknown };
type Refusal = 'CONFLICT' | 'DISK_FULL' | 'CONSTRAINT' | null;

/** A core of one plan that keeps what it is sent and refuses what it is told to. */
const fakeCore = (plan: PlanRecords) => {
  const sent: Sent[] = [];
  const state = { plan, refuse: null as Refusal };
  const answer = async (channel: string, input: unknown): Promise<unknown> => {
    if (channel === 'plan.get') return structuredClone(state.plan);
    if (channel === 'app.status') return { today: '2026-03-05' };
    sent.push({ channel, input });
    if (state.refuse) throw new CallError({ code: state.refuse, message: state.refuse });
    if (channel === 'record.update') {
      const { changes } = input as { changes: Partial<PlanRecords['account']> };
      state.plan = { ...state.plan, account: { ...state.plan.account, ...changes } };
    }
    return { changed: true, id: 'new' };
  };
  return { sent, state, call: answer as CallCore };
};

const deferred = <T>() => {
  const controls: { resolve: (value: T) => void } = { resolve: () => undefined };
  const promise = new Promise<T>((resolve) => {
    controls.resolve = resolve;
  });
  return { promise, resolve: (value: T) => controls.resolve(value) };
};

const opened = async () => {
  const core = fakeCore(emptyPlan('a1', { stakeholders: [stakeholderNamed('s1', 'Maria')] }));
  const store = createPlanStore(core.call);
  await store.open('a1');
  return { core, store };
};
const tierOf = (store: Awaited<ReturnType<typeof opened>>['store']) => store.getState().records?.account.tier;

describe('the plan store', () => {
  it('reads the plan and the day', async () => {
    const { store } = await opened();
    expect(store.getState()).toMatchObject({ status: 'ready', today: '2026-03-05' });
  });

  it('shows an edit at once and sends it with the value it was made on', async () => {
    const { core, store } = await opened();
    store.update('account', 'a1', { tier: 'SMB' });
    expect(tierOf(store)).toBe('SMB');
    await expect.poll(() => core.sent).toHaveLength(1);
    expect(core.sent).toEqual([
      {
        channel: 'record.update',
        input: { entity: 'account', id: 'a1', changes: { tier: 'SMB' }, expected: { tier: null } },
      },
    ]);
    await store.refetch();
    expect(tierOf(store)).toBe('SMB');
  });

  it('sends two edits of a field in order, the second made on the first', async () => {
    const { core, store } = await opened();
    store.update('account', 'a1', { tier: 'SMB' });
    store.update('account', 'a1', { tier: 'Enterprise' });
    await expect.poll(() => core.state.plan.account.tier).toBe('Enterprise');
    expect(core.sent.map(({ input }) => (input as { expected: unknown }).expected)).toEqual([
      { tier: null },
      { tier: 'SMB' },
    ]);
  });

  it('sends nothing when nothing changed', async () => {
    const { core, store } = await opened();
    store.update('account', 'a1', { tier: null });
    await store.refetch();
    expect(core.sent).toEqual([]);
  });

  it('keeps an edit that could not be saved, and saves it on retry', async () => {
    const { core, store } = await opened();
    core.state.refuse = 'DISK_FULL';
    store.update('account', 'a1', { tier: 'SMB' });
    await expect.poll(() => store.getState().refusals).toHaveLength(1);
    const [refusal] = store.getState().refusals;
    expect(refusal?.failure.code).toBe('DISK_FULL');
    expect(tierOf(store)).toBeNull();
    core.state.refuse = null;
    if (refusal) store.retry(refusal);
    expect(tierOf(store)).toBe('SMB');
    await expect.poll(() => core.state.plan.account.tier).toBe('SMB');
    expect(store.getState().refusals).toEqual([]);
  });

  it('overrules the other value of a conflict on retry', async () => {
    const { core, store } = await opened();
    core.state.plan = { ...core.state.plan, account: { ...core.state.plan.account, tier: 'Mid-Market' } };
    core.state.refuse = 'CONFLICT';
    store.update('account', 'a1', { tier: 'SMB' });
    await expect.poll(() => tierOf(store)).toBe('Mid-Market');
    const [refusal] = store.getState().refusals;
    core.state.refuse = null;
    if (refusal) store.retry(refusal);
    await expect.poll(() => core.state.plan.account.tier).toBe('SMB');
    expect(core.sent.at(-1)?.input).toMatchObject({ expected: { tier: 'Mid-Market' } });
  });

  it('rejects a field’s own save and goes back to the saved value', async () => {
    const { core, store } = await opened();
    core.state.refuse = 'CONFLICT';
    const saving = store.save('account', 'a1', { tier: 'SMB' }, { tier: null });
    expect(tierOf(store)).toBe('SMB');
    await expect(saving).rejects.toThrow('CONFLICT');
    expect(tierOf(store)).toBeNull();
    expect(store.getState().refusals).toEqual([]);
  });

  it('tells why another change was refused and goes on with the edits', async () => {
    const { core, store } = await opened();
    core.state.refuse = 'CONSTRAINT';
    await expect(store.change('record.remove', { entity: 'risk', ids: ['r1'] })).rejects.toThrow(
      'CONSTRAINT',
    );
    expect(store.getState().refusals[0]?.failure.code).toBe('CONSTRAINT');
    core.state.refuse = null;
    store.update('account', 'a1', { tier: 'SMB' });
    await expect.poll(() => core.state.plan.account.tier).toBe('SMB');
  });

  it('forgets why a call was refused once it is made again, and not another one', async () => {
    const { core, store } = await opened();
    const remove = (entity: 'risk' | 'action') =>
      store.change('record.remove', { entity, ids: ['r1'] }).catch(() => undefined);
    const refused = () => store.getState().refusals.map(({ call }) => call);
    core.state.refuse = 'CONSTRAINT';
    await remove('risk');
    await remove('action');
    await remove('risk');
    expect(refused()).toEqual(['record.remove action', 'record.remove risk']);
    core.state.refuse = null;
    await remove('risk');
    expect(refused()).toEqual(['record.remove action']);
  });

  it('never shows a reading that was begun before a confirmed edit', async () => {
    const { core, store } = await opened();
    const slow = deferred<PlanRecords>();
    const call = core.call;
    const old = structuredClone(core.state.plan);
    let first = true;
    const late = createPlanStore((async (channel, input) => {
      if (channel === 'plan.get' && !first) {
        first = true;
        return slow.promise;
      }
      return call(channel, input);
    }) as CallCore);
    await late.open('a1');
    first = false;
    const reading = late.refetch();
    await late.save('account', 'a1', { tier: 'SMB' }, { tier: null });
    slow.resolve(old);
    await reading;
    expect(tierOf(late)).toBe('SMB');
    expect(store.getState().status).toBe('ready');
  });

  it('says when the account is gone', async () => {
    const store = createPlanStore(async () => {
      throw new CallError({ code: 'NOT_FOUND', message: 'gone' });
    });
    await store.open('a9');
    expect(store.getState().status).toBe('missing');
  });
});
