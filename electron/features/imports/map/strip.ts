import type { ImportField } from '../kinds/kind.ts';
import { dayUnit } from '../types/days.ts';
import { durationUnit, inUnit } from '../types/duration.ts';
import { headerUnit } from './header.ts';

/** "Custom field (Organizations)", "Trait: seats_purchased", "Key Role: CSM" are what stands in them. */
const wrapped =
  /^(?:custom field|custom attribute|custom|cf|udf|user defined field|trait|attribute|key role)\s*[:(_-]+\s*(.+?)\s*\)?$/iu;

/** A header without the words by which a system says that a column is one of its users' own. */
export const unwrapped = (header: string): string => {
  const inner = wrapped.exec(header)?.[1];
  if (inner === undefined) return header;
  return inner.includes('(') && header.endsWith(')') && !/^[^:(]*\(/u.test(header) ? `${inner})` : inner;
};

/** "Customer Success Manager: Full Name": the person whom a lookup names. */
const ofPerson = /^(.*\S)\s*:\s*(?:full name|name)$/iu;

/** What a header says of its values besides: "(A/M/B)", "(1-5)", "(net)", "(30d)", "(Europe/Paris)". */
const remark =
  /^(.*\S)\s*[([](?:[\p{L}\d_]+(?:\s?\/\s?[\p{L}\d_]+)+|(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|\d+\s*(?:-|–|to)\s*\d+|net|netto|gross|brutto|(?:last )?\d+ ?d(?:ays?)?)[)\]]$/iu;

/** "Current ARR Currency": the currency of an amount. */
const ofAmount = /^(.*\S)\s+\(?(?:currency|währung|devise|divisa|moneda|moeda|valuta)\)?$/iu;

/** A shorter header that means the same, and the fields it may then name. */
export type Shorter = {
  readonly plain: string;
  readonly carries: (field: ImportField | undefined) => boolean;
  /** A unit that has to be looked at: a time of notice in months. */
  readonly doubtful: boolean;
};

const amounts: ReadonlySet<string> = new Set(['money', 'integer', 'decimal']);
const always = (): boolean => true;

/** A header without its unit or remark; null when it has none. */
export const shorter = (header: string): Shorter | null => {
  const person = ofPerson.exec(header)?.[1];
  if (person !== undefined)
    return { plain: person, carries: (field) => field?.type === 'text', doubtful: false };
  const days = dayUnit(header);
  const inDays = days && { ...days, carries: (field: ImportField | undefined) => field?.type === 'days' };
  if (durationUnit(header) !== null) {
    const plain = header.replace(inUnit, '');
    return {
      plain,
      carries: (field) => field?.type === 'duration' || (inDays?.plain === plain && field?.type === 'days'),
      doubtful: false,
    };
  }
  if (inDays) return { plain: inDays.plain, carries: inDays.carries, doubtful: inDays.unit !== 1 };
  const { plain } = headerUnit(header);
  if (plain !== header)
    return { plain, carries: (field) => field !== undefined && amounts.has(field.type), doubtful: false };
  const bare = remark.exec(header)?.[1];
  return bare === undefined ? null : { plain: bare, carries: always, doubtful: false };
};

/** The header of the amount whose currency a column holds; null when it holds none. */
export const amountOfCurrency = (header: string): string | null => ofAmount.exec(header)?.[1] ?? null;
