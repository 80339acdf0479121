import type { Day } from '../dates.ts';
import type { SignalScore, Trend } from '../records/health.ts';
import type { Look } from './health-total.ts';

/** A trend read from history, with the scoring it compares with. */
export type SuggestedTrend = { readonly trend: Trend; readonly from: number; readonly on: Day };

const directionOf = (from: number, to: number): Trend => {
  if (from === to) return 'Flat';
  return to > from ? 'Up' : 'Down';
};

/**
 * The direction since the last different scoring of a signal, or null without one (row 26). A score that an
 * assessment merely carried over says nothing about the trend.
 * @param earlier The assessments before, oldest first.
 */
export const suggestTrend = (earlier: readonly Look[], row: SignalScore): SuggestedTrend | null => {
  if (row.score === null) return null;
  const newestFirst = [...earlier].reverse();
  for (const look of newestFirst) {
    const before = look.rows.find(({ signal }) => signal === row.signal);
    if (!before || before.score === null || before.scoredOn === row.scoredOn) continue;
    return { trend: directionOf(before.score, row.score), from: before.score, on: before.scoredOn };
  }
  return null;
};
