import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { undo } from '../../../electron/db/undo.ts';
import { headerSignature } from '../../../electron/features/imports/map/overrides.ts';
import { previewPage } from '../../../electron/features/imports/outcomes/page.ts';
import { importRuns, rememberImport } from '../../../electron/features/imports/queries.ts';
import { writeRejects } from '../../../electron/features/imports/rejects/write.ts';
import type { ImportCounts } from '../../../shared/imports.ts';
import { createBook, type Book } from '../../support/import-book.ts';
import { germanSalesforceExport } from '../../support/salesforce-export.ts';

let book: Book;
beforeEach(() => {
  book = createBook();
});
afterEach(() => book.close());

const accounts = (columns = 'name, crm_id, domain, arr') =>
  book.rows(`SELECT ${columns} FROM account ORDER BY num`);
const sum = ({ created, updated, unchanged, rejectedRows }: ImportCounts): number =>
  created + updated + unchanged + rejectedRows;
const reasons = (preview: { rejected: readonly { row: number; column: string | null; code: string }[] }) =>
  preview.rejected.map(({ row, column, code }) => [row, column, code]);

describe('a Salesforce report of a German office', () => {
  const file = germanSalesforceExport(1000, 42);

  test('is imported with no manual mapping', () => {
    const preview = book.load(file);
    expect(preview.counts).toEqual({ rows: 1000, created: 1000, updated: 0, unchanged: 0, rejectedRows: 0 });
    expect(preview).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      headerLine: 1,
      questions: [],
      rejected: [],
    });
    expect(preview.mapping).toEqual({
      'Account ID': 'crmId',
      'Account Owner': 'primaryCsm',
      'Account Name': 'name',
      Type: null,
      Industry: 'industry',
      'Annual Revenue Currency': 'currency',
      'Annual Revenue': 'annualRevenue',
      ARR: 'arr',
      Employees: 'employees',
      Phone: 'phone',
      Website: 'domain',
      'Billing Street': null,
      'Billing City': 'city',
      'Billing Country': 'country',
      'Contract Start Date': 'contractStart',
      'Renewal Date': 'renewalDate',
      'Licensed Seats': 'licensedSeats',
      'Active Seats': 'activeSeats',
      Products: 'products',
      'Last Activity': null,
      Description: 'notes',
    });
    // The first row of the file, read by eye.
    const [line] = file.slice(file.indexOf('\r\n') + 2).split('"\r\n', 1);
    const cells = (line ?? '').slice(1).split('";"');
    const [first] = book.rows('SELECT * FROM account ORDER BY num LIMIT 1');
    const minor = (text: string | undefined) =>
      Math.round(Number(text?.replaceAll('.', '').replace(',', '.')) * 100);
    const day = (text: string | undefined) => text?.split('.').reverse().join('-');
    expect(first).toMatchObject({
      name: cells[2]?.replaceAll('""', '"'),
      primary_csm: cells[1],
      currency: 'EUR',
      annual_revenue: minor(cells[6]),
      arr: minor(cells[7]),
      employees: Number(cells[8]?.replace('.', '')),
      domain: 'kunde-42-1.example',
      contract_start: day(cells[14]),
      renewal_date: day(cells[15]),
      licensed_seats: Number(cells[16]),
      products: JSON.stringify((cells[18] ?? '').split('; ').filter((product) => product !== '')),
    });
    expect(String(first?.['crm_id'])).toHaveLength(18);
    expect(String(first?.['crm_id']).slice(0, 15)).toBe(cells[0]);
  });

  test('twice changes nothing', () => {
    book.load(file);
    const before = book.dump();
    const again = book.stage(file);
    expect(again.counts).toEqual({ rows: 1000, created: 0, updated: 0, unchanged: 1000, rejectedRows: 0 });
    book.commit(again.importId);
    expect(book.dump()).toBe(before);
  });

  test('leaves the book as it was when undone, and undone again', () => {
    book.load('Account ID,Account Name,ARR\n0010700000000AA,Old,1\n');
    const before = book.dump();
    const { importId } = book.load(file);
    const after = book.dump();
    expect(after).not.toBe(before);
    expect(book.undo(importId)).toMatchObject({ removed: 1000, kept: [] });
    expect(book.dump()).toBe(before);
    undo(book.db, book.when());
    expect(book.dump()).toBe(after);
    expect(book.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(book.db.pragma('foreign_key_check')).toEqual([]);
  });

  test('gives the same bytes for the same seed', () => {
    expect(germanSalesforceExport(50, 9)).toBe(germanSalesforceExport(50, 9));
    expect(germanSalesforceExport(50, 9)).not.toBe(germanSalesforceExport(50, 10));
  });
});

