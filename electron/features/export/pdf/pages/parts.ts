import type { FigureBox } from '../../../../../shared/figures/box.ts';
import type { Figure } from '../../../../../shared/figures/marks.ts';
import { figure } from '../layout/figure.ts';
import type { Node } from '../layout/node.ts';
import { laidStack, stack } from '../layout/stack.ts';
import { type FullText, text, type TextOptions } from '../layout/text.ts';
import type { PlanFacts } from './facts.ts';

/**
 * A page's conclusion and what it rests on.
 * @param most Lines of the latter at most, where another page says it in full.
 */
export const pageTitle = (conclusion: string, subtitle: string, most?: number): Node =>
  stack(
    [
      text(conclusion, { style: 'h1', role: 'H1', keepWithNext: true }),
      text(subtitle, { tone: 'muted', keepWithNext: true, ...(most === undefined ? {} : { clamp: most }) }),
    ],
    4,
  );

export const heading = (title: string): Node => text(title, { style: 'h2', role: 'H2', keepWithNext: true });

/** A heading with what it heads, as close as they belong. */
export const headed = (title: string, node: Node): Node => stack([heading(title), node], 6);

/** Text of a table cell. */
export const cell = (content: string, options: TextOptions = {}): Node =>
  text(content, { style: 'cell', role: null, ...options });

export const numberCell = (content: string, strong = false): Node =>
  cell(content, { align: 'right', style: strong ? 'cellStrong' : 'cell' });

/** A recorded text, or the words for a gap: a cell is never empty. */
export const recorded = (facts: PlanFacts, content: string | null, options: TextOptions = {}): Node =>
  content === null || content.trim() === ''
    ? cell(facts.words('notRecorded'), { ...options, style: 'cell', tone: 'muted' })
    : cell(content, options);

/** Two lines of a cell: what it is, and a detail below. */
export const twoLines = (
  first: string,
  second: string | null,
  style: 'cell' | 'cellStrong' = 'cellStrong',
): Node =>
  stack([
    cell(first, { style }),
    ...(second === null ? [] : [text(second, { style: 'caption', tone: 'muted', role: null })]),
  ]);

/** Least room between a page and what stands at its foot. */
const footGap = 14;

/**
 * A page with something at its foot.
 * @param make The page in the room that the foot leaves it, points.
 * @param room Height of the page between its head and foot, points.
 */
export const atFoot =
  (make: (room: number) => Node, foot: Node, room: number): Node =>
  (width, kit) => {
    const below = foot(width, kit);
    const above = make(room - footGap - below.height)(width, kit);
    return laidStack([above, below], Math.max(footGap, room - above.height - below.height));
  };

/** With a capital first letter: for words that may stand alone or in a list. */
export const capitalized = ({ locale }: PlanFacts, words: string): string =>
  `${words.slice(0, 1).toLocaleUpperCase(locale.days)}${words.slice(1)}`;

/** Where the whole of a text stands that is cut: "p. 16" behind it. */
export const fullOn = ({ words }: PlanFacts, anchor: string): FullText => ({
  anchor,
  say: (page) => words('page.short', { page }),
});

/** A figure of the given height that fills the width it gets. */
export const shared = (facts: PlanFacts, height: number, make: (box: FigureBox) => Figure): Node =>
  figure(({ width, measure }) =>
    make({
      width,
      height,
      measure,
      language: 'en',
      locale: facts.locale.numbers,
      days: facts.locale.days,
    }),
  );
