import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { lastChangeOn, readPlanAfter, readPlanAsOf } from '../../../electron/db/as-of.ts';
import { readPlan } from '../../../electron/db/plan.ts';
import { endOfLocalDay, localDay } from '../../../shared/dates.ts';
import type { PlanRecords } from '../../../shared/records/plan.ts';
import { openBench, type OpenBench } from '../../faults/bench.ts';
import { newFolder } from '../db/folders.ts';

const dayLength = 86_400_000;

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
const create = (entity: string, values: object) => call('record.create', { entity, values });
const update = (entity: string, id: string, changes: object) =>
  call('record.update', { entity, id, changes });
const remove = (entity: string, id: string) => call('record.remove', { entity, ids: [id] });
const today = () => localDay(bench.now());
const nextDay = () => bench.wait(dayLength);
const asOf = (accountId: string, day: string) => readPlanAsOf(bench.db, accountId, day);
const names = (plan: PlanRecords | null) => plan?.stakeholders.map(({ name }) => name);

/** An account with two people, made on a day that is over. */
const plan = async () => {
  const { id } = await create('account', { name: 'Northwind', city: 'Bern' });
  const { id: ann } = await create('stakeholder', { accountId: id, name: 'Ann' });
  const { id: bob } = await create('stakeholder', { accountId: id, name: 'Bob', reportsToId: ann });
  const first = today();
  nextDay();
  return { id, ann, bob, first };
};

describe('the plan as of a past day', () => {
  it('is the plan as it was at the end of that day: changed, deleted and new records taken back', async () => {
    const { id, ann, first } = await plan();
    const then = readPlan(bench.db, id);
    await update('account', id, { city: 'Zürich', tier: 'SMB' });
    await update('stakeholder', ann, { sentiment: 'Positive' });
    bench.wait(20_000);
    await update('stakeholder', ann, { sentiment: 'Negative', title: 'CFO' });
    // Takes Bob's line to her along.
    await remove('stakeholder', ann);
    await create('stakeholder', { accountId: id, name: 'Cleo' });
    await create('risk', { accountId: id, title: 'Budget' });
    expect(asOf(id, first)).toEqual(then);
    expect(names(asOf(id, today()))).toEqual(['Bob', 'Cleo']);
    expect(asOf(id, today())).toEqual(readPlan(bench.db, id));
    expect(asOf(id, '2999-12-31')).toEqual(readPlan(bench.db, id));
  });

  it('is nothing before the account was in the book, and the account again after it was deleted', async () => {
    const { id, first } = await plan();
    const then = readPlan(bench.db, id);
    await remove('account', id);
    expect(readPlan(bench.db, id)).toBeNull();
    expect(asOf(id, first)).toEqual(then);
    expect(asOf(id, today())).toBeNull();
    expect(asOf(id, '2026-03-04')).toBeNull();
    expect(asOf('nobody', first)).toBeNull();
    await call('history.undo', {});
    expect(asOf(id, first)).toEqual(then);
    expect(asOf(id, today())).toEqual(readPlan(bench.db, id));
  });

  it('stays the same whatever is undone and redone later', async () => {
    const { id, ann, first } = await plan();
    const then = readPlan(bench.db, id);
    await update('stakeholder', ann, { sentiment: 'Positive' });
    const second = today();
    const changed = readPlan(bench.db, id);
    nextDay();
    for (let steps = 0; steps < 4; steps += 1) await call('history.undo', {});
    expect(readPlan(bench.db, id)).toBeNull();
    expect(asOf(id, first)).toEqual(then);
    expect(asOf(id, second)).toEqual(changed);
    nextDay();
    await call('history.redo', {});
    await call('history.redo', {});
    expect(names(asOf(id, today()))).toEqual(['Ann']);
    expect(asOf(id, second)).toEqual(changed);
  });

  it('has the scorecards of then: those of the whole workspace are taken back too', async () => {
    const { id } = await create('account', { name: 'Northwind' });
    await call('health.score', { accountId: id, signal: 'npsCsat', score: 4 });
    const then = readPlan(bench.db, id);
    const first = today();
    nextDay();
    const [card] = then?.scorecards ?? [];
    await update('scorecard', card?.id ?? '', { healthyAbove: 60 });
    await create('scorecard', { name: 'Other', version: 2, signals: card?.signals });
    expect(readPlan(bench.db, id)?.scorecards).toHaveLength(2);
    expect(asOf(id, first)).toEqual(then);
    expect(asOf(id, today())).toEqual(readPlan(bench.db, id));
  });

  it('takes a field that was not known yet for its initial value', async () => {
    const { id, bob, first } = await plan();
    await remove('stakeholder', bob);
    // As the image would have been written before the field was there.
    bench.db.exec(
      "UPDATE change SET before = json_remove(before, '$.is_placeholder', '$.notes') WHERE op = 'delete'",
    );
    expect(asOf(id, first)?.stakeholders[1]).toMatchObject({
      name: 'Bob',
      isPlaceholder: false,
      notes: null,
    });
  });

  it('ends with the day of the user, not with that of Greenwich', async () => {
    const { id } = await create('account', { name: 'Northwind' });
    const first = today();
    const left = endOfLocalDay(first).getTime() - bench.now().getTime();
    bench.wait(left - 1);
    await update('account', id, { city: 'Bern' });
    // One millisecond later, and within the ten seconds that join edits: a step of the next day all the same.
    bench.wait(1);
    await update('account', id, { city: 'Zürich' });
    expect(asOf(id, first)?.account.city).toBe('Bern');
    expect(asOf(id, today())?.account.city).toBe('Zürich');
    expect(lastChangeOn(bench.db, first)).toBeLessThan(lastChangeOn(bench.db, today()));
    expect(lastChangeOn(bench.db, '2026-01-01')).toBe(0);
  });
});