describe('matching', () => {
  test('goes by CRM ID, then domain, then name', () => {
    book.load(
      'CRM ID,Name,Domain\nA1,Acme,acme.example\nB1,Beta,beta.example\n,Gamma,gamma.example\n,Delta,\n',
    );
    const preview = book.stage(
      'CRM ID,Name,Domain,City\nA1,Acme Corporation,other.example,Rome\nG1,Gamma Two,www.gamma.example,Oslo\n,DÉLTA,,Bonn\nX9,Beta,,Lima\n',
    );
    expect(preview.counts).toEqual({ rows: 4, created: 1, updated: 3, unchanged: 0, rejectedRows: 0 });
    const page = previewPage({
      dataFile: book.dataFile,
      stageFile: book.stageFileOf(preview.importId),
      outcome: null,
      offset: 0,
      limit: 10,
    });
    expect(page.rows.map(({ row, outcome, matchedBy }) => [row, outcome, matchedBy])).toEqual([
      [2, 'changed', 'crmId'],
      [3, 'changed', 'domain'],
      [4, 'changed', 'name'],
      [5, 'new', null],
    ]);
    expect(page.rows[0]?.differences).toEqual([
      { field: 'name', label: 'Name', before: 'Acme', after: 'Acme Corporation' },
      { field: 'domain', label: 'Domain', before: 'acme.example', after: 'other.example' },
      { field: 'city', label: 'City', before: null, after: 'Rome' },
    ]);
    book.commit(preview.importId);
    expect(accounts('name, crm_id')).toEqual([
      { name: 'Acme Corporation', crm_id: 'A1' },
      { name: 'Beta', crm_id: 'B1' },
      { name: 'Gamma Two', crm_id: 'G1' },
      { name: 'DÉLTA', crm_id: null },
      { name: 'Beta', crm_id: 'X9' },
    ]);
  });

  test('never guesses between two accounts', () => {
    book.load('CRM ID,Name,Domain\n1,Acme,acme.example\n2,Acme,acme.example\n');
    const preview = book.stage('Name,City\nAcme,Rome\n');
    expect(preview.counts).toEqual({ rows: 1, created: 0, updated: 0, unchanged: 0, rejectedRows: 1 });
    expect(preview.rejected).toEqual([
      {
        row: 2,
        column: 'Name',
        value: 'Acme',
        code: 'AMBIGUOUS_MATCH',
        message: 'More than one account has this name (2). Add a column with the CRM ID.',
      },
    ]);
  });

  test('names rows of one file that are about the same account', () => {
    const file =
      'CRM ID,Name,Domain\nA1,Acme,a.example\nA1,Acme again,\nB1,Beta,\n,Beta,\n,Gamma,g.example\n,Gamma GmbH,g.example\n,Delta,\n,delta,\n';
    const preview = book.load(file);
    expect(reasons(preview)).toEqual([
      [3, 'CRM ID', 'DUPLICATE_ROW'],
      [5, 'Name', 'DUPLICATE_ROW'],
      [7, 'Domain', 'DUPLICATE_ROW'],
      [9, 'Name', 'DUPLICATE_ROW'],
    ]);
    expect(preview.counts).toEqual({ rows: 8, created: 4, updated: 0, unchanged: 0, rejectedRows: 4 });
    const again = book.stage(file);
    expect(again.counts).toEqual({ rows: 8, created: 0, updated: 0, unchanged: 4, rejectedRows: 4 });
  });

  test('goes by the chosen key; rows without it by the others; a key the file lacks cannot be chosen', () => {
    book.load('CRM ID,Name,Domain\nA1,Acme,acme.example\nB1,Beta,beta.example\n');
    const byName = (file: string, matchBy: 'name' | 'crmId' | 'domain') => {
      const { counts, rejected } = book.stage(file, { choices: { matchBy } });
      return [counts.created, counts.updated + counts.unchanged, rejected.map(({ code }) => code)];
    };
    expect(byName('CRM ID,Name\nZ9,Acme\n', 'crmId')).toEqual([1, 0, []]);
    expect(byName('CRM ID,Name\n,Acme\n', 'crmId')).toEqual([0, 1, []]);
    expect(byName('Name\nAcme\n', 'crmId')).toEqual([0, 1, []]);
    expect(byName('CRM ID,Name\nA1,Acme\n', 'name')).toEqual([0, 1, []]);
    // By name it would be a new account, but its CRM ID is taken.
    expect(byName('CRM ID,Name\nA1,Acme Two\n', 'name')).toEqual([0, 0, ['CRM_ID_TAKEN']]);
    expect(byName('Name,Domain\nAcme,beta.example\n', 'name')).toEqual([0, 1, []]);
  });

  test('finds a report id and an export id to be the same account', () => {
    book.load('Account ID,Account Name\n0015e000003ABCD,Acme\n');
    const [row] = accounts('crm_id');
    expect(book.stage(`Id,Name\n${row?.['crm_id']},Acme\n`).counts).toMatchObject({ unchanged: 1 });
  });
});

