import type { ImportKind } from '../../../shared/imports.ts';

/** A file as it is found in the wild, and all that must come of it. */
export type CorpusCase = {
  readonly title: string;
  readonly file: string | Uint8Array;
  readonly kind?: ImportKind;
  /** Accounts that are there before, as a file. */
  readonly before?: string;
  /** Encoding, delimiter and line of the header; UTF-8, comma and 1 when not given. */
  readonly form?: readonly [encoding: string, delimiter: string, headerLine: number];
  readonly leftOut?: readonly string[];
  /** Every column that is mapped without asking; all others must be left out. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The columns read back, and the records in the order of the file. */
  readonly columns: string;
  readonly records: readonly (readonly (string | number | null)[])[];
  readonly rejected?: readonly (readonly [row: number, column: string | null, code: string])[];
};

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const nameArr = { Name: 'name', ARR: 'arr' };
const people = { Account: 'accountName', Name: 'name' };

export const corpus: readonly CorpusCase[] = [
  {
    title: 'a Salesforce report with its footer and 15-character ids',
    file: `"Account Owner","Account Name","Account ID","Type","Billing Country","Annual Revenue Currency","Annual Revenue","ARR Currency","ARR","Renewal Date"
"Jane","Acme, Inc.","0015g00000ABCde","Customer","Germany","USD","1,234,567.00","EUR","99,500.50","1/15/2027"

"Grand Totals (1 record)"

"My Accounts"
"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
"Confidential Information - Do Not Distribute"
`,
    leftOut: [
      'Grand Totals (1 record)',
      'My Accounts',
      'Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.',
      'Confidential Information - Do Not Distribute',
    ],
    mapping: {
      'Account Owner': 'primaryCsm',
      'Account Name': 'name',
      'Account ID': 'crmId',
      'Billing Country': 'country',
      'Annual Revenue': 'annualRevenue',
      'ARR Currency': 'currency',
      ARR: 'arr',
      'Renewal Date': 'renewalDate',
    },
    columns: 'name, crm_id, currency, arr, renewal_date',
    records: [['Acme, Inc.', '0015g00000ABCdeAAH', 'EUR', 9_950_050, '2027-01-15']],
  },
  {
    title: 'a German Salesforce report, whose revenue names its currency',
    file: '\ufeff"Account-Inhaber";"Accountname";"Jahresumsatz Währung";"Jahresumsatz";"Mitarbeiter";"Verlängerungsdatum"\n"Jürgen";"Öko AG";"EUR";"25,0000000000";"1.234";"31.12.3999"\n',
    form: ['utf-8', ';', 1],
    mapping: {
      'Account-Inhaber': 'primaryCsm',
      Accountname: 'name',
      'Jahresumsatz Währung': 'currency',
      Jahresumsatz: 'annualRevenue',
      Mitarbeiter: 'employees',
      Verlängerungsdatum: 'renewalDate',
    },
    columns: 'name, currency, annual_revenue, employees, renewal_date',
    records: [['Öko AG', 'EUR', 2500, 1234, null]],
  },
  {
    title: 'a French report: narrow no-break spaces, days first by another row',
    file: 'Nom du compte;Chiffre d\'affaires annuel;Date de renouvellement\nA;"1\u202f234\u202f567,89";03/04/2026\nB;"500\u00a0000,00";28/02/2027\n',
    form: ['utf-8', ';', 1],
    mapping: {
      'Nom du compte': 'name',
      "Chiffre d'affaires annuel": 'annualRevenue',
      'Date de renouvellement': 'renewalDate',
    },
    columns: 'name, annual_revenue, renewal_date',
    records: [
      ['A', 123_456_789, '2026-04-03'],
      ['B', 50_000_000, '2027-02-28'],
    ],
  },
  {
    title: 'a Spanish report in windows-1252',
    file: latin(
      'Nombre de la cuenta,País de facturación,Ingresos anuales\nBanco Ñandú,España,"1.234.567,89"\n',
    ),
    form: ['windows-1252', ',', 1],
    mapping: {
      'Nombre de la cuenta': 'name',
      'País de facturación': 'country',
      'Ingresos anuales': 'annualRevenue',
    },
    columns: 'name, country, annual_revenue',
    records: [['Banco Ñandú', 'España', 123_456_789]],
  },
  {
    title: 'a Data Loader file: upper case, #N/A means nothing, in a currency too',
    file: 'ID,NAME,INDUSTRY,ANNUALREVENUE,ARR__C,CURRENCYISOCODE\n0015g00000ABCdeAAH,Acme,Tech,350000000.0,120000.0,USD\n0015g00000ABCdEAAX,Beta,#N/A,#N/A,#N/A,#N/A\n',
    mapping: {
      ID: 'crmId',
      NAME: 'name',
      INDUSTRY: 'industry',
      ANNUALREVENUE: 'annualRevenue',
      ARR__C: 'arr',
      CURRENCYISOCODE: 'currency',
    },
    columns: 'name, industry, arr, currency',
    records: [
      ['Acme', 'Tech', 12_000_000, 'USD'],
      ['Beta', null, null, null],
    ],
  },
  {
    title: 'a HubSpot export, whose lifecycle stages are of another list',
    file: '"Record ID","Company name","Company owner","Create Date","Company Domain Name","Lifecycle Stage"\n"12345678901","Acme","Jane","2024-02-01 09:30","acme.com","Customer"\n',
    mapping: {
      'Record ID': 'crmId',
      'Company name': 'name',
      'Company owner': 'primaryCsm',
      'Company Domain Name': 'domain',
    },
    columns: 'name, crm_id, domain, lifecycle_stage',
    records: [['Acme', '12345678901', 'acme.com', null]],
  },
  {
    title: 'a Planhat export with three ids',
    file: 'Id,External Id,Source Id,Name,Owner,Co-Owner,ARR,Renewal ARR,Renewal,Renewal (in days)\n65f1c,extid-778,0015g00000ABCdeAAH,Acme,Jane,Bob,12000,13000,2026-12-31,300\n',
    mapping: {
      'Source Id': 'crmId',
      Name: 'name',
      Owner: 'primaryCsm',
      'Co-Owner': 'secondaryOwner',
      ARR: 'arr',
      Renewal: 'renewalDate',
    },
    columns: 'crm_id, arr, renewal_date',
    records: [['0015g00000ABCdeAAH', 1_200_000, '2026-12-31']],
  },
  {
    title: 'a stage that holds words of the list and nothing else',
    file: 'Name,Stage\nA,Adoption\nB,onboarding\n',
    mapping: { Name: 'name', Stage: 'lifecycleStage' },
    columns: 'name, lifecycle_stage',
    records: [
      ['A', 'Adoption'],
      ['B', 'Onboarding'],
    ],
  },
  {
    title: 'a stage that holds other words',
    file: 'Name,Stage\nA,Closed Won\nB,Onboarding\n',
    mapping: { Name: 'name' },
    columns: 'name, lifecycle_stage',
    records: [
      ['A', null],
      ['B', null],
    ],
  },
  {
    title: 'a hand-made book: titles, thousands, abbreviations, a total',
    file: 'Book of Business - Q1,,,,\nPrepared by: Jane,,,,\n,,,,\nAccount,AM,ARR ($K),Renewal Dt,RAG\nAcme,Jane,85.5,12/31/26,Green\nGamma,Bob,(5),,Amber\n,,,,\nTotal,,80.5,,\n',
    form: ['utf-8', ',', 4],
    leftOut: ['Book of Business - Q1', 'Prepared by: Jane', 'Total,,80.5'],
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
  {
    title: 'headers that are there twice, and columns of nothing',
    file: 'Name,Phone,Phone,ARR,,\nA,1,2,4,,\n,,,,,\n',
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
  {
    title: 'people whose account is missing, twice there, or known by their address',
    kind: 'stakeholders',
    before: 'Account Name,Account ID,Domain\nAcme,1,acme.com\nDupe,2,\nDupe,3,\n',
    file: 'Account,Name,Email\nNowhere,Bob,bob@x.com\nDupe,Cid,\n,Dan,dan@acme.com\nACME,Eve,\nAcme,,x@acme.com\n',
    mapping: { ...people, Email: 'email' },
    columns: 'name',
    records: [['Dan'], ['Eve']],
    rejected: [
      [2, 'Account', 'ACCOUNT_NOT_FOUND'],
      [3, 'Account', 'AMBIGUOUS_MATCH'],
      [6, 'Name', 'REQUIRED'],
    ],
  },
  {
    title: 'roles and moods in other words, a group, a role that is none',
    kind: 'stakeholders',
    before: 'Account Name\nAcme\n',
    file: 'Account,Name,Role Type,Influence,Sentiment,Is Group,Head Count\nAcme,A,economic_buyer,H,neg,no,\nAcme,B,Exec. Sponsor,Med,Promoter,,\nAcme,C,end-user,L,-,TRUE,8\nAcme,D,Juggler,,,,\n',
    mapping: {
      ...people,
      'Role Type': 'roleType',
      Influence: 'influence',
      Sentiment: 'sentiment',
      'Is Group': 'isGroup',
      'Head Count': 'headCount',
    },
    columns: 'name, role_type, influence, sentiment, head_count',
    records: [
      ['A', 'Economic Buyer', 'High', 'Negative', null],
      ['B', 'Executive Sponsor', 'Medium', 'Positive', null],
      ['C', 'End User', 'Low', 'Unknown', 8],
    ],
    rejected: [[5, 'Role Type', 'NOT_A_CHOICE']],
  },
  {
    title: 'a column of roles called "Role", and people who are there twice',
    kind: 'stakeholders',
    before: 'Account Name\nAcme\n',
    file: 'Account,Name,Role,Email\nAcme,Ann,Champion,ann@acme.com\nacme,ANN,Champion,ANN@acme.com\n',
    mapping: { ...people, Role: 'roleType', Email: 'email' },
    columns: 'name, role_type',
    records: [['Ann', 'Champion']],
    rejected: [[3, 'Email', 'DUPLICATE_ROW']],
  },
  {
    title: 'a "Role" that is a job',
    kind: 'stakeholders',
    before: 'Account Name\nAcme\n',
    file: 'Account,Name,Role\nAcme,Ann,CFO\nAcme,Bob,Champion\n',
    mapping: people,
    columns: 'name, role_type',
    records: [
      ['Ann', null],
      ['Bob', null],
    ],
  },
  {
    title: 'a family name called "Name"',
    kind: 'stakeholders',
    before: 'Account Name\nAcme\n',
    file: 'Firma;Name;Vorname;Telefon\nAcme;Groß;Änne;0171\n',
    form: ['utf-8', ';', 1],
    mapping: { Firma: 'accountName', Name: 'lastName', Vorname: 'firstName', Telefon: 'phone' },
    columns: 'name, phone',
    records: [['Änne Groß', '0171']],
  },
];
