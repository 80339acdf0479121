import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { previewPage } from '../../../electron/features/imports/outcomes/page.ts';
import type { ImportKind, ImportPreview } from '../../../shared/imports.ts';
import { createBook, type Book, type ImportOptions } from '../../support/import-book.ts';

let book: Book;
beforeEach(() => {
  book = createBook();
  book.load(
    'CRM ID,Name,Domain,Currency\n0010700000000AAXYZ,Acme,acme.example,USD\nB1,Beta GmbH,beta.example,EUR\nY1,Yama,yama.example,JPY\n',
  );
});
afterEach(() => book.close());

const reasons = ({ rejected }: ImportPreview) => rejected.map(({ row, column, code }) => [row, column, code]);

/** Imports a file, then the same again: the second time nothing changes. */
const twice = (content: string, kind: ImportKind, options: ImportOptions = {}): ImportPreview => {
  const first = book.load(content, { kind, ...options });
  const before = book.dump();
  const again = book.stage(content, { kind, ...options });
  expect(again.counts).toMatchObject({ created: 0, updated: 0, rejectedRows: first.counts.rejectedRows });
  book.commit(again.importId);
  expect(book.dump()).toBe(before);
  return first;
};

/** Undoing what was imported leaves the book as it was. */
const undone = (content: string, kind: ImportKind, options: ImportOptions = {}): void => {
  const before = book.dump();
  const { importId } = book.load(content, { kind, ...options });
  expect(book.dump()).not.toBe(before);
  expect(book.undo(importId).kept).toEqual([]);
  expect(book.dump()).toBe(before);
  expect(book.db.pragma('foreign_key_check')).toEqual([]);
};

const pageOf = ({ importId }: ImportPreview) =>
  previewPage({
    dataFile: book.dataFile,
    stageFile: book.stageFileOf(importId),
    outcome: null,
    offset: 0,
    limit: 50,
  }).rows;

