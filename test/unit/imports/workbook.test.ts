import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';

import { readFile } from '../../../electron/features/imports/read/read-file.ts';
import { formatOf } from '../../../electron/features/imports/read/workbook/formats.ts';
import { numberText, shownNumber } from '../../../electron/features/imports/read/workbook/values.ts';
import { CarryonError } from '../../../shared/errors.ts';
import type { ReadOptions, ReadResult } from '../../../shared/imports.ts';
import { workbook, type WorkbookCell, type WorkbookForm } from '../../support/workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'carryon-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'book.xlsx');
const readBytes = (bytes: Uint8Array, options: ReadOptions = {}): ReadResult => {
  writeFileSync(path, bytes);
  return readFile(path, options, 1000);
};
const read = (form: WorkbookForm, options?: ReadOptions): ReadResult => readBytes(workbook(form), options);
const codes = ({ problems }: ReadResult): string[] => problems.map(({ code }) => code);

/** The text of one cell below a header. */
const cellOf = (cell: WorkbookCell, form: Partial<WorkbookForm> = {}): string =>
  read({
    ...form,
    sheets: [
      {
        rows: [
          ['Name', 'Value'],
          ['A', cell],
        ],
      },
    ],
  }).rows[0]?.[1] ?? '';

const date = (serial: number | string): WorkbookCell => ({ s: 1, v: String(serial) });

