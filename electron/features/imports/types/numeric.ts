import { makeAffixReader } from './affix.ts';
import type { AmountCoercer, AmountOptions } from './amount.ts';
import { isAbsent, isDamaged, spreadsheetDamage, type Cell, type Refusal } from './cell.ts';
import { noNumberEvidence, readNumber, type NumberParts } from './number.ts';

const notANumber: Refusal = { code: 'NOT_A_NUMBER', message: 'This is not a number.' };
const ambiguous: Refusal = {
  code: 'AMBIGUOUS_NUMBER',
  message: 'The column writes numbers in two ways, so this one could be read as thousands or as a fraction.',
};
const outOfRange: Refusal = { code: 'OUT_OF_RANGE', message: 'This must be from 0 to 100 %.' };

const emptyParts = (): NumberParts => ({ mantissa: 0, fraction: 0, negative: false, prefix: '', suffix: '' });

type Reader = (value: number, percent: boolean) => Cell;

const numberCoercer = ({ sign, factor }: AmountOptions, finish: Reader): AmountCoercer => {
  const evidence = noNumberEvidence();
  const parts = emptyParts();
  const affixOf = makeAffixReader();
  const read = (cell: string): Cell => {
    const text = cell.trim();
    if (text === '' || isAbsent(text)) return null;
    if (isDamaged(text)) return spreadsheetDamage;
    const reading = readNumber(text, sign, evidence, parts);
    if (reading === 'ambiguous') return ambiguous;
    if (reading === 'invalid') return notANumber;
    const affix = affixOf(parts.prefix, parts.suffix);
    if (affix === null || affix.currency !== null) return notANumber;
    const size = (parts.mantissa / 10 ** parts.fraction) * factor * affix.factor;
    return finish(affix.negative ? -size : size, affix.percent);
  };
  return { read, evidence };
};

/** Numbers keep this many decimals (the stored form of custom numbers). */
const decimals = 6;
const largest = 1e15;

/** A number as decimal text without grouping, `1234.5`; a percentage keeps its number. */
export const decimalCoercer = (options: AmountOptions): AmountCoercer =>
  numberCoercer(options, (value) =>
    Math.abs(value) > largest ? notANumber : String(Number(value.toFixed(decimals)) + 0),
  );

/** Whole percent, 0 to 100; a fraction of 1 without a sign is a share: 0.75 is 75. */
export const percentCoercer = (options: AmountOptions): AmountCoercer =>
  numberCoercer(options, (value, percent) => {
    const share = !percent && value > 0 && value <= 1 ? value * 100 : value;
    return share < 0 || share > 100 ? outOfRange : Math.round(share);
  });
