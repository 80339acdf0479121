import { randomUUID } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { dump } from '../../../electron/db/dump.ts';
import { recordChanges } from '../../../electron/db/history.ts';
import { insertRecord } from '../../../electron/db/records.ts';
import { databaseFile } from '../../../electron/db/storage.ts';
import { findDuplicates } from '../../../electron/features/duplicates/job.ts';
import { mergeAccounts } from '../../../electron/features/duplicates/merge-accounts.ts';
import { ownedEntities, referenceColumns } from '../../../electron/features/duplicates/references.ts';
import { newId } from '../../../electron/ids.ts';
import { accountPairs, peoplePairs, type AccountToCompare } from '../../../shared/domain/duplicates.ts';
import { entities, entityNames } from '../../../shared/records/registry.ts';
import { openTestCore, type TestCore } from '../../support/core.ts';
import { createBook } from '../../support/import-book.ts';
import { fillBook, recorded } from '../db/books.ts';

const company = (name: string, more: Partial<AccountToCompare> = {}): AccountToCompare => ({
  name,
  domain: null,
  crmId: null,
  emails: [],
  ...more,
});

describe('pairs of accounts', () => {
  const why = (left: AccountToCompare, right: AccountToCompare) =>
    accountPairs([left, right])[0]?.why ?? null;

  test.each([
    ['legal form and case', company('ACME GmbH'), company('Acme'), 'name'],
    ['accents and punctuation', company('Müller & Söhne'), company('Muller Sohne AG'), 'name'],
    ['a slip of the pen', company('Northwind Traders'), company('Northwind Tradres'), 'name'],
    ['a word more', company('Northwind'), company('Northwind Europe'), 'name'],
    [
      'one domain, two spellings',
      company('Nimbus Laboratories', { domain: 'nimbus.io' }),
      company('Nimbus Labs', { domain: 'www.nimbus.io' }),
      'domain',
    ],
    [
      '15 and 18 characters',
      company('Old name', { crmId: '001A0000006Vm9u' }),
      company('Something else', { crmId: '001A0000006Vm9uIAC' }),
      null,
    ],
    ['numbers tell apart', company('Store Nordic 12'), company('Store Nordic 13'), null],
    ['two companies', company('Alpha Foods'), company('Beta Motors'), null],
    [
      'a mail provider is nobody',
      company('Alpha', { domain: 'gmail.com' }),
      company('Beta', { domain: 'gmail.com' }),
      null,
    ],
    [
      'somebody in both',
      company('Orbit', { emails: ['ana@orbit.example'] }),
      company('Orbital Foods', { emails: ['ana@orbit.example'] }),
      'email',
    ],
  ])('%s', (title, left, right, expected) => {
    expect(why(left, right)).toBe(title === '15 and 18 characters' ? 'crmId' : expected);
    expect(why(right, left)).toBe(why(left, right));
  });

  test('are found in a large book without comparing each with each', () => {
    const words = ['Alder', 'Birch', 'Cedar', 'Fir', 'Hazel', 'Juniper', 'Larch', 'Maple', 'Oak', 'Pine'];
    const name = (index: number): string =>
      `${words[index % 10]}${(index * 7919).toString(36)} ${words[(index >> 3) % 10]}`;
    const book = Array.from({ length: 5000 }, (_, index) => company(name(index)));
    const twins = [17, 1234, 4999];
    const found = accountPairs([...book, ...twins.map((index) => company(`${name(index)} Inc.`))]);
    for (const [at, index] of twins.entries())
      expect(found).toContainEqual({ first: index, second: 5000 + at, percent: 99, why: 'name' });
  });
});

