import type { HostileFile } from './hostile-file.ts';

const header = 'Account Name,City\n';
const bytes = (...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array)));
const times = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length));
/** Rows for so many bytes, and more than a file may have. */
const many = (size: number): number => Math.max(1_300_000, Math.ceil(size / 20));
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

const other = (
  format: string,
  title: string,
  ...start: readonly (string | readonly number[])[]
): HostileFile => ({
  title: `${title}, called .csv`,
  content: () => bytes(...start, new Uint8Array(400).fill(1)),
  expected: { error: 'FILE_UNSUPPORTED', details: { format } },
});

const beyond = (title: string, limit: string, row: number, content: HostileFile['content']): HostileFile => ({
  title,
  content,
  expected: { error: 'LIMIT_EXCEEDED', details: { limit, row } },
});

const empty = (title: string, content: string | Uint8Array): HostileFile => ({
  title,
  content: () => content,
  expected: { error: 'FILE_EMPTY' },
});

const nothing: readonly HostileFile[] = [
  empty('nothing', ''),
  empty('blanks', ' \r\n\t\n'),
  empty('a byte-order mark', '\ufeff'),
  empty('a mark of UTF-16', Uint8Array.of(0xff, 0xfe)),
];

const others: readonly HostileFile[] = [
  other('png', 'a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  other('jpeg', 'a JPEG', [0xff, 0xd8, 0xff, 0xe0]),
  other('gif', 'a GIF', 'GIF89a'),
  other('pdf', 'a PDF', '%PDF-1.7\n'),
  other('gzip', 'a gzip', [0x1f, 0x8b, 0x08]),
  other('sevenZip', 'a 7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  other('rar', 'a RAR', 'Rar!\u001a\u0007'),
  other('program', 'a program of Linux', [0x7f], 'ELF'),
  other('program', 'a program of Windows', [0x4d, 0x5a, 0x90, 0x00]),
  other('sqlite', 'a database', 'SQLite format 3\0'),
  other('markup', 'a web page', '<!DOCTYPE html><table><tr><td>Name</td></tr></table>'),
  other('markup', 'XML with entities that grow', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'),
  other('structured', 'rich text', '{\\rtf1 Name}'),
  other('structured', 'JSON', '[{"Name":"Acme"}]'),
  other('excel97', 'a workbook of Excel 97', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  {
    title: 'a workbook with a password',
    content: () =>
      bytes([0xd0, 0xcf, 0x11, 0xe0], new Uint8Array(600), Buffer.from('EncryptedPackage', 'utf16le')),
    expected: { error: 'FILE_UNSUPPORTED', details: { format: 'encrypted' } },
  },
  {
    title: 'random bytes',
    content: (size) => Uint8Array.from({ length: size }, (_, index) => ((index * 7919) ^ (index >> 3)) & 255),
    expected: { error: 'FILE_UNSUPPORTED', details: { format: 'binary' } },
  },
  {
    title: 'NULs',
    content: (size) => new Uint8Array(size),
    expected: { error: 'FILE_UNSUPPORTED', details: { format: 'binary' } },
  },
  {
    title: 'lines of NULs below a header',
    content: (size) => bytes(header, times('\0\0\0\n', size)),
    expected: { error: 'FILE_UNSUPPORTED', details: { format: 'binary' } },
  },
  beyond('NULs in UTF-16', 'cell', 1, (size) => bytes([0xff, 0xfe], new Uint8Array(size))),
  beyond('a cell of NULs after many good rows', 'cell', 50_002, (size) =>
    bytes(header, 'Acme,Rome\n'.repeat(50_000), 'Beta,', new Uint8Array(size), '\n'),
  ),
];

const large: readonly HostileFile[] = [
  beyond('one giant line', 'cell', 2, (size) => header + 'x'.repeat(size)),
  beyond('one giant line of nothing but blanks', 'cell', 2, (size) => header + ' '.repeat(size)),
  beyond('a giant quoted cell', 'cell', 2, (size) => `${header}"${'x'.repeat(size)}",Rome\n`),
  beyond('a giant cell of doubled quotes', 'cell', 2, (size) => `${header}"${times('""', size)}",Rome\n`),
  beyond('a giant cell that never closes', 'cell', 2, (size) => `${header}"${'x'.repeat(size)}`),
  beyond('nothing but quotes', 'cell', 1, (size) => '"'.repeat(size)),
  beyond('nothing but quotes and commas', 'columns', 2, (size) => header + times('",', size)),
  beyond('a line of commas', 'columns', 2, (size) => header + ','.repeat(size)),
  beyond('a header of 100,000 columns', 'columns', 1, () =>
    Array.from({ length: 100_000 }, (_, column) => `Column ${column}`).join(','),
  ),
  beyond('a row of 100,000 columns', 'columns', 3, () => `${header}Acme,Rome\n${'x,'.repeat(100_000)}\n`),
  beyond(
    'a row of many large cells',
    'row',
    2,
    () => `${'Name,'.repeat(99)}City\n${`${'x'.repeat(400_000)},`.repeat(99)}x\n`,
  ),
  beyond('millions of rows', 'rows', 1_000_002, (size) => header + 'A,B\n'.repeat(many(size))),
  beyond('millions of quoted rows', 'rows', 1_000_002, (size) => header + '"A","B"\n'.repeat(many(size))),
  beyond('millions of rows in UTF-16', 'rows', 1_000_002, (size) =>
    utf16(header + 'A,B\n'.repeat(many(size))),
  ),
  beyond('millions of blank lines', 'rows', 1_000_002, (size) => header + '\n'.repeat(many(size))),
  beyond('millions of lines of commas', 'rows', 1_000_002, (size) => header + ',\n'.repeat(many(size))),
  beyond('bytes that are no text in any encoding', 'cell', 2, (size) =>
    bytes(header, new Uint8Array(size).fill(0xff)),
  ),
];

const fault = (
  title: string,
  reason: string,
  row: number | null,
  content: string | Uint8Array,
): HostileFile => ({
  title,
  content: () => content,
  expected: { fault: [reason, row] },
});

const faults: readonly HostileFile[] = [
  fault('a quote that never closes', 'UNCLOSED_QUOTE', 3, `${header}Acme,Rome\n"Beta,Oslo\nGamma,Bern\n`),
  fault('a file cut within a quoted cell', 'UNCLOSED_QUOTE', 3, `${header}Acme,Rome\nBeta,"Os`),
  fault('a quote open over 10,001 lines', 'UNCLOSED_QUOTE', 2, `${header}"${'x,y\n'.repeat(10_001)}",Rome\n`),
  fault(
    'a character cut in the middle',
    'UNREADABLE_CHARACTERS',
    4,
    bytes(header, 'Müller,Köln\nGrün,Zürich\nB', [0xc3], ',Bern\n'),
  ),
  fault(
    'half a character in UTF-16',
    'UNREADABLE_CHARACTERS',
    3,
    utf16(`${header}Acme,Rome\nBe\ud800ta,Oslo\n`),
  ),
  fault(
    'UTF-16 cut within a character',
    'UNREADABLE_CHARACTERS',
    3,
    utf16(`${header}Acme,Rome\nBeta,Oslo`).slice(0, -1),
  ),
  fault('prose', 'REQUIRED', 2, 'Dear all,\nplease find the numbers below.\nRegards,\nAnn\n'),
  fault('a table of something else', 'REQUIRED', 2, 'Zip,Lot,Colour\n1,2,red\n2,3,blue\n'),
];

const values: readonly HostileFile[] = [
  {
    title: 'control characters in cells',
    content: () => `${header}Ac\0me,R\u0007ome\nBeta,Os\u001blo\n`,
    expected: {
      rows: [
        [2, 'CONTROL_CHARACTERS'],
        [3, 'CONTROL_CHARACTERS'],
      ],
      names: ['Acme', 'Beta'],
    },
  },
  {
    title: 'numbers no amount can be',
    content: () =>
      'Account Name,ARR\nA,9007199254740993\nB,1e400\nC,NaN\nD,Infinity\nE,-0\nF,99999999999999999999\nG,0x10\nH,5\n',
    expected: {
      rows: [
        [2, 'NUMBER_TOO_LARGE'],
        [3, 'NOT_A_NUMBER'],
        [4, 'NOT_A_NUMBER'],
        [5, 'NOT_A_NUMBER'],
        [7, 'NUMBER_TOO_LARGE'],
        [8, 'NOT_A_NUMBER'],
      ],
      names: ['E', 'H'],
    },
  },
  {
    title: 'days that are none',
    content: () =>
      'Account Name,Renewal Date\nA,2026-02-30\nB,2026-13-01\nC,0000-00-00\nD,12026-01-01\nE,01/01/20266\nF,2026-01-31\n',
    expected: {
      rows: [
        [2, 'NOT_A_DAY'],
        [3, 'NOT_A_DAY'],
        [4, 'NOT_A_DAY'],
        [5, 'NOT_A_DAY'],
      ],
      names: ['E', 'F'],
    },
  },
  {
    title: 'names that only look the same, and signs that turn the text round',
    content: () => `${header}Acme,Rome\nАcme,Rome\n\u202eAcme,Rome\nAc\u200bme,Rome\n`,
    expected: { rows: [], names: ['Acme', 'Ac\u200bme', 'Аcme', '\u202eAcme'] },
  },
  {
    title: 'marks within the text',
    content: () => `\ufeff${header}\ufeffAcme,Rome\n`,
    expected: { rows: [], names: ['Acme'] },
  },
  {
    title: 'formulas and markup, which are text',
    content: () => `${header}"=cmd|' /C calc'!A0",Rome\n<script>alert(1)</script>,Oslo\n@SUM(1),Bern\n`,
    expected: { rows: [], names: ["=cmd|' /C calc'!A0", '<script>alert(1)</script>', '@SUM(1)'] },
  },
  {
    title: 'a row that is too long, whose cells may have moved',
    content: () => `${header}Acme,Rome\nBeta, Inc,Oslo\n`,
    expected: { rows: [[3, 'LONG_ROW']], names: ['Acme'] },
  },
];

/** Files of text, or that say they are. */
export const hostileTexts: readonly HostileFile[] = [...nothing, ...others, ...large, ...faults, ...values];
