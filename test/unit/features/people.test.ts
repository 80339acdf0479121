import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { dump } from '../../../electron/db/dump.ts';
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
const add = async (name: string, reportsToId: string | null = null) => {
  const values = { accountId, name, reportsToId };
  const { id } = await app.call('record.create', { entity: 'stakeholder', values });
  return id;
};
const bosses = async () =>
  Object.fromEntries((await plan()).stakeholders.map(({ name, reportsToId }) => [name, reportsToId]));
const book = () => dump(app.core.context.db);

describe('stakeholder.add', () => {
  it('puts a boss between two people, as one step of undo', async () => {
    const ceo = await add('Ada King');
    const lead = await add('Cy Low', ceo);
    const before = book();
    const { id } = await app.call('stakeholder.add', {
      values: { accountId, name: 'Bo Li', reportsToId: ceo },
      reportIds: [lead],
    });
    expect(await bosses()).toEqual({ 'Ada King': null, 'Bo Li': ceo, 'Cy Low': id });
    await app.call('history.undo', {});
    expect(book()).toBe(before);
    await app.call('history.redo', {});
    expect(await bosses()).toEqual({ 'Ada King': null, 'Bo Li': ceo, 'Cy Low': id });
  });

  it('links the attendees who are them, as one step of undo', async () => {
    const { meetingId } = await app.call('meeting.record', {
      accountId,
      heldOn: '2026-03-01',
      type: 'Check-in',
      channel: 'Video',
      title: null,
      discussion: null,
      attendees: [{ stakeholderId: null, name: 'Nora Newcomer' }],
      actions: [],
    });
    const before = book();
    const [attendee] = (await plan()).attendees;
    const { id } = await app.call('stakeholder.add', {
      values: { accountId, name: 'Nora Newcomer', lastContact: '2026-03-01' },
      attendeeIds: [attendee?.id ?? ''],
    });
    expect((await plan()).attendees).toMatchObject([{ meetingId, stakeholderId: id }]);
    await app.call('history.undo', {});
    expect(book()).toBe(before);
  });

  it('refuses a circle, people of another account and who is not there, and leaves nothing behind', async () => {
    const ceo = await add('Ada King');
    const other = await app.call('record.create', { entity: 'account', values: { name: 'Other' } });
    const stranger = await app.call('record.create', {
      entity: 'stakeholder',
      values: { accountId: other.id, name: 'Stranger' },
    });
    const before = book();
    const adding = (reportsToId: string | null, reportIds: string[]) =>
      app.call('stakeholder.add', { values: { accountId, name: 'Bo Li', reportsToId }, reportIds });
    await expect(adding(ceo, [ceo])).rejects.toMatchObject({
      code: 'CONSTRAINT',
      details: { reason: 'cycle' },
    });
    await expect(adding(null, [stranger.id])).rejects.toMatchObject({ code: 'CONSTRAINT' });
    await expect(adding(stranger.id, [])).rejects.toMatchObject({ code: 'CONSTRAINT' });
    await expect(adding(null, ['nobody'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(book()).toBe(before);
  });
});

describe('stakeholder.leave', () => {
  const step = {
    title: 'Call Cy',
    owner: 'Sarah Chen',
    dueOn: '2026-03-07',
    riskId: null,
    opportunityId: null,
  };

  it('marks somebody as left and opens the play, as one step of undo', async () => {
    const id = await add('Ada King');
    const { id: riskId } = await app.call('record.create', {
      entity: 'risk',
      values: { accountId, title: 'Champion leaves' },
    });
    const before = book();
    await app.call('stakeholder.leave', {
      stakeholderId: id,
      leftOn: '2026-03-05',
      actions: [step, { ...step, title: 'Review the risk', riskId }],
    });
    const after = await plan();
    expect(after.stakeholders[0]?.leftOn).toBe('2026-03-05');
    expect(after.actions).toMatchObject([
      { title: 'Call Cy', owner: 'Sarah Chen', side: 'Ours', dueOn: '2026-03-07', status: 'Open' },
      { title: 'Review the risk', riskId },
    ]);
    const [newest] = await app.call('history.list', { accountId, limit: 1 });
    expect(newest?.label).toBe('Mark stakeholder as left');
    await app.call('history.undo', {});
    expect(book()).toBe(before);
  });

  it('refuses a risk of another account, a placeholder and who is not there', async () => {
    const id = await add('Ada King');
    const other = await app.call('record.create', { entity: 'account', values: { name: 'Other' } });
    const risk = await app.call('record.create', {
      entity: 'risk',
      values: { accountId: other.id, title: 'Theirs' },
    });
    const open = await app.call('record.create', {
      entity: 'stakeholder',
      values: { accountId, name: 'Head of Data', isPlaceholder: true },
    });
    const before = book();
    const leave = (stakeholderId: string, riskId: string | null) =>
      app.call('stakeholder.leave', { stakeholderId, leftOn: '2026-03-05', actions: [{ ...step, riskId }] });
    await expect(leave(id, risk.id)).rejects.toMatchObject({ code: 'CONSTRAINT' });
    await expect(leave(open.id, null)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(leave('nobody', null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(book()).toBe(before);
  });
});
