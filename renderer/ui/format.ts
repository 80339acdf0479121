import { formatMoney, formatMoneyCompact, minorDigits, minorPerUnit, toUnits } from '../../shared/money.ts';
import { formatList } from '../../shared/text/format.ts';

/** The locale numbers, money and days are written in. */
export const locale = (): string => navigator.language || 'en-US';

const cache = new Map<string, Intl.NumberFormat>();
const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const known = cache.get(key) ?? new Intl.NumberFormat(locale(), options);
  cache.set(key, known);
  return known;
};

/** `1,234.5`: at most two decimals. */
export const number = (value: number): string => numberFormat({ maximumFractionDigits: 2 }).format(value);

/** `74.7 %` as the locale writes it, from a ratio (0.747). */
export const percent = (ratio: number, digits = 0): string =>
  numberFormat({ style: 'percent', maximumFractionDigits: digits }).format(ratio);

/** `$250,000`: exact, for forms and tooltips. */
export const money = (minor: number, currency: string): string => formatMoney(minor, currency, locale());

/** `$250K`: compact, for tables and tiles. */
export const moneyCompact = (minor: number, currency: string): string =>
  formatMoneyCompact(minor, currency, locale());

/** `250000` or `83333.33` in the locale's own digits and signs: what a money field is edited as. */
export const moneyForEditing = (minor: number, currency: string): string =>
  numberFormat({
    useGrouping: false,
    minimumFractionDigits: minor % minorPerUnit(currency) === 0 ? 0 : minorDigits(currency),
    maximumFractionDigits: 3,
  }).format(toUnits(minor, currency));

const dayFormats = new Map<string, Intl.DateTimeFormat>();
const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const known = dayFormats.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  dayFormats.set(key, known);
  return known;
};

/** `Mar 5, 2026`. A day is a day: no time zone moves it. */
export const day = (iso: string): string =>
  dateFormat({ year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );

/** `March 2026`: the month of a day. */
export const month = (iso: string): string =>
  dateFormat({ year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

/** `Thursday` or `T`: the weekday of a day. */
export const weekday = (iso: string, width: 'long' | 'narrow'): string =>
  dateFormat({ weekday: width, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

type Weeks = { readonly firstDay?: number };

/** The day a week begins with, 1 for Monday to 7 for Sunday; Monday where the browser does not say. */
export const firstWeekday = (): number => {
  // Chromium first had a property, then a function.
  const known = new Intl.Locale(locale()) as { weekInfo?: Weeks; getWeekInfo?: () => Weeks };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
};

/** `Mar 5, 2026, 14:02` in the user's own time zone, from an instant. */
export const instant = (iso: string): string =>
  dateFormat({ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
    new Date(iso),
  );

/** `March 5, 2026` in the user's own time zone, from an instant. */
export const localDate = (iso: string): string =>
  dateFormat({ year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(iso));

/** `14:02` in the user's own time zone, from an instant. */
export const timeOfDay = (iso: string): string =>
  dateFormat({ hour: '2-digit', minute: '2-digit' }).format(new Date(iso));

/** `Q2 2026` from `2026-Q2`. */
export const quarter = (value: string): string => `${value.slice(5)} ${value.slice(0, 4)}`;

/** `a, b, and c`. */
export const list = (names: readonly string[]): string => formatList(names, locale());

/** `1.2 MB`. */
export const bytes = (count: number): string => {
  const step = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const).map((unit, index) => ({
    unit,
    size: 1000 ** index,
  }));
  const fitting = step.filter(({ size }) => count >= size).at(-1) ?? { unit: 'byte', size: 1 };
  return numberFormat({
    style: 'unit',
    unit: fitting.unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(count / fitting.size);
};
