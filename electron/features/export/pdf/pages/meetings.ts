import { displayCheck } from '../../../../../shared/domain/status.ts';
import type { ActionLine, MeetingLine } from '../../../../../shared/domain/work.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, pageTitle, recorded, twoLines } from './parts.ts';

const conclusion = ({ words, count, derived }: PlanFacts): string => {
  const { overdue, soon } = derived.work;
  if (overdue.length > 0) {
    return words('meetings.conclusion.late', { count: overdue.length, soon: count(soon.length) });
  }
  return soon.length > 0
    ? words('meetings.conclusion.soon', { count: soon.length })
    : words('meetings.conclusion.calm');
};

const openActions = ({ derived }: PlanFacts): ActionLine[] => [
  ...derived.work.overdue,
  ...derived.work.soon,
  ...derived.work.later,
];

const subtitle = (facts: PlanFacts): string => {
  const { words, day, derived } = facts;
  const { length } = openActions(facts);
  const open =
    length === 0 ? words('meetings.openCount.none') : words('meetings.openCount', { count: length });
  const held = derived.work.meetings.filter(({ upcoming }) => !upcoming);
  const [last] = held;
  return last
    ? words('meetings.subtitle', { open, count: held.length, day: day(last.meeting.heldOn) })
    : words('meetings.subtitle.none', { open });
};

const duePill = ({ words }: PlanFacts, { dueIn, overdue }: ActionLine): Node => {
  if (dueIn === null) return pill('neutral', words('meetings.noDue'));
  if (overdue) return pill('bad', words('meetings.overdue', { count: -dueIn }));
  if (dueIn === 0) return pill('watch', words('meetings.today'));
  return pill('good', words('meetings.in', { count: dueIn }));
};

const actionTable = (facts: PlanFacts): Node => {
  const { words, day, derived } = facts;
  const meetingOf = new Map(derived.work.meetings.map(({ meeting }) => [meeting.id, meeting]));
  return table({
    summary: words('meetings.actions'),
    columns: [
      { head: words('meetings.action'), share: 40, rowHeader: true },
      { head: words('meetings.owner'), share: 15 },
      { head: words('meetings.side'), share: 8 },
      { head: words('meetings.source'), share: 25 },
      { head: words('meetings.due'), share: 13 },
      { head: words('meetings.status'), share: 16 },
    ],
    rows: openActions(facts).map((line) => {
      const { action } = line;
      const from = action.meetingId === null ? undefined : meetingOf.get(action.meetingId);
      return [
        cell(action.title, { style: 'cellStrong' }),
        recorded(facts, action.owner),
        cell(action.side),
        from ? twoLines(from.title ?? from.type, day(from.heldOn), 'cell') : recorded(facts, null),
        recorded(facts, action.dueOn && day(action.dueOn)),
        duePill(facts, line),
      ];
    }),
  });
};

const meetingPill = ({ words }: PlanFacts, line: MeetingLine): Node => {
  if (line.upcoming) return pill('neutral', words('meetings.planned'));
  return line.status === 'Open'
    ? pill('watch', words('meetings.open'))
    : pill(displayCheck('pass'), words('meetings.closed'));
};

const meetingTable = (facts: PlanFacts): Node => {
  const { words, day, derived } = facts;
  return table({
    summary: words('meetings.history'),
    columns: [
      { head: words('meetings.date'), share: 11, rowHeader: true },
      { head: words('meetings.type'), share: 11 },
      { head: words('meetings.attendees'), share: 20 },
      { head: words('meetings.discussion'), share: 38 },
      { head: words('meetings.follow'), share: 22 },
      { head: words('meetings.status'), share: 11 },
    ],
    rows: derived.work.meetings.map((line) => {
      const { meeting } = line;
      const names = line.attendees.map(({ name }) => name).join(', ');
      const actions = line.actions.map(({ title }) => title).join('; ');
      return [
        cell(day(meeting.heldOn), { style: 'cellStrong' }),
        twoLines(meeting.type, meeting.channel),
        recorded(facts, names),
        meeting.title === null
          ? recorded(facts, meeting.discussion)
          : stack([cell(meeting.title, { style: 'cellStrong' }), recorded(facts, meeting.discussion)]),
        actions === '' ? cell(words('none'), { tone: 'muted' }) : cell(actions),
        meetingPill(facts, line),
      ];
    }),
  });
};

const closedTable = (facts: PlanFacts): Node => {
  const { words, day, derived } = facts;
  return table({
    summary: words('meetings.closedActions'),
    columns: [
      { head: words('meetings.action'), share: 60, rowHeader: true },
      { head: words('meetings.owner'), share: 25 },
      { head: words('meetings.closedOn'), share: 15 },
    ],
    rows: derived.work.closed.map(({ action }) => [
      cell(action.title),
      recorded(facts, action.owner),
      recorded(facts, action.closedOn && day(action.closedOn)),
    ]),
  });
};

/** Up to so many meetings and actions need no page of their own. */
const fewLines = 3;

/** Meetings and actions (pdf spec, appendix). */
export const meetingsPage = (facts: PlanFacts): Section => {
  const { words, list, derived } = facts;
  const { meetings, unmapped, closed } = derived.work;
  const nothing = (sentence: string) => text(sentence, { tone: 'muted' });
  const actions = openActions(facts);
  const lines = meetings.length + actions.length + closed.length;
  const lists = [
    headed(
      words('meetings.actions'),
      actions.length === 0 ? nothing(words('meetings.actions.none')) : actionTable(facts),
    ),
    headed(
      words('meetings.history'),
      meetings.length === 0 ? nothing(words('meetings.history.none')) : meetingTable(facts),
    ),
  ];
  return {
    anchor: 'meetings',
    title: words('meetings.title'),
    short: words('meetings.short'),
    brief: lines <= fewLines,
    nodes: [
      // What is said of nothing on record stands under the title.
      pageTitle(conclusion(facts), subtitle(facts)),
      ...(lines === 0 ? [] : lists),
      ...(unmapped.length === 0
        ? []
        : [nothing(words('meetings.unmapped', { names: list(unmapped.map(({ name }) => name)) }))]),
      ...(closed.length === 0 ? [] : [headed(words('meetings.closedActions'), closedTable(facts))]),
    ],
  };
};
