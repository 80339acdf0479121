import { minorDigits } from '../../../../shared/money.ts';
import type { Refusal } from './cell.ts';
import { notANumber, numberCoercer, tooLarge, type DigitReader, type NumberCoercer } from './number-cell.ts';
import { readNumber, scaled, type DecimalSign } from './number.ts';

/** The currency of the row being read; money cells read and write it. */
export type RowMoney = {
  /** Currency that a column of its own names, or null. */
  named: string | null;
  /** Currency that a sign in one of the row's amounts names, or null. */
  signed: string | null;
  /** Digits after the decimal sign that amounts are stored with. */
  digits: 0 | 2 | 3;
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

export type AmountOptions = {
  readonly sign: DecimalSign;
  /** 1,000 for a header such as `ARR ($K)`. */
  readonly factor: number;
};

/** Money in minor units of the row's currency. */
export const moneyCoercer = ({ sign, factor }: AmountOptions, row: RowMoney): NumberCoercer =>
  numberCoercer(
    (text, evidence, parts) => readNumber(text, sign, evidence, parts),
    (parts, affix) => {
      if (affix.percent) return notANumber;
      if (affix.currency !== null) {
        const known = row.named ?? row.signed;
        if (known !== null && known !== affix.currency) return twoCurrencies;
        if (known === null) {
          row.signed = affix.currency;
          row.digits = minorDigits(affix.currency);
        }
      }
      const value = scaled(parts, row.digits, factor * affix.factor);
      return Number.isNaN(value) ? tooLarge : value;
    },
  );

/** A sign that could end the whole part groups digits: `1.234` is no whole number otherwise. */
const readWhole: DigitReader = (text, evidence, parts) => {
  const before = evidence.either;
  const grouped = text.includes(',');
  const reading = readNumber(text, grouped ? '.' : ',', evidence, parts);
  if (evidence.either > before) {
    evidence.either = before;
    if (grouped) evidence.dot += 1;
    else evidence.comma += 1;
  }
  return reading;
};

/** A whole number from `min` to `max`; digits grouped in any way, a fraction only when it is zero. */
export const integerCoercer = (
  { factor }: Pick<AmountOptions, 'factor'>,
  min: number,
  max: number,
): NumberCoercer => {
  const range = outOfRange(min, max);
  return numberCoercer(readWhole, (parts, affix) => {
    if (affix.percent || affix.currency !== null) return notANumber;
    const thousandths = scaled(parts, 3, factor * affix.factor);
    if (Number.isNaN(thousandths)) return tooLarge;
    if (thousandths % 1000 !== 0) return notWhole;
    const value = thousandths / 1000;
    return value < min || value > max ? range : value;
  });
};
