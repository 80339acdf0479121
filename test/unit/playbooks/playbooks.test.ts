import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { standardPlaybooks } from '../../../electron/features/playbooks/standard.ts';
import { playbookTriggers } from '../../../shared/records/playbook.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

const root = new URL('../../..', import.meta.url).pathname;

let app: TestCore;
beforeEach(() => {
  app = openTestCore();
});
afterEach(() => app.close());

const named = async (name: string) => {
  const { id } = await app.call('playbook.resolve', { key: name });
  return app.call('playbook.get', { id });
};

const withAccount = async () => {
  const { id: accountId } = await app.call('record.create', {
    entity: 'account',
    values: { name: 'Fintech Corp' },
  });
  const { id: retroId } = await app.call('record.create', {
    entity: 'retro',
    values: { accountId, heldOn: '2026-03-04' },
  });
  const { id: lessonId } = await app.call('record.create', {
    entity: 'lesson',
    values: { accountId, retroId, text: 'Ask finance before the offer goes out' },
  });
  return { accountId, lessonId };
};

describe('the standard playbooks', () => {
  it('are eight, full, of 5 to 12 steps over 2 to 5 roles, each with a decision and nothing to mend', async () => {
    await app.call('playbook.addStandard', {});
    const list = await app.call('playbook.list', {});
    expect(list).toHaveLength(8);
    for (const { playbook, steps, lanes, findings } of list) {
      expect({ name: playbook.name, findings }).toEqual({ name: playbook.name, findings: 0 });
      expect(steps).toBeGreaterThanOrEqual(5);
      expect(steps).toBeLessThanOrEqual(12);
      expect(lanes).toBeGreaterThanOrEqual(2);
      expect(lanes).toBeLessThanOrEqual(5);
      for (const field of ['requiredData', 'tools', 'escalationPath', 'successMetrics', 'links'] as const)
        expect(playbook[field].length).toBeGreaterThan(1);
      expect(playbook.purpose?.length).toBeGreaterThan(80);
      expect(playbook.conversationGuide?.length).toBeGreaterThan(200);
      expect(playbook.reviewOn).not.toBeNull();
    }
    const triggers = new Set(list.map(({ playbook }) => playbook.trigger));
    expect(triggers.size).toBe(8);
    expect(playbookTriggers.filter((trigger) => !triggers.has(trigger))).toEqual(['Champion left']);
    for (const { steps } of standardPlaybooks(root)) {
      expect(steps.some(({ kind }) => kind === 'Decision')).toBe(true);
      const keys = new Set(steps.map(({ key }) => key));
      expect(keys.size).toBe(steps.length);
      for (const { next, branches } of steps)
        for (const to of [...(next === null ? [] : [next]), ...branches.map((one) => one.to)])
          expect(keys).toContain(to);
    }
  });

  it('are added once, in one step of undo, and those that are missing again', async () => {
    expect(await app.call('playbook.addStandard', {})).toEqual({ added: 8 });
    expect(await app.call('playbook.addStandard', {})).toEqual({ added: 0 });
    const { playbook } = await named('Renewal');
    await app.call('record.remove', { entity: 'playbook', ids: [playbook.id] });
    expect(await app.call('playbook.addStandard', {})).toEqual({ added: 1 });
    for (let undone = 0; undone < 3; undone += 1) await app.call('history.undo', {});
    expect(await app.call('playbook.list', {})).toEqual([]);
    await app.call('history.redo', {});
    expect((await named('renewal')).steps).toHaveLength(12);
  });

  it('come with the sample, and are found by search', async () => {
    await app.call('sample.load', {});
    expect(await app.call('playbook.list', {})).toHaveLength(8);
    expect((await app.call('search.query', { text: 'upsell' }))[0]).toMatchObject({
      entity: 'playbook',
      title: 'Expansion and upsell',
      accountId: null,
    });
  });
});

