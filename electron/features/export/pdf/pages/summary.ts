import type { Message } from '../../../../../shared/domain/message.ts';
import type { Upcoming } from '../../../../../shared/domain/summary.ts';
import { columns, row } from '../layout/columns.ts';
import { contents, type ContentsEntry } from '../layout/contents.ts';
import type { Section } from '../layout/flow.ts';
import type { Node } from '../layout/node.ts';
import { marker } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { firstFitting, fittingBelow, sharedLines } from './fit.ts';
import { keeping, type KeptFacts } from './kept.ts';
import { withMore } from './more.ts';
import { atFoot, fullOn, headed, pageTitle } from './parts.ts';
import { changed } from './summary-changed.ts';
import { close, decisions, type Spacing, usual } from './summary-decisions.ts';
import { summaryTiles } from './summary-tiles.ts';
import { tiles } from './tile.ts';

/** Lines of an item; what does not fit is in full on the page it comes from. */
const mostLines = 2;
/** Closer than on other pages: the summary is one page. */
const gap = 12;
const worry = (facts: PlanFacts, says: Message): Node => {
  const full = fullOn(facts, 'sources');
  const node = text(facts.say(says), { style: 'cell', clamp: mostLines, full });
  return row([{ width: 8, node: marker('watch') }, { node }], 5);
};

const worries = (facts: KeptFacts, most: number): Node => {
  const { words, derived } = facts;
  const all = derived.summary.worries;
  const draw = (one: Message) => facts.keep(one, () => worry(facts, one));
  return headed(
    words('summary.worries'),
    all.length === 0
      ? text(words('summary.worries.none'), { tone: 'muted' })
      : stack(withMore(facts, all, most, 'sources', draw), 3),
  );
};

const dateWidth = 58;

const nextStep = (facts: PlanFacts, step: Upcoming): Node => {
  const { words, day, asOf } = facts;
  const when = step.due ? day(step.due) : words('summary.noDate');
  const late = step.due !== null && step.due < asOf;
  const what = [
    { text: step.text },
    ...(step.kind === 'meeting'
      ? []
      : [{ text: ` · ${step.owner ?? words('summary.noOwner')}`, tone: 'muted' as const }]),
    ...(late ? [{ text: ` · ${words('summary.overdue')}`, tone: 'bad' as const, weight: 600 as const }] : []),
  ];
  return row(
    [
      { width: dateWidth, node: text(when, { style: 'cell', tone: 'muted', role: null }) },
      {
        node: text(what, {
          style: 'cell',
          role: null,
          clamp: mostLines,
          full: fullOn(facts, 'meetings'),
        }),
      },
    ],
    6,
  );
};

const next = (facts: KeptFacts, most: number): Node => {
  const { words, derived } = facts;
  const all = derived.summary.next;
  const draw = (one: Upcoming) => facts.keep(one, () => nextStep(facts, one));
  return headed(
    words('summary.next'),
    all.length === 0
      ? text(words('summary.next.none'), { tone: 'muted' })
      : stack(withMore(facts, all, most, 'meetings', draw), 2),
  );
};

const subtitle = ({ records }: PlanFacts): string => {
  const { tier, lifecycleStage, industry, products } = records.account;
  return [tier, lifecycleStage, industry, products.join(', ')]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
};

/** Lines on what changed, and the decisions’ spacing: what gives way before a decision does. */
const besideDecisions: readonly (readonly [lines: number, spacing: Spacing])[] = [
  [4, usual],
  [3, usual],
  [2, usual],
  [1, usual],
  [1, close],
  [0, usual],
  [0, close],
];

/** Decisions, as many as there is room for, and what changed. */
const leftColumn = (facts: KeptFacts, room: number): Node => {
  const most = facts.derived.summary.decisions.length;
  const counts = Array.from({ length: Math.max(1, most) }, (_, index) => Math.max(1, most - index));
  return firstFitting(
    counts.flatMap((count) =>
      besideDecisions.map(([lines, spacing]) =>
        stack([decisions(facts, count, spacing), ...(lines === 0 ? [] : [changed(facts, lines)])], gap),
      ),
    ),
    room,
  );
};

/** What worries us and what is next, as many lines of both as there is room for. */
const rightColumn = (facts: KeptFacts, room: number): Node => {
  const { summary } = facts.derived;
  return firstFitting(
    sharedLines(summary.worries.length, summary.next.length).map(([first, second]) =>
      stack([worries(facts, first), next(facts, second)], gap),
    ),
    room,
  );
};

/** Executive summary and decisions, on one page; the contents stand at its foot (pdf spec, page 2). */
export const summaryPage = (
  facts: PlanFacts,
  entries: readonly ContentsEntry[],
  pageHeight: number,
): Section => {
  const { words, say, derived, records } = facts;
  const under = subtitle(facts);
  const kept = keeping(facts);
  const top = stack(
    [
      pageTitle(say(derived.summary.title), under === '' ? records.account.name : under, mostLines),
      tiles(summaryTiles(facts)),
    ],
    gap,
  );
  const pageWith = (room: number): Node =>
    fittingBelow(top, gap, room, (left) =>
      columns([
        { span: 6.8, node: leftColumn(kept, left) },
        { span: 4.8, node: rightColumn(kept, left) },
      ]),
    );
  return {
    anchor: 'summary',
    title: words('summary.title'),
    nodes: [
      atFoot(
        pageWith,
        contents(words('summary.contents'), entries),
        pageHeight - margins.top - margins.bottom,
      ),
    ],
  };
};
