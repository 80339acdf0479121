import type { BookRow, CurrencyTotals } from '../../../../../shared/book-row.ts';
import type { Day } from '../../../../../shared/dates.ts';
import type { Words } from '../pages/facts.ts';

export type BookReview = {
  /** In the order they are printed. */
  readonly rows: readonly BookRow[];
  readonly totals: CurrencyTotals;
  readonly asOf: Day;
  readonly author: string;
};

/** What the pages of a book review are made from: the book, and a way to write it. */
export type BookFacts = BookReview & {
  readonly words: Words;
  readonly money: (minor: number, currency: string) => string;
  readonly count: (count: number) => string;
  readonly day: (day: Day) => string;
  readonly percent: (percent: number) => string;
};
