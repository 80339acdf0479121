import { splitList, unescapeFormula } from '../../../../shared/csv.ts';
import type { Cell, Coercer, Refusal } from './cell.ts';

const tooMany: Refusal = { code: 'LIST_TOO_LONG', message: 'A cell may name at most 500 entries.' };
const mostEntries = 500;

const asJson = (entries: readonly string[]): Cell => {
  if (entries.length > mostEntries) return tooMany;
  return entries.length === 0 ? null : JSON.stringify(entries);
};

const hasTwoWords = (text: string): boolean => /\S\s+\S/u.test(text.trim());

/** Commas part names when both sides are whole names or addresses; "Weber, Jonas" is one person. */
const splitAtCommas = (text: string): string[] => {
  const parts = text.split(',');
  const whole = parts.every((part) => hasTwoWords(part) || part.includes('@'));
  return whole || parts.length > 2 ? parts : [text];
};

const joined = /\s+(?:and|&|und|et|y|e|en)\s+/iu;
const splitAtWords = (text: string): string[] => {
  const parts = text.split(joined);
  return parts.length > 1 && parts.every(hasTwoWords) ? parts : [text];
};

/** "Jane Doe <jane@acme.example> (CFO)" is Jane Doe. */
const plainName = (text: string): string => {
  const name = text
    .replace(/\s*<[^<>]*>\s*$/u, '')
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replace(/^["'\s]+|["'\s]+$/gu, '')
    .replaceAll(/\s+/gu, ' ');
  return name === '' ? text.replaceAll(/[<>\s]/gu, '') : name;
};

const separators = /[;\n\r|]+/u;

/** Names in one cell as JSON, each once. A file of Carryon's own is a list and taken to the letter. */
export const namesCoercer = (exact: boolean): Coercer => {
  return (cell) => {
    const text = unescapeFormula(cell);
    if (text.trim() === '') return null;
    if (exact) return asJson(splitList(text));
    const parts = separators.test(text) ? text.split(separators) : splitAtCommas(text).flatMap(splitAtWords);
    const names = parts
      .map((part) => plainName(part.trim()))
      .filter((name) => name !== '' && name.length <= 200);
    return asJson([...new Set(names)]);
  };
};

const bullet = /^\s*(?:[-–—*•·▪]|\[[ x]?\]|\d{1,2}[.)])\s*/iu;

/** Lines, bullets or entries in one cell as JSON. */
export const linesCoercer = (exact: boolean): Coercer => {
  return (cell) => {
    const text = unescapeFormula(cell);
    if (text.trim() === '') return null;
    if (exact) return asJson(splitList(text));
    const parts = /[\n\r]/u.test(text) ? text.split(/[\n\r]+/u) : text.split(/\s*[;|]\s*/u);
    const lines = parts.map((part) => part.replace(bullet, '').trim()).filter((line) => line !== '');
    return asJson([...new Set(lines.map((line) => line.slice(0, 500)))]);
  };
};
