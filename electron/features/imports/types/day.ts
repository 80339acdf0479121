import { isDay } from '../../../../shared/dates.ts';
import { isAbsent, isDamaged, spreadsheetDamage, type Cell, type Coercer, type Refusal } from './cell.ts';

/** What the cells of a column say about the order of day and month in `3/4/2026`. */
export type DayEvidence = { dayFirst: number; monthFirst: number; either: number; sample: string };
/** `mixed`: the column holds both; a cell that can be read both ways is then refused. */
export type DayOrder = 'dayFirst' | 'monthFirst' | 'mixed';

const noDayEvidence = (): DayEvidence => ({ dayFirst: 0, monthFirst: 0, either: 0, sample: '' });

const notADay: Refusal = { code: 'NOT_A_DAY', message: 'This is not a date.' };
const ambiguous: Refusal = {
  code: 'AMBIGUOUS_DAY',
  message: 'The column writes days before months and months before days, so this date could be either.',
};

const monthNames: readonly string[] = [
  'jan januar january janvier janv enero ene janeiro gennaio gen januari',
  'feb februar february fevrier fevr febrero fevereiro fev febbraio februari',
  'mar marz mrz march mars marzo marco maart mrt maerz',
  'apr april avril avr abril abr aprile',
  'may mai mayo maio maggio mag mei',
  'jun juni june juin junio junho giugno giu',
  'jul juli july juillet juil julio julho luglio lug',
  'aug august aout agosto ago augustus',
  'sep sept september septembre septiembre setembro set settembre',
  'oct okt oktober october octobre octubre outubro out ottobre ott',
  'nov november novembre noviembre novembro',
  'dec dez dezember december decembre diciembre dic dezembro dicembre',
];
const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const monthOf = (name: string): number =>
  months.get(
    name
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f.]/gu, '')
      .toLowerCase(),
  ) ?? 0;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const fullYear = (year: number, digits: number): number => {
  if (digits > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
};

const time = String.raw`(?:[T,]?\s*\d{1,2}[:.]\d{2}.*)?$`;
const iso = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}`, 'u');
const numeric = new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{2}|\d{4,5})${time}`, 'u');
const dayName = new RegExp(
  String.raw`^(?:\p{L}+,\s*)?(\d{1,2})(?:st|nd|rd|th|er|[ºª])?[\s./-]+(?:de\s+)?(\p{L}+)\.?,?[\s/-]+(?:de\s+)?(\d{2}|\d{4})${time}`,
  'u',
);
const nameDay = new RegExp(
  String.raw`^(?:\p{L}{3,9},\s*)?(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})${time}`,
  'u',
);
const compact = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u;
const serial = /^([2-9]\d{4})(?:[.,]\d+)?$/u;
const epoch = /^\d{13}$/u;

const millisecondsPerDay = 86_400_000;
const isoOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Year, month and day of a text, or null; `order` decides where a text can be read both ways. */
const partsOf = (
  text: string,
  order: DayOrder,
  evidence: DayEvidence,
): [number, number, number] | Refusal | null => {
  const found = iso.exec(text) ?? compact.exec(text);
  if (found) return [Number(found[1]), Number(found[2]), Number(found[3])];
  const short = numeric.exec(text);
  if (short) {
    const [first, second] = [Number(short[1]), Number(short[3])];
    const year = fullYear(Number(short[4]), (short[4] ?? '').length);
    // Dots are always day-first.
    if (short[2] === '.') return [year, second, first];
    if (first > 12 && second <= 12) {
      evidence.dayFirst += 1;
      return [year, second, first];
    }
    if (second > 12) {
      evidence.monthFirst += 1;
      return [year, first, second];
    }
    if (first === second) return [year, first, second];
    evidence.either += 1;
    if (evidence.sample === '') evidence.sample = text;
    if (order === 'mixed') return ambiguous;
    return order === 'dayFirst' ? [year, second, first] : [year, first, second];
  }
  const named = dayName.exec(text);
  if (named)
    return [fullYear(Number(named[3]), (named[3] ?? '').length), monthOf(named[2] ?? ''), Number(named[1])];
  const american = nameDay.exec(text);
  if (american) return [Number(american[3]), monthOf(american[1] ?? ''), Number(american[2])];
  return null;
};

export type DayCoercer = {
  readonly read: Coercer;
  readonly evidence: DayEvidence;
  /** Days so far from now that they rather mean "never": how many, and the first. */
  readonly odd: { count: number; sample: string; stored: boolean };
};

/** Values kept to be recognised again: a column of days has few different ones. */
const remembered = 20_000;

/**
 * Calendar days as `YYYY-MM-DD`: ISO, dotted, slashed, named months, Excel serials, epoch milliseconds; a
 * time of day is dropped without shifting zones. A day beyond 2999 (`31.12.3999`, "never") is blank and noted.
 */
export const dayCoercer = (order: DayOrder): DayCoercer => {
  const evidence = noDayEvidence();
  const odd: DayCoercer['odd'] = { count: 0, sample: '', stored: true };
  const noteOdd = (text: string, stored: boolean): void => {
    if (odd.count === 0) odd.sample = text;
    odd.count += 1;
    odd.stored &&= stored;
  };
  const known = new Map<string, Cell>();

  const convert = (text: string): Cell => {
    if (isAbsent(text)) return null;
    if (isDamaged(text)) return spreadsheetDamage;
    const parts = partsOf(text, order, evidence);
    if (parts !== null && !Array.isArray(parts)) return parts;
    if (parts === null) {
      const days = serial.exec(text);
      // Day 25,569 of Excel is 1970-01-01.
      if (days) return isoOf((Number(days[1]) - 25_569) * millisecondsPerDay);
      return epoch.test(text) ? isoOf(Number(text)) : notADay;
    }
    const [year, month, date] = parts;
    const day = `${year}-${two(month)}-${two(date)}`;
    if (year >= 3000 && year < 100_000 && isDay(`2000-${two(month)}-${two(date)}`)) {
      noteOdd(text, false);
      return null;
    }
    if (!isDay(day)) return notADay;
    if (year < 1990 || year > 2100) noteOdd(text, true);
    return day;
  };

  const read = (cell: string): Cell => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const text = cell.trim();
    if (text === '') return null;
    const oddBefore = odd.count;
    const value = convert(text);
    // What is noted per row must be noted for every row.
    if (known.size < remembered && odd.count === oddBefore) known.set(cell, value);
    return value;
  };
  return { read, evidence, odd };
};
