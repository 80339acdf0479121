import { type Address, copyIn, openTypeTag, type WasmLibrary } from './wasm.ts';

/** One glyph of shaped text; lengths in font units. */
export type Glyph = {
  readonly id: number;
  /** Index of the first UTF-16 unit of the text that this glyph stands for. */
  readonly cluster: number;
  readonly advance: number;
  readonly offsetX: number;
  readonly offsetY: number;
};

export type Features = Readonly<Record<string, 0 | 1>>;

export type ShapingFont = {
  readonly unitsPerEm: number;
  /**
   * Glyphs from left to right as they stand on the line, also of text that is read from right to left: its
   * clusters fall instead of rising then.
   */
  readonly shape: (
    text: string,
    features: Address,
    featureCount: number,
    rightToLeft: boolean,
  ) => readonly Glyph[];
  /** Advance of a glyph as it stands in the font's metrics, in font units. */
  readonly advanceOf: (glyph: number) => number;
  /** Glyph of a code point, 0 when the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** Every code point the font has a glyph for, ascending. */
  readonly coverage: () => Uint32Array;
  /** Features laid out for {@link ShapingFont.shape}. */
  readonly features: (features: Features) => { readonly address: Address; readonly count: number };
};

/** A mark keeps the place in the text that it has, apart from the letter below it. */
const monotoneCharacters = 1;
const directionLeftToRight = 4;
const directionRightToLeft = 5;
const recordWords = 5;
/** Texts up to this many UTF-16 units use memory that is kept. */
const shortText = 256;

/** Opens a font for shaping. The library keeps the bytes. */
export const openShapingFont = (library: WasmLibrary, bytes: Uint8Array): ShapingFont => {
  const { memory, call } = library;
  const malloc = call('malloc');
  const free = call('free');
  const blob = call('hb_blob_create')(copyIn(library, bytes), bytes.length, 1, 0, 0);
  const face = call('hb_face_create')(blob, 0);
  const font = call('hb_font_create')(face);
  const buffer = call('hb_buffer_create')();
  const reset = call('hb_buffer_reset');
  const addText = call('hb_buffer_add_utf16');
  const guessProperties = call('hb_buffer_guess_segment_properties');
  const setClusterLevel = call('hb_buffer_set_cluster_level');
  const setDirection = call('hb_buffer_set_direction');
  const hbShape = call('hb_shape');
  const glyphInfos = call('hb_buffer_get_glyph_infos');
  const glyphPositions = call('hb_buffer_get_glyph_positions');
  const horizontalAdvance = call('hb_font_get_glyph_h_advance');
  const nominalGlyph = call('hb_font_get_nominal_glyph');
  const out = malloc(4);
  const shortAddress = malloc(shortText * 2);

  const shape = (text: string, features: Address, featureCount: number, rightToLeft: boolean): Glyph[] => {
    const long = text.length > shortText;
    const address = long ? malloc(text.length * 2) : shortAddress;
    const units = new Uint16Array(memory.buffer, address, text.length);
    for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
    reset(buffer);
    setClusterLevel(buffer, monotoneCharacters);
    addText(buffer, address, text.length, 0, text.length);
    guessProperties(buffer);
    setDirection(buffer, rightToLeft ? directionRightToLeft : directionLeftToRight);
    hbShape(font, buffer, features, featureCount);
    const infos = glyphInfos(buffer, out) / 4;
    const positions = glyphPositions(buffer, 0) / 4;
    const unsigned = new Uint32Array(memory.buffer);
    const signed = new Int32Array(memory.buffer);
    const count = unsigned[out / 4] ?? 0;
    const glyphs: Glyph[] = [];
    for (let index = 0; index < count; index += 1) {
      const info = infos + index * recordWords;
      const position = positions + index * recordWords;
      glyphs.push({
        id: unsigned[info] ?? 0,
        cluster: unsigned[info + 2] ?? 0,
        advance: signed[position] ?? 0,
        offsetX: signed[position + 2] ?? 0,
        offsetY: signed[position + 3] ?? 0,
      });
    }
    if (long) free(address);
    return glyphs;
  };

  const features = (wanted: Features) => {
    const entries = Object.entries(wanted);
    const address = malloc(Math.max(1, entries.length) * 16);
    const view = new DataView(memory.buffer);
    for (const [index, [tag, value]] of entries.entries()) {
      view.setUint32(address + index * 16, openTypeTag(tag), true);
      view.setUint32(address + index * 16 + 4, value, true);
      view.setUint32(address + index * 16 + 8, 0, true);
      view.setUint32(address + index * 16 + 12, 0xff_ff_ff_ff, true);
    }
    return { address, count: entries.length };
  };

  const coverage = () => {
    const set = call('hb_set_create')();
    call('hb_face_collect_unicodes')(face, set);
    const count = call('hb_set_get_population')(set);
    const address = malloc(count * 4);
    call('hb_set_next_many')(set, 0xff_ff_ff_ff, address, count);
    const codePoints = new Uint32Array(memory.buffer, address, count).slice();
    free(address);
    call('hb_set_destroy')(set);
    return codePoints;
  };

  return {
    coverage,
    unitsPerEm: call('hb_face_get_upem')(face),
    shape,
    features,
    advanceOf: (glyph) => horizontalAdvance(font, glyph),
    glyphOf: (codePoint) =>
      nominalGlyph(font, codePoint, out) ? (new Uint32Array(memory.buffer)[out / 4] ?? 0) : 0,
  };
};