describe('rejects', () => {
  const file =
    'Name;ARR;Tier;Renewal Date;Note to self\nAcme;1,5 Mio;Enterprise;19.06.2026;=1+1\nBeta;viel;Gold;19.06.2026;"a;b"\n;5;SMB;19.06.2026;\nGamma;7;SMB;31.02.2026;"x\ny"\nDelta;8;SMB;1.1.2027;ok;too much\nE"psilon;9;SMB;1.1.2027;\n';

  test('every row is accounted for, with the line, the column and the reason', () => {
    const preview = book.stage(file);
    expect(reasons(preview)).toEqual([
      [3, 'ARR', 'NOT_A_NUMBER'],
      [4, 'Name', 'REQUIRED'],
      [5, 'Renewal Date', 'NOT_A_DAY'],
      [7, null, 'LONG_ROW'],
    ]);
    expect(preview.counts).toEqual({ rows: 6, created: 2, updated: 0, unchanged: 0, rejectedRows: 4 });
    expect(sum(preview.counts)).toBe(preview.counts.rows);
    expect(preview.rejected[0]?.message).toBe(
      'This is not a number. Tier: This must be one of: Enterprise, Mid-Market, SMB.',
    );
  });

  test('come out as a file with the same columns and the reason, and import after fixing', () => {
    const preview = book.load(file);
    const out = book.fileOf('', 'rejects').concat('.csv');
    expect(writeRejects(book.stageFileOf(preview.importId), out)).toBe(4);
    const written = readFileSync(out, 'utf8');
    expect(written.split('\r\n', 2)).toEqual([
      '\ufeffName;ARR;Tier;Renewal Date;Note to self;Import error',
      'Beta;viel;Gold;19.06.2026;"a;b";"ARR: This is not a number. Tier: This must be one of: Enterprise, Mid-Market, SMB."',
    ]);
    const again = book.stage(written);
    expect(again.counts).toMatchObject({ rows: 4, rejectedRows: 4 });
    const fixed = written
      .replace('viel;Gold', '5;SMB')
      .replace('\r\n;5', '\r\nNew;5')
      .replace('31.02.2026', '28.02.2026')
      .replace(/Delta;.*too much/u, 'Delta;8;SMB;1.1.2027;ok;');
    expect(book.load(fixed).counts).toEqual({
      rows: 4,
      created: 4,
      updated: 0,
      unchanged: 0,
      rejectedRows: 0,
    });
    expect(accounts('name').map(({ name }) => name)).toEqual([
      'Acme',
      'E"psilon',
      'Beta',
      'New',
      'Gamma',
      'Delta',
    ]);
  });

  test('a row with an unclosed quote is set aside, the others are not', () => {
    const preview = book.load('Name,City\nAcme,Rome\n"Beta,Oslo\nGamma,Bonn\n');
    expect(preview.rejected).toMatchObject([{ row: 3, code: 'UNCLOSED_QUOTE' }]);
    expect(accounts('name')).toEqual([{ name: 'Acme' }, { name: 'Gamma' }]);
  });

  test('what an encoding cannot read is not written', () => {
    const latin = Buffer.from(
      'Name,City,Junk\nM\u00fcller,K\u00f6ln,\nAcme,Rome,\u00e4\nBeta,Oslo,\n',
      'latin1',
    );
    const wrong = book.stage(latin, { options: { encoding: 'utf-8' } });
    expect(reasons(wrong)).toEqual([[2, 'Name', 'UNREADABLE_CHARACTERS']]);
    expect(wrong.counts).toMatchObject({ created: 2, rejectedRows: 1 });
    expect(wrong.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'UNREADABLE_CHARACTERS'],
      [3, 'UNREADABLE_CHARACTERS'],
    ]);
    expect(book.stage(latin).counts).toMatchObject({ created: 3, rejectedRows: 0 });
    // The sign itself is a character like any other.
    expect(book.stage('Name\nA\ufffd\n').counts).toMatchObject({ created: 1 });
  });

  test('a file of which nothing fits writes nothing', () => {
    const before = book.dump();
    const preview = book.load('Country,City\nItaly,Rome\n');
    expect(preview.counts).toMatchObject({ created: 0, rejectedRows: 1 });
    expect(book.dump()).toBe(before);
    expect(book.rows('SELECT * FROM change_set')).toEqual([]);
  });
});

