import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createBook, type Book } from '../../support/import-book.ts';
import { bookCases } from './corpus/books.ts';
import { cellCases } from './corpus/cells.ts';
import { dayCases, numberCases } from './corpus/days-and-numbers.ts';
import { exportCases } from './corpus/exports.ts';
import { formCases } from './corpus/forms.ts';
import { peopleCases } from './corpus/people.ts';
import { reportCases } from './corpus/reports.ts';
import { sheetCases } from './corpus/sheets.ts';

const corpus = [
  ...exportCases,
  ...bookCases,
  ...cellCases,
  ...peopleCases,
  ...formCases,
  ...reportCases,
  ...dayCases,
  ...numberCases,
  ...sheetCases,
];

let book: Book;
beforeEach(() => {
  book = createBook();
});
afterEach(() => book.close());

test('the corpus has a file for every trait', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  expect(new Set(corpus.map(({ title }) => title)).size).toBe(corpus.length);
});

describe('files as they are found', () => {
  test.each(corpus)('$title', ({ file, before, columns, ...expected }) => {
    if (before !== undefined) book.load(before);
    const kind = expected.kind ?? 'accounts';
    const empty = book.dump();

    const preview = book.load(file, { kind });

    const [encoding, delimiter, headerLine] = expected.form ?? ['utf-8', ',', 1];
    expect(preview).toMatchObject({ encoding, delimiter, headerLine });
    expect(preview.leftOut.map(({ text }) => text)).toEqual(expected.leftOut ?? []);
    expect(Object.fromEntries(Object.entries(preview.mapping).filter(([, field]) => field !== null))).toEqual(
      expected.mapping,
    );
    expect(preview.problems.map(({ line, code }) => [line, code])).toEqual(expected.problems ?? []);
    const questions = preview.questions.filter(({ question }) => question !== 'currency');
    expect(questions.map(({ column, question, assumed }) => [column, question, assumed])).toEqual(
      expected.questions ?? [],
    );
    const rejected = expected.rejected ?? [];
    expect(preview.rejected.map(({ row, column, code }) => [row, column, code])).toEqual(rejected);
    expect(preview.counts).toEqual({
      rows: expected.records.length + rejected.length,
      created: expected.records.length,
      updated: 0,
      unchanged: 0,
      rejectedRows: rejected.length,
    });
    const table = kind === 'accounts' ? 'account' : 'stakeholder';
    const records = book.rows(`SELECT ${columns} FROM ${table} ORDER BY num`).map(Object.values);
    const sorted = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(records)).toEqual(sorted(expected.records));

    const again = book.load(file, { kind });
    expect(again.counts).toMatchObject({ created: 0, updated: 0, rejectedRows: rejected.length });
    book.undo(preview.importId);
    expect(book.dump()).toBe(empty);
  });
});