describe('pairs of people', () => {
  const person = (name: string, more: object = {}) => ({
    accountId: 'a',
    name,
    email: null,
    crmId: null,
    isPerson: true,
    ...more,
  });
  const why = (left: object, right: object) =>
    peoplePairs([left, right] as Parameters<typeof peoplePairs>[0])[0]?.why ?? null;

  test.each([
    ['another order', person('Weber, Jonas'), person('Jonas Weber'), 'name'],
    ['a title', person('Dr. Jonas Weber'), person('jonas weber'), 'name'],
    ['an initial', person('J. Weber'), person('Jonas Weber'), 'name'],
    [
      'the same e-mail',
      person('JW', { email: 'J@x.eu' }),
      person('Jonas Weber', { email: 'j@x.eu' }),
      'email',
    ],
    ['numbers tell apart', person('Test Person 12'), person('Test Person 13'), null],
    [
      'two addresses',
      person('Jon Weber', { email: 'jon@x.eu' }),
      person('Jonn Weber', { email: 'jw@x.eu' }),
      null,
    ],
    ['two people of one family', person('Anna Weber'), person('Jonas Weber'), null],
    ['of two accounts', person('Jonas Weber'), person('Jonas Weber', { accountId: 'b' }), null],
    ['a group', person('Jonas Weber'), person('Jonas Weber', { isPerson: false }), null],
  ])('%s', (_, left, right, expected) => {
    expect(why(left, right)).toBe(expected);
  });
});

