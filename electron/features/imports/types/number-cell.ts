import { makeAffixReader, type Affix } from './affix.ts';
import { isAbsent, isDamaged, spreadsheetDamage, type Cell, type Coercer, type Refusal } from './cell.ts';
import { noNumberEvidence, type NumberEvidence, type NumberParts, type NumberReading } from './number.ts';

export const notANumber: Refusal = { code: 'NOT_A_NUMBER', message: 'This is not a number.' };
const ambiguous: Refusal = {
  code: 'AMBIGUOUS_NUMBER',
  message: 'The column writes numbers in two ways, so this one could be read as thousands or as a fraction.',
};
export const tooLarge: Refusal = {
  code: 'NUMBER_TOO_LARGE',
  message: 'This number is larger than Carryon can store exactly.',
};

const refusals: Readonly<Record<Exclude<NumberReading, 'ok'>, Refusal>> = {
  ambiguous,
  invalid: notANumber,
  tooLarge,
};

/** Digits that a number holds exactly, and those of a fraction that an amount may have. */
const exactDigits = 15;
const fractionKept = 6;

const scientific = /^([-+]?)(\d)(?:\.(\d+))?[eE]\+?(\d{1,2})$/u;

/** "1.0E7", as Java programs write large numbers: a dot that can only be a decimal sign. Null for other texts. */
const readScientific = (text: string, into: NumberParts): NumberReading | null => {
  const [, sign, whole = '', written = '', exponent] = scientific.exec(text) ?? [];
  if (exponent === undefined) return null;
  const power = Number(exponent);
  const digits = written.slice(0, Math.min(power + fractionKept, exactDigits - 1));
  const shift = power - digits.length;
  into.mantissa = Number(`${whole}${digits}e${Math.max(0, shift)}`);
  into.fraction = Math.max(0, -shift);
  into.negative = sign === '-';
  into.prefix = '';
  into.suffix = '';
  return Number.isSafeInteger(into.mantissa) ? 'ok' : 'tooLarge';
};

/** Reads the digits of a text; what it says of the decimal sign is noted. */
export type DigitReader = (text: string, evidence: NumberEvidence, into: NumberParts) => NumberReading;

export type NumberCoercer = { readonly read: Coercer; readonly evidence: NumberEvidence };

/**
 * A reader of cells that hold a number of any kind. `finish` makes the value of the number, its sign included,
 * and of what stands around it.
 */
export const numberCoercer = (
  readDigits: DigitReader,
  finish: (parts: NumberParts, affix: Affix) => Cell,
): NumberCoercer => {
  const evidence = noNumberEvidence();
  const parts: NumberParts = { mantissa: 0, fraction: 0, negative: false, prefix: '', suffix: '' };
  const affixOf = makeAffixReader();
  const read = (cell: string): Cell => {
    const text = cell.trim();
    if (text === '' || isAbsent(text)) return null;
    if (isDamaged(text)) return spreadsheetDamage;
    const reading = readScientific(text, parts) ?? readDigits(text, evidence, parts);
    if (reading !== 'ok') return refusals[reading];
    const affix = affixOf(parts.prefix, parts.suffix);
    if (affix === null) return notANumber;
    parts.negative ||= affix.negative;
    return finish(parts, affix);
  };
  return { read, evidence };
};
