import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { healthAt } from '../../../shared/domain/health.ts';
import type { ScorecardContent } from '../../../shared/domain/scorecard-draft.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
beforeEach(() => {
  app = openTestCore();
});
afterEach(() => app.close());

const { version: _version, ...standard } = defaultScorecard;
const content = (changes: Partial<ScorecardContent> = {}) => ({
  ...standard,
  ...changes,
  signals: [...(changes.signals ?? standard.signals)],
});
const keys = standard.signals.map(({ key }) => key);

/** An account scored on the core's day: one digit per signal, `-` for none. */
const account = async (name: string, digits: string): Promise<string> => {
  const { id } = await app.call('record.create', { entity: 'account', values: { name } });
  const scores = keys.flatMap((signal, at) =>
    (digits[at] ?? '-') === '-' ? [] : [{ accountId: id, signal, score: Number(digits[at]) }],
  );
  if (scores.length > 0) await app.call('health.scoreMany', { scores });
  return id;
};
const healthOf = async (accountId: string, on = '2026-03-05') =>
  healthAt(await app.call('plan.get', { accountId }), on);
const newestId = async () => (await app.call('scorecard.list', {}))[0]?.id ?? null;

describe('versions of the scorecard', () => {
  it('begin with the default one', async () => {
    expect(await app.call('scorecard.list', {})).toEqual([
      { id: null, version: 1, content: content(), accounts: 0, assessments: 0 },
    ]);
    await account('One', '3333333');
    expect(await app.call('scorecard.list', {})).toMatchObject([{ version: 1, accounts: 1, assessments: 1 }]);
  });

  it('are made by saving, and keep what was assessed with the ones before', async () => {
    const id = await account('One', '4444444');
    await app.reopen('2026-03-06');
    const saved = await app.call('scorecard.save', {
      basedOn: await newestId(),
      scorecard: content({ healthyAbove: 85, criticalBelow: 81 }),
    });
    expect(saved.version).toBe(2);
    expect(await healthOf(id, '2026-03-06')).toMatchObject({ status: 'Healthy', model: { version: 1 } });
    await app.call('health.score', { accountId: id, signal: 'npsCsat', score: 4 });
    expect(await healthOf(id, '2026-03-06')).toMatchObject({ status: 'Critical', model: { version: 2 } });
    expect(
      (await app.call('scorecard.list', {})).map(({ version, accounts, assessments }) => [
        version,
        accounts,
        assessments,
      ]),
    ).toEqual([
      [2, 1, 1],
      [1, 0, 1],
    ]);
    const { history, change } = await healthOf(id, '2026-03-06');
    expect(history.map(({ model, status }) => [model.version, status])).toEqual([
      [1, 'Healthy'],
      [2, 'Critical'],
    ]);
    expect(change?.remodelled).toMatchObject({
      from: 1,
      to: 2,
      previous: { points: 28, status: 'Critical' },
    });
  });

  it('go on with the assessment that was begun today', async () => {
    const id = await account('One', '4444444');
    const signals = [...standard.signals, { key: 'training', label: 'Training', weight: 3, source: 'CSM' }];
    await app.call('scorecard.save', { basedOn: await newestId(), scorecard: content({ signals }) });
    await app.call('health.score', { accountId: id, signal: 'training', score: 1 });
    expect(await healthOf(id)).toMatchObject({
      points: 31,
      possible: 50,
      scored: 8,
      model: { version: 2 },
      history: [{ points: 31 }],
    });
  });

  it('store the default one first when nothing was assessed yet', async () => {
    await app.call('scorecard.save', { basedOn: null, scorecard: content({ name: 'Ours' }) });
    expect(
      (await app.call('scorecard.list', {})).map(({ version, content: { name } }) => [version, name]),
    ).toEqual([
      [2, 'Ours'],
      [1, defaultScorecard.name],
    ]);
  });

  it('are one step of undo', async () => {
    const id = await account('One', '4444444');
    await app.call('scorecard.save', { basedOn: await newestId(), scorecard: content({ healthyAbove: 90 }) });
    await app.call('history.undo', {});
    expect(await app.call('scorecard.list', {})).toHaveLength(1);
    expect(await healthOf(id)).toMatchObject({ status: 'Healthy' });
  });

  it('are refused on top of a version that is no longer the newest', async () => {
    await account('One', '4444444');
    const basedOn = await newestId();
    await app.call('scorecard.save', { basedOn, scorecard: content({ healthyAbove: 80 }) });
    await expect(app.call('scorecard.save', { basedOn, scorecard: content() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await app.call('scorecard.list', {})).toHaveLength(2);
  });

  it.each([
    [{ healthyAbove: 40, criticalBelow: 40 }, 'criticalBelow'],
    [{ healthyAbove: 100 }, 'healthyAbove'],
    [{ minimumScored: 8 }, 'minimumScored'],
    [{ signals: [...standard.signals, { key: 'x', label: 'npsCSAT ', weight: 1, source: '' }] }, null],
    [{ signals: [...standard.signals, { key: 'x', label: ' nps/csat', weight: 1, source: '' }] }, 'label'],
  ])('are refused when nothing could be scored by them: %j', async (changes, field) => {
    const saving = app.call('scorecard.save', { basedOn: null, scorecard: content(changes) });
    if (field === null) await expect(saving).resolves.toMatchObject({ version: 2 });
    else await expect(saving).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { field } });
  });
});

