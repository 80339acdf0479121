import type { ImportField } from '../kinds/kind.ts';
import { isRefusal } from '../types/cell.ts';
import { compileColumn } from '../types/compile.ts';
import { choiceCoercer } from '../types/words.ts';

const looked = 200;

const link = /^(?:https?:\/\/|www\.)\S+$/iu;
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const salesforceId = /^(?:00[1356QTU]|500|701|a[0-9A-Za-z]{2})[a-zA-Z0-9]{12}(?:[A-Z0-9]{3})?$/u;
const number = /^[\d.,\s]+$/u;

const share = (values: readonly string[], test: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

/** A name, a city or an owner is no address, link, number or record id. */
const unlikeText = (values: readonly string[]): boolean =>
  share(values, (value) => link.test(value) || address.test(value) || salesforceId.test(value)) > 0.5 ||
  (values.length >= 5 && share(values, (value) => number.test(value)) > 0.9);

const names = new Set([
  'name',
  'firstName',
  'lastName',
  'accountName',
  'primaryCsm',
  'secondaryOwner',
  'industry',
  'country',
  'city',
  'title',
  'department',
  'segment',
]);

/** A date that does not exist is a fault of its row; the column is one of dates all the same. */
const dateLike = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/u;
const faultsOfRows = new Set([
  'OUT_OF_RANGE',
  'NOT_WHOLE',
  'NUMBER_TOO_LARGE',
  'AMBIGUOUS_NUMBER',
  'AMBIGUOUS_DAY',
  'CURRENCY_CONFLICT',
]);

/** Days and amounts are told from anything else by a few: a book with many "TBD" still has dates to import. */
const refusedAtMost = ({ type }: ImportField): number => (type === 'day' || type === 'money' ? 0.8 : 0.5);

/** True when the values of a column speak against a field: most of them are not of its type. */
export const contradicts = (field: ImportField, values: readonly string[]): boolean => {
  const sample = values.slice(0, looked);
  if (sample.length === 0) return false;
  if (names.has(field.name)) return unlikeText(sample);
  if (field.type === 'text' || field.type === 'note') return false;
  if (field.name === 'phone') return share(sample, (value) => address.test(value) || link.test(value)) > 0.5;
  const row = { named: null, signed: null, digits: 2 as const };
  const { read } = compileColumn(field, { sign: '.', order: 'dayFirst', factor: 1, exact: false }, row);
  const refused = share(sample, (value) => {
    row.signed = null;
    const cell = read(value);
    if (!isRefusal(cell) || faultsOfRows.has(cell.code)) return false;
    return !(field.type === 'day' && dateLike.test(value.trim()));
  });
  return refused > refusedAtMost(field);
};

/** Whether a column holds words of a field's list and nothing else; short lists (high, low) fit anything. */
export const confirms = (field: ImportField, values: readonly string[]): boolean => {
  const sample = values.slice(0, looked);
  if (field.choices.length < 4 || sample.length === 0) return false;
  const read = choiceCoercer(field.choices, field.synonyms);
  return sample.every((value) => typeof read(value) === 'string');
};

/** A column whose name says nothing but whose values do: a key full of record ids, or e-mail addresses. */
export const liftedField = (
  fields: readonly ImportField[],
  words: readonly string[],
  values: readonly string[],
): { field: ImportField; sure: boolean } | null => {
  const sample = values.slice(0, looked);
  if (sample.length < 3) return null;
  const key = fields.find(({ name }) => name === 'crmId');
  const prefixes = key?.salesforcePrefixes ?? [];
  const ids = sample.every((value) => salesforceId.test(value) && prefixes.includes(value.slice(0, 3)));
  if (key && ids && new Set(sample).size === sample.length)
    return {
      field: key,
      sure:
        words.length === 1 && ['key', 'id', 'sfkey', 'crmkey', 'reference', 'ref'].includes(words[0] ?? ''),
    };
  const email = fields.find(({ name }) => name === 'email');
  if (email && share(sample, (value) => address.test(value)) > 0.9) return { field: email, sure: false };
  return null;
};
