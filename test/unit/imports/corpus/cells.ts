import type { CorpusCase } from './case.ts';

const nameArr = { Name: 'name', ARR: 'arr' };

/** Columns and cells that cannot be taken as they are. */
export const cellCases: readonly CorpusCase[] = [
  {
    title: 'headers that are there twice, and columns of nothing',
    file: 'Name,Phone,Phone,ARR,,\nA,1,2,4,,\n,,,,,\n',
    problems: [
      [1, 'DUPLICATE_HEADER'],
      [null, 'BLANK_ROWS'],
    ],
    mapping: { Name: 'name', Phone: 'phone', ARR: 'arr' },
    columns: 'name, phone, arr',
    records: [['A', '1', 400]],
  },
  {
    title: 'one column',
    file: 'Account Name\nAcme\nTotal\nBeta\n',
    mapping: { 'Account Name': 'name' },
    columns: 'name',
    records: [['Acme'], ['Total'], ['Beta']],
  },
  {
    title: 'a header and no row',
    file: 'Name,ARR',
    mapping: nameArr,
    columns: 'name',
    records: [],
  },
  {
    title: 'a column of dates that has one impossible date',
    file: 'Name,Renewal Date\nA,2026-02-30\nB,46022\nC,1/2/26\nD,31/12/26\n',
    mapping: { Name: 'name', 'Renewal Date': 'renewalDate' },
    columns: 'name, renewal_date',
    records: [
      ['B', '2025-12-31'],
      ['C', '2026-02-01'],
      ['D', '2026-12-31'],
    ],
    rejected: [[2, 'Renewal Date', 'NOT_A_DAY']],
  },
  {
    title: 'dates and amounts that are mostly not known yet',
    file: 'Name,Renewal Date,ARR\nA,TBD,tbd\nB,soon,12\nC,31.12.2026,\n',
    mapping: { ...nameArr, 'Renewal Date': 'renewalDate' },
    columns: 'name, renewal_date',
    records: [['C', '2026-12-31']],
    rejected: [
      [2, 'Renewal Date', 'NOT_A_DAY'],
      [3, 'Renewal Date', 'NOT_A_DAY'],
    ],
  },
  {
    title: 'days before months and months before days in one column',
    file: 'Name,Renewal Date\nA,03/04/2026\nB,25/06/2026\nC,05/25/2026\n',
    mapping: { Name: 'name', 'Renewal Date': 'renewalDate' },
    columns: 'name, renewal_date',
    records: [
      ['B', '2026-06-25'],
      ['C', '2026-05-25'],
    ],
    rejected: [[2, 'Renewal Date', 'AMBIGUOUS_DAY']],
  },
  {
    title: 'percent and fractions where whole numbers belong',
    file: 'Name,ARR,Licensed Seats\nA,12%,3\nB,5,1.5\nC,5,-3\nD,5,"1,000"\n',
    mapping: { ...nameArr, 'Licensed Seats': 'licensedSeats' },
    columns: 'name, licensed_seats',
    records: [['D', 1000]],
    rejected: [
      [2, 'ARR', 'NOT_A_NUMBER'],
      [3, 'Licensed Seats', 'NOT_WHOLE'],
      [4, 'Licensed Seats', 'OUT_OF_RANGE'],
    ],
  },
  {
    title: 'an id that a spreadsheet rounded, and leading zeros',
    file: 'Account ID,Account Name,Phone\n1.23457E+17,A,1\n00123,B,0049123\n="00124",="C","=""0041 1"""\n',
    mapping: { 'Account ID': 'crmId', 'Account Name': 'name', Phone: 'phone' },
    columns: 'name, crm_id, phone',
    records: [
      ['B', '00123', '0049123'],
      ['C', '00124', '0041 1'],
    ],
    rejected: [[2, 'Account ID', 'SCIENTIFIC_ID']],
  },
  {
    title: 'formulas, NUL, emoji, blanks that are not to be seen',
    file: "Name,City\n=HYPERLINK(1),+Rome\n'=1+1,-5\nA\0B,👨‍👩‍👧\n \u00a0Trim\u00a0 , x \n",
    problems: [[4, 'CONTROL_CHARACTERS']],
    mapping: { Name: 'name', City: 'city' },
    columns: 'name, city',
    records: [
      ['=HYPERLINK(1)', '+Rome'],
      ['=1+1', '-5'],
      ['AB', '👨‍👩‍👧'],
      ['Trim', 'x'],
    ],
  },
  {
    title: 'cells longer than their fields',
    file: `Name,Notes\nA,${'x'.repeat(5000)}\n${'C'.repeat(201)},y\n`,
    mapping: { Name: 'name', Notes: 'notes' },
    columns: 'name, length(notes) AS long',
    records: [['A', 5000]],
    rejected: [[3, 'Name', 'TOO_LONG']],
  },
  {
    title: '15-character ids that differ by case, and an account that is there twice',
    file: 'Account ID,Account Name\n0015g00000ABCde,A\n0015g00000ABCdE,B\n0015g00000ABCde,C\n',
    mapping: { 'Account ID': 'crmId', 'Account Name': 'name' },
    columns: 'name, crm_id',
    records: [
      ['A', '0015g00000ABCdeAAH'],
      ['B', '0015g00000ABCdEAAX'],
    ],
    rejected: [[4, 'Account ID', 'DUPLICATE_ROW']],
  },
];
