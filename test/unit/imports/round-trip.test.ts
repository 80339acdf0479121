import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { recordChanges } from '../../../electron/db/history.ts';
import { insertRecord } from '../../../electron/db/records.ts';
import { writeCsv } from '../../../electron/features/export/csv/job.ts';
import { newId } from '../../../electron/ids.ts';
import type { Field } from '../../../shared/fields.ts';
import type { ImportKind } from '../../../shared/imports.ts';
import { account, type Account } from '../../../shared/records/account.ts';
import { stakeholder, type Stakeholder } from '../../../shared/records/stakeholder.ts';
import { createBook, type Book } from '../../support/import-book.ts';

const silent = { report: () => undefined };

const exported = (book: Book, kind: ImportKind): string => {
  const outFile = `${book.folder}/${newId()}.csv`;
  writeCsv({ dataFile: book.dataFile, outFile, kind }, silent);
  return readFileSync(outFile, 'utf8');
};

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'a',
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      ' ',
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      '#N/A',
      '1',
      '.',
      '€',
      '😀',
      '\ufeff',
      '\u202e',
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
  maxLength: 12,
});
const storable = nasty.map((text) => text.replaceAll(/(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}/gu, ''));
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const valueOf = (name: string, field: Field<unknown>): fc.Arbitrary<unknown> => {
  const { max = 200, min = 0 } = field;
  if (name === 'currency') return fc.constantFrom(null, 'EUR', 'USD', 'JPY', 'BHD');
  const some = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    field.required ? arbitrary : fc.option(arbitrary);
  switch (field.kind) {
    case 'choice':
      return some(fc.constantFrom(...(field.choices ?? [])));
    case 'integer':
      return some(fc.integer({ min, max }));
    case 'money':
      return some(fc.integer({ min: -1e12, max: 1e12 }));
    case 'day':
      return some(days);
    case 'flag':
      return some(fc.boolean());
    case 'list':
      return fc.array(storable, { maxLength: 4 });
    case 'text':
    case 'note':
    case 'identifier':
    case 'email':
    case 'quarter':
    case 'reference':
    case 'json':
      // A text of nothing is no text: the grid stores none, a file cannot say it.
      return some(
        storable
          .map((text) => text.slice(0, max))
          .filter((text) => text !== '' && (!field.required || text.trim() !== '')),
      );
  }
};

const records = (fields: Readonly<Record<string, Field<unknown>>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, { kind }]) => kind !== 'reference')
        .map(([name, field]) => [name, valueOf(name, field)]),
    ),
  );

const distinctIds = <T extends { crmId?: unknown }>(list: readonly T[]): T[] => {
  const seen = new Set<unknown>();
  return list.map((record) => {
    const fresh = record.crmId !== null && !seen.has(record.crmId);
    seen.add(record.crmId);
    return fresh ? record : { ...record, crmId: null };
  });
};

