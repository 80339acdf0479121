/** What a PDF font descriptor and a line box need, in thousandths of an em. */
export type FontMetrics = {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly box: readonly [number, number, number, number];
  readonly italicAngle: number;
};

const tableOffset = (view: DataView, wanted: string): number => {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((letter) => String.fromCharCode(view.getUint8(record + letter))).join('');
    if (tag === wanted) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no ${wanted} table`);
};

/** Reads head, hhea, OS/2 and post of a TrueType file (OpenType 1.9, chapters of those names). */
export const readMetrics = (bytes: Uint8Array): FontMetrics => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = tableOffset(view, 'head');
  const hhea = tableOffset(view, 'hhea');
  const os2 = tableOffset(view, 'OS/2');
  const post = tableOffset(view, 'post');
  const scale = 1000 / view.getUint16(head + 18);
  const at = (offset: number) => Math.round(view.getInt16(offset) * scale);
  return {
    ascent: at(hhea + 4),
    descent: at(hhea + 6),
    xHeight: at(os2 + 86),
    capHeight: at(os2 + 88),
    box: [at(head + 36), at(head + 38), at(head + 40), at(head + 42)],
    italicAngle: view.getInt32(post + 4) / 65_536,
  };
};
