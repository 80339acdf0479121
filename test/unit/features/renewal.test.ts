import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Call } from '../../../shared/contract.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
let accountId: string;

beforeEach(async () => {
  app = openTestCore();
  ({ id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Fintech Corp', arr: 25_000_000, renewalDate: '2026-06-15' },
  }));
});
afterEach(() => app.close());

const plan = () => app.call('plan.get', { accountId });
const closing = (values: Partial<Call<'renewal.close'>> = {}): Call<'renewal.close'> => ({
  accountId,
  outcome: 'Expanded',
  outcomeArr: 33_300_000,
  reason: 'Risk joined with 50 seats',
  decidedOn: '2026-03-05',
  decidedBy: 'James Lin',
  moveArr: true,
  nextRenewal: '2027-06-15',
  logAs: 'Renewed and expanded to $333K',
  ...values,
});

describe('the renewal that is being worked on', () => {
  it('begins from the renewal date when it is first needed, once', async () => {
    await app.call('renewal.edit', { accountId, phase: 'Negotiation' });
    await app.call('renewal.scenario', { accountId, kind: 'Expand', changes: { arrEffect: 8_300_000 } });
    await app.call('renewal.scenario', { accountId, kind: 'Expand', changes: { likelihood: 30 } });
    await app.call('renewal.addGates', {
      accountId,
      gates: [{ phase: 'Close', title: 'Contract signed', owner: null, dueOn: '2026-06-15' }],
    });
    const after = await plan();
    expect(after.renewalCycles).toMatchObject([
      { renewalDate: '2026-06-15', phase: 'Negotiation', outcome: null },
    ]);
    const [cycle] = after.renewalCycles;
    expect(after.renewalScenarios).toMatchObject([
      { renewalCycleId: cycle?.id, kind: 'Expand', arrEffect: 8_300_000, likelihood: 30 },
    ]);
    expect(after.renewalGates).toMatchObject([{ renewalCycleId: cycle?.id, title: 'Contract signed' }]);
  });

  it('begins with the gates that needed it as one step of undo', async () => {
    const gate = { phase: 'Discovery' as const, title: 'Terms confirmed', owner: null, dueOn: null };
    await app.call('renewal.addGates', { accountId, gates: [gate, { ...gate, title: 'Buyer met' }] });
    await app.call('history.undo', {});
    const { renewalCycles, renewalGates } = await plan();
    expect([renewalCycles, renewalGates]).toEqual([[], []]);
  });

  it('needs a renewal date, and is one at a time', async () => {
    const { id: other } = await app.call('record.create', { entity: 'account', values: { name: 'Undated' } });
    await expect(app.call('renewal.edit', { accountId: other, phase: 'Close' })).rejects.toMatchObject({
      code: 'CONSTRAINT',
      details: { field: 'renewalDate' },
    });
    await expect(app.call('renewal.edit', { accountId: 'gone', phase: 'Close' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await app.call('renewal.edit', { accountId, forecast: 'Flat' });
    await expect(
      app.call('record.create', {
        entity: 'renewalCycle',
        values: { accountId, renewalDate: '2027-06-15' },
      }),
    ).rejects.toMatchObject({ code: 'CONSTRAINT' });
    expect((await plan()).renewalCycles).toHaveLength(1);
  });
});

describe('renewal.close', () => {
  it('records the outcome, moves ARR and date, logs it and begins the next, in one step', async () => {
    await app.call('renewal.edit', { accountId, forecast: 'Flat' });
    const before = await plan();
    const { cycleId, nextCycleId } = await app.call('renewal.close', closing());
    const after = await plan();
    expect(after.account).toMatchObject({ arr: 33_300_000, renewalDate: '2027-06-15' });
    expect(after.renewalCycles).toMatchObject([
      {
        id: cycleId,
        phase: 'Close',
        outcome: 'Expanded',
        outcomeArr: 33_300_000,
        outcomeReason: 'Risk joined with 50 seats',
        decidedBy: 'James Lin',
      },
      { id: nextCycleId, renewalDate: '2027-06-15', phase: 'Discovery', outcome: null },
    ]);
    expect(after.arrMovements).toMatchObject([
      { kind: 'Expansion', amount: 8_300_000, movedOn: '2026-03-05' },
    ]);
    expect(after.decisions).toMatchObject([{ kind: 'Renewal approval', approvedBy: 'James Lin' }]);
    await app.call('history.undo', {});
    expect({ ...(await plan()), changedOn: null }).toEqual({ ...before, changedOn: null });
  });

  it('leaves account, log and next renewal alone when that is wanted', async () => {
    await app.call('renewal.close', closing({ moveArr: false, nextRenewal: null, logAs: null }));
    const after = await plan();
    expect(after.account).toMatchObject({ arr: 25_000_000, renewalDate: '2026-06-15' });
    expect(after.renewalCycles).toHaveLength(1);
    expect([after.arrMovements, after.decisions]).toEqual([[], []]);
  });

  it.each([
    ['Churned', 0, [{ kind: 'Churn', amount: -25_000_000 }]],
    ['Contracted', 20_000_000, [{ kind: 'Contraction', amount: -5_000_000 }]],
    ['Renewed', 25_000_000, []],
  ] as const)('notes %s as the movement it is', async (outcome, outcomeArr, movements) => {
    await app.call('renewal.close', closing({ outcome, outcomeArr, nextRenewal: null }));
    expect((await plan()).arrMovements).toMatchObject(movements);
  });

  it('wants a reason, whom to log, and a later next renewal; else nothing changes', async () => {
    const before = await plan();
    for (const values of [{ reason: ' ' }, { reason: null }, { decidedBy: null }])
      await expect(app.call('renewal.close', closing(values))).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    await expect(app.call('renewal.close', closing({ nextRenewal: '2026-06-15' }))).rejects.toMatchObject({
      code: 'CONSTRAINT',
    });
    expect(await plan()).toEqual(before);
  });
});

describe('lesson.carryOn', () => {
  const lesson = async () => {
    const { id: retroId } = await app.call('record.create', {
      entity: 'retro',
      values: { accountId, heldOn: '2026-01-10' },
    });
    const { id: lessonId } = await app.call('record.create', {
      entity: 'lesson',
      values: { accountId, retroId, text: 'Send figures a month before' },
    });
    return { retroId, lessonId };
  };

  it('makes an action of a lesson, linked, in one step', async () => {
    const { lessonId } = await lesson();
    const { actionId } = await app.call('lesson.carryOn', { lessonId, retroId: null });
    const after = await plan();
    expect(after.actions).toMatchObject([{ id: actionId, title: 'Send figures a month before' }]);
    expect(after.lessons).toMatchObject([{ status: 'Carried on', actionId }]);
    await app.call('history.undo', {});
    const back = await plan();
    expect(back.actions).toEqual([]);
    expect(back.lessons).toMatchObject([{ status: 'Open', actionId: null }]);
  });

  it('takes a lesson to a later retro of the same account', async () => {
    const { lessonId, retroId } = await lesson();
    const { id: later } = await app.call('record.create', {
      entity: 'retro',
      values: { accountId, heldOn: '2026-03-05' },
    });
    await app.call('lesson.carryOn', { lessonId, retroId: later });
    expect((await plan()).lessons).toMatchObject([
      { retroId, status: 'Carried on' },
      { retroId: later, status: 'Open', text: 'Send figures a month before' },
    ]);
    await expect(app.call('lesson.carryOn', { lessonId, retroId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(app.call('lesson.carryOn', { lessonId: 'gone', retroId: null })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the team', () => {
  const member = (values: object) =>
    app.call('record.create', { entity: 'teamMember', values: { accountId, name: 'Somebody', ...values } });
  const state = async () =>
    (await plan()).teamMembers.map(({ name, isDri, standing }) => [name, isDri, standing]);

  it('has one DRI, one primary and one secondary owner, however they are set; one step of undo', async () => {
    const { id: sarah } = await member({ name: 'Sarah', isDri: true, standing: 'Primary' });
    const { id: daniel } = await member({ name: 'Daniel', isDri: true, standing: 'Secondary' });
    expect(await state()).toEqual([
      ['Sarah', false, 'Primary'],
      ['Daniel', true, 'Secondary'],
    ]);
    await app.call('record.update', {
      entity: 'teamMember',
      id: sarah,
      changes: { isDri: true, standing: 'Secondary' },
    });
    expect(await state()).toEqual([
      ['Sarah', true, 'Secondary'],
      ['Daniel', false, null],
    ]);
    await app.call('history.undo', {});
    expect(await state()).toEqual([
      ['Sarah', false, 'Primary'],
      ['Daniel', true, 'Secondary'],
    ]);
    await app.call('record.updateMany', {
      entity: 'teamMember',
      edits: [sarah, daniel].map((id) => ({ id, changes: { isDri: true } })),
    });
    expect((await state()).filter(([, isDri]) => isDri === true)).toEqual([['Daniel', true, 'Secondary']]);
  });

  it('leaves the team of another account alone', async () => {
    await member({ name: 'Sarah', isDri: true });
    const { id: other } = await app.call('record.create', { entity: 'account', values: { name: 'Other' } });
    await app.call('record.create', {
      entity: 'teamMember',
      values: { accountId: other, name: 'Mei', isDri: true },
    });
    expect(await state()).toEqual([['Sarah', true, null]]);
  });
});
