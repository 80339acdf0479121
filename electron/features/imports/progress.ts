import type { Progress } from '../../jobs/messages.ts';

export type Report = (progress: Progress) => void;

/** At most this many messages a second (import spec section 5, "Read"). */
const perSecond = 20;

/** Passes progress on, not too often; the first and the last of a phase always. */
export const throttled = (report: Report, clock: () => number = () => performance.now()): Report => {
  let phase = '';
  let last = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = clock();
    const edge = progress.phase !== phase || progress.done === progress.total;
    if (!edge && now - last < 1000 / perSecond) return;
    phase = progress.phase;
    last = now;
    report(progress);
  };
};
