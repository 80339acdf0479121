import { workbook, type WorkbookCell } from '../../../support/workbook.ts';
import type { CorpusCase } from './case.ts';

const named = { Name: 'name' };
const styled = (style: number, value: number): WorkbookCell => ({ s: style, v: String(value) });

/** Excel workbooks. */
export const sheetCases: readonly CorpusCase[] = [
  {
    title: 'a workbook: days, amounts with their currency, whole numbers, yes and no',
    file: workbook({
      formats: ['dd/mm/yyyy', '#,##0.00 [$€-407]'],
      sheets: [
        {
          rows: [
            ['Name', 'ARR', 'Renewal', 'Licensed Seats', 'Strategic'],
            ['Öko AG', styled(2, 1234.5), styled(1, 46_086), 10, true],
            ['Beta', styled(2, -0.005), styled(1, 46_422), 0, false],
          ],
        },
      ],
    }),
    mapping: {
      ...named,
      ARR: 'arr',
      Renewal: 'renewalDate',
      'Licensed Seats': 'licensedSeats',
      Strategic: 'strategic',
    },
    columns: 'name, currency, arr, renewal_date, licensed_seats, strategic',
    records: [
      ['Öko AG', 'EUR', 123_450, '2026-03-05', 10, 1],
      ['Beta', 'EUR', -1, '2027-02-04', 0, 0],
    ],
  },
  {
    title: 'a workbook: three decimals are no thousands, and need no answer',
    file: workbook({
      sheets: [
        {
          rows: [
            ['Name', 'ARR'],
            ['A', 1.234],
            ['B', 85_333.333],
          ],
        },
      ],
    }),
    mapping: { ...named, ARR: 'arr' },
    columns: 'name, arr',
    records: [
      ['A', 123],
      ['B', 8_533_333],
    ],
  },
  {
    title: 'a workbook counted from 1904, as Excel for Mac did',
    file: workbook({
      from1904: true,
      formats: [14],
      sheets: [
        {
          rows: [
            ['Name', 'Renewal'],
            ['A', styled(1, 44_624)],
          ],
        },
      ],
    }),
    mapping: { ...named, Renewal: 'renewalDate' },
    columns: 'name, renewal_date',
    records: [['A', '2026-03-05']],
  },
  {
    title: 'a workbook: ids with zeros in front, by format and as text, and a rounded one',
    file: workbook({
      formats: ['0000000'],
      sheets: [
        {
          rows: [
            ['Account ID', 'Name'],
            [styled(1, 123), 'A'],
            ['00124', 'B'],
            [1.23457e17, 'C'],
          ],
        },
      ],
    }),
    mapping: { 'Account ID': 'crmId', ...named },
    columns: 'crm_id, name',
    records: [
      ['0000123', 'A'],
      ['00124', 'B'],
    ],
    rejected: [[4, 'Account ID', 'SCIENTIFIC_ID']],
  },
  {
    title: 'a workbook: formulas by their last value, those that failed',
    file: workbook({
      sheets: [
        {
          rows: [
            ['Name', 'ARR', 'City'],
            ['A', { f: 'B3*2', v: '10' }, { t: 'str', f: 'UPPER("rome")', v: 'ROME' }],
            ['B', { t: 'e', f: '1/0', v: '#DIV/0!' }, null],
            ['C', 5, { t: 'e', f: 'VLOOKUP(1,A:A,1)', v: '#N/A' }],
          ],
        },
      ],
    }),
    mapping: { ...named, ARR: 'arr', City: 'city' },
    columns: 'name, arr, city',
    records: [['A', 1000, 'ROME']],
    rejected: [
      [3, 'ARR', 'SPREADSHEET_ERROR'],
      [4, 'City', 'SPREADSHEET_ERROR'],
    ],
  },
  {
    title: 'a workbook: a cover, a hidden sheet, titles, a total, hidden rows, notes beside the table',
    file: workbook({
      sheets: [
        { name: 'Cover', rows: [['Book of business'], ['Q1']] },
        {
          name: 'Archive',
          state: 'hidden',
          rows: [
            ['Name', 'City'],
            ['Old', 'Nowhere'],
          ],
        },
        {
          name: 'Accounts',
          rows: [
            ['Accounts of the team'],
            [],
            ['Name', 'City', 'ARR'],
            ['Acme', 'Rome', 5],
            ['Beta', 'Oslo', 6, null, 'call them'],
            [],
            ['Total', null, 11],
          ],
          hidden: [5],
        },
      ],
    }),
    form: ['utf-8', ',', 3],
    leftOut: ['Accounts of the team', 'Total,,11'],
    problems: [
      [null, 'BLANK_ROWS'],
      [null, 'HIDDEN_ROWS'],
      [null, 'BESIDE_TABLE'],
    ],
    mapping: { ...named, City: 'city', ARR: 'arr' },
    columns: 'name, arr',
    records: [
      ['Acme', 500],
      ['Beta', 600],
    ],
  },
  {
    title: 'a workbook: people below the merged cell of their account',
    kind: 'stakeholders',
    before: 'Account Name\nAcme\nBeta\n',
    file: workbook({
      sheets: [
        {
          rows: [
            ['Account', 'Name'],
            ['Acme', 'Ann'],
            [null, 'Bob'],
            ['Beta', 'Cid'],
          ],
          merges: ['A2:A3'],
        },
      ],
    }),
    problems: [[null, 'MERGED_CELLS']],
    mapping: { Account: 'accountName', Name: 'name' },
    columns: 'name, (SELECT a.name FROM account a WHERE a.id = account_id) AS account',
    records: [
      ['Ann', 'Acme'],
      ['Bob', 'Acme'],
      ['Cid', 'Beta'],
    ],
  },
  {
    title: 'a workbook: the formatted report of a CRM, grouped, with its totals',
    kind: 'stakeholders',
    before: 'Account Name\nAcme\nBeta\n',
    file: workbook({
      inline: true,
      sheets: [
        {
          name: 'report1767225600000',
          rows: [
            ['Contacts by account'],
            ['As of 2026-03-05 09:00:00 Central European Time'],
            [],
            ['Account Name  ↑', 'Name', 'Email'],
            ['Acme', 'Ann', 'ann@acme.example'],
            [null, 'Bob', 'bob@acme.example'],
            ['Subtotal'],
            ['Beta', 'Cid', 'cid@beta.example'],
            ['Subtotal'],
            ['Total'],
          ],
        },
      ],
    }),
    form: ['utf-8', ',', 4],
    leftOut: [
      'Contacts by account',
      'As of 2026-03-05 09:00:00 Central European Time',
      'Subtotal',
      'Subtotal',
      'Total',
    ],
    problems: [[null, 'GROUPED_ROWS']],
    mapping: { 'Account Name': 'accountName', Name: 'name', Email: 'email' },
    columns: 'name, (SELECT a.name FROM account a WHERE a.id = account_id) AS account',
    records: [
      ['Ann', 'Acme'],
      ['Bob', 'Acme'],
      ['Cid', 'Beta'],
    ],
  },
];