describe('cells', () => {
  test.each<[string, WorkbookCell, string]>([
    ['a text', 'Öko & Söhne <AG>', 'Öko & Söhne <AG>'],
    ['a text with blanks and line breaks', ' a\nb ', ' a\nb '],
    ['a whole number', 12, '12'],
    ['a fraction', 1234.5, '1234.5'],
    ['a fraction that adds up badly', { v: '0.30000000000000004' }, '0.3'],
    ['three decimals, which are no thousands', 1.234, '1.2340'],
    ['a number in scientific notation', { v: '1.5E-3' }, '0.0015'],
    ['a number of more digits than Excel keeps', { v: '1.23456789012345678E+17' }, '1.23456789012346E+17'],
    ['a long identifier of fifteen digits', { v: '123456789012345' }, '123456789012345'],
    ['true', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['a formula, by its last value', { f: 'SUM(A1:A2)', v: '7' }, '7'],
    ['a formula that gives a text', { t: 'str', f: 'A1&"x"', v: 'Acme x' }, 'Acme x'],
    ['a formula that was never calculated', { f: 'NOW()' }, ''],
    ['an error', { t: 'e', f: 'VLOOKUP(1,A:B,2)', v: '#N/A' }, '#N/A'],
    ['an ISO date', { t: 'd', v: '2026-03-05T00:00:00' }, '2026-03-05T00:00:00'],
    [
      'rich text',
      { t: 'inlineStr', xml: '<is><r><t>Ac</t></r><r><rPr><b/></rPr><t>me</t></r></is>' },
      'Acme',
    ],
    [
      'a text with its reading for another script',
      { t: 'inlineStr', xml: '<is><t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh></is>' },
      '山田',
    ],
    [
      'characters by number',
      { t: 'inlineStr', xml: '<is><t>a&#10;b&#x41;_x0042__x000D_</t></is>' },
      'a\nbAB\r',
    ],
    [
      'a text that only looks like a reference',
      { t: 'inlineStr', xml: '<is><t>R&amp;D &amp;amp; x</t></is>' },
      'R&D &amp; x',
    ],
  ])('%s', (_name, cell, text) => {
    expect(cellOf(cell)).toBe(text);
  });

  test.each<[string, string, number | string, string]>([
    ['a day', 'dd.mm.yyyy', 46_086, '2026-03-05'],
    ['a day in words of another language', '[$-407]d. mmmm yyyy', 46_086, '2026-03-05'],
    ['a day with its time', 'm/d/yy h:mm', 46_086.604_166_666_7, '2026-03-05 14:30:00'],
    ['a day a hair before midnight', 'yyyy-mm-dd', 46_085.999_999_99, '2026-03-05'],
    ['the last day before the leap day that never was', 'yyyy-mm-dd', 59, '1900-02-28'],
    ['the day after it', 'yyyy-mm-dd', 61, '1900-03-01'],
    ['a day before all days', 'yyyy-mm-dd', -1, '########'],
    ['a month', 'mmm-yy', 46_086, '2026-03-05'],
    ['a time', 'h:mm AM/PM', 0.75, '18:00:00'],
    ['percent', '0.0%', 0.125, '12.5%'],
    ['percent without rounding errors', '0%', 0.07, '7%'],
    ['an amount in euros', '#,##0.00 [$€-407]', 1234.5, '1234.5 €'],
    ['an amount in dollars', '"$"#,##0.00', 1234.5, '1234.5 $'],
    ['an accounting format', '_-* #,##0.00\\ "CHF"_-;-* #,##0.00\\ "CHF"_-', -20, '-20 CHF'],
    ['a currency nobody knows', '#,##0 "Taler"', 5, '5'],
    ['thousands shown short', '#,##0,"k"', 85_333, '85333'],
    ['zeros that belong to the value', '00000', 2134, '02134'],
    ['a number with signs between its digits', '000\\-00\\-0000', 12_345_678, '012-34-5678'],
    ['colours and conditions', '[Red][<0]0.00;[Blue]0.00', 5.5, '5.5'],
    ['text', '@', 42, '42'],
  ])('shows %s as the cell does', (_name, code, value, text) => {
    expect(cellOf({ s: 1, v: String(value) }, { formats: [code] })).toBe(text);
  });

  test('knows the formats that have a number only', () => {
    expect([14, 22, 9, 20, 4].map((id) => cellOf({ s: 1, v: '0.5' }, { formats: [id] }))).toEqual([
      '1899-12-31 12:00:00',
      '1899-12-31 12:00:00',
      '50%',
      '12:00:00',
      '0.5',
    ]);
  });

  test('counts days from 1904 where the workbook does', () => {
    expect(cellOf(date(44_624), { formats: [14], from1904: true })).toBe('2026-03-05');
    expect(cellOf(date(0), { formats: [14], from1904: true })).toBe('1904-01-01');
  });

  test('reads shared and inline texts alike', () => {
    const sheets = [
      {
        rows: [
          ['Name', 'City'],
          ['Ä', 'Köln'],
          ['B', '東京'],
        ],
      },
    ];
    expect(read({ sheets, inline: true }).rows).toEqual(read({ sheets }).rows);
  });

  test.each<[number, string]>([
    [0, '0'],
    [-0, '0'],
    [1e14, '100000000000000'],
    [1e15, '1E+15'],
    [1e-7, '0.0000001'],
    [Number.POSITIVE_INFINITY, '#NUM!'],
  ])('%s is written %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  test('a format that is no format is none', () => {
    expect(formatOf('')).toEqual({ kind: 'plain' });
    expect(formatOf('General;[Red]-General')).toEqual({ kind: 'plain' });
    expect(shownNumber(1.5, { kind: 'time' }, false)).toBe('1.5');
  });
});

