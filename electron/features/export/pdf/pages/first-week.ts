import type { ContactLine } from '../../../../../shared/domain/contact.ts';
import { roleTypes } from '../../../../../shared/records/stakeholder.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { marker } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, pageTitle, recorded, twoLines } from './parts.ts';

const mostPeople = 8;
const mostLines = 8;

const influenceRank = { High: 0, Medium: 1, Low: 2 } as const;

/** Those with a role first, in the order of the roles, then by influence: a new owner meets them in this order. */
const peopleToMeet = ({ derived }: PlanFacts): ContactLine[] => {
  const role = ({ stakeholder: { roleType } }: ContactLine) =>
    roleType === null ? roleTypes.length : roleTypes.indexOf(roleType);
  const weight = ({ stakeholder: { influence } }: ContactLine) =>
    influence === null ? 3 : influenceRank[influence];
  return derived.contacts
    .filter(({ inRole, stakeholder }) => inRole && !stakeholder.isPlaceholder)
    .sort((a, b) => weight(a) - weight(b) || role(a) - role(b))
    .slice(0, mostPeople);
};

const meet = (facts: PlanFacts): Node => {
  const { words, day } = facts;
  const people = peopleToMeet(facts);
  if (people.length === 0) return text(words('firstWeek.meet.none'), { tone: 'muted' });
  return table({
    summary: words('firstWeek.meet'),
    columns: [
      { head: words('firstWeek.person'), share: 28, rowHeader: true },
      { head: words('firstWeek.role'), share: 22 },
      { head: words('firstWeek.last'), share: 16 },
      { head: words('firstWeek.why'), share: 42 },
    ],
    rows: people.map(({ stakeholder }) => [
      twoLines(stakeholder.name, stakeholder.title),
      recorded(facts, stakeholder.roleType),
      recorded(facts, stakeholder.lastContact && day(stakeholder.lastContact)),
      recorded(facts, stakeholder.notes, { clamp: 3 }),
    ]),
  });
};

const bullets = (
  lines: readonly (readonly [mark: 'bad' | 'watch' | 'neutral', text: string])[],
  none: string,
): Node =>
  lines.length === 0
    ? text(none, { tone: 'muted' })
    : stack(
        lines
          .slice(0, mostLines)
          .map(([mark, line]) =>
            row([{ width: 8, node: marker(mark) }, { node: text(line, { style: 'cell' }) }], 5),
          ),
        4,
      );

const close = (facts: PlanFacts): Node => {
  const { words, day, derived } = facts;
  const late = derived.work.overdue.map(
    ({ action }) =>
      [
        'bad',
        [action.title, action.owner, action.dueOn && day(action.dueOn)].filter(Boolean).join(' · '),
      ] as const,
  );
  const due = derived.work.soon.map(
    ({ action }) =>
      [
        'watch',
        [action.title, action.owner, action.dueOn && day(action.dueOn)].filter(Boolean).join(' · '),
      ] as const,
  );
  return headed(words('firstWeek.close'), bullets([...late, ...due], words('firstWeek.close.none')));
};

const dates = (facts: PlanFacts): Node => {
  const { words, say, derived, asOf } = facts;
  const { renewalDate, noticeDate } = derived.renewal;
  const known = [
    ...(noticeDate === null ? [] : [[noticeDate, words('firstWeek.dates.notice')] as const]),
    ...(renewalDate === null ? [] : [[renewalDate, words('firstWeek.dates.renewal')] as const]),
    ...derived.work.meetings
      .filter(({ upcoming }) => upcoming)
      .map(({ meeting }) => [meeting.heldOn, meeting.title ?? meeting.type] as const),
    ...derived.checks.flatMap(({ failsOn, check, state }) =>
      state === 'pass' && failsOn !== null
        ? [
            [
              failsOn,
              words('firstWeek.dates.check', { check: say({ code: `check.${check}`, params: {} }) }),
            ] as const,
          ]
        : [],
    ),
  ]
    .filter(([on]) => on >= asOf)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, mostLines);
  return headed(
    words('firstWeek.dates'),
    known.length === 0
      ? text(words('firstWeek.dates.none'), { tone: 'muted' })
      : stack(
          known.map(([on, what]) =>
            row(
              [
                { width: 62, node: cell(facts.day(on), { tone: 'muted' }) },
                { node: text(what, { style: 'cell' }) },
              ],
              6,
            ),
          ),
          4,
        ),
  );
};

/** What a new owner needs in the first week, from the plan itself (rows 51 and 56). */
export const firstWeekPage = (facts: PlanFacts): Section => {
  const { words, say, day, derived, asOf } = facts;
  const questions = derived.planCheck.findings.map(
    ({ severity, says }) => [severity === 'fix' ? 'bad' : 'watch', say(says)] as const,
  );
  return {
    anchor: 'firstWeek',
    title: words('firstWeek.title'),
    short: words('firstWeek.short'),
    nodes: [
      pageTitle(words('firstWeek.conclusion'), words('firstWeek.subtitle', { day: day(asOf) })),
      headed(words('firstWeek.meet'), meet(facts)),
      columns([
        { span: 3.8, node: close(facts) },
        { span: 3.4, node: dates(facts) },
        {
          span: 4.2,
          node: headed(words('firstWeek.questions'), bullets(questions, words('firstWeek.questions.none'))),
        },
      ]),
    ],
  };
};
