import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
let accountId: string;

beforeEach(async () => {
  app = openTestCore();
  ({ id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Fintech Corp' },
  }));
});
afterEach(() => app.close());

const plan = () => app.call('plan.get', { accountId });
const line = { decidedOn: '2026-03-05', title: 'Hold the price', approvedBy: 'VP Sales' };
const log = (values: object = {}) =>
  app.call('record.create', { entity: 'decision', values: { ...line, accountId, ...values } });

describe('the decision log', () => {
  it('refuses every way to change or remove a line, and keeps it as it was', async () => {
    const { id } = await log();
    const before = (await plan()).decisions;
    const refused = { code: 'APPEND_ONLY' };
    await expect(
      app.call('record.update', { entity: 'decision', id, changes: { title: 'Raise it' } }),
    ).rejects.toMatchObject(refused);
    await expect(
      app.call('record.updateMany', {
        entity: 'decision',
        edits: [{ id, changes: { approvedBy: 'Nobody' } }],
      }),
    ).rejects.toMatchObject(refused);
    await expect(app.call('record.remove', { entity: 'decision', ids: [id] })).rejects.toMatchObject(refused);
    expect((await plan()).decisions).toEqual(before);
    const reply = await app.core.dispatch('record.remove', { entity: 'decision', ids: [id] });
    expect(reply).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/add a line that corrects it/u) as unknown },
    });
  });

  it('corrects by a new line that names the old one, of the same account only', async () => {
    const { id } = await log();
    await log({ title: 'Hold the price until April', correctsId: id });
    const { decisions } = await plan();
    expect(decisions.map(({ correctsId }) => correctsId)).toEqual([null, id]);
    const { id: other } = await app.call('record.create', { entity: 'account', values: { name: 'Other' } });
    await expect(
      app.call('record.create', {
        entity: 'decision',
        values: { ...line, accountId: other, correctsId: id },
      }),
    ).rejects.toMatchObject({ code: 'CONSTRAINT' });
    const own = '0195f000-0000-7000-8000-000000000001';
    await expect(log({ id: own, correctsId: own })).rejects.toMatchObject({ code: 'CONSTRAINT' });
    expect((await plan()).decisions).toHaveLength(2);
  });

  it('takes back the line just made, and history keeps both', async () => {
    await log();
    await app.call('history.undo', {});
    expect((await plan()).decisions).toEqual([]);
    const kinds = (await app.call('history.list', {})).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['undo', 'create']);
    await app.call('history.redo', {});
    expect((await plan()).decisions).toMatchObject([{ title: 'Hold the price' }]);
  });

  it('goes with its account, and comes back with it', async () => {
    await log();
    await app.call('record.remove', { entity: 'account', ids: [accountId] });
    await app.call('history.undo', {});
    expect((await plan()).decisions).toHaveLength(1);
  });
});

describe('decision.settle', () => {
  it('logs what was asked for and settles it, in one step', async () => {
    const { id: requestId } = await app.call('record.create', {
      entity: 'decisionRequest',
      values: { accountId, ask: 'Hold the price?' },
    });
    await app.call('decision.settle', { ...line, requestId, kind: 'Commercial exception', reason: null });
    const after = await plan();
    expect(after.decisions).toMatchObject([
      { title: 'Hold the price', approvedBy: 'VP Sales', kind: 'Commercial exception' },
    ]);
    expect(after.decisionRequests).toMatchObject([{ status: 'Decided' }]);
    await expect(
      app.call('decision.settle', { ...line, requestId, kind: 'Other', reason: null }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await app.call('history.undo', {});
    const back = await plan();
    expect(back.decisions).toEqual([]);
    expect(back.decisionRequests).toMatchObject([{ status: 'Open' }]);
  });

  it('knows no request that is gone, and wants who approved', async () => {
    const gone = { ...line, requestId: 'gone', kind: 'Other', reason: null } as const;
    await expect(app.call('decision.settle', gone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(app.call('decision.settle', { ...gone, approvedBy: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
