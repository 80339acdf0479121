import { daysBetween, type Day } from '../dates.ts';
import type { AgendaItem, DecisionRequest } from '../records/goal.ts';
import type { Meeting } from '../records/meeting.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Health } from './health.ts';
import { byText } from './order.ts';
import { inOwnOrder } from './own-order.ts';
import type { LessonLine, Retros } from './retro.ts';
import type { Work } from './work.ts';

/** What makes a review ready, and whether it is there. */
export const reviewChecks = ['planned', 'agenda', 'requests', 'health', 'actions', 'lessons'] as const;
export type ReviewCheck = (typeof reviewChecks)[number];

export type RequestLine = {
  readonly request: DecisionRequest;
  /** Open, and its day has passed. */
  readonly overdue: boolean;
};

/** How far the next quarterly review is prepared (rows 38, 44, 50). */
export type Review = {
  /** The next planned review, or null. */
  readonly next: Meeting | null;
  readonly daysToNext: number | null;
  /** The last review that was held, or null. */
  readonly last: Meeting | null;
  /** Points of the next review in their order, also those noted before it was planned. */
  readonly agenda: readonly AgendaItem[];
  /** Minutes of the points that say how long they take. */
  readonly minutes: number;
  /** Decisions asked for that are open, in their order. */
  readonly requests: readonly RequestLine[];
  /** Decided and withdrawn ones, in their order. */
  readonly settled: readonly DecisionRequest[];
  readonly lessons: readonly LessonLine[];
  readonly checks: readonly { readonly check: ReviewCheck; readonly ready: boolean }[];
};

/** The next review: the planned one that is nearest. */
export const nextReview = (meetings: readonly Meeting[], asOf: Day): Meeting | null =>
  meetings
    .filter(({ type, heldOn }) => type === 'QBR' && heldOn >= asOf)
    .sort((a, b) => byText(a.heldOn, b.heldOn))[0] ?? null;

/** Agenda, decisions asked for, open lessons and readiness of the next review on a day. */
export const reviewAt = (
  records: PlanRecords,
  { work, health, retros }: { readonly work: Work; readonly health: Health; readonly retros: Retros },
  asOf: Day,
): Review => {
  const next = nextReview(records.meetings, asOf);
  const last =
    records.meetings
      .filter(({ type, heldOn }) => type === 'QBR' && heldOn < asOf)
      .sort((a, b) => byText(b.heldOn, a.heldOn))[0] ?? null;
  const agenda = inOwnOrder(
    records.agendaItems.filter(({ meetingId }) => meetingId === null || meetingId === next?.id),
  );
  const ordered = inOwnOrder(records.decisionRequests);
  const requests = ordered
    .filter(({ status }) => status === 'Open')
    .map((request) => ({ request, overdue: request.dueOn !== null && request.dueOn < asOf }));
  const ready: Readonly<Record<ReviewCheck, boolean>> = {
    planned: next !== null,
    agenda: agenda.length > 0 || (next !== null && next.discussion !== null),
    requests: requests.length > 0,
    health: health.assessedOn !== null && daysBetween(health.assessedOn, asOf) <= health.model.shelfLifeDays,
    actions: work.overdue.length === 0,
    lessons: retros.open.length === 0,
  };
  return {
    next,
    daysToNext: next === null ? null : daysBetween(asOf, next.heldOn),
    last,
    agenda,
    minutes: agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    requests,
    settled: ordered.filter(({ status }) => status !== 'Open'),
    lessons: retros.open,
    checks: reviewChecks.map((check) => ({ check, ready: ready[check] })),
  };
};