describe('sheets', () => {
  const table = [
    ['Name', 'City'],
    ['Acme', 'Rome'],
    ['Beta', 'Oslo'],
  ];

  test('are listed, and the first that holds a table is read', () => {
    const result = read({
      sheets: [
        { name: 'Cover', rows: [['Book of business'], ['Confidential']] },
        { name: 'Old', state: 'hidden', rows: table },
        { name: 'Data', rows: table },
      ],
    });
    expect(result.sheet).toBe('Data');
    expect(result.sheets).toEqual([
      { name: 'Cover', hidden: false },
      { name: 'Old', hidden: true },
      { name: 'Data', hidden: false },
    ]);
    expect(result.rows).toEqual(table.slice(1));
  });

  test('are chosen by name', () => {
    const sheets = [
      { name: 'A & "B"', rows: table },
      {
        name: 'Two',
        rows: [
          ['X', 'Y'],
          ['1', '2'],
        ],
      },
    ];
    expect(read({ sheets }).sheet).toBe('A & "B"');
    expect(read({ sheets }, { sheet: 'Two' }).headers).toEqual(['X', 'Y']);
    expect(() => read({ sheets }, { sheet: 'Three' })).toThrowError(
      expect.objectContaining({ code: 'IMPORT_INVALID' }),
    );
  });

  test('are numbered as in Excel, with titles and blank rows between', () => {
    const result = read({
      sheets: [
        {
          rows: [
            ['Book of business 2026'],
            [],
            ['Name', 'City', 'ARR'],
            ['Acme', 'Rome', 5],
            [],
            [],
            ['Beta', null, 6],
          ],
        },
      ],
    });
    expect(result).toMatchObject({ headerLine: 3, headers: ['Name', 'City', 'ARR'] });
    expect(result.rows).toEqual([
      ['Acme', 'Rome', '5'],
      ['Beta', '', '6'],
    ]);
    expect(result.leftOut).toEqual([{ line: 1, text: 'Book of business 2026', why: 'above the header row' }]);
    expect(result.problems).toEqual([
      { line: null, code: 'BLANK_ROWS', message: '2 blank rows were left out.' },
    ]);
    expect(result.sheet).toBe('Sheet1');
  });

  test('take the header row they are told', () => {
    expect(read({ sheets: [{ rows: table }] }, { headerLine: 2 })).toMatchObject({
      headerLine: 2,
      headers: ['Acme', 'Rome'],
    });
  });

  test('fill merged cells downwards, and say so', () => {
    const result = read({
      sheets: [
        {
          rows: [
            ['Account', 'Deal', 'ARR'],
            ['Acme', 'One', 5],
            [null, 'Two', 6],
            [null, 'Three', 7],
            ['Beta', 'Four', 8],
          ],
          merges: ['A2:A4', 'B1:C1'],
        },
      ],
    });
    expect(result.rows.map(([account]) => account)).toEqual(['Acme', 'Acme', 'Acme', 'Beta']);
    expect(codes(result)).toEqual(['MERGED_CELLS']);
  });

  test('read hidden rows, and say so', () => {
    const result = read({ sheets: [{ rows: table, hidden: [3] }] });
    expect(result.rows).toHaveLength(2);
    expect(result.problems).toEqual([expect.objectContaining({ code: 'HIDDEN_ROWS' })]);
  });

  test('leave out what stands beside the table, and say so', () => {
    const result = read({
      sheets: [
        {
          rows: [
            ['Name', 'City'],
            ['Acme', 'Rome', null, 'call them'],
            ['Beta', 'Oslo'],
          ],
        },
      ],
    });
    expect(result.rows).toEqual(table.slice(1));
    expect(codes(result)).toEqual(['BESIDE_TABLE']);
  });

  test('are found under other names, with prefixes, and without places', () => {
    const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const result = read({
      sheets: [],
      files: {
        '_rels/.rels': `<Relationships><Relationship Type='${types}/officeDocument' Id='a' Target='/book/main.xml'/></Relationships>`,
        'xl/workbook.xml': null,
        'book/main.xml': `<x:workbook xmlns:x="m" xmlns:q="${types}"><x:sheets><x:sheet name="S" sheetId="9" q:id="one"/></x:sheets></x:workbook>`,
        'book/_rels/main.xml.rels': `<Relationships><Relationship Id="one" Type="${types}/worksheet" Target="../Sheets/S.XML"/></Relationships>`,
        'sheets/s.xml':
          '<!-- note --><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c><x:c t="str"><x:v><![CDATA[City]]></x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c/></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(result).toMatchObject({ headers: ['Name', 'City'], rows: [['1', '']], sheet: 'S' });
  });
});

/** The archive with the sizes of every part in the fields for more than four gigabytes, and a comment at its end. */
const withLongSizes = (bytes: Uint8Array): Uint8Array => {
  const file = Buffer.from(bytes);
  const end = file.length - 22;
  const start = file.readUInt32LE(end + 16);
  const records: Buffer[] = [];
  for (let at = start; at < end;) {
    const [name, extra] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30)];
    const record = Buffer.from(file.subarray(at, at + 46 + name));
    const long = Buffer.alloc(20);
    long.writeUInt16LE(1, 0);
    long.writeUInt16LE(16, 2);
    long.writeBigUInt64LE(BigInt(record.readUInt32LE(24)), 4);
    long.writeBigUInt64LE(BigInt(record.readUInt32LE(20)), 12);
    record.writeUInt32LE(0xffffffff, 24);
    record.writeUInt32LE(0xffffffff, 20);
    record.writeUInt16LE(20, 30);
    records.push(record, long);
    at += 46 + name + extra + file.readUInt16LE(at + 32);
  }
  const directory = Buffer.concat(records);
  const tail = Buffer.from(file.subarray(end));
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt16LE(5, 20);
  return Buffer.concat([file.subarray(0, start), directory, tail, Buffer.from('hello')]);
};

test('reads archives as other programs pack them', () => {
  const form: WorkbookForm = {
    sheets: [
      {
        rows: [
          ['Name', 'City'],
          ['Ä', '東京'],
        ],
      },
    ],
  };
  const plain = workbook(form);
  const expected = [['Ä', '東京']];
  expect(readBytes(withLongSizes(plain)).rows).toEqual(expected);
  expect(readBytes(workbook({ ...form, level: 0 })).rows).toEqual(expected);
  const sheet =
    '<worksheet><sheetData><row><c t="str"><v>Name</v></c></row><row><c t="str"><v>東京</v></c></row></sheetData></worksheet>';
  const utf16 = workbook({
    ...form,
    files: { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le') },
  });
  expect(readBytes(utf16).rows).toEqual([['東京']]);
});

test('a workbook that has lost its styles is refused: 50 % would be read as 0.5', () => {
  const bytes = Buffer.from(
    workbook({ formats: ['0%'], sheets: [{ rows: [['Share'], [{ s: 1, v: '0.5' }]] }] }),
  );
  expect(readBytes(bytes).rows).toEqual([['50%']]);
  // The name in the directory, at the end of the file; one letter of it is enough.
  bytes[bytes.lastIndexOf('xl/styles.xml')] = 0;
  expect(() => readBytes(bytes)).toThrow(expect.objectContaining({ code: 'FILE_UNREADABLE' }));
});

test('a workbook with changed bytes is read as it was, or refused', () => {
  const good = workbook({
    formats: ['0%'],
    sheets: [
      {
        rows: [
          ['Name', 'City', 'Share'],
          ['Ä', '東京', { s: 1, v: '0.5' }],
          ['B', 'Rome', 7],
        ],
      },
    ],
  });
  const expected = readBytes(good).rows;
  // The first four bytes say that it is a workbook at all.
  const change = fc.record({ at: fc.integer({ min: 4, max: good.length - 1 }), value: fc.nat({ max: 255 }) });
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.option(fc.integer({ min: 4, max: good.length })),
      (changes, end) => {
        const bytes = Uint8Array.from(good);
        for (const { at, value } of changes) bytes[at] = value;
        try {
          expect(readBytes(bytes.slice(0, end ?? good.length)).rows).toEqual(expected);
        } catch (error) {
          if (!(error instanceof CarryonError)) throw error;
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('reads what another program writes as that program reads it', async () => {
  const day = new Date(Date.UTC(2026, 2, 5));
  const rows: CellValue[][] = [
    ['Account Name', 'ARR', 'Renewal Date', 'Seats', 'Strategic', 'Notes'],
    ['Öko & Söhne <AG>', 1234.5, day, 10, true, 'one\ntwo'],
    ['"Quoted", Inc.', -0.07, new Date(Date.UTC(1999, 11, 31)), 0, false, null],
    ['株式会社 山田 😀', 1e9, null, 123_456_789, true, '  spaces  '],
  ];
  for (const dateSystem of ['1900', '1904'] as const) {
    const bytes = await writeXlsx({
      dateSystem,
      sheets: [
        { name: 'Empty', rows: [] },
        {
          name: 'Book',
          columns: ['General', '#,##0.00', 'yyyy-mm-dd', '0', 'General', '@'].map((numFmt) => ({ numFmt })),
          rows,
        },
      ],
    });
    const theirs = (await readXlsx(bytes)).sheets[1]?.rows.slice(1) ?? [];
    const asText = (value: CellValue): string => {
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
      return value === null ? '' : String(value);
    };
    const ours = readBytes(bytes);
    expect(ours.sheet).toBe('Book');
    expect(ours.rows).toEqual(
      theirs.map((cells) => rows[0]?.map((_, index) => asText(cells[index] ?? null))),
    );
  }
});
