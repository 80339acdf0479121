import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { dump } from '../../../electron/db/dump.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';
import { germanSalesforceExport } from '../../support/salesforce-export.ts';
import { workbook } from '../../support/workbook.ts';

let core: TestCore;
beforeEach(() => {
  core = openTestCore();
});
afterEach(() => core.close());

const file = (content: string, name = 'book.csv'): string => {
  const path = join(core.dataDir, name);
  writeFileSync(path, content);
  return core.core.context.files.add(path).token;
};
const prepare = (token: string, extra: object = {}) =>
  core.call('imports.prepare', {
    job: randomUUID(),
    file: token,
    kind: 'accounts',
    options: {},
    choices: {},
    ...extra,
  });
const plan = () => dump(core.core.context.db);

describe('the import channels', () => {
  test('read, check, page, write, list, undo, in processes of their own', async () => {
    const token = file(germanSalesforceExport(300, 5), 'report1717.csv');
    const read = await core.call('imports.read', { file: token, options: {}, limit: 3 });
    expect(read).toMatchObject({ encoding: 'utf-8', delimiter: ';', headerLine: 1 });
    expect(read.rows).toHaveLength(3);

    const before = plan();
    const preview = await prepare(token);
    expect(preview.counts).toMatchObject({ rows: 300, created: 300 });
    expect(plan()).toBe(before);

    const page = await core.call('imports.rows', {
      importId: preview.importId,
      outcome: 'new',
      offset: 299,
      limit: 10,
    });
    expect(page).toMatchObject({ total: 300, rows: [{ outcome: 'new', reasons: [] }] });

    const done = await core.call('imports.commit', { job: randomUUID(), importId: preview.importId });
    expect(done.counts).toEqual(preview.counts);
    expect(core.events).toContainEqual(
      expect.objectContaining({ type: 'changed', accountIds: null, undo: 'Import report1717.csv' }),
    );
    expect(core.events).toContainEqual(
      expect.objectContaining({ type: 'progress', phase: 'write', done: 300, total: 300 }),
    );
    await expect(
      core.call('imports.commit', { job: randomUUID(), importId: preview.importId }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });

    expect(await core.call('imports.list', {})).toMatchObject([
      { importId: preview.importId, fileName: 'report1717.csv', undoneAt: null },
    ]);
    expect(await core.call('imports.undo', { job: randomUUID(), importId: preview.importId })).toMatchObject({
      removed: 300,
    });
    expect(plan()).toBe(before);
  });

  test('a mapping made by hand is remembered for the next file of the shape', async () => {
    const token = file('Name,Where\nAcme,Rome\n');
    await prepare(token, { mapping: { Where: 'city' } });
    expect((await prepare(token)).mapping).toEqual({ Name: 'name', Where: 'city' });
    await core.reopen();
    expect((await prepare(file('NAME,WHERE\nAcme,Rome\n'))).mapping).toEqual({ NAME: 'name', WHERE: 'city' });
  });

  test('the reject file and the export go to the shell', async () => {
    const { importId } = await prepare(file('Name,ARR\nAcme,1\nBeta,much\n', 'my book.csv'));
    await core.call('imports.commit', { job: randomUUID(), importId });
    await core.call('imports.saveRejects', { importId });
    const rejects = core.saved.get('my book.errors.csv');
    expect(readFileSync(String(rejects), 'utf8')).toBe(
      '\ufeffName,ARR,Import error\r\nBeta,much,ARR: This is not a number.\r\n',
    );
    await core.call('export.csv', { kind: 'accounts' });
    const exported = readFileSync(String(core.saved.get('accounts-2026-03-05.csv')), 'utf8');
    expect((await prepare(file(exported, 'export.csv'))).counts).toMatchObject({
      rows: 1,
      created: 0,
      updated: 0,
      unchanged: 1,
    });
  });

  test('bad files are coded errors and leave nothing behind', async () => {
    const before = plan();
    await expect(prepare(file('', 'empty.csv'))).rejects.toMatchObject({ code: 'FILE_EMPTY' });
    await expect(prepare(file('%PDF-1.4 x', 'plan.pdf'))).rejects.toMatchObject({
      code: 'FILE_UNSUPPORTED',
      details: { format: 'pdf' },
    });
    await expect(prepare(file('Name\nAcme\n'), { mapping: { Nothing: 'name' } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(
      core.call('imports.rows', { importId: 'x', outcome: null, offset: 0, limit: 1 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(plan()).toBe(before);
    const stages = readdirSync(join(core.dataDir, 'staging'), { recursive: true }).filter((name) =>
      String(name).endsWith('.db'),
    );
    expect(stages).toEqual([]);
  });

  test('a cancelled check leaves nothing behind, and the next one works', async () => {
    const job = randomUUID();
    const token = file(
      `Name,City\n${Array.from({ length: 200_000 }, (_, index) => `Account ${index},Rome`).join('\n')}\n`,
    );
    const running = core.call('imports.prepare', {
      job,
      file: token,
      kind: 'accounts',
      options: {},
      choices: {},
    });
    await expect.poll(() => core.events.some(({ type }) => type === 'progress')).toBe(true);
    expect(await core.call('jobs.cancel', { job })).toEqual({ cancelled: true });
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await prepare(file('Name\nAcme\n'))).counts).toMatchObject({ created: 1 });
  });
});

describe('staged rows are gone', () => {
  const stages = () =>
    readdirSync(join(core.dataDir, 'staging'), { recursive: true }).filter((name) =>
      String(name).endsWith('.db'),
    );
  const good = 'Name,City\nAcme,Rome\n';

  test('when they are discarded', async () => {
    const { importId } = await prepare(file(good));
    expect(stages()).toHaveLength(1);
    await core.call('imports.discard', { importId });
    expect(stages()).toEqual([]);
  });

  test('when they are written; those with rejects when these are let go', async () => {
    const { importId } = await prepare(file(good));
    await core.call('imports.commit', { job: randomUUID(), importId });
    expect(stages()).toEqual([]);
    const partly = await prepare(file(`${good},Oslo\n`));
    await core.call('imports.commit', { job: randomUUID(), importId: partly.importId });
    expect(stages()).toHaveLength(1);
    await core.call('imports.discard', { importId: partly.importId });
    expect(stages()).toEqual([]);
  });

  test('when their check is cancelled or fails', async () => {
    const job = randomUUID();
    const rows = Array.from({ length: 100_000 }, (_, index) => `Account ${index},Rome\n`).join('');
    const token = file(`Name,City\n${rows}`);
    const running = prepare(token, { job });
    await expect.poll(() => core.events.some(({ type }) => type === 'progress')).toBe(true);
    await core.call('jobs.cancel', { job });
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(stages()).toEqual([]);
  });

  test('when there are too many of them', async () => {
    for (let turn = 0; turn < 17; turn += 1) await prepare(file(good));
    expect(stages()).toHaveLength(16);
  });

  test('when the app is closed, and after a crash at the next start', async () => {
    await prepare(file(good));
    const dead = join(core.dataDir, 'staging', '4194303-crashed');
    mkdirSync(dead);
    writeFileSync(join(dead, 'left.db'), 'rows of a customer');
    await core.reopen();
    expect(stages()).toEqual([]);
  });
});

describe('a workbook', () => {
  test('is read by the sheet that is chosen, in processes of their own', async () => {
    const path = join(core.dataDir, 'Book of business.xlsx');
    writeFileSync(
      path,
      workbook({
        sheets: [
          {
            name: 'One',
            rows: [
              ['Name', 'City'],
              ['Acme', 'Rome'],
            ],
          },
          {
            name: 'Two',
            rows: [
              ['Name', 'City'],
              ['Beta', 'Oslo'],
              ['Gamma', 'Bern'],
            ],
          },
        ],
      }),
    );
    const { token } = core.core.context.files.add(path);
    const read = await core.call('imports.read', { file: token, options: {}, limit: 10 });
    expect(read).toMatchObject({ sheet: 'One', rows: [['Acme', 'Rome']] });
    expect(read.sheets.map(({ name }) => name)).toEqual(['One', 'Two']);
    const { importId, counts } = await prepare(token, { options: { sheet: 'Two' } });
    expect(counts).toMatchObject({ rows: 2, created: 2 });
    await core.call('imports.commit', { job: randomUUID(), importId });
    expect(plan()).toContain('Gamma');
  });
});

describe('a file that should be looked at first', () => {
  const marked = Buffer.from('\u00ef\u00bb\u00bfAccount Name,ARR\nM\u00fcller,5\nGood,6\n', 'latin1');

  test.each([
    ['an open quote', 'Account Name,ARR\nGood,5\n"open,6\n', 'UNCLOSED_QUOTE'],
    ['bytes that its mark rules out', marked, 'UNREADABLE_CHARACTERS'],
    ['prose', 'Just some prose that somebody wrote.\nNo table here.\n', 'REQUIRED'],
    ['a table of something else', 'Colour,Weight\n', 'NOTHING_RECOGNISED'],
  ])('%s is refused unless accepted, and nothing is written', async (_, content, reason) => {
    const before = plan();
    const path = join(core.dataDir, 'fault.csv');
    writeFileSync(path, content);
    const { importId, counts } = await prepare(core.core.context.files.add(path).token);
    await expect(core.call('imports.commit', { job: randomUUID(), importId })).rejects.toMatchObject({
      code: 'IMPORT_INVALID',
      details: { reason },
    });
    expect(plan()).toBe(before);
    const done = await core.call('imports.commit', { job: randomUUID(), importId, acceptFaults: true });
    expect(done.counts).toEqual(counts);
  });
});
