import { decodeJpeg, encodeJpeg, isJpeg } from './jpeg.ts';
import { logoBytes, svgLength } from './limits.ts';
import { reduced } from './pixels.ts';
import { decodePng, encodePng, isPng } from './png.ts';
import { refused } from './refusal.ts';
import { readSvg } from './svg/read-svg.ts';
import { writeSvg } from './svg/write-svg.ts';

/** A logo as it is kept: made anew from what was seen in the file, so that nothing else of it comes along. */
export type KeptLogo = { readonly mediaType: string; readonly bytes: Uint8Array };

const looksLikeSvg = (bytes: Uint8Array): boolean =>
  /^\s*(?:<\?xml|<!--|<!DOCTYPE|<svg)/u.test(
    Buffer.from(bytes.subarray(0, 200))
      .toString('utf8')
      .replace(/^\uFEFF/u, ''),
  );

/**
 * Reads a logo: PNG, JPEG or SVG, told by its content. Pixels are brought down to the size that print needs.
 * All work is bounded: a hostile file is refused, it cannot hang or fill the memory.
 * @throws CarryonError FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE, FILE_UNSUPPORTED, FILE_HOSTILE, each with
 * a `reason`
 */
export const readLogo = (bytes: Uint8Array): KeptLogo => {
  if (bytes.length > logoBytes) throw refused('large', 'tooManyBytes');
  if (isPng(bytes)) return { mediaType: 'image/png', bytes: encodePng(reduced(decodePng(bytes))) };
  if (isJpeg(bytes)) return { mediaType: 'image/jpeg', bytes: encodeJpeg(reduced(decodeJpeg(bytes))) };
  if (looksLikeSvg(bytes)) {
    if (bytes.length > svgLength) throw refused('large', 'tooManyBytes');
    const drawing = readSvg(Buffer.from(bytes).toString('utf8'));
    return { mediaType: 'image/svg+xml', bytes: Buffer.from(writeSvg(drawing), 'utf8') };
  }
  throw refused('kind', bytes.length === 0 ? 'broken' : 'format');
};
