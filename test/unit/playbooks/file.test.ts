import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readPlaybookFile } from '../../../electron/features/playbooks/file.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';

let app: TestCore;
beforeEach(() => {
  app = openTestCore();
});
afterEach(() => app.close());

const upload = async (content: string | Uint8Array, to: TestCore = app) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const { token } = await to.call('files.begin', { name: 'playbooks.json', bytes: bytes.length });
  await to.call('files.append', { token, chunk: bytes });
  return to.call('playbook.addFile', { job: crypto.randomUUID(), file: token });
};

/** Everything a playbook says but the ids of this workspace: ways by the numbers of their steps. */
const said = async (core: TestCore, name: string) => {
  const { id } = await core.call('playbook.resolve', { key: name });
  const { playbook, steps, branches } = await core.call('playbook.get', { id });
  const numbers = new Map<string | null, number>(steps.map((step, index) => [step.id, index]));
  return {
    playbook: { ...playbook, id: '' },
    steps: steps.map((step) => ({
      ...step,
      id: '',
      playbookId: '',
      nextStepId: numbers.get(step.nextStepId),
    })),
    branches: branches.map(({ label, stepId, toStepId }) => [
      label,
      numbers.get(stepId),
      numbers.get(toStepId),
    ]),
  };
};

describe('a file of playbooks', () => {
  it('brings them whole into another workspace, in one step of undo', async () => {
    await app.call('playbook.addStandard', {});
    const { id } = await app.call('playbook.resolve', { key: 'Renewal' });
    await app.call('record.update', { entity: 'playbook', id, changes: { owner: 'Ingrid', reviewOn: null } });
    await app.call('playbook.saveFile', { id: null });
    const file = app.saved.get('Playbooks 2026-03-05.json') as Uint8Array;
    const other = openTestCore();
    try {
      expect(await upload(file, other)).toEqual({ added: 8 });
      for (const name of ['Renewal', 'Churn-risk intervention'])
        expect(await said(other, name)).toEqual(await said(app, name));
      // They count as the standard ones there too.
      expect(await other.call('playbook.addStandard', {})).toEqual({ added: 0 });
      await other.call('history.undo', {});
      expect(await other.call('playbook.list', {})).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it.each([
    ['no JSON', 'Playbooks'],
    ['another JSON', '{"format":"carryon-plan","version":1,"playbooks":[]}'],
    ['a later version', '{"format":"carryon-playbooks","version":2,"playbooks":[{"name":"A"}]}'],
    ['no playbook', '{"format":"carryon-playbooks","version":1,"playbooks":[]}'],
    [
      'a key twice',
      '{"format":"carryon-playbooks","version":1,"playbooks":[{"name":"A","steps":[{"key":"1","kind":"Start","title":"A"},{"key":"1","kind":"End","title":"B"}]}]}',
    ],
    ['a depth that is not meant', '['.repeat(200_000)],
  ])('is refused when it is %s', (_, content) => {
    const folder = mkdtempSync(join(tmpdir(), 'carryon-playbooks-'));
    const path = join(folder, 'playbooks.json');
    writeFileSync(path, content);
    try {
      expect(() => readPlaybookFile({ path })).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE' }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('writes nothing when it is refused', async () => {
    await expect(upload('Playbooks')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(await app.call('playbook.list', {})).toEqual([]);
  });

  it('may hold a playbook of a name only, and ways that lead out of it', async () => {
    await upload(
      '\uFEFF{"format":"carryon-playbooks","version":1,"playbooks":[{"name":"Bare"},{"name":"Loose","steps":[{"key":"a","kind":"Start","title":"Begin","next":"gone"}]}]}',
    );
    const list = await app.call('playbook.list', {});
    expect(list.map(({ playbook, steps }) => [playbook.name, steps])).toEqual([
      ['Bare', 0],
      ['Loose', 1],
    ]);
    await expect(app.call('playbook.saveFile', { id: 'nowhere' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
