import type { ImportField } from '../kinds/kind.ts';
import { isRefusal } from '../types/cell.ts';
import { compileColumn } from '../types/compile.ts';
import { saysDays } from '../types/days.ts';
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

/** Texts that name somebody or something: not addresses, links, numbers or ids. */
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
  'subject',
  'department',
  'segment',
  'owner',
  'stage',
  'respondent',
  'reportsTo',
  'assessedBy',
  'product',
  'signal',
]);

/** The field's own name, also where it is carried by rows of another kind: `contact.title`. */
const plainName = ({ name }: ImportField): string => name.slice(name.lastIndexOf('.') + 1);

/** People are called many things, and requesters and respondents also by their address. */
const byAddress = new Set(['requester', 'respondent', 'attendees', 'owner']);

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

const belowZero = /^[-−–]\s?\d/u;

const freeText: ReadonlySet<ImportField['type']> = new Set(['text', 'note', 'names', 'lines', 'reference']);

/** A clock that counts down to a promised time goes below zero; the time that something took does not. */
export const isCountdown = ({ type }: ImportField, values: readonly string[]): boolean =>
  type === 'duration' && values.slice(0, looked).some((value) => belowZero.test(value.trim()));

/** True when the values of a column speak against a field: most of them are not of its type. */
export const contradicts = (field: ImportField, values: readonly string[]): boolean => {
  const sample = values.slice(0, looked);
  if (sample.length === 0) return false;
  const name = plainName(field);
  if (byAddress.has(name)) return unlikeText(sample.filter((value) => !address.test(value)));
  if (names.has(name)) return unlikeText(sample);
  if (freeText.has(field.type)) return false;
  if (name === 'phone') return share(sample, (value) => address.test(value) || link.test(value)) > 0.5;
  if (isCountdown(field, sample)) return true;
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
  if (sample.length === 0) return false;
  if (field.type === 'days') return share(sample, saysDays) > 0.5;
  if (field.choices.length < (field.choices.includes('High') ? 4 : 3)) return false;
  const read = choiceCoercer(field.choices, field.synonyms);
  return sample.every((value) => typeof read(value) === 'string');
};

/** Headers of one word that say "this is the key" and nothing else. */
const keyWords: ReadonlySet<string> = new Set(['key', 'id', 'sfkey', 'crmkey', 'reference', 'ref']);

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Ids of a Salesforce object tell what they are the ids of; the record's own do not repeat. */
const idField = (fields: readonly ImportField[], values: readonly string[]): ImportField | undefined => {
  const [first = ''] = values;
  const prefix = first.slice(0, 3);
  if (!values.every((value) => salesforceId.test(value) && value.startsWith(prefix))) return undefined;
  return fields.find(
    ({ name, salesforcePrefixes }) =>
      salesforcePrefixes.includes(prefix) &&
      (name === 'accountCrmId' || name === 'crmId') &&
      (name !== 'crmId' || isUnique(values)),
  );
};

const host = /^(?:https?:\/\/|www\.)?(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}(?:\/\S*)?$/iu;

/** A column whose name says nothing but whose values do: a key full of record ids, addresses, domains. */
export const liftedField = (
  fields: readonly ImportField[],
  words: readonly string[],
  values: readonly string[],
): { field: ImportField; sure: boolean } | null => {
  const sample = values.slice(0, looked);
  if (sample.length < 3) return null;
  const id = idField(fields, sample);
  if (id)
    return { field: id, sure: id.name === 'crmId' && words.length === 1 && keyWords.has(words[0] ?? '') };
  const byName = (...wanted: readonly string[]) => fields.find(({ name }) => wanted.includes(name));
  const email = byName('email');
  if (email && share(sample, (value) => address.test(value)) > 0.9) return { field: email, sure: false };
  const domain = byName('domain', 'accountDomain');
  if (domain && share(sample, (value) => host.test(value)) > 0.9) return { field: domain, sure: false };
  return null;
};
