import type { DecisionRequest } from '../records/goal.ts';
import {
  counted,
  matched,
  sinceLine,
  summedUp,
  type SinceGroup,
  type SinceLine,
  type TwoPlans,
} from './since-line.ts';

const tones = { Open: 'neutral', Decided: 'good', Withdrawn: 'neutral' } as const;

const requestLine = ({ id, ask, status }: DecisionRequest): SinceLine =>
  sinceLine(tones[status], ['decisionRequest', id, 'status'], `since.decisions.${status}`, { ask });

/** Decisions since a review: those that were taken, and what became of those that were asked for. */
export const decisionsSince = ({ before, after, from, to }: TwoPlans): SinceGroup => {
  const logged = new Set(before.decisions.map(({ id }) => id));
  const taken = after.decisions.filter(
    ({ id, decidedOn }) => decidedOn <= to && (decidedOn > from || !logged.has(id)),
  );
  const { added, kept } = matched(before.decisionRequests, after.decisionRequests);
  const settled = kept.filter(([was, is]) => was.status !== is.status).map(([, is]) => is);
  const asked = added.filter(({ status }) => status === 'Open');
  const clauses = counted('since.clause.decisions', taken.length);
  const lines = [
    ...taken.map(({ id, title, approvedBy, decidedOn }) =>
      sinceLine('neutral', ['decision', id], 'since.decisions.taken', {
        title,
        name: approvedBy,
        on: { day: decidedOn },
      }),
    ),
    ...settled.map(requestLine),
    ...added.filter(({ status }) => status !== 'Open').map(requestLine),
    ...asked.map(({ id, ask }) =>
      sinceLine('neutral', ['decisionRequest', id], 'since.decisions.asked', { ask }),
    ),
  ];
  return { id: 'decisions', says: summedUp(clauses, lines), lines, clauses };
};
