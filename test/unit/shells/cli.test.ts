import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readArguments } from '../../../electron/shells/cli/arguments.ts';
import { answerCommand } from '../../../electron/shells/cli/run.ts';
import { emptyBookLayout } from '../../../shared/book-view.ts';
import { CarryonError } from '../../../shared/errors.ts';
import { appRoot } from '../../support/core.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carryon-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command in this process; relative paths are meant from the test's own folder. */
const run = async (...words: string[]) => {
  const paths = words.map((word) =>
    /^[\w ]+\.(?:csv|pdf)$|^no\/|^\.$/u.test(word) ? join(folder, word) : word,
  );
  const given = ['--data', join(folder, 'data'), '--as-of', '2026-03-05', ...paths];
  const { value, exitCode } = await answerCommand(given, appRoot);
  // What is printed is this, and no more than JSON can hold.
  return { code: exitCode, value: JSON.parse(JSON.stringify(value)) as Record<string, unknown> };
};

/** Runs a command as a user does. */
const spawn = (...words: string[]) =>
  spawnSync(process.execPath, [join(appRoot, 'electron/shells/cli/main.ts'), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('the command line', () => {
  it('previews, imports, finds nothing new the second time, and takes an import back', async () => {
    writeFileSync(
      join(folder, 'book.csv'),
      '\uFEFFAccount Name;Account ID;ARR;Renewal Date\r\nAcme GmbH;A-1;1.234,50;31.12.2026\r\nBeta AG;A-2;abc;01.02.2027\r\n',
    );
    writeFileSync(join(folder, 'other.csv'), 'Account,ARR\nGamma Ltd,12');
    const read = await run('read', 'book.csv', '--limit', '1');
    expect(read).toMatchObject({
      code: 0,
      value: { delimiter: ';', headerLine: 1, rows: [['Acme GmbH', 'A-1', '1.234,50', '31.12.2026']] },
    });

    const counts = {
      rows: 2,
      updated: 0,
      rejected: [{ row: 3, column: 'ARR', value: 'abc' }],
      encoding: 'utf-8',
    };
    const preview = await run(
      'import',
      'book.csv',
      '--kind',
      'accounts',
      '--preview',
      '--map',
      'Account ID=crmId',
    );
    expect(preview.value).toMatchObject({
      ...counts,
      created: 1,
      mapping: { 'Account ID': 'crmId', ARR: 'arr' },
    });
    const left = await run('import', 'other.csv', '--kind', 'accounts', '--preview', '--map', 'ARR=');
    expect(left.value).toMatchObject({ created: 1, mapping: { Account: 'name', ARR: null } });
    expect((await run('accounts')).value).toEqual([]);

    const first = await run('import', 'book.csv', '--kind', 'accounts');
    expect(first).toMatchObject({ code: 0, value: { ...counts, created: 1, unchanged: 0 } });
    expect((await run('import', 'book.csv', '--kind', 'accounts')).value).toMatchObject({
      ...counts,
      created: 0,
      unchanged: 1,
    });
    expect((await run('accounts', '--query', 'acme')).value).toMatchObject([
      { name: 'Acme GmbH', crmId: 'A-1', arr: 123_450 },
    ]);

    expect(await run('export-csv', '--kind', 'accounts', '--out', 'out.csv')).toMatchObject({ code: 0 });
    expect((await run('import', 'out.csv', '--kind', 'accounts')).value).toMatchObject({
      rows: 1,
      created: 0,
      updated: 0,
      unchanged: 1,
    });

    expect((await run('undo-import', String(first.value['importId']))).value).toMatchObject({ removed: 1 });
    expect((await run('accounts')).value).toEqual([]);
  });

  it('opens the sample, knows its plan, prints it and takes it back', async () => {
    expect(await run('sample')).toMatchObject({ code: 0, value: { accounts: 41 } });
    expect((await run('sample')).value).toMatchObject({ error: { code: 'NOT_EMPTY' } });
    const plan = (await run('plan', 'Fintech Corp')).value;
    expect(plan).toMatchObject({
      records: { account: { name: 'Fintech Corp' } },
      derived: {
        asOf: '2026-03-05',
        currency: 'USD',
        health: expect.anything(),
        planCheck: expect.anything(),
      },
    });
    expect(await run('export-pdf', 'CRM-004821', '--out', 'plan.pdf')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'plan.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await run('history', '--account', 'Fintech Corp')).value).toMatchObject([
      { kind: 'sample', state: 'done' },
    ]);
    expect((await run('undo')).value).toMatchObject({ label: 'Open the sample' });
    expect((await run('redo')).value).toMatchObject({ label: 'Open the sample', redo: null });
    expect((await run('rpc', 'app.status')).value).toMatchObject({ accounts: 41, shell: 'cli' });
    expect((await run('rpc', 'book.facet', '{"column":"currency","filters":[]}')).value).toContainEqual({
      value: 'USD',
      count: expect.any(Number),
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says what changed since the last review, freezes a plan, and shows one as of a past day', async () => {
    const since = await run('since', 'Fintech Corp');
    expect(since.value).toMatchObject({
      title: expect.stringMatching(/^Since 1 Dec 2025: pipeline \+\$45K/u),
      from: '2025-12-01',
      to: '2026-03-05',
      groups: expect.arrayContaining([
        expect.objectContaining({
          id: 'money',
          lines: expect.arrayContaining([
            expect.objectContaining({ says: 'Pipeline +$45K: APAC office rollout added', tone: 'good' }),
          ]),
        }),
      ]),
    });
    const first = (await run('accounts', '--limit', '5')).value as unknown as { name: string }[];
    const other = first.find(({ name }) => name !== 'Fintech Corp')?.name ?? '';
    expect((await run('since', other)).value).toMatchObject({ title: 'First plan on record', groups: [] });

    const { id } = (await run('freeze', other, '--label', 'Before the merger')).value;
    const heads = (await run('snapshots', other)).value;
    expect(heads).toEqual([expect.objectContaining({ id, label: 'Before the merger' })]);
    expect((await run('since', other, '--snapshot', String(id))).value).toMatchObject({
      title: expect.stringMatching(/^Nothing has changed|^Since 5 Mar 2026/u),
      snapshot: { id },
    });
    expect(await run('since', other, '--snapshot', 'none')).toMatchObject({
      value: { error: { code: 'NOT_FOUND' } },
    });

    const now = await run('plan', other);
    expect(await run('plan', other, '--from-history')).toEqual(now);
    expect(await run('plan', other, '--from-history', '--as-of', '2026-03-04')).toMatchObject({
      code: 1,
      value: { error: { code: 'NOT_FOUND' } },
    });
  });

  it.each([
    [['import', 'absent.csv', '--kind', 'accounts'], 'FILE_MISSING'],
    [['import', '.', '--kind', 'accounts'], 'FILE_UNREADABLE'],
    [['import', 'empty.csv', '--kind', 'accounts'], 'FILE_EMPTY'],
    [['plan', 'Nobody & Sons'], 'NOT_FOUND'],
    [['export-pdf', 'Fintech Corp', '--out', 'no/such/folder/plan.pdf'], 'EXPORT_FAILED'],
    [['rpc', 'no.channel'], 'FORBIDDEN'],
    [['rpc', 'app.status', '{'], 'BAD_REQUEST'],
    [['rpc', 'export.csv', '{"kind":"accounts"}'], 'FORBIDDEN'],
  ])('answers %j with %s', async (words, code) => {
    writeFileSync(join(folder, 'empty.csv'), '');
    expect(await run(...words)).toMatchObject({
      code: 1,
      value: { error: { code, message: expect.any(String) } },
    });
  });

  it('refuses a data folder that holds something else, and leaves it as it is', async () => {
    const other = mkdtempSync(join(folder, 'other-'));
    writeFileSync(join(other, 'carryon.db'), 'my own notes'.repeat(100));
    expect(await run('--data', other, 'accounts')).toMatchObject({
      code: 1,
      value: { error: { code: 'DB_NOT_OURS' } },
    });
    expect(readFileSync(join(other, 'carryon.db'), 'utf8')).toContain('my own notes');
    expect(existsSync(join(other, 'carryon.db-wal'))).toBe(false);
  });

  it('prints exactly one line and says by its exit code whether it worked', () => {
    const fine = spawn('--data', 'printed', 'rpc', 'book.ids', JSON.stringify({ layout: emptyBookLayout }));
    expect(fine).toMatchObject({ status: 0, stderr: '', stdout: '{"nums":[],"totals":[],"groups":[]}\n' });
    const wrong = spawn('--data', 'printed', 'plan');
    expect(wrong).toMatchObject({
      status: 1,
      stderr: '',
      stdout: expect.stringMatching(/^\{"error":\{"code":"BAD_REQUEST".*\}\n$/u),
    });
  });
});

describe('the words of a command', () => {
  it.each([
    ['nothing', []],
    ['an unknown command', ['frobnicate']],
    ['a name of the prototype', ['constructor']],
    ['an unknown option', ['accounts', '--frobnicate']],
    ['an option of another command', ['accounts', '--preview']],
    ['a word too many', ['undo', 'twice']],
    ['a word too few', ['plan']],
    ['a day that is none', ['accounts', '--as-of', '2026-02-30']],
    ['an option without its value', ['accounts', '--query']],
  ])('are refused for %s, with the usage', (_name, words) => {
    let caught: unknown;
    try {
      readArguments(words);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(CarryonError);
    expect(caught).toMatchObject({
      code: 'BAD_REQUEST',
      details: { usage: expect.stringContaining('carryon') },
    });
  });

  it('may come in any order', () => {
    expect(readArguments(['--as-of', '2026-03-05', 'plan', 'Fintech Corp', '--data', 'd'])).toMatchObject({
      command: 'plan',
      words: ['Fintech Corp'],
      data: 'd',
      asOf: '2026-03-05',
    });
    expect(readArguments(['import', 'a.csv', '--map', 'A=b', '--map', 'C=d']).values.map).toEqual([
      'A=b',
      'C=d',
    ]);
  });
});
