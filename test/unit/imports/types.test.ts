import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  integerCoercer,
  moneyCoercer,
  type RowMoney,
} from '../../../electron/features/imports/types/amount.ts';
import { isRefusal, type Cell } from '../../../electron/features/imports/types/cell.ts';
import { currencyCoercer } from '../../../electron/features/imports/types/currency.ts';
import { dayCoercer, type DayOrder } from '../../../electron/features/imports/types/day.ts';
import { listCoercer } from '../../../electron/features/imports/types/list.ts';
import type { DecimalSign } from '../../../electron/features/imports/types/number.ts';
import {
  domainCoercer,
  emailCoercer,
  identifierCoercer,
  textCoercer,
} from '../../../electron/features/imports/types/text.ts';
import { choiceCoercer, flagCoercer } from '../../../electron/features/imports/types/words.ts';
import { escapeFormula, joinList, splitList, unescapeFormula } from '../../../shared/csv.ts';
import { longSalesforceId } from '../../../shared/domain/salesforce-id.ts';

const plain = (cell: Cell): string | number | null => (isRefusal(cell) ? cell.code : cell);
const row = (): RowMoney => ({ named: null, signed: null, digits: 2 });
const money = (text: string, sign: DecimalSign = '.', factor = 1, money_ = row()) =>
  plain(moneyCoercer({ sign, factor }, money_).read(text));

describe('money', () => {
  test.each<[string, number | string | null]>([
    ['1,234.50', 123_450],
    ['$1,234.50', 123_450],
    ['$1,100.04 ', 110_004],
    ['1.234,50', 123_450],
    ['25.000,00', 2_500_000],
    ['25,0000000000', 2500],
    ['10 237,65', 1_023_765],
    ['10\u00a0237,65 €', 1_023_765],
    ["1'234.50", 123_450],
    ['1.234.567', 123_456_700],
    ['1,234,567', 123_456_700],
    ['12,34,567.00', 123_456_700],
    ['(500)', -50_000],
    ['-500', -50_000],
    ['500-', -50_000],
    ['−5', -500],
    ['1.2M', 120_000_000],
    ['1,5 Mio. €', 150_000_000],
    ['250k', 25_000_000],
    ['€250k', 25_000_000],
    ['12 Tsd', 1_200_000],
    ['3bn', 300_000_000_000],
    ['500000.0', 50_000_000],
    ['1.0E7', 1_000_000_000],
    ['1.234567891E7', 1_234_567_891],
    ['-1.2345678900000001E7', -1_234_567_890],
    ['9.99E25', 'NUMBER_TOO_LARGE'],
    ['EUR 5', 500],
    ['5 USD', 500],
    ['0', 0],
    ['-0', 0],
    ['.5', 50],
    ['0.005', 1],
    ['', null],
    ['  ', null],
    ['-', null],
    ['N/A', null],
    ['#N/A', null],
    ['#REF!', 'SPREADSHEET_ERROR'],
    ['abc', 'NOT_A_NUMBER'],
    ['12abc', 'NOT_A_NUMBER'],
    ['5%', 'NOT_A_NUMBER'],
    ['1.2.3,4,5', 'NOT_A_NUMBER'],
    ['1,23,4', 'NOT_A_NUMBER'],
    ['NaN', 'NOT_A_NUMBER'],
    ['Infinity', 'NOT_A_NUMBER'],
    ['1e400', 'NOT_A_NUMBER'],
    ['99999999999999999999', 'NUMBER_TOO_LARGE'],
    ['999999999999999', 'NUMBER_TOO_LARGE'],
  ])('%j is %j', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  test('reads 1.234 by the sign of its column, and refuses it where the column holds both', () => {
    expect(money('1.234', '.')).toBe(123);
    expect(money('1.234', ',')).toBe(123_400);
    expect(money('1,234', '.')).toBe(123_400);
    expect(money('1,234', ',')).toBe(123);
    expect(money('1.234', 'mixed')).toBe('AMBIGUOUS_NUMBER');
    expect(money('1.234,5', 'mixed')).toBe(123_450);
  });

  test('notes what a column says about its sign', () => {
    const { read, evidence } = moneyCoercer({ sign: '.', factor: 1 }, row());
    for (const text of ['1.234', '1,5', '1.234.567', '2.50']) read(text);
    expect(evidence).toEqual({ dot: 1, comma: 2, either: 1, sample: '1.234' });
  });

  test('takes the digits of the currency that the cell or the row names', () => {
    expect(money('¥1,500')).toBe(1500);
    expect(money('BHD 1.5')).toBe(1500);
    const named: RowMoney = { named: 'EUR', signed: null, digits: 2 };
    expect(money('$5', '.', 1, named)).toBe(500);
    expect(money('£5', '.', 1, named)).toBe('CURRENCY_CONFLICT');
  });

  test('multiplies by the unit of the header', () => {
    expect(money('12.5', '.', 1000)).toBe(1_250_000);
  });

  test('gives back every amount in either style', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e12, max: 9e12 }), fc.boolean(), (minor, comma) => {
        const [whole = '', cents = ''] = (Math.abs(minor) / 100).toFixed(2).split('.');
        const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, comma ? '.' : ',');
        const text = `${minor < 0 ? '-' : ''}${grouped}${comma ? ',' : '.'}${cents}`;
        expect(money(text, comma ? ',' : '.')).toBe(minor === 0 ? 0 : minor);
      }),
    );
  });
});

