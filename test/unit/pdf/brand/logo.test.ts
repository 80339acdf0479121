import { deflateSync } from 'node:zlib';

import { assert, integer, property, uint8Array } from 'fast-check';
import { encode as encodeJpeg } from 'jpeg-js';
import { describe, expect, test } from 'vitest';

import { decodeJpeg } from '../../../../electron/features/export/pdf/brand/jpeg.ts';
import { keptHeight, keptWidth } from '../../../../electron/features/export/pdf/brand/limits.ts';
import { reduced } from '../../../../electron/features/export/pdf/brand/pixels.ts';
import { decodePng } from '../../../../electron/features/export/pdf/brand/png.ts';
import { readLogo } from '../../../../electron/features/export/pdf/brand/read-logo.ts';
import { CarryonError } from '../../../../shared/errors.ts';
import { chunk, header, makePng, pngSignature, type PngShape } from './make-png.ts';

/** Code and reason of the refusal; what was taken instead when there was none. */
const refusalOf = (bytes: Uint8Array): string => {
  try {
    return readLogo(bytes).mediaType;
  } catch (error) {
    if (!(error instanceof CarryonError)) throw error;
    return `${error.code} ${String(error.details?.['reason'])}`;
  }
};

const size = { width: 13, height: 9 };
const ramp = (depth: number) => (x: number, y: number, channel: number) =>
  (x * 7 + y * 13 + channel * 29) % 2 ** depth;
const scaled = (value: number, depth: number) => Math.round((value * 255) / (2 ** depth - 1));

const kinds: readonly (readonly [name: string, shape: PngShape])[] = (
  [
    [0, 1, 1],
    [0, 2, 1],
    [0, 4, 1],
    [0, 8, 1],
    [0, 16, 1],
    [2, 8, 3],
    [2, 16, 3],
    [4, 8, 2],
    [4, 16, 2],
    [6, 8, 4],
    [6, 16, 4],
  ] as const
).flatMap(([colourType, depth, channels]) =>
  (depth < 8 ? [false] : [false, true]).map((interlaced): readonly [string, PngShape] => [
    `type ${colourType}, ${depth} bits${interlaced ? ', interlaced' : ''}`,
    {
      ...size,
      depth,
      colourType,
      interlaced,
      at: (x, y) => Array.from({ length: channels }, (_, channel) => ramp(depth)(x, y, channel)),
    },
  ]),
);

describe('PNG', () => {
  test.each(kinds)('%s gives its pixels', (_name, shape) => {
    const { width, height, rgba } = decodePng(makePng(shape));
    expect([width, height]).toEqual([size.width, size.height]);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const samples = shape.at(x, y).map((value) => scaled(value, shape.depth));
        const [red = 0, green = red, blue = red] = samples.length >= 3 ? samples : [samples[0]];
        const alpha = samples.length === 4 ? samples[3] : samples.length === 2 ? samples[1] : 255;
        const at = (y * width + x) * 4;
        expect([...rgba.subarray(at, at + 4)]).toEqual([red, green, blue, alpha]);
      }
    }
  });

  test.each([1, 2, 4, 8])('a palette of %i bits gives its colours, clear ones too', (depth) => {
    const palette = [255, 0, 0, 0, 128, 255];
    const shape = { ...size, depth, colourType: 3, palette, transparency: [255, 0] } as const;
    const { rgba } = decodePng(makePng({ ...shape, at: (x) => [x % 2] }));
    expect([...rgba.subarray(0, 8)]).toEqual([255, 0, 0, 255, 0, 128, 255, 0]);
  });

  test('one colour may be called clear', () => {
    const shape = { ...size, depth: 8, colourType: 2, transparency: [0, 1, 0, 2, 0, 3] } as const;
    const { rgba } = decodePng(makePng({ ...shape, at: (x) => (x === 0 ? [1, 2, 3] : [1, 2, 4]) }));
    expect([rgba[3], rgba[7]]).toEqual([0, 255]);
  });

  test('a large one is brought down to the size that print needs, and means are of what is seen', () => {
    const kept = reduced({ width: 1800, height: 10, rgba: new Uint8Array(1800 * 10 * 4).fill(255) });
    expect(kept.width).toBe(keptWidth);
    const half = reduced({
      width: keptWidth * 2,
      height: 1,
      rgba: new Uint8Array(keptWidth * 8).map((_, at) =>
        at % 8 < 4 ? (at % 4 === 1 || at % 4 === 2 ? 0 : 255) : 0,
      ),
    });
    expect([...half.rgba.subarray(0, 4)]).toEqual([255, 0, 0, 128]);
    expect(keptHeight).toBeGreaterThan(0);
  });
});

