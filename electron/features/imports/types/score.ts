import type { Cell, Coercer, Refusal } from './cell.ts';
import { notANumber, numberCoercer } from './number-cell.ts';
import { readNumber } from './number.ts';

/** What the scores of a file go up to; Carryon's own go from 1 to 5. */
export type ScoreScale = 5 | 10 | 100;
export const ownScale = 5;

/** The highest score of a column, how it is written, and how many there are of all and beyond Carryon's own. */
export type ScoreEvidence = { highest: number; sample: string; count: number; beyond: number };

/** A score beyond 5 among many that are not is a fault of its row. */
const beyondAtLeast = 0.2;

/** The scale that the scores of a file seem to be of. */
export const scaleOf = (columns: readonly ScoreEvidence[]): ScoreScale => {
  const sum = (of: (column: ScoreEvidence) => number): number =>
    columns.reduce((total, column) => total + of(column), 0);
  if (sum(({ beyond }) => beyond) <= sum(({ count }) => count) * beyondAtLeast) return ownScale;
  return Math.max(...columns.map(({ highest }) => highest)) <= 10 ? 10 : 100;
};

const notWhole: Refusal = { code: 'NOT_WHOLE', message: 'This must be a whole number.' };
const outOfRange = (min: number, max: number): Refusal => ({
  code: 'OUT_OF_RANGE',
  message: `This must be from ${min} to ${max}.`,
});

/**
 * Scores from 1 to 5. Those of another scale fall into five equal parts of it: of 100, 1 to 20 is 1 and 81 to
 * 100 is 5, and 0 the lowest too.
 */
export const scoreCoercer = (scale: ScoreScale): { read: Coercer; scores: ScoreEvidence } => {
  const scores: ScoreEvidence = { highest: 0, sample: '', count: 0, beyond: 0 };
  let written = '';
  const { read } = numberCoercer(
    (text, seen, parts) => {
      written = text;
      return readNumber(text, '.', seen, parts);
    },
    ({ mantissa, fraction, negative }, affix): Cell => {
      if (affix.currency !== null || affix.factor !== 1) return notANumber;
      const value = (mantissa / 10 ** fraction) * (negative ? -1 : 1);
      scores.count += 1;
      if (value > ownScale) scores.beyond += 1;
      if (value > scores.highest) [scores.highest, scores.sample] = [value, written];
      if (scale === ownScale) {
        if (affix.percent) return notANumber;
        if (!Number.isInteger(value)) return notWhole;
        return value < 1 || value > ownScale ? outOfRange(1, ownScale) : value;
      }
      if (value < 0 || value > scale) return outOfRange(0, scale);
      return Math.max(1, Math.ceil((value / scale) * ownScale));
    },
  );
  return { read, scores };
};
