import {
  allOf,
  type SinceGroup,
  type SinceGroupId,
  type SinceLine,
} from '../../../../../shared/domain/since-line.ts';
import type { ArrBridge } from '../../../../../shared/domain/since-money.ts';
import type { PipelineBridge } from '../../../../../shared/domain/since-pipeline.ts';
import type { SinceReview } from '../../../../../shared/domain/since.ts';
import { displaySentiment } from '../../../../../shared/domain/status.ts';
import { waterfall, type WaterfallStep } from '../../../../../shared/figures/waterfall.ts';
import type { PdfText } from '../../../../../shared/text/en/pdf.ts';
import { columns, row } from '../layout/columns.ts';
import type { Section } from '../layout/flow.ts';
import { type Node, space } from '../layout/node.ts';
import { marker } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import { definitions } from './definitions.ts';
import type { PlanFacts } from './facts.ts';
import { keeping, type KeptFacts } from './kept.ts';
import { moreOn } from './more.ts';
import { capitalized, headed, pageTitle, shared } from './parts.ts';
import { summaryTiles } from './summary-tiles.ts';

/** Lines of every part, the most that leave the page in one piece: more are in the history. */
const limits = [8, 6, 5, 4, 3, 2, 1, 0] as const;
const extraLines = 2;
const bridgeHeight = 104;
/** Parts that the title tells of: the page has the rest. */
const inTitle = 3;

/** "Pipeline +$45K, 2 people warmer, health 69% to 71%": the first clause of the parts that have one. */
const headline = (facts: PlanFacts, since: SinceReview): string => {
  const { say } = facts;
  // Who turned away is told where it is told who came nearer.
  const clauses = since.groups
    .map(({ id, clauses: all }) => all.slice(0, id === 'people' ? 2 : 1))
    .filter((all) => all.length > 0)
    .slice(0, inTitle)
    .flat();
  const what = allOf(clauses);
  if (what === null) return say(since.title);
  return capitalized(facts, say(what));
};

const line = ({ say }: PlanFacts, one: SinceLine): Node =>
  row([{ width: 8, node: marker(one.tone) }, { node: text(say(one.says), { style: 'cell', role: 'P' }) }], 5);

