import { create } from 'zustand';

import type { BookRow, CurrencyTotals } from '../../../shared/book-row.ts';
import { emptyBookLayout, type BookLayout } from '../../../shared/book-view.ts';
import { call } from '../../api.ts';
import { atRisk, attention, layoutOf, renewalsIn90, type Attention } from './lists.ts';

/** Accounts shown per list; the rest is a link away. */
export const shownPerList = 4;

export type Found = {
  readonly count: number;
  readonly totals: CurrencyTotals;
  readonly rows: readonly BookRow[];
};

type HomeState = {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  readonly lists: Readonly<Partial<Record<Attention, Found>>>;
  readonly all: Found | null;
  readonly atRisk: Found | null;
  readonly renewals: Found | null;
};

/** What Home shows. */
export const useHome = create<HomeState>(() => ({
  status: 'loading',
  error: null,
  lists: {},
  all: null,
  atRisk: null,
  renewals: null,
}));

let asked = 0;

const find = async (layout: BookLayout, rows: number): Promise<Found> => {
  const { nums, totals } = await call('book.ids', { layout });
  const first =
    rows > 0 && nums.length > 0 ? await call('book.rows', { nums: Array.from(nums.subarray(0, rows)) }) : [];
  return { count: nums.length, totals, rows: first };
};

/** Asks the book for every list again; the latest question wins. */
export const refreshHome = async (): Promise<void> => {
  asked += 1;
  const turn = asked;
  try {
    const [all, risky, renewals, ...found] = await Promise.all([
      find(emptyBookLayout, 0),
      find(atRisk, 0),
      find(renewalsIn90, 0),
      ...attention.map((list) => find(layoutOf(list), shownPerList)),
    ]);
    if (turn !== asked) return;
    const lists = Object.fromEntries(attention.map((list, index) => [list, found[index]]));
    useHome.setState({ status: 'ready', error: null, lists, all, atRisk: risky, renewals });
  } catch (error) {
    if (turn === asked) useHome.setState({ status: 'failed', error });
  }
};
