import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs';

const require = createRequire(import.meta.url);
const files = {
  400: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  600: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
} as const;

const fonts = new Map<400 | 600, { font: Font; upem: number }>();
const fontOf = (weight: 400 | 600): { font: Font; upem: number } => {
  const known = fonts.get(weight);
  if (known) return known;
  const bytes = readFileSync(require.resolve(files[weight]));
  const face = new Face(new Blob(new Uint8Array(bytes).buffer));
  const made = { font: new Font(face), upem: face.upem };
  fonts.set(weight, made);
  return made;
};

/** Figures are set with digits of one width, on the screen as in a document. */
const drawn = ['tnum'];
const plain = ['-kern', '-calt', '-liga'];
const featuresOf = (names: readonly string[]) => names.flatMap((name) => Feature.fromString(name) ?? []);

/** Width of a run as HarfBuzz shapes it, in em; kerned or not. */
export const shapedWidth = (text: string, weight: 400 | 600, kerned: boolean): number => {
  const { font, upem } = fontOf(weight);
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer, featuresOf(kerned ? drawn : [...drawn, ...plain]));
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / upem;
};

/** Latin with its extensions and Vietnamese, Greek, Cyrillic, punctuation, currencies, arrows and shapes. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x18f, 0x192],
  [0x1a0, 0x1b0],
  [0x218, 0x21b],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x203a],
  [0x20a0, 0x20bf],
  [0x2190, 0x2193],
  [0x2200, 0x2265],
  [0x25a0, 0x25cf],
] as const;

/** Widths in thousandths of an em, `-` where the font has no glyph. */
const widths = (weight: 400 | 600, from: number, to: number): string => {
  const { font } = fontOf(weight);
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const code = from + index;
    return font.nominalGlyph(code) === undefined
      ? '-'
      : String(Math.round(shapedWidth(String.fromCodePoint(code), weight, false) * 1000));
  }).join(' ');
};

/** The text of `shared/figures/inter-widths.ts`. */
export const interWidthsSource = (): string => {
  const lines = ranges.map(
    ([from, to]) =>
      `  { from: 0x${from.toString(16)}, regular: '${widths(400, from, to)}', semiBold: '${widths(600, from, to)}' },`,
  );
  return `// Made by test/support/write-inter-metrics.ts from the Inter fonts; do not edit.

/**
 * Advance widths of Inter from a code point on, in thousandths of an em, with digits of one width as figures
 * draw them; \`-\` is a character it has no glyph for. A table, since the renderer and the core must lay text
 * out alike without opening a font.
 */
export const interWidths: readonly { readonly from: number; readonly regular: string; readonly semiBold: string }[] = [
${lines.join('\n')}
];
`;
};
