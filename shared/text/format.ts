import type { Day } from '../dates.ts';

const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>();
/** `Intl` formatters are costly to make and cheap to keep. */
const kept = <T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>(
  key: string,
  make: () => T,
): T => {
  const known = formatters.get(key) as T | undefined;
  if (known) return known;
  const made = make();
  formatters.set(key, made);
  return made;
};

const written = new Map<string, Map<string | number, string>>();
/** Days and counts written at most, per form and language: a plan writes the same ones on every page. */
const writtenKept = 4_000;
/** What was written in a form before, or is now. */
const writtenOnce = (form: string, value: string | number, write: () => string): string => {
  const own = written.get(form) ?? new Map<string | number, string>();
  const known = own.get(value);
  if (known !== undefined) return known;
  if (own.size >= writtenKept) own.clear();
  const text = write();
  written.set(form, own.set(value, text));
  return text;
};

/** `15 Jun 2026` in the reader's way of writing; a day has no time zone. */
export const formatDay = (day: Day, locale = 'en-GB'): string =>
  writtenOnce(`day ${locale}`, day, () =>
    kept(
      `day ${locale}`,
      () =>
        new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    ).format(new Date(`${day}T00:00:00Z`)),
  );

/** `Mar 26`: the month of a day, short. */
export const formatMonth = (day: Day, locale = 'en-US'): string =>
  kept(
    `month ${locale}`,
    () => new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`));

/** `74.7 %` with `digits` decimals; `percent` is 0 to 100. */
export const formatPercent = (percent: number, digits = 0, locale = 'en-US'): string =>
  kept(
    `percent ${locale} ${digits}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  ).format(percent / 100);

/** `2,400`; zero has no sign. */
export const formatCount = (count: number, locale = 'en-US'): string =>
  writtenOnce(`count ${locale}`, count, () =>
    kept(`count ${locale}`, () => new Intl.NumberFormat(locale)).format(count + 0),
  );

/** `Q2 2026` for `2026-Q2`. */
export const formatQuarter = (quarter: string): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`;

/** `a, b and c`. */
export const formatList = (names: readonly string[], locale = 'en-GB'): string =>
  kept(`list ${locale}`, () => new Intl.ListFormat(locale, { type: 'conjunction' })).format([...names]);

/** `15 Jun 2026, 14:05` UTC for an ISO instant: the same on every machine. */
export const formatInstant = (instant: string, locale = 'en-GB'): string =>
  kept(
    `instant ${locale}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: 'UTC',
      }),
  ).format(new Date(instant));

/** `June 2026`: the month of a day. */
export const formatMonthName = (day: Day, locale = 'en-GB'): string =>
  kept(
    `month name ${locale}`,
    () => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  ).format(new Date(`${day}T00:00:00Z`));