describe('the preview of a scorecard', () => {
  it('says of nobody that nothing changes when nothing does', async () => {
    await account('One', '4444444');
    await account('Two', '');
    expect(await app.call('scorecard.preview', { scorecard: content() })).toEqual({
      accounts: 2,
      moves: [
        { from: 'Healthy', to: 'Healthy', count: 1 },
        { from: 'Not enough data', to: 'Not enough data', count: 1 },
      ],
      changed: [],
    });
  });

  it('counts on whole points: 21 of 30 is exactly 70%', async () => {
    await account('Edge', '444333-');
    await account('Above', '4444333');
    const at = (healthyAbove: number) =>
      app.call('scorecard.preview', { scorecard: content({ healthyAbove }) });
    expect((await at(69)).changed).toMatchObject([
      { name: 'Edge', from: 'At Risk', to: 'Healthy', before: { points: 21, possible: 30 } },
    ]);
    expect((await at(70)).changed).toEqual([]);
    expect((await at(71)).changed).toEqual([]);
    expect((await at(72)).changed).toMatchObject([{ name: 'Above', from: 'Healthy', to: 'At Risk' }]);
  });

  it('weighs, drops signals and asks for more of them', async () => {
    await account('One', '5511111');
    const weighted = standard.signals.map((signal) =>
      signal.key === 'productUsage' ? { ...signal, weight: 20 } : signal,
    );
    const changed = async (changes: Partial<ScorecardContent>) =>
      (await app.call('scorecard.preview', { scorecard: content(changes) })).changed;
    expect(await changed({ signals: weighted })).toMatchObject([
      { to: 'Healthy', after: { points: 110, possible: 130, scored: 7 } },
    ]);
    expect(await changed({ signals: standard.signals.slice(0, 2), minimumScored: 2 })).toMatchObject([
      { to: 'Healthy', after: { points: 10, possible: 10, scored: 2 } },
    ]);
    expect(await changed({ signals: standard.signals.slice(0, 2), minimumScored: 3 })).toMatchObject([
      { from: 'At Risk', to: 'Not enough data' },
    ]);
  });
});

describe('the trend', () => {
  it('is suggested again once a signal is scored anew, and stays while it is not', async () => {
    const id = await account('One', '3333333');
    await app.call('health.score', { accountId: id, signal: 'npsCsat', trend: 'Down' });
    await app.reopen('2026-03-20');
    await app.call('health.score', { accountId: id, signal: 'renewalRisk', score: 4 });
    const line = async (signal: string) =>
      (await healthOf(id, '2026-03-20')).signals.find((each) => each.signal === signal);
    expect(await line('npsCsat')).toMatchObject({ trend: 'Down', givenTrend: 'Down' });
    expect(await line('renewalRisk')).toMatchObject({ trend: 'Up', givenTrend: null, suggestedTrend: 'Up' });
    await app.call('health.score', { accountId: id, signal: 'npsCsat', score: 4 });
    expect(await line('npsCsat')).toMatchObject({
      trend: 'Up',
      givenTrend: null,
      comparedWith: { from: 3, on: '2026-03-05' },
    });
    await app.call('health.score', { accountId: id, signal: 'npsCsat', trend: 'Flat' });
    await app.call('health.score', { accountId: id, signal: 'npsCsat', score: 5 });
    expect(await line('npsCsat')).toMatchObject({ trend: 'Flat', suggestedTrend: 'Up' });
  });
});
