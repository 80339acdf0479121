import type { PageTone } from '../engine/palette.ts';
import { breakLines } from './break-lines.ts';
import type { Line } from './line.ts';
import type { Kit } from './node.ts';
import type { TextStyle } from './style.ts';
import type { Span } from './tokens.ts';

type Lines = readonly Line[];

/** Lines by the room they were broken for, then by how they are set and what they say. */
type ByWidth = Map<number, Map<string, Lines>>;

/** Lines of one typeface: those asked for lately, and those before them. */
type Kept = { recent: ByWidth; older: ByWidth; count: number };

const kept = new WeakMap<Kit['word'], Kept>();

/**
 * Texts whose lines are asked for lately, of a typeface; as many older ones are kept with them. With more, a batch
 * takes more memory and is no faster.
 */
const textsKept = 1_500;

/** Longer ones seldom come again. */
const longest = 300;

/** Undefined for a text that is not worth keeping. */
const keyOf = (spans: readonly Span[], { size, weight, tabular }: TextStyle, tone: PageTone) => {
  let key = `${size} ${weight} ${tabular} ${tone}`;
  for (const span of spans) key += `\0${span.tone ?? ''}\0${span.weight ?? ''}\0${span.text}`;
  return key.length > longest ? undefined : key;
};

/**
 * The same as `breakLines`. Plans of one book say much the same: three texts of four were broken before, on
 * another page or for another plan.
 */
export const linesOf = (
  spans: readonly Span[],
  width: number,
  style: TextStyle,
  tone: PageTone,
  kit: Kit,
): Lines => {
  const key = keyOf(spans, style, tone);
  if (key === undefined) return breakLines(spans, width, style, tone, kit);
  const own = kept.get(kit.word) ?? { recent: new Map(), older: new Map(), count: 0 };
  kept.set(kit.word, own);
  const known = own.recent.get(width)?.get(key);
  if (known) return known;
  const lines = own.older.get(width)?.get(key) ?? breakLines(spans, width, style, tone, kit);
  if (own.count >= textsKept) {
    // What was asked for lately stays; of what was not, nothing.
    own.older = own.recent;
    own.recent = new Map();
    own.count = 0;
  }
  const ofWidth = own.recent.get(width) ?? new Map<string, Lines>();
  own.recent.set(width, ofWidth.set(key, lines));
  own.count += 1;
  return lines;
};
