import { isRefusal, unescapeFormula, type Cell, type Coercer, type Refusal } from './cell.ts';

const tooMany: Refusal = {
  code: 'LIST_TOO_LONG',
  message: 'A list has at most 200 entries of 200 characters.',
};

/** The entries of a list: split at semicolons, an entry in quotes kept whole. */
export const splitList = (text: string): string[] => {
  const entries: string[] = [];
  const entry = /\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))(?:;|$)/gsu;
  while (entry.lastIndex < text.length) {
    const found = entry.exec(text);
    if (!found) break;
    const value = found[1] === undefined ? (found[2] ?? '').trim() : found[1].replaceAll('""', '"');
    if (value !== '' || found[1] !== undefined) entries.push(value);
  }
  return entries;
};

/** Entries as one cell, `A; B`; those that would not come back as they are stand in quotes. */
export const joinList = (entries: readonly string[]): string =>
  entries
    .map((entry) =>
      /[;"]/u.test(entry) || entry.trim() !== entry || entry === ''
        ? `"${entry.replaceAll('"', '""')}"`
        : entry,
    )
    .join('; ');

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
