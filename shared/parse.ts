import { isDay } from './dates.ts';
import { toMinor } from './money.ts';

/** What a typed text means: a value, or a reason why it has none. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: ParseReason };
export type ParseReason =
  | 'notANumber'
  | 'notWhole'
  | 'tooSmall'
  | 'tooLarge'
  | 'notADay'
  | 'notAChoice'
  | 'notAQuarter'
  | 'notAColour'
  | 'required'
  | 'tooLong'
  | 'notYesOrNo'
  | 'taken';

export const value = <T>(parsed: T): Parsed<T> => ({ ok: true, value: parsed });
export const refused = (reason: ParseReason): { ok: false; reason: ParseReason } => ({ ok: false, reason });

const decimalSigns = new Map<string, '.' | ','>();
/** `Intl` formatters are costly to make: a language is asked once. */
const decimalSignOf = (language: string): '.' | ',' => {
  const known = decimalSigns.get(language);
  if (known) return known;
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const sign = parts.some((part) => part.type === 'decimal' && part.value === ',') ? ',' : '.';
  decimalSigns.set(language, sign);
  return sign;
};

const magnitudes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/**
 * A number as people type it: currency signs, grouping, a minus or brackets, `%`, and K, M, B. The decimal
 * sign is the locale's unless the text itself settles it: a sign that is followed by other than three digits,
 * or the last of two different signs, is the decimal one.
 */
export const parseNumber = (text: string, language: string): Parsed<number> => {
  const bare = text
    .trim()
    .replace(/^\((.*)\)$/u, '-$1')
    .replaceAll(/[\s\u00a0\u202f'’%]|\p{Sc}|\b[A-Z]{3}\b/gu, '');
  const match = /^([-−+]?)([\d.,]+)([kmb]?)$/iu.exec(bare);
  if (!match) return refused('notANumber');
  const [, sign = '', digits = '', magnitude = ''] = match;
  const normal = normaliseSigns(digits, decimalSignOf(language));
  const amount = Number(normal) * (magnitudes[magnitude.toLowerCase()] ?? 1);
  if (normal === '' || !Number.isFinite(amount)) return refused('notANumber');
  return value(sign === '' || sign === '+' ? amount : -amount);
};

/** The digits with a point as decimal sign and no grouping; '' when the signs make no sense. */
const normaliseSigns = (digits: string, localeSign: '.' | ','): string => {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return digits;
  const sign = digits.charAt(last);
  const mixed = digits.includes(sign === '.' ? ',' : '.');
  const repeated = digits.indexOf(sign) !== last;
  const inThrees = /^\d{1,3}([.,]\d{3})+$/u.test(digits);
  if (repeated) return inThrees && !mixed ? digits.replaceAll(sign, '') : '';
  if (!mixed && inThrees && sign !== localeSign) return digits.replaceAll(sign, '');
  return `${digits.slice(0, last).replaceAll(/[.,]/gu, '')}.${digits.slice(last + 1)}`;
};

/** A whole number within `min` and `max`. */
export const parseInteger = (text: string, min: number, max: number, language: string): Parsed<number> => {
  const parsed = parseNumber(text, language);
  if (!parsed.ok) return parsed;
  if (!Number.isInteger(parsed.value)) return refused('notWhole');
  if (parsed.value < min) return refused('tooSmall');
  return parsed.value > max ? refused('tooLarge') : parsed;
};

/** An amount in units of `currency`, as minor units. */
export const parseMoney = (text: string, currency: string, language: string): Parsed<number> => {
  const parsed = parseNumber(text, language);
  if (!parsed.ok) return parsed;
  const minor = toMinor(parsed.value, currency);
  return Number.isSafeInteger(minor) ? value(minor) : refused('tooLarge');
};

/** The order in which the locale writes day, month and year. */
const dayOrder = (language: string): readonly ('day' | 'month' | 'year')[] =>
  new Intl.DateTimeFormat(language)
    .formatToParts(new Date(0))
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []));

const pad = (part: string): string => part.padStart(2, '0');

/** A day: ISO always, otherwise three numbers in the locale's order (dots are day-first everywhere). */
export const parseDay = (text: string, language: string): Parsed<string> => {
  const bare = text.trim();
  if (isDay(bare)) return value(bare);
  const parts = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/u.exec(bare);
  if (!parts) return refused('notADay');
  const numbers = [parts[1] ?? '', parts[3] ?? '', parts[4] ?? ''];
  const order = parts[2] === '.' ? (['day', 'month', 'year'] as const) : dayOrder(language);
  const at = (name: 'day' | 'month' | 'year') => numbers[order.indexOf(name)] ?? '';
  const year = at('year').length === 2 ? `20${at('year')}` : at('year');
  const iso = `${year}-${pad(at('month'))}-${pad(at('day'))}`;
  return isDay(iso) ? value(iso) : refused('notADay');
};

/** A quarter: `Q2 2026`, `2026-Q2`, `2/2026`, `Q2-26`. */
export const parseQuarter = (text: string): Parsed<string> => {
  const bare = text.trim().toUpperCase();
  const yearFirst = /^(\d{4})[\s-]*Q([1-4])$/u.exec(bare);
  if (yearFirst) return value(`${yearFirst[1]}-Q${yearFirst[2]}`);
  const quarterFirst = /^Q?([1-4])[\s/-]+(\d{4}|\d{2})$/u.exec(bare);
  if (!quarterFirst) return refused('notAQuarter');
  const year = quarterFirst[2] ?? '';
  const iso = `${year.length === 2 ? `20${year}` : year}-Q${quarterFirst[1]}`;
  return /^(19|20|21)\d\d-Q[1-4]$/u.test(iso) ? value(iso) : refused('notAQuarter');
};
