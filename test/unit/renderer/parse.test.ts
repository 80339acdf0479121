import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseDay, parseInteger, parseMoney, parseNumber, parseQuarter } from '../../../renderer/ui/parse.ts';

const read = (text: string, language = 'en-US') => {
  const parsed = parseNumber(text, language);
  return parsed.ok ? parsed.value : parsed.reason;
};

describe('numbers as people type them', () => {
  it.each([
    ['250000', 250_000],
    ['250,000', 250_000],
    ['$250,000.50', 250_000.5],
    ['1,234,567', 1_234_567],
    ['250K', 250_000],
    ['1.2M', 1_200_000],
    ['2b', 2e9],
    ['(500)', -500],
    ['-12.5', -12.5],
    ['−7', -7],
    ['75 %', 75],
    ['EUR 1 000', 1000],
    ["1'000", 1000],
    // Two different signs: the last one is the decimal one, whatever the locale says.
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    // A sign not followed by three digits is the decimal one.
    ['12,5', 12.5],
  ])('reads %s in English', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ['1.234', 1234],
    ['1,234', 1.234],
    ['1.234.567', 1_234_567],
    ['12,5', 12.5],
    ['1.5', 1.5],
  ])('reads %s in German', (text, value) => {
    expect(read(text, 'de-DE')).toBe(value);
  });

  it.each(['', 'abc', '1.2.3', '1,23,456.7.8', '12a', '.', '1,2,3', '--5', 'K'])('refuses %j', (text) => {
    expect(read(text)).toBe('notANumber');
  });

  it('reads back every number the locale writes', () => {
    const amounts = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'en-IN', 'de-CH'),
        (amount, language) => {
          const text = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(amount);
          expect(read(text, language)).toBe(amount);
        },
      ),
    );
  });
});

describe('numbers of a field', () => {
  it('keeps whole numbers within their bounds', () => {
    expect(parseInteger('12', 0, 100)).toEqual({ ok: true, value: 12 });
    expect(parseInteger('12.5', 0, 100)).toEqual({ ok: false, reason: 'notWhole' });
    expect(parseInteger('-1', 0, 100)).toEqual({ ok: false, reason: 'tooSmall' });
    expect(parseInteger('101', 0, 100)).toEqual({ ok: false, reason: 'tooLarge' });
  });

  it('stores money as minor units of its currency', () => {
    expect(parseMoney('83,333.33', 'USD', 'en-US')).toEqual({ ok: true, value: 8_333_333 });
    expect(parseMoney('5000', 'JPY', 'en-US')).toEqual({ ok: true, value: 5000 });
    expect(parseMoney('1.5', 'KWD', 'en-US')).toEqual({ ok: true, value: 1500 });
    expect(parseMoney('1e', 'USD', 'en-US')).toEqual({ ok: false, reason: 'notANumber' });
    expect(parseMoney('900000000000000', 'USD', 'en-US')).toEqual({ ok: false, reason: 'tooLarge' });
  });
});

describe('days and quarters', () => {
  it.each([
    ['2026-03-05', 'en-US', '2026-03-05'],
    ['3/5/2026', 'en-US', '2026-03-05'],
    ['3/5/26', 'en-US', '2026-03-05'],
    ['05/03/2026', 'en-GB', '2026-03-05'],
    ['5.3.2026', 'en-US', '2026-03-05'],
    ['29.2.2028', 'de-DE', '2028-02-29'],
  ])('reads %s in %s', (text, language, day) => {
    expect(parseDay(text, language)).toEqual({ ok: true, value: day });
  });

  it.each(['2026-02-30', '13/13/2026', 'tomorrow', '2026-3', '5.3/2026'])('refuses %s', (text) => {
    expect(parseDay(text, 'en-US')).toEqual({ ok: false, reason: 'notADay' });
  });

  it.each(['Q2 2026', '2026-Q2', 'q2 26', '2/2026', '2026 Q2'])('reads the quarter %s', (text) => {
    expect(parseQuarter(text)).toEqual({ ok: true, value: '2026-Q2' });
  });

  it.each(['Q5 2026', '2026', 'Q2', 'Q2 1026'])('refuses the quarter %s', (text) => {
    expect(parseQuarter(text)).toEqual({ ok: false, reason: 'notAQuarter' });
  });
});