describe('whole numbers', () => {
  const { read } = integerCoercer({ factor: 1 }, 0, 1_000_000);
  test.each<[string, number | string | null]>([
    ['1,234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['25,0000000000', 25],
    ['500.0', 500],
    ['1.5', 'NOT_WHOLE'],
    ['-1', 'OUT_OF_RANGE'],
    ['2000000', 'OUT_OF_RANGE'],
    ['51-200', 'NOT_A_NUMBER'],
    ['10,001+', 10_001],
    ['', null],
  ])('%j is %j', (text, expected) => {
    expect(plain(read(text))).toBe(expected);
  });
});

describe('days', () => {
  const day = (text: string, order: DayOrder = 'dayFirst') => plain(dayCoercer(order).read(text));
  test.each<[string, string | null]>([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T23:30:00.000+0000', '2026-03-05'],
    ['2024-02-01 09:30', '2024-02-01'],
    ['2026/3/5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['19.06.2025', '2025-06-19'],
    ['1.2.26', '2026-02-01'],
    ['19. Juni 2025', '2025-06-19'],
    ['19. März 2025', '2025-03-19'],
    ['5 Mar 2026', '2026-03-05'],
    ['05-Mar-26', '2026-03-05'],
    ['Mar 5, 2026', '2026-03-05'],
    ['March 5th, 2026', '2026-03-05'],
    ['Thu, 5 Mar 2026', '2026-03-05'],
    ['5 août 2026', '2026-08-05'],
    ['5 de marzo de 2026', '2026-03-05'],
    ['46086', '2026-03-05'],
    ['46086.5', '2026-03-05'],
    ['1772668800000', '2026-03-05'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['', null],
    ['#N/A', null],
    ['31.12.3999', null],
    ['9999-12-31', null],
    ['2026-02-30', 'NOT_A_DAY'],
    ['30.02.2026', 'NOT_A_DAY'],
    ['13/13/2026', 'NOT_A_DAY'],
    ['Mar-26', 'NOT_A_DAY'],
    ['Q2-2025', 'NOT_A_DAY'],
    ['soon', 'NOT_A_DAY'],
    ['#####', 'SPREADSHEET_ERROR'],
  ])('%j is %j', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  test('reads 3/4/2026 by the order of its column, and refuses it where the column holds both', () => {
    expect(day('3/4/2026', 'dayFirst')).toBe('2026-04-03');
    expect(day('3/4/2026', 'monthFirst')).toBe('2026-03-04');
    expect(day('3/4/2026', 'mixed')).toBe('AMBIGUOUS_DAY');
    expect(day('4/4/2026', 'mixed')).toBe('2026-04-04');
    expect(day('25/12/2026', 'mixed')).toBe('2026-12-25');
  });

  test('notes evidence and odd years', () => {
    const { read, evidence, odd } = dayCoercer('dayFirst');
    for (const text of ['3/4/2026', '25/3/2026', '3/25/2026', '31.12.3999', '31.12.3999', '1.1.1980'])
      read(text);
    expect(evidence).toEqual({ dayFirst: 1, monthFirst: 1, either: 1, sample: '3/4/2026' });
    expect(odd).toEqual({ count: 3, sample: '31.12.3999', stored: false });
  });
});

describe('words', () => {
  test.each<[string, number | string | null]>([
    ['true', 1],
    ['YES', 1],
    ['x', 1],
    ['Ja', 1],
    ['Oui', 1],
    ['Sí', 1],
    ['1', 1],
    ['FALSE', 0],
    ['nein', 0],
    ['0', 0],
    ['', null],
    ['maybe', 'NOT_YES_OR_NO'],
  ])('flag %j is %j', (text, expected) => {
    expect(plain(flagCoercer()(text))).toBe(expected);
  });

  test('a choice is matched by name or synonym and refused by naming what is allowed', () => {
    const read = choiceCoercer(['Enterprise', 'Mid-Market', 'SMB'], { SMB: ['Small Business', 'KMU'] });
    expect(
      ['enterprise', 'MID MARKET', ' mid-market ', 'kmu', 'small  business', ''].map((text) =>
        plain(read(text)),
      ),
    ).toEqual(['Enterprise', 'Mid-Market', 'Mid-Market', 'SMB', 'SMB', null]);
    expect(read('Gold')).toEqual({
      code: 'NOT_A_CHOICE',
      message: 'This must be one of: Enterprise, Mid-Market, SMB.',
    });
  });

  test.each<[string, string | null]>([
    ['EUR', 'EUR'],
    ['usd', 'USD'],
    ['€', 'EUR'],
    ['USD - U.S. Dollar', 'USD'],
    ['', null],
    ['$', null],
    ['Taler', 'NOT_A_CURRENCY'],
  ])('currency %j is %j', (text, expected) => {
    expect(plain(currencyCoercer()(text))).toBe(expected);
  });
});

describe('text', () => {
  const text = textCoercer({ max: 10, oneLine: true, exact: false });
  test.each<[string, string | null]>([
    ['  Acme ', 'Acme'],
    ['a\r\n b', 'a b'],
    ["'=1+1", '=1+1'],
    ["''=1", "'=1"],
    ["'quoted'", "'quoted'"],
    ['#REF!', 'SPREADSHEET_ERROR'],
    ['12345678901', 'TOO_LONG'],
    [' ', null],
  ])('%j is %j', (cell, expected) => {
    expect(plain(text(cell))).toBe(expected);
  });

  test.each<[string, string | null]>([
    ['02134', '02134'],
    ['0015e000003ABCD', '0015e000003ABCDAA0'],
    ['0015e000003ABCDAA0', '0015e000003ABCDAA0'],
    ['0035e000003ABCD', '0035e000003ABCD'],
    ['1.23457E+17', 'SCIENTIFIC_ID'],
    ['1,2E+10', 'SCIENTIFIC_ID'],
    ['extid-123', '123'],
    ['', null],
  ])('identifier %j is %j', (cell, expected) => {
    const found = plain(identifierCoercer({ max: 200, exact: false }, ['001'])(cell));
    if (expected?.startsWith('0015e') && cell.length === 15) expect(found).toBe(longSalesforceId(cell));
    else expect(found).toBe(expected);
  });

  test('the 18-character form of known Salesforce ids', () => {
    expect(longSalesforceId('001A0000006Vm9u')).toBe('001A0000006Vm9uIAC');
    expect(longSalesforceId('003D000001aH2Ag')).toBe('003D000001aH2AgIAK');
  });

  test.each<[string, string | null]>([
    ['https://www.Acme.com/about?x=1', 'acme.com'],
    ['www.acme.co.uk', 'acme.co.uk'],
    ['acme.com', 'acme.com'],
    ['http://acme.com:8080', 'acme.com'],
    ['jane@acme.com', 'acme.com'],
    ['acme.com; acme.de', 'acme.com'],
    ['münchen.example', 'münchen.example'],
    ['n/a', null],
    ['none yet', 'NOT_A_DOMAIN'],
    ['localhost', 'NOT_A_DOMAIN'],
    ['a-b.example.com', 'a-b.example.com'],
    ['-a.example', 'NOT_A_DOMAIN'],
    ['a-.example', 'NOT_A_DOMAIN'],
    ['a..example', 'NOT_A_DOMAIN'],
    ['10.0.0.1', 'NOT_A_DOMAIN'],
    ['3m.com', '3m.com'],
    ['www.4you.example', '4you.example'],
    [`https://acme.com/${'x'.repeat(1000)}`, 'acme.com'],
  ])('domain of %j is %j', (cell, expected) => {
    expect(plain(domainCoercer({ exact: false })(cell))).toBe(expected);
  });

  test.each<[string, string]>([
    ['Jane@Acme.com', 'Jane@Acme.com'],
    ['mailto:jane@acme.com', 'jane@acme.com'],
    ['Jane Doe <jane@acme.com>', 'jane@acme.com'],
    ['jane at acme', 'NOT_AN_EMAIL'],
    ['a@b.c; d@e.f', 'NOT_AN_EMAIL'],
  ])('e-mail %j is %j', (cell, expected) => {
    expect(plain(emailCoercer({ max: 320, exact: false })(cell))).toBe(expected);
  });
});

describe('lists and formulas', () => {
  test('a list is split at semicolons', () => {
    expect(plain(listCoercer()('Core; Analytics ;;"A; B"'))).toBe('["Core","Analytics","A; B"]');
    expect(plain(listCoercer()(' ; '))).toBeNull();
  });

  const nasty = fc.string({ unit: fc.constantFrom('a', ';', '"', ' ', "'", '=', '\n', ',', 'é') });

  test('every list comes back from its cell', () => {
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 5 }), (entries) => {
        expect(splitList(joinList(entries))).toEqual(entries);
      }),
    );
  });

  test('every text comes back from its escape, and none begins with a formula sign', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '＝', 'a') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
        expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }),
    );
  });
});
