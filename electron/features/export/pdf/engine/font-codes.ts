import type { Glyph } from './shaping.ts';

/** What the codes of a font are made from. */
export type CodedFace = {
  readonly glyphCount: number;
  /** Glyph of a code point, 0 when the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** Glyphs of a text whose digits have one width. */
  readonly tabular: (text: string) => readonly Glyph[];
};

export type CodeSpace = {
  readonly bytes: 1 | 2;
  readonly first: number;
  readonly last: number;
  readonly to: number;
};

/**
 * The codes that a font's glyphs have in the strings of a file. They follow from the font alone, so that a word
 * that was shaped once can be drawn in every document.
 */
export type FontCodes = {
  /** Ranges that codes lie in (ISO 32000-1, 9.7.6.2); `to` is the number of the first one among all codes. */
  readonly spaces: readonly CodeSpace[];
  readonly codeOf: (glyph: number) => number;
  /** The codes of one byte, ascending, with their glyphs. */
  readonly short: readonly { readonly code: number; readonly glyph: number }[];
  /** A code as characters of a string. */
  readonly written: (code: number) => string;
};

/**
 * First bytes of codes of two; all others are codes of one byte. Fonts of Japanese have been written like this
 * (Shift JIS), and so any viewer reads it.
 */
const [firstOfTwo, lastOfTwo] = [0x80, 0x9f];
const twoBytes = firstOfTwo << 8;
const most = (lastOfTwo + 1 - firstOfTwo) << 8;

/** A character inside a PDF string: (, ), \ and the carriage return are escaped (ISO 32000-1, 7.3.4.2). */
const byte = (value: number): string => {
  if (value === 0x28 || value === 0x29 || value === 0x5c) return `\\${String.fromCharCode(value)}`;
  return value === 0x0d ? '\\r' : String.fromCharCode(value);
};
const pair = (code: number): string => byte(code >> 8) + byte(code & 0xff);

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const carriageReturn = 0x0d;
/** No letter stands here: free for glyphs that have no code of ASCII or Latin-1. */
const freeCodes = [...range(0x01, 0x1f), 0x7f].filter((code) => code !== carriageReturn);

/** What often stands in a word with digits, of which some fonts have other forms there. */
export const usualFigures = '0123456789 $%()+,-./:;–−';
/** The same, with what is rarer. */
export const figures = `${usualFigures}×*<=>[]{}~±÷≈≠≤≥`;
/** Signs beyond Latin-1 that plans are full of. */
const signs = '–’−…→≥€“”';

/** A code for every glyph, always of two bytes: the glyph itself. */
export const glyphsAsCodes: FontCodes = {
  spaces: [{ bytes: 2, first: 0, last: 0xff_ff, to: 0 }],
  codeOf: (glyph) => glyph,
  short: [],
  written: pair,
};

/**
 * Codes of one byte for the commonest glyphs, of two for all others: letters under their codes of ASCII pack
 * best, since the numbers and operators around them are made of the same bytes. Digits are those of one width.
 */
export const mixedCodes = ({ glyphCount, glyphOf, tabular }: CodedFace): FontCodes => {
  if (glyphCount > most) return glyphsAsCodes;
  const codes = new Map([[0, 0]]);
  const give = (glyph: number | undefined, code: number | undefined) => {
    if (glyph !== undefined && code !== undefined && !codes.has(glyph)) codes.set(glyph, code);
    return glyph !== undefined && codes.get(glyph) === code;
  };
  const tabularOf = (character: string) => tabular(character)[0]?.id;
  for (const digit of '0123456789') give(tabularOf(digit), digit.charCodeAt(0));
  for (const code of [...range(0x20, 0x7e), ...range(lastOfTwo + 1, 0xff)]) {
    if (!/\d/u.test(String.fromCharCode(code))) give(glyphOf(code), code);
  }
  const free = [...freeCodes];
  const rest = [
    ...Array.from('0123456789', (digit) => glyphOf(digit.charCodeAt(0))),
    ...Array.from(usualFigures, tabularOf),
    ...Array.from(signs, (sign) => glyphOf(sign.codePointAt(0) ?? 0)),
    ...Array.from(figures, tabularOf),
  ];
  for (const glyph of rest) if (give(glyph, free[0])) free.shift();
  return {
    spaces: [
      { bytes: 1, first: 0, last: firstOfTwo - 1, to: 0 },
      { bytes: 2, first: twoBytes, last: twoBytes + most - 1, to: 0x1_00 },
      { bytes: 1, first: lastOfTwo + 1, last: 0xff, to: lastOfTwo + 1 },
    ],
    codeOf: (glyph) => codes.get(glyph) ?? twoBytes + glyph,
    short: Array.from(codes, ([glyph, code]) => ({ code, glyph })).sort((a, b) => a.code - b.code),
    written: (code) => (code < twoBytes ? byte(code) : pair(code)),
  };
};

/** The number of a code among all codes: those of one byte come first. */
export const numberOf = ({ spaces }: FontCodes, code: number): number => {
  const space = spaces.find(({ first, last }) => code >= first && code <= last);
  return space ? code - space.first + space.to : 0;
};
