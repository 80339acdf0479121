import type { CorpusCase } from './case.ts';

const name = { Name: 'name', City: 'city' };
const columns = 'name, city';
const german = 'Name,City\nMüller,Köln\nGrün,Zürich\n';
const records = [
  ['Müller', 'Köln'],
  ['Grün', 'Zürich'],
] as const;

const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Letters of MacRoman and windows-1250 by their bytes. */
const mac: Readonly<Record<string, number>> = { ü: 0x9f, ö: 0x9a, é: 0x8e, è: 0x8f, ñ: 0x96, ß: 0xa7 };
const central: Readonly<Record<string, number>> = { Ł: 0xa3, ó: 0xf3, ź: 0x9f, ł: 0xb3, ń: 0xf1, ą: 0xb9 };
const inBytes = (text: string, letters: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from(Array.from(text), (letter) => letters[letter] ?? letter.charCodeAt(0));

const inForm = (
  title: string,
  file: string | Uint8Array,
  form: NonNullable<CorpusCase['form']>,
  more: Partial<CorpusCase> = {},
): CorpusCase => ({ title, file, form, mapping: name, columns, records, ...more });

/** Encodings, delimiters and line ends. */
export const formCases: readonly CorpusCase[] = [
  inForm('UTF-8', german, ['utf-8', ',', 1]),
  inForm('UTF-8 with a byte-order mark', `\ufeff${german}`, ['utf-8', ',', 1]),
  inForm('UTF-16 LE with a mark', Buffer.from(`\ufeff${german}`, 'utf16le'), ['utf-16le', ',', 1]),
  inForm('UTF-16 LE without a mark', Buffer.from(german, 'utf16le'), ['utf-16le', ',', 1]),
  inForm('UTF-16 BE with a mark', utf16be(`\ufeff${german}`), ['utf-16be', ',', 1]),
  inForm('UTF-16 BE without a mark', utf16be(german), ['utf-16be', ',', 1]),
  inForm('windows-1252', latin(german), ['windows-1252', ',', 1]),
  inForm('the CSV of Excel on a Mac', inBytes(german, mac), ['macintosh', ',', 1], {
    problems: [[null, 'ENCODING_GUESSED']],
  }),
  inForm(
    'the CSV of Excel in Poland',
    inBytes('Name;City\nŁódź Sp.;Łódź\nZłoty;Gdańsk\n', central),
    ['windows-1250', ';', 1],
    {
      problems: [[null, 'ENCODING_GUESSED']],
      records: [
        ['Łódź Sp.', 'Łódź'],
        ['Złoty', 'Gdańsk'],
      ],
    },
  ),
  inForm(
    'one character cut in a file of UTF-8',
    Buffer.concat([Buffer.from(german), Buffer.from([0x41, 0xc3, 0x0a])]),
    ['utf-8', ',', 1],
    {
      problems: [
        [4, 'UNREADABLE_CHARACTERS'],
        [4, 'SHORT_ROW'],
      ],
      rejected: [[4, 'Name', 'UNREADABLE_CHARACTERS']],
    },
  ),
  inForm('semicolons', german.replaceAll(',', ';'), ['utf-8', ';', 1]),
  inForm('tabs', german.replaceAll(',', '\t'), ['utf-8', '\t', 1]),
  inForm('bars', german.replaceAll(',', '|'), ['utf-8', '|', 1]),
  inForm(
    'semicolons with commas in every cell',
    'Name;City\n"Müller, Jr.";"Köln, NRW"\n',
    ['utf-8', ';', 1],
    {
      records: [['Müller, Jr.', 'Köln, NRW']],
    },
  ),
  inForm('a first line sep=| in quotes', `"sep=|"\n${german.replaceAll(',', '|')}`, ['utf-8', '|', 2], {
    leftOut: ['sep=|'],
  }),
  inForm(
    'a first line that names a delimiter the rows would not show',
    'sep=;\nName;City\nA, B, C;Rome, Italy\n',
    ['utf-8', ';', 2],
    {
      leftOut: ['sep=;'],
      records: [['A, B, C', 'Rome, Italy']],
    },
  ),
  inForm('line ends of old Macs', german.replaceAll('\n', '\r'), ['utf-8', ',', 1]),
  inForm(
    'blanks before quotes',
    'Name, City\n"Müller, Jr.", "Köln, NRW"\nGrün, "Zürich"\n',
    ['utf-8', ',', 1],
    {
      records: [
        ['Müller, Jr.', 'Köln, NRW'],
        ['Grün', 'Zürich'],
      ],
    },
  ),
  inForm('quotes that are inches', 'Name,City\n24" Screens,Rome\nTV 40",Oslo\n', ['utf-8', ',', 1], {
    records: [
      ['24" Screens', 'Rome'],
      ['TV 40"', 'Oslo'],
    ],
  }),
  inForm('text behind a closing quote', 'Name,City\n"Acme" Inc,Rome\n', ['utf-8', ',', 1], {
    problems: [[2, 'TEXT_AFTER_QUOTE']],
    records: [['Acme Inc', 'Rome']],
  }),
  inForm('a quote that never closes', 'Name,City\nBeta,Oslo\n"Acme,Rome\nGamma,Bern\n', ['utf-8', ',', 1], {
    problems: [[3, 'UNCLOSED_QUOTE']],
    records: [
      ['Beta', 'Oslo'],
      ['Gamma', 'Bern'],
    ],
    rejected: [[3, null, 'UNCLOSED_QUOTE']],
  }),
];
