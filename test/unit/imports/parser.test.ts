import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { flaws, makeParser } from '../../../electron/features/imports/read/parser.ts';

type Row = { cells: string[]; line: number; flaw: number };

const read = (text: string, chunk = Number.MAX_SAFE_INTEGER, delimiter = ','): Row[] => {
  const rows: Row[] = [];
  const parser = makeParser(delimiter, (cells, line, flaw) => {
    rows.push({ cells: [...cells], line, flaw });
  });
  for (let at = 0; at === 0 || at < text.length; at += chunk) {
    parser.feed(text.slice(at, at + chunk), at + chunk >= text.length);
    if (chunk > text.length) break;
  }
  return rows;
};
const cells = (text: string, delimiter?: string): string[][] =>
  read(text, undefined, delimiter).map((row) => row.cells);

describe('the CSV parser', () => {
  test.each([
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no end of line at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CR alone',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'mixed line ends',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['line breaks in quotes', 'a\n"x\ny\r\nz"\n', [['a'], ['x\ny\r\nz']]],
    ['doubled quotes', '"a ""b"" c",""""\n', [['a "b" c', '"']]],
    ['delimiter in quotes', '"a,b",c\n', [['a,b', 'c']]],
    [
      'empty cells',
      ',,\n"",,""\n',
      [
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    ['empty lines', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['a quote inside a plain cell', 'a"b,5" screen\n', [['a"b', '5" screen']]],
    ['short and long rows', 'a,b\n1\n1,2,3\n', [['a', 'b'], ['1'], ['1', '2', '3']]],
    ['blanks after a closing quote', '"a" ,b\n', [['a', 'b']]],
    [
      'a last cell that is empty',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
  ])('reads %s', (_name, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('keeps text after a closing quote and flags the row', () => {
    expect(read('"a"b,c\n')).toEqual([{ cells: ['ab', 'c'], line: 1, flaw: flaws.textAfterQuote }]);
  });

  test('reads a row with an unclosed quote as plain text and goes on', () => {
    expect(read('a,b\n"x,1\ny,2\n')).toEqual([
      { cells: ['a', 'b'], line: 1, flaw: 0 },
      { cells: ['"x', '1'], line: 2, flaw: flaws.unclosedQuote },
      { cells: ['y', '2'], line: 3, flaw: 0 },
    ]);
  });

  test('a quoted cell of more than 10,000 lines counts as unclosed', () => {
    const rows = read(`a\n"${'x\n'.repeat(10_001)}"\n`);
    expect(rows).toHaveLength(10_003);
    expect(rows[1]).toEqual({ cells: ['"x'], line: 2, flaw: flaws.unclosedQuote });
  });

  test('numbers rows by the line they start on', () => {
    expect(read('a\r\n"1\n2\r\n3"\r4\n\n5').map(({ line }) => line)).toEqual([1, 2, 5, 6, 7]);
  });

  test('stops when told to', () => {
    const seen: string[] = [];
    const parser = makeParser(',', ([cell]) => {
      seen.push(cell ?? '');
      return seen.length < 2;
    });
    expect(parser.feed('a\nb\nc\n', true)).toBe(false);
    expect(seen).toEqual(['a', 'b']);
  });

  test.each([
    ['columns', `${','.repeat(1000)}\n`],
    ['cell', `a\n${'x'.repeat(1024 * 1024 + 1)}`],
  ])('refuses too many %s', (limit, text) => {
    expect(() => read(text)).toThrowError(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', details: expect.objectContaining({ limit }) }),
    );
  });

  test('reads a row as long as a row may be, however many come', () => {
    const long = `${'x'.repeat(1_000_000)},`.repeat(15);
    const rows = read(`${long}\n`.repeat(4), 256 * 1024);
    expect(rows.map((row) => row.cells.length)).toEqual([16, 16, 16, 16]);
    expect(() => read(long + long, 256 * 1024)).toThrowError(
      expect.objectContaining({ details: expect.objectContaining({ limit: 'row', row: 1 }) }),
    );
  });

  const nasty = fc.string({
    unit: fc.constantFrom('a', 'b', '"', ',', ';', '\n', '\r', ' ', 'é', '😀'),
    maxLength: 60,
  });

  test('gives the same rows however the text is cut', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 1, max: 9 }), (text, chunk) => {
        expect(read(text, chunk)).toEqual(read(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('agrees with csv-parse on every well-formed file', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '1', '"', ',', '\n', '\r\n', ' ', 'ü', '年'),
      maxLength: 8,
    });
    const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    const written = cell.chain((value) =>
      /[",\r\n]|^\s|\s$/u.test(value) ? fc.constant(quoted(value)) : fc.constantFrom(value, quoted(value)),
    );
    const row = fc.array(written, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(','));
    const file = fc
      .tuple(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
      .map(([rows, end, closed]) => rows.join(end) + (closed ? end : ''));
    fc.assert(
      fc.property(file, (text) => {
        const oracle = parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
        expect(cells(text)).toEqual(oracle);
      }),
      { numRuns: 2000 },
    );
  });
});