describe('opportunities', () => {
  const report = [
    '"Opportunity ID","Opportunity Name","Account Name","Stage","Amount Currency","Amount","Probability (%)","Close Date","Next Step","Type","Loss Reason","Opportunity Owner"',
    '"0060700000000A1","APAC rollout","Acme","Negotiation","USD","45,000.00","75%","6/30/2026","Call CFO","Upsell","","Ann"',
    '"0060700000000A2","Analytics","acme","Closed Won","USD","60,000.00","100%","2/15/2026","","Existing Business","","Ann"',
    '"0060700000000A3","Lost one","Beta GmbH","Closed Lost","EUR","1,000.00","0%","1/15/2026","","","Budget","Bo"',
    '"0060700000000A4","Wrong money","Beta GmbH","Prospecting","USD","5.00","10%","1/15/2027","","","","Bo"',
    '"0060700000000A5","Nobody","Nowhere Inc","Prospecting","USD","5.00","10%","1/15/2027","","","","Bo"',
    '"Grand Totals (5 records)"',
  ].join('\n');

  test('of a Salesforce report: quarter, status, confidence and reason follow from what the CRM says', () => {
    const preview = twice(report, 'opportunities');
    expect(reasons(preview)).toEqual([
      [5, 'Amount Currency', 'CURRENCY_CONFLICT'],
      [6, 'Account Name', 'ACCOUNT_NOT_FOUND'],
    ]);
    expect(preview.missing).toMatchObject([{ text: 'Nowhere Inc', rows: 1, ambiguous: false, like: [] }]);
    expect(preview.problems.map(({ code }) => code)).toEqual(['UNKNOWN_WORDS']);
    expect(
      book.rows(
        `SELECT o.name, a.name AS account, value, timeline, status, closed_on, confidence, close_reason, type, o.owner
         FROM opportunity o JOIN account a ON a.id = o.account_id ORDER BY o.num`,
      ),
    ).toEqual([
      {
        name: 'APAC rollout',
        account: 'Acme',
        value: 4_500_000,
        timeline: '2026-Q2',
        status: 'Open',
        closed_on: null,
        confidence: 'High',
        close_reason: null,
        type: 'Upsell',
        owner: 'Ann',
      },
      {
        name: 'Analytics',
        account: 'Acme',
        value: 6_000_000,
        timeline: '2026-Q1',
        status: 'Won',
        closed_on: '2026-02-15',
        confidence: null,
        close_reason: null,
        type: null,
        owner: 'Ann',
      },
      {
        name: 'Lost one',
        account: 'Beta GmbH',
        value: 100_000,
        timeline: '2026-Q1',
        status: 'Lost',
        closed_on: '2026-01-15',
        confidence: null,
        close_reason: 'Budget',
        type: null,
        owner: 'Bo',
      },
    ]);
  });

  test('are undone, and follow the CRM in the next file', () => {
    undone(report, 'opportunities');
    book.load(report, { kind: 'opportunities' });
    const next = book.load(report.replace('"Negotiation"', '"Closed Won"'), { kind: 'opportunities' });
    expect(next.counts).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    expect(book.rows("SELECT status, closed_on FROM opportunity WHERE name = 'APAC rollout'")).toEqual([
      { status: 'Won', closed_on: '2026-06-30' },
    ]);
  });

  test('make the accounts they name when the user wants it, once each, and find them again', () => {
    const file =
      'Opportunity Name,Account Name,Account ID,Amount Currency,Amount\nOne,Neu AG,N1,EUR,5\nTwo,NEU AG,,EUR,7\nThree,Acme,,USD,9\nFour,,,USD,1\n';
    const preview = twice(file, 'opportunities', { choices: { createAccounts: true } });
    expect(preview.also).toEqual([{ entity: 'account', created: 1, updated: 0 }]);
    expect(reasons(preview)).toEqual([[5, null, 'ACCOUNT_NOT_FOUND']]);
    expect(
      book.rows(
        "SELECT a.name, a.crm_id, a.currency, count(*) AS n FROM account a JOIN opportunity o ON o.account_id = a.id WHERE a.name = 'Neu AG'",
      ),
    ).toEqual([{ name: 'Neu AG', crm_id: 'N1', currency: 'EUR', n: 2 }]);
    const other = createBook();
    const { importId } = other.load(file, { kind: 'opportunities', choices: { createAccounts: true } });
    expect(other.rows('SELECT name FROM account ORDER BY num')).toEqual([
      { name: 'Neu AG' },
      { name: 'Acme' },
    ]);
    other.undo(importId);
    expect(other.rows('SELECT name FROM account')).toEqual([]);
    other.close();
  });

  test('belong to the account that the user says a name means', () => {
    const file = 'Opportunity Name,Account Name\nOne,ACME Corporation International\n';
    expect(book.stage(file, { kind: 'opportunities' }).missing).toMatchObject([
      { text: 'ACME Corporation International', rows: 1, like: [{ name: 'Acme' }] },
    ]);
    const [acme] = book.rows("SELECT id FROM account WHERE name = 'Acme'");
    const preview = book.load(file, {
      kind: 'opportunities',
      choices: { accountsSaid: { 'ACME Corporation International': String(acme?.['id']) } },
    });
    expect(preview.counts).toMatchObject({ created: 1, rejectedRows: 0 });
  });

  test('take amounts in the digits of the currency of their account', () => {
    book.load('Opportunity Name,Account Name,Amount\nOne,Yama,5000\nTwo,Acme,5000\n', {
      kind: 'opportunities',
    });
    expect(book.rows('SELECT value FROM opportunity ORDER BY num')).toEqual([
      { value: 5000 },
      { value: 500_000 },
    ]);
  });

  test('give an account without a currency and without amounts theirs', () => {
    book.load('Name\nFresh\n');
    book.load('Opportunity Name,Account Name,Amount\nOne,Fresh,"€ 5,00"\n', { kind: 'opportunities' });
    expect(book.rows("SELECT currency FROM account WHERE name = 'Fresh'")).toEqual([{ currency: 'EUR' }]);
  });

  test('carry the contact of a row along', () => {
    const file =
      'Opportunity Name,Account Name,Contact: Full Name,Contact: Email,Contact: Title\nOne,Acme,Ann Lee,ann@acme.example,CFO\nTwo,Acme,Ann Lee,ann@acme.example,\nThree,Beta GmbH,Bo,,\n';
    const preview = twice(file, 'opportunities');
    expect(preview.also).toEqual([{ entity: 'stakeholder', created: 2, updated: 0 }]);
    expect(book.rows('SELECT name, email, title FROM stakeholder ORDER BY num')).toEqual([
      { name: 'Ann Lee', email: 'ann@acme.example', title: 'CFO' },
      { name: 'Bo', email: null, title: null },
    ]);
    const changed = book.stage(file.replace('CFO', 'CEO'), { kind: 'opportunities' });
    expect(changed.counts).toMatchObject({ updated: 1, unchanged: 2 });
    expect(pageOf(changed)[0]).toMatchObject({
      account: 'Acme',
      differences: [{ label: 'Contact: Title', before: 'CFO', after: 'CEO' }],
    });
  });
});

