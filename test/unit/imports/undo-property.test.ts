import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { recordChanges } from '../../../electron/db/history.ts';
import { createBook, type Book } from '../../support/import-book.ts';

const known = 9_000;
const added = 1_000;
const columns = ['name', 'city', 'arr', 'renewal_date', 'notes'] as const;
type Column = (typeof columns)[number];
type Row = Record<Column | 'id' | 'crm_id', string | number | null>;

let book: Book;
beforeAll(() => {
  book = createBook();
});
afterAll(() => book.close());

/** Accounts that every round changes, and some that only this round has. */
const fileOf = (round: number): string =>
  [
    'Account ID,Account Name,City,ARR,Renewal Date,Notes',
    ...Array.from({ length: known }, (_, row) => [`K-${row}`, row] as const),
    ...Array.from({ length: round === 0 ? 0 : added }, (_, row) => [`R${round}-${row}`, row] as const),
  ]
    .map((line) =>
      typeof line === 'string'
        ? line
        : `${line[0]},Account ${line[1]} of ${round},City ${(line[1] + round) % 50},${line[1] + round / 100},2027-01-${10 + round},Note ${round}`,
    )
    .join('\n');

const state = (): Map<string, Row> =>
  new Map(
    book
      .rows(`SELECT id, crm_id, ${columns.join(', ')} FROM account`)
      .map((row) => [String(row['crm_id']), row as Row]),
  );

const edit = fc.record({
  row: fc.integer({ min: 0, max: known + added - 1 }),
  column: fc.constantFrom(...columns),
  value: fc.integer({ min: 0, max: 40 }),
});

const valueFor = (column: Column, value: number): string | number | null => {
  if (column === 'arr') return value * 1000;
  if (column === 'renewal_date') return value % 5 === 0 ? null : `2028-02-${10 + (value % 19)}`;
  return column !== 'name' && value % 7 === 0 ? null : `Edited ${value}`;
};

test('taking back an import of 10,000 rows leaves nothing but the cells that were edited since', () => {
  book.load(fileOf(0));
  let round = 0;
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 120 }), (edits) => {
      round += 1;
      const before = state();
      const { importId, counts } = book.load(fileOf(round), { choices: { overwrite: 'always' } });
      expect(counts).toMatchObject({ created: added, updated: known, rejectedRows: 0 });
      const written = state();
      recordChanges(book.db, { kind: 'edit', label: 'Edit', ...book.when() }, () => {
        for (const { row, column, value } of edits)
          book.db
            .prepare(`UPDATE account SET ${column} = ? WHERE crm_id = ?`)
            .run(valueFor(column, value), row < known ? `K-${row}` : `R${round}-${row - known}`);
      });
      const edited = state();

      const { removed, reverted, kept } = book.undo(importId);

      const expected = new Map<string, Row>();
      const stays: string[] = [];
      for (const [key, now] of edited) {
        const wrote = written.get(key);
        const touched = columns.filter((column) => now[column] !== wrote?.[column]);
        const old = before.get(key);
        stays.push(...touched.map((column) => `${String(now.id)} ${column}`));
        if (old)
          expected.set(key, {
            ...old,
            ...Object.fromEntries(touched.map((column) => [column, now[column]])),
          });
        else if (touched.length > 0) expected.set(key, now);
      }
      expect(state()).toEqual(expected);
      const fields = { renewal_date: 'renewalDate' } as Readonly<Record<string, string>>;
      expect(new Set(kept.map(({ id, field }) => `${id} ${field}`))).toEqual(
        new Set(stays.map((cell) => cell.replace(/\S+$/u, (column) => fields[column] ?? column))),
      );
      expect(removed).toBe(edited.size - expected.size);
      expect(reverted).toBeLessThanOrEqual(known);
      expect(book.db.pragma('foreign_key_check')).toEqual([]);
      // What was kept of the new ones would be known in the next round.
      recordChanges(book.db, { kind: 'delete', label: 'Delete', ...book.when() }, () =>
        book.db.exec("DELETE FROM account WHERE crm_id LIKE 'R%'"),
      );
    }),
    { numRuns: 5 },
  );
});

test('what an import made stays with everything that points at it', () => {
  const folder = createBook();
  try {
    folder.load('Account Name,Account ID\nAcme,A-1\n');
    const people = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve'];
    const { importId } = folder.load(`Account,Name\n${people.map((name) => `Acme,${name}\n`).join('')}`, {
      kind: 'stakeholders',
    });
    const idOf = (name: string): string =>
      String(folder.rows('SELECT id FROM stakeholder WHERE name = ?', name)[0]?.['id']);
    // Ann reports to Bob, Bob to Cid; only Ann has a title of her own.
    folder.edit('UPDATE stakeholder SET reports_to_id = ? WHERE name = ?', idOf('Cid'), 'Bob');
    folder.edit(
      'UPDATE stakeholder SET reports_to_id = ?, title = ? WHERE name = ?',
      idOf('Bob'),
      'CFO',
      'Ann',
    );
    const { removed, kept } = folder.undo(importId);
    expect(removed).toBe(2);
    expect(folder.rows('SELECT name FROM stakeholder ORDER BY name').map(({ name }) => name)).toEqual([
      'Ann',
      'Bob',
      'Cid',
    ]);
    expect(new Set(kept.map(({ name, field }) => `${name} ${field}`))).toEqual(
      new Set(['Ann reportsToId', 'Ann title', 'Bob reportsToId', 'Cid stakeholder']),
    );
    expect(folder.db.pragma('foreign_key_check')).toEqual([]);
  } finally {
    folder.close();
  }
});
