import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { dump } from '../../../electron/db/dump.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
let accountId: string;

beforeEach(async () => {
  app = openTestCore();
  ({ id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Fintech Corp', crmId: 'CRM-004821', arr: 25_000_000, currency: 'USD' },
  }));
});
afterEach(() => app.close());

const plan = () => app.call('plan.get', { accountId });

describe('plan.resolve', () => {
  it('finds an account by id, CRM ID and name, whatever its case', async () => {
    for (const key of [accountId, 'CRM-004821', 'Fintech Corp', 'fintech corp'])
      expect(await app.call('plan.resolve', { key })).toEqual({ id: accountId, name: 'Fintech Corp' });
  });

  it('refuses to guess between two accounts of one name', async () => {
    await app.call('record.create', { entity: 'account', values: { name: 'Fintech Corp' } });
    await expect(app.call('plan.resolve', { key: 'Fintech Corp' })).rejects.toMatchObject({
      code: 'AMBIGUOUS',
    });
    await expect(app.call('plan.resolve', { key: 'Nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('health.score', () => {
  const score = (signal: string, value: number) =>
    app.call('health.score', { accountId, signal, score: value });

  it('starts an assessment with the first score of a day and amends it with the next', async () => {
    await score('productUsage', 4);
    await score('seatUtilization', 3);
    await score('productUsage', 2);
    const { assessments, signalScores } = await plan();
    expect(assessments).toHaveLength(1);
    expect(assessments[0]).toMatchObject({ assessedOn: '2026-03-05', assessedBy: 'Sarah Chen' });
    expect(signalScores.map(({ signal, score: value }) => [signal, value])).toEqual([
      ['productUsage', 2],
      ['seatUtilization', 3],
    ]);
  });

  it('carries the other scores of the last assessment over with their days', async () => {
    await score('productUsage', 4);
    await score('npsCsat', 5);
    await app.reopen('2026-04-10');
    await app.call('health.score', { accountId, signal: 'npsCsat', score: 1 });
    const { assessments, signalScores } = await plan();
    const newest = assessments.find(({ assessedOn }) => assessedOn === '2026-04-10');
    expect(
      signalScores
        .filter(({ assessmentId }) => assessmentId === newest?.id)
        .map(({ signal, score: value, scoredOn }) => [signal, value, scoredOn]),
    ).toEqual([
      ['productUsage', 4, '2026-03-05'],
      ['npsCsat', 1, '2026-04-10'],
    ]);
  });

  it('refuses a signal that the scorecard does not have, and a score that does not exist', async () => {
    await expect(score('mood', 3)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(score('productUsage', 6)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await plan()).assessments).toEqual([]);
  });
});

describe('meeting.record', () => {
  const person = (name: string, lastContact: string | null) =>
    app.call('record.create', { entity: 'stakeholder', values: { accountId, name, lastContact } });
  const record = (
    heldOn: string,
    attendees: { stakeholderId: string | null; name: string }[],
    meetingId?: string,
  ) =>
    app.call('meeting.record', {
      accountId,
      ...(meetingId === undefined ? {} : { meetingId }),
      heldOn,
      type: 'QBR',
      channel: 'Video',
      title: null,
      discussion: 'Renewal',
      attendees,
      actions: [{ title: 'Send the summary', owner: 'Sarah Chen', side: 'Ours', dueOn: '2026-03-20' }],
    });
  const contacts = async () =>
    Object.fromEntries((await plan()).stakeholders.map(({ name, lastContact }) => [name, lastContact]));

  it('moves the last contact of those who were there up to its day, never back, and never to the future', async () => {
    const maria = await person('Maria', '2026-01-01');
    const james = await person('James', '2026-03-04');
    const people = [
      { stakeholderId: maria.id, name: 'Maria' },
      { stakeholderId: james.id, name: 'James' },
      { stakeholderId: null, name: 'Somebody new' },
    ];
    await record('2026-03-01', people);
    expect(await contacts()).toEqual({ Maria: '2026-03-01', James: '2026-03-04' });
    await record('2026-05-01', people);
    expect(await contacts()).toEqual({ Maria: '2026-03-01', James: '2026-03-04' });
  });

  it('is one step of undo, actions and contacts included', async () => {
    const maria = await person('Maria', null);
    const before = dump(app.core.context.db);
    await record('2026-03-01', [{ stakeholderId: maria.id, name: 'Maria' }]);
    expect((await plan()).actions).toHaveLength(1);
    await app.call('history.undo', {});
    expect(dump(app.core.context.db)).toBe(before);
  });

  it('changes the attendees of a meeting it is given and refuses people of another account', async () => {
    const maria = await person('Maria', null);
    const { meetingId } = await record('2026-03-01', [{ stakeholderId: null, name: 'Typo' }]);
    await record('2026-03-02', [{ stakeholderId: maria.id, name: 'Maria' }], meetingId);
    const { meetings, attendees } = await plan();
    expect(meetings).toHaveLength(1);
    expect(attendees.map(({ name }) => name)).toEqual(['Maria']);
    const other = await app.call('record.create', { entity: 'account', values: { name: 'Other' } });
    const stranger = await app.call('record.create', {
      entity: 'stakeholder',
      values: { accountId: other.id, name: 'Stranger' },
    });
    await expect(
      record('2026-03-01', [{ stakeholderId: stranger.id, name: 'Stranger' }]),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await plan()).meetings).toHaveLength(1);
  });
});

describe('relationship.answer', () => {
  const answer = (verdict: 'pass' | 'fail' | null, reason: string) =>
    app.call('relationship.answer', { accountId, check: 'championInRole', verdict, reason });

  it('keeps one answer per check with its reason, who and when, and hands it back', async () => {
    await answer('pass', 'Spoke on Monday');
    await answer('fail', 'Announced a move');
    expect((await plan()).checkAnswers).toMatchObject([
      { verdict: 'fail', reason: 'Announced a move', answeredBy: 'Sarah Chen', answeredOn: '2026-03-05' },
    ]);
    await answer(null, '');
    expect((await plan()).checkAnswers).toEqual([]);
  });

  it('refuses an answer without a reason', async () => {
    await expect(answer('pass', '  ')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('records', () => {
  it('refuses an edit made on a value that is no longer there and keeps both', async () => {
    const edit = (name: string, expected: string) =>
      app.call('record.update', {
        entity: 'account',
        id: accountId,
        changes: { name },
        expected: { name: expected },
      });
    await edit('Fintech AG', 'Fintech Corp');
    await expect(edit('Fintech Ltd', 'Fintech Corp')).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { field: 'name' },
    });
    expect((await plan()).account.name).toBe('Fintech AG');
  });

  it('refuses people who report to themselves in a circle', async () => {
    const ids = [];
    for (const name of ['A', 'B', 'C'])
      ids.push((await app.call('record.create', { entity: 'stakeholder', values: { accountId, name } })).id);
    const [a = '', b = '', c = ''] = ids;
    const reportTo = (id: string, reportsToId: string) =>
      app.call('record.update', { entity: 'stakeholder', id, changes: { reportsToId } });
    await reportTo(a, b);
    await reportTo(b, c);
    await expect(reportTo(c, a)).rejects.toMatchObject({ code: 'CONSTRAINT', details: { reason: 'cycle' } });
    await expect(reportTo(a, a)).rejects.toMatchObject({ code: 'CONSTRAINT' });
    expect((await plan()).stakeholders.find(({ id }) => id === c)?.reportsToId).toBeNull();
  });

  it('changes many records as one step and none when one of them is gone', async () => {
    const second = await app.call('record.create', { entity: 'account', values: { name: 'Second' } });
    const before = dump(app.core.context.db);
    const edits = [accountId, second.id].map((id) => ({ id, changes: { industry: 'Banking' } }));
    await app.call('record.updateMany', { entity: 'account', edits });
    await app.call('history.undo', {});
    expect(dump(app.core.context.db)).toBe(before);
    await expect(
      app.call('record.updateMany', {
        entity: 'account',
        edits: [...edits, { id: 'gone', changes: { industry: 'X' } }],
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(dump(app.core.context.db)).toBe(before);
  });

  it('adds many records as one step, all of them or none', async () => {
    const before = dump(app.core.context.db);
    const records = ['Budget', 'Champion leaves'].map((title) => ({ accountId, title }));
    const { ids } = await app.call('record.createMany', { entity: 'risk', records });
    expect((await plan()).risks.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(await app.call('history.undo', {})).toMatchObject({ label: 'Add 2 risks' });
    expect(dump(app.core.context.db)).toBe(before);
    await expect(
      app.call('record.createMany', {
        entity: 'risk',
        records: [...records, { accountId: 'gone', title: 'Nobody’s' }],
      }),
    ).rejects.toMatchObject({ code: 'CONSTRAINT' });
    expect(dump(app.core.context.db)).toBe(before);
  });

  it('does not paste over what somebody changed since', async () => {
    const edit = (industry: string, expected: string | null) =>
      app.call('record.updateMany', {
        entity: 'account',
        edits: [{ id: accountId, changes: { industry }, expected: { industry: expected } }],
      });
    const { industry } = (await plan()).account;
    await edit('Banking', industry);
    await expect(edit('Retail', industry)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { field: 'industry' },
    });
    expect((await plan()).account.industry).toBe('Banking');
  });

  it('brings an account back with everything that belonged to it', async () => {
    await app.call('record.create', { entity: 'risk', values: { accountId, title: 'Budget' } });
    await app.call('health.score', { accountId, signal: 'productUsage', score: 4 });
    const before = dump(app.core.context.db);
    await app.call('record.remove', { entity: 'account', ids: [accountId] });
    expect(await app.call('search.query', { text: 'fintech' })).toEqual([]);
    await app.reopen();
    await app.call('history.undo', {});
    expect(dump(app.core.context.db)).toBe(before);
    expect((await app.call('search.query', { text: 'fintech' })).map(({ title }) => title)).toEqual([
      'Fintech Corp',
    ]);
    const [row] = await app.call('book.rows', { nums: [1] });
    expect(row).toMatchObject({ openRisks: 1, health: { points: 4, possible: 5, scored: 1 } });
  });

  it('tells the windows which accounts changed and what undo would do', async () => {
    app.events.length = 0;
    await app.call('record.create', { entity: 'risk', values: { accountId, title: 'Budget' } });
    expect(app.events).toEqual([{ type: 'changed', accountIds: [accountId], undo: 'Add risk', redo: null }]);
    await app.call('record.remove', { entity: 'account', ids: [accountId] });
    expect(app.events.at(-1)).toMatchObject({ type: 'changed', accountIds: [accountId] });
  });
});
