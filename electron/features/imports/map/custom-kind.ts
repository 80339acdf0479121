import type { CustomKind } from '../../../../shared/records/custom.ts';
import { helperField, type ImportType } from '../kinds/kind.ts';
import { contradicts } from './evidence.ts';

const looked = 200;
const mostChoices = 12;

const tests: readonly (readonly [CustomKind, ImportType])[] = [
  ['yesNo', 'flag'],
  ['date', 'day'],
  ['number', 'decimal'],
  ['money', 'money'],
];

const hasCurrency = (value: string): boolean => /[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|JPY)\b/u.test(value);
const identifier = /^0\d|^[\d\s()+/-]{7,}$/u;

/** The kind of custom field that the values of a column would make (row 6). */
export const guessCustomKind = (values: readonly string[]): CustomKind => {
  const sample = values.slice(0, looked).map((value) => value.trim());
  if (sample.length === 0) return 'text';
  if (sample.filter(hasCurrency).length > sample.length / 2) return 'money';
  // Leading zeros and long runs of digits are numbers of something, not amounts of it.
  if (sample.some((value) => identifier.test(value) && !/^0([.,]\d+)?$/u.test(value))) {
    const day = helperField('value', 'day');
    return contradicts(day, sample) ? 'text' : 'date';
  }
  const fits = tests.find(([, type]) => !contradicts(helperField('value', type), sample));
  if (fits) return fits[0] === 'yesNo' && new Set(sample).size > 2 ? 'number' : fits[0];
  const different = new Set(sample);
  return different.size <= mostChoices &&
    different.size * 2 <= sample.length &&
    sample.every(({ length }) => length <= 60)
    ? 'choice'
    : 'text';
};
