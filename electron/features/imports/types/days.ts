import { isAbsent, isDamaged, spreadsheetDamage, type Cell, type Coercer, type Refusal } from './cell.ts';

/** Days in a unit, by the beginning of its name in the languages of exports; a month counts 30. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|days?|tage?n?|kalendertage?|jours?|d[ií]as?|giorni|giorno|dage?n?|dagar|dni|dzień|日)$/iu, 1],
  [/^(?:w|weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week|veckor|vecka|uger|tygodni\p{L}*)$/iu, 7],
  [
    /^(?:m|mo|mos|months?|monate?n?|mon|mois|mes(?:es)?|mes[ei]|maand(?:en)?|månad(?:er)?|mån|mdr|miesi\p{L}*|mies)$/iu,
    30,
  ],
];

const daysOf = (name: string): number | null => units.find(([known]) => known.test(name))?.[1] ?? null;

const atEnd = /^(.*\S)\s*(?:[([]\s*(?:in\s+)?(\p{L}+)\.?\s*[)\]]|\s(?:in|en|em)\s+(\p{L}+))$/iu;

/** The unit that a header names for a number of days, and the header without it: 30 for "Notice (months)". */
export const dayUnit = (header: string): { readonly plain: string; readonly unit: number } | null => {
  const [, plain = '', bracketed, spelled] = atEnd.exec(header) ?? [];
  const name = bracketed ?? spelled;
  const unit = name === undefined || name.length < 2 ? null : daysOf(name);
  return unit === null ? null : { plain, unit };
};

const notDays: Refusal = { code: 'NOT_DAYS', message: 'This must be a number of days, such as 90.' };
const inMonths: Refusal = {
  code: 'MONTHS_NOT_DAYS',
  message: 'This is a time in months; write how many days it is, such as 90.',
};
const outOfRange = (min: number, max: number): Refusal => ({
  code: 'OUT_OF_RANGE',
  message: `This must be from ${min} to ${max}.`,
});

const written = /^(\d{1,5})(?:[.,]0+)?\s*(\p{L}*)/u;
/** A number of days that says so itself: "30 Tage". */
export const saysDays = (text: string): boolean => {
  const name = written.exec(text.trim())?.[2] ?? '';
  return name !== '' && daysOf(name) !== null;
};

/**
 * Whole days from `min` to `max`, from "90", "90 days" or "2 weeks". A plain number counts `unit` days, as the
 * header says; months in a cell are for a person to turn into days, for they are not all as long.
 */
export const daysCoercer = (unit: number, min: number, max: number): Coercer => {
  const range = outOfRange(min, max);
  return (cell): Cell => {
    const text = cell.trim();
    if (text === '' || isAbsent(text)) return null;
    if (isDamaged(text)) return spreadsheetDamage;
    const [, digits, name = ''] = written.exec(text) ?? [];
    if (digits === undefined) return notDays;
    const size = name === '' ? (/[^\d.,]/u.test(text) ? null : unit) : daysOf(name);
    if (size === null) return notDays;
    if (size === 30 && name !== '') return inMonths;
    const value = Number(digits) * size;
    return value < min || value > max ? range : value;
  };
};
