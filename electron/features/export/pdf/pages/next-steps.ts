import type { ActionLine } from '../../../../../shared/domain/work.ts';
import { actionPlanFigure } from '../../../../../shared/figures/action-plan.ts';
import { formatMonthName } from '../../../../../shared/text/format.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { type Node, space } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { headed, pageTitle, shared } from './parts.ts';

const step = (facts: PlanFacts, { action, overdue }: ActionLine): Node => {
  const { words, day, edition } = facts;
  const { title, owner, side, dueOn, status } = action;
  const theirs = edition === 'customer' ? 'nextSteps.yours' : 'nextSteps.theirs';
  const who = [words(side === 'Ours' ? 'nextSteps.ours' : theirs), owner].filter((part) => part !== null);
  return row(
    [
      {
        node: stack([
          text(title, { style: 'cellStrong' }),
          text([...who, ...(dueOn === null ? [] : [day(dueOn)])].join(' · '), {
            style: 'caption',
            tone: 'muted',
            role: null,
          }),
        ]),
      },
      ...(status === 'Closed'
        ? [{ width: 52, node: pill('good', words('nextSteps.done')) }]
        : overdue
          ? [{ width: 52, node: pill('bad', words('nextSteps.overdue')) }]
          : []),
    ],
    6,
  );
};

const list = (facts: PlanFacts, title: string, lines: readonly ActionLine[]): Node =>
  headed(
    title,
    lines.length === 0
      ? text(facts.words('nextSteps.noneInMonth'), { style: 'cell', tone: 'muted' })
      : stack(
          lines.map((one) => step(facts, one)),
          6,
        ),
  );

const perRow = 4;

/** Lists side by side, always in four columns: a month stands in the same place whether others follow or not. */
const inColumns = (all: readonly Node[]): Node[] =>
  Array.from({ length: Math.ceil(all.length / perRow) }, (_, index) =>
    columns(
      Array.from({ length: perRow }, (_place, at) => ({
        span: 2.8,
        node: all[index * perRow + at] ?? space(0),
      })),
    ),
  );

/** What is late first, then every month of the 90 days, then what has no day yet. */
const lists = (facts: PlanFacts): Node[] => {
  const { words, locale, derived } = facts;
  const { overdue, months, undated } = derived.actionPlan;
  return [
    ...(overdue.length > 0 ? [list(facts, words('nextSteps.overdue'), overdue)] : []),
    ...inColumns(
      months.map(({ month, actions }) => list(facts, formatMonthName(`${month}-01`, locale.days), actions)),
    ),
    ...(undated.length > 0 ? [list(facts, words('nextSteps.noDate'), undated)] : []),
  ];
};

/** The mutual action plan of the next 90 days (row 40; pdf spec, page 12). */
export const nextStepsPage = (facts: PlanFacts): Section => {
  const { words, day, derived } = facts;
  const { count, done, until } = derived.actionPlan;
  const open = count - done;
  const next = derived.review.next?.heldOn ?? null;
  return {
    anchor: 'nextSteps',
    title: words('nextSteps.title'),
    short: words('nextSteps.short'),
    brief: count <= 3,
    nodes: [
      pageTitle(
        open === 0
          ? words('nextSteps.conclusion.none')
          : words('nextSteps.conclusion', { count: open, day: day(until) }),
        next === null
          ? words('nextSteps.subtitle.noReview')
          : words('nextSteps.subtitle.review', { day: day(next) }),
      ),
      ...(count === 0
        ? [text(words('nextSteps.empty'), { tone: 'muted' })]
        : [shared(facts, 150, (box) => actionPlanFigure(derived.actionPlan, box)), ...lists(facts)]),
    ],
  };
};
