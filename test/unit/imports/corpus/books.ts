import type { CorpusCase } from './case.ts';

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

const nameArr = { Name: 'name', ARR: 'arr' };

/** Books of business made by hand, and what spreadsheets make of them. */
export const bookCases: readonly CorpusCase[] = [
  {
    title: 'a hand-made book: titles, thousands, abbreviations, a total',
    file: 'Book of Business - Q1,,,,\nPrepared by: Jane,,,,\n,,,,\nAccount,AM,ARR ($K),Renewal Dt,RAG\nAcme,Jane,85.5,12/31/26,Green\nGamma,Bob,(5),,Amber\n,,,,\nTotal,,80.5,,\n',
    form: ['utf-8', ',', 4],
    leftOut: ['Book of Business - Q1', 'Prepared by: Jane', 'Total,,80.5'],
    problems: [[null, 'BLANK_ROWS']],
    mapping: { Account: 'name', AM: 'primaryCsm', 'ARR ($K)': 'arr', 'Renewal Dt': 'renewalDate' },
    columns: 'name, arr, renewal_date',
    records: [
      ['Acme', 8_550_000, '2026-12-31'],
      ['Gamma', -500_000, null],
    ],
  },
  {
    title: 'a last row of sums that fills most of its cells',
    file: 'Kunde;Umsatz;ARR;Verlängerung\nA;1.000,00;500,00;31.12.2026\nSumme;1.000,00;500,00;\n',
    form: ['utf-8', ';', 1],
    leftOut: ['Summe;1.000,00;500,00'],
    mapping: { Kunde: 'name', ARR: 'arr', Verlängerung: 'renewalDate' },
    columns: 'name, arr',
    records: [['A', 50_000]],
  },
  {
    title: 'subtotals between the groups of a report',
    file: 'Account Name,ARR,City\nAcme,5,Rome\nSubtotal,5,\nBeta,6,Oslo\nSubtotal,6,\nGrand Total,11,\n',
    leftOut: ['Subtotal,5', 'Subtotal,6', 'Grand Total,11'],
    mapping: { 'Account Name': 'name', ARR: 'arr', City: 'city' },
    columns: 'name, arr',
    records: [
      ['Acme', 500],
      ['Beta', 600],
    ],
  },
  {
    title: 'accounts that are called like totals',
    file: 'Account Name,ARR,City\nTotal,5,Paris\nTotalEnergies,6,Paris\nSubtotal,7,Rome\n',
    mapping: { 'Account Name': 'name', ARR: 'arr', City: 'city' },
    columns: 'name',
    records: [['Total'], ['TotalEnergies'], ['Subtotal']],
  },
  {
    title: 'Unicode Text of Excel',
    file: utf16(
      'Customer\tARR\tRenewal Date\r\nAcme\t1.2M\t31 Dec 2026\r\nGamma\t€ 1.234,50\tMarch 3, 2026\r\n',
    ),
    form: ['utf-16le', '\t', 1],
    mapping: { Customer: 'name', ARR: 'arr', 'Renewal Date': 'renewalDate' },
    columns: 'name, currency, arr, renewal_date',
    records: [
      ['Acme', null, 120_000_000, '2026-12-31'],
      ['Gamma', 'EUR', 123_450, '2026-03-03'],
    ],
  },
  {
    title: 'a first line that names the delimiter',
    file: 'sep=;\r\nName;ARR\r\nAcme;1.234,50\r\nBeta;"(500)"\r\n',
    form: ['utf-8', ';', 2],
    leftOut: ['sep=;'],
    mapping: nameArr,
    columns: 'name, arr',
    records: [
      ['Acme', 123_450],
      ['Beta', -50_000],
    ],
  },
  {
    title: 'Swiss amounts, whose dash is no minus',
    file: "Name;ARR\nA;CHF 1'234.50\nB;CHF 2’000.–\nC;Fr. 50.--\nD;7,-- €\nE;900-\n",
    form: ['utf-8', ';', 1],
    mapping: nameArr,
    columns: 'name, currency, arr',
    records: [
      ['A', 'CHF', 123_450],
      ['B', 'CHF', 200_000],
      ['C', 'CHF', 5000],
      ['D', 'EUR', 700],
      ['E', null, -90_000],
    ],
  },
  {
    title: 'a currency by its name, and one that contradicts the sign of its amount',
    file: 'Name,ARR,Currency\nA,5,Euro\nB,€5,USD\nC,5,n/a\n',
    mapping: { ...nameArr, Currency: 'currency' },
    columns: 'name, currency',
    records: [
      ['A', 'EUR'],
      ['C', null],
    ],
    rejected: [[3, 'ARR', 'CURRENCY_CONFLICT']],
  },
  {
    title: 'line ends of three kinds, blank rows, no end of the last',
    file: 'Name,ARR\r\nA,1\nB,2\rC,3\r\n\r\n\nD,4',
    problems: [[null, 'BLANK_ROWS']],
    mapping: nameArr,
    columns: 'name, arr',
    records: [
      ['A', 100],
      ['B', 200],
      ['C', 300],
      ['D', 400],
    ],
  },
  {
    title: 'rows that are too short and too long',
    file: 'Name,ARR,City\nA,1\nB,2,Rome,extra\nC,3,,,,\nE,5,Oslo\n',
    problems: [
      [2, 'SHORT_ROW'],
      [3, 'LONG_ROW'],
    ],
    mapping: { ...nameArr, City: 'city' },
    columns: 'name, city',
    records: [
      ['A', null],
      ['C', null],
      ['E', 'Oslo'],
    ],
    rejected: [[3, null, 'LONG_ROW']],
  },
  {
    title: 'quotes within quotes, lines within cells, a header of two lines',
    file: '"Account\nName",Notes\nA,"one\r\ntwo\n\nfour"\n"B ""x"", c","said ""y"""\n',
    mapping: { 'Account Name': 'name', Notes: 'notes' },
    columns: 'name, notes',
    records: [
      ['A', 'one\r\ntwo\n\nfour'],
      ['B "x", c', 'said "y"'],
    ],
  },
];
