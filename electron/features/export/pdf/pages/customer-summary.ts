import { goalProgress, goalProgressHeight } from '../../../../../shared/figures/goal-progress.ts';
import { box } from '../layout/box.ts';
import { columns, row } from '../layout/columns.ts';
import { contents, type ContentsEntry } from '../layout/contents.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import { agenda } from './agenda.ts';
import type { PlanFacts } from './facts.ts';
import { firstFitting } from './fit.ts';
import { atFoot, headed, heading, pageTitle, shared } from './parts.ts';
import { tiles, type Tile } from './tile.ts';
import { deliveredEntries, totalValue } from './value.ts';

const goalsOf = ({ words, count, records }: PlanFacts): string => {
  const { goals } = records;
  if (goals.length === 0) return words('customer.goals.none');
  const reached = goals.filter(({ status }) => status === 'Reached').length;
  return words('customer.goals', { reached: count(reached), count: goals.length });
};

const conclusion = (facts: PlanFacts): string => {
  const { words, money } = facts;
  const amount = totalValue(deliveredEntries(facts));
  const goals = goalsOf(facts);
  return amount > 0
    ? words('customer.conclusion.value', { amount: money(amount), goals })
    : words('customer.conclusion.goals', { goals });
};

const figures = (facts: PlanFacts): Tile[] => {
  const { words, money, day, count, percent, records, derived } = facts;
  const { goals, account } = records;
  const missing = { value: words('notRecorded'), missing: true };
  const entries = deliveredEntries(facts);
  const first = entries.at(-1);
  const reached = goals.filter(({ status }) => status === 'Reached').length;
  const open = goals.filter(({ status }) => status === 'Open').length;
  const share = derived.growth.utilization;
  const { daysToRenewal } = derived.renewal;
  return [
    {
      label: words('customer.tile.goals'),
      ...(goals.length === 0
        ? missing
        : {
            value: words('customer.tile.goals.value', { reached, count: count(goals.length) }),
            detail: words('customer.tile.goals.detail', { count: open }),
          }),
    },
    {
      label: words('customer.tile.value'),
      ...(first === undefined || totalValue(entries) === 0
        ? missing
        : {
            value: money(totalValue(entries)),
            detail: words('customer.tile.value.detail', { day: day(first.deliveredOn) }),
          }),
    },
    {
      label: words('customer.tile.seats'),
      ...(share === null
        ? missing
        : {
            value: percent(share.percent),
            detail: words('summary.seats.detail', {
              active: count(share.part),
              licensed: count(share.whole),
            }),
          }),
    },
    {
      label: words('customer.tile.renewal'),
      ...(account.renewalDate === null || daysToRenewal === null
        ? missing
        : {
            value: words('days', { count: Math.max(0, daysToRenewal) }),
            detail: day(account.renewalDate),
          }),
    },
  ];
};

const requests = (facts: PlanFacts): Node => {
  const { words, day, records } = facts;
  const open = records.decisionRequests
    .filter(({ status }) => status === 'Open')
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const list = open.map(({ ask, owner, dueOn, reason }, index) => {
    const who = [owner, dueOn && words('summary.by', { day: day(dueOn) })].filter(Boolean).join(' · ');
    return row(
      [
        { width: 14, node: text(String(index + 1), { style: 'strong', tone: 'accentText', role: null }) },
        {
          node: stack([
            text(ask, { style: 'strong' }),
            ...(reason === null ? [] : [text(reason, { style: 'cell' })]),
            ...(who === '' ? [] : [text(who, { style: 'caption', tone: 'muted' })]),
          ]),
        },
      ],
      4,
    );
  });
  return box(
    stack(
      [
        heading(words('customer.decisions')),
        ...(list.length === 0 ? [text(words('customer.decisions.none'))] : list),
      ],
      8,
    ),
    { padding: { x: 14, top: 12, bottom: 12 }, fill: 'accentSoft', bar: 'accent' },
  );
};

/** Goals that are drawn where there is room; the page on value has them all. */
const goalsShown = [5, 4, 3, 2, 0] as const;

/** How far the goals have come, those whose figures are numbers. */
const progress = (facts: PlanFacts, most: number): Node[] => {
  const lines = facts.derived.goals.lines
    .filter((line) => line.progress !== null && !line.stale)
    .slice(0, most);
  return lines.length === 0
    ? []
    : [
        headed(
          facts.words('value.goals'),
          shared(facts, goalProgressHeight(lines.length, 1), (room) => goalProgress(lines, room)),
        ),
      ];
};

/** What the customer reads first: the year in one sentence, what to decide, and the agenda (pdf spec, editions). */
export const customerSummaryPage = (
  facts: PlanFacts,
  entries: readonly ContentsEntry[],
  pageHeight: number,
): Section => {
  const { words, day, asOf } = facts;
  const pageWith = (goals: number): Node =>
    stack(
      [
        pageTitle(conclusion(facts), words('customer.subtitle', { day: day(asOf) })),
        tiles(figures(facts)),
        columns([
          { span: 6.8, node: requests(facts) },
          { span: 4.8, node: agenda(facts) },
        ]),
        ...progress(facts, goals),
      ],
      16,
    );
  return {
    anchor: 'summary',
    title: words('customer.summary.title'),
    nodes: [
      atFoot(
        (room) => firstFitting(goalsShown.map(pageWith), room),
        contents(words('summary.contents'), entries),
        pageHeight - margins.top - margins.bottom,
      ),
    ],
  };
};
