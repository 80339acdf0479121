import type { ActionLine } from '../../../../../shared/domain/work.ts';
import { actionPlanFigure } from '../../../../../shared/figures/action-plan.ts';
import { formatMonthName } from '../../../../../shared/text/format.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { type Node, space } from '../layout/node.ts';
import { pill } from '../layout/pill.ts';
import { stack, together } from '../layout/stack.ts';
import { text } from '../layout/text.ts';
import { agenda } from './agenda.ts';
import { datesAhead, hasDatesAhead } from './dates-ahead.ts';
import type { PlanFacts } from './facts.ts';
import { headed, pageTitle, shared } from './parts.ts';

const statusOf = ({ words }: PlanFacts, { action, overdue }: ActionLine): Node | null => {
  if (action.status === 'Closed') return pill('good', words('nextSteps.done'));
  return overdue ? pill('bad', words('nextSteps.overdue')) : null;
};

/** A step on the width of the page, or in the narrow column of its month; in one piece either way. */
const step = (facts: PlanFacts, line: ActionLine, isNarrow: boolean): Node => {
  const { words, day, edition } = facts;
  const { title, owner, side, dueOn } = line.action;
  const theirs = edition === 'customer' ? 'nextSteps.yours' : 'nextSteps.theirs';
  const who = [words(side === 'Ours' ? 'nextSteps.ours' : theirs), owner].filter((part) => part !== null);
  const status = statusOf(facts, line);
  const said = [
    text(title, { style: 'cellStrong' }),
    text([...who, ...(dueOn === null ? [] : [day(dueOn)])].join(' · '), {
      style: 'caption',
      tone: 'muted',
      role: null,
    }),
  ];
  if (status === null) return together(stack(said));
  return together(
    isNarrow
      ? stack([...said, space(3), status])
      : row([{ node: stack(said) }, { width: 52, node: status }], 6),
  );
};

const list = (facts: PlanFacts, title: string, lines: readonly ActionLine[], isNarrow = false): Node =>
  headed(
    title,
    lines.length === 0
      ? text(facts.words('nextSteps.noneInMonth'), { style: 'cell', tone: 'muted' })
      : stack(
          lines.map((one) => step(facts, one, isNarrow)),
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
      months.map(({ month, actions }) =>
        list(facts, formatMonthName(`${month}-01`, locale.days), actions, true),
      ),
    ),
    ...(undated.length > 0 ? [list(facts, words('nextSteps.noDate'), undated)] : []),
  ];
};

/** Type of the figure where it has the page to itself. */
const figureScale = 1.15;
/** So many steps, none with a long name, are all in the figure. */
const mostInFigure = 12;
const longTitle = 68;
const longOwner = 30;
/** Height of the figure with `count` steps; beside lists it shows the first only. */
const figureHeight = (count: number): number => (16 + count * 17.25) * figureScale;
const heightBesideLists = 150;

/** Steps without a day, or after the 90 days. */
const others = (facts: PlanFacts): Node[] => {
  const { words, derived } = facts;
  const { later } = derived.actionPlan;
  return later.length === 0 ? [] : [list(facts, words('nextSteps.later'), later)];
};

/** The figure where it holds all there is to say, else the figure and every step in words. */
const steps = (facts: PlanFacts): Node[] => {
  const plan = facts.derived.actionPlan;
  const all = [...plan.overdue, ...plan.months.flatMap(({ actions }) => actions), ...plan.undated];
  const reader = facts.edition === 'customer' ? 'customer' : 'us';
  const isWhole =
    all.length <= mostInFigure &&
    all.every(({ action }) => action.title.length <= longTitle && (action.owner ?? '').length <= longOwner);
  const height = isWhole ? figureHeight(all.length) : heightBesideLists;
  const scale = isWhole ? figureScale : 1;
  const figure = shared(facts, height, (box) => actionPlanFigure(plan, { ...box, scale }, reader));
  return [figure, ...(isWhole ? [] : lists(facts)), ...others(facts)];
};

/** The mutual action plan of the next 90 days (row 40; pdf spec, page 12). */
export const nextStepsPage = (facts: PlanFacts): Section => {
  const { words, day, derived, edition } = facts;
  const { count, done, until, overdue } = derived.actionPlan;
  const open = count - done;
  const { next, daysToNext } = derived.review;
  const withAgenda = edition !== 'customer' && derived.review.agenda.length > 0;
  return {
    anchor: 'nextSteps',
    title: words('nextSteps.title'),
    short: words('nextSteps.short'),
    brief: count <= 3,
    nodes: [
      pageTitle(
        open === 0
          ? words('nextSteps.conclusion.none')
          : [
              words('nextSteps.conclusion', { count: open, day: day(until) }),
              ...(overdue.length > 0 ? [words('nextSteps.late', { count: overdue.length })] : []),
            ].join(', '),
        next === null
          ? words('nextSteps.subtitle.noReview')
          : words('nextSteps.subtitle.review', {
              day: day(next.heldOn),
              away:
                daysToNext === 0
                  ? words('nextSteps.away.today')
                  : words('nextSteps.away', { count: daysToNext ?? 0 }),
            }),
      ),
      ...(count === 0
        ? [
            text(words(edition === 'customer' ? 'nextSteps.empty.customer' : 'nextSteps.empty'), {
              tone: 'muted',
            }),
          ]
        : steps(facts)),
      // The customer's agenda stands with the decisions, on the page that is read first.
      ...(withAgenda
        ? [
            columns([
              { span: 6.4, node: agenda(facts) },
              { span: 5, node: datesAhead(facts) },
            ]),
          ]
        : hasDatesAhead(facts)
          ? [datesAhead(facts)]
          : []),
    ],
  };
};
