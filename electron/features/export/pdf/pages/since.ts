import type { SinceGroup, SinceLine } from '../../../../../shared/domain/since-line.ts';
import type { ArrBridge } from '../../../../../shared/domain/since-money.ts';
import type { PipelineBridge } from '../../../../../shared/domain/since-pipeline.ts';
import { waterfall, type WaterfallStep } from '../../../../../shared/figures/waterfall.ts';
import type { PdfText } from '../../../../../shared/text/en/pdf.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { type Node, space } from '../layout/node.ts';
import { marker } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { headed, pageTitle, shared } from './parts.ts';

/** Lines of one part, the most that leave the page in one piece: more are in the history. */
const limits = [8, 6, 5, 4, 3, 2, 1, 0] as const;
const bridgeHeight = 112;

const line = ({ say }: PlanFacts, one: SinceLine): Node =>
  row([{ width: 8, node: marker(one.tone) }, { node: text(say(one.says), { style: 'cell', role: 'P' }) }], 5);

const group = (facts: PlanFacts, one: SinceGroup, most: number): Node => {
  const { words, say } = facts;
  const more = one.lines.length - most;
  return headed(
    words(`since.group.${one.id}`),
    stack(
      [
        text(say(one.says), { tone: 'muted', keepWithNext: one.lines.length > 0 }),
        ...one.lines.slice(0, most).map((each) => line(facts, each)),
        ...(more > 0
          ? [text(words('since.more', { count: more }), { style: 'caption', tone: 'muted' })]
          : []),
      ],
      3,
    ),
  );
};

const steps = (
  { words }: PlanFacts,
  bridge: Readonly<Record<string, number>>,
  parts: readonly (readonly [key: PdfText, amount: number])[],
): WaterfallStep[] => [
  { key: 'then', label: words('since.then'), amount: bridge['start'] ?? 0, kind: 'total' },
  ...parts
    .filter(([, amount]) => amount !== 0)
    .map(([key, amount]): WaterfallStep => ({ key, label: words(key), amount, kind: 'change' })),
  { key: 'now', label: words('since.now'), amount: bridge['now'] ?? 0, kind: 'total' },
];

const arrSteps = (facts: PlanFacts, bridge: ArrBridge) =>
  steps(facts, bridge, [
    ['since.expansion', bridge.expansion],
    ['since.contraction', -bridge.contraction],
  ]);

const pipelineSteps = (facts: PlanFacts, bridge: PipelineBridge) =>
  steps(facts, bridge, [
    ['since.added', bridge.added],
    ['since.grown', bridge.grown],
    ['since.shrunk', -bridge.shrunk],
    ['since.won', -bridge.won],
    ['since.lost', -bridge.lost],
    ['since.removed', -bridge.removed],
  ]);

const bridges = (facts: PlanFacts): Node[] => {
  const { words, since } = facts;
  if (!since) return [];
  const { arr, pipeline, currency } = since;
  const drawn = (title: string, all: readonly WaterfallStep[]) => ({
    node: headed(
      title,
      shared(facts, bridgeHeight, (box) => waterfall({ title, steps: all, currency }, box)),
    ),
  });
  const all = [
    ...(arr ? [{ ...drawn(words('since.arr'), arrSteps(facts, arr)), span: 5 }] : []),
    ...(pipeline ? [{ ...drawn(words('since.pipeline'), pipelineSteps(facts, pipeline)), span: 6.6 }] : []),
  ];
  return all.length === 0 ? [] : [columns(all)];
};

const across = 3;

/** Groups in three columns of about the same length, in their order. */
const inColumns = (groups: readonly SinceGroup[], most: number): readonly SinceGroup[][] => {
  const weight = ({ lines }: SinceGroup) => Math.min(lines.length, most) + 3;
  const total = groups.reduce((sum, one) => sum + weight(one), 0);
  const filled: SinceGroup[][] = Array.from({ length: across }, () => []);
  let sum = 0;
  for (const one of groups) {
    filled[Math.min(across - 1, Math.floor((sum * across) / total))]?.push(one);
    sum += weight(one);
  }
  return filled;
};

/** All parts side by side. */
const parts = (facts: PlanFacts, told: readonly SinceGroup[], most: number): Node =>
  columns(
    inColumns(told, most).map((groups) => ({
      span: 3.8,
      node: stack(
        groups.map((one) => group(facts, one, most)),
        12,
      ),
    })),
  );

/** What changed since the last frozen plan, on one page (pdf spec, page 3). */
export const sincePage = (facts: PlanFacts, pageHeight: number): Section => {
  const { words, say, day, since } = facts;
  const section = { anchor: 'since', title: words('since.title'), short: words('since.short') };
  if (!since)
    return {
      ...section,
      brief: true,
      nodes: [pageTitle(words('since.first'), words('since.first.detail'))],
    };
  const told = since.groups.filter(({ lines }) => lines.length > 0);
  const head = [
    pageTitle(say(since.title), words('since.subtitle', { from: day(since.from), to: day(since.to) })),
    ...bridges(facts),
  ];
  if (told.length === 0) return { ...section, brief: true, nodes: head };
  const room = pageHeight - margins.top - margins.bottom;
  const page: Node = (width, kit) => {
    const laid = limits.map((most) => stack([...head, parts(facts, told, most)], 14)(width, kit));
    return laid.find(({ height }) => height <= room) ?? laid[laid.length - 1] ?? space(0)(width, kit);
  };
  return { ...section, nodes: [page] };
};
