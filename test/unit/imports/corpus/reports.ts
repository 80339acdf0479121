import type { CorpusCase } from './case.ts';

const named = { 'Account Name': 'name' };

/** What reports put around and between their rows. */
export const reportCases: readonly CorpusCase[] = [
  {
    title: 'a report grouped by its left column',
    file: 'Account Name  ↑,City,Notes\nAcme,Rome,one\n,,two\nBeta,Oslo,three\n',
    problems: [[null, 'GROUPED_ROWS']],
    mapping: { ...named, City: 'city', Notes: 'notes' },
    columns: 'name, city, notes',
    records: [
      ['Acme', 'Rome', 'one'],
      ['Beta', 'Oslo', 'three'],
    ],
    rejected: [[3, 'Account Name', 'DUPLICATE_ROW']],
  },
  {
    title: 'people grouped by their account, with subtotals',
    kind: 'stakeholders',
    before: 'Account Name\nAcme\nBeta\n',
    file: 'Account Name  ↑,Name,Email\nAcme,Ann,ann@acme.example\n,Bob,bob@acme.example\nSubtotal,,\nBeta,Cid,cid@beta.example\n,Dan,dan@beta.example\nSubtotal,,\nTotal,,\n',
    leftOut: ['Subtotal', 'Subtotal', 'Total'],
    problems: [[null, 'GROUPED_ROWS']],
    mapping: { 'Account Name': 'accountName', Name: 'name', Email: 'email' },
    columns: 'name, (SELECT a.name FROM account a WHERE a.id = account_id) AS account',
    records: [
      ['Ann', 'Acme'],
      ['Bob', 'Acme'],
      ['Cid', 'Beta'],
      ['Dan', 'Beta'],
    ],
  },
  {
    title: 'two levels of groups, the inner one begun anew with the outer',
    kind: 'stakeholders',
    before: 'Account Name\nAcme\nBeta\n',
    file: 'Account Name ↑,Department ↑,Name\nAcme,Sales,Ann\n,,Bob\n,Legal,Cid\nBeta,,Dan\n,Sales,Eve\n',
    problems: [[null, 'GROUPED_ROWS']],
    mapping: { 'Account Name': 'accountName', Department: 'department', Name: 'name' },
    columns: 'name, department',
    records: [
      ['Ann', 'Sales'],
      ['Bob', 'Sales'],
      ['Cid', 'Legal'],
      ['Dan', null],
      ['Eve', 'Sales'],
    ],
  },
  {
    title: 'a report that is only sorted, whose blanks are blanks',
    file: 'Industry ↓,Account Name,City\nTech,Acme,Rome\nTech,Beta,Oslo\n,Gamma,Bern\n',
    mapping: { Industry: 'industry', ...named, City: 'city' },
    columns: 'name, industry',
    records: [
      ['Acme', 'Tech'],
      ['Beta', 'Tech'],
      ['Gamma', null],
    ],
  },
  {
    title: 'titles and filters above the header',
    file: 'My Accounts,,\nAs of 2026-03-05 09:00:00,,\n,,\nFiltered By,,\nShow: All accounts,,\n,,\nAccount Name,City,Industry\nAcme,Rome,Tech\nBeta,Oslo,Energy\n',
    form: ['utf-8', ',', 7],
    leftOut: ['My Accounts', 'As of 2026-03-05 09:00:00', 'Filtered By', 'Show: All accounts'],
    mapping: { ...named, City: 'city', Industry: 'industry' },
    columns: 'name, city',
    records: [
      ['Acme', 'Rome'],
      ['Beta', 'Oslo'],
    ],
  },
  {
    title: 'a count of rows at the end',
    file: 'Account Name,City\nAcme,Rome\nBeta,Oslo\n\n2 rows exported\n',
    leftOut: ['2 rows exported'],
    problems: [[null, 'BLANK_ROWS']],
    mapping: { ...named, City: 'city' },
    columns: 'name',
    records: [['Acme'], ['Beta']],
  },
  {
    title: 'rows with fewer cells than the header',
    file: 'Account Name,City,Industry\nAcme,Rome\nBeta\nGamma,Bern,Tech\n',
    problems: [
      [2, 'SHORT_ROW'],
      [3, 'SHORT_ROW'],
    ],
    mapping: { ...named, City: 'city', Industry: 'industry' },
    columns: 'name, city, industry',
    records: [
      ['Acme', 'Rome', null],
      ['Beta', null, null],
      ['Gamma', 'Bern', 'Tech'],
    ],
  },
  {
    title: 'columns without a name, and a header twice with other values',
    file: 'Account Name,,City,City\nAcme,x,Rome,Old Town\n',
    problems: [
      [1, 'EMPTY_HEADER'],
      [1, 'DUPLICATE_HEADER'],
    ],
    mapping: { ...named, City: 'city' },
    columns: 'name, city',
    records: [['Acme', 'Rome']],
  },
];
