import { crc32, deflateSync } from 'node:zlib';

export type PngShape = {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** As the header writes it: 0 grey, 2 colour, 3 palette, 4 grey and alpha, 6 colour and alpha. */
  readonly colourType: 0 | 2 | 3 | 4 | 6;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** Samples of a pixel. */
  readonly at: (x: number, y: number) => readonly number[];
};

export const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const header = ({ width, height, depth, colourType, interlaced }: Omit<PngShape, 'at'>): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  return chunk('IHDR', data);
};

const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const rows = (
  shape: PngShape,
  [x0, y0, stepX, stepY]: readonly [number, number, number, number],
): number[] => {
  const out: number[] = [];
  if (x0 >= shape.width) return out;
  for (let y = y0; y < shape.height; y += stepY) {
    let bits = '';
    for (let x = x0; x < shape.width; x += stepX) {
      for (const sample of shape.at(x, y)) bits += sample.toString(2).padStart(shape.depth, '0');
    }
    out.push(0);
    for (let bit = 0; bit < bits.length; bit += 8) {
      out.push(Number.parseInt(bits.slice(bit, bit + 8).padEnd(8, '0'), 2));
    }
  }
  return out;
};

/** A PNG file written straight from the standard. */
export const makePng = (shape: PngShape): Buffer => {
  const data = (shape.interlaced ? passes : [[0, 0, 1, 1] as const]).flatMap((pass) => rows(shape, pass));
  return Buffer.concat([
    pngSignature,
    header(shape),
    ...(shape.palette ? [chunk('PLTE', Buffer.from(shape.palette))] : []),
    ...(shape.transparency ? [chunk('tRNS', Buffer.from(shape.transparency))] : []),
    chunk('IDAT', deflateSync(Buffer.from(data))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
