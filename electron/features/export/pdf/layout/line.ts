import type { Run } from '../engine/canvas.ts';
import type { PageTone } from '../engine/palette.ts';
import type { Word } from '../engine/word.ts';
import { visualOrder } from './bidi.ts';
import type { TextStyle } from './style.ts';
import type { Span } from './tokens.ts';

/** A run with its distance from the line's left end, points. */
export type PlacedRun = Run & { readonly x: number };

export type Line = {
  /** In the order they are read. */
  readonly runs: readonly PlacedRun[];
  readonly width: number;
  /** The paragraph begins at the right. */
  readonly rightToLeft: boolean;
  /** Its text in the order it is read. */
  readonly spans: readonly Span[];
};

/** A word or a space on a line. */
export type LineItem = {
  readonly word: Word;
  readonly text: string;
  readonly span: Span;
  readonly level: number;
};

type Growing = { -readonly [K in keyof PlacedRun]: PlacedRun[K] } & { words: Word[] };

const grow = (
  runs: Growing[],
  item: LineItem,
  x: number,
  style: TextStyle,
  tone: PageTone,
  joins: boolean,
): void => {
  const weight = item.span.weight ?? style.weight;
  const wanted = item.span.tone ?? tone;
  const width = (item.word.width * style.size) / 1000;
  const last = joins ? runs.at(-1) : undefined;
  // A space belongs to the run before it, whatever it is set in.
  if (last && (item.text === ' ' || (last.weight === weight && last.tone === wanted))) {
    last.text += item.text;
    last.words.push(item.word);
    last.width += width;
  } else {
    const run = { text: item.text, words: [item.word], weight, tone: wanted, size: style.size, width, x };
    runs.push(item.level % 2 === 1 ? { ...run, turned: true } : run);
  }
};

const leftToRight = (items: readonly LineItem[], style: TextStyle, tone: PageTone): Line => {
  const runs: Growing[] = [];
  let x = 0;
  for (const item of items) {
    grow(runs, item, x, style, tone, true);
    x += (item.word.width * style.size) / 1000;
  }
  return { runs, width: x, rightToLeft: false, spans: runs };
};

/** Places the words of a line in the order they stand, and keeps them in the order they are read. */
const bothWays = (items: readonly LineItem[], base: number, style: TextStyle, tone: PageTone): Line => {
  const places = new Map<LineItem, { readonly x: number; readonly order: number }>();
  let width = 0;
  for (const [order, index] of visualOrder(items.map(({ level }) => level)).entries()) {
    const item = items[index];
    if (!item) continue;
    places.set(item, { x: width, order });
    width += (item.word.width * style.size) / 1000;
  }
  const runs: Growing[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const { x, order } = places.get(item) ?? { x: 0, order: 0 };
    const turned = item.level % 2 === 1;
    // Between words that are read from right to left a space is a gap; a reader sees it as one.
    if (turned && item.text === ' ') continue;
    grow(runs, item, x, style, tone, !turned && order === last + 1);
    last = turned ? Number.NEGATIVE_INFINITY : order;
  }
  return {
    runs,
    width,
    rightToLeft: base % 2 === 1,
    spans: items.map(({ text, span }) => ({ ...span, text })),
  };
};

/** A finished line of the given items; its spaces at both ends are gone already. */
export const lineOf = (items: readonly LineItem[], base: number, style: TextStyle, tone: PageTone): Line =>
  base === 0 && items.every(({ level }) => level === 0)
    ? leftToRight(items, style, tone)
    : bothWays(items, base, style, tone);
