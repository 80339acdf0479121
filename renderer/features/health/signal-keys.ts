import type { Call } from '../../../shared/contract.ts';
import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import type { Trend } from '../../../shared/records/health.ts';

/** What is changed about a signal. */
export type SignalChange = Omit<Call<'health.score'>, 'accountId' | 'signal'>;

const trendKeys: Readonly<Record<string, Trend>> = { u: 'Up', f: 'Flat', d: 'Down' };

/** What a key on a signal changes, or null for a key that changes nothing. */
export const changeForKey = (key: string, line: Pick<SignalLine, 'suggestedTrend'>): SignalChange | null => {
  if (/^[1-5]$/u.test(key)) return { score: Number(key) };
  if (key === '0' || key === 'Delete' || key === 'Backspace') return { score: null };
  if (key.toLowerCase() === 'a') return line.suggestedTrend ? { trend: line.suggestedTrend } : null;
  const trend = trendKeys[key.toLowerCase()];
  return trend ? { trend } : null;
};

const placesFor: Readonly<Record<string, string>> = {
  Enter: 'note',
  n: 'note',
  s: 'source',
};

/** The part of a signal's row that a key leads into, or null. */
export const placeForKey = (key: string): string | null =>
  placesFor[key] ?? placesFor[key.toLowerCase()] ?? null;

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** The signal that a key leads to from the one at `index` of `count`, or null. */
export const rowForKey = (key: string, index: number, count: number): number | null => {
  const step = steps[key];
  if (step) return Math.max(0, Math.min(count - 1, index + step));
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
};
