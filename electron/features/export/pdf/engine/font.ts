import { type FontCodes, figures, glyphsAsCodes, mixedCodes, usualFigures } from './font-codes.ts';
import { type Cluster, clustersOf, glyphTexts } from './glyph-text.ts';
import {
  type FontMetrics,
  glyphCountOf,
  type Outlines,
  outlinesOf,
  readMetrics,
  withoutOutlines,
} from './metrics.ts';
import { type Features, type Glyph, openShapingFont } from './shaping.ts';
import { openSubsettingFont, type Subset } from './subsetting.ts';
import type { WasmLibrary } from './wasm.ts';

/** Glyphs on one height. */
export type Stroke = {
  /**
   * Operands of a TJ array, less the first parenthesis: the font's codes as PDF strings, with kerning between
   * them.
   */
  readonly show: string;
  /** Whether the last string is still open, so that what follows can go on in it. */
  readonly isOpen: boolean;
  /** Height above the baseline, thousandths of an em: a mark over a letter the font has no own glyph for. */
  readonly rise: number;
};

/** A piece of shaped text in one font. */
export type Piece = {
  readonly font: Font;
  /** From left to right. */
  readonly strokes: readonly Stroke[];
  /** Distinct glyph ids, for the subset. */
  readonly glyphs: readonly number[];
  /** The text it stands for, where its glyphs alone would not give that back to a reader who copies it. */
  readonly actualText: string | undefined;
};

/** Text as one font draws it. */
export type Shaped = {
  /** Thousandths of an em. */
  readonly width: number;
  /** From left to right. What is read from right to left is cut so that pieces can be turned round one by one. */
  readonly pieces: readonly Piece[];
  /** Parts of the text that the font has no glyph for; each is drawn as a box. */
  readonly missing: readonly string[];
};

/** How text is set: digits of one width, and which way it is read. */
export type Setting = { readonly tabular: boolean; readonly rightToLeft: boolean };

/** One font file. */
export type Font = {
  /** PostScript name, for the file. */
  readonly name: string;
  /** Name in the resources of a page. */
  readonly resource: string;
  /** Whether documents are mostly set in it; of the others they hold no letter more than they draw. */
  readonly isMain: boolean;
  /** Glyphs in every subset of a main font, so that plans without rarer letters share one. */
  readonly usual: readonly number[];
  /** How glyphs are written in the strings of a file. */
  readonly codes: FontCodes;
  readonly metrics: FontMetrics;
  readonly outlines: Outlines;
  readonly has: (codePoint: number) => boolean;
  readonly shape: (text: string, setting: Setting) => Shaped;
  /** Thousandths of an em. */
  readonly widthOf: (glyph: number) => number;
  /** The text a glyph stands for when it stands alone, or undefined. */
  readonly textOf: (glyph: number) => string | undefined;
  readonly subset: Subset;
};

/** Contextual alternates would turn "3x3" into "3×3": the plan prints what was typed. */
const proportional: Features = { calt: 0 };
const tabular: Features = { calt: 0, tnum: 1 };
/** Right-to-left scripts join their letters by contextual forms. */
const joining: Features = {};

/** Kerning in steps of 8 thousandths of an em: a thirteenth of a point at the size of a paragraph. */
const stepped = (thousandths: number): number => Math.round(thousandths / 8) * 8;

/** Letters and signs that most plans hold. */
const usualText = '$%(),-./:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz·×–’−';
export type FontFile = Pick<Font, 'name' | 'resource' | 'isMain'> & {
  /** Asked once to shape with, and once more for the first document that is finished. */
  readonly read: () => Uint8Array;
};

/** From this size on a font is shaped without its drawings in memory. */
const large = 2_000_000;

/**
 * Opens a font file.
 * @param libraries HarfBuzz for shaping, and for subsetting, which is asked for when a document is finished.
 */
