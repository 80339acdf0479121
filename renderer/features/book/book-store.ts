import { create } from 'zustand';

import type { BookRow, CurrencyTotals } from '../../../shared/book-row.ts';
import { emptyBookLayout, type BookLayout } from '../../../shared/book-view.ts';
import type { Output } from '../../../shared/contract.ts';
import { call } from '../../api.ts';
import { coalesced } from '../../app/coalesce.ts';
import { createRowWindows, fetchInCalls, windowSize } from '../../ui/grid/row-windows.ts';
import { linesOf, type Lines } from './lines.ts';

type Ids = Output<'book.ids'>;

export type BookState = {
  readonly layout: BookLayout;
  /** The layout that `nums` answers: the one before while an answer is under way. */
  readonly answered: BookLayout;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  readonly nums: Uint32Array;
  readonly totals: CurrencyTotals;
  readonly groups: Ids['groups'];
  readonly collapsed: ReadonlySet<string>;
  readonly lines: Lines;
  /** Grows whenever rows came: what draws them reads them again. */
  readonly rowsVersion: number;
  /** Row numbers as text. */
  readonly selected: ReadonlySet<string>;
};

const none: ReadonlySet<string> = new Set();

/** The book as it is shown. */
export const useBook = create<BookState>(() => ({
  layout: emptyBookLayout,
  answered: emptyBookLayout,
  status: 'loading',
  error: null,
  nums: new Uint32Array(),
  totals: [],
  groups: [],
  collapsed: none,
  lines: linesOf(0, [], none),
  rowsVersion: 0,
  selected: none,
}));

const rows = createRowWindows<BookRow>(fetchInCalls((nums) => call('book.rows', { nums })));
let inSight = { from: 0, to: 60 };
let asked = 0;

/** The row of an account by its number, if it is here. */
export const rowOf = (num: number): BookRow | undefined => rows.get(num);

const numsOfLines = (from: number, to: number): number[] => {
  const { lines, nums } = useBook.getState();
  const found: number[] = [];
  for (let index = from; index <= to; index += 1) {
    const line = lines.lineAt(index);
    const num = line?.type === 'account' ? nums[line.at] : undefined;
    if (num !== undefined) found.push(num);
  }
  return found;
};

const ensureInSight = async (): Promise<void> => {
  const from = Math.floor(inSight.from / windowSize) * windowSize;
  const to = (Math.floor(inSight.to / windowSize) + 1) * windowSize - 1;
  if (await rows.ensure(numsOfLines(from, to))) {
    useBook.setState(({ rowsVersion }) => ({ rowsVersion: rowsVersion + 1 }));
  }
};

/** Fetches the rows of the lines in sight; a window that cannot be had is asked for again when it is. */
export const seeLines = (from: number, to: number): void => {
  inSight = { from, to };
  ensureInSight().catch((error: unknown) => useBook.setState({ error, status: 'failed' }));
};

/** Rows of these accounts (row numbers as text), whether or not they have been in sight. */
export const rowsOf = async (keys: readonly string[]): Promise<readonly BookRow[]> => {
  const nums = keys.map(Number);
  await rows.ensure(nums);
  return nums.flatMap((num) => rows.get(num) ?? []);
};

/** Asks for the order and the totals of the layout again; the latest question wins. */
export const refreshBook = async (): Promise<void> => {
  asked += 1;
  const turn = asked;
  const { layout } = useBook.getState();
  try {
    const ids = await call('book.ids', { layout });
    if (turn !== asked) return;
    useBook.setState(({ collapsed, selected }) => ({
      ...ids,
      answered: layout,
      status: 'ready',
      error: null,
      lines: linesOf(ids.nums.length, ids.groups, collapsed),
      selected: stillThere(selected, ids.nums),
    }));
    await ensureInSight();
  } catch (error) {
    if (turn === asked) useBook.setState({ status: 'failed', error });
  }
};

const stillThere = (selected: ReadonlySet<string>, nums: Uint32Array): ReadonlySet<string> => {
  if (selected.size === 0) return selected;
  const here = new Set(nums);
  return new Set([...selected].filter((key) => here.has(Number(key))));
};

/** Asks again after the plans changed; what is shown stays until the new answer is here. */
export const refetchBook = coalesced(async () => {
  rows.outdate();
  await refreshBook();
});

/** The same as a listener that returns nothing. */
export const outdateBook = (): void => {
  void refetchBook();
};

/** Changes a part of the layout and shows the result. */
export const arrange = (change: Partial<BookLayout>): void => {
  useBook.setState(({ layout, collapsed }) => ({
    layout: { ...layout, ...change },
    collapsed: change.groupBy === undefined ? collapsed : none,
  }));
  inSight = { from: 0, to: 60 };
  void refreshBook();
};

export const toggleGroup = (key: string): void =>
  useBook.setState(({ collapsed, nums, groups }) => {
    const next = new Set(collapsed);
    if (!next.delete(key)) next.add(key);
    return { collapsed: next, lines: linesOf(nums.length, groups, next) };
  });

export const selectAccounts = (selected: ReadonlySet<string>): void => useBook.setState({ selected });
