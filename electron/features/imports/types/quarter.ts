import { parseQuarter } from '../../../../shared/parse.ts';
import { isAbsent, isDamaged, spreadsheetDamage, type Cell, type Coercer, type Refusal } from './cell.ts';
import { dayCoercer } from './day.ts';

const notAQuarter: Refusal = { code: 'NOT_A_QUARTER', message: 'This is not a quarter, such as Q2 2026.' };

/** A calendar quarter, `2026-Q2`, from "Q2 2026", "2026-Q2", "FY26 Q2" without its year's own start, or a day in it. */
export const quarterCoercer = (): Coercer => {
  const known = new Map<string, Cell>();
  const { read: readDay } = dayCoercer('dayFirst');
  const convert = (text: string): Cell => {
    if (text === '' || isAbsent(text)) return null;
    if (isDamaged(text)) return spreadsheetDamage;
    const quarter = parseQuarter(text.replace(/\bT(?=[1-4]\b)/u, 'Q'));
    if (quarter.ok) return quarter.value;
    // Only a day that can be read one way: a quarter is no reason to guess.
    const day = /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}\.\d{1,2}\.\d{4}/u.test(text) ? readDay(text) : null;
    return typeof day === 'string'
      ? `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
      : notAQuarter;
  };
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const value = convert(cell.trim());
    if (known.size < 1000) known.set(cell, value);
    return value;
  };
};
