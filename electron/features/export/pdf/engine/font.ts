import { type FontMetrics, readMetrics } from './metrics.ts';
import { type Features, type Glyph, openShapingFont } from './shaping.ts';
import { openSubsettingFont, type Subset } from './subsetting.ts';
import type { WasmLibrary } from './wasm.ts';

/** A piece of a shaped word on one baseline. */
export type Piece = {
  /** Operands of a TJ array: two-byte glyph ids as PDF strings, with kerning between them. */
  readonly show: string;
  /** Height above the baseline, thousandths of an em: a mark over a letter the font has no own glyph for. */
  readonly rise: number;
};

/** A word as the font draws it. Words are shaped once and kept for every later document. */
export type Word = {
  /** Thousandths of an em. */
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** Distinct glyph ids, for the subset. */
  readonly glyphs: readonly number[];
  /** The text itself, where the glyphs alone would not give it back to a reader who copies it. */
  readonly actualText: string | undefined;
  /** Characters the font has no glyph for; each is drawn as a box. */
  readonly missing: readonly string[];
};

export type Font = {
  readonly name: string;
  readonly metrics: FontMetrics;
  /** Shapes a word without spaces; `tabular` gives every digit the same width. */
  readonly word: (text: string, tabular: boolean) => Word;
  /** Thousandths of an em. */
  readonly widthOf: (glyph: number) => number;
  /** The text a glyph stands for when it stands alone, or undefined. */
  readonly textOf: (glyph: number) => string | undefined;
  readonly subset: Subset;
};

/** Contextual alternates would turn "3x3" into "3×3": the plan prints what was typed. */
const proportional: Features = { calt: 0 };
const tabular: Features = { calt: 0, tnum: 1 };

const wordsKept = 20_000;

/** A character inside a PDF string: (, ), \ and the carriage return are escaped (ISO 32000-1, 7.3.4.2). */
const byte = (value: number): string => {
  if (value === 0x28 || value === 0x29 || value === 0x5c) return `\\${String.fromCharCode(value)}`;
  return value === 0x0d ? '\\r' : String.fromCharCode(value);
};

/** Private code points name alternates of the font; they mean nothing to a reader. */
const isPublic = (codePoint: number): boolean => codePoint < 0xe000 || codePoint > 0xf8ff;

/** Of several code points with one glyph the usual one is what a copy should give: ’ rather than ʼ, μ than µ. */
const isRare = (codePoint: number): boolean =>
  codePoint === 0xb5 || (codePoint >= 0x2b0 && codePoint <= 0x2ff);
const usualFirst = (a: number, b: number): number => Number(isRare(a)) - Number(isRare(b)) || a - b;

/** Opens a font for shaping and subsetting, both of the same bytes. */
export const openFont = (
  name: string,
  bytes: Uint8Array,
  shaping: WasmLibrary,
  subsetting: WasmLibrary,
): Font => {
  const face = openShapingFont(shaping, bytes);
  const scale = 1000 / face.unitsPerEm;
  const features = { proportional: face.features(proportional), tabular: face.features(tabular) };

  const texts = new Map<number, string>();
  for (const codePoint of [...face.coverage()].filter(isPublic).sort(usualFirst)) {
    const glyph = face.glyphOf(codePoint);
    if (glyph && !texts.has(glyph)) texts.set(glyph, String.fromCodePoint(codePoint));
  }
  for (const digit of '0123456789') {
    const [glyph] = face.shape(digit, features.tabular.address, features.tabular.count);
    if (glyph && !texts.has(glyph.id)) texts.set(glyph.id, digit);
  }

  const show = (glyphs: readonly Glyph[]): string => {
    let operands = '(';
    let owed = 0;
    for (const glyph of glyphs) {
      const before = Math.round((owed - glyph.offsetX) * scale);
      if (before !== 0) operands += `)${before}(`;
      operands += byte(glyph.id >> 8) + byte(glyph.id & 0xff);
      owed = face.advanceOf(glyph.id) - glyph.advance + glyph.offsetX;
    }
    const after = Math.round(owed * scale);
    return after === 0 ? `${operands})` : `${operands})${after}`;
  };

  const shape = (text: string, isTabular: boolean): Word => {
    // The feature also widens hyphens and points: only words with digits take it.
    const set = isTabular && /\d/u.test(text) ? features.tabular : features.proportional;
    const glyphs = face.shape(text, set.address, set.count);
    // Left to right, clusters only grow: a glyph's text ends where the next cluster starts.
    const clusterText = (index: number): string => {
      const start = glyphs[index]?.cluster ?? 0;
      let next = index + 1;
      while (next < glyphs.length && glyphs[next]?.cluster === start) next += 1;
      return text.slice(start, glyphs[next]?.cluster ?? text.length);
    };
    const pieces: Piece[] = [];
    let line: Glyph[] = [];
    for (const [index, glyph] of glyphs.entries()) {
      line.push(glyph);
      const next = glyphs[index + 1];
      if (!next || next.offsetY !== glyph.offsetY) {
        pieces.push({ show: show(line), rise: Math.round(glyph.offsetY * scale) });
        line = [];
      }
    }
    const readable = glyphs.every(
      ({ id, cluster }, index) =>
        cluster !== glyphs[index - 1]?.cluster && texts.get(id) === clusterText(index),
    );
    const missing = glyphs.flatMap(({ id }, index) => (id === 0 ? [clusterText(index)] : []));
    return {
      width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * scale,
      pieces,
      glyphs: [...new Set(glyphs.map((glyph) => glyph.id))],
      actualText: readable ? undefined : text,
      missing: [...new Set(missing)],
    };
  };

  const kept = { proportional: new Map<string, Word>(), tabular: new Map<string, Word>() };
  const word = (text: string, isTabular: boolean): Word => {
    const words = isTabular ? kept.tabular : kept.proportional;
    const known = words.get(text);
    if (known) return known;
    if (words.size >= wordsKept) words.clear();
    const made = shape(text, isTabular);
    words.set(text, made);
    return made;
  };

  return {
    name,
    metrics: readMetrics(bytes),
    word,
    widthOf: (glyph) => Math.round(face.advanceOf(glyph) * scale),
    textOf: (glyph) => texts.get(glyph),
    subset: openSubsettingFont(subsetting, bytes),
  };
};
