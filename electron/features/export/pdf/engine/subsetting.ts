import { outlinesOf, tableBytes, withComponents } from './metrics.ts';
import { copyIn, openTypeTag, type WasmLibrary } from './wasm.ts';

export type FontSubset = {
  /** A TrueType file, or a bare CFF table. */
  readonly program: Uint8Array;
  /** The id that each of the glyphs has in the program: a CFF glyph its own. */
  readonly idOf: (glyph: number) => number;
};
/** Makes a font program with only the given glyphs. */
export type Subset = (glyphs: readonly number[]) => FontSubset;

const noHinting = 1;
const retainGlyphIds = 2;
const notdefOutline = 0x40;
const tablesToDrop = 3;
/** A PDF viewer reads outlines and metrics by glyph id; shaping, names and the character map are dead weight. */
const deadWeight = 'GSUB GPOS GDEF BASE name OS/2 post cmap STAT DSIG gasp meta'.split(' ').map(openTypeTag);

/** Up to this size, bytes, a font is prepared for many subsets. */
const worthPreparing = 2_000_000;

/** Opens a font for subsetting. The library keeps the bytes. */
export const openSubsettingFont = (library: WasmLibrary, bytes: Uint8Array): Subset => {
  const { memory, call } = library;
  const { length } = bytes;
  const address = copyIn(library, bytes);
  const blob = call('hb_blob_create')(address, length, 1, 0, 0);
  const opened = call('hb_face_create')(blob, 0);
  // Every later subset takes half the time; a font of ten thousand letters would take long to prepare.
  const face = bytes.length < worthPreparing ? call('hb_subset_preprocess')(opened) : opened;
  const addToSet = call('hb_set_add');
  const isCompact = outlinesOf(bytes) === 'CFF';

  const make = (glyphs: readonly number[], flags: number): Uint8Array => {
    const input = call('hb_subset_input_create_or_fail')();
    // Of a variable font its default is used, as everywhere else.
    call('hb_subset_input_pin_all_axes_to_default')(input, face);
    call('hb_subset_input_set_flags')(input, noHinting | notdefOutline | flags);
    const wanted = call('hb_subset_input_glyph_set')(input);
    for (const glyph of glyphs) addToSet(wanted, glyph);
    const dropped = call('hb_subset_input_set')(input, tablesToDrop);
    for (const table of deadWeight) addToSet(dropped, table);
    const subset = call('hb_subset_or_fail')(face, input);
    if (!subset) throw new Error('HarfBuzz could not make the font subset');
    const made = call('hb_face_reference_blob')(subset);
    const start = call('hb_blob_get_data')(made, 0);
    const whole = new Uint8Array(memory.buffer, start, call('hb_blob_get_length')(made)).slice();
    call('hb_blob_destroy')(made);
    call('hb_face_destroy')(subset);
    call('hb_subset_input_destroy')(input);
    return whole;
  };

  return (glyphs) => {
    if (isCompact) {
      const whole = make(glyphs, retainGlyphIds);
      return { program: tableBytes(whole, 'CFF ') ?? whole, idOf: (glyph) => glyph };
    }
    // Numbered anew, a subset has no rows for the thousands of glyphs it has not; HarfBuzz keeps their order.
    const inMemory = new Uint8Array(memory.buffer, address, length);
    const kept = [...withComponents(inMemory, [0, ...glyphs])].sort((a, b) => a - b);
    const ids = new Map(kept.map((glyph, id) => [glyph, id]));
    return { program: make(kept, 0), idOf: (glyph) => ids.get(glyph) ?? 0 };
  };
};
