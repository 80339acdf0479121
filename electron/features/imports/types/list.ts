import { splitList, unescapeFormula } from '../../../../shared/csv.ts';
import { isRefusal, type Cell, type Coercer, type Refusal } from './cell.ts';

const tooMany: Refusal = {
  code: 'LIST_TOO_LONG',
  message: 'A list has at most 200 entries of 200 characters.',
};

/** A multi-select as JSON text. */
export const listCoercer = (): Coercer => {
  const known = new Map<string, Cell>();
  const convert = (cell: string): Cell => {
    const text = unescapeFormula(cell);
    if (text.trim() === '') return null;
    const entries = splitList(text);
    if (entries.length > 200 || entries.some(({ length }) => length > 200)) return tooMany;
    return entries.length === 0 ? null : JSON.stringify(entries);
  };
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const value = convert(cell);
    if (known.size < 1000 && !isRefusal(value)) known.set(cell, value);
    return value;
  };
};
