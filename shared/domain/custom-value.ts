import { isDay } from '../dates.ts';
import { formatMoney, minorDigits, toUnits } from '../money.ts';
import { parseDay, parseMoney, parseNumber, refused, value, type Parsed } from '../parse.ts';
import type { CustomField, CustomKind } from '../records/custom.ts';
import { formatDay } from '../text/format.ts';
import { choiceNamed } from './custom-choices.ts';

/** What a custom value is read and written for. */
export type CustomReader = {
  /** Currency of the account's amounts, ISO 4217. */
  readonly currency: string;
  /** Locales of numbers and money, and of days. */
  readonly numbers: string;
  readonly days: string;
  /** Yes and no in the reader's language. */
  readonly words: { readonly yes: string; readonly no: string };
};

type Shape = Pick<CustomField, 'kind' | 'choices'>;

/** The longest stored value, characters (the record's own limit). */
const longest = 4000;
/** Numbers keep this many decimals, and are written without an exponent up to this size. */
const decimals = 6;
const largest = 1e15;

/**
 * A value that was read elsewhere (a CSV, an older file) in the one text its kind is stored in: number as
 * decimal text `1234.5`, money as whole minor units `25000000`, date `2026-03-05`, yes or no as `yes` and
 * `no`, a choice as it is spelled. Null when it does not fit the kind.
 */
export const storedCustomValue = (field: Shape, read: string | number | boolean): string | null => {
  switch (field.kind) {
    case 'number':
      return typeof read === 'number' && Math.abs(read) <= largest
        ? String(Number(read.toFixed(decimals)) + 0)
        : null;
    case 'money':
      return typeof read === 'number' && Number.isSafeInteger(read) ? String(read + 0) : null;
    case 'date':
      return typeof read === 'string' && isDay(read) ? read : null;
    case 'yesNo':
      return typeof read === 'boolean' ? (read ? 'yes' : 'no') : null;
    case 'choice':
      return choiceNamed(field.choices, String(read));
    case 'text': {
      const text = String(read).trim();
      return text === '' || text.length > longest ? null : text;
    }
  }
};

const stored = (field: Shape, parsed: Parsed<string | number | boolean>): Parsed<string> => {
  if (!parsed.ok) return parsed;
  const text = storedCustomValue(field, parsed.value);
  return text === null ? refused('tooLarge') : value(text);
};

const parseYesNo = (text: string, { words }: CustomReader): Parsed<boolean> => {
  const word = text.toLowerCase();
  if (['yes', 'y', 'true', '1', 'x', words.yes.toLowerCase()].includes(word)) return value(true);
  if (['no', 'n', 'false', '0', words.no.toLowerCase()].includes(word)) return value(false);
  return refused('notYesOrNo');
};

/** A text as people type it, in the form it is stored in; null for an empty text, or why it does not fit. */
export const parseCustomValue = (
  field: Shape,
  typed: string,
  reader: CustomReader,
): Parsed<string | null> => {
  const text = typed.trim();
  if (text === '') return value(null);
  switch (field.kind) {
    case 'number':
      return stored(field, parseNumber(text, reader.numbers));
    case 'money':
      return stored(field, parseMoney(text, reader.currency, reader.numbers));
    case 'date':
      return stored(field, parseDay(text, reader.days));
    case 'yesNo':
      return stored(field, parseYesNo(text, reader));
    case 'choice': {
      const choice = storedCustomValue(field, text);
      return choice === null ? refused('notAChoice') : value(choice);
    }
    case 'text':
      return text.length > longest ? refused('tooLong') : value(text);
  }
};

const plainForms: Readonly<Record<CustomKind, RegExp>> = {
  text: /\S/u,
  choice: /\S/u,
  number: /^-?\d{1,16}(?:\.\d{1,6})?$/u,
  money: /^-?\d{1,16}$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
  yesNo: /^(?:yes|no)$/u,
};

/** True for a text in the form its kind is stored in. A choice may be one that is no longer offered. */
export const isStoredForm = ({ kind }: Pick<CustomField, 'kind'>, text: string): boolean => {
  if (text.length > longest || !plainForms[kind].test(text)) return false;
  if (kind === 'date') return isDay(text);
  return kind !== 'money' || Number.isSafeInteger(Number(text));
};

const formatNumber = (text: string, language: string, grouped: boolean): string =>
  Number(text).toLocaleString(language, { maximumFractionDigits: decimals, useGrouping: grouped });

/** A stored value as a reader wants it: `$250,000`, `15 Jun 2026`, `1,234.5`, `Yes`. What it cannot read it gives as it is. */
export const formatCustomValue = (
  field: Pick<CustomField, 'kind'>,
  text: string,
  { currency, numbers, days, words }: CustomReader,
): string => {
  if (!isStoredForm(field, text)) return text;
  switch (field.kind) {
    case 'number':
      return formatNumber(text, numbers, true);
    case 'money':
      return formatMoney(Number(text), currency, numbers);
    case 'date':
      return formatDay(text, days);
    case 'yesNo':
      return text === 'yes' ? words.yes : words.no;
    case 'choice':
    case 'text':
      return text;
  }
};

/** A stored value as it is edited; {@link parseCustomValue} reads it back unchanged. */
export const editedCustomValue = (
  field: Pick<CustomField, 'kind'>,
  text: string,
  { currency, numbers, words }: CustomReader,
): string => {
  if (!isStoredForm(field, text)) return text;
  switch (field.kind) {
    case 'number':
      return formatNumber(text, numbers, false);
    case 'money':
      return toUnits(Number(text), currency).toLocaleString(numbers, {
        useGrouping: false,
        maximumFractionDigits: minorDigits(currency),
      });
    case 'yesNo':
      return text === 'yes' ? words.yes : words.no;
    case 'date':
    case 'choice':
    case 'text':
      return text;
  }
};
