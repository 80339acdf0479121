import { minorDigits } from '../../../../shared/money.ts';
import { makeAffixReader } from './affix.ts';
import { isAbsent, isDamaged, spreadsheetDamage, type Cell, type Coercer, type Refusal } from './cell.ts';
import {
  noNumberEvidence,
  readNumber,
  scaled,
  type DecimalSign,
  type NumberEvidence,
  type NumberParts,
} from './number.ts';

/** The currency of the row being read; money cells read and write it. */
export type RowMoney = {
  /** Currency that a column of its own names, or null. */
  named: string | null;
  /** Currency that a sign in one of the row's amounts names, or null. */
  signed: string | null;
  /** Digits after the decimal sign that amounts are stored with. */
  digits: 0 | 2 | 3;
};

const notANumber: Refusal = { code: 'NOT_A_NUMBER', message: 'This is not a number.' };
const ambiguous: Refusal = {
  code: 'AMBIGUOUS_NUMBER',
  message: 'The column writes numbers in two ways, so this one could be read as thousands or as a fraction.',
};
const tooLarge: Refusal = {
  code: 'NUMBER_TOO_LARGE',
  message: 'This number is larger than Carryon can store exactly.',
};
const notWhole: Refusal = { code: 'NOT_WHOLE', message: 'This must be a whole number.' };
const twoCurrencies: Refusal = {
  code: 'CURRENCY_CONFLICT',
  message: 'The amounts of this row are in different currencies; an account has one.',
};

const outOfRange = (min: number, max: number): Refusal => ({
  code: 'OUT_OF_RANGE',
  message: `This must be from ${min} to ${max}.`,
});

const scientific = /^[-+]?\d(?:\.\d+)?[eE]\+?\d{1,2}$/u;

const emptyParts = (): NumberParts => ({ mantissa: 0, fraction: 0, negative: false, prefix: '', suffix: '' });

/** "1.0E7", as Java programs write large numbers: a dot that can only be a decimal sign. */
const readScientific = (text: string, parts: NumberParts): boolean => {
  if (!scientific.test(text)) return false;
  const value = Number(text);
  parts.mantissa = Math.abs(Math.round(value));
  parts.fraction = 0;
  parts.negative = value < 0;
  parts.prefix = '';
  parts.suffix = '';
  return Number.isSafeInteger(parts.mantissa);
};

export type AmountOptions = {
  readonly sign: DecimalSign;
  /** 1,000 for a header such as `ARR ($K)`. */
  readonly factor: number;
};

export type AmountCoercer = { readonly read: Coercer; readonly evidence: NumberEvidence };

/** Money in minor units of the row's currency. */
export const moneyCoercer = ({ sign, factor }: AmountOptions, row: RowMoney): AmountCoercer => {
  const evidence = noNumberEvidence();
  const parts = emptyParts();
  const affixOf = makeAffixReader();

  const read = (cell: string): Cell => {
    const text = cell.trim();
    if (text === '' || isAbsent(text)) return null;
    if (isDamaged(text)) return spreadsheetDamage;
    const reading = readScientific(text, parts) ? 'ok' : readNumber(text, sign, evidence, parts);
    if (reading === 'ambiguous') return ambiguous;
    if (reading === 'invalid') return notANumber;
    if (reading === 'tooLarge') return tooLarge;
    const affix = affixOf(parts.prefix, parts.suffix);
    if (affix === null || affix.percent) return notANumber;
    if (affix.currency !== null) {
      const known = row.named ?? row.signed;
      if (known !== null && known !== affix.currency) return twoCurrencies;
      if (known === null) {
        row.signed = affix.currency;
        row.digits = minorDigits(affix.currency);
      }
    }
    parts.negative ||= affix.negative;
    const value = scaled(parts, row.digits, factor * affix.factor);
    return Number.isNaN(value) ? tooLarge : value;
  };
  return { read, evidence };
};

/** A whole number from `min` to `max`; digits grouped in any way, a fraction only when it is zero. */
export const integerCoercer = (
  { factor }: Pick<AmountOptions, 'factor'>,
  min: number,
  max: number,
): AmountCoercer => {
  const evidence = noNumberEvidence();
  const parts = emptyParts();
  const affixOf = makeAffixReader();
  const range = outOfRange(min, max);

  /** `1.234` is no whole number unless the sign groups digits. */
  const groupingOf = (text: string): DecimalSign => (text.includes(',') ? '.' : ',');

  const read = (cell: string): Cell => {
    const text = cell.trim();
    if (text === '' || isAbsent(text)) return null;
    if (isDamaged(text)) return spreadsheetDamage;
    const before = evidence.either;
    const reading = readScientific(text, parts) ? 'ok' : readNumber(text, groupingOf(text), evidence, parts);
    if (reading === 'tooLarge') return tooLarge;
    if (reading !== 'ok') return notANumber;
    if (evidence.either > before) {
      evidence.either = before;
      if (text.includes(',')) evidence.dot += 1;
      else evidence.comma += 1;
    }
    const affix = affixOf(parts.prefix, parts.suffix);
    if (affix === null || affix.percent || affix.currency !== null) return notANumber;
    parts.negative ||= affix.negative;
    const micro = scaled(parts, 3, factor * affix.factor);
    if (Number.isNaN(micro)) return tooLarge;
    if (micro % 1000 !== 0) return notWhole;
    const value = micro / 1000;
    return value < min || value > max ? range : value;
  };
  return { read, evidence };
};