describe('an account with its contacts', () => {
  const file = [
    'Account Name,Account ID,ARR,Renewal Date,Contact Name,Contact Email,Job Title',
    'Gamma,G1,5000,2026-09-01,Ann Lee,ann@gamma.example,CFO',
    'Gamma,G1,,,Bo Day,bo@gamma.example,CTO',
    'Delta,D1,700,2026-10-01,,,',
    'Gamma,G1,9999,,Cy Fox,cy@gamma.example,CEO',
  ].join('\n');

  test('is two kinds in one go: rows about one account are put together, what contradicts is named', () => {
    const preview = twice(file, 'accounts', { choices: { currency: 'USD' } });
    expect(preview.counts).toEqual({ rows: 4, created: 3, updated: 0, unchanged: 0, rejectedRows: 1 });
    expect(reasons(preview)).toEqual([[5, 'ARR', 'CONTRADICTS']]);
    expect(preview.also).toEqual([{ entity: 'stakeholder', created: 2, updated: 0 }]);
    expect(
      book.rows(
        'SELECT a.name, arr, s.name AS person, title FROM account a JOIN stakeholder s ON s.account_id = a.id ORDER BY s.num',
      ),
    ).toEqual([
      { name: 'Gamma', arr: 500_000, person: 'Ann Lee', title: 'CFO' },
      { name: 'Gamma', arr: 500_000, person: 'Bo Day', title: 'CTO' },
    ]);
  });

  test('is undone in one go', () => {
    undone(file, 'accounts', { choices: { currency: 'USD' } });
  });
});

describe('risks', () => {
  const file =
    'Account;Risk;Severity;Likelihood;Mitigation plan;Owner;Status;Next review\nAcme;Champion leaves;hoch;mittel;Find a second;CSM + AE;offen;19.06.2026\nAcme;CHAMPION leaves;low;low;;;;\nBeta GmbH;Budget cuts;Medium;very high;;;Closed;\nBeta GmbH;;High;High;;;;\n';

  test('of a hand-made register are known by their title', () => {
    const preview = twice(file, 'risks');
    expect(reasons(preview)).toEqual([
      [3, 'Risk', 'DUPLICATE_ROW'],
      [5, 'Risk', 'REQUIRED'],
    ]);
    expect(
      book.rows('SELECT title, severity, likelihood, status, next_review FROM risk ORDER BY num'),
    ).toEqual([
      {
        title: 'Champion leaves',
        severity: 'High',
        likelihood: 'Medium',
        status: 'Active',
        next_review: '2026-06-19',
      },
      { title: 'Budget cuts', severity: 'Medium', likelihood: 'High', status: 'Closed', next_review: null },
    ]);
    undone(file.replaceAll('Acme', 'Yama'), 'risks');
  });
});