describe('numbers and days are decided per column', () => {
  test('over all rows, also when the first thousand say nothing', () => {
    const rows = Array.from({ length: 1500 }, (_, index) => `A${index},1.234,3/4/2026`);
    const preview = book.load(`Name,ARR,Renewal Date\n${rows.join('\n')}\nLast,"1,5",25/4/2026\n`);
    expect(preview.questions.filter(({ question }) => question !== 'currency')).toEqual([]);
    expect(accounts('DISTINCT arr, renewal_date').slice(0, 1)).toEqual([
      { arr: 123_400, renewal_date: '2026-04-03' },
    ]);
  });

  test('and asked when really ambiguous', () => {
    const file = 'Name,ARR,Renewal Date\nAcme,1.234,3/4/2026\n';
    const preview = book.stage(file);
    expect(preview.questions).toEqual([
      { column: 'ARR', question: 'decimalSign', assumed: '.', sample: '1.234' },
      { column: 'Renewal Date', question: 'dayFirst', assumed: 'monthFirst', sample: '3/4/2026' },
      { column: 'ARR', question: 'currency', assumed: 'USD', sample: '1.234' },
    ]);
    const answered = book.load(file, { choices: { decimalSign: ',', dayFirst: true, currency: 'EUR' } });
    expect(answered.questions).toEqual([]);
    expect(accounts('arr, renewal_date, currency')).toEqual([
      { arr: 123_400, renewal_date: '2026-04-03', currency: 'EUR' },
    ]);
  });

  test('another column of the file decides', () => {
    const preview = book.load(
      'Name,ARR,Annual Revenue,Renewal Date,Contract Start\nAcme,1.234,"5.000,50",3/4/2026,13/1/2025\n',
    );
    expect(preview.questions.filter(({ question }) => question !== 'currency')).toEqual([]);
    expect(accounts('arr, renewal_date')).toEqual([{ arr: 123_400, renewal_date: '2026-04-03' }]);
  });

  test('a column that holds both ways refuses what could be either', () => {
    const preview = book.stage('Name,Renewal Date\nA,25/12/2026\nB,12/25/2026\nC,3/4/2026\nD,5/5/2026\n');
    expect(reasons(preview)).toEqual([[4, 'Renewal Date', 'AMBIGUOUS_DAY']]);
  });

  test('thousands in the header, a currency per row, "never" as a date', () => {
    const preview = book.load('Name,ARR ($K),Renewal Dt\nAcme,1.5,12/31/3999\nBeta,€2,6/30/2026\n');
    expect(accounts('name, arr, currency, renewal_date')).toEqual([
      { name: 'Acme', arr: 150_000, currency: null, renewal_date: null },
      { name: 'Beta', arr: 200_000, currency: 'EUR', renewal_date: '2026-06-30' },
    ]);
    expect(preview.problems).toEqual([expect.objectContaining({ code: 'ODD_DAY' })]);
  });

  test('amounts without a currency are in that of the account', () => {
    book.load('CRM ID,Name,ARR,Currency\nJ1,Yama,5000,JPY\nE1,Euro,5000,EUR\n');
    expect(accounts('arr')).toEqual([{ arr: 5000 }, { arr: 500_000 }]);
    expect(book.stage('CRM ID,Name,ARR\nJ1,Yama,5000\nE1,Euro,5000\n').counts).toMatchObject({
      unchanged: 2,
    });
    book.load('CRM ID,Name,ARR\nJ1,Yama,6000\n');
    expect(accounts('arr, currency')[0]).toEqual({ arr: 6000, currency: 'JPY' });
  });
});

