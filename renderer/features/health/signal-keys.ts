import type { Call } from '../../../shared/contract.ts';
import type { SignalLine } from '../../../shared/domain/health-lines.ts';
import type { Trend } from '../../../shared/records/health.ts';

/** What is changed about a signal. */
export type SignalChange = Omit<Call<'health.score'>, 'accountId' | 'signal'>;

const trendKeys: Readonly<Record<string, Trend>> = { u: 'Up', f: 'Flat', d: 'Down' };

/** What a key on a signal changes, or null for a key that means nothing here. */
export const changeForKey = (key: string, line: Pick<SignalLine, 'suggestedTrend'>): SignalChange | null => {
  if (/^[1-5]$/u.test(key)) return { score: Number(key) };
  if (key === '0' || key === 'Delete' || key === 'Backspace') return { score: null };
  if (key.toLowerCase() === 'a') return line.suggestedTrend ? { trend: line.suggestedTrend } : null;
  const trend = trendKeys[key.toLowerCase()];
  return trend ? { trend } : null;
};
