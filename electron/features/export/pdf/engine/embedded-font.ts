import { encodingMap, encodingName, textMap } from './character-map.ts';
import { deflate, type PdfFile, reference } from './file.ts';
import type { Font } from './font.ts';

/** Puts a font with just the glyphs a document uses into its file; returns the font's dictionary. */
export type EmbeddedFonts = (file: PdfFile, font: Font, glyphs: ReadonlySet<number>) => string;

type Prepared = {
  readonly program: Uint8Array;
  readonly programLength: number;
  readonly widths: string;
  readonly encoding: Uint8Array;
  readonly toUnicode: Uint8Array;
  readonly name: string;
};

/** Subsets kept of one font; each is some 10 KB. */
const preparedKept = 128;

/** Six letters that tell subsets of one font apart (9.6.4), made from the glyphs themselves. */
const subsetTag = (glyphs: readonly number[]): string => {
  let hash = 7;
  for (const glyph of glyphs) hash = (hash * 31 + glyph) % 308_915_776;
  return [0, 1, 2, 3, 4, 5]
    .map((place) => String.fromCharCode(65 + (Math.floor(hash / 26 ** place) % 26)))
    .join('');
};

/** Widths of glyphs by their numbers in the program, ascending (9.7.4.3). */
const widthArray = (widths: readonly (readonly [id: number, width: number])[]): string => {
  const parts: string[] = [];
  let next = -1;
  for (const [id, width] of widths) {
    if (id !== next) parts.push(`${parts.length ? ']' : ''}${id}[`);
    parts.push(`${width} `);
    next = id + 1;
  }
  return `[${parts.join('')}]]`;
};

const prepare = (font: Font, glyphs: readonly number[]): Prepared => {
  const { program, idOf } = font.subset(glyphs);
  const { codes } = font;
  const widths = glyphs.map((glyph) => [idOf(glyph), font.widthOf(glyph)] as const);
  const coded = glyphs
    .map((glyph) => ({ glyph, code: codes.codeOf(glyph) }))
    .sort((one, other) => one.code - other.code);
  const texts = coded.flatMap(({ glyph, code }) => {
    const to = font.textOf(glyph);
    return to === undefined ? [] : [{ code, to }];
  });
  return {
    program: deflate(program),
    programLength: program.length,
    widths: widthArray(widths.sort(([one], [other]) => one - other)),
    encoding: deflate(
      encodingMap(
        codes,
        coded.map(({ glyph, code }) => ({ code, to: idOf(glyph) })),
      ),
    ),
    toUnicode: deflate(textMap(codes, texts)),
    name: `${subsetTag(glyphs)}+${font.name}`,
  };
};

const systemInfo = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>';

const write = (file: PdfFile, font: Font, ready: Prepared): string => {
  const { ascent, descent, capHeight, xHeight, box, italicAngle } = font.metrics;
  const isTrueType = font.outlines === 'TrueType';
  const program = isTrueType
    ? file.addDeflated(`/Length1 ${ready.programLength}`, ready.program)
    : file.addDeflated('/Subtype/CIDFontType0C', ready.program);
  const encoding = file.addDeflated(`/Type/CMap/CMapName/${encodingName}${systemInfo}`, ready.encoding);
  const toUnicode = file.addDeflated('', ready.toUnicode);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${ready.name}/Flags 4/FontBBox[${box.join(' ')}]/ItalicAngle ${italicAngle}` +
      `/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/XHeight ${xHeight}/StemV 80` +
      `/${isTrueType ? 'FontFile2' : 'FontFile3'} ${reference(program)}>>`,
  );
  const kind = isTrueType ? '/CIDFontType2/CIDToGIDMap/Identity' : '/CIDFontType0';
  const descendant = file.add(
    `<</Type/Font/Subtype${kind}/BaseFont/${ready.name}${systemInfo}` +
      `/FontDescriptor ${reference(descriptor)}/DW 1000/W ${ready.widths}>>`,
  );
  return (
    `<</Type/Font/Subtype/Type0/BaseFont/${ready.name}/Encoding ${reference(encoding)}` +
    `/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(toUnicode)}>>`
  );
};

/**
 * Keeps the last subsets, since plans of one book use much the same letters.
 */
export const embeddedFonts = (): EmbeddedFonts => {
  const kept = new Map<Font, Map<string, Prepared>>();
  return (file, font, glyphs) => {
    const made = kept.get(font) ?? new Map<string, Prepared>();
    kept.set(font, made);
    const sorted = [...new Set([...font.usual, ...glyphs])].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const known = made.get(key);
    const ready = known ?? prepare(font, sorted);
    if (!known && made.size >= preparedKept) made.clear();
    made.set(key, ready);
    return write(file, font, ready);
  };
};
