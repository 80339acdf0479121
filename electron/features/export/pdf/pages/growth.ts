import type { LeverResult } from '../../../../../shared/domain/levers.ts';
import { displayConfidence } from '../../../../../shared/domain/status.ts';
import { pipelineChart } from '../../../../../shared/figures/pipeline-chart.ts';
import { waterfall, type WaterfallStep } from '../../../../../shared/figures/waterfall.ts';
import { whitespaceGrids } from '../../../../../shared/figures/whitespace-grid.ts';
import { segmentKinds } from '../../../../../shared/records/goal.ts';
import { confidences, type Confidence, type Opportunity } from '../../../../../shared/records/growth.ts';
import { box } from '../layout/box.ts';
import { columns, equalColumns } from '../layout/columns.ts';
import { figures } from '../layout/figure.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { pill, type Status } from '../layout/pill.ts';
import { stack, together } from '../layout/stack.ts';
import { table } from '../layout/table.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { cell, headed, numberCell, pageTitle, recorded, shared, twoLines } from './parts.ts';

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

const opportunityRow = (facts: PlanFacts, one: Opportunity, last: Node): Node[] => {
  const { words, exactMoney, quarter, day } = facts;
  const due = [one.owner, one.nextStepDue ? words('summary.by', { day: day(one.nextStepDue) }) : null]
    .filter((part) => part !== null)
    .join(', ');
  return [
    cell(one.name, { style: 'cellStrong' }),
    one.type === null ? recorded(facts, one.lever) : twoLines(one.type, one.lever, 'cell'),
    one.value === null
      ? cell(words('notRecorded'), { align: 'right', tone: 'muted' })
      : numberCell(exactMoney(one.value), true),
    recorded(facts, one.timeline && quarter(one.timeline)),
    one.confidence ? pill(displayConfidence(one.confidence), one.confidence) : recorded(facts, null),
    recorded(facts, one.blocker),
    one.nextStep === null
      ? last
      : stack([
          cell(one.nextStep),
          ...(due === '' ? [] : [text(due, { style: 'caption', tone: 'muted', role: null })]),
        ]),
  ];
};

const opportunityTable = (facts: PlanFacts): Node => {
  const { words, exactMoney, derived } = facts;
  const { growth } = derived;
  return table({
    summary: words('growth.table'),
    columns: [
      { head: words('growth.opportunity'), share: 19, rowHeader: true },
      { head: words('growth.type'), share: 16 },
      { head: words('growth.value'), share: 13, align: 'right' },
      { head: words('growth.timeline'), share: 9 },
      { head: words('growth.confidence'), share: 11 },
      { head: words('growth.blocker'), share: 19 },
      { head: words('growth.next'), share: 24 },
    ],
    rows: growth.open.map((one) => opportunityRow(facts, one, recorded(facts, null))),
    total: [
      cell(words('growth.total'), { style: 'cellStrong' }),
      cell(''),
      numberCell(exactMoney(growth.pipeline), true),
    ],
  });
};

const closedTable = (facts: PlanFacts): Node => {
  const { words, exactMoney, quarter, derived } = facts;
  return table({
    summary: words('growth.closed'),
    columns: [
      { head: words('growth.opportunity'), share: 40, rowHeader: true },
      { head: words('growth.value'), share: 14, align: 'right' },
      { head: words('growth.timeline'), share: 14 },
      { head: words('growth.outcome'), share: 20 },
    ],
    rows: derived.growth.closed.map((one) => [
      cell(one.name, { style: 'cellStrong' }),
      one.value === null
        ? cell(words('notRecorded'), { align: 'right', tone: 'muted' })
        : numberCell(exactMoney(one.value)),
      recorded(facts, one.timeline && quarter(one.timeline)),
      pill(one.status === 'Won' ? 'good' : 'neutral', one.status),
    ]),
  });
};

/** Both charts of the first page. */
const chartHeight = 170;

/** Today's ARR and what the open pipeline adds to it, the surest first. */
const potential = (facts: PlanFacts): Node | null => {
  const { words, records, derived } = facts;
  const { growth } = derived;
  const { arr } = records.account;
  if (arr === null) return null;
  const sum = (confidence: Confidence | null) =>
    growth.open
      .filter((one) => one.confidence === confidence)
      .reduce((total, { value }) => total + (value ?? 0), 0);
  const added = ([...confidences, null] as const)
    .map((confidence): WaterfallStep => ({
      key: confidence ?? 'unrated',
      label: confidence ?? words('growth.unrated'),
      amount: sum(confidence),
      kind: 'change',
    }))
    .filter(({ amount }) => amount !== 0);
  const title = words('growth.potential');
  const steps: WaterfallStep[] = [
    { key: 'today', label: words('growth.today'), amount: arr, kind: 'total' },
    ...added,
    { key: 'potential', label: words('growth.withPipeline'), amount: arr + growth.pipeline, kind: 'total' },
  ];
  return headed(
    title,
    shared(facts, chartHeight, (room) => waterfall({ title, steps, currency: growth.currency }, room)),
  );
};

/** Products by department and by region, each grid in as many parts as it takes (row 32). */
const whitespace = (facts: PlanFacts): Node[] =>
  segmentKinds
    .map((kind) => facts.derived.whitespace[kind])
    .filter(({ rows, columns: across }) => rows.length > 0 && across.length > 0)
    .map((grid) =>
      headed(
        facts.words(`growth.whitespace.${grid.kind}`),
        figures(
          ({ width, measure }) =>
            whitespaceGrids(grid, {
              width,
              height: 420,
              measure,
              language: 'en',
              locale: facts.locale.numbers,
              days: facts.locale.days,
            }),
          10,
        ),
      ),
    );

/** The pipeline by quarter, and what it makes of today's ARR where that is known. */
const charts = (facts: PlanFacts): Node => {
  const chart = headed(
    facts.words('growth.quarters'),
    shared(facts, chartHeight, (room) => pipelineChart(facts.derived.growth, room)),
  );
  const added = potential(facts);
  return added === null
    ? chart
    : columns([
        { span: 5.8, node: chart },
        { span: 5.8, node: added },
      ]);
};

/** Growth plan (pdf spec, page 9). */
export const growthPage = (facts: PlanFacts): Section => {
  const { words, derived } = facts;
  const { growth } = derived;
  const levers = headed(
    words('growth.levers'),
    equalColumns(
      growth.levers.map((result) => lever(facts, result)),
      8,
    ),
  );
  return {
    anchor: 'growth',
    title: words('growth.title'),
    brief: growth.open.length === 0 && growth.closed.length === 0,
    nodes: [
      pageTitle(conclusion(facts), subtitle(facts)),
      ...(growth.open.length === 0 ? [] : [charts(facts), opportunityTable(facts)]),
      together(stack([levers, ...whitespace(facts)], 10)),
      ...(growth.closed.length === 0 ? [] : [headed(words('growth.closed'), closedTable(facts))]),
    ],
  };
};
