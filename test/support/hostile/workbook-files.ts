import { strToU8, zipSync } from 'fflate';

import { workbook, type WorkbookForm } from '../workbook.ts';
import type { HostileFile } from './hostile-file.ts';

const rows = [
  ['Account Name', 'City'],
  ['Acme', 'Rome'],
  ['Beta', 'Oslo'],
] as const;
const good: WorkbookForm = { sheets: [{ rows }] };
const open = '<worksheet><sheetData>';
const close = '</sheetData></worksheet>';
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const headerRow = `<row r="1">${text('Account Name')}${text('City')}</row>`;
const sheet = (body: string): Uint8Array => workbook({ sheets: [{ xml: open + headerRow + body + close }] });

const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, level) =>
    `<!ENTITY ${String.fromCharCode(98 + level)} "${`&${String.fromCharCode(97 + level)};`.repeat(10)}">`,
).join('')}]>`;

/** Changes the directory's entry of a part. */
const forged = (bytes: Uint8Array, name: string, change: (entry: Buffer) => void): Uint8Array => {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(name) - 46;
  change(copy.subarray(at));
  return copy;
};
const part = 'xl/worksheets/sheet1.xml';

const refused = (
  title: string,
  error: 'FILE_HOSTILE' | 'FILE_UNREADABLE' | 'FILE_UNSUPPORTED' | 'LIMIT_EXCEEDED' | 'FILE_EMPTY',
  details: Readonly<Record<string, string | number>> | undefined,
  content: HostileFile['content'],
): HostileFile => ({
  title: `a workbook: ${title}`,
  content,
  expected: details === undefined ? { error } : { error, details },
});

const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));

const bombs: readonly HostileFile[] = [
  refused(
    'a sheet that unpacks to a thousand times its size',
    'FILE_HOSTILE',
    { reason: 'zipBomb' },
    (size) => workbook({ sheets: [{ xml: open + ' '.repeat(Math.max(size, 17_000_000)) + close }] }),
  ),
  refused('texts that unpack to a thousand times their size', 'FILE_HOSTILE', { reason: 'zipBomb' }, (size) =>
    workbook({
      ...good,
      files: { 'xl/sharedStrings.xml': `<sst>${' '.repeat(Math.max(size, 17_000_000))}</sst>` },
    }),
  ),
  refused('a part larger than it says', 'FILE_HOSTILE', { reason: 'zipBomb' }, () =>
    forged(workbook(good), part, (entry) => entry.writeUInt32LE(20, 24)),
  ),
  refused('a part that says it has two gigabytes', 'LIMIT_EXCEEDED', { limit: 'unpacked' }, () =>
    forged(workbook(good), part, (entry) => entry.writeUInt32LE(2_000_000_000, 24)),
  ),
  refused('parts that share their bytes', 'FILE_HOSTILE', { reason: 'overlappingEntries' }, () =>
    forged(workbook(good), part, (entry) => entry.writeUInt32LE(0, 42)),
  ),
  refused('two parts of one name', 'FILE_HOSTILE', { reason: 'duplicateEntry' }, () => {
    const bytes = Buffer.from(workbook({ ...good, files: { 'xl/worksheets/sheet2.xml': 'x' } }));
    for (let at = bytes.indexOf('sheet2.xml'); at >= 0; at = bytes.indexOf('sheet2.xml', at + 1))
      bytes.write('sheet1.xml', at);
    return bytes;
  }),
  refused('ten thousand and one parts', 'LIMIT_EXCEEDED', { limit: 'entries' }, () =>
    archive(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, '']))),
  ),
  refused('a thousand and one sheets', 'LIMIT_EXCEEDED', { limit: 'sheets' }, () =>
    workbook({ sheets: Array.from({ length: 1001 }, () => ({})) }),
  ),
  refused('entities that grow, in a sheet', 'FILE_HOSTILE', { reason: 'documentType' }, () =>
    workbook({ sheets: [{ xml: `${laughs}${open}<row><c t="str"><v>&j;</v></c></row>${close}` }] }),
  ),
  refused('entities that grow, in its texts', 'FILE_HOSTILE', { reason: 'documentType' }, () =>
    workbook({ ...good, files: { 'xl/sharedStrings.xml': `${laughs}<sst><si><t>&j;</t></si></sst>` } }),
  ),
  refused('an entity that names another file', 'FILE_HOSTILE', { reason: 'documentType' }, () =>
    workbook({
      ...good,
      files: {
        'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><workbook>&f;</workbook>',
      },
    }),
  ),
  refused('elements within elements', 'FILE_HOSTILE', { reason: 'nesting' }, (size) =>
    sheet('<a>'.repeat(Math.min(size, 100_000))),
  ),
  refused('an attribute without an end', 'FILE_HOSTILE', { reason: 'longTag' }, () =>
    sheet(`<row r="2" x="${Array.from({ length: 300_000 }, (_, index) => index * 7919).join(' ')}`),
  ),
];