const group = (facts: KeptFacts, one: SinceGroup, most: number): Node => {
  const { words, say } = facts;
  const more = one.lines.length - most;
  return headed(
    words(`since.group.${one.id}`),
    stack(
      [
        text(say(one.says), { style: 'cell', tone: 'muted', keepWithNext: one.lines.length > 0 }),
        ...one.lines.slice(0, most).map((each) => facts.keep(each, () => line(facts, each))),
        ...(more > 0 ? [moreOn(facts, more, 'history')] : []),
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

/** Money as bridges, each only where something moved: an unchanged amount is a sentence. */
const bridges = (facts: PlanFacts): Node[] => {
  const { words, since } = facts;
  if (!since) return [];
  const { arr, pipeline, currency } = since;
  const drawn = (title: string, all: readonly WaterfallStep[]) =>
    all.length < 3
      ? []
      : [
          headed(
            title,
            shared(facts, bridgeHeight, (box) => waterfall({ title, steps: all, currency }, box)),
          ),
        ];
  return [
    ...(arr ? drawn(words('since.arr'), arrSteps(facts, arr)) : []),
    ...(pipeline ? drawn(words('since.pipeline'), pipelineSteps(facts, pipeline)) : []),
  ];
};

const across = 3;
/** A bridge is about as tall as a part with so many lines. */
const bridgeLines = 6;

/** Groups in three columns of about the same length, in their order, the first below the bridges. */
const inColumns = (
  groups: readonly SinceGroup[],
  most: (id: SinceGroupId) => number,
  above: number,
): readonly SinceGroup[][] => {
  const weight = ({ id, lines }: SinceGroup) => Math.min(lines.length, most(id)) + 3;
  const total = groups.reduce((sum, one) => sum + weight(one), above);
  const filled: SinceGroup[][] = Array.from({ length: across }, () => []);
  let sum = above;
  for (const one of groups) {
    filled[Math.min(across - 1, Math.floor((sum * across) / total))]?.push(one);
    sum += weight(one);
  }
  return filled;
};

/** All parts side by side. */
const parts = (
  facts: KeptFacts,
  drawn: readonly Node[],
  told: readonly SinceGroup[],
  most: (id: SinceGroupId) => number,
): Node =>
  columns(
    inColumns(told, most, drawn.length * bridgeLines).map((groups, index) => ({
      span: 3.8,
      node: stack(
        [...(index === 0 ? drawn : []), ...groups.map((one) => group(facts, one, most(one.id)))],
        12,
      ),
    })),
  );

/** Without an earlier plan the page says what the next review is compared with. */
const firstPlan = (facts: PlanFacts): Node[] => {
  const { words, count, records, derived } = facts;
  const inRole = derived.contacts.filter((one) => one.inRole);
  const onOurSide = inRole.filter(({ stakeholder: { sentiment } }) => displaySentiment(sentiment) === 'good');
  const open = records.goals.filter(({ status }) => status === 'Open').length;
  const late = derived.work.overdue.length;
  const actions = late + derived.work.soon.length + derived.work.later.length;
  const left = summaryTiles(facts).map(({ label, value, status }): readonly [string, string] => [
    label,
    status === undefined ? value : `${value}, ${status.word}`,
  ]);
  const right: readonly (readonly [string, string])[] = [
    [
      words('since.base.people'),
      inRole.length === 0
        ? count(0)
        : words('since.base.ofThem', { count: count(inRole.length), some: count(onOurSide.length) }),
    ],
    [words('since.base.risks'), count(derived.risks.open)],
    [words('since.base.goals'), count(open)],
    [words('since.base.actions'), count(actions)],
    [words('since.base.late'), count(late)],
    [words('since.base.decisions'), count(records.decisions.length)],
  ];
  return [
    pageTitle(words('since.first'), words('since.first.detail')),
    headed(
      words('since.base'),
      columns([
        { span: 5.8, node: definitions(facts, left, 130) },
        { span: 5.8, node: definitions(facts, right, 130) },
      ]),
    ),
  ];
};

/** What changed since the last frozen plan, on one page (pdf spec, page 3). */
export const sincePage = (facts: PlanFacts, pageHeight: number): Section => {
  const { words, day, since } = facts;
  const section = { anchor: 'since', title: words('since.title'), short: words('since.short') };
  if (!since) return { ...section, nodes: firstPlan(facts) };
  const told = since.groups.filter(({ lines }) => lines.length > 0);
  const title = pageTitle(
    headline(facts, since),
    words('since.subtitle', { from: day(since.from), to: day(since.to) }),
  );
  const kept = keeping(facts);
  const drawn = bridges(facts).map((one) => kept.keep(one, () => one));
  if (told.length === 0) return { ...section, brief: true, nodes: [title, ...drawn] };
  const room = pageHeight - margins.top - margins.bottom;
  const page: Node = (width, kit) => {
    const lay = (most: (id: SinceGroupId) => number) =>
      stack([title, parts(kept, drawn, told, most)], 16)(width, kit);
    const fits = ({ height }: { readonly height: number }) => height <= room;
    let best = { most: 0, laid: space(0)(width, kit) };
    for (const most of limits) {
      best = { most, laid: lay(() => most) };
      if (fits(best.laid)) break;
    }
    // Room that is left goes to parts that lack a line or two, the first before the last.
    let { laid } = best;
    let generous: readonly SinceGroupId[] = [];
    for (const { id, lines } of told) {
      if (lines.length <= best.most) continue;
      const tried = [...generous, id];
      const next = lay((one) => (tried.includes(one) ? best.most + extraLines : best.most));
      if (fits(next)) [laid, generous] = [next, tried];
    }
    return laid;
  };
  return { ...section, nodes: [page] };
};
