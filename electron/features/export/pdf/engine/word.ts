import type { Font, Piece, Setting, Shaped } from './font.ts';

/** A word as it is drawn, in as many fonts as its letters need. Words are shaped once and kept for later documents. */
export type Word = {
  /** Thousandths of an em. */
  readonly width: number;
  /** From left to right. */
  readonly pieces: readonly Piece[];
  /** Characters that no font has a glyph for; each is drawn as a box. */
  readonly missing: readonly string[];
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Joiners, selectors and marks of direction: every font may leave them out. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

const covers = (font: Font, grapheme: string): boolean => {
  for (const character of grapheme) {
    if (!font.has(character.codePointAt(0) ?? 0) && !invisible.test(character)) return false;
  }
  return true;
};

type Part = { readonly font: Font; text: string; readonly instead: string | undefined };

/** A sign that stands for plainer letters: the ligature ﬁ for f and i, a squared unit for its letters. */
const plainer = (grapheme: string): string | undefined => {
  const plain = grapheme.normalize('NFKC');
  return plain === grapheme ? undefined : plain;
};

/** Cuts a word into parts of one font each; a letter that no font has stays with the first. */
const partsOf = (text: string, first: Font, fallbackFor: (grapheme: string) => Iterable<Font>): Part[] => {
  const parts: Part[] = [];
  const fontOf = (grapheme: string): Font | undefined => {
    if (covers(first, grapheme)) return first;
    const last = parts.at(-1)?.font;
    if (last && last !== first && covers(last, grapheme)) return last;
    for (const font of fallbackFor(grapheme)) if (covers(font, grapheme)) return font;
    return undefined;
  };
  for (const { segment } of graphemes.segment(text)) {
    const font = fontOf(segment);
    const plain = font ? undefined : plainer(segment);
    const plainFont = plain === undefined ? undefined : fontOf(plain);
    const last = parts.at(-1);
    if (plainFont) parts.push({ font: plainFont, text: segment, instead: plain });
    else if (last?.font === (font ?? first) && last.instead === undefined) last.text += segment;
    else parts.push({ font: font ?? first, text: segment, instead: undefined });
  }
  return parts;
};

const shapedPart = ({ font, text, instead }: Part, setting: Setting): Shaped => {
  if (instead === undefined) return font.shape(text, setting);
  const { pieces, ...rest } = font.shape(instead, setting);
  return {
    ...rest,
    pieces: pieces.map((piece, index) => ({ ...piece, actualText: index === 0 ? text : '' })),
  };
};

const joined = (shaped: readonly Shaped[]): Word => ({
  width: shaped.reduce((sum, { width }) => sum + width, 0),
  pieces: shaped.flatMap(({ pieces }) => pieces),
  missing: [...new Set(shaped.flatMap(({ missing }) => missing))],
});

/** Shapes a word in its first font, and the letters that one has not in the fonts that have them. */
export const shapeWord = (
  text: string,
  setting: Setting,
  first: Font,
  fallbackFor: (grapheme: string) => Iterable<Font>,
): Word => {
  const whole = first.shape(text, setting);
  if (whole.missing.length === 0) return joined([whole]);
  const shaped = partsOf(text, first, fallbackFor).map((part) => shapedPart(part, setting));
  return joined(setting.rightToLeft ? shaped.reverse() : shaped);
};