describe('an import', () => {
  it('is taken back like everything else: what it made is not there yet, what it changed is as it was', async () => {
    const { id, first } = await plan();
    await update('account', id, { crmId: 'CRM-1' });
    const then = readPlan(bench.db, id);
    const second = today();
    nextDay();
    const path = join(bench.core.context.dataDir, 'book.csv');
    writeFileSync(path, 'Account Name,CRM ID,Industry\nNorthwind,CRM-1,Banking\nContoso,CRM-2,Energy\n');
    const { token: file } = bench.core.context.files.add(path);
    const job = randomUUID();
    const staging = { job, file, kind: 'accounts', options: {}, choices: {} };
    const { importId } = await call<{ importId: string }>('imports.prepare', staging);
    await call('imports.commit', { job: randomUUID(), importId });
    const third = today();
    const imported = readPlan(bench.db, id);
    const { id: contoso } = await call('plan.resolve', { key: 'Contoso' });
    nextDay();
    await call('imports.undo', { job: randomUUID(), importId });
    expect(imported?.account.industry).toBe('Banking');
    expect(asOf(id, first)?.account.crmId).toBeNull();
    expect(asOf(id, second)).toEqual(then);
    expect(asOf(id, third)).toEqual(imported);
    expect(asOf(id, today())?.account).toEqual(then?.account);
    expect(asOf(contoso, second)).toBeNull();
    expect(asOf(contoso, third)?.account.name).toBe('Contoso');
    expect(asOf(contoso, today())).toBeNull();
  });
});

describe('the days of a plan', () => {
  it('are those with changes, counted by step, and those with reviews', async () => {
    const { id, ann, first } = await plan();
    await update('stakeholder', ann, { sentiment: 'Positive' });
    const second = today();
    nextDay();
    nextDay();
    await call('meeting.record', {
      accountId: id,
      heldOn: today(),
      type: 'QBR',
      channel: 'Video',
      title: 'Spring review',
      discussion: null,
      attendees: [],
      actions: [],
    });
    expect(await call('plan.days', { accountId: id })).toEqual([
      { day: first, steps: 3, review: null },
      { day: second, steps: 1, review: null },
      { day: today(), steps: 1, review: 'Spring review' },
    ]);
  });
});

describe('the age of a past plan', () => {
  it('is the day of the last work on it, by the rules of the book', async () => {
    const { id, ann, first } = await plan();
    nextDay();
    await update('stakeholder', ann, { sentiment: 'Positive' });
    const worked = today();
    nextDay();
    await call('snapshot.take', { accountId: id, label: 'By hand' });
    const last = lastChangeOn(bench.db, today());
    expect(readPlanAfter(bench.db, id, last)?.changedOn).toBe(worked);
    expect(readPlan(bench.db, id)?.changedOn).toBe(worked);
    expect(asOf(id, first)?.changedOn).toBe(first);
  });
});
