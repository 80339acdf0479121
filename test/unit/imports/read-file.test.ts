import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { readFile } from '../../../electron/features/imports/read/read-file.ts';
import { openTable } from '../../../electron/features/imports/read/table.ts';
import type { ReadOptions, ReadResult } from '../../../shared/imports.ts';
import { germanSalesforceExport } from '../../support/salesforce-export.ts';

const folder = mkdtempSync(join(tmpdir(), 'carryon-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'file.csv');
const read = (content: string | Uint8Array, options: ReadOptions = {}, limit = 50): ReadResult => {
  writeFileSync(path, content);
  return readFile(path, options, limit);
};
const codes = ({ problems }: ReadResult): string[] => problems.map(({ code }) => code);
const refusal = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

const windows = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('encoding', () => {
  test.each([
    ['UTF-8', Buffer.from('Name,Stadt\nMüller,Köln €\n'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeffName,Stadt\nMüller,Köln €\n'), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from('\ufeffName,Stadt\nMüller,Köln €\n', 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without a mark', Buffer.from('Name,Stadt\nMüller,Köln €\n', 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be('\ufeffName,Stadt\nMüller,Köln €\n'), 'utf-16be'],
    ['UTF-16 BE without a mark', utf16be('Name,Stadt\nMüller,Köln €\n'), 'utf-16be'],
    ['windows-1252', windows('Name,Stadt\nMüller,Köln €\n'), 'windows-1252'],
  ])('finds %s', (_name, bytes, encoding) => {
    const result = read(bytes);
    expect(result.encoding).toBe(encoding);
    expect(result.headers).toEqual(['Name', 'Stadt']);
    expect(result.rows).toEqual([['Müller', 'Köln €']]);
  });

  test('takes the encoding it is told', () => {
    const bytes = Buffer.from([0x4e, 0x2c, 0x4f, 0x0a, 0x8a, 0x2c, 0x31, 0x0a]);
    expect(read(bytes, { encoding: 'macintosh' }).rows).toEqual([['ä', '1']]);
  });

  test('keeps a UTF-8 file UTF-8 when one character is cut, and says so', () => {
    const bytes = Buffer.concat([
      Buffer.from('Name,Stadt\nMüller,Köln\nGrün,Zürich\nBär,'),
      Buffer.from([0xc3]),
      Buffer.from('\n'),
    ]);
    const result = read(bytes);
    expect(result.encoding).toBe('utf-8');
    expect(result.rows[0]).toEqual(['Müller', 'Köln']);
    expect(codes(result)).toContain('UNREADABLE_CHARACTERS');
  });

  test('takes NULs and other control characters out and says where', () => {
    const result = read('Name,City\nAc\u0000me,Par\u0007is\n');
    expect(result.rows).toEqual([['Acme', 'Paris']]);
    expect(result.problems).toEqual([expect.objectContaining({ line: 2, code: 'CONTROL_CHARACTERS' })]);
  });

  test('decodes characters that a chunk cuts in two', () => {
    writeFileSync(path, 'Name,Stadt\n'.concat('Müller,東京😀\n'.repeat(50)));
    for (const chunkSize of [1, 7, 64, 256 * 1024]) {
      const table = openTable(path, { chunkSize });
      const rows: string[] = [];
      table.readRows((cells) => {
        rows.push(cells.join('|'));
      });
      table.close();
      expect(new Set(rows)).toEqual(new Set(['Müller|東京😀']));
      expect(rows).toHaveLength(50);
    }
  });
});

describe('delimiter', () => {
  test.each([
    [',', 'Name,ARR\n"Acme, Inc",1\n'],
    [';', 'Name;ARR\nAcme;1,5\nBeta;2,5\n'],
    [';', 'Name;City\n"Acme, Inc";"Paris, France"\n'],
    ['\t', 'Name\tARR\nAcme\t1\n'],
    ['|', 'Name|ARR\nAcme|1\n'],
    [',', 'Name\nAcme\nBeta\n'],
  ] as const)('finds %j', (delimiter, text) => {
    expect(read(text).delimiter).toBe(delimiter);
  });

  test.each([70_000, 600_000])('finds it, and the header, however long the first cells are: %i', (length) => {
    const long = 'A note; with, signs | of all\tkinds. '.repeat(length / 30).slice(0, length);
    const names = Array.from({ length: 40 }, (_, column) => `Column ${column}`);
    const row = [long, ...names.slice(1)].map((cell) => `"${cell}"`);
    const result = read(`${names.join(';')}\n${row.join(';')}\n${row.join(';')}\n`);
    expect(result).toMatchObject({ delimiter: ';', headerLine: 1, headers: names });
    expect(result.rows.map(([first]) => first?.length)).toEqual([length, length]);
    expect(result.problems).toEqual([]);
  });

  test('obeys sep= and leaves the line out', () => {
    const result = read('sep=;\nName;ARR\nAcme, Inc;1\n');
    expect(result).toMatchObject({ delimiter: ';', headerLine: 2, rows: [['Acme, Inc', '1']] });
    expect(result.leftOut).toEqual([{ line: 1, text: 'sep=;', why: 'names the delimiter' }]);
  });

  test('takes the delimiter it is told', () => {
    expect(read('a;b,c\n1;2,3\n', { delimiter: ',' }).headers).toEqual(['a;b', 'c']);
  });
});

describe('blanks before quotes', () => {
  test('are allowed where the file has them', () => {
    const result = read('name, city, note\nAcme, "Rome, Italy", "says ""hi"""\nBeta, "Oslo", plain\n');
    expect(result.rows).toEqual([
      ['Acme', 'Rome, Italy', 'says "hi"'],
      ['Beta', 'Oslo', ' plain'],
    ]);
  });

  test('are kept where a quote after a blank is text', () => {
    expect(read('name,size\nTV, 40" wide\nMonitor, 27" wide\n').rows[0]).toEqual(['TV', ' 40" wide']);
  });

  test('read the same however the text is cut', () => {
    writeFileSync(path, 'name, city\nAcme,  "Rome, Italy"\nBeta, "Oslo"\n'.repeat(3));
    const readings = [1, 2, 3, 5, 1000].map((chunkSize) => {
      const table = openTable(path, { chunkSize });
      const rows: string[][] = [];
      table.readRows((cells) => {
        rows.push([...cells]);
      });
      table.close();
      return rows;
    });
    for (const reading of readings) expect(reading).toEqual(readings[0]);
    expect(readings[0]?.[0]).toEqual(['Acme', 'Rome, Italy']);
  });
});

describe('header row', () => {
  test('leaves out titles above it', () => {
    const result = read('Book of business 2026,,,\n,,,\nName,ARR ($K),Renewal Dt,AM\nAcme,12,1/1/2026,Bob\n');
    expect(result.headers).toEqual(['Name', 'ARR ($K)', 'Renewal Dt', 'AM']);
    expect(result.headerLine).toBe(3);
    expect(result.leftOut).toEqual([{ line: 1, text: 'Book of business 2026', why: 'above the header row' }]);
  });

  test('numbers repeated headers and names empty ones', () => {
    const result = read('Name,Phone,Phone,,Name\nA,1,2,3,B\n');
    expect(result.headers).toEqual(['Name', 'Phone', 'Phone (2)', 'Column 4', 'Name (2)']);
    expect(codes(result)).toEqual(['DUPLICATE_HEADER', 'EMPTY_HEADER', 'DUPLICATE_HEADER']);
  });

  test('makes headers one line and drops empty columns at the end', () => {
    expect(read(' Name ,"ARR\r\n(EUR)",,\nA,1,,\n').headers).toEqual(['Name', 'ARR (EUR)']);
  });

  test('takes the line it is told', () => {
    const result = read('Name,City\nName2,City2\nA,B\n', { headerLine: 2 });
    expect(result).toMatchObject({ headerLine: 2, headers: ['Name2', 'City2'], rows: [['A', 'B']] });
  });
});

describe('rows', () => {
  test('leaves out the footer of a Salesforce report and names every line', () => {
    const result = read(germanSalesforceExport(20, 3));
    expect(result).toMatchObject({ encoding: 'utf-8', delimiter: ';', headerLine: 1 });
    expect(result.rows).toHaveLength(20);
    expect(result.leftOut.map(({ text }) => text)).toEqual([
      'Gesamtsummen (20 Datensätze)',
      'Kundenliste Vertrieb',
      'Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.',
      'Vertrauliche Informationen - Nicht weitergeben',
      'Erstellt von:  Jörg Schäfer 19.06.2025 09:41',
    ]);
    expect(codes(result)).toEqual(['BLANK_ROWS']);
  });

  test('leaves out a totals row, but keeps an account called Total', () => {
    const result = read('Name,City,Country,ARR\nTotal,Paris,France,5\nAcme,Rome,Italy,7\nTotal,,,12\n');
    expect(result.rows).toEqual([
      ['Total', 'Paris', 'France', '5'],
      ['Acme', 'Rome', 'Italy', '7'],
    ]);
    expect(result.leftOut).toEqual([{ line: 4, text: 'Total,,,12', why: 'totals of the report' }]);
  });

  test('pads short rows, also the last one, and says so', () => {
    const result = read('a,b,c\n1,2\n1,2,3\n4,5\n');
    expect(result.rows).toEqual([
      ['1', '2', ''],
      ['1', '2', '3'],
      ['4', '5', ''],
    ]);
    expect(result.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'SHORT_ROW'],
      [4, 'SHORT_ROW'],
    ]);
  });

  test('keeps the extra cells of a long row and ignores empty ones', () => {
    const result = read('a,b\n1,2,,\n1,2,3\n');
    expect(result.rows).toEqual([
      ['1', '2'],
      ['1', '2', '3'],
    ]);
    expect(result.problems).toEqual([expect.objectContaining({ line: 3, code: 'LONG_ROW' })]);
  });

  test('takes a file of short rows for what it is', () => {
    const result = read(`a,b,c\n${'1\n'.repeat(500)}`, {}, 1000);
    expect(result.rows).toHaveLength(500);
    expect(result.leftOut).toEqual([]);
  });

  test('counts blank rows', () => {
    const result = read('a,b\n1,2\n\n , \n3,4\n\n\n');
    expect(result.rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(result.problems).toEqual([
      { line: null, code: 'BLANK_ROWS', message: '4 blank rows were left out.' },
    ]);
  });

  test('names the row whose quote never closes and loses nothing', () => {
    const result = read('name,arr,x\n"Acme,1,2\nBeta,2,3\n');
    expect(result.rows).toEqual([
      ['"Acme', '1', '2'],
      ['Beta', '2', '3'],
    ]);
    expect(result.problems).toEqual([expect.objectContaining({ line: 2, code: 'UNCLOSED_QUOTE' })]);
  });

  test('a file of headers only has no rows', () => {
    expect(read('Name,City\n').rows).toEqual([]);
  });

  test('gives at most the rows asked for', () => {
    expect(read('a,b\n1,2\n3,4\n5,6\n', {}, 2).rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

describe('files that are refused', () => {
  const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100, 1)]);
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'FILE_EMPTY'],
    ['a file of blanks', ' \r\n\n ', 'FILE_EMPTY'],
    ['only a byte-order mark', '\ufeff', 'FILE_EMPTY'],
    ['the beginning of a workbook', zip, 'FILE_UNREADABLE'],
    ['a picture', png, 'FILE_UNSUPPORTED'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n', 'FILE_UNSUPPORTED'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'FILE_UNSUPPORTED'],
    ['a web page', '<!DOCTYPE html><html><table><tr><td>1</td></tr></table>', 'FILE_UNSUPPORTED'],
    ['JSON', '[{"name": "Acme"}]', 'FILE_UNSUPPORTED'],
    [
      'random bytes',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
      'FILE_UNSUPPORTED',
    ],
    ['a million columns', `${'a,'.repeat(1_000_000)}\n`, 'LIMIT_EXCEEDED'],
    ['a field of 40 MB', `a,b\n${'x'.repeat(40_000_000)},1\n`, 'LIMIT_EXCEEDED'],
    ['20 MB of quotes', '"'.repeat(20_000_000), 'LIMIT_EXCEEDED'],
    ['five million empty lines', `a,b\n${'\n'.repeat(5_000_000)}`, 'LIMIT_EXCEEDED'],
    ['an unclosed field of 40 MB', `a,b\n"${'x'.repeat(40_000_000)}`, 'LIMIT_EXCEEDED'],
  ])('%s', (_name, content, code) => {
    expect(refusal(() => read(content))).toMatchObject({ code });
  });

  test('a missing file and a directory', () => {
    expect(refusal(() => readFile(join(folder, 'nothing.csv'), {}, 5))).toMatchObject({
      code: 'FILE_MISSING',
    });
    mkdirSync(join(folder, 'directory.csv'), { recursive: true });
    expect(refusal(() => readFile(join(folder, 'directory.csv'), {}, 5))).toMatchObject({
      code: 'FILE_UNREADABLE',
      details: { reason: 'directory' },
    });
  });

  test('more than a million rows', () => {
    expect(refusal(() => read(`a,b\n${'1,2\n'.repeat(1_000_001)}`))).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: 'rows' },
    });
  });

  test.each([
    ['deleted', () => unlinkSync(path), 'FILE_MISSING'],
    ['appended to', () => writeFileSync(path, 'Gamma,3\n', { flag: 'a' }), 'FILE_CHANGED'],
    ['cut', () => writeFileSync(path, 'a,b\n'), 'FILE_CHANGED'],
  ])('a file %s while it is read', (_name, change, code) => {
    writeFileSync(path, `Name,City\n${'Acme,Paris\n'.repeat(100)}`);
    const table = openTable(path, { chunkSize: 64 });
    let done = false;
    const error = refusal(() =>
      table.readRows(() => {
        if (!done) change();
        done = true;
      }),
    );
    table.close();
    expect(error).toMatchObject({ code });
  });
});
