import type { PageTone } from '../engine/palette.ts';
import { breakLines } from './break-lines.ts';
import type { Line } from './line.ts';
import type { Kit } from './node.ts';
import type { TextStyle } from './style.ts';
import type { Span } from './tokens.ts';

type Lines = readonly Line[];

/** Lines of one typeface by the room they were broken for, then by how they are set and what they say. */
type Kept = { readonly byWidth: Map<number, Map<string, Lines>>; count: number };

const kept = new WeakMap<Kit['word'], Kept>();

/** Texts whose lines are kept, of a typeface: with more, a batch takes more memory and is no faster. */
const textsKept = 4_000;

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
  const own = kept.get(kit.word) ?? { byWidth: new Map(), count: 0 };
  if (own.count === 0) kept.set(kit.word, own);
  const known = own.byWidth.get(width)?.get(key);
  if (known) return known;
  const made = breakLines(spans, width, style, tone, kit);
  if (own.count >= textsKept) {
    own.byWidth.clear();
    own.count = 0;
  }
  const ofWidth = own.byWidth.get(width) ?? new Map<string, Lines>();
  own.byWidth.set(width, ofWidth.set(key, made));
  own.count += 1;
  return made;
};
