import type { Glyph, ShapingFont } from './shaping.ts';

/** Private code points name alternates of the font; they mean nothing to a reader. */
const isPublic = (codePoint: number): boolean => codePoint < 0xe000 || codePoint > 0xf8ff;

/** Kangxi radicals, compatibility ideographs and presentation forms share glyphs with the usual letters. */
const isCompatibility = (codePoint: number): boolean =>
  (codePoint >= 0x2e80 && codePoint <= 0x2fdf) || (codePoint >= 0xf900 && codePoint <= 0xfeff);

/** A joined form of an Arabic letter is that letter to a reader. */
const letterOf = (codePoint: number): string => {
  const character = String.fromCodePoint(codePoint);
  return codePoint >= 0xfb50 && codePoint <= 0xfeff ? character.normalize('NFKC') : character;
};

/** Of several code points with one glyph the usual one is what a copy should give: ’ rather than ʼ, μ than µ. */
const isRare = (codePoint: number): boolean =>
  codePoint === 0xb5 || (codePoint >= 0x2b0 && codePoint <= 0x2ff) || isCompatibility(codePoint);

/** Glyph to text for every glyph that a character has of its own. */
export const glyphTexts = (face: ShapingFont): Map<number, string> => {
  const usual = new Map<number, number>();
  for (const codePoint of face.coverage()) {
    if (!isPublic(codePoint)) continue;
    const glyph = face.glyphOf(codePoint);
    const known = usual.get(glyph);
    if (glyph !== 0 && (known === undefined || (isRare(known) && !isRare(codePoint)))) {
      usual.set(glyph, codePoint);
    }
  }
  return new Map([...usual].map(([glyph, codePoint]) => [glyph, letterOf(codePoint)]));
};

/** Glyphs that stand for one part of the text. */
export type Cluster = { readonly text: string; readonly glyphs: Glyph[] };

/** The parts of the text that have glyphs of their own, from left to right; their places rise or fall. */
export const clustersOf = (text: string, glyphs: readonly Glyph[]): Cluster[] => {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const clusters = new Map<number, Cluster>();
  for (const glyph of glyphs) {
    const known = clusters.get(glyph.cluster);
    if (known) known.glyphs.push(glyph);
    else {
      const end = starts[starts.indexOf(glyph.cluster) + 1];
      clusters.set(glyph.cluster, { text: text.slice(glyph.cluster, end), glyphs: [glyph] });
    }
  }
  return [...clusters.values()];
};