describe('in a book', () => {
  let core: TestCore;
  beforeEach(() => {
    core = openTestCore();
  });
  afterEach(() => core.close());
  const db = () => core.core.context.db;
  const countOf = (table: string, accountId: string): number =>
    Number(db().prepare(`SELECT count(*) FROM ${table} WHERE account_id = ?`).pluck().get(accountId));

  /** References that point at nothing. */
  const dangling = (): unknown[] => db().pragma('foreign_key_check') as unknown[];

  describe('one account of two', () => {
    /** Whichever of the two the user keeps. */
    const directions = [
      ['account 0', 'account 1'],
      ['account 1', 'account 0'],
    ] as const;

    test.each(directions)(
      '%s takes along every kind of record of %s, and one undo brings both back exactly',
      async (keepId, removeId) => {
        fillBook(db(), 2);
        // Two currencies would stop it.
        recorded(db(), () => db().prepare("UPDATE account SET currency = 'EUR'").run());
        const before = dump(db());
        const had = ownedEntities.map((entity) => countOf(entities[entity].table, removeId));
        // Nothing is left out: a kind that is added to the registry is in this test.
        expect(Math.min(...had)).toBeGreaterThan(0);
        const kept = ownedEntities.map((entity) => countOf(entities[entity].table, keepId));
        const { moved, dropped } = await core.call('duplicates.merge', {
          entity: 'account',
          keepId,
          removeId,
          take: ['industry'],
        });
        expect(dangling()).toEqual([]);
        ownedEntities.forEach((entity, at) => {
          if (entity === 'customValue') return;
          const gone = dropped.find((each) => each.entity === entity)?.count ?? 0;
          expect([entity, countOf(entities[entity].table, keepId)]).toEqual([
            entity,
            (kept[at] ?? 0) + (had[at] ?? 0) - gone,
          ]);
          expect(countOf(entities[entity].table, removeId)).toBe(0);
        });
        expect(moved).toBeGreaterThan(20);
        const industry = db().prepare('SELECT industry FROM account WHERE id = ?').pluck();
        expect(industry.get(removeId)).toBeUndefined();
        await core.call('history.undo', {});
        expect(dump(db())).toBe(before);
        expect(dangling()).toEqual([]);
        await core.call('history.redo', {});
        await core.call('history.undo', {});
        expect(dump(db())).toBe(before);
      },
    );

    test.each(directions)(
      '%s keeps every reference between the records of %s that move',
      async (keepId, removeId) => {
        fillBook(db(), 2);
        recorded(db(), () => db().prepare("UPDATE account SET currency = 'EUR'").run());
        const links = (): string[] =>
          referenceColumns
            .filter(({ column }) => column !== 'account_id')
            .flatMap(({ table, column }) =>
              db()
                .prepare<[], { id: string; other: string | null }>(
                  `SELECT id, ${column} AS other FROM ${table}`,
                )
                .all()
                .map(({ id, other }) => `${table} ${id} ${column} ${other}`),
            );
        const before = links();
        const ids = (): Set<string> =>
          new Set(
            entityNames.flatMap((name) =>
              db().prepare<[], string>(`SELECT id FROM ${entities[name].table}`).pluck().all(),
            ),
          );
        await core.call('duplicates.merge', {
          entity: 'account',
          keepId,
          removeId,
          take: [],
        });
        const after = new Set(links());
        const there = ids();
        // Links between two records that are both still there say what they said.
        const lost = before.filter((link) => {
          const [, id = '', other = ''] = /^\S+ (\S+ \S+) \S+ (.+)$/u.exec(link) ?? [];
          return there.has(id) && (other === 'null' || there.has(other)) && !after.has(link);
        });
        expect(lost).toEqual([]);
      },
    );

    test('refuses amounts in two currencies, and takes fields and custom fields by choice', async () => {
      const make = (name: string, more: object) =>
        core.call('record.create', { entity: 'account', values: { name, ...more } });
      const { id: keepId } = await make('Acme', { currency: 'USD', arr: 100, city: 'Rome', crmId: 'A1' });
      const { id: removeId } = await make('Acme Inc', {
        currency: 'EUR',
        arr: 200,
        city: 'Oslo',
        crmId: 'A2',
      });
      const merge = (take: string[]) =>
        core.call('duplicates.merge', { entity: 'account', keepId, removeId, take });
      await expect(merge(['arr'])).rejects.toMatchObject({
        code: 'CONSTRAINT',
        details: { field: 'currency' },
      });
      await expect(merge(['nothing'])).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      const { id: customFieldId } = await core.call('record.create', {
        entity: 'customField',
        values: { label: 'Colour', kind: 'text' },
      });
      await core.call('customValue.set', { accountId: removeId, customFieldId, value: 'red' });
      await core.call('record.update', { entity: 'account', id: keepId, changes: { city: 'Bern' } });

      const compared = await core.call('duplicates.compare', {
        entity: 'account',
        firstId: keepId,
        secondId: removeId,
      });
      const preferred = Object.fromEntries(compared.fields.map((field) => [field.field, field.preferred]));
      // Bern was written last; a value beats none.
      expect(preferred).toMatchObject({
        city: 'first',
        arr: 'second',
        [`custom:${customFieldId}`]: 'second',
      });

      await merge(['arr', 'currency', 'crmId', `custom:${customFieldId}`]);
      const [account] = db().prepare('SELECT name, arr, currency, crm_id, city FROM account').all();
      expect(account).toMatchObject({ name: 'Acme', arr: 200, currency: 'EUR', crm_id: 'A2', city: 'Bern' });
      expect(db().prepare('SELECT account_id, value FROM custom_value').all()).toEqual([
        { account_id: keepId, value: 'red' },
      ]);
    });
  });

  describe('one stakeholder of two', () => {
    test.each([
      ['stakeholder 0', 'twin'],
      ['twin', 'stakeholder 0'],
    ])(
      '%s takes what refers to %s, closes no circle, and is taken back exactly',
      async (keepId, removeId) => {
        fillBook(db(), 1);
        recorded(db(), () => {
          insertRecord(db(), 'stakeholder', 'twin', {
            accountId: 'account 0',
            name: 'Twin',
            reportsToId: 'stakeholder 0',
          });
          insertRecord(db(), 'stakeholder', 'report', {
            accountId: 'account 0',
            name: 'Report',
            reportsToId: 'twin',
          });
          insertRecord(db(), 'relation', 'line', {
            accountId: 'account 0',
            fromId: 'twin',
            toId: 'stakeholder 0',
            kind: 'Influence',
          });
          insertRecord(db(), 'attendee', 'again', {
            accountId: 'account 0',
            meetingId: 'meeting 0',
            stakeholderId: 'twin',
            name: 'Twin',
          });
          insertRecord(db(), 'surveyResponse', 'answer', {
            accountId: 'account 0',
            stakeholderId: 'twin',
            kind: 'NPS',
            score: 9,
            respondedOn: '2026-01-01',
          } as never);
        });
        const before = dump(db());
        const { dropped } = await core.call('duplicates.merge', {
          entity: 'stakeholder',
          keepId,
          removeId,
          take: [removeId === 'twin' ? 'name' : 'title', 'reportsToId'],
        });
        const one = (sql: string) => db().prepare(sql).pluck().get();
        expect(one("SELECT reports_to_id FROM stakeholder WHERE id = 'report'")).toBe(keepId);
        // One of the halves reported to the other: what is left reports to whom the other reported, not to itself.
        expect(one(`SELECT reports_to_id FROM stakeholder WHERE id = '${keepId}'`)).not.toBe(keepId);
        expect(one(`SELECT name FROM stakeholder WHERE id = '${keepId}'`)).toBe('Twin');
        expect(one(`SELECT count(*) FROM stakeholder WHERE id = '${removeId}'`)).toBe(0);
        expect(one("SELECT stakeholder_id FROM survey_response WHERE id = 'answer'")).toBe(keepId);
        expect(one("SELECT count(*) FROM relation WHERE id = 'line'")).toBe(0);
        expect(dangling()).toEqual([]);
        // The line between the halves goes; the book has one of the other half to itself besides.
        const lines = removeId === 'twin' ? 1 : 2;
        expect(dropped).toEqual(expect.arrayContaining([{ entity: 'relation', count: lines }]));
        await core.call('history.undo', {});
        expect(dump(db())).toBe(before);
      },
    );
  });

  describe('offered', () => {
    test('for the book or for an import, likeliest first; what is said to be two is not offered again', async () => {
      const make = async (name: string, domain: string | null) =>
        (await core.call('record.create', { entity: 'account', values: { name, domain } })).id;
      const first = await make('Nimbus Labs', 'nimbus.io');
      const second = await make('Nimbus Laboratories', 'nimbus.io');
      await make('Orbit Foods', null);
      const find = (importId: string | null = null) =>
        findDuplicates({ dataFile: databaseFile(core.dataDir), entity: 'account', importId, limit: 10 });
      expect(await core.call('duplicates.find', { job: randomUUID(), entity: 'account' })).toMatchObject({
        total: 1,
        pairs: [{ first: { id: first }, second: { id: second }, why: 'domain', account: null }],
        apart: [],
      });
      const ids = { entity: 'account', firstId: second, secondId: first } as const;
      await core.call('duplicates.setApart', { ...ids, apart: true });
      expect(find()).toMatchObject({ total: 0, pairs: [], apart: [{ first: { id: first } }] });
      await core.call('duplicates.setApart', { ...ids, apart: false });
      expect(find().total).toBe(1);
      expect(find('none').total).toBe(0);
    });
  });
});