describe('what is there already', () => {
  const first = 'CRM ID,Name,City,ARR,Products\nA1,Acme,Rome,100,Core\nB1,Beta,Oslo,200,Core; More\n';
  const second = 'CRM ID,Name,City,ARR,Products\nA1,Acme,Milan,,Core\nB1,Beta,,250,\n';

  test('blank keeps by default', () => {
    book.load(first);
    expect(book.load(second).counts).toMatchObject({ updated: 2 });
    expect(accounts('city, arr, products')).toEqual([
      { city: 'Milan', arr: 10_000, products: '["Core"]' },
      { city: 'Oslo', arr: 25_000, products: '["Core","More"]' },
    ]);
  });

  test('blank clears when asked to', () => {
    book.load(first);
    book.load(second, { choices: { blank: 'clear' } });
    expect(accounts('city, arr, products')).toEqual([
      { city: 'Milan', arr: null, products: '["Core"]' },
      { city: null, arr: 25_000, products: '[]' },
    ]);
  });

  test('a cell edited here stays, the others follow the file', () => {
    book.load(first);
    book.edit("UPDATE account SET city = 'Turin', arr = NULL WHERE crm_id = 'A1'");
    const preview = book.load('CRM ID,Name,City,ARR\nA1,Acme Inc,Milan,500\nB1,Beta,Bergen,200\n');
    expect(preview.counts).toMatchObject({ updated: 2 });
    expect(accounts('name, city, arr')).toEqual([
      { name: 'Acme Inc', city: 'Turin', arr: null },
      { name: 'Beta', city: 'Bergen', arr: 20_000 },
    ]);
    expect(book.stage('CRM ID,Name,City,ARR\nA1,Acme Inc,Milan,500\n').counts).toMatchObject({
      unchanged: 1,
    });
  });

  test('an edit that was taken back is none, and neither is an import that was undone', () => {
    book.load(first);
    book.edit("UPDATE account SET city = 'Turin' WHERE crm_id = 'A1'");
    undo(book.db, book.when());
    const { importId } = book.load('CRM ID,Name,City\nA1,Acme,Milan\n');
    expect(accounts('city')[0]).toEqual({ city: 'Milan' });
    book.undo(importId);
    expect(accounts('city')[0]).toEqual({ city: 'Rome' });
    book.load('CRM ID,Name,City\nA1,Acme,Milan\n');
    expect(accounts('city')[0]).toEqual({ city: 'Milan' });
  });

  test('an account made by hand keeps what was typed and gets what was not', () => {
    book.edit("INSERT INTO account (id, name, city) VALUES ('x', 'Acme', 'Turin')");
    book.load('CRM ID,Name,City,Country\nA1,Acme,Milan,Italy\n');
    expect(accounts('crm_id, city, country')).toEqual([{ crm_id: 'A1', city: 'Turin', country: 'Italy' }]);
  });

  test.each([
    ['always', { city: 'Milan', country: 'Italy' }],
    ['onlyIfBlank', { city: 'Turin', country: 'Italy' }],
    ['never', { city: 'Turin', country: null }],
  ] as const)('%s', (overwrite, expected) => {
    book.load(first);
    book.edit("UPDATE account SET city = 'Turin' WHERE crm_id = 'A1'");
    book.load('CRM ID,Name,City,Country\nA1,Acme,Milan,Italy\n', { choices: { overwrite } });
    expect(accounts('city, country')[0]).toEqual(expected);
  });

  test('a plan changed between check and write is matched again', () => {
    book.load(first);
    const preview = book.stage('CRM ID,Name,City,ARR\nA1,Acme,Milan,500\n');
    book.edit("UPDATE account SET city = 'Turin' WHERE crm_id = 'A1'");
    expect(book.commit(preview.importId).counts).toMatchObject({ updated: 1 });
    expect(accounts('city, arr')[0]).toEqual({ city: 'Turin', arr: 50_000 });
  });
});

