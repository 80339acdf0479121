import { deflate, type PdfFile, reference } from './file.ts';
import type { Font } from './font.ts';
import type { FontSubset } from './subsetting.ts';

/** Puts a font with just the glyphs a document uses into its file; returns the font's dictionary. */
export type EmbeddedFonts = (file: PdfFile, font: Font, glyphs: ReadonlySet<number>) => string;

type Prepared = {
  program: Uint8Array;
  programLength: number;
  widths: string;
  toUnicode: Uint8Array;
  /** Glyph of each code, two bytes each, where they are not the same; deflated. */
  glyphs: Uint8Array | undefined;
  name: string;
};

/** Subsets kept of one font; each is some 10 KB. */
const preparedKept = 128;
const hex = (value: number): string => value.toString(16).padStart(4, '0');

const utf16 = (text: string): string => {
  let units = '';
  for (let index = 0; index < text.length; index += 1) units += hex(text.charCodeAt(index));
  return units;
};

/** Texts of consecutive codes; `text` is that of the first. */
type Range = { readonly first: number; last: number; readonly text: string };

/** The next character; undefined for what is more than one. */
const following = (text: string, steps: number): string | undefined =>
  text.length === 1 ? String.fromCharCode(text.charCodeAt(0) + steps) : undefined;

/** Runs of codes whose texts follow each other too, within one first byte (9.7.6.2). */
const rangesOf = (font: Font, glyphs: readonly number[]): Range[] => {
  const ranges: Range[] = [];
  for (const glyph of glyphs) {
    const text = font.textOf(glyph);
    if (text === undefined) continue;
    const code = font.codeOf(glyph);
    const last = ranges.at(-1);
    const goesOn =
      last?.last === code - 1 &&
      code >> 8 === last.first >> 8 &&
      following(last.text, code - last.first) === text;
    if (last && goesOn) last.last = code;
    else ranges.push({ first: code, last: code, text });
  }
  return ranges;
};

/** Glyph to text, for search and copy (ISO 32000-1, 9.10.3). */
const characterMap = (font: Font, glyphs: readonly number[]): string => {
  const lines = rangesOf(font, glyphs).map(
    ({ first, last, text }) => `<${hex(first)}> <${hex(last)}> <${utf16(text)}>`,
  );
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
};

/** Six letters that tell subsets of one font apart (9.6.4), made from the glyphs themselves. */
const subsetTag = (glyphs: readonly number[]): string => {
  let hash = 7;
  for (const glyph of glyphs) hash = (hash * 31 + glyph) % 308_915_776;
  return [0, 1, 2, 3, 4, 5]
    .map((place) => String.fromCharCode(65 + (Math.floor(hash / 26 ** place) % 26)))
    .join('');
};

/** The glyph of every code up to the last one used (9.7.4.2). */
const glyphMap = (font: Font, glyphs: readonly number[], { idOf }: FontSubset): Uint8Array => {
  const map = Buffer.alloc(2 * (Math.max(...glyphs.map(font.codeOf)) + 1));
  for (const glyph of glyphs) map.writeUInt16BE(idOf(glyph), 2 * font.codeOf(glyph));
  return deflate(map);
};

const prepare = (font: Font, glyphs: readonly number[]): Prepared => {
  const subset = font.subset(glyphs);
  const { program, idOf } = subset;
  const widths: string[] = [];
  let next = -1;
  for (const glyph of glyphs) {
    const code = font.codeOf(glyph);
    if (code !== next) widths.push(`${widths.length ? ']' : ''}${code}[`);
    widths.push(`${font.widthOf(glyph)} `);
    next = code + 1;
  }
  return {
    program: deflate(program),
    programLength: program.length,
    widths: `[${widths.join('')}]]`,
    toUnicode: deflate(characterMap(font, glyphs)),
    glyphs: glyphs.some((glyph) => font.codeOf(glyph) !== idOf(glyph))
      ? glyphMap(font, glyphs, subset)
      : undefined,
    name: `${subsetTag(glyphs)}+${font.name}`,
  };
};

const write = (file: PdfFile, font: Font, ready: Prepared): string => {
  const { ascent, descent, capHeight, xHeight, box, italicAngle } = font.metrics;
  const isTrueType = font.outlines === 'TrueType';
  const program = isTrueType
    ? file.addDeflated(`/Length1 ${ready.programLength}`, ready.program)
    : file.addDeflated('/Subtype/CIDFontType0C', ready.program);
  const toUnicode = file.addDeflated('', ready.toUnicode);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${ready.name}/Flags 4/FontBBox[${box.join(' ')}]/ItalicAngle ${italicAngle}` +
      `/Ascent ${ascent}/Descent ${descent}/CapHeight ${capHeight}/XHeight ${xHeight}/StemV 80` +
      `/${isTrueType ? 'FontFile2' : 'FontFile3'} ${reference(program)}>>`,
  );
  const map = ready.glyphs === undefined ? '/Identity' : ` ${reference(file.addDeflated('', ready.glyphs))}`;
  const kind = isTrueType ? `/CIDFontType2/CIDToGIDMap${map}` : '/CIDFontType0';
  const descendant = file.add(
    `<</Type/Font/Subtype${kind}/BaseFont/${ready.name}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${reference(descriptor)}/DW 1000/W ${ready.widths}>>`,
  );
  return (
    `<</Type/Font/Subtype/Type0/BaseFont/${ready.name}/Encoding/Identity-H` +
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
    const sorted = [...new Set([...font.usual, ...glyphs])].sort((a, b) => font.codeOf(a) - font.codeOf(b));
    const key = sorted.join(' ');
    const known = made.get(key);
    const ready = known ?? prepare(font, sorted);
    if (!known && made.size >= preparedKept) made.clear();
    made.set(key, ready);
    return write(file, font, ready);
  };
};