test.each(['older', 'newer'])(
  'an import can be taken back after what it made was merged into the %s: nothing is orphaned',
  (stays) => {
    const book = createBook();
    try {
      const accounts = book.load('Account Name,Account ID,City\nNimbus,A1,Rome\nNimbus Inc,A2,Oslo\n');
      const people = book.load('Account Name,Name\nNimbus Inc,Ann\nNimbus Inc,Bo\nNimbus,Ann\n', {
        kind: 'stakeholders',
      });
      const ids = book.rows('SELECT id FROM account ORDER BY num').map(({ id }) => String(id));
      const [keepId = '', removeId = ''] = stays === 'older' ? ids : [...ids].reverse();
      const merge = { keepId, removeId, take: ['city'] };
      recordChanges(book.db, { kind: 'edit', label: 'Merge', ...book.when() }, () =>
        mergeAccounts(book.db, merge, newId),
      );
      const kept =
        stays === 'older'
          ? { name: 'Nimbus', crm_id: 'A1', city: 'Oslo', stood: ['Ann'] }
          : { name: 'Nimbus Inc', crm_id: 'A2', city: 'Rome', stood: ['Ann', 'Bo'] };
      const { stood, ...account } = kept;
      expect(book.rows('SELECT name, crm_id, city FROM account')).toEqual([account]);
      const names = () => book.rows('SELECT name FROM stakeholder ORDER BY name').map(({ name }) => name);
      expect(names()).toEqual(['Ann', 'Ann', 'Bo']);
      // The file is known again by the record that stayed.
      const again = book.load(`Account Name,Account ID,City\n${kept.name},${kept.crm_id},${kept.city}\n`);
      expect(again.counts).toMatchObject({ created: 0, unchanged: 1 });
      // What was moved was made here since; only the records that stood still go.
      expect(book.undo(people.importId).removed).toBe(stood.length);
      expect(names()).toHaveLength(3 - stood.length);
      const { kept: cells } = book.undo(accounts.importId);
      expect(cells.map(({ field }) => field)).toEqual(['city']);
      expect(book.rows('SELECT name, city FROM account')).toEqual([{ name: kept.name, city: kept.city }]);
      expect(book.db.pragma('foreign_key_check')).toEqual([]);
    } finally {
      book.close();
    }
  },
);