describe('a CSV export', () => {
  test('imports back with no change, whatever the records hold', () => {
    fc.assert(
      fc.property(
        fc.array(records(account.fields), { minLength: 1, maxLength: 8 }).map(distinctIds),
        fc.array(records(stakeholder.fields), { maxLength: 8 }),
        (accounts, people) => {
          const book = createBook();
          try {
            const ids = accounts.map(() => newId());
            recordChanges(book.db, { kind: 'create', label: 'Add', ...book.when() }, () => {
              accounts.forEach((record, index) =>
                insertRecord(book.db, 'account', ids[index] ?? '', record as Account),
              );
              people.forEach((record, index) =>
                insertRecord(book.db, 'stakeholder', newId(), {
                  ...record,
                  accountId: ids[index % ids.length],
                } as Stakeholder),
              );
            });
            const before = book.dump();
            for (const [kind, rows] of [
              ['accounts', accounts.length],
              ['stakeholders', people.length],
            ] as const) {
              const file = exported(book, kind);
              expect(file.startsWith('\ufeff')).toBe(true);
              const preview = book.load(file, { kind, choices: { overwrite: 'always', blank: 'clear' } });
              expect(preview.rejected).toEqual([]);
              expect(preview.counts).toEqual({
                rows,
                created: 0,
                updated: 0,
                unchanged: rows,
                rejectedRows: 0,
              });
            }
            expect(book.dump()).toBe(before);
          } finally {
            book.close();
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('holds nothing a spreadsheet would run, and numbers stay numbers', () => {
    const book = createBook();
    book.edit(
      "INSERT INTO account (id, name, phone, notes, arr) VALUES ('x', '=cmd|'' /C calc''!A0', '+49 1', '@SUM(A1)', -1250)",
    );
    const [, line] = exported(book, 'accounts').split('\r\n');
    expect(line).toContain("\"'=cmd|' /C calc'!A0\"");
    expect(line).toContain(",'+49 1,");
    expect(line).toContain(",'@SUM(A1)");
    expect(line).toContain(',-12.50,');
    book.close();
  });

  test('makes the same accounts in another book', () => {
    const [from, to] = [createBook(), createBook()];
    from.load(
      'CRM ID,Name,ARR,Products,Renewal Date\nA1,Acme,"1,234.50",Core; More,2026-05-01\nB1,Beta,,,\n',
    );
    to.load(exported(from, 'accounts'));
    const columns = 'SELECT crm_id, name, arr, products, renewal_date FROM account ORDER BY num';
    expect(to.rows(columns)).toEqual(from.rows(columns));
    from.close();
    to.close();
  });
});

describe('undoing an import after edits', () => {
  const cities = ['Rome', 'Oslo', 'Bonn', 'Lima'] as const;
  const row = fc.record({
    id: fc.integer({ min: 0, max: 29 }),
    city: fc.constantFrom(...cities, ''),
    arr: fc.integer({ min: 0, max: 3 }),
  });
  const file = (rows: readonly { id: number; city: string; arr: number }[]): string =>
    `CRM ID,Name,City,ARR\n${[...new Map(rows.map((one) => [one.id, one])).values()]
      .map(({ id, city, arr }) => `K${id},Account ${id},${city},${arr}`)
      .join('\n')}\n`;
  const edit = fc.record({
    id: fc.integer({ min: 0, max: 29 }),
    column: fc.constantFrom('city', 'arr'),
    value: fc.constantFrom(7, 8, null),
  });

  test('only the edited cells differ', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 25 }),
        fc.array(row, { minLength: 1, maxLength: 25 }),
        fc.array(edit, { maxLength: 12 }),
        (first, second, edits) => {
          const book = createBook();
          try {
            const cells = () =>
              new Map(
                book
                  .rows('SELECT crm_id, name, city, arr FROM account')
                  .flatMap(({ crm_id: id, ...rest }) =>
                    Object.entries(rest).map(([column, value]) => [`${id} ${column}`, value] as const),
                  ),
              );
            book.load(file(first));
            const before = cells();
            const { importId } = book.load(file(second));
            const imported = cells();
            for (const { id, column, value } of edits)
              book.edit(
                `UPDATE account SET ${column} = ? WHERE crm_id = ?`,
                column === 'city' && value !== null ? `City ${value}` : value,
                `K${id}`,
              );
            const edited = cells();
            const { kept } = book.undo(importId);
            const after = cells();
            for (const [cell, value] of after) {
              if (before.has(cell)) {
                const untouched = edited.get(cell) === imported.get(cell);
                expect(value, cell).toBe(untouched ? before.get(cell) : edited.get(cell));
              } else {
                // A record the import made is kept whole when a cell of it was edited since.
                expect(value, cell).toBe(edited.get(cell));
                expect(
                  kept.some(({ name }) => cell.startsWith(`K${name.slice(8)} `)),
                  cell,
                ).toBe(true);
              }
            }
            for (const cell of before.keys()) expect(after.has(cell), cell).toBe(true);
            expect(book.db.pragma('integrity_check', { simple: true })).toBe('ok');
          } finally {
            book.close();
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