describe('meetings', () => {
  const file = [
    'Account,Date,Title,Type,Channel,Attendees,Discussion notes,Action items',
    'Acme,2026-02-20,Q1 QBR,,Zoom,"Ann Lee; Somebody New","Went well","- Send deck\n- Book room"',
    'Acme,2026-02-20,Q1 QBR prep,check in,Phone,Ann Lee,,',
    'Beta GmbH,2026-12-24,Planned,Workshop,Onsite,,,',
  ].join('\n');

  test('bring their attendees and actions, and move the last contact', () => {
    book.load('Account,Name,Last contact\nAcme,Ann Lee,2026-01-01\n', { kind: 'stakeholders' });
    const preview = twice(file, 'meetings');
    expect(preview.counts).toMatchObject({ created: 3, rejectedRows: 0 });
    expect(preview.also).toEqual([
      { entity: 'attendee', created: 3, updated: 0 },
      { entity: 'stakeholder', created: 0, updated: 1 },
      { entity: 'action', created: 2, updated: 0 },
    ]);
    expect(book.rows('SELECT title, type, channel FROM meeting ORDER BY num')).toEqual([
      { title: 'Q1 QBR', type: 'QBR', channel: 'Video' },
      { title: 'Q1 QBR prep', type: 'Check-in', channel: 'Phone' },
      { title: 'Planned', type: 'Other', channel: 'In person' },
    ]);
    expect(
      book.rows(
        'SELECT t.name, s.name AS person FROM attendee t LEFT JOIN stakeholder s ON s.id = t.stakeholder_id ORDER BY t.num',
      ),
    ).toEqual([
      { name: 'Ann Lee', person: 'Ann Lee' },
      { name: 'Somebody New', person: null },
      { name: 'Ann Lee', person: 'Ann Lee' },
    ]);
    expect(book.rows('SELECT last_contact FROM stakeholder')).toEqual([{ last_contact: '2026-02-20' }]);
    expect(
      book.rows(
        'SELECT title, status, side, m.title AS meeting FROM action JOIN meeting m ON m.id = meeting_id'.replace(
          'title, status',
          'action.title, status',
        ),
      ),
    ).toEqual([
      { title: 'Send deck', status: 'Open', side: 'Ours', meeting: 'Q1 QBR' },
      { title: 'Book room', status: 'Open', side: 'Ours', meeting: 'Q1 QBR' },
    ]);
    const later = book.stage(file.replace('Somebody New', 'Somebody New; Third One'), { kind: 'meetings' });
    expect(later.counts).toMatchObject({ updated: 1, unchanged: 2 });
    expect(pageOf(later)[0]?.differences).toEqual([
      { field: 'attendee.name', label: 'Attendee', before: null, after: 'Third One' },
    ]);
  });

  test('are undone with all that hangs on them', () => {
    book.load('Account,Name,Last contact\nAcme,Ann Lee,2026-01-01\n', { kind: 'stakeholders' });
    undone(file, 'meetings');
  });
});

describe('actions', () => {
  const file =
    'Account,Action item,Owner,Due date,Status\nAcme,Send deck,Ann,2026-04-01,Completed\nAcme,Weekly report,Ann,2026-04-01,Not Started\nAcme,Weekly report,Ann,2026-04-08,In Progress\nAcme,Weekly report,Ann,2026-04-08,In Progress\n';
  test('are told apart by their due day; one that moved is the same', () => {
    const preview = twice(file, 'actions');
    expect(reasons(preview)).toEqual([[5, null, 'DUPLICATE_ROW']]);
    expect(book.rows('SELECT title, due_on, status FROM action ORDER BY num')).toEqual([
      { title: 'Send deck', due_on: '2026-04-01', status: 'Closed' },
      { title: 'Weekly report', due_on: '2026-04-01', status: 'Open' },
      { title: 'Weekly report', due_on: '2026-04-08', status: 'Open' },
    ]);
    const moved = book.stage(file.replace('Send deck,Ann,2026-04-01', 'Send deck,Ann,2026-04-15'), {
      kind: 'actions',
    });
    expect(moved.counts).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    undone('Account,Task,Done\nBeta GmbH,One,yes\nBeta GmbH,Two,no\n', 'actions');
  });
});

