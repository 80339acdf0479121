/** What a PDF font descriptor and a line box need, in thousandths of an em. */
export type FontMetrics = {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly box: readonly [number, number, number, number];
  readonly italicAngle: number;
};

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

type Table = { readonly offset: number; readonly length: number };

/** Where a table lies in a font file (OpenType 1.9, table directory), or undefined when there is none. */
const tableOf = (view: DataView, wanted: string): Table | undefined => {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((letter) => String.fromCharCode(view.getUint8(record + letter))).join('');
    if (tag === wanted) return { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) };
  }
  return undefined;
};

const tableOffset = (view: DataView, wanted: string): number | undefined => tableOf(view, wanted)?.offset;

/** One table of a font file. */
export const tableBytes = (bytes: Uint8Array, wanted: string): Uint8Array | undefined => {
  const table = tableOf(viewOf(bytes), wanted);
  return table && bytes.subarray(table.offset, table.offset + table.length);
};

/** Tables that only a drawing needs: nine tenths of a font for Chinese. */
const drawn = new Set(['glyf', 'loca', 'CFF ', 'gvar', 'vmtx']);

/** The font without its drawings: enough to shape text with. */
export const withoutOutlines = (bytes: Uint8Array): Uint8Array => {
  const view = viewOf(bytes);
  const kept = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16).filter(
    (record) => !drawn.has(String.fromCharCode(...bytes.subarray(record, record + 4))),
  );
  const head = 12 + kept.length * 16;
  const length = (record: number) => view.getUint32(record + 12);
  const padded = (size: number) => (size + 3) & ~3;
  const out = new Uint8Array(head + kept.reduce((sum, record) => sum + padded(length(record)), 0));
  const written = viewOf(out);
  out.set(bytes.subarray(0, 12));
  written.setUint16(4, kept.length);
  let at = head;
  for (const [index, record] of kept.entries()) {
    const offset = view.getUint32(record + 8);
    out.set(bytes.subarray(record, record + 16), 12 + index * 16);
    written.setUint32(12 + index * 16 + 8, at);
    out.set(bytes.subarray(offset, offset + length(record)), at);
    at += padded(length(record));
  }
  return out;
};

const componentsFollow = 0x20;
/** Bytes of a component after its number, by its flags (OpenType 1.9, glyf): offsets, then a scale or a matrix. */
const restOfComponent = (flags: number): number =>
  (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);

/** Glyphs of a TrueType font with all that they are composed of. */
export const withComponents = (bytes: Uint8Array, glyphs: readonly number[]): Set<number> => {
  const view = viewOf(bytes);
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tableOffset(view, tag));
  const found = new Set(glyphs);
  if (head === undefined || loca === undefined || glyf === undefined) return found;
  const isLong = view.getInt16(head + 50) === 1;
  const start = (glyph: number): number =>
    glyf + (isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2);
  // What is added while it is walked through is walked through too.
  for (const glyph of found) {
    let at = start(glyph);
    if (at === start(glyph + 1) || view.getInt16(at) >= 0) continue;
    at += 10;
    for (let flags = componentsFollow; flags & componentsFollow; at += 4 + restOfComponent(flags)) {
      flags = view.getUint16(at);
      found.add(view.getUint16(at + 2));
    }
  }
  return found;
};

/** How a font draws its letters: quadratic curves, or the Compact Font Format. */
export type Outlines = 'TrueType' | 'CFF';

export const outlinesOf = (bytes: Uint8Array): Outlines =>
  tableOf(viewOf(bytes), 'CFF ') === undefined ? 'TrueType' : 'CFF';

/** How many glyphs a font has (OpenType 1.9, maxp). */
export const glyphCountOf = (bytes: Uint8Array): number => {
  const view = viewOf(bytes);
  const maxp = tableOffset(view, 'maxp');
  return maxp === undefined ? 0 : view.getUint16(maxp + 4);
};

const usualCapHeight = 700;
const usualXHeight = 500;

/** Reads head, hhea, OS/2 and post (OpenType 1.9, chapters of those names). Throws on a file without them. */
export const readMetrics = (bytes: Uint8Array): FontMetrics => {
  const view = viewOf(bytes);
  const [head, hhea, os2, post] = ['head', 'hhea', 'OS/2', 'post'].map((tag) => tableOffset(view, tag));
  if (head === undefined || hhea === undefined) throw new RangeError('The font has no metrics');
  const unitsPerEm = view.getUint16(head + 18);
  // OpenType 1.9, head.
  if (unitsPerEm < 16 || unitsPerEm > 16_384) throw new RangeError('The font has no scale');
  const scale = 1000 / unitsPerEm;
  const at = (offset: number) => Math.round(view.getInt16(offset) * scale);
  // Heights of letters are there from version 2 of the table on.
  const heights = os2 !== undefined && view.getUint16(os2) >= 2 ? os2 : undefined;
  return {
    ascent: at(hhea + 4),
    descent: at(hhea + 6),
    xHeight: heights === undefined ? usualXHeight : at(heights + 86),
    capHeight: heights === undefined ? usualCapHeight : at(heights + 88),
    box: [at(head + 36), at(head + 38), at(head + 40), at(head + 42)],
    italicAngle: post === undefined ? 0 : view.getInt32(post + 4) / 65_536,
  };
};
