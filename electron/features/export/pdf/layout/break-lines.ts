import type { PageTone } from '../engine/palette.ts';
import type { Word } from '../engine/word.ts';
import { breakUnits } from './break-units.ts';
import { type Line, type LineItem, lineOf } from './line.ts';
import type { Kit } from './node.ts';
import type { TextStyle } from './style.ts';
import { paragraphsOf, type Span, type Token } from './tokens.ts';

/** Rounding of sums of widths, points. */
const slack = 0.001;

const noTokens: readonly Token[] = [];

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a word that is wider than a whole line into parts that fit, each of one letter at least. */
const cut = (text: string, fits: (part: string) => boolean): string[] => {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const parts: string[] = [];
  let start = 0;
  while (start < letters.length) {
    let [low, high] = [start + 1, letters.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(letters.slice(start, middle).join(''))) low = middle;
      else high = middle - 1;
    }
    parts.push(letters.slice(start, low).join(''));
    start = low;
  }
  return parts;
};

/**
 * Breaks text into lines no wider than `width`; a word that is wider than a line is cut, never cropped.
 * Empty text gives one empty line.
 */
export const breakLines = (
  spans: readonly Span[],
  width: number,
  style: TextStyle,
  tone: PageTone,
  kit: Kit,
): Line[] => {
  const scale = style.size / 1000;
  const room = (width + slack) / scale;
  const lines: Line[] = [];

  const shaped = (text: string, span: Span, level: number): Word =>
    kit.word(text, span.weight ?? style.weight, style.tabular, level % 2 === 1);

  const paragraphs = paragraphsOf(spans);
  for (const [index, { tokens, level: base }] of paragraphs.entries()) {
    const isLast = index === paragraphs.length - 1;
    let items: LineItem[] = [];
    let used = 0;

    const endLine = () => {
      lines.push(lineOf(items, base, style, tone));
      items = [];
      used = 0;
    };
    const put = (text: string, word: Word, span: Span, level: number) => {
      items.push({ word, text, span, level });
      used += word.width;
    };
    /** The space between the line so far and a word; it is set like the word before it. */
    const spaceOf = (token: Token): Word | undefined => {
      const last = token.spaceBefore ? items.at(-1) : undefined;
      return last && shaped(' ', last.span, 0);
    };
    const putWord = (token: Token, word: Word, space: Word | undefined): void => {
      const last = items.at(-1);
      if (space && last) put(' ', space, last.span, token.spaceLevel);
      put(token.text, word, token.span, token.level);
    };

    /** A word that even a whole line cannot hold: at its firm spaces first, then anywhere. */
    const force = (token: Token): void => {
      const whole = shaped(token.text, token.span, token.level);
      const space = spaceOf(token);
      if (used + (space?.width ?? 0) + whole.width <= room) {
        putWord(token, whole, space);
        return;
      }
      if (whole.width > room && token.text.includes(' ')) {
        for (const [place, text] of token.text.split(' ').entries()) {
          if (text !== '') force({ ...token, text, spaceBefore: place > 0 || token.spaceBefore });
        }
        return;
      }
      if (items.length > 0) endLine();
      const fits = (part: string) => shaped(part, token.span, token.level).width <= room;
      const parts = whole.width <= room ? [token.text] : cut(token.text, fits);
      for (const [place, part] of parts.entries()) {
        if (place > 0) endLine();
        put(part, shaped(part, token.span, token.level), token.span, token.level);
      }
    };

    for (let start = 0; start < tokens.length;) {
      const token = tokens[start];
      if (!token) break;
      let end = start + 1;
      while (tokens[end]?.glued) end += 1;
      const word = shaped(token.text, token.span, token.level);
      const rest = end === start + 1 ? noTokens : tokens.slice(start + 1, end);
      const wide = rest.reduce((sum, one) => sum + shaped(one.text, one.span, one.level).width, word.width);
      const space = spaceOf(token);
      if (used + (space?.width ?? 0) + wide <= room) putWord(token, word, space);
      else if (wide <= room) {
        if (items.length > 0) endLine();
        putWord(token, word, undefined);
      }
      if (wide > room) for (const one of tokens.slice(start, end)) force(one);
      else for (const one of rest) putWord(one, shaped(one.text, one.span, one.level), undefined);
      start = end;
    }
    if (items.length > 0 || lines.length === 0 || !isLast) endLine();
  }
  return lines;
};

/** Text that is read from left to right, letter by letter, without a line end. */
const simple = /^[\u0020-\u007e]*$/u;

/** Widths that were asked for, thousandths of the size, by how the text is set; of any length they are few. */
const measured = new WeakMap<Kit['word'], Map<string, number>>();
const widthsKept = 20_000;

/** Width of any text on one line, thousandths of its size. A map measures each of its labels many times. */
const anyWidth = (text: string, style: TextStyle, kit: Kit): number => {
  const widths = measured.get(kit.word) ?? new Map<string, number>();
  if (widths.size === 0) measured.set(kit.word, widths);
  const key = `${style.weight}${style.tabular}${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  // At one size for all, so that a width does not depend on which was asked for first.
  const sized = { ...style, size: 1000 };
  const [line] = breakLines([{ text }], Number.POSITIVE_INFINITY, sized, 'ink', kit);
  const width = line?.width ?? 0;
  if (widths.size >= widthsKept) widths.clear();
  widths.set(key, width);
  return width;
};

/** Width of text on one line, points. */
export const textWidth = (text: string, style: TextStyle, kit: Kit): number => {
  if (simple.test(text)) {
    // Much of a page is measured before it is set: no line has to be made for that.
    const widthOf = (part: string): number => kit.word(part, style.weight, style.tabular).width;
    const words = text.split(' ').filter((word) => word !== '');
    const spaces = Math.max(0, words.length - 1) * widthOf(' ');
    const letters = words.reduce(
      (sum, word) => breakUnits(word).reduce((all, unit) => all + widthOf(unit), sum),
      0,
    );
    return ((letters + spaces) * style.size) / 1000;
  }
  return (anyWidth(text, style, kit) * style.size) / 1000;
};
