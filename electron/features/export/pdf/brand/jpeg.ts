import { decode, encode } from 'jpeg-js';

import { longestSide, mostPixels } from './limits.ts';
import type { Pixels } from './pixels.ts';
import { refused } from './refusal.ts';

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** Work that decoding may take: pixels times scans, since each scan of a progressive picture goes over all of it. */
const mostScanned = 32_000_000;
const quality = 90;

export type JpegFacts = { readonly width: number; readonly height: number; readonly components: number };

/**
 * Reads the markers of a JPEG up to its end (ITU-T T.81, B.1.1).
 * @throws CarryonError FILE_UNREADABLE, FILE_UNSUPPORTED, FILE_HOSTILE
 */
export const readJpeg = (bytes: Uint8Array): JpegFacts => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let facts: JpegFacts | undefined;
  let scans = 0;
  let at = 2;
  const broken = () => refused('broken', 'broken');
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      // Within a scan: on to the next marker.
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker === 0xd9) break;
    else {
      const length = at + 4 <= bytes.length ? view.getUint16(at + 2) : 0;
      if (length < 2 || at + 2 + length > bytes.length) throw broken();
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
        if (facts || length < 8) throw broken();
        if (marker > 0xc2) throw refused('kind', 'format');
        const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
        facts = { width, height, components: bytes[at + 9] ?? 0 };
      }
      if (marker === 0xda) scans += 1;
      at += 2 + length;
    }
  }
  const ends = bytes[at] === 0xff && bytes[at + 1] === 0xd9;
  if (!facts || scans === 0 || !ends || facts.width === 0 || facts.height === 0) throw broken();
  const pixels = facts.width * facts.height;
  if (facts.width > longestSide || facts.height > longestSide || pixels > mostPixels) {
    throw refused('hostile', 'tooManyPixels');
  }
  if (pixels * scans > mostScanned) throw refused('hostile', 'compression');
  if (facts.components !== 1 && facts.components !== 3) throw refused('kind', 'jpegColours');
  return facts;
};

/** Decodes a JPEG within bounds. @throws CarryonError as {@link readJpeg}, FILE_UNREADABLE for faulty data */
export const decodeJpeg = (bytes: Uint8Array): Pixels => {
  readJpeg(bytes);
  try {
    const { width, height, data } = decode(bytes, {
      useTArray: true,
      tolerantDecoding: false,
      maxResolutionInMP: mostPixels / 1_000_000,
      maxMemoryUsageInMB: 512,
    });
    return { width, height, rgba: data };
  } catch {
    throw refused('broken', 'broken');
  }
};

/** A JPEG of our own. */
export const encodeJpeg = ({ width, height, rgba }: Pixels): Uint8Array =>
  new Uint8Array(encode({ width, height, data: rgba }, quality).data);
