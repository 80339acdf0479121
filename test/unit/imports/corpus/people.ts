import type { CorpusCase } from './case.ts';

const people = { Account: 'accountName', Name: 'name' };

/** Contacts and stakeholders. */
export const peopleCases: readonly CorpusCase[] = [
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