describe('survey responses', () => {
  test('of an NPS export', () => {
    book.load('Account,Name,Email\nAcme,Ann Lee,ann@acme.example\n', { kind: 'stakeholders' });
    const file =
      'Response ID,NPS Score,Comment,Email,Name,Company,Response Date\nr1,9,Great,ann@acme.example,Ann Lee,,2026-02-01\nr2,3,,x@beta.example,,,2026-02-02 10:00\nr3,11,,,,Acme,2026-02-03\nr4,5,,z@gmail.com,,,2026-02-03\n';
    const preview = twice(file, 'surveyResponses');
    expect(reasons(preview)).toEqual([
      [4, 'NPS Score', 'OUT_OF_RANGE'],
      [5, 'Email', 'ACCOUNT_NOT_FOUND'],
    ]);
    expect(preview.questions).toEqual([]);
    expect(
      book.rows(
        'SELECT a.name AS account, kind, score, scale_maximum, responded_on, respondent, s.name AS person FROM survey_response r JOIN account a ON a.id = r.account_id LEFT JOIN stakeholder s ON s.id = r.stakeholder_id ORDER BY r.num',
      ),
    ).toEqual([
      {
        account: 'Acme',
        kind: 'NPS',
        score: 9,
        scale_maximum: null,
        responded_on: '2026-02-01',
        respondent: 'Ann Lee',
        person: 'Ann Lee',
      },
      {
        account: 'Beta GmbH',
        kind: 'NPS',
        score: 3,
        scale_maximum: null,
        responded_on: '2026-02-02',
        respondent: null,
        person: null,
      },
    ]);
    undone(file.replaceAll(/r(\d)/gu, 's$1'), 'surveyResponses');
  });

  test('of a satisfaction survey have the scale of the file, and are asked for when the header says nothing', () => {
    const file = 'Account Name,CSAT,Feedback,Submitted At\nAcme,4,ok,2026-02-01\nAcme,5,ok,2026-02-02\n';
    twice(file, 'surveyResponses');
    expect(book.rows('SELECT DISTINCT kind, scale_maximum FROM survey_response')).toEqual([
      { kind: 'CSAT', scale_maximum: 5 },
    ]);
    const plain = 'Account Name,Score,Date\nBeta GmbH,8,2026-02-01\n';
    expect(book.stage(plain, { kind: 'surveyResponses' }).questions).toMatchObject([
      { question: 'surveyKind', assumed: 'NPS' },
    ]);
    const said = book.load(plain, { kind: 'surveyResponses', choices: { constants: { kind: 'CSAT' } } });
    expect(said.questions).toEqual([]);
    expect(book.rows('SELECT kind, scale_maximum FROM survey_response WHERE score = 8')).toEqual([
      { kind: 'CSAT', scale_maximum: 10 },
    ]);
  });
});

describe('tickets', () => {
  test('of a Zendesk view find their account by organization, domain or the address of the requester', () => {
    const file = [
      'Summation column,Id,Requester,Requester email,Requester domain,Subject,Status,Priority,Created at,Updated at,Organization,Solved at,First reply time in minutes,Full resolution time in minutes',
      '1,101,Ann,ann@acme.example,acme.example,Login broken,Solved,urgent,2024-05-01 10:20:30 +0000,2024-05-03 10:00:00 +0000,Acme,2024-05-02 09:00:00 +0000,30,1360',
      '1,102,Bo,bo@beta.example,,Slow,Closed,normal,2024-05-01 10:20:30 +0000,2024-05-04 10:00:00 +0000,,,45,',
      '1,103,Cy,cy@nowhere.example,nowhere.example,Lost,Open,-,2024-05-01 10:20:30 +0000,,Nowhere,,,',
      '1,101,Ann,ann@acme.example,acme.example,Login broken,Solved,urgent,2024-05-01 10:20:30 +0000,,Acme,,,',
    ].join('\n');
    const preview = twice(file, 'tickets');
    expect(reasons(preview)).toEqual([
      [4, 'Organization', 'ACCOUNT_NOT_FOUND'],
      [5, 'Id', 'DUPLICATE_ROW'],
    ]);
    expect(
      book.rows(
        'SELECT a.name AS account, external_id, priority, opened_on, closed_on, first_response_minutes, resolution_minutes FROM ticket t JOIN account a ON a.id = t.account_id ORDER BY t.num',
      ),
    ).toEqual([
      {
        account: 'Acme',
        external_id: '101',
        priority: 'Urgent',
        opened_on: '2024-05-01',
        closed_on: '2024-05-02',
        first_response_minutes: 30,
        resolution_minutes: 1360,
      },
      {
        account: 'Beta GmbH',
        external_id: '102',
        priority: 'Normal',
        opened_on: '2024-05-01',
        closed_on: '2024-05-04',
        first_response_minutes: 45,
        resolution_minutes: null,
      },
    ]);
    undone(file.replaceAll(',10', ',20'), 'tickets');
  });

  test('count hours where the header says so, and ask where nothing does', () => {
    const file =
      'Ticket ID,Subject,Company Name,Created time,First response time (in hrs),Resolution time\nT1,One,Acme,2026-01-05 10:00,1.5,48:30:00\n';
    twice(file, 'tickets');
    expect(book.rows('SELECT first_response_minutes, resolution_minutes FROM ticket')).toEqual([
      { first_response_minutes: 90, resolution_minutes: 2910 },
    ]);
    const plain =
      'Ticket ID,Subject,Company Name,Created time,Resolution time\nT2,Two,Acme,2026-01-05 10:00,3\n';
    expect(book.stage(plain, { kind: 'tickets' }).questions).toMatchObject([
      { question: 'durationUnit', sample: '3' },
    ]);
    book.load(plain, { kind: 'tickets', choices: { durationUnit: 'hours' } });
    expect(book.rows("SELECT resolution_minutes FROM ticket WHERE external_id = 'T2'")).toEqual([
      { resolution_minutes: 180 },
    ]);
  });
});

