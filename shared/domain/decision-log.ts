import type { Day } from '../dates.ts';
import type { Decision } from '../records/goal.ts';
import type { PlanRecords } from '../records/plan.ts';
import { byText } from './order.ts';

/** A line of the decision log with what it corrects and what has corrected it (row 41). */
export type DecisionLine = {
  readonly decision: Decision;
  readonly corrects: Decision | null;
  /** The newest line that corrects this one: it no longer stands. */
  readonly correctedBy: Decision | null;
};

const newestFirst = (a: Decision, b: Decision): number =>
  byText(b.decidedOn, a.decidedOn) || byText(b.id, a.id);

/** The log, newest first. It only grows: what was corrected stays, beside its correction. */
export const decisionLogOf = ({ decisions }: Pick<PlanRecords, 'decisions'>): DecisionLine[] => {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const correction = new Map<string, Decision>();
  // Newest first: the first one met is the one that stands.
  for (const decision of [...decisions].sort((a, b) => byText(b.id, a.id)))
    if (decision.correctsId !== null && !correction.has(decision.correctsId))
      correction.set(decision.correctsId, decision);
  return [...decisions].sort(newestFirst).map((decision) => ({
    decision,
    corrects: (decision.correctsId === null ? null : byId.get(decision.correctsId)) ?? null,
    correctedBy: correction.get(decision.id) ?? null,
  }));
};

/** The newest renewal approval that stands and was given from `from` to `to`, or null. */
export const renewalApproval = (lines: readonly DecisionLine[], from: Day, to: Day): Decision | null =>
  lines.find(
    ({ decision, correctedBy }) =>
      correctedBy === null &&
      decision.kind === 'Renewal approval' &&
      decision.decidedOn >= from &&
      decision.decidedOn <= to,
  )?.decision ?? null;
