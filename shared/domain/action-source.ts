import type { Day } from '../dates.ts';
import type { Action } from '../records/meeting.ts';
import type { PlanRecords } from '../records/plan.ts';

/** Where an action comes from (row 39). */
export type ActionSource = {
  readonly from: 'meeting' | 'risk' | 'opportunity' | 'swotNote' | 'lesson' | 'playbook';
  readonly id: string;
  /** What it is called: a meeting's type, else the record's own name. */
  readonly title: string;
  /** The day of a meeting. */
  readonly on: Day | null;
};

type Sourced = Pick<
  PlanRecords,
  'meetings' | 'risks' | 'opportunities' | 'swotNotes' | 'lessons' | 'playbookRuns' | 'playbookActions'
>;

/** Finds the sources of any action of a plan; made once, so that a thousand actions cost one pass. */
export const sourcesOf = (records: Sourced): ((action: Action) => readonly ActionSource[]) => {
  const meetings = new Map(records.meetings.map((meeting) => [meeting.id, meeting]));
  const risks = new Map(records.risks.map((risk) => [risk.id, risk]));
  const opportunities = new Map(records.opportunities.map((one) => [one.id, one]));
  const notes = new Map(records.swotNotes.map((note) => [note.actionId, note]));
  const lessons = new Map(records.lessons.map((lesson) => [lesson.actionId, lesson]));
  const runs = new Map(records.playbookRuns.map((run) => [run.id, run]));
  const started = new Map(
    records.playbookActions.map(({ actionId, playbookRunId }) => [actionId, runs.get(playbookRunId)]),
  );
  return ({ id, meetingId, riskId, opportunityId }) => {
    const meeting = meetingId === null ? undefined : meetings.get(meetingId);
    const risk = riskId === null ? undefined : risks.get(riskId);
    const opportunity = opportunityId === null ? undefined : opportunities.get(opportunityId);
    const note = notes.get(id);
    const lesson = lessons.get(id);
    const run = started.get(id);
    return [
      ...(meeting
        ? [{ from: 'meeting' as const, id: meeting.id, title: meeting.type, on: meeting.heldOn }]
        : []),
      ...(risk ? [{ from: 'risk' as const, id: risk.id, title: risk.title, on: null }] : []),
      ...(opportunity
        ? [{ from: 'opportunity' as const, id: opportunity.id, title: opportunity.name, on: null }]
        : []),
      ...(note ? [{ from: 'swotNote' as const, id: note.id, title: note.text, on: null }] : []),
      ...(lesson ? [{ from: 'lesson' as const, id: lesson.id, title: lesson.text, on: null }] : []),
      ...(run ? [{ from: 'playbook' as const, id: run.id, title: run.name, on: null }] : []),
    ];
  };
};
