import type { Decision } from '../../../../../shared/domain/decisions.ts';
import type { Upcoming } from '../../../../../shared/domain/summary.ts';
import { box } from '../layout/box.ts';
import { columns, row } from '../layout/columns.ts';
import { contents, type ContentsEntry } from '../layout/contents.ts';
import type { Section } from '../layout/flow.ts';
import { type Node, space } from '../layout/node.ts';
import { marker } from '../layout/pill.ts';
import { stack } from '../layout/stack.ts';
import { margins } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import { keeping, type KeptFacts } from './kept.ts';
import { atFoot, fullOn, headed, heading, pageTitle } from './parts.ts';
import { changed } from './summary-changed.ts';
import { summaryTiles } from './summary-tiles.ts';
import { tiles } from './tile.ts';

/** Lines of an item; what does not fit is in full on the page it comes from. */
const mostLines = 2;
/** Closer than on other pages: the summary is one page. */
const gap = 12;
const numberWidth = 14;
const whoWidth = 118;

/** Where a decision is told in full. */
const sourcePages: Readonly<Record<Decision['source']['entity'], string>> = {
  opportunity: 'growth',
  risk: 'registers',
  account: 'coverage',
  decisionRequest: 'decisions',
};

const decision = (facts: PlanFacts, one: Decision, index: number): Node => {
  const { words, day, say } = facts;
  const who = one.owner ?? words('summary.noOwner');
  const when = one.by ? words('summary.by', { day: day(one.by) }) : words('summary.noDate');
  const full = fullOn(facts, sourcePages[one.source.entity]);
  const number = text(String(index + 1), { style: 'strong', tone: 'accentText', role: null });
  const ask = row(
    [
      { node: text(say(one.ask), { style: 'strong', role: null, clamp: mostLines, full }) },
      {
        width: whoWidth,
        node: stack([
          space(3),
          text(`${who} · ${when}`, { style: 'caption', tone: 'muted', align: 'right', role: null }),
        ]),
      },
    ],
    8,
  );
  const body = stack([ask, text(say(one.why), { style: 'cell', role: null, clamp: mostLines + 1, full })]);
  return row([{ width: numberWidth, node: number }, { node: body }], 4);
};

const decisions = (facts: KeptFacts, most: number): Node => {
  const all = facts.derived.summary.decisions;
  const more = all.length - most;
  const list =
    all.length === 0
      ? [text(facts.words('summary.decisions.none'))]
      : [
          ...all.slice(0, most).map((one, index) => facts.keep(one, () => decision(facts, one, index))),
          ...(more > 0
            ? [
                text(facts.words('summary.decisions.more', { count: more }), {
                  style: 'caption',
                  tone: 'muted',
                }),
              ]
            : []),
        ];
  return box(stack([heading(facts.words('summary.decisions')), ...list], 8), {
    padding: { x: 14, top: 12, bottom: 12 },
    fill: 'accentSoft',
    bar: 'accent',
  });
};

const worries = (facts: KeptFacts, most: number): Node => {
  const { words, say, derived } = facts;
  const all = derived.summary.worries.slice(0, most);
  return headed(
    words('summary.worries'),
    all.length === 0
      ? text(words('summary.worries.none'), { tone: 'muted' })
      : stack(
          all.map((worry) =>
            facts.keep(worry, () =>
              row(
                [
                  { width: 8, node: marker('watch') },
                  {
                    node: text(say(worry), {
                      style: 'cell',
                      clamp: mostLines,
                      full: fullOn(facts, 'sources'),
                    }),
                  },
                ],
                5,
              ),
            ),
          ),
          3,
        ),
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
  const all = derived.summary.next.slice(0, most);
  return headed(
    words('summary.next'),
    all.length === 0
      ? text(words('summary.next.none'), { tone: 'muted' })
      : stack(
          all.map((step) => facts.keep(step, () => nextStep(facts, step))),
          2,
        ),
  );
};

const subtitle = ({ records }: PlanFacts): string => {
  const { tier, lifecycleStage, industry, products } = records.account;
  return [tier, lifecycleStage, industry, products.join(', ')]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
};

/** Decisions and lines of each list, from the usual down to what leaves the summary on one page. */
const limits = [
  { decisions: 6, lines: 5, changes: 4 },
  { decisions: 6, lines: 5, changes: 2 },
  { decisions: 5, lines: 5, changes: 2 },
  { decisions: 5, lines: 4, changes: 1 },
  { decisions: 4, lines: 4, changes: 1 },
  { decisions: 3, lines: 3, changes: 1 },
  { decisions: 2, lines: 2, changes: 1 },
  { decisions: 1, lines: 1, changes: 0 },
] as const;

/** Executive summary and decisions, on one page; the contents stand at its foot (pdf spec, page 2). */
export const summaryPage = (
  facts: PlanFacts,
  entries: readonly ContentsEntry[],
  pageHeight: number,
): Section => {
  const { words, say, derived, records } = facts;
  const under = subtitle(facts);
  const room = pageHeight - margins.top - margins.bottom;
  const head = [
    pageTitle(say(derived.summary.title), under === '' ? records.account.name : under, mostLines),
    tiles(summaryTiles(facts)),
  ];
  const kept = keeping(facts);
  const top = kept.keep(head, () => stack(head, gap));
  const pageWith = ({ decisions: most, lines, changes }: (typeof limits)[number]): Node =>
    stack(
      [
        top,
        columns([
          {
            span: 6.8,
            node: stack([decisions(kept, most), ...(changes === 0 ? [] : [changed(kept, changes)])], 12),
          },
          { span: 4.8, node: stack([worries(kept, lines), next(kept, lines)], 12) },
        ]),
      ],
      gap,
    );
  return {
    anchor: 'summary',
    title: words('summary.title'),
    nodes: [atFoot(limits.map(pageWith), contents(words('summary.contents'), entries), room)],
  };
};