const beyond: readonly HostileFile[] = [
  refused('a cell of two megabytes', 'LIMIT_EXCEEDED', { limit: 'cell', row: 2 }, () =>
    sheet(`<row r="2">${text('x'.repeat(2_000_000))}</row>`),
  ),
  refused('a shared text of two megabytes', 'LIMIT_EXCEEDED', { limit: 'cell' }, () =>
    workbook({ sheets: [{ rows: [['Account Name'], ['x'.repeat(2_000_000)]] }] }),
  ),
  refused('a cell in the last column', 'LIMIT_EXCEEDED', { limit: 'columns', row: 2 }, () =>
    sheet('<row r="2"><c r="XFD2"><v>1</v></c></row>'),
  ),
  refused('a row beyond the last', 'LIMIT_EXCEEDED', { limit: 'rows', row: 2_000_000 }, () =>
    sheet('<row r="2000000"><c r="A2000000"><v>1</v></c></row>'),
  ),
];

const damages: readonly HostileFile[] = [
  refused('cut in the middle', 'FILE_UNREADABLE', { reason: 'damaged' }, () => {
    const bytes = workbook(good);
    return bytes.slice(0, bytes.length / 2);
  }),
  refused('a byte of a sheet changed', 'FILE_UNREADABLE', { reason: 'damaged' }, () => {
    const bytes = Buffer.from(workbook(good));
    const at = bytes.indexOf(part) + part.length + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    return bytes;
  }),
  refused('a sheet that is not there', 'FILE_UNREADABLE', { reason: 'damaged' }, () =>
    workbook({ ...good, files: { [part]: null } }),
  ),
  refused('no workbook in it', 'FILE_UNREADABLE', { reason: 'damaged' }, () =>
    workbook({ ...good, files: { 'xl/workbook.xml': null } }),
  ),
  refused('no sheet in it', 'FILE_UNREADABLE', { reason: 'damaged' }, () => workbook({ sheets: [] })),
  refused('a sheet without an end', 'FILE_UNREADABLE', { reason: 'damaged' }, () =>
    workbook({ sheets: [{ xml: `${open}${headerRow}<row r="2"><c r="A2"><v>1` }] }),
  ),
  refused('a sheet that is no XML', 'FILE_UNREADABLE', { reason: 'damaged' }, () =>
    workbook({ sheets: [{ xml: 'Account Name,City\nAcme,Rome\n' }] }),
  ),
  refused('a text that is not among its texts', 'FILE_UNREADABLE', { reason: 'damaged', row: 2 }, () =>
    sheet('<row r="2"><c r="A2" t="s"><v>12345</v></c></row>'),
  ),
  refused('rows that go back', 'FILE_UNREADABLE', { reason: 'damaged', row: 3 }, () =>
    sheet(`<row r="3">${text('A')}</row><row r="2">${text('B')}</row>`),
  ),
  refused('the same cell twice', 'FILE_UNREADABLE', { reason: 'damaged', row: 2 }, () =>
    sheet('<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'),
  ),
  refused('an empty sheet', 'FILE_EMPTY', undefined, () => workbook({ sheets: [{}] })),
];

const others: readonly HostileFile[] = [
  refused('really a document', 'FILE_UNSUPPORTED', { format: 'word' }, () =>
    archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }),
  ),
  refused('really a presentation', 'FILE_UNSUPPORTED', { format: 'powerpoint' }, () =>
    archive({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<presentation/>' }),
  ),
  refused('in the binary form', 'FILE_UNSUPPORTED', { format: 'xlsb' }, () =>
    archive({ 'xl/workbook.bin': 'x' }),
  ),
  refused('of LibreOffice', 'FILE_UNSUPPORTED', { format: 'opendocument' }, () =>
    archive({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
  ),
  refused('really an archive of other files', 'FILE_UNSUPPORTED', { format: 'zip' }, () =>
    archive({ 'book.csv': 'Account Name\nAcme\n' }),
  ),
  refused('with an encrypted part', 'FILE_UNSUPPORTED', { format: 'encrypted' }, () =>
    forged(workbook(good), part, (entry) => entry.writeUInt16LE(1, 8)),
  ),
  refused('packed in another way', 'FILE_UNSUPPORTED', { format: 'packing' }, () =>
    forged(workbook(good), part, (entry) => entry.writeUInt16LE(14, 10)),
  ),
];

const values: readonly HostileFile[] = [
  {
    title: 'a workbook: half a character, and a NUL',
    content: () => sheet(`<row r="2">${text('Ac_x0000_me')}</row><row r="3">${text('Be_xD800_ta')}</row>`),
    expected: { fault: ['UNREADABLE_CHARACTERS', 3] },
  },
  {
    title: 'a workbook: formulas that failed',
    content: () =>
      sheet(
        `<row r="2">${text('Acme')}<c t="e"><f>NA()</f><v>#N/A</v></c></row><row r="3"><c t="e"><v>#REF!</v></c></row><row r="4">${text('Beta')}${text('#N/A')}</row>`,
      ),
    expected: {
      rows: [
        [2, 'SPREADSHEET_ERROR'],
        [3, 'SPREADSHEET_ERROR'],
      ],
      names: ['Beta'],
    },
  },
];

/** Excel workbooks, or what says it is one. */
export const hostileWorkbooks: readonly HostileFile[] = [
  ...bombs,
  ...beyond,
  ...damages,
  ...others,
  ...values,
];
