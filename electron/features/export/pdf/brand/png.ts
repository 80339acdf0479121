import { inflateSync } from 'node:zlib';

import { convertIndexedToRgb, decode, encode, type DecodedPng } from 'fast-png';

import { longestSide, mostPixels } from './limits.ts';
import type { Pixels } from './pixels.ts';
import { refused } from './refusal.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

type Chunk = { readonly type: string; readonly data: Uint8Array; readonly whole: Uint8Array };

/** The chunks of the file (PNG 3, 5.3). A chunk that does not end within it makes it broken. */
const chunksOf = (bytes: Uint8Array): Chunk[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at < bytes.length;) {
    if (at + 12 > bytes.length) throw refused('broken', 'broken');
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw refused('broken', 'broken');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  throw refused('broken', 'broken');
};

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes that the picture has when it is inflated, filters included (PNG 3, 7.2 and 8.1). */
const inflatedLength = (header: DataView): number => {
  const [width, height] = [header.getUint32(0), header.getUint32(4)];
  if (width === 0 || height === 0) throw refused('broken', 'broken');
  if (width > longestSide || height > longestSide || width * height > mostPixels) {
    throw refused('hostile', 'tooManyPixels');
  }
  const channels = channelsOf[header.getUint8(9)];
  if (channels === undefined) throw refused('broken', 'broken');
  const bits = header.getUint8(8) * channels;
  const plane = (wide: number, tall: number) =>
    wide > 0 && tall > 0 ? (Math.ceil((wide * bits) / 8) + 1) * tall : 0;
  // The decoder does not take interlaced pictures of less than a byte a pixel; hardly anybody writes them.
  if (header.getUint8(12) !== 0 && header.getUint8(8) < 8) throw refused('kind', 'format');
  if (header.getUint8(12) === 0) return plane(width, height);
  return passes.reduce(
    (sum, [x, y, stepX, stepY]) =>
      sum + plane(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)),
    0,
  );
};

/** Inflates within the room that the header promises: anything beyond is an attack, less is a cut file. */
const checkData = (data: readonly Uint8Array[], length: number): void => {
  let inflated: Uint8Array;
  try {
    inflated = inflateSync(Buffer.concat(data), { maxOutputLength: length + 1024 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw refused('hostile', 'compression');
    throw refused('broken', 'broken');
  }
  if (inflated.length < length) throw refused('broken', 'broken');
};

/** What the picture is made of; texts, profiles and the rest are left behind unread. */
const essential = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** The one colour that a picture without an alpha channel calls clear (PNG 3, 11.3.1.1), or none. */
const clearColour = ({ palette, transparency }: DecodedPng, colours: number): readonly number[] | undefined =>
  palette || !transparency || transparency.length < colours ? undefined : [...transparency];

const toRgba = (png: DecodedPng): Uint8Array => {
  const { width, height, palette } = png;
  const data = palette ? convertIndexedToRgb(png) : png.data;
  const channels = palette ? (palette[0]?.length ?? 3) : png.channels;
  if (channels === 4 && data instanceof Uint8Array) return data;
  const share = 255 / (palette ? 255 : 2 ** png.depth - 1);
  const colours = channels >= 3 ? 3 : 1;
  const [green, blue] = colours === 3 ? [1, 2] : [0, 0];
  const alpha = channels === 2 ? 1 : channels === 4 ? 3 : undefined;
  const clear = clearColour(png, colours);
  const rgba = new Uint8Array(width * height * 4);
  for (let from = 0, to = 0; to < rgba.length; from += channels, to += 4) {
    rgba[to] = Math.round((data[from] ?? 0) * share);
    rgba[to + 1] = Math.round((data[from + green] ?? 0) * share);
    rgba[to + 2] = Math.round((data[from + blue] ?? 0) * share);
    rgba[to + 3] = alpha === undefined ? 255 : Math.round((data[from + alpha] ?? 0) * share);
    if (
      clear?.[0] === data[from] &&
      clear?.[green] === data[from + green] &&
      clear?.[blue] === data[from + blue]
    ) {
      rgba[to + 3] = 0;
    }
  }
  return rgba;
};

/** One and two bits a pixel are packed; the decoder leaves them so. */
const unpacked = (png: DecodedPng): DecodedPng => {
  if (png.depth >= 8 || png.palette) return png;
  const { width, height, depth } = png;
  const rowBytes = Math.ceil((width * depth) / 8);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      const byte = png.data[y * rowBytes + (bit >> 3)] ?? 0;
      data[y * width + x] = (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
    }
  }
  return { ...png, data };
};

/**
 * Decodes a PNG within bounds.
 * @throws CarryonError FILE_UNREADABLE for a damaged or cut file, FILE_HOSTILE for one that unpacks to more
 * than it says or has too many pixels.
 */
export const decodePng = (bytes: Uint8Array): Pixels => {
  const chunks = chunksOf(bytes);
  const [header] = chunks;
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  if (header?.type !== 'IHDR' || header.data.length !== 13 || data.length === 0) {
    throw refused('broken', 'broken');
  }
  const { buffer, byteOffset, byteLength } = header.data;
  checkData(data, inflatedLength(new DataView(buffer, byteOffset, byteLength)));
  const plain = Buffer.concat([
    Uint8Array.from(signature),
    ...chunks.filter(({ type }) => essential.has(type)).map(({ whole }) => whole),
  ]);
  try {
    const png = unpacked(decode(plain, { checkCrc: true }));
    return { width: png.width, height: png.height, rgba: toRgba(png) };
  } catch {
    throw refused('broken', 'broken');
  }
};

/** A PNG of our own. */
export const encodePng = ({ width, height, rgba }: Pixels): Uint8Array =>
  encode({ width, height, data: rgba, channels: 4, depth: 8 }, { zlib: { level: 9 } });
