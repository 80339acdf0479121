import type { CorpusCase } from './case.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** What CRMs and customer success tools write. */
export const exportCases: readonly CorpusCase[] = [
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
    problems: [[null, 'BLANK_ROWS']],
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
    problems: [[null, 'ODD_DAY']],
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
    file: 'Nom du compte;Chiffre d\'affaires annuel;Date de renouvellement\nA;"1\u202f234\u202f567,89";03/04/2026\nB;"500\u00a0000,00";28/02/2027\nC;;1er mars 2027\n',
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
      ['C', null, '2027-03-01'],
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
];
