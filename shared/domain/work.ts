import { addDays, daysBetween, type Day } from '../dates.ts';
import type { Action, Attendee, Meeting } from '../records/meeting.ts';
import type { PlanRecords } from '../records/plan.ts';
import { sourcesOf, type ActionSource } from './action-source.ts';
import { nameKey } from './name-key.ts';
import { byName, byText } from './order.ts';

export type ActionLine = {
  readonly action: Action;
  readonly overdue: boolean;
  /** Days until it is due, negative when overdue, null without a due date. */
  readonly dueIn: number | null;
  /** What it comes from: a meeting, a risk, an opportunity, a SWOT note, a lesson. */
  readonly sources: readonly ActionSource[];
};

export type MeetingLine = {
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly actions: readonly Action[];
  readonly upcoming: boolean;
  /** Open while one of its actions is. */
  readonly status: 'Open' | 'Closed';
};

/** Somebody named in meetings who is not on the map (row 20). */
export type UnmappedPerson = {
  readonly name: string;
  readonly meetings: number;
  readonly lastMetOn: Day;
  /** The attendee records to link once the person is on the map. */
  readonly attendeeIds: readonly string[];
};

/** The one thing to do next for an account. */
export type NextStep = {
  readonly from: 'action' | 'opportunity';
  readonly id: string;
  readonly text: string;
  readonly due: Day | null;
  readonly owner: string | null;
};

export type Work = {
  readonly overdue: readonly ActionLine[];
  /** Due from today to 30 days ahead. */
  readonly soon: readonly ActionLine[];
  /** Due later, or without a due date. */
  readonly later: readonly ActionLine[];
  readonly closed: readonly ActionLine[];
  /** Newest first; planned ones on top. */
  readonly meetings: readonly MeetingLine[];
  readonly unmapped: readonly UnmappedPerson[];
  readonly nextStep: NextStep | null;
};

/** Days ahead that count as soon. */
const soonDays = 30;

const lastOfAll = '9999-12-31';
const byDue = (a: { due: Day | null; id: string }, b: { due: Day | null; id: string }) =>
  byText(a.due ?? lastOfAll, b.due ?? lastOfAll) || byText(a.id, b.id);

/**
 * The next step of an account: our open action that is due first, else the next step of the open
 * opportunity that is due first; one without a due date comes after those with one. Does not depend on
 * the day.
 */
export const nextStepOf = (records: Pick<PlanRecords, 'actions' | 'opportunities'>): NextStep | null => {
  const [ours] = records.actions
    .filter(({ status, side }) => status === 'Open' && side === 'Ours')
    .map(({ id, title, dueOn, owner }) => ({ from: 'action' as const, id, text: title, due: dueOn, owner }))
    .sort(byDue);
  if (ours) return ours;
  const [planned] = records.opportunities
    .filter(({ status, nextStep }) => status === 'Open' && nextStep !== null && nextStep.trim() !== '')
    .map(({ id, nextStep, nextStepDue, owner }) => ({
      from: 'opportunity' as const,
      id,
      text: nextStep ?? '',
      due: nextStepDue,
      owner,
    }))
    .sort(byDue);
  return planned ?? null;
};

const actionLine = (action: Action, sources: readonly ActionSource[], asOf: Day): ActionLine => {
  const dueIn = action.dueOn === null ? null : daysBetween(asOf, action.dueOn);
  return { action, dueIn, overdue: action.status === 'Open' && dueIn !== null && dueIn < 0, sources };
};

const unmappedPeople = (records: PlanRecords): UnmappedPerson[] => {
  const known = new Set(records.stakeholders.map(({ name }) => nameKey(name)));
  const heldOn = new Map(records.meetings.map((meeting) => [meeting.id, meeting.heldOn]));
  const found = new Map<string, Attendee[]>();
  for (const attendee of records.attendees) {
    const key = nameKey(attendee.name);
    if (attendee.stakeholderId !== null || known.has(key)) continue;
    found.set(key, [...(found.get(key) ?? []), attendee]);
  }
  return [...found.values()]
    .map((attendees) => {
      const days = attendees.map(({ meetingId }) => heldOn.get(meetingId) ?? '').sort();
      return {
        name: attendees[0]?.name ?? '',
        meetings: new Set(attendees.map(({ meetingId }) => meetingId)).size,
        lastMetOn: days.at(-1) ?? '',
        attendeeIds: attendees.map(({ id }) => id),
      };
    })
    .sort((a, b) => b.meetings - a.meetings || byName(a.name, b.name));
};

/** Records by the meeting they belong to. */
const byMeeting = <T extends { readonly meetingId: string | null }>(
  records: readonly T[],
): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const record of records) {
    if (record.meetingId === null) continue;
    const list = found.get(record.meetingId);
    if (list) list.push(record);
    else found.set(record.meetingId, [record]);
  }
  return found;
};

const meetingLines = (records: PlanRecords, asOf: Day): MeetingLine[] => {
  const attendees = byMeeting(records.attendees);
  const actions = byMeeting(records.actions);
  return [...records.meetings]
    .sort((a, b) => byText(b.heldOn, a.heldOn) || byText(b.id, a.id))
    .map((meeting) => {
      const its = actions.get(meeting.id) ?? [];
      return {
        meeting,
        attendees: attendees.get(meeting.id) ?? [],
        actions: its,
        upcoming: meeting.heldOn > asOf,
        status: its.some(({ status }) => status === 'Open') ? 'Open' : 'Closed',
      };
    });
};

/** Meetings and actions of an account on a day (rows 20, 38, 39): overdue first, then by due date. */
export const workAt = (records: PlanRecords, asOf: Day): Work => {
  const sources = sourcesOf(records);
  const lines = records.actions
    .map((action) => actionLine(action, sources(action), asOf))
    .sort((a, b) =>
      byDue({ due: a.action.dueOn, id: a.action.id }, { due: b.action.dueOn, id: b.action.id }),
    );
  const open = lines.filter(({ action, overdue }) => action.status === 'Open' && !overdue);
  const until = addDays(asOf, soonDays);
  const isSoon = ({ action }: ActionLine) => action.dueOn !== null && action.dueOn <= until;
  return {
    overdue: lines.filter(({ overdue }) => overdue),
    soon: open.filter(isSoon),
    later: open.filter((line) => !isSoon(line)),
    closed: lines
      .filter(({ action }) => action.status === 'Closed')
      .sort((a, b) => byText(b.action.closedOn ?? '', a.action.closedOn ?? '')),
    meetings: meetingLines(records, asOf),
    unmapped: unmappedPeople(records),
    nextStep: nextStepOf(records),
  };
};
