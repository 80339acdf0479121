import { daysBetween, type Day } from '../dates.ts';
import type { Action, Meeting } from '../records/meeting.ts';
import type { PlanRecords } from '../records/plan.ts';
import type { Lesson, RenewalCycle, Retro } from '../records/renewal.ts';
import { byText } from './order.ts';

/** A lesson with the retro it comes from and the action it has become. */
export type LessonLine = {
  readonly lesson: Lesson;
  readonly retro: Retro;
  readonly action: Action | null;
};

export type RetroLine = {
  readonly retro: Retro;
  readonly meeting: Meeting | null;
  readonly lessons: readonly LessonLine[];
};

/** Something that should be looked back at and was not. */
export type RetroOffer =
  | { readonly subject: 'QBR'; readonly meeting: Meeting }
  | { readonly subject: 'Renewal'; readonly cycle: RenewalCycle };

export type Retros = {
  /** Newest first. */
  readonly lines: readonly RetroLine[];
  /** Lessons that nobody has carried on or dropped, newest first. */
  readonly open: readonly LessonLine[];
  readonly offers: readonly RetroOffer[];
};

/** A review or a renewal is offered for a look back for this many days. */
const offerDays = 60;

const offersAt = (records: PlanRecords, asOf: Day): RetroOffer[] => {
  const recent = (day: Day | null): boolean =>
    day !== null && day <= asOf && daysBetween(day, asOf) <= offerDays;
  const reviewed = new Set(records.retros.map(({ meetingId }) => meetingId));
  const renewals = records.renewalCycles.filter(
    ({ outcome, decidedOn, renewalDate }) =>
      outcome !== null &&
      recent(decidedOn) &&
      !records.retros.some(
        ({ subject, heldOn }) => subject === 'Renewal' && heldOn >= (decidedOn ?? renewalDate),
      ),
  );
  const [review] = records.meetings
    .filter(({ type, heldOn }) => type === 'QBR' && recent(heldOn))
    .sort((a, b) => byText(b.heldOn, a.heldOn));
  return [
    ...renewals.map((cycle) => ({ subject: 'Renewal' as const, cycle })),
    ...(review && !reviewed.has(review.id) ? [{ subject: 'QBR' as const, meeting: review }] : []),
  ];
};

/** Retros with their lessons, what is still open, and what should be looked back at (row 47). */
export const retrosAt = (records: PlanRecords, asOf: Day): Retros => {
  const meetings = new Map(records.meetings.map((meeting) => [meeting.id, meeting]));
  const actions = new Map(records.actions.map((action) => [action.id, action]));
  const lines = [...records.retros]
    .sort((a, b) => byText(b.heldOn, a.heldOn) || byText(b.id, a.id))
    .map((retro): RetroLine => ({
      retro,
      meeting: (retro.meetingId === null ? null : meetings.get(retro.meetingId)) ?? null,
      lessons: records.lessons
        .filter(({ retroId }) => retroId === retro.id)
        .map((lesson) => ({
          lesson,
          retro,
          action: (lesson.actionId === null ? null : actions.get(lesson.actionId)) ?? null,
        })),
    }));
  return {
    lines,
    open: lines.flatMap(({ lessons }) => lessons.filter(({ lesson }) => lesson.status === 'Open')),
    offers: offersAt(records, asOf),
  };
};