describe('ARR movements', () => {
  const file =
    'Account,Date,Type,ARR Change,Currency,Reason\nAcme,2026-01-01,Upsell,"1,000",USD,Seats\nAcme,2026-01-01,Upsell,"2,000",USD,Modules\nAcme,2026-02-01,Downgrade,500,USD,\nBeta GmbH,2026-02-01,Cancellation,"-3,000",EUR,Budget\nAcme,2026-03-01,Renewal,0,USD,\n';
  test('count what is lost as negative; two on one day are two', () => {
    const preview = twice(file, 'arrMovements');
    expect(reasons(preview)).toEqual([[6, 'Type', 'NOT_A_CHOICE']]);
    expect(book.rows('SELECT moved_on, kind, amount FROM arr_movement ORDER BY num')).toEqual([
      { moved_on: '2026-01-01', kind: 'Expansion', amount: 100_000 },
      { moved_on: '2026-01-01', kind: 'Expansion', amount: 200_000 },
      { moved_on: '2026-02-01', kind: 'Contraction', amount: -50_000 },
      { moved_on: '2026-02-01', kind: 'Churn', amount: -300_000 },
    ]);
    const corrected = book.stage(file.replace('Downgrade,500', 'Downgrade,600'), { kind: 'arrMovements' });
    expect(corrected.counts).toMatchObject({ created: 0, updated: 1, unchanged: 3 });
    undone(
      'Account,Effective Date,Previous ARR,New ARR\nAcme,2025-01-01,0,100\nAcme,2025-06-01,100,40\nAcme,2025-07-01,40,0\n',
      'arrMovements',
    );
  });

  test('follow from two levels of ARR', () => {
    book.load(
      'Account,Effective Date,Previous ARR,New ARR\nAcme,2025-01-01,0,100\nAcme,2025-06-01,100,40\nAcme,2025-07-01,40,0\n',
      { kind: 'arrMovements' },
    );
    expect(book.rows('SELECT kind, amount FROM arr_movement ORDER BY num')).toEqual([
      { kind: 'New', amount: 10_000 },
      { kind: 'Contraction', amount: -6000 },
      { kind: 'Churn', amount: -4000 },
    ]);
  });
});

