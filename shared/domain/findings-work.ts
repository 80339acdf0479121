import { addDays, quarterOf } from '../dates.ts';
import type { PlanRecords } from '../records/plan.ts';
import { finding, type Finding } from './finding.ts';
import type { PlanRules } from './plan-rules.ts';
import type { ReviewCheck } from './review.ts';
import { highExposure } from './risk.ts';

/** A review this near must be prepared. */
const reviewAhead = 14;
/** There is a quarterly review at least this often, days. */
const reviewEvery = 100;

/** What an open opportunity lacks to be a plan. */
export const growthFindings = (_: PlanRecords, { growth, asOf }: PlanRules): Finding[] =>
  growth.open.flatMap((opportunity) => {
    const { id, name, value, nextStep, nextStepDue, timeline } = opportunity;
    const at = (field: string) => ['growth', 'opportunity', id, field] as const;
    const found: Finding[] = [];
    if (nextStep === null)
      found.push(
        finding('watch', 'opportunityNextStep', at('nextStep'), 'find.opportunityNextStep', { name }),
      );
    if (value === null)
      found.push(finding('watch', 'opportunityValue', at('value'), 'find.opportunityValue', { name }));
    if (nextStepDue !== null && nextStepDue < asOf)
      found.push(
        finding('watch', 'opportunityOverdue', at('nextStepDue'), 'find.opportunityOverdue', {
          name,
          on: { day: nextStepDue },
        }),
      );
    if (timeline !== null && timeline < quarterOf(asOf))
      found.push(
        finding('watch', 'opportunityPast', at('timeline'), 'find.opportunityPast', {
          name,
          quarter: `${timeline.slice(5)} ${timeline.slice(0, 4)}`,
        }),
      );
    return found;
  });

/** A register that is missing, unreviewed, or names a high risk that nobody answers for. */
export const riskFindings = (_: PlanRecords, { risks, growth }: PlanRules): Finding[] => {
  const found: Finding[] = [];
  const open = risks.lines.filter((line) => line.open);
  if (open.length === 0 && growth.open.length > 0)
    found.push(finding('fix', 'growthWithoutRisks', ['risks', 'risk'], 'find.growthWithoutRisks'));
  else if (risks.lines.length === 0)
    found.push(finding('watch', 'noRisks', ['risks', 'risk'], 'find.noRisks'));
  for (const { risk, exposure, reviewOverdue } of open) {
    const at = (field: string) => ['risks', 'risk', risk.id, field] as const;
    const name = { name: risk.title };
    if (exposure >= highExposure && risk.mitigation === null)
      found.push(finding('fix', 'riskMitigation', at('mitigation'), 'find.riskMitigation', name));
    if (exposure >= highExposure && risk.owner === null)
      found.push(finding('fix', 'riskOwner', at('owner'), 'find.riskOwner', name));
    if (reviewOverdue && risk.nextReview !== null)
      found.push(
        finding('watch', 'riskReviewOverdue', at('nextReview'), 'find.riskReviewOverdue', {
          ...name,
          on: { day: risk.nextReview },
        }),
      );
  }
  return found;
};

/** Value that was delivered long ago is forgotten; days. */
const valueDays = 180;
/** A new customer has not had the time to see value; days. */
const settledDays = 90;

/** What the customer has had from us, if nobody wrote it down lately (row 34). */
export const valueFindings = ({ account, valueEntries }: PlanRecords, { asOf }: PlanRules): Finding[] => {
  const since = addDays(asOf, -valueDays);
  const isNew = account.contractStart === null || account.contractStart > addDays(asOf, -settledDays);
  const delivered = valueEntries.some(({ deliveredOn }) => deliveredOn >= since && deliveredOn <= asOf);
  return isNew || delivered
    ? []
    : [
        finding('watch', 'valueMissing', ['growth', 'valueEntry'], 'find.valueMissing', {
          days: valueDays,
        }),
      ];
};

/** Overdue actions, and reviews that are near and unprepared or have not been for a quarter. */
export const workFindings = (_: PlanRecords, { work, health, review, asOf }: PlanRules): Finding[] => {
  const found: Finding[] = [];
  const [first] = work.overdue;
  if (first)
    found.push(
      finding(
        'watch',
        'actionsOverdue',
        ['meetings', 'action', first.action.id, 'dueOn'],
        'find.actionsOverdue',
        { count: work.overdue.length },
      ),
    );
  for (const { request, overdue } of review.requests)
    if (overdue && request.dueOn !== null)
      found.push(
        finding(
          'watch',
          'requestOverdue',
          ['meetings', 'decisionRequest', request.id, 'dueOn'],
          'find.requestOverdue',
          { name: request.ask, on: { day: request.dueOn } },
        ),
      );
  const { next, last } = review;
  const ready = (check: ReviewCheck) => review.checks.some((one) => one.check === check && one.ready);
  if (next && next.heldOn <= addDays(asOf, reviewAhead)) {
    const on = { on: { day: next.heldOn } };
    if (!ready('agenda'))
      found.push(finding('fix', 'qbrAgenda', ['meetings', 'agendaItem'], 'find.qbrAgenda', on));
    if (!ready('requests'))
      found.push(finding('watch', 'qbrRequests', ['meetings', 'decisionRequest'], 'find.qbrRequests', on));
    if (health.assessedOn === null || health.assessedOn < addDays(asOf, -health.model.shelfLifeDays))
      found.push(finding('fix', 'qbrHealth', ['health', 'signalScore'], 'find.qbrHealth', on));
  }
  const unrecorded = last !== null && last.discussion === null;
  if (
    unrecorded &&
    !work.meetings.some(({ meeting, actions }) => meeting.id === last.id && actions.length > 0)
  )
    found.push(
      finding('watch', 'qbrUnrecorded', ['meetings', 'meeting', last.id, 'heldOn'], 'find.qbrUnrecorded', {
        on: { day: last.heldOn },
      }),
    );
  if (!next && !last) found.push(finding('watch', 'qbrNever', ['meetings', 'meeting'], 'find.qbrNever'));
  else if (!next && last && last.heldOn < addDays(asOf, -reviewEvery))
    found.push(
      finding('watch', 'qbrOverdue', ['meetings', 'meeting'], 'find.qbrOverdue', {
        on: { day: last.heldOn },
      }),
    );
  return found;
};
