import type { AmountOptions } from './amount.ts';
import type { Cell, Refusal } from './cell.ts';
import { notANumber, numberCoercer, type NumberCoercer } from './number-cell.ts';
import { readNumber } from './number.ts';

const outOfRange: Refusal = { code: 'OUT_OF_RANGE', message: 'This must be from 0 to 100 %.' };

const plainCoercer = (
  { sign, factor }: AmountOptions,
  finish: (value: number, percent: boolean) => Cell,
): NumberCoercer =>
  numberCoercer(
    (text, evidence, parts) => readNumber(text, sign, evidence, parts),
    ({ mantissa, fraction, negative }, affix) => {
      if (affix.currency !== null) return notANumber;
      const size = (mantissa / 10 ** fraction) * factor * affix.factor;
      return finish(negative ? -size : size, affix.percent);
    },
  );

/** Numbers keep this many decimals (the stored form of custom numbers). */
const decimals = 6;
const largest = 1e15;

/** A number as decimal text without grouping, `1234.5`; a percentage keeps its number. */
export const decimalCoercer = (options: AmountOptions): NumberCoercer =>
  plainCoercer(options, (value) =>
    Math.abs(value) > largest ? notANumber : String(Number(value.toFixed(decimals)) + 0),
  );

/** Whole percent, 0 to 100; a fraction of 1 without a sign is a share: 0.75 is 75. */
export const percentCoercer = (options: AmountOptions): NumberCoercer =>
  plainCoercer(options, (value, percent) => {
    const share = !percent && value > 0 && value <= 1 ? value * 100 : value;
    return share < 0 || share > 100 ? outOfRange : Math.round(share);
  });
