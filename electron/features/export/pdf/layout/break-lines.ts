import type { Run } from '../engine/canvas.ts';
import type { Word } from '../engine/font.ts';
import type { PageTone } from '../engine/palette.ts';
import type { Kit } from './node.ts';
import type { TextStyle } from './style.ts';

/** A stretch of text in one weight and colour. */
export type Span = { readonly text: string; readonly weight?: 400 | 600; readonly tone?: PageTone };

export type Line = { readonly runs: readonly Run[]; readonly width: number };

const plainAscii = /^[\u0020-\u007e]*$/u;
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const controls = /[^\P{Cc}\n\u0080-\u009F]|\uFEFF/gu;

/** Text as it can be printed: one form per letter, one kind of line end, nothing invisible of the C0 set. */
const printable = (text: string): string =>
  plainAscii.test(text)
    ? text
    : text
        .replace(/\r\n?|\u2028|\u2029/gu, '\n')
        .replaceAll(loneSurrogates, '\uFFFD')
        .replaceAll(controls, ' ')
        .normalize('NFC');

/** Spaces that hold a number and its unit together. */
const firmSpaces = /[\u00A0\u202F]/gu;

/** Where a long word may go on in the next line: after a hyphen or slash between long parts. */
const inside = /(?<=\p{L}{4}[-/–—])(?=\p{L}{4})/u;
const mayBreak = /[-/–—]/u;

type Token = { readonly text: string; readonly spaceBefore: boolean; readonly span: Span };

const tokensOf = (spans: readonly Span[]): (Token | 'line end')[] => {
  const tokens: (Token | 'line end')[] = [];
  let space = false;
  for (const span of spans) {
    for (const [index, paragraph] of printable(span.text).split('\n').entries()) {
      if (index > 0) {
        tokens.push('line end');
        space = false;
      }
      for (const [position, word] of paragraph.split(' ').entries()) {
        if (position > 0) space = true;
        if (word === '') continue;
        const parts = mayBreak.test(word) ? word.split(inside) : [word];
        for (const part of parts) {
          tokens.push({ text: part.replaceAll(firmSpaces, ' '), spaceBefore: space, span });
          space = false;
        }
      }
    }
  }
  return tokens;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a word that is wider than a whole line. */
const cut = (text: string, fits: (part: string) => boolean): string[] => {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(text)) {
    if (part !== '' && !fits(part + segment)) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return part === '' ? parts : [...parts, part];
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
  const { size, tabular } = style;
  const scale = size / 1000;
  const lines: Line[] = [];
  let runs: {
    text: string;
    words: Word[];
    weight: 400 | 600;
    tone: PageTone;
    size: number;
    width: number;
  }[] = [];
  let used = 0;

  const endLine = () => {
    lines.push({ runs, width: used });
    runs = [];
    used = 0;
  };
  const put = (word: Word, text: string, span: Span, space: Word | undefined) => {
    const weight = span.weight ?? style.weight;
    const wanted = span.tone ?? tone;
    const last = runs.at(-1);
    const added = (word.width + (space?.width ?? 0)) * scale;
    if (last && space) {
      last.text += ' ';
      last.words.push(space);
      last.width += space.width * scale;
    }
    if (last && last.weight === weight && last.tone === wanted) {
      last.text += text;
      last.words.push(word);
      last.width += word.width * scale;
    } else runs.push({ text, words: [word], weight, tone: wanted, size, width: word.width * scale });
    used += added;
  };

  const tokens = tokensOf(spans);
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if (token === 'line end') {
      endLine();
      continue;
    }
    const weight = token.span.weight ?? style.weight;
    const word = kit.word(token.text, weight, tabular);
    const space = token.spaceBefore && runs.length > 0 ? kit.word(' ', weight, tabular) : undefined;
    const room = width - used + 0.001;
    if ((word.width + (space?.width ?? 0)) * scale <= room) {
      put(word, token.text, token.span, space);
      continue;
    }
    if (word.width * scale <= width) {
      if (runs.length > 0) endLine();
      put(word, token.text, token.span, undefined);
      continue;
    }
    if (token.text.includes(' ')) {
      const { span, spaceBefore } = token;
      const parts = token.text.split(' ');
      tokens.unshift(...parts.map((text, index) => ({ text, span, spaceBefore: index > 0 || spaceBefore })));
      continue;
    }
    if (runs.length > 0) endLine();
    const fits = (part: string) => kit.word(part, weight, tabular).width * scale <= width;
    for (const [index, part] of cut(token.text, fits).entries()) {
      if (index > 0) endLine();
      put(kit.word(part, weight, tabular), part, token.span, undefined);
    }
  }
  if (runs.length > 0 || lines.length === 0) endLine();
  return lines;
};

/** Width of text on one line, points. */
export const textWidth = (text: string, style: TextStyle, kit: Kit): number => {
  const [line] = breakLines([{ text }], Number.POSITIVE_INFINITY, style, 'ink', kit);
  return line?.width ?? 0;
};
