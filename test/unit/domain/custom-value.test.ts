import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  editedCustomValue,
  formatCustomValue,
  isStoredForm,
  parseCustomValue,
  storedCustomValue,
} from '../../../shared/domain/custom-value.ts';
import { customKinds, type CustomKind } from '../../../shared/records/custom.ts';

const english = { currency: 'USD', numbers: 'en-US', days: 'en-US', words: { yes: 'Yes', no: 'No' } };
const german = { currency: 'EUR', numbers: 'de-DE', days: 'de-DE', words: { yes: 'Ja', no: 'Nein' } };
const choices = ['Gold', 'Silver', 'Bronze plus'];
const field = (kind: CustomKind) => ({ kind, choices });

const read = (kind: CustomKind, text: string, reader = english) => {
  const parsed = parseCustomValue(field(kind), text, reader);
  return parsed.ok ? parsed.value : `refused: ${parsed.reason}`;
};

describe('a custom value', () => {
  it.each([
    ['text', '  as typed ', 'as typed'],
    ['number', '1,234.5', '1234.5'],
    ['number', '-7', '-7'],
    ['number', '-0', '0'],
    ['number', '0.0000001', '0'],
    ['number', 'seven', 'refused: notANumber'],
    ['number', '9e99', 'refused: notANumber'],
    ['number', '9999999999999B', 'refused: tooLarge'],
    ['money', '$250,000.50', '25000050'],
    ['money', '1.2M', '120000000'],
    ['date', '2026-03-05', '2026-03-05'],
    ['date', '3/5/2026', '2026-03-05'],
    ['date', '2026-02-30', 'refused: notADay'],
    ['choice', 'gold', 'Gold'],
    ['choice', 'bronze PLUS', 'Bronze plus'],
    ['choice', 'Platinum', 'refused: notAChoice'],
    ['yesNo', 'y', 'yes'],
    ['yesNo', 'FALSE', 'no'],
    ['yesNo', 'maybe', 'refused: notYesOrNo'],
  ] as const)('of kind %s reads %s as %s', (kind, text, stored) => {
    expect(read(kind, text)).toBe(stored);
  });

  it.each(customKinds)('of kind %s is taken away by an empty text', (kind) => {
    expect(read(kind, '   ')).toBeNull();
  });

  it('is read and shown in the language of its reader', () => {
    expect(read('number', '1.234,5', german)).toBe('1234.5');
    expect(read('date', '05.03.2026', german)).toBe('2026-03-05');
    expect(read('yesNo', 'ja', german)).toBe('yes');
    expect(formatCustomValue(field('number'), '1234.5', german)).toBe('1.234,5');
    expect(formatCustomValue(field('yesNo'), 'no', german)).toBe('Nein');
    expect(formatCustomValue(field('money'), '25000000', english)).toBe('$250,000');
    expect(formatCustomValue(field('date'), '2026-03-05', english)).toBe('Mar 5, 2026');
  });

  it('of a currency without cents is whole', () => {
    const yen = { ...english, currency: 'JPY' };
    expect(read('money', '42,000', yen)).toBe('42000');
    expect(formatCustomValue(field('money'), '42000', yen)).toBe('¥42,000');
  });

  it('that no longer fits its field is shown as it is', () => {
    expect(formatCustomValue(field('number'), 'many', english)).toBe('many');
    expect(formatCustomValue(field('choice'), 'Platinum', english)).toBe('Platinum');
    expect(isStoredForm(field('choice'), 'Platinum')).toBe(true);
    expect(isStoredForm(field('number'), '1e9')).toBe(false);
    expect(isStoredForm(field('date'), '2026-02-30')).toBe(false);
    expect(isStoredForm(field('money'), '9007199254740993')).toBe(false);
  });

  it('is edited as text that reads back as the same value', () => {
    const anyStored = fc.oneof(
      fc.record({
        kind: fc.constant('number' as const),
        read: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      }),
      fc.record({ kind: fc.constant('money' as const), read: fc.integer({ min: -1e12, max: 1e12 }) }),
      fc.record({ kind: fc.constant('choice' as const), read: fc.constantFrom(...choices) }),
      fc.record({ kind: fc.constant('yesNo' as const), read: fc.boolean() }),
      fc.record({ kind: fc.constant('text' as const), read: fc.string({ minLength: 1 }) }),
    );
    fc.assert(
      fc.property(anyStored, fc.constantFrom(english, german), ({ kind, read: raw }, reader) => {
        const stored = storedCustomValue(field(kind), raw);
        if (stored === null) return;
        expect(isStoredForm(field(kind), stored)).toBe(true);
        expect(read(kind, editedCustomValue(field(kind), stored, reader), reader)).toBe(stored);
      }),
    );
  });
});
