import * as shared from '../../shared/parse.ts';
import { locale } from './format.ts';

export { parseQuarter, refused, value, type Parsed, type ParseReason } from '../../shared/parse.ts';

// What is typed is read in the user's locale; a test says which.

/** A number as people type it. */
export const parseNumber = (text: string, language: string = locale()) => shared.parseNumber(text, language);

/** A whole number within `min` and `max`. */
export const parseInteger = (text: string, min: number, max: number, language: string = locale()) =>
  shared.parseInteger(text, min, max, language);

/** An amount in units of `currency`, as minor units. */
export const parseMoney = (text: string, currency: string, language: string = locale()) =>
  shared.parseMoney(text, currency, language);

/** A day: ISO always, otherwise three numbers in the locale's order. */
export const parseDay = (text: string, language: string = locale()) => shared.parseDay(text, language);
