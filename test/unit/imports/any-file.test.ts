import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { csvRow } from '../../../shared/csv.ts';
import { createBook, type Book } from '../../support/import-book.ts';

let book: Book;
beforeAll(() => {
  book = createBook();
});
afterAll(() => book.close());

const headers = [
  'Account Name',
  'Name',
  'CRM ID',
  'Account ID',
  'ARR',
  'ARR ($K)',
  'Renewal Date',
  'Domain',
  'City',
  'Employees',
  'Tier',
  'Products',
  'Currency',
  'Strategic',
  'Junk',
  'Email',
  'First Name',
  'Last Name',
  'Account',
  'Role Type',
  'constructor',
  '__proto__',
  '',
  'Carryon ID',
];
const values = [
  '',
  'Acme',
  'Beta',
  'ACME',
  '1.234',
  '1,5',
  '$5',
  '€7',
  '¥8',
  'yes',
  '3/4/2026',
  '25/4/2026',
  '4/25/2026',
  '31.12.3999',
  'acme.example',
  'www.beta.example',
  'a@acme.example',
  'Gold',
  'SMB',
  'Core; More',
  'EUR',
  'JPY',
  '0015e000003ABCD',
  '1.2E+17',
  '#REF!',
  'Total',
  'Grand Total (5)',
  '"',
  'constructor',
  '__proto__',
  '\u0000',
  '=1',
];
const cell = fc.oneof(fc.constantFrom(...values), fc.string({ maxLength: 6 }));
const file = fc
  .record({
    header: fc.uniqueArray(fc.constantFrom(...headers), { minLength: 1, maxLength: 8 }),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 12 }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    quoted: fc.boolean(),
  })
  .map(({ header, rows, delimiter, quoted }) =>
    [header, ...rows]
      .map((cells) => (quoted ? csvRow(cells, delimiter) : `${cells.join(delimiter)}\n`))
      .join(''),
  )
  .filter((text) => text.trim() !== '');
const choices = fc.record({
  overwrite: fc.constantFrom('unlessEdited', 'always', 'onlyIfBlank', 'never'),
  blank: fc.constantFrom('keep', 'clear'),
  matchBy: fc.constantFrom('auto', 'crmId', 'domain', 'name', 'email'),
});

describe('any file', () => {
  test('is accounted for row by row, changes nothing the second time, and is undone without a trace', () => {
    fc.assert(
      fc.property(
        file,
        choices,
        fc.constantFrom('accounts', 'stakeholders'),
        fc.boolean(),
        (text, chosen, kind, undoing) => {
          const before = book.dump();
          const preview = book.stage(text, { kind, choices: chosen });
          const { counts } = preview;
          expect(counts.created + counts.updated + counts.unchanged + counts.rejectedRows).toBe(counts.rows);
          expect(preview.rejected).toHaveLength(counts.rejectedRows);
          expect(book.dump()).toBe(before);
          expect(book.commit(preview.importId).counts).toEqual(counts);
          expect(book.stage(text, { kind, choices: chosen }).counts).toMatchObject({
            created: 0,
            updated: 0,
          });
          if (!undoing) return;
          expect(book.undo(preview.importId).kept).toEqual([]);
          expect(book.dump()).toBe(before);
        },
      ),
      { numRuns: 150 },
    );
    expect(book.db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(book.db.pragma('foreign_key_check')).toEqual([]);
  });
});
