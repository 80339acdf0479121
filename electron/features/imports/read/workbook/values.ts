import type { NumberFormat } from './formats.ts';

const millisecondsPerDay = 86_400_000;
/** Serial number of 1970-01-01 in the two ways of counting days. */
const epochFrom1900 = 25_569;
const epochFrom1904 = 24_107;
/** 9999-12-31 counted from 1900; Excel shows no day beyond. */
const lastSerial = 2_958_465;
/** What Excel shows for a day that is none: a value that cannot be taken. */
const noDay = '########';

/**
 * A serial number as a day, with the time of day where it has one. Excel believes that 1900 was a leap year:
 * days before March 1900 are counted one off.
 */
const dayText = (serial: number, from1904: boolean): string => {
  const shifted = from1904 ? serial + epochFrom1900 - epochFrom1904 : serial;
  if (!(shifted >= 0 && shifted < lastSerial + 1)) return noDay;
  const days = !from1904 && shifted < 60 ? shifted + 1 : shifted;
  const seconds = Math.round((days - epochFrom1900) * 86_400);
  const text = new Date(seconds * 1000).toISOString();
  return seconds % 86_400 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
};

const timeText = (serial: number): string => {
  if (serial >= 1 || serial < 0) return numberText(serial);
  const instant = Math.round(serial * 86_400) * 1000;
  return new Date(instant % millisecondsPerDay).toISOString().slice(11, 19);
};

/**
 * A number with the fifteen digits that Excel keeps, a point as its decimal sign. Three decimals get a zero
 * more: `1.234` could be thousands elsewhere. A longer whole number has lost digits, and is written with an
 * exponent, which no identifier is taken from.
 */
export const numberText = (value: number): string => {
  if (!Number.isFinite(value)) return '#NUM!';
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size >= 1e15) return rounded.toExponential().replace('e', 'E');
  if (size !== 0 && size < 1e-6) return rounded.toFixed(15).replace(/0+$/u, '');
  const text = String(rounded);
  return size >= 1 && /\.\d{3}$/u.test(text) ? `${text}0` : text;
};

/** The digits of a whole number in the places of a pattern, from the right; what is over goes in front. */
const digitsText = (value: number, pattern: string): string => {
  const rounded = Math.round(Math.abs(value));
  if (rounded >= 1e15) return numberText(value);
  let left = String(rounded);
  let text = '';
  for (let at = pattern.length - 1; at >= 0; at -= 1) {
    const sign = pattern.charAt(at);
    if (sign === '0') {
      text = (left.at(-1) ?? '0') + text;
      left = left.slice(0, -1);
    } else text = sign + text;
  }
  return `${value < 0 ? '-' : ''}${left}${text}`;
};

/** A number as text that the importer reads in one way only, with what its format says of it. */
export const shownNumber = (value: number, format: NumberFormat, from1904: boolean): string => {
  switch (format.kind) {
    case 'plain':
      return numberText(value);
    case 'money':
      return `${numberText(value)} ${format.currency}`;
    case 'percent':
      return `${numberText(value * 100)}%`;
    case 'day':
      return dayText(value, from1904);
    case 'time':
      return timeText(value);
    case 'digits':
      return digitsText(value, format.pattern);
  }
};
