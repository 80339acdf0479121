import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readLastReview } from '../../../electron/db/snapshots.ts';
import { localDay } from '../../../shared/dates.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import type { SnapshotHead } from '../../../shared/records/snapshot.ts';
import { openBench, type OpenBench } from '../../faults/bench.ts';
import { newFolder } from '../db/folders.ts';

let bench: OpenBench;
let accountId: string;
beforeEach(async () => {
  bench = openBench(newFolder());
  ({ id: accountId } = await call('record.create', { entity: 'account', values: { name: 'Northwind' } }));
  bench.wait(86_400_000);
});
afterEach(() => bench.core.close());

const call = async <T = { id: string }>(channel: string, input: unknown): Promise<T> => {
  const reply = await bench.dispatch(channel, input);
  if (!reply.ok) throw Object.assign(new Error(reply.error.code), reply.error);
  return reply.value as T;
};
const today = () => localDay(bench.now());
const plan = () => call<PlanRecords>('plan.get', { accountId });
const heads = () => call<SnapshotHead[]>('snapshot.list', { accountId });
const frozen = (id: string | undefined) =>
  call<{ head: SnapshotHead; records: PlanRecords }>('snapshot.get', { id });
const failure = (channel: string, input: unknown) =>
  call(channel, input).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

const record = (values: object = {}) =>
  call<{ meetingId: string }>('meeting.record', {
    accountId,
    heldOn: today(),
    type: 'QBR',
    channel: 'Video',
    title: null,
    discussion: null,
    attendees: [],
    actions: [{ title: 'Send the slides', owner: null, side: 'Ours', dueOn: null }],
    ...values,
  });

describe('a review that is recorded', () => {
  it('freezes the plan of its day in the same step, with the meeting and what was agreed there', async () => {
    const { meetingId } = await record({ title: 'Spring review' });
    const now = await plan();
    const [head] = now.snapshots;
    expect(head).toMatchObject({ accountId, meetingId, takenOn: today(), label: 'Spring review' });
    expect(await heads()).toEqual(now.snapshots);
    const { records } = await frozen(head?.id);
    expect(records).toEqual({ ...now, snapshots: [] });
    expect(records.actions).toHaveLength(1);
    await call('history.undo', {});
    expect(await heads()).toEqual([]);
    expect((await plan()).meetings).toEqual([]);
    await call('history.redo', {});
    expect(await frozen(head?.id)).toEqual({ head, records });
  });

  it('freezes nothing when it is of another kind, planned, or was frozen before', async () => {
    await record({ type: 'Check-in' });
    const { meetingId } = await record({ heldOn: '2026-04-01' });
    expect(await heads()).toEqual([]);
    await record({ meetingId, heldOn: today() });
    expect(await heads()).toHaveLength(1);
    await record({ meetingId, heldOn: today(), title: 'Renamed' });
    expect((await heads()).map(({ label }) => label)).toEqual(['QBR']);
  });

  it('of an earlier day freezes the plan of that day, and nothing of a day before there was a plan', async () => {
    const first = today();
    await call('record.create', { entity: 'risk', values: { accountId, title: 'Budget' } });
    const then = await plan();
    bench.wait(86_400_000);
    await call('record.create', { entity: 'risk', values: { accountId, title: 'Later' } });
    await record({ heldOn: first });
    const [head] = await heads();
    expect(head?.takenOn).toBe(first);
    expect((await frozen(head?.id)).records).toEqual(then);
    await record({ heldOn: '2025-12-04' });
    expect(await heads()).toHaveLength(1);
  });
});

describe('a frozen plan', () => {
  it('is made by hand and never changed', async () => {
    const before = await plan();
    const { id } = await call('snapshot.take', { accountId, label: 'Before the merger' });
    await call('record.update', { entity: 'account', id: accountId, changes: { city: 'Bern' } });
    const { head, records } = await frozen(id);
    expect(head).toMatchObject({ takenOn: today(), label: 'Before the merger', meetingId: null });
    expect(records).toEqual(before);
    for (const changes of [{ label: 'Other' }, { takenOn: '2026-01-01' }, { content: {} }])
      expect(await failure('record.update', { entity: 'snapshot', id, changes })).toBe('CONSTRAINT');
    expect(await frozen(id)).toEqual({ head, records });
    expect(await failure('snapshot.take', { accountId: 'nobody', label: 'x' })).toBe('NOT_FOUND');
    expect(await failure('snapshot.get', { id: 'none' })).toBe('NOT_FOUND');
    expect(await failure('snapshot.list', { accountId: 'nobody' })).toBe('NOT_FOUND');
  });

  it('equals the plan as of its day when nothing else was done on that day', async () => {
    await record();
    const day = today();
    bench.wait(86_400_000);
    await call('record.update', { entity: 'account', id: accountId, changes: { city: 'Bern' } });
    const [head] = await heads();
    const asOf = await call<PlanRecords>('plan.asOf', { accountId, day });
    expect((await frozen(head?.id)).records).toEqual({ ...asOf, snapshots: [] });
  });

  it('is compared with from the next day on, a review before what was frozen by hand', async () => {
    await record({ title: 'Review' });
    const reviewed = today();
    expect(readLastReview(bench.db, accountId, today())).toBeNull();
    bench.wait(86_400_000);
    await call('snapshot.take', { accountId, label: 'By hand' });
    bench.wait(86_400_000);
    expect(readLastReview(bench.db, accountId, today())?.head).toMatchObject({
      label: 'Review',
      takenOn: reviewed,
    });
    expect(readLastReview(bench.db, accountId, reviewed)).toBeNull();
  });
});
