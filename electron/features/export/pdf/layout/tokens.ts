import type { Weight } from '../engine/canvas.ts';
import type { PageTone } from '../engine/palette.ts';
import { type Directions, directionsOf } from './bidi.ts';
import { breakUnits } from './break-units.ts';

/** A stretch of text in one weight and colour. */
export type Span = { readonly text: string; readonly weight?: Weight; readonly tone?: PageTone };

/** A piece of text that no line breaks inside of. */
export type Token = {
  readonly text: string;
  readonly span: Span;
  readonly spaceBefore: boolean;
  /** No line begins here: what stands before it belongs to the same word. */
  readonly glued: boolean;
  /** Odd when it is read from right to left. */
  readonly level: number;
  readonly spaceLevel: number;
};

/** What stands between two line ends. */
export type Paragraph = { readonly tokens: readonly Token[]; readonly level: number };

const plainAscii = /^[\u0020-\u007e]*$/u;
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const controls = /[^\P{Cc}\n\u0080-\u009F]|\uFEFF/gu;

/** They make letters read against their own direction: no plan needs that, only a trick does. */
const overrides = /[\u202D\u202E]/gu;

/** Text as it can be printed: one form per letter, one kind of line end, nothing invisible of the C0 set. */
export const printable = (text: string): string =>
  plainAscii.test(text)
    ? text
    : text
        .replace(/\r\n?|\u2028|\u2029/gu, '\n')
        .replaceAll(loneSurrogates, '\uFFFD')
        .replaceAll(controls, ' ')
        .replaceAll(overrides, '')
        .normalize('NFC');

/** Spaces that hold a number and its unit together. */
const firmSpaces = /[\u00A0\u202F]/gu;

/** Marks of direction have done their work when the directions are known. */
const directionMarks = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Ends of the parts of a word that are read one way each. */
const turns = (levels: Uint8Array, start: number, end: number): number[] => {
  const ends: number[] = [];
  for (let unit = start + 1; unit <= end; unit += 1) {
    if (unit === end || levels[unit] !== levels[unit - 1]) ends.push(unit);
  }
  return ends;
};

/** Takes spans apart into words, and words where a line may go on inside of them. */
export const paragraphsOf = (spans: readonly Span[]): Paragraph[] => {
  const texts = spans.map(({ text }) => printable(text));
  const directions: Directions | undefined = directionsOf(
    texts.length === 1 ? (texts[0] ?? '') : texts.join(''),
  );
  const levels = directions?.levels;
  const paragraphs: Paragraph[] = [];
  let tokens: Token[] = [];
  let space = false;
  let spaceLevel = 0;
  let before = 0;

  const endParagraph = (unit: number) => {
    paragraphs.push({ tokens, level: directions?.paragraphLevel(Math.max(0, unit - 1)) ?? 0 });
    tokens = [];
    space = false;
  };
  const add = (raw: string, span: Span, at: number, first: boolean) => {
    const text = raw.replaceAll(firmSpaces, ' ');
    const glued = first && !space && tokens.length > 0;
    if (!levels) {
      tokens.push({ text, span, spaceBefore: space, glued, level: 0, spaceLevel: 0 });
      space = false;
      return;
    }
    let start = at;
    let joins = false;
    for (const end of turns(levels, at, at + raw.length)) {
      const part = text.slice(start - at, end - at).replaceAll(directionMarks, '');
      const level = levels[start] ?? 0;
      start = end;
      if (part === '') continue;
      tokens.push({ text: part, span, spaceBefore: space, glued: glued || joins, level, spaceLevel });
      space = false;
      joins = true;
    }
  };

  for (const [index, span] of spans.entries()) {
    const text = texts[index] ?? '';
    let start = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const character = at === text.length ? -1 : text.charCodeAt(at);
      if (character !== 0x20 && character !== 0x0a && character !== -1) continue;
      if (at > start) {
        let offset = start;
        for (const unit of breakUnits(text.slice(start, at))) {
          add(unit, span, before + offset, offset === start);
          offset += unit.length;
        }
      }
      start = at + 1;
      if (character === 0x0a) endParagraph(before + at);
      else if (character === 0x20) {
        space = true;
        spaceLevel = levels?.[before + at] ?? 0;
      }
    }
    before += text.length;
  }
  endParagraph(before);
  return paragraphs;
};
