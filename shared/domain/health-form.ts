import type { Day } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { signalLines, type SignalLine } from './health-lines.ts';
import { looksOf, newestModel } from './health-total.ts';
import type { ScorecardModel } from './scorecard.ts';

/** What the next score is given on: the newest scorecard, with the scores that would be carried over. */
export type HealthForm = {
  readonly model: ScorecardModel;
  readonly lines: readonly SignalLine[];
  /** Version of the scorecard the newest assessment was made with, when it is another one. */
  readonly assessedWith: number | null;
};

/**
 * The assessment grid as it is filled in on a day. It follows the newest scorecard, also while the newest
 * assessment keeps an older one (row 24): the next score starts an assessment with it.
 */
export const healthFormAt = (
  records: Pick<PlanRecords, 'assessments' | 'signalScores' | 'scorecards'>,
  asOf: Day,
): HealthForm => {
  const looks = looksOf(records, asOf);
  const now = looks.at(-1);
  const model = newestModel(records);
  return {
    model,
    lines: signalLines(model, now, looks.slice(0, -1), asOf),
    assessedWith: now && now.model.version !== model.version ? now.model.version : null,
  };
};
