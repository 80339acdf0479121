import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { plainContext } from '../../../electron/features/imports/kinds/dynamic.ts';
import { guessKind } from '../../../electron/features/imports/map/guess.ts';
import { readFile } from '../../../electron/features/imports/read/read-file.ts';
import { defaultScorecard } from '../../../shared/domain/scorecard.ts';
import type { ImportKind, ImportPreview } from '../../../shared/imports.ts';
import { createBook, type Book, type ImportOptions } from '../../support/import-book.ts';

let book: Book;
beforeAll(() => {
  book = createBook();
  book.load('Name,Domain\nBirch Mills,birch.example\nOakley Foods,oakley.example\n');
});
afterAll(() => book.close());

const stage = (file: string | Uint8Array, kind: ImportKind, more: ImportOptions = {}): ImportPreview =>
  book.stage(file, { kind, ...more });
const load = (file: string | Uint8Array, kind: ImportKind, more: ImportOptions = {}): ImportPreview =>
  book.load(file, { kind, ...more, choices: { createAccounts: true, ...more.choices } });

const confidence = ({ proposals }: ImportPreview, header: string) => {
  const proposal = proposals.find((each) => each.header === header);
  return proposal ? [proposal.field, proposal.confidence] : null;
};
const reasons = ({ rejected }: ImportPreview) => rejected.map(({ row, column, code }) => [row, column, code]);
const told = ({ problems }: ImportPreview) => problems.map(({ code }) => code);

const base64 = (text: string): Uint8Array => Buffer.from(text, 'base64');
const movements = {
  shift_jis:
    'lISP44jak66VXCwsLAqM2otxlrwslc+NWJP6LIvmlaoskZ2MuIp6KIl+KQqKlI6uie+O0ILdgseC6Ilel0EsMjAyNi81LzcskZ2KeiwiMTIwLDAwMCIKl0yMwInvjtCCs4KtgueI8438LDIwMjYvNi85LIy4inosIoGiNDgsMDAwIgqNh4x2LCwsIjcyLDAwMCIK',
  'euc-jp':
    'x+S+5bDcxrDJvSwsLAq43LXSzL4sytG5ucb8LLboyqwswf24urPbKLHfKQqz9LywsvG80qTfpMmk6rG/zaIsMjAyNi81Lzcswf2z2ywiMTIwLDAwMCIKza24wrLxvNKktaSvpOmw9br+LDIwMjYvNi85LLi6s9ssIqKkNDgsMDAwIgq557fXLCwsIjcyLDAwMCIK',
} as const;

describe('what is read', () => {
  test.each(Object.entries(movements))('a Japanese book of movements in %s', (encoding, bytes) => {
    const preview = load(base64(bytes), 'arrMovements', { choices: { currency: 'JPY' } });
    expect(preview).toMatchObject({ encoding, headerLine: 2 });
    expect(told(preview)).toEqual(['ENCODING_GUESSED']);
    expect(preview.leftOut.map(({ line }) => line)).toEqual([1, 5]);
    expect(
      book.rows(`SELECT moved_on, m.kind, amount, a.currency FROM arr_movement m JOIN account a
        ON a.id = m.account_id WHERE a.name LIKE '%会社%' ORDER BY moved_on`),
    ).toEqual([
      { moved_on: '2026-05-07', kind: 'Expansion', amount: 120_000, currency: 'JPY' },
      { moved_on: '2026-06-09', kind: 'Contraction', amount: -48_000, currency: 'JPY' },
    ]);
    book.undo(preview.importId);
  });

  test('a Chinese book; a European one with many accents is none', () => {
    const encodingOf = (bytes: Uint8Array): string => readFile(book.fileOf(bytes), {}, 1).encoding;
    const chinese = base64(
      'v827p8P7s8Yss8fK0CyxuNeiCsnPuqO54sP3yrPGt9PQz965q8u+LMnPuqMs1tjSqr/Nu6cKsbG+qbart72/xry8uavLviyxsb6pLND41LwK',
    );
    expect(encodingOf(chinese)).toBe('gb18030');
    const french = 'Société;Ville\nHélène Créée et Frères;Besançon\nMaçonnerie Étienne;Orléans\n';
    expect(encodingOf(Buffer.from(french, 'latin1'))).toBe('windows-1252');
  });

  test('a board in groups, each with its title and the header again', () => {
    const header = 'Item,Person,Due date,Customer,Status';
    const preview = load(
      `Team board\n\nNow\n${header}\nCall the sponsor,Jo,2026-04-01,Birch Mills,Working on it\n\nLater\n${header}\nSend figures,Al,,Oakley Foods,Done\n`,
      'actions',
    );
    expect(preview.leftOut.map(({ line, why }) => [line, why])).toEqual([
      [1, 'above the header row'],
      [3, 'above the header row'],
      [7, 'title of a group'],
      [8, 'the header row again'],
    ]);
    expect(book.rows('SELECT title, owner, status FROM action ORDER BY title')).toEqual([
      { title: 'Call the sponsor', owner: 'Jo', status: 'Open' },
      { title: 'Send figures', owner: 'Al', status: 'Closed' },
    ]);
  });

  test('a survey whose questions stand in rows of their own below the header', () => {
    const id = (name: string): string => `"{""ImportId"":""${name}""}"`;
    const preview = stage(
      `RecordedDate,ResponseId,Company,NPS\nRecorded Date,Response ID,Company,"How likely, 0 to 10?"\n${['a', 'b', 'c', 'd'].map(id).join(',')}\n2026-02-03 10:00:00,R_1,Birch Mills,0\n`,
      'surveyResponses',
    );
    expect(preview.leftOut.map(({ line, why }) => [line, why])).toEqual([
      [2, 'describes the columns'],
      [3, 'describes the columns'],
    ]);
    expect(preview.counts).toMatchObject({ rows: 1, created: 1 });
  });
});

