import { create } from 'zustand';

import type { Output } from '../../../shared/contract.ts';
import {
  emptyHealthGridLayout,
  type HealthGridLayout,
  type HealthGridRow,
} from '../../../shared/health-grid.ts';
import { call } from '../../api.ts';
import { coalesced } from '../../app/coalesce.ts';
import { createRowWindows, fetchInCalls, windowSize } from '../../ui/grid/row-windows.ts';

type Ids = Output<'healthGrid.ids'>;
type Counts = Output<'healthGrid.counts'>;

type PortfolioState = {
  readonly layout: HealthGridLayout;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  readonly nums: Uint32Array;
  /** The scorecard whose signals are the columns; null before the first answer. */
  readonly scorecard: Ids['scorecard'] | null;
  readonly counts: Counts | null;
  /** Grows whenever rows came: what draws them reads them again. */
  readonly rowsVersion: number;
};

/** The health grid as it is shown. */
export const usePortfolio = create<PortfolioState>(() => ({
  layout: emptyHealthGridLayout,
  status: 'loading',
  error: null,
  nums: new Uint32Array(),
  scorecard: null,
  counts: null,
  rowsVersion: 0,
}));

const rows = createRowWindows<HealthGridRow>(fetchInCalls((nums) => call('healthGrid.rows', { nums })));
const firstSight = { from: 0, to: 60 };
let inSight = firstSight;
let asked = 0;

/** The row on a line, if it is here. */
export const rowAt = (index: number): HealthGridRow | undefined => {
  const num = usePortfolio.getState().nums[index];
  return num === undefined ? undefined : rows.get(num);
};

/** Rows of these accounts (row numbers as text), whether or not they have been in sight. */
export const rowsOf = async (keys: readonly string[]): Promise<readonly HealthGridRow[]> => {
  const nums = keys.map(Number);
  await rows.ensure(nums);
  return nums.flatMap((num) => rows.get(num) ?? []);
};

const ensureInSight = async (): Promise<void> => {
  const from = Math.floor(inSight.from / windowSize) * windowSize;
  const to = (Math.floor(inSight.to / windowSize) + 1) * windowSize;
  if (await rows.ensure([...usePortfolio.getState().nums.subarray(from, to)]))
    usePortfolio.setState(({ rowsVersion }) => ({ rowsVersion: rowsVersion + 1 }));
};

/** Fetches the rows of the lines in sight. */
export const seeLines = (from: number, to: number): void => {
  inSight = { from, to };
  ensureInSight().catch((error: unknown) => usePortfolio.setState({ error, status: 'failed' }));
};

/** Counting looks at every score of every account: once the keys rest, not between two of them. */
const countPause = 250;
let counting: ReturnType<typeof setTimeout> | undefined;

const count = async (): Promise<void> => {
  const { query } = usePortfolio.getState().layout;
  const counts = await call('healthGrid.counts', { query });
  if (usePortfolio.getState().layout.query === query) usePortfolio.setState({ counts });
};

const countSoon = (pause: number): void => {
  clearTimeout(counting);
  counting = setTimeout(() => {
    count().catch((error: unknown) => usePortfolio.setState({ status: 'failed', error }));
  }, pause);
};

/** The same accounts, whatever their order. */
const sameAccounts = (left: Uint32Array, right: Uint32Array): boolean => {
  if (left.length !== right.length) return false;
  const known = new Set(left);
  return right.every((num) => known.has(num));
};

/**
 * Asks for the accounts of the layout; the latest question wins. `keepOrder`: while the accounts are the same
 * they stay where they are, so that a row does not jump away under the keys that score it.
 */
const refresh = async (keepOrder: boolean): Promise<void> => {
  asked += 1;
  const turn = asked;
  const { layout } = usePortfolio.getState();
  try {
    const { nums, scorecard } = await call('healthGrid.ids', { layout });
    if (turn !== asked) return;
    usePortfolio.setState((before) => ({
      nums: keepOrder && sameAccounts(before.nums, nums) ? before.nums : nums,
      scorecard,
      status: 'ready',
      error: null,
    }));
    await ensureInSight();
    countSoon(keepOrder ? countPause : 0);
  } catch (error) {
    if (turn === asked) usePortfolio.setState({ status: 'failed', error });
  }
};

/** Asks again after the plans changed; what is shown stays until the new answer is here. */
export const refetchPortfolio = coalesced(async () => {
  rows.outdate();
  await refresh(true);
});

/** The same as a listener that returns nothing. */
export const outdatePortfolio = (): void => {
  void refetchPortfolio();
};

/** Reads the grid anew, in the order of its layout. */
export const openPortfolio = (): void => {
  rows.outdate();
  inSight = firstSight;
  void refresh(false);
};

/** Changes a part of the layout and shows the result. */
export const arrange = (change: Partial<HealthGridLayout>): void => {
  usePortfolio.setState(({ layout }) => ({ layout: { ...layout, ...change } }));
  inSight = firstSight;
  void refresh(false);
};
