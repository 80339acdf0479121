import { daysBetween, type Day } from '../dates.ts';
import type { Playbook } from '../records/playbook.ts';
import type { DisplayStatus } from './status.ts';

/** A review this near is worth saying, days. */
const soonDays = 14;

/** Whether a playbook is still looked after: overdue from the day after its review day on (row 45). */
export type ReviewState = {
  readonly state: 'overdue' | 'soon' | 'later' | 'none';
  /** Days until the review, negative when it is overdue; null without a day. */
  readonly days: number | null;
  readonly tone: DisplayStatus;
};

/** The review state of a playbook on a day. */
export const reviewStateOf = ({ reviewOn }: Pick<Playbook, 'reviewOn'>, asOf: Day): ReviewState => {
  if (reviewOn === null) return { state: 'none', days: null, tone: 'neutral' };
  const days = daysBetween(asOf, reviewOn);
  if (days < 0) return { state: 'overdue', days, tone: 'bad' };
  return days <= soonDays ? { state: 'soon', days, tone: 'watch' } : { state: 'later', days, tone: 'good' };
};