describe('the steps of a playbook', () => {
  it('are added where they are asked for, the first as the start', async () => {
    const { id: playbookId } = await app.call('record.create', {
      entity: 'playbook',
      values: { name: 'Own' },
    });
    const first = await app.call('playbook.addStep', { playbookId, after: null, title: 'A' });
    await app.call('playbook.addStep', { playbookId, after: null, title: 'C' });
    await app.call('playbook.addStep', { playbookId, after: first.id, title: 'B' });
    const { steps } = await named('Own');
    expect(steps.map(({ title, kind }) => [title, kind])).toEqual([
      ['A', 'Start'],
      ['B', 'Step'],
      ['C', 'Step'],
    ]);
    await expect(
      app.call('playbook.addStep', { playbookId: 'nowhere', after: null, title: 'D' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leave an undefined branch behind, never one to a step that is gone; undo puts it back', async () => {
    await app.call('playbook.addStandard', {});
    const { branches } = await named('Renewal');
    const [branch] = branches;
    await app.call('record.remove', { entity: 'playbookStep', ids: [branch?.toStepId ?? ''] });
    const after = await named('Renewal');
    expect(after.branches.find(({ id }) => id === branch?.id)?.toStepId).toBeNull();
    expect(
      (await app.call('playbook.list', {})).find(({ playbook }) => playbook.name === 'Renewal')?.findings,
    ).toBe(1);
    await app.call('history.undo', {});
    expect((await named('Renewal')).branches).toEqual(branches);
  });

  it('never lead into another playbook', async () => {
    await app.call('playbook.addStandard', {});
    const [here, there] = [await named('Renewal'), await named('Health scoring')];
    const foreign = there.steps[0]?.id ?? '';
    await expect(
      app.call('record.update', {
        entity: 'playbookStep',
        id: here.steps[1]?.id ?? '',
        changes: { nextStepId: foreign },
      }),
    ).rejects.toMatchObject({ code: 'CONSTRAINT' });
    await expect(
      app.call('record.update', {
        entity: 'playbookBranch',
        id: here.branches[0]?.id ?? '',
        changes: { toStepId: foreign },
      }),
    ).rejects.toMatchObject({ code: 'CONSTRAINT' });
    await expect(
      app.call('record.update', {
        entity: 'playbookStep',
        id: here.branches[0]?.toStepId ?? '',
        changes: { playbookId: there.playbook.id },
      }),
    ).rejects.toMatchObject({ code: 'CONSTRAINT' });
  });
});

describe('a run on an account', () => {
  it('makes its actions in one step of undo and keeps where each comes from', async () => {
    const { accountId } = await withAccount();
    await app.call('playbook.addStandard', {});
    const { playbook, steps } = await named('Renewal');
    const [, first, second] = steps;
    const actions = [first, second].map((step) => ({
      stepId: step?.id ?? '',
      title: `Do: ${step?.title}`,
      owner: 'Ingrid',
      side: 'Ours' as const,
      dueOn: '2026-03-08',
    }));
    const input = {
      accountId,
      playbookId: playbook.id,
      startedOn: '2026-03-05',
      reason: 'In 102 days',
      actions,
    };
    await app.call('playbook.run', input);
    const plan = () => app.call('plan.get', { accountId });
    const { actions: made, playbookRuns, playbookActions } = await plan();
    expect(made.map(({ title, owner }) => [title, owner])).toEqual(
      actions.map(({ title }) => [title, 'Ingrid']),
    );
    expect(playbookRuns).toMatchObject([{ name: 'Renewal', reason: 'In 102 days', playbookId: playbook.id }]);
    expect(playbookActions.map(({ playbookStepId, title }) => [playbookStepId, title])).toEqual([
      [first?.id, first?.title],
      [second?.id, second?.title],
    ]);
    // A run outlives its playbook.
    await app.call('record.remove', { entity: 'playbook', ids: [playbook.id] });
    expect((await plan()).playbookRuns).toMatchObject([{ name: 'Renewal', playbookId: null }]);
    expect((await plan()).actions).toHaveLength(2);
    await app.call('history.undo', {});
    await app.call('history.undo', {});
    const before = await plan();
    expect([before.actions, before.playbookRuns, before.playbookActions]).toEqual([[], [], []]);
  });

  it('is refused for a step of another playbook, and nothing is written', async () => {
    const { accountId } = await withAccount();
    await app.call('playbook.addStandard', {});
    const [here, there] = [await named('Renewal'), await named('Health scoring')];
    const line = { title: 'X', owner: null, side: 'Ours' as const, dueOn: null };
    await expect(
      app.call('playbook.run', {
        accountId,
        playbookId: here.playbook.id,
        startedOn: '2026-03-05',
        reason: null,
        actions: [
          { ...line, stepId: here.steps[0]?.id ?? '' },
          { ...line, stepId: there.steps[0]?.id ?? '' },
        ],
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await app.call('plan.get', { accountId })).playbookRuns).toEqual([]);
  });
});

describe('a lesson that would change a playbook', () => {
  it('is proposed, then applied as a step before the ends or declined, with who and when', async () => {
    const { accountId, lessonId } = await withAccount();
    await app.call('playbook.addStandard', {});
    const { playbook } = await named('Renewal');
    await app.call('lesson.propose', { lessonId, playbookId: playbook.id });
    const [proposal] = (await named('Renewal')).proposals;
    const proposalId = proposal?.id ?? '';
    const [retro] = (await app.call('plan.get', { accountId })).retros;
    // The way there and back.
    const heads = await app.call('playbook.list', {});
    expect(heads.flatMap((head) => head.lessons)).toEqual([{ proposalId, lessonId }]);
    expect((await named('Renewal')).origins).toEqual([
      { proposalId, lessonId, accountId, heldOn: retro?.heldOn },
    ]);
    expect(proposal).toMatchObject({ status: 'Open', accountName: 'Fintech Corp', proposedOn: '2026-03-05' });
    expect((await app.call('plan.get', { accountId })).lessons[0]?.status).toBe('Carried on');
    const settled = await app.call('playbook.settle', {
      proposalId: proposal?.id ?? '',
      verdict: 'Applied',
      asStep: true,
    });
    const { steps, proposals } = await named('Renewal');
    expect(steps.at(-2)).toMatchObject({
      id: settled.stepId,
      title: 'Ask finance before the offer goes out',
    });
    expect(steps.at(-1)?.kind).toBe('End');
    expect(proposals[0]).toMatchObject({ status: 'Applied', decidedOn: '2026-03-05' });
    await app.call('history.undo', {});
    expect((await named('Renewal')).steps).toHaveLength(12);
    await app.call('playbook.settle', { proposalId: proposal?.id ?? '', verdict: 'Declined', asStep: true });
    expect((await named('Renewal')).proposals[0]?.status).toBe('Declined');
    // The lesson's account may go; what it taught stays.
    await app.call('record.remove', { entity: 'account', ids: [accountId] });
    expect((await named('Renewal')).proposals[0]).toMatchObject({
      lessonId: null,
      accountName: 'Fintech Corp',
    });
    expect((await named('Renewal')).origins).toEqual([]);
  });
});
