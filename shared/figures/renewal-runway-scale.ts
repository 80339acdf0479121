import { addDays, daysBetween, type Day } from '../dates.ts';
import type { Renewal } from '../domain/renewal.ts';

/** Days of the axis before the first and after the last thing it must show. */
const margin = 8;
/** A day of today further away than this is drawn at the edge: marks must stay readable. */
const farDays = 45;

/** The stretch of time a runway shows, and where a day lies in it. */
export type RunwayScale = {
  readonly from: Day;
  readonly until: Day;
  /** Place of a day between `left` and `right`; days outside lie on the edges. */
  readonly x: (day: Day) => number;
};

const earliest = (...days: readonly (Day | null)[]): Day =>
  days.filter((day) => day !== null).sort()[0] ?? '';
const latest = (...days: readonly (Day | null)[]): Day =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? '';

/** The last mark that has passed, so that one can see what is behind; before them all, the first one. */
const firstShown = ({ marks, noticeMarks }: Renewal): Day | null => {
  const days = [...marks, ...noticeMarks].sort((a, b) => (a.on < b.on ? -1 : 1));
  return days.filter(({ passed }) => passed).at(-1)?.on ?? days[0]?.on ?? null;
};

/** The axis of a runway from `left` to `right`: from the last mark behind, or the notice date, to the renewal. */
export const runwayScale = (
  renewal: Renewal & { readonly renewalDate: Day },
  asOf: Day,
  left: number,
  right: number,
): RunwayScale => {
  const { renewalDate, noticeDate } = renewal;
  const first = earliest(firstShown(renewal), noticeDate, renewalDate);
  const showsBefore = asOf < first && daysBetween(asOf, first) <= farDays;
  const showsAfter = asOf > renewalDate && daysBetween(renewalDate, asOf) <= farDays;
  const from = addDays(showsBefore ? asOf : first, -margin);
  const until = addDays(latest(renewalDate, showsAfter ? asOf : null), margin);
  const days = Math.max(1, daysBetween(from, until));
  return {
    from,
    until,
    x: (day) => {
      const share = daysBetween(from, day) / days;
      return left + (right - left) * Math.max(0, Math.min(1, share));
    },
  };
};
