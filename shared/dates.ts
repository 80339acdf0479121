/** A calendar day as ISO text, `YYYY-MM-DD`. A day is a day: it has no time zone. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/u;
const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01, or NaN when the text is not a real day (2026-02-30 is not). */
const serial = (text: string): number => {
  const parts = pattern.exec(text);
  if (!parts) return Number.NaN;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  const real = back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return real ? time / millisecondsPerDay : Number.NaN;
};

/** True for a real calendar day from 1900-01-01 to 2999-12-31. */
export const isDay = (text: string): boolean =>
  !Number.isNaN(serial(text)) && text >= '1900-01-01' && text <= '2999-12-31';

const fromSerial = (days: number): Day => new Date(days * millisecondsPerDay).toISOString().slice(0, 10);

/** The day `count` days after `day` (before it when negative). */
export const addDays = (day: Day, count: number): Day => fromSerial(serial(day) + count);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => serial(to) - serial(from);

/** The quarter a day falls in, `2026-Q2`. */
export const quarterOf = (day: Day): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The day of the user's own calendar at an instant. */
export const localDay = (instant: Date): Day => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
};

/** The instant at which a day of the user's own calendar is over. */
export const endOfLocalDay = (day: Day): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1);
};
