import { codeMap, encodingName, glyphMap, textMap } from './character-map.ts';
import { deflate, type PdfFile, reference } from './file.ts';
import { numberOf } from './font-codes.ts';
import type { Font } from './font.ts';

/** Puts a font with just the glyphs a document uses into its file; returns the font's dictionary. */
export type EmbeddedFonts = (file: PdfFile, font: Font, glyphs: ReadonlySet<number>) => string;

type Prepared = {
  readonly program: Uint8Array;
  readonly programLength: number;
  readonly widths: string;
  /** From codes to numbers of glyphs. */
  readonly encoding: Uint8Array;
  /** From those numbers to the glyphs of the program, two bytes each; undefined where they are the same. */
  readonly toGlyph: Uint8Array | undefined;
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

/** Widths of glyphs by their numbers, ascending (9.7.4.3). */
const widthArray = (widths: readonly (readonly [number: number, width: number])[]): string => {
  const parts: string[] = [];
  let next = -1;
  for (const [number, width] of widths) {
    if (number !== next) parts.push(`${parts.length ? ']' : ''}${number}[`);
    parts.push(`${width} `);
    next = number + 1;
  }
  return `[${parts.join('')}]]`;
};

/** The glyph of each number, two bytes each (9.7.4.2). */
const glyphList = (glyphs: readonly { readonly number: number; readonly id: number }[]): Uint8Array => {
  const most = glyphs.reduce((highest, { number }) => Math.max(highest, number), 0);
  const list = Buffer.alloc((most + 1) * 2);
  for (const { number, id } of glyphs) list.writeUInt16BE(id, number * 2);
  return list;
};

/** A map of codes, deflated once: fonts of one family have theirs in common. */
type PackedMap = (map: string) => Uint8Array;

const prepare = (font: Font, glyphs: readonly number[], packed: PackedMap): Prepared => {
  const { program, idOf } = font.subset(glyphs);
  const { codes } = font;
  const coded = glyphs
    .map((glyph) => ({ glyph, code: codes.codeOf(glyph), id: idOf(glyph) }))
    .sort((one, other) => one.code - other.code);
  // With every code of one byte the map to text is the same for most documents, and for both weights of a font.
  const long = coded.filter(({ code }) => !codes.short.some((short) => short.code === code));
  const texts = [...codes.short, ...long].flatMap(({ glyph, code }) => {
    const to = font.textOf(glyph);
    return to === undefined ? [] : [{ code, to }];
  });
  // Compact outlines are found by the numbers of their glyphs alone.
  const isListed = font.outlines === 'TrueType';
  const numbered = coded.map(({ glyph, code, id }) => ({
    glyph,
    id,
    number: isListed ? numberOf(codes, code) : id,
  }));
  const widths = numbered.map(({ glyph, number }) => [number, font.widthOf(glyph)] as const);
  return {
    program: deflate(program),
    programLength: program.length,
    widths: widthArray(widths.sort(([one], [other]) => one - other)),
    encoding: packed(
      isListed
        ? codeMap(codes)
        : glyphMap(
            codes,
            coded.map(({ code, id }) => ({ code, to: id })),
          ),
    ),
    toGlyph: isListed ? deflate(glyphList(numbered)) : undefined,
    toUnicode: packed(textMap(codes, texts)),
    name: `${subsetTag(glyphs)}+${font.name}`,
  };
};

const systemInfo = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>';

const write = (file: PdfFile, font: Font, ready: Prepared): string => {
  const { ascent, descent, capHeight, xHeight, box, italicAngle } = font.metrics;
  const program = ready.toGlyph
    ? file.addDeflated(`/Length1 ${ready.programLength}`, ready.program)
    : file.addDeflated('/Subtype/CIDFontType0C', ready.program);
  const encoding = file.addShared(`/Type/CMap/CMapName/${encodingName}${systemInfo}`, ready.encoding);
  const toUnicode = file.addShared('', ready.toUnicode);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${ready.name}/Flags 4/FontBBox[${box.join(' ')}]/ItalicAngle ${italicAngle}` +
      `/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/XHeight ${xHeight}/StemV 80` +
      `/${ready.toGlyph ? 'FontFile2' : 'FontFile3'} ${reference(program)}>>`,
  );
  const kind = ready.toGlyph
    ? `/CIDFontType2/CIDToGIDMap ${reference(file.addDeflated('', ready.toGlyph))}`
    : '/CIDFontType0';
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
  const maps = new Map<string, Uint8Array>();
  const packed: PackedMap = (map) => {
    const made = maps.get(map) ?? deflate(map);
    if (maps.size >= preparedKept) maps.clear();
    maps.set(map, made);
    return made;
  };
  return (file, font, glyphs) => {
    const made = kept.get(font) ?? new Map<string, Prepared>();
    kept.set(font, made);
    const sorted = [...new Set([...font.usual, ...glyphs])].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const known = made.get(key);
    const ready = known ?? prepare(font, sorted, packed);
    if (!known && made.size >= preparedKept) made.clear();
    made.set(key, ready);
    return write(file, font, ready);
  };
};
