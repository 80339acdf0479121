import type { LeverResult } from '../../../../../shared/domain/levers.ts';
import { box } from '../layout/box.ts';
import { equalColumns } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill, type Status } from '../layout/pill.ts';
import { stack, together } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { charts, whitespace } from './growth-figures.ts';
import { closedTable, opportunityTable } from './growth-tables.ts';
import { cell, headed, pageTitle } from './parts.ts';

const conclusion = ({ words, money, percent, derived }: PlanFacts): string => {
  const { growth } = derived;
  if (growth.open.length === 0) return words('growth.conclusion.none');
  const pipeline = money(growth.pipeline);
  return growth.shareOfArr
    ? words('growth.conclusion', { pipeline, percent: percent(growth.shareOfArr.percent) })
    : words('growth.conclusion.plain', { pipeline });
};

const subtitle = ({ words, exactMoney, percent, derived }: PlanFacts): string => {
  const { weighted, withoutValue, open } = derived.growth;
  if (open.length === 0) return words('growth.empty');
  const { High: high, Medium: medium, Low: low } = weighted.weights;
  return [
    words('growth.subtitle', {
      weighted: exactMoney(weighted.total),
      high: percent(high),
      medium: percent(medium),
      low: percent(low),
    }),
    ...(withoutValue > 0 ? [words('growth.withoutValue', { count: withoutValue })] : []),
    ...(weighted.withoutConfidence > 0
      ? [words('growth.withoutConfidence', { count: weighted.withoutConfidence })]
      : []),
  ].join(' ');
};

const leverPills: Readonly<
  Record<
    LeverResult['state'],
    readonly [Status, 'growth.lever.on' | 'growth.lever.off' | 'growth.lever.unknown']
  >
> = {
  on: ['good', 'growth.lever.on'],
  off: ['neutral', 'growth.lever.off'],
  unknown: ['neutral', 'growth.lever.unknown'],
};

/** A lever as a card: what the rules say of it, what is planned, and the numbers. */
const lever = (facts: PlanFacts, result: LeverResult) => {
  const { words, say, money } = facts;
  const [status, word] = leverPills[result.state];
  const { count, value } = result.planned;
  const content = stack(
    [
      pill(status, words(word), result.state === 'unknown' ? 'diamond' : undefined),
      cell(result.lever, { style: 'cellStrong' }),
      text(say(result.evidence), { style: 'caption', tone: 'muted', role: null }),
      ...(count > 0
        ? [
            text(words('growth.lever.planned', { count, value: money(value) }), {
              style: 'captionStrong',
              tone: 'accentText',
              role: null,
            }),
          ]
        : []),
    ],
    4,
  );
  return (minHeight: number): Node => box(content, { padding: 9, fill: 'surface', minHeight });
};

const leverCards = (facts: PlanFacts): Node =>
  headed(
    facts.words('growth.levers'),
    equalColumns(
      facts.derived.growth.levers.map((result) => lever(facts, result)),
      8,
    ),
  );

/** Heights of both charts: lower ones where that brings the levers onto the same page. */
const chartHeights = [170, 140, 110] as const;
const gap = 16;

/**
 * Charts, pipeline and levers. The levers stand with the whitespace below the table; without whitespace they
 * stand on the page of the charts, where need be before a table that runs on: never alone on a page.
 */
const pipeline =
  (facts: PlanFacts, room: number): Node =>
  (width, kit) => {
    const title = pageTitle(conclusion(facts), subtitle(facts));
    const levers = leverCards(facts);
    const grids = whitespace(facts);
    if (facts.derived.growth.open.length === 0)
      return stack([title, together(stack([levers, ...grids], 10))], gap)(width, kit);
    const [usual, ...lower] = chartHeights;
    const table = opportunityTable(facts);
    if (grids.length > 0)
      return stack([title, charts(facts, usual), table, together(stack([levers, ...grids], 10))], gap)(
        width,
        kit,
      );
    const onOnePage = [usual, ...lower]
      .map((height) => stack([title, charts(facts, height), table, levers], gap)(width, kit))
      .find(({ height }) => height <= room);
    return onOnePage ?? stack([title, charts(facts, usual), levers, table], gap)(width, kit);
  };

/** Growth plan (pdf spec, page 9). */
export const growthPage = (facts: PlanFacts, pageHeight: number): Section => {
  const { words, derived } = facts;
  const { open, closed } = derived.growth;
  return {
    anchor: 'growth',
    title: words('growth.title'),
    brief: open.length === 0 && closed.length === 0,
    nodes: [
      pipeline(facts, pageHeight - margins.top - margins.bottom),
      ...(closed.length === 0 ? [] : [headed(words('growth.closed'), closedTable(facts))]),
    ],
  };
};
