import { addDays, daysBetween, type Day } from '../../../../shared/dates.ts';

/** `2026-03`. */
export const monthOf = (day: Day): string => day.slice(0, 7);

const firstOf = (month: string): Day => `${month}-01`;

/** The month `count` months after `month`. */
const addMonths = (month: string, count: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
};

const daysIn = (month: string): number => daysBetween(firstOf(month), firstOf(addMonths(month, 1)));

/** The same date `count` months later; the last one of a month that is shorter. */
export const monthsLater = (day: Day, count: number): Day => {
  const month = addMonths(monthOf(day), count);
  return addDays(firstOf(month), Math.min(Number(day.slice(8)), daysIn(month)) - 1);
};

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: Day): number => ((((daysBetween('1970-01-01', day) + 3) % 7) + 7) % 7) + 1;

/**
 * The days of a month in weeks of seven; null before its first and after its last.
 * @param firstWeekday 1 for Monday to 7 for Sunday.
 */
export const weeksOf = (month: string, firstWeekday: number): readonly (readonly (Day | null)[])[] => {
  const before = (weekdayOf(firstOf(month)) - firstWeekday + 7) % 7;
  const count = daysIn(month);
  const weeks = Math.ceil((before + count) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const at = week * 7 + weekday - before;
      return at >= 0 && at < count ? addDays(firstOf(month), at) : null;
    }),
  );
};

/** A week of days, for the names of its days: Monday 5 January 1970 is one. */
export const weekFrom = (firstWeekday: number): readonly Day[] =>
  Array.from({ length: 7 }, (_, index) => addDays('1970-01-05', firstWeekday - 1 + index));

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const months: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** The day a key leads to, within the first and last one that can be chosen; null for another key. */
export const dayByKey = (from: Day, key: string, [first, last]: readonly [Day, Day]): Day | null => {
  const step = steps[key];
  const month = months[key];
  const to =
    step !== undefined
      ? addDays(from, step)
      : month !== undefined
        ? monthsLater(from, month)
        : key === 'Home'
          ? first
          : key === 'End'
            ? last
            : null;
  if (to === null) return null;
  if (to < first) return first;
  return to > last ? last : to;
};
