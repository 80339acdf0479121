import type { Decision } from '../../../../../shared/domain/decisions.ts';
import { box } from '../layout/box.ts';
import { textWidth } from '../layout/break-lines.ts';
import { row } from '../layout/columns.ts';
import { type Node, space } from '../layout/node.ts';
import { stack } from '../layout/stack.ts';
import { styles } from '../layout/style.ts';
import { text } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';
import type { KeptFacts } from './kept.ts';
import { moreOn } from './more.ts';
import { fullOn, heading } from './parts.ts';

/** Lines of an ask; what does not fit is in full on the page it comes from. */
const mostLines = 2;
const numberWidth = 14;
/** Most that who and by when take of a line. */
const mostWho = 118;

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
  const ask: Node = (width, kit) => {
    const wide = Math.min(mostWho, textWidth(`${who} · ${when}`, styles.caption, kit) + 0.5);
    const beside = text(`${who} · ${when}`, { style: 'caption', tone: 'muted', align: 'right', role: null });
    return row(
      [
        { node: text(say(one.ask), { style: 'strong', role: null, clamp: mostLines, full }) },
        { width: wide, node: stack([space(3), beside]) },
      ],
      8,
    )(width, kit);
  };
  const body = stack([ask, text(say(one.why), { style: 'cell', role: null, clamp: mostLines + 1, full })]);
  return row([{ width: numberWidth, node: number }, { node: body }], 4);
};

/** Distance between decisions and around them. */
export type Spacing = { readonly apart: number; readonly padding: number };
export const usual: Spacing = { apart: 8, padding: 12 };
export const close: Spacing = { apart: 6, padding: 9 };

/** How many more decisions there are, by the page that tells of them. */
const otherDecisions = (facts: PlanFacts, left: readonly Decision[]): Node[] => {
  const anchors = left.map(({ source }) => sourcePages[source.entity]);
  return [...new Set(anchors)].map((anchor) =>
    moreOn(facts, anchors.filter((one) => one === anchor).length, anchor),
  );
};

/** What we ask for, the first `most` of it, and where the rest is. */
export const decisions = (facts: KeptFacts, most: number, { apart, padding }: Spacing): Node => {
  const all = facts.derived.summary.decisions;
  const list =
    all.length === 0
      ? [text(facts.words('summary.decisions.none'))]
      : [
          ...all.slice(0, most).map((one, index) => facts.keep(one, () => decision(facts, one, index))),
          ...(all.length > most ? [stack(otherDecisions(facts, all.slice(most)))] : []),
        ];
  return box(stack([heading(facts.words('summary.decisions')), ...list], apart), {
    padding: { x: 14, top: padding, bottom: padding },
    fill: 'accentSoft',
    bar: 'accent',
  });
};
