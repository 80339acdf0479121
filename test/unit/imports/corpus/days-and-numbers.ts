import type { CorpusCase } from './case.ts';

const dated = { Name: 'name', Renewal: 'renewalDate' };
const days = 'name, renewal_date';

const dayCase = (
  title: string,
  cells: readonly string[],
  expected: readonly (string | null)[],
  more: Partial<CorpusCase> = {},
): CorpusCase => ({
  title,
  file: `Name;Renewal\n${cells.map((cell, row) => `${String.fromCharCode(65 + row)};${cell}\n`).join('')}`,
  form: ['utf-8', ';', 1],
  mapping: dated,
  columns: days,
  records: expected.map((day, row) => [String.fromCharCode(65 + row), day]),
  ...more,
});

/** Days in the ways of many countries, decided over the whole column. */
export const dayCases: readonly CorpusCase[] = [
  dayCase(
    'days before months, by one row of many',
    ['03/04/2026', '25/12/2026', '01/02/2026'],
    ['2026-04-03', '2026-12-25', '2026-02-01'],
  ),
  dayCase(
    'months before days, by one row of many',
    ['03/04/2026', '12/25/2026', '01/02/2026'],
    ['2026-03-04', '2026-12-25', '2026-01-02'],
  ),
  dayCase('days that can be read both ways', ['03/04/2026', '05/06/2026'], ['2026-04-03', '2026-06-05'], {
    questions: [['Renewal', 'dayFirst', 'dayFirst']],
  }),
  {
    title: 'days that can be read both ways in an American file',
    file: 'Name,Renewal\nA,03/04/2026\n',
    mapping: dated,
    columns: days,
    records: [['A', '2026-03-04']],
    questions: [['Renewal', 'dayFirst', 'monthFirst']],
  },
  {
    title: 'days that another column decides',
    file: 'Name,Renewal,Contract Start\nA,03/04/2026,25/12/2024\n',
    mapping: { ...dated, 'Contract Start': 'contractStart' },
    columns: days,
    records: [['A', '2026-04-03']],
  },
  dayCase(
    'days whose day is their month, which need no answer',
    ['04/04/2026', '05/05/2026'],
    ['2026-04-04', '2026-05-05'],
  ),
  dayCase('dots, which are always days first', ['3.4.2026', '31.12.26'], ['2026-04-03', '2026-12-31']),
  dayCase(
    'ISO with times and zones',
    ['2026-03-05T23:30:00Z', '2026-03-05 00:00:00 +0000'],
    ['2026-03-05', '2026-03-05'],
  ),
  dayCase(
    'months by their names',
    ['5 Mar 2026', '5. Mai 2026', '1er août 2026', '5 de enero de 2026'],
    ['2026-03-05', '2026-05-05', '2026-08-01', '2026-01-05'],
  ),
  dayCase('serial numbers and milliseconds', ['46086', '1772668800000'], ['2026-03-05', '2026-03-05']),
  dayCase('placeholders for never', ['31.12.3999', '01.01.2027'], [null, '2027-01-01'], {
    problems: [[null, 'ODD_DAY']],
  }),
];

const numbered = { Name: 'name', ARR: 'arr' };

const numberCase = (
  title: string,
  cells: readonly string[],
  expected: readonly (number | null)[],
  more: Partial<CorpusCase> = {},
): CorpusCase => ({
  title,
  file: `Name\tARR\n${cells.map((cell, row) => `${String.fromCharCode(65 + row)}\t${cell}\n`).join('')}`,
  form: ['utf-8', '\t', 1],
  mapping: numbered,
  columns: 'name, arr',
  records: expected.map((amount, row) => [String.fromCharCode(65 + row), amount]),
  ...more,
});

/** Amounts in the ways of many countries, decided over the whole column. */
export const numberCases: readonly CorpusCase[] = [
  numberCase('points as decimal signs', ['1,234.50', '1,234', '-1.5'], [123_450, 123_400, -150]),
  numberCase('commas as decimal signs', ['1.234,50', '1.234', '1,5-'], [123_450, 123_400, -150]),
  numberCase('thousands that could be fractions', ['1.234', '5'], [123, 500], {
    questions: [['ARR', 'decimalSign', '.']],
  }),
  numberCase('thousands that another row explains', ['1.234', '1.234.567'], [123_400, 123_456_700]),
  numberCase('thousands and fractions in one column', ['1.5', '1,5', '1.234'], [150, 150], {
    rejected: [[4, 'ARR', 'AMBIGUOUS_NUMBER']],
  }),
  numberCase(
    'blanks and apostrophes between the thousands',
    ['1 234,5', '1\u00a0234,5', '1\u202f234,5', "1'234,5"],
    [123_450, 123_450, 123_450, 123_450],
  ),
  numberCase(
    'brackets, minus signs of all kinds',
    ['(1.50)', '-1.50', '1.50-', '\u22121.50', '($1.50)'],
    [-150, -150, -150, -150, -150],
  ),
  numberCase(
    'suffixes',
    ['1.2M', '1,2 Mio', '3 Tsd', '4k', '5 mn', '1.5bn', '2 Mrd. €'],
    [120_000_000, 120_000_000, 300_000, 400_000, 500_000_000, 150_000_000_000, 200_000_000_000],
  ),
  numberCase('scientific notation', ['1.0E7', '3.5E5'], [1_000_000_000, 35_000_000]),
  numberCase('grouping of India', ['12,34,567.00', '1,00,000'], [123_456_700, 10_000_000]),
  numberCase('nothing, in many words', ['-', 'n/a', '#N/A', 'null', ''], [null, null, null, null, null]),
  numberCase('what a spreadsheet could not show', ['#REF!', '#####', '5'], [], {
    records: [['C', 500]],
    rejected: [
      [2, 'ARR', 'SPREADSHEET_ERROR'],
      [3, 'ARR', 'SPREADSHEET_ERROR'],
    ],
  }),
];
