import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { undo } from '../../../electron/db/undo.ts';
import { schemaOf } from '../../faults/schema.ts';
import { createBook, type Book } from '../../support/import-book.ts';

let book: Book;
beforeEach(() => {
  book = createBook();
  book.load('Account Name,City\nKept one,Rome\nKept two,Oslo\n');
});
afterEach(() => book.close());

const many = (count: number): string =>
  `Account Name,City\n${Array.from({ length: count }, (_, n) => `Comet ${n},Bern\n`).join('')}`;
const found = (word: string): number =>
  book.rows(`SELECT count(*) AS n FROM account_search WHERE account_search MATCH '${word}'`)[0]?.[
    'n'
  ] as number;
const foreignKeys = (): unknown => book.db.pragma('foreign_keys', { simple: true });

/** Taken back: by the import's own undo, and by the ordinary one. */
const ways = {
  'undo of the import': (importId: string) => void book.undo(importId),
  'the ordinary undo': () => void undo(book.db, book.when()),
} as const;

describe.each(Object.keys(ways) as (keyof typeof ways)[])('many new rows: %s', (way) => {
  test('leaves the book, its search, its facts and its schema as they were', () => {
    const before = book.dump();
    const schema = schemaOf(book.db);
    const { importId } = book.load(many(1500));
    expect([found('comet'), found('bern'), found('kept')]).toEqual([1500, 0, 2]);
    ways[way](importId);
    expect(book.dump()).toBe(before);
    expect([found('comet'), found('kept'), found('one')]).toEqual([0, 2, 1]);
    expect(schemaOf(book.db)).toBe(schema);
    expect(foreignKeys()).toBe(1);
    expect(
      book.rows('SELECT 1 FROM account_facts WHERE account_num NOT IN (SELECT num FROM account)'),
    ).toEqual([]);
    // The index goes on being kept.
    book.edit("UPDATE account SET name = 'Renamed' WHERE name = 'Kept one'");
    book.edit("DELETE FROM account WHERE name = 'Kept two'");
    expect([found('renamed'), found('kept'), found('two')]).toEqual([1, 0, 0]);
  });

  test('takes people with their managers and the accounts they are in', () => {
    const before = book.dump();
    const rows = Array.from(
      { length: 1200 },
      (_, n) => `New ${n % 3},Person ${n},Person ${n === 0 ? '' : n - 1}`,
    );
    const { importId } = book.load(`Account Name,Name,Reports To\n${rows.join('\n')}\n`, {
      kind: 'stakeholders',
      choices: { createAccounts: true },
    });
    ways[way](importId);
    expect(book.dump()).toBe(before);
    expect(book.db.pragma('foreign_key_check')).toEqual([]);
  });
});
