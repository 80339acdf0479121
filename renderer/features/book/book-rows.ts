import type { BookRow } from '../../../shared/book-row.ts';
import { call } from '../../api.ts';

/** Rows are asked for in windows of this many (ui.md, "Tables at scale"). */
export const windowSize = 100;
/** Beyond this many the rows out of sight are forgotten. */
const mostKept = 20_000;

export type BookRows = {
  readonly get: (num: number) => BookRow | undefined;
  /** Fetches what is missing or outdated of these row numbers; true when something came. */
  readonly ensure: (nums: readonly number[]) => Promise<boolean>;
  /** What is kept may be outdated: shown on, but fetched again when asked for. */
  readonly outdate: () => void;
};

/** The rows of the book that have been in sight, by row number. */
export const createBookRows = (fetchRows: (nums: number[]) => Promise<BookRow[]>): BookRows => {
  const rows = new Map<number, BookRow>();
  let fresh = new Set<number>();
  let asked = new Set<number>();
  return {
    get: (num) => rows.get(num),
    ensure: async (nums) => {
      const now = fresh;
      const asking = asked;
      const missing = nums.filter((num) => !now.has(num) && !asking.has(num));
      if (missing.length === 0) return false;
      if (rows.size > mostKept) rows.clear();
      for (const num of missing) asking.add(num);
      try {
        const got = await fetchRows(missing);
        // An answer from before a change must not stand over one from after it.
        for (const row of got) {
          if (now === fresh || !fresh.has(row.num)) rows.set(row.num, row);
          now.add(row.num);
        }
      } finally {
        for (const num of missing) asking.delete(num);
      }
      return true;
    },
    outdate: () => {
      fresh = new Set();
      asked = new Set();
    },
  };
};

/** Fetches rows from the core, at most 500 a call. */
export const fetchBookRows = async (nums: number[]): Promise<BookRow[]> => {
  const calls: Promise<BookRow[]>[] = [];
  for (let start = 0; start < nums.length; start += 500) {
    calls.push(call('book.rows', { nums: nums.slice(start, start + 500) }));
  }
  return (await Promise.all(calls)).flat();
};
