import type { ContactLine } from '../../../../../shared/domain/contact.ts';
import { foldedFindings } from '../../../../../shared/domain/folded-findings.ts';
import type { ActionLine } from '../../../../../shared/domain/work.ts';
import { roleTypes } from '../../../../../shared/records/stakeholder.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { type Node, space } from '../layout/node.ts';
import { marker } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import { datesAhead } from './dates-ahead.ts';
import type { PlanFacts } from './facts.ts';
import { moreOn, withMore } from './more.ts';
import { fullOn, headed, pageTitle, recorded, twoLines } from './parts.ts';
import { peopleAnchor } from './stakeholders.ts';

/** Lines of each list, from the usual down to what leaves the guide on one page. */
const limits = [8, 6, 5, 4, 3, 2, 1] as const;

const influenceRank = { High: 0, Medium: 1, Low: 2 } as const;

/** Those with a role first, in the order of the roles, then by influence: a new owner meets them in this order. */
const peopleToMeet = ({ derived }: PlanFacts): ContactLine[] => {
  const role = ({ stakeholder: { roleType } }: ContactLine) =>
    roleType === null ? roleTypes.length : roleTypes.indexOf(roleType);
  const weight = ({ stakeholder: { influence } }: ContactLine) =>
    influence === null ? 3 : influenceRank[influence];
  return derived.contacts
    .filter(({ inRole, stakeholder }) => inRole && !stakeholder.isPlaceholder)
    .sort((a, b) => weight(a) - weight(b) || role(a) - role(b));
};

const meet = (facts: PlanFacts, people: readonly ContactLine[], most: number): Node => {
  const { words, day } = facts;
  if (people.length === 0) return text(words('firstWeek.meet.none'), { tone: 'muted' });
  const met = table({
    summary: words('firstWeek.meet'),
    columns: [
      { head: words('firstWeek.person'), share: 28, rowHeader: true },
      { head: words('firstWeek.role'), share: 22 },
      { head: words('firstWeek.last'), share: 16 },
      { head: words('firstWeek.why'), share: 42 },
    ],
    rows: people.slice(0, most).map(({ stakeholder }) => [
      twoLines(stakeholder.name, stakeholder.title),
      recorded(facts, stakeholder.roleType),
      recorded(facts, stakeholder.lastContact && day(stakeholder.lastContact)),
      recorded(facts, stakeholder.notes, {
        clamp: 3,
        full: fullOn(facts, peopleAnchor(facts)),
      }),
    ]),
  });
  const more = people.length - most;
  return more > 0 ? stack([met, moreOn(facts, more, peopleAnchor(facts))], 4) : met;
};

type Line = {
  readonly mark: 'bad' | 'watch';
  readonly says: string;
  /** Whose it is, and by when. */
  readonly who?: string;
};

const bullet = ({ mark, says, who }: Line): Node =>
  row(
    [
      { width: 8, node: marker(mark) },
      {
        node: stack([
          text(says, { style: 'cell' }),
          ...(who === undefined || who === '' ? [] : [text(who, { style: 'caption', tone: 'muted' })]),
        ]),
      },
    ],
    5,
  );

const bullets = (
  facts: PlanFacts,
  lines: readonly Line[],
  most: number,
  none: string,
  anchor: string,
): Node =>
  lines.length === 0
    ? text(none, { style: 'cell', tone: 'muted' })
    : stack(withMore(facts, lines, most, anchor, bullet), 4);

/** What is late, then what is due soon. */
const toClose = ({ day, derived }: PlanFacts): Line[] => {
  const line = (mark: Line['mark'], { action }: ActionLine): Line => ({
    mark,
    says: action.title,
    who: [action.owner, action.dueOn && day(action.dueOn)].filter(Boolean).join(' · '),
  });
  return [
    ...derived.work.overdue.map((one) => line('bad', one)),
    ...derived.work.soon.map((one) => line('watch', one)),
  ];
};

/** People of weight to meet, what is late, and how long there is to decide. */
const conclusion = ({ words, count, derived }: PlanFacts, people: number, most: number): string => {
  const { daysToDeadline } = derived.renewal;
  const late = derived.work.overdue.length;
  const first = [
    ...(people > most ? [words('firstWeek.peopleFirst', { of: count(people), count: most })] : []),
    ...(people > 0 && people <= most ? [words('firstWeek.people', { count: people })] : []),
    ...(late > 0 ? [words('firstWeek.late', { count: late })] : []),
    ...(daysToDeadline !== null && daysToDeadline > 0
      ? [words('firstWeek.decide', { count: daysToDeadline })]
      : []),
  ];
  if (first.length > 0) return first.join(', ');
  const questions = derived.planCheck.findings.length;
  return questions > 0
    ? words('firstWeek.conclusion.questions', { count: questions })
    : words('firstWeek.conclusion');
};

/** What the plan leaves open: of each kind the first, so that a guide of few lines names many kinds. */
const questionsOf = ({ say, derived }: PlanFacts): Line[] => {
  const { findings } = derived.planCheck;
  const first = foldedFindings(findings).flatMap(({ finding, more }) => (more === 0 ? [finding] : []));
  const shown = new Set(first);
  return [...first, ...findings.filter((one) => !shown.has(one))].map(({ severity, says }) => ({
    mark: severity === 'fix' ? 'bad' : 'watch',
    says: say(says),
  }));
};

/** What a new owner needs in the first week, from the plan itself, on one page (rows 51 and 56). */
export const firstWeekPage = (facts: PlanFacts, pageHeight: number): Section => {
  const { words, day, asOf } = facts;
  const room = pageHeight - margins.top - margins.bottom;
  const people = peopleToMeet(facts);
  const questions = questionsOf(facts);
  const pageWith = (most: number): Node =>
    stack(
      [
        pageTitle(conclusion(facts, people.length, most), words('firstWeek.subtitle', { day: day(asOf) })),
        headed(words('firstWeek.meet'), meet(facts, people, most)),
        columns([
          {
            span: 3.8,
            node: headed(
              words('firstWeek.close'),
              bullets(facts, toClose(facts), most, words('firstWeek.close.none'), 'meetings'),
            ),
          },
          { span: 3.4, node: datesAhead(facts) },
          {
            span: 4.2,
            node: headed(
              words('firstWeek.questions'),
              bullets(facts, questions, most, words('firstWeek.questions.none'), 'sources'),
            ),
          },
        ]),
      ],
      16,
    );
  return {
    anchor: 'firstWeek',
    title: words('firstWeek.title'),
    short: words('firstWeek.short'),
    nodes: [
      (width, kit) => {
        let laid = space(0)(width, kit);
        for (const most of limits) {
          laid = pageWith(most)(width, kit);
          if (laid.height <= room) break;
        }
        return laid;
      },
    ],
  };
};