describe('the log and the memory', () => {
  test('lists imports and whether they stand', () => {
    const one = book.load('CRM ID,Name\nA1,Acme\n');
    const two = book.load('CRM ID,Name\nA1,Acme\n', { fileName: 'again.csv' });
    book.undo(one.importId);
    expect(importRuns(book.db)).toMatchObject([
      { importId: two.importId, fileName: 'again.csv', undoneAt: null, counts: { unchanged: 1 } },
      { importId: one.importId, undoneAt: expect.any(String) },
    ]);
    expect(() => book.undo(one.importId)).toThrowError(expect.objectContaining({ code: 'NOTHING_TO_UNDO' }));
    expect(() => book.undo('nothing')).toThrowError(expect.objectContaining({ code: 'NOT_FOUND' }));
    undo(book.db, book.when());
    expect(importRuns(book.db)[1]).toMatchObject({ importId: one.importId, undoneAt: null });
    undo(book.db, book.when());
    expect(importRuns(book.db)[1]).toMatchObject({ importId: one.importId, undoneAt: expect.any(String) });
  });

  test('a mapping chosen once is used for files of the same shape', () => {
    rememberImport(book.db, {
      choices: {},
      name: 'DACH book',
      signature: headerSignature(['Name', 'Stadt X', 'ARR']),
      kind: 'accounts',
      mapping: { Name: 'name', 'Stadt X': 'city', ARR: null },
      at: '2026-03-05T00:00:00Z',
    });
    const preview = book.load('Name,Stadt X,ARR\nAcme,Rom,5\n');
    expect(preview.mapping).toEqual({ Name: 'name', 'Stadt X': 'city', ARR: null });
    expect(preview.remembered?.name).toBe('DACH book');
    expect(accounts('city, arr')).toEqual([{ city: 'Rom', arr: null }]);
    expect(book.stage('Name,Stadt Y,ARR\nAcme,Rom,5\n').mapping).toMatchObject({
      'Stadt Y': null,
      ARR: 'arr',
    });
  });
});

describe('undo', () => {
  test('reverts untouched cells, keeps and names edited ones, and what was built on', () => {
    book.load('CRM ID,Name,City,ARR\nA1,Acme,Rome,100\n');
    const { importId } = book.load(
      'CRM ID,Name,City,ARR\nA1,Acme Inc,Milan,500\nB1,Beta,Oslo,1\nC1,Gamma,Bonn,2\nD1,Delta,Lima,3\nE1,Eta,Kiel,4\n',
    );
    book.edit("UPDATE account SET city = 'Turin' WHERE crm_id = 'A1'");
    book.edit("UPDATE account SET arr = 7 WHERE crm_id = 'C1'");
    book.edit(
      "INSERT INTO stakeholder (id, account_id, name) SELECT 's1', id, 'Ann' FROM account WHERE crm_id = 'D1'",
    );
    book.edit("UPDATE account SET city = 'Trier' WHERE crm_id = 'E1'");
    book.edit("UPDATE account SET city = 'Kiel' WHERE crm_id = 'E1'");
    const result = book.undo(importId);
    expect(result).toMatchObject({ removed: 2, reverted: 1 });
    expect(result.kept.map(({ name, field }) => [name, field])).toEqual([
      ['Acme Inc', 'city'],
      ['Gamma', 'arr'],
      ['Delta', 'stakeholder'],
    ]);
    expect(accounts('name, city, arr')).toEqual([
      { name: 'Acme', city: 'Turin', arr: 10_000 },
      { name: 'Gamma', city: 'Bonn', arr: 7 },
      { name: 'Delta', city: 'Lima', arr: 300 },
    ]);
    expect(book.db.pragma('foreign_key_check')).toEqual([]);
  });

  test('an older import leaves alone what a newer one wrote', () => {
    const one = book.load('CRM ID,Name,City\nA1,Acme,Rome\n');
    book.load('CRM ID,Name,City\nA1,Acme,Milan\n');
    expect(book.undo(one.importId)).toMatchObject({ removed: 0, kept: [{ name: 'Acme', field: 'city' }] });
    expect(accounts('city')).toEqual([{ city: 'Milan' }]);
  });
});