export const openFont = (
  { name, resource, isMain, read }: FontFile,
  libraries: { readonly shaping: WasmLibrary; readonly subsetting: () => WasmLibrary },
): Font => {
  const bytes = read();
  const face = openShapingFont(libraries.shaping, bytes.length < large ? bytes : withoutOutlines(bytes));
  const scale = 1000 / face.unitsPerEm;
  const features = {
    proportional: face.features(proportional),
    tabular: face.features(tabular),
    joining: face.features(joining),
  };

  const texts = glyphTexts(face);
  const shapedWith = (set: typeof features.tabular, text: string) =>
    face.shape(text, set.address, set.count, false);
  const tabularGlyphs = (text: string) => shapedWith(features.tabular, text);
  for (const figure of figures) {
    const [glyph] = tabularGlyphs(figure);
    if (glyph && !texts.has(glyph.id)) texts.set(glyph.id, figure);
  }

  const facts = { metrics: readMetrics(bytes), outlines: outlinesOf(bytes) };
  const idsOf = (glyphs: readonly Glyph[]) => glyphs.map(({ id }) => id);
  const usual = isMain
    ? [
        ...new Set([
          0,
          ...idsOf(shapedWith(features.proportional, ` ${usualText}0123456789`)),
          ...idsOf(tabularGlyphs(usualFigures)),
        ]),
      ]
    : [0];
  const codes = isMain
    ? mixedCodes({ glyphCount: glyphCountOf(bytes), glyphOf: face.glyphOf, tabular: tabularGlyphs })
    : glyphsAsCodes;

  const show = (glyphs: readonly Glyph[]): Pick<Stroke, 'show' | 'isOpen'> => {
    let operands = '';
    let owed = 0;
    for (const glyph of glyphs) {
      const before = stepped((owed - glyph.offsetX) * scale);
      if (before !== 0) operands += `)${before}(`;
      operands += codes.written(codes.codeOf(glyph.id));
      // What was too little to move is owed to the next glyph.
      owed += face.advanceOf(glyph.id) - glyph.advance - before / scale;
    }
    const after = stepped(owed * scale);
    return after === 0 ? { show: operands, isOpen: true } : { show: `${operands})${after}`, isOpen: false };
  };

  const featuresFor = (text: string, setting: Setting) => {
    if (setting.rightToLeft) return features.joining;
    // The feature also widens hyphens and points: only words with digits take it.
    return setting.tabular && /\d/u.test(text) ? features.tabular : features.proportional;
  };

  const strokesOf = (glyphs: readonly Glyph[]): Stroke[] => {
    const strokes: Stroke[] = [];
    let line: Glyph[] = [];
    for (const [index, glyph] of glyphs.entries()) {
      line.push(glyph);
      const next = glyphs[index + 1];
      if (next && next.offsetY === glyph.offsetY) continue;
      strokes.push({ ...show(line), rise: Math.round(glyph.offsetY * scale) });
      line = [];
    }
    return strokes;
  };

  const pieceOf = (glyphs: readonly Glyph[], actualText: string | undefined): Piece => ({
    font,
    strokes: strokesOf(glyphs),
    glyphs: [...new Set(glyphs.map(({ id }) => id))],
    actualText,
  });

  /** Dots and other parts of a letter that take no room say nothing of their own; what takes room says it all. */
  const lettersOf = ({ text, glyphs }: Cluster, isClear: boolean): Piece[] => {
    if (isClear) return [pieceOf(glyphs, undefined)];
    const wide = glyphs.filter(({ advance }) => advance !== 0);
    const dots = glyphs.filter(({ advance }) => advance === 0);
    if (wide.length === 0 || dots.length === 0) return [pieceOf(glyphs, text)];
    return [pieceOf(dots, ''), pieceOf(wide, text)];
  };

  const shape = (text: string, setting: Setting): Shaped => {
    const { address, count } = featuresFor(text, setting);
    const glyphs = face.shape(text, address, count, setting.rightToLeft);
    const clusters = clustersOf(text, glyphs);
    const isClear = (cluster: Cluster) =>
      cluster.glyphs.length === 1 && texts.get(cluster.glyphs[0]?.id ?? 0) === cluster.text;
    const missing = clusters.filter((cluster) => cluster.glyphs.some(({ id }) => id === 0));
    const pieces: Piece[] = [];
    if (!setting.rightToLeft) {
      pieces.push(pieceOf(glyphs, clusters.every(isClear) ? undefined : text));
    } else {
      for (const cluster of clusters) pieces.push(...lettersOf(cluster, isClear(cluster)));
    }
    return {
      width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * scale,
      pieces,
      missing: [...new Set(missing.map((cluster) => cluster.text))],
    };
  };

  let subset: Subset | undefined;
  const font: Font = {
    name,
    resource,
    isMain,
    usual,
    codes,
    ...facts,
    has: (codePoint) => face.glyphOf(codePoint) !== 0,
    shape,
    widthOf: (glyph) => Math.round(face.advanceOf(glyph) * scale),
    textOf: (glyph) => texts.get(glyph),
    subset: (glyphs) => (subset ??= openSubsettingFont(libraries.subsetting(), read()))(glyphs),
  };
  return font;
};