describe('what is never taken for something else', () => {
  test('months of notice for days', () => {
    const cells = load(
      'Kunde;Kündigungsfrist\nPine AG;45 Tage\nElm AG;4 Wochen\nAsh AG;6 Monate\n',
      'accounts',
    );
    expect(confidence(cells, 'Kündigungsfrist')).toEqual(['noticeDays', 'sure']);
    expect(reasons(cells)).toEqual([[4, 'Kündigungsfrist', 'MONTHS_NOT_DAYS']]);
    const header = 'Notice Period (months)';
    const file = `Customer,${header}\nFir Ltd,2\n`;
    expect(confidence(stage(file, 'accounts'), header)).toEqual(['noticeDays', 'check']);
    const accepted = load(file, 'accounts', { mapping: { [header]: 'noticeDays' } });
    expect(told(accepted)).toEqual(['CONVERTED']);
    const days = book.rows(
      "SELECT name, notice_days FROM account WHERE name LIKE '% AG' OR name = 'Fir Ltd' ORDER BY name",
    );
    expect(days.map(Object.values)).toEqual([
      ['Elm AG', 28],
      ['Fir Ltd', 60],
      ['Pine AG', 45],
    ]);
  });

  test('the revenue of a month for that of a year', () => {
    const file = 'Customer,MRR (EUR)\nYew BV,1500.50\n';
    expect(confidence(stage(file, 'accounts'), 'MRR (EUR)')).toEqual(['arr', 'check']);
    const accepted = load(file, 'accounts', { mapping: { 'MRR (EUR)': 'arr' } });
    expect(told(accepted)).toEqual(['CONVERTED']);
    expect(book.rows("SELECT arr FROM account WHERE name = 'Yew BV'")).toEqual([{ arr: 1_800_600 }]);
  });

  test('the balance after a movement, or one in cents of a month, for the movement', () => {
    const preview = stage(
      'DATE,CUSTOMER_NAME,MRR_MOVEMENT,MRR,MOVEMENT_TYPE\n2026-01-05,Birch Mills,9900,9900,new_biz\n',
      'arrMovements',
    );
    expect(preview.proposals.filter(({ field }) => field === 'amount')).toEqual([]);
  });

  test('the time that is left of a promise for the time that something took', () => {
    const file =
      'Key,Summary,Created,Customer,Time to resolution\nK-1,Login,03/Feb/26 9:05 AM,Birch Mills,4:10\nK-2,Export,14/Feb/26 3:40 PM,Oakley Foods,-2:15\n';
    const preview = load(file, 'tickets', { mapping: { Customer: 'accountName' } });
    expect(confidence(preview, 'Time to resolution')).toEqual([null, 'none']);
    expect(book.rows('SELECT opened_on, resolution_minutes FROM ticket ORDER BY opened_on')).toEqual([
      { opened_on: '2026-02-03', resolution_minutes: null },
      { opened_on: '2026-02-14', resolution_minutes: null },
    ]);
  });

  test('scores to 100 for scores to 5, nor one that is too high for a scale', () => {
    const file = 'Company,Date,Support Score,Adoption Score\nBirch Mills,2026-03-01,NA,20\n';
    const preview = load(`${file}Oakley Foods,2026-03-01,41,100\n`, 'healthScores');
    expect(preview.questions).toEqual([
      { column: 'Adoption Score', question: 'scoreScale', assumed: '100', sample: '100' },
    ]);
    expect(book.rows('SELECT signal, score FROM signal_score ORDER BY score').map(Object.values)).toEqual([
      ['featureAdoption', 1],
      ['supportTickets', 3],
      ['featureAdoption', 5],
    ]);
    const fault = stage(
      'Company,Date,Support Score,Adoption Score\nBirch Mills,2026-04-01,5,4\nOakley Foods,2026-04-01,1,3\nOakley Foods,2026-04-02,1,7\n',
      'healthScores',
    );
    expect(fault.questions).toEqual([]);
    expect(reasons(fault)).toEqual([[4, 'Adoption Score', 'OUT_OF_RANGE']]);
  });

  test('satisfaction for recommendation', () => {
    const file =
      'Rated At,Company name,Conversation rating\n2026-03-01,Birch Mills,5\n2026-03-02,Oakley Foods,2\n';
    const preview = load(file, 'surveyResponses');
    expect(preview.questions).toMatchObject([{ question: 'surveyKind', assumed: 'CSAT' }]);
    expect(book.rows('SELECT DISTINCT kind, scale_maximum FROM survey_response')).toEqual([
      { kind: 'CSAT', scale_maximum: 5 },
    ]);
  });

  test('a to-do for a meeting that was held', () => {
    const file =
      'Date,Activity Type,Subject,Account\n2026-02-01,Call,Catch up,Birch Mills\n2026-02-02,Meeting,Escalation review,Birch Mills\n2026-09-02,To Do,Send the deck,Birch Mills\n';
    const preview = load(file, 'meetings');
    expect(reasons(preview)).toEqual([[4, 'Activity Type', 'NOT_A_CHOICE']]);
    expect(book.rows('SELECT title, type, channel FROM meeting ORDER BY held_on').map(Object.values)).toEqual(
      [
        ['Catch up', 'Check-in', 'Phone'],
        ['Escalation review', 'Escalation', 'Video'],
      ],
    );
  });

  test('another currency for the one of an amount', () => {
    const preview = load(
      'Account Name,Current ARR Currency,Current ARR,Current ARR (converted) Currency,Current ARR (converted)\nLarch plc,GBP,1000.00,USD,1250.00\n',
      'accounts',
    );
    expect(preview.mapping).toMatchObject({
      'Current ARR Currency': 'currency',
      'Current ARR': 'arr',
      'Current ARR (converted) Currency': null,
      'Current ARR (converted)': null,
    });
    expect(book.rows("SELECT currency, arr FROM account WHERE name = 'Larch plc'")).toEqual([
      { currency: 'GBP', arr: 100_000 },
    ]);
  });
});

