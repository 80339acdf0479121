import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createBook, type Book } from '../../support/import-book.ts';

let book: Book;
beforeEach(() => {
  book = createBook();
  book.load(
    'CRM ID,Name,Domain\n0010700000000AAXYZ,Acme,acme.example\nB1,Beta GmbH,beta.example\nT1,Twin,\nT2,Twin,\n',
  );
});
afterEach(() => book.close());

const kind = 'stakeholders' as const;
const people = (columns: string) =>
  book.rows(`SELECT ${columns} FROM stakeholder s JOIN account a ON a.id = s.account_id ORDER BY s.num`);
const reasons = (preview: { rejected: readonly { row: number; column: string | null; code: string }[] }) =>
  preview.rejected.map(({ row, column, code }) => [row, column, code]);

describe('stakeholders', () => {
  test('of a Salesforce contact report find their accounts', () => {
    const preview = book.load(
      '"Contact ID","Salutation","First Name","Last Name","Title","Account Name","Account ID","Phone","Email"\n' +
        '"0030700000000A1","Ms.","Ann","Lee","CFO","Other name","0010700000000AAXYZ","+1 555","ann@acme.example"\n' +
        '"0030700000000A2","Mr.","Bo","","CTO","beta gmbh","","","bo@elsewhere.example"\n' +
        '"0030700000000A3","","","Groß","","","","","c@beta.example"\n' +
        '"0030700000000A4","","Dan","Day","","Nowhere Inc","","",""\n' +
        '"0030700000000A5","","Eve","Eng","","Twin","","",""\n' +
        '"0030700000000A6","","","","","Acme","","",""\n',
      { kind },
    );
    expect(reasons(preview)).toEqual([
      [5, 'Account Name', 'ACCOUNT_NOT_FOUND'],
      [6, 'Account Name', 'AMBIGUOUS_MATCH'],
      [7, null, 'REQUIRED'],
    ]);
    expect(preview.counts).toEqual({ rows: 6, created: 3, updated: 0, unchanged: 0, rejectedRows: 3 });
    expect(people('a.name AS account, s.name, s.title, s.phone, s.email, s.sentiment')).toEqual([
      {
        account: 'Acme',
        name: 'Ann Lee',
        title: 'CFO',
        phone: '+1 555',
        email: 'ann@acme.example',
        sentiment: 'Unknown',
      },
      {
        account: 'Beta GmbH',
        name: 'Bo',
        title: 'CTO',
        phone: null,
        email: 'bo@elsewhere.example',
        sentiment: 'Unknown',
      },
      {
        account: 'Beta GmbH',
        name: 'Groß',
        title: null,
        phone: null,
        email: 'c@beta.example',
        sentiment: 'Unknown',
      },
    ]);
  });

  const list =
    'Account;Name;Role type;Influence;Sentiment;Last contact;Is group;Head count\nAcme;Ann Lee;champion;hoch;positive;19.06.2025;nein;\nAcme;Team leads;End User;medium;;;ja;8\n';

  test('of a hand-made list are typed, and twice changes nothing', () => {
    book.load(list, { kind });
    expect(people('s.name, role_type, influence, sentiment, last_contact, is_group, head_count')).toEqual([
      {
        name: 'Ann Lee',
        role_type: 'Champion',
        influence: 'High',
        sentiment: 'Positive',
        last_contact: '2025-06-19',
        is_group: 0,
        head_count: null,
      },
      {
        name: 'Team leads',
        role_type: 'End User',
        influence: 'Medium',
        sentiment: 'Unknown',
        last_contact: null,
        is_group: 1,
        head_count: 8,
      },
    ]);
    const before = book.dump();
    expect(book.load(list, { kind }).counts).toEqual({
      rows: 2,
      created: 0,
      updated: 0,
      unchanged: 2,
      rejectedRows: 0,
    });
    expect(book.dump()).toBe(before);
  });

  test('are matched by CRM ID, then e-mail, then name within their account', () => {
    book.load(
      'Account;Contact ID;Name;Email\nAcme;C1;Ann;ann@acme.example\nAcme;;Bob;bob@acme.example\nAcme;;Cy;\nBeta GmbH;;Cy;\n',
      { kind },
    );
    const preview = book.load(
      'Account;Contact ID;Name;Email;Title\nAcme;C1;Anna;new@acme.example;One\nAcme;;Robert;BOB@acme.example;Two\nAcme;;CY;;Three\n',
      { kind },
    );
    expect(preview.counts).toMatchObject({ created: 0, updated: 3 });
    expect(people('a.name AS account, s.name, title')).toEqual([
      { account: 'Acme', name: 'Anna', title: 'One' },
      { account: 'Acme', name: 'Robert', title: 'Two' },
      { account: 'Acme', name: 'CY', title: 'Three' },
      { account: 'Beta GmbH', name: 'Cy', title: null },
    ]);
  });

  test('known at another account are not moved, and two rows about one person are named', () => {
    book.load('Account;Contact ID;Name\nAcme;C1;Ann\n', { kind });
    const preview = book.stage(
      'Account;Contact ID;Name\nBeta GmbH;C1;Ann\nBeta GmbH;C2;Bo\nBeta GmbH;C2;Bo again\nAcme;;Cy\nBeta GmbH;;Cy\nAcme;;cy\n',
      { kind },
    );
    expect(reasons(preview)).toEqual([
      [2, 'Contact ID', 'AT_ANOTHER_ACCOUNT'],
      [4, 'Contact ID', 'DUPLICATE_ROW'],
      [7, 'Name', 'DUPLICATE_ROW'],
    ]);
    expect(preview.counts).toMatchObject({ created: 3, rejectedRows: 3 });
  });

  test('edited here keep their cells; undo takes the rest back', () => {
    const before = book.dump();
    const { importId } = book.load(list, { kind });
    book.edit("UPDATE stakeholder SET influence = 'Low' WHERE name = 'Ann Lee'");
    expect(book.stage(list, { kind }).counts).toMatchObject({ unchanged: 2 });
    const result = book.undo(importId);
    expect(result).toMatchObject({
      removed: 1,
      kept: [{ entity: 'stakeholder', name: 'Ann Lee', field: 'influence' }],
    });
    book.edit("DELETE FROM stakeholder WHERE name = 'Ann Lee'");
    expect(book.dump()).toBe(before);
  });

  test('keep the accounts they were added to when the accounts import is undone', () => {
    const accounts = book.load('CRM ID,Name\nN1,New one\nN2,New two\n');
    const contacts = book.load('Account;Name\nNew one;Ann\n', { kind });
    expect(book.undo(accounts.importId)).toMatchObject({
      removed: 1,
      kept: [{ entity: 'account', name: 'New one', field: 'stakeholder' }],
    });
    expect(book.undo(contacts.importId)).toMatchObject({ removed: 1, kept: [] });
    expect(book.db.pragma('foreign_key_check')).toEqual([]);
  });
});
