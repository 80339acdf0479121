import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { answerCommand } from '../../../electron/shells/cli/run.ts';
import type { Output } from '../../../shared/contract.ts';
import { appRoot } from '../../support/core.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'carryon-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (...words: string[]) => {
  const { value } = await answerCommand(
    ['--data', join(folder, 'data'), '--as-of', '2026-03-05', ...words],
    appRoot,
  );
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
};
const path = (name: string) => join(folder, name);

it('keeps a column, saves the rejects, imports them when they are mended, finds doubles and merges them', async () => {
  writeFileSync(
    path('book.csv'),
    'Account Name,Account ID,ARR,Renewal Date,Website,Colour\n' +
      'Nimbus Labs,A1,100,03/04/2026,nimbus.io,red\n' +
      'Nimbus Labs GmbH,A2,200,04/04/2026,,blue\n' +
      'Orbit,A3,much,05/04/2026,,red\n',
  );
  const done = await run('import', path('book.csv'), '--keep', 'Colour', '--rejects', path('bad.csv'));
  expect(done).toMatchObject({
    kind: 'accounts',
    created: 2,
    rejectedRows: 1,
    // 03/04/2026 can be two days: it is said how it was read.
    questions: [
      { column: 'Renewal Date', question: 'dayFirst', sample: '03/04/2026' },
      { column: 'ARR', question: 'currency' },
    ],
    mapping: { Colour: 'custom+text.Colour' },
  });
  const bad = readFileSync(path('bad.csv'), 'utf8');
  expect(bad).toContain('Orbit,A3,much,05/04/2026,,red,ARR: This is not a number.');
  writeFileSync(path('mended.csv'), bad.replace('much', '300'));
  expect(await run('import', path('mended.csv'), '--policy', 'renewalDate=never')).toMatchObject({
    created: 1,
  });

  expect(await run('duplicates')).toMatchObject({ total: 1, pairs: [{ why: 'name' }] });
  const merged = await run('merge', 'A1', 'Nimbus Labs GmbH');
  expect(merged).toMatchObject({ moved: 0, taken: expect.arrayContaining(['arr', 'name']) });
  expect(await run('duplicates')).toMatchObject({ total: 0 });
  // Either stays: the other way round it is the newer one, with the same values.
  await run('undo');
  const [pair] = ((await run('duplicates')) as unknown as Output<'duplicates.find'>).pairs;
  expect(pair?.first.id).toBe(merged['keepId']);
  expect(await run('merge', 'A2', 'A1')).toMatchObject({
    keepId: pair?.second.id,
    taken: ['domain'],
  });
  await run('undo');
  expect(await run('merge', pair?.second.id ?? '', pair?.first.id ?? '', '--take', 'city')).toMatchObject({
    keepId: pair?.second.id,
    taken: ['city'],
  });
  const rows = (await run('accounts')) as unknown as { name: string; arr: number }[];
  expect(rows.map(({ name, arr }) => [name, arr])).toEqual([
    ['Nimbus Labs GmbH', 20_000],
    ['Orbit', 30_000],
  ]);
  expect(await run('merge', 'A3', 'A3', '--kind', 'tickets')).toMatchObject({
    error: { code: 'BAD_REQUEST' },
  });
});