describe('health scores', () => {
  const long = [
    'Company Name,Measure Name,Score,Trend,Comments,Score Date',
    'Acme,Product usage,4,Improving,Good,2026-02-01',
    'Acme,Feature adoption,3,Stable,,2026-02-01',
    'Acme,Mood of the CEO,3,,,2026-02-01',
    'Acme,Product usage,2,,,2026-02-01',
    'Beta GmbH,NPS/CSAT,6,,,2026-02-01',
  ].join('\n');

  test('one signal a row make one assessment a day', () => {
    const preview = twice(long, 'healthScores');
    expect(reasons(preview)).toEqual([
      [4, 'Measure Name', 'UNKNOWN_SIGNAL'],
      [5, 'Measure Name', 'DUPLICATE_ROW'],
      [6, 'Score', 'OUT_OF_RANGE'],
    ]);
    expect(book.rows('SELECT assessed_on, count(*) AS n FROM assessment')).toEqual([
      { assessed_on: '2026-02-01', n: 1 },
    ]);
    expect(book.rows('SELECT signal, score, trend, note, scored_on FROM signal_score ORDER BY num')).toEqual([
      { signal: 'productUsage', score: 4, trend: 'Up', note: 'Good', scored_on: '2026-02-01' },
      { signal: 'featureAdoption', score: 3, trend: 'Flat', note: null, scored_on: '2026-02-01' },
    ]);
    undone(long.replaceAll('Acme', 'Yama'), 'healthScores');
  });

  test('one signal a column, and what a day does not say is carried over with its age', () => {
    const wide =
      'Account,Date,Product usage,Feature adoption,Renewal risk\nAcme,2026-01-01,4,3,5\nAcme,2026-02-01,2,,\nBeta GmbH,2026-01-01,,,1\n';
    const preview = twice(wide, 'healthScores');
    expect(preview.counts).toMatchObject({ created: 3 });
    expect(
      book.rows(
        "SELECT assessed_on, signal, score, scored_on FROM signal_score s JOIN assessment x ON x.id = s.assessment_id JOIN account a ON a.id = s.account_id WHERE a.name = 'Acme' ORDER BY assessed_on, signal",
      ),
    ).toEqual([
      { assessed_on: '2026-01-01', signal: 'featureAdoption', score: 3, scored_on: '2026-01-01' },
      { assessed_on: '2026-01-01', signal: 'productUsage', score: 4, scored_on: '2026-01-01' },
      { assessed_on: '2026-01-01', signal: 'renewalRisk', score: 5, scored_on: '2026-01-01' },
      { assessed_on: '2026-02-01', signal: 'featureAdoption', score: 3, scored_on: '2026-01-01' },
      { assessed_on: '2026-02-01', signal: 'productUsage', score: 2, scored_on: '2026-02-01' },
      { assessed_on: '2026-02-01', signal: 'renewalRisk', score: 5, scored_on: '2026-01-01' },
    ]);
    const next = book.stage(wide.replace('2026-02-01,2', '2026-02-01,1'), { kind: 'healthScores' });
    expect(next.counts).toMatchObject({ updated: 1, unchanged: 2 });
    expect(pageOf(next)[1]?.differences).toEqual([
      { field: 'score.score', label: 'Product usage (DAU/MAU)', before: '2', after: '1' },
    ]);
  });

  test('without a date take the day that the user gives', () => {
    const file = 'Account,Product usage,Seat utilization\nAcme,4,3\n';
    const asked = book.stage(file, { kind: 'healthScores' });
    expect(reasons(asked)).toEqual([[2, null, 'REQUIRED']]);
    book.load(file, { kind: 'healthScores', choices: { constants: { assessedOn: '2026-03-01' } } });
    expect(book.rows('SELECT assessed_on FROM assessment')).toEqual([{ assessed_on: '2026-03-01' }]);
  });
});

describe('stakeholders', () => {
  test('report to people of the same file, and to nobody in a circle', () => {
    const file =
      'Account,Name,Email,Reports to\nAcme,Ann,,Cy\nAcme,Bo,,ann\nAcme,Cy,,\nBeta GmbH,Dan,,Ann\nYama,One,,Two\nYama,Two,,One\n';
    expect(reasons(twice(file, 'stakeholders'))).toEqual([[7, 'Reports to', 'REPORTS_IN_A_CIRCLE']]);
    expect(
      book.rows(
        'SELECT s.name, m.name AS manager FROM stakeholder s LEFT JOIN stakeholder m ON m.id = s.reports_to_id ORDER BY s.num',
      ),
    ).toEqual([
      { name: 'Ann', manager: 'Cy' },
      { name: 'Bo', manager: 'Ann' },
      { name: 'Cy', manager: null },
      { name: 'Dan', manager: null },
      { name: 'One', manager: null },
    ]);
    undone(file.replaceAll('Ann', 'Eve'), 'stakeholders');
  });
});
