import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { databaseFile, openStorage } from '../../electron/db/storage.ts';
import { ackOf, type Ack } from './ack.ts';
import { openBench, type OpenBench } from './bench.ts';
import { checkState } from './check.ts';

let folder: string;
let bench: OpenBench;
let acks: Ack[];

const add = async (name: string): Promise<void> => {
  await bench.dispatch('record.create', { entity: 'account', values: { name } });
  acks.push(ackOf(bench.db));
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carryon-check-'));
  bench = openBench(folder);
  acks = [];
  for (const name of ['Northwind', 'Contoso', 'Fabrikam']) await add(name);
  await bench.core.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const problems = (ack: Ack | undefined): readonly string[] =>
  ack ? checkState(folder, ack).problems : ['no acknowledgement'];

/** Changes the file behind the history's back. */
const tamper = (sql: string): void => {
  const db = openStorage(folder);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
};

describe('the judge of a crash', () => {
  it('finds nothing wrong with what was acknowledged last, nor with one whole change more', () => {
    expect(problems(acks[2])).toEqual([]);
    expect(problems(acks[1])).toEqual([]);
  });

  it('sees what was lost', () => {
    const ahead = acks[2] && { ...acks[2], set: acks[2].set + 1, change: acks[2].change + 1 };
    expect(problems(ahead)).toEqual([expect.stringMatching(/^lost: /u)]);
  });

  it('sees more than one change that nobody acknowledged', () => {
    expect(problems(acks[0])).toEqual([expect.stringMatching(/^blend: 2 change sets/u)]);
  });

  it('sees a record that is not what it was', () => {
    tamper("DROP TRIGGER account_history_update; UPDATE account SET city = 'Bern' WHERE num = 1;");
    expect(problems(acks[2])).toContainEqual(expect.stringMatching(/^blend: the records/u));
  });

  it('sees a change set that is open or not whole', () => {
    tamper('UPDATE open_change_set SET set_id = 1;');
    expect(problems(acks[2])).toContainEqual(expect.stringMatching(/^partial: .* open/u));
    tamper('UPDATE open_change_set SET set_id = NULL; DELETE FROM change WHERE id = 2;');
    expect(problems(acks[2])).toContainEqual(expect.stringMatching(/^partial: 1 change sets/u));
  });

  it('sees facts and words of the search that do not fit the records', () => {
    tamper('UPDATE account_facts SET open_risks = 7 WHERE account_num = 1;');
    expect(problems(acks[2])).toContainEqual(expect.stringMatching(/open_risks is 7/u));
    tamper("INSERT INTO account_search (rowid, title, body) VALUES (1, 'Woodgrove', '');");
    expect(problems(acks[2])).toContainEqual(expect.stringMatching(/account_search/u));
  });

  it('sees a damaged file', () => {
    const bytes = readFileSync(databaseFile(folder));
    writeFileSync(databaseFile(folder), bytes.fill(0, 4096 * 3, 4096 * 4));
    expect(problems(acks[2])).toEqual([expect.stringMatching(/^damaged: /u)]);
  });
});
