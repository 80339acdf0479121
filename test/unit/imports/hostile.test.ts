import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { faultOf } from '../../../electron/features/imports/faults.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { ImportPreview } from '../../../shared/imports.ts';
import { hostileTexts } from '../../support/hostile/text-files.ts';
import { hostileWorkbooks } from '../../support/hostile/workbook-files.ts';
import { createBook, type Book } from '../../support/import-book.ts';

let book: Book;
beforeEach(() => {
  book = createBook();
});
afterEach(() => book.close());

/** How large the giant parts are: well beyond every limit of a cell or a row. */
const size = 8_000_000;

const staged = (path: string): ImportPreview | CarryonError => {
  try {
    return book.stageFrom(path);
  } catch (error) {
    if (error instanceof CarryonError) return error;
    throw error;
  }
};

const untouched = (): void => {
  expect(book.dump()).toBe('');
  expect(book.rows('SELECT id FROM import_run')).toEqual([]);
  expect(book.rows('SELECT id FROM change_set')).toEqual([]);
};

describe('hostile files', () => {
  test.each([...hostileTexts, ...hostileWorkbooks])('$title', ({ content, expected }) => {
    const result = staged(book.fileOf(content(size)));
    untouched();
    if (result instanceof CarryonError) {
      expect([result.code, result.details]).toEqual(
        'error' in expected
          ? [
              expected.error,
              expected.details === undefined ? undefined : expect.objectContaining(expected.details),
            ]
          : 'read',
      );
      return;
    }
    if ('error' in expected) expect(result).toBe(expected.error);
    if ('fault' in expected) {
      const [reason, row] = expected.fault;
      expect(faultOf(result)).toEqual({ reason, row });
    }
    if (!('rows' in expected)) return;
    const said = [
      ...result.rejected.map(({ row, code }) => [row, code]),
      ...result.problems.map(({ line, code }) => [line, code]),
    ];
    const names = expected.rows.map(([row]) => row);
    expect(said.filter(([row]) => row !== null && names.includes(Number(row))).map(String)).toEqual(
      expect.arrayContaining(expected.rows.map(String)),
    );
    expect(result.counts.created).toBe(expected.names.length);
    book.commit(result.importId);
    const written = book.rows('SELECT name FROM account').map(({ name }) => String(name));
    expect(new Set(written)).toEqual(new Set(expected.names));
  });

  test('what is no file, or too large a one', () => {
    const folder = join(book.folder, 'folder.csv');
    mkdirSync(folder);
    const huge = join(book.folder, 'huge.csv');
    writeFileSync(huge, '');
    truncateSync(huge, 1_073_741_824);
    expect(
      [folder, join(book.folder, 'nowhere.csv'), '/dev/null', huge].map((path) => {
        const result = staged(path);
        return result instanceof CarryonError && result.code;
      }),
    ).toEqual(['FILE_UNREADABLE', 'FILE_MISSING', 'FILE_UNREADABLE', 'FILE_TOO_LARGE']);
    untouched();
  });
});