test('an account that is asked for is called by its name, and found by it', () => {
  const preview = stage(
    'Subject,Date,Account ID,Company / Account\nCatch up,2026-02-01,0015e00000aaBBcAAA,Oakley Food\n',
    'meetings',
  );
  expect(preview.missing).toMatchObject([
    { text: '0015e00000aaBBcAAA', called: 'Oakley Food', like: [{ name: 'Oakley Foods' }] },
  ]);
});

describe('what a column is by its values', () => {
  test('quarters under the name of a day are the timeline', () => {
    const preview = stage(
      'Opportunity Name,Account Name,Expected Close Date\nMore seats,Birch Mills,T3 2026\nNew site,Oakley Foods,T1 2027\n',
      'opportunities',
    );
    expect(confidence(preview, 'Expected Close Date')).toEqual(['timeline', 'sure']);
  });

  test('a label whose words are the types of opportunities is the type', () => {
    const label = (values: string): ImportPreview =>
      stage(`Deal - Title,Deal - Organization,Deal - Label\n${values}`, 'opportunities');
    expect(confidence(label('A,Birch Mills,Upsell\nB,Oakley Foods,Cross-sell\n'), 'Deal - Label')).toEqual([
      'type',
      'sure',
    ]);
    expect(confidence(label('A,Birch Mills,Hot\nB,Oakley Foods,Cold\n'), 'Deal - Label')?.[1]).not.toBe(
      'sure',
    );
  });

  test('letters that only the header explains are offered', () => {
    const preview = stage(
      'Cuenta,Contacto,Influencia (A/M/B)\nBirch Mills,Eva Sol,A\nOakley Foods,Ivo Paz,B\n',
      'stakeholders',
    );
    expect(confidence(preview, 'Influencia (A/M/B)')).toEqual(['influence', 'check']);
  });
});

describe('what the rows are', () => {
  const kindOf = (headers: string) =>
    guessKind(
      headers.split(',').map((header) => ({ header, values: [] })),
      'export.csv',
      plainContext(defaultScorecard.signals),
    );
  test.each<[ImportKind, string]>([
    ['surveyResponses', 'Conversation ID,Rated At,Conversation rating,Rating remark,User email,Company name'],
    ['actions', 'Item,Person,Due date,Customer,Timeline - Start,Timeline - End'],
    ['risks', 'Klient,Ryzyko,Wpływ,Prawdopodobieństwo,Właściciel'],
    ['accounts', 'Kund,Kundansvarig,Årsvärde (SEK),Avtalsstart,Användarlicenser'],
    ['healthScores', 'Klant,Meting,Score (1-5),Toelichting,Beoordeeld door'],
    ['arrMovements', '顧客名,変更日,増減区分,増減額(円),製品'],
  ])('%s: %s', (kind, headers) => {
    expect(kindOf(headers)).toEqual({ kind, sure: true });
  });
});
