import { isDay, type Day } from '../../../shared/dates.ts';
import type { Decision, DecisionRequest } from '../../../shared/records/goal.ts';

/** Why the form is open: a new line, of a kind if that is known, one that corrects another, or one that settles a request. */
export type DecisionTask =
  | { readonly kind: 'new'; readonly about?: Decision['kind'] }
  | { readonly kind: 'correct'; readonly decision: Decision }
  | { readonly kind: 'settle'; readonly request: DecisionRequest };

/** A line of the log while it is typed. */
export type DecisionDraft = {
  readonly decidedOn: string;
  readonly kind: Decision['kind'];
  readonly title: string;
  readonly approvedBy: string;
  readonly reason: string;
};

/** What the form begins with. */
export const decisionDraft = (task: DecisionTask, today: Day): DecisionDraft => {
  const blank = { decidedOn: today, kind: 'Other' as const, title: '', approvedBy: '', reason: '' };
  if (task.kind === 'new') return { ...blank, kind: task.about ?? blank.kind };
  if (task.kind === 'settle')
    return { ...blank, title: task.request.ask, approvedBy: task.request.owner ?? '' };
  const { kind, title, approvedBy } = task.decision;
  return { ...blank, kind, title, approvedBy };
};

/** Fields without which a line says nothing, in the order of the form. */
export const missingIn = ({ decidedOn, title, approvedBy }: DecisionDraft) => [
  ...(isDay(decidedOn) ? [] : ['decidedOn' as const]),
  ...(title.trim() === '' ? ['title' as const] : []),
  ...(approvedBy.trim() === '' ? ['approvedBy' as const] : []),
];
export type MissingField = ReturnType<typeof missingIn>[number];

/** What is recorded of a draft. */
export const decisionLine = ({ decidedOn, kind, title, approvedBy, reason }: DecisionDraft) => ({
  decidedOn,
  kind,
  title: title.trim(),
  approvedBy: approvedBy.trim(),
  reason: reason.trim() === '' ? null : reason.trim(),
});