const sound = makePng({ ...size, depth: 8, colourType: 6, at: (x, y) => [x * 10, y * 20, 90, 255] });
const jpeg = new Uint8Array(
  encodeJpeg({ width: 40, height: 30, data: Buffer.alloc(40 * 30 * 4, 120) }, 80).data,
);
const withData = (shape: Omit<PngShape, 'at'>, data: Uint8Array): Buffer =>
  Buffer.concat([pngSignature, header(shape), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
const colour = { depth: 8, colourType: 6 } as const;

describe('a picture that is not sound is refused', () => {
  test.each([
    ['an empty file', new Uint8Array(0), 'FILE_UNSUPPORTED broken'],
    ['text', Buffer.from('Hello'), 'FILE_UNSUPPORTED format'],
    ['a GIF', Buffer.from('GIF89a'), 'FILE_UNSUPPORTED format'],
    ['a page', Buffer.from('<html><body></body></html>'), 'FILE_UNSUPPORTED format'],
    ['a PNG cut in its data', sound.subarray(0, sound.length - 30), 'FILE_UNREADABLE broken'],
    ['a PNG without an end', sound.subarray(0, sound.length - 12), 'FILE_UNREADABLE broken'],
    ['a PNG of a signature alone', sound.subarray(0, 8), 'FILE_UNREADABLE broken'],
    [
      'a PNG with a wrong checksum',
      sound.map((byte, at) => (at === 30 ? byte ^ 1 : byte)),
      'FILE_UNREADABLE broken',
    ],
    [
      'a PNG without rows',
      withData({ ...colour, width: 0, height: 9 }, deflateSync(Buffer.alloc(9))),
      'FILE_UNREADABLE broken',
    ],
    [
      'a PNG of 4 gigapixels',
      withData({ ...colour, width: 65_535, height: 65_535 }, deflateSync(Buffer.alloc(9))),
      'FILE_HOSTILE tooManyPixels',
    ],
    [
      'a PNG that unpacks to more than it says',
      withData({ ...colour, width: 4, height: 4 }, deflateSync(Buffer.alloc(50_000_000))),
      'FILE_HOSTILE compression',
    ],
    [
      'a PNG that unpacks to less',
      withData({ ...colour, width: 400, height: 400 }, deflateSync(Buffer.alloc(9))),
      'FILE_UNREADABLE broken',
    ],
    [
      'a file beyond five megabytes',
      Buffer.concat([sound, Buffer.alloc(6_000_000)]),
      'FILE_TOO_LARGE tooManyBytes',
    ],
    ['a cut JPEG', jpeg.subarray(0, jpeg.length - 40), 'FILE_UNREADABLE broken'],
    ['a JPEG of markers alone', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'FILE_UNREADABLE broken'],
    [
      'a JPEG of 60,000 x 60,000',
      jpeg.map((byte, at) => (at >= sofAt(jpeg) + 5 && at < sofAt(jpeg) + 9 ? 0xea : byte)),
      'FILE_HOSTILE tooManyPixels',
    ],
  ])('%s', (_name, bytes, refusal) => {
    expect(refusalOf(bytes)).toBe(refusal);
  });

  test('a JPEG whose colours are for a press', () => {
    const at = sofAt(jpeg) + 9;
    expect(refusalOf(jpeg.map((byte, index) => (index === at ? 4 : byte)))).toBe(
      'FILE_UNSUPPORTED jpegColours',
    );
  });

  test('a progressive JPEG of endless scans', () => {
    const start = jpeg.indexOf(0xda, sofAt(jpeg)) - 1;
    const big = jpeg.map((byte, at) =>
      at >= sofAt(jpeg) + 5 && at < sofAt(jpeg) + 9
        ? ([0x0b, 0xb8, 0x0b, 0xb8][at - sofAt(jpeg) - 5] ?? 0)
        : byte,
    );
    const scan = big.subarray(start, big.length - 2);
    const endless = Buffer.concat([
      big.subarray(0, start),
      ...Array.from({ length: 50 }, () => scan),
      Buffer.from([0xff, 0xd9]),
    ]);
    expect(refusalOf(endless)).toBe('FILE_HOSTILE compression');
  });

  test('whatever the bytes are: taken or refused with a code, never anything else', () => {
    const parts = [sound, Buffer.from(jpeg)] as const;
    assert(
      property(
        integer({ min: 0, max: 1 }),
        integer({ min: 2, max: 400 }),
        uint8Array({ maxLength: 40 }),
        (which, at, noise) => {
          const base = parts[which === 0 ? 0 : 1];
          const bytes = Buffer.concat([base.subarray(0, at), noise, base.subarray(at + noise.length)]);
          expect(refusalOf(bytes)).toMatch(/^(?:image\/(?:png|jpeg)|FILE_[A-Z]+ \w+)$/u);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Where the frame header of a JPEG begins. */
function sofAt(bytes: Uint8Array): number {
  for (let at = 2; at < bytes.length; at += 1) {
    if (bytes[at] === 0xff && (bytes[at + 1] === 0xc0 || bytes[at + 1] === 0xc2)) return at;
  }
  return -1;
}

describe('what is kept', () => {
  test('of a PNG is its pixels, without texts and profiles', () => {
    const secret = chunk('tEXt', Buffer.from('Author\u0000Sarah Chen', 'latin1'));
    const bytes = Buffer.concat([sound.subarray(0, 33), secret, sound.subarray(33)]);
    const kept = readLogo(bytes);
    expect(kept.mediaType).toBe('image/png');
    expect(Buffer.from(kept.bytes).toString('latin1')).not.toContain('Sarah');
    expect(decodePng(kept.bytes)).toEqual(decodePng(sound));
  });

  test('of a JPEG is a JPEG that can be decoded', () => {
    const kept = readLogo(jpeg);
    expect(kept.mediaType).toBe('image/jpeg');
    expect(decodeJpeg(kept.bytes)).toMatchObject({ width: 40, height: 30 });
  });
});
