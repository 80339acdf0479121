import type { BookFilter, BookGroup } from '../../../shared/book-view.ts';

type Range = Extract<BookFilter, { test: 'between' }>;
type OneOf = Extract<BookFilter, { test: 'oneOf' }>;

export const rangeColumns = ['renewalInDays', 'arr', 'planAge', 'utilization'] as const;
export type RangeColumn = (typeof rangeColumns)[number];

/** The values a column is filtered to, or none. */
export const valuesOf = (filters: readonly BookFilter[], column: BookGroup): OneOf['values'] =>
  filters.find((filter): filter is OneOf => filter.test === 'oneOf' && filter.column === column)?.values ??
  [];

/** Filters with one value of a column turned over; a column without values has no filter. */
export const withValue = (
  filters: readonly BookFilter[],
  column: BookGroup,
  value: string | null,
): BookFilter[] => {
  const before = valuesOf(filters, column);
  const values = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const others = filters.filter((filter) => filter.test !== 'oneOf' || filter.column !== column);
  return values.length > 0 ? [...others, { test: 'oneOf', column, values }] : others;
};

export const rangeOf = (filters: readonly BookFilter[], column: RangeColumn): Range | undefined =>
  filters.find((filter): filter is Range => filter.test === 'between' && filter.column === column);

/** Filters with the range of a column replaced; a range open at both ends is none. */
export const withRange = (
  filters: readonly BookFilter[],
  column: RangeColumn,
  from: number | null,
  to: number | null,
): BookFilter[] => {
  const others = filters.filter((filter) => filter.test !== 'between' || filter.column !== column);
  return from === null && to === null ? others : [...others, { test: 'between', column, from, to }];
};

/** Filters with a yes-or-no test set, or left out when `value` is null. */
export const withFlag = (
  filters: readonly BookFilter[],
  test: 'keyAccount' | 'nextStep',
  value: boolean | null,
): BookFilter[] => {
  const others = filters.filter((filter) => filter.test !== test);
  return value === null ? others : [...others, { test, value }];
};
