import { createHash } from 'node:crypto';

import type { Asset } from '../../../../../shared/records/print.ts';
import { deflate, type PdfFile, reference } from '../engine/file.ts';
import type { Picture } from '../engine/picture.ts';
import { readJpeg } from './jpeg.ts';
import { logoBytes } from './limits.ts';
import type { Pixels } from './pixels.ts';
import { decodePng } from './png.ts';
import { refused } from './refusal.ts';
import { writeForm } from './svg/form.ts';
import { readSvg } from './svg/read-svg.ts';

/** Some of four channels, pixel by pixel; each row is written as its difference from the pixel to the left. */
const planes = ({ width, height, rgba }: Pixels, channels: readonly number[]): Uint8Array => {
  const rowLength = 1 + width * channels.length;
  const out = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    let to = y * rowLength;
    out[to] = 1;
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      for (const channel of channels) {
        to += 1;
        out[to] = (rgba[from + channel] ?? 0) - (x === 0 ? 0 : (rgba[from - 4 + channel] ?? 0));
      }
    }
  }
  return deflate(out);
};

const imageEntries = (width: number, height: number, space: string): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}/BitsPerComponent 8`;

const predictor = (colours: number, width: number): string =>
  `/DecodeParms<</Predictor 15/Colors ${colours}/Columns ${width}>>`;

/** Pixels as an image, with a mask where some of it can be seen through. */
const ofPixels = (pixels: Pixels): Picture => {
  const { width, height, rgba } = pixels;
  let hasAlpha = false;
  for (let at = 3; at < rgba.length; at += 4) hasAlpha ||= rgba[at] !== 255;
  const colours = planes(pixels, [0, 1, 2]);
  const alpha = hasAlpha ? planes(pixels, [3]) : undefined;
  return {
    width,
    height,
    write: (file) => {
      const mask = alpha
        ? `/SMask ${reference(file.addDeflated(imageEntries(width, height, 'DeviceGray') + predictor(1, width), alpha))}`
        : '';
      return file.addDeflated(imageEntries(width, height, 'DeviceRGB') + predictor(3, width) + mask, colours);
    },
  };
};

const ofJpeg = (bytes: Uint8Array): Picture => {
  const { width, height, components } = readJpeg(bytes);
  const entries = `${imageEntries(width, height, components === 1 ? 'DeviceGray' : 'DeviceRGB')}/Filter/DCTDecode`;
  return { width, height, write: (file: PdfFile) => file.addEncoded(entries, bytes) };
};

const ofSvg = (bytes: Uint8Array): Picture => {
  const drawing = readSvg(Buffer.from(bytes).toString('utf8'));
  return { width: drawing.width, height: drawing.height, write: (file) => writeForm(file, drawing) };
};

const kept = new Map<string, Picture>();
const picturesKept = 8;

/**
 * The logo as a document draws it. What is kept in the book is checked again: it may have come with a file
 * that somebody else made.
 * @throws CarryonError FILE_UNREADABLE, FILE_UNSUPPORTED, FILE_TOO_LARGE, FILE_HOSTILE
 */
export const pictureOf = ({ mediaType, base64 }: Asset): Picture => {
  const key = createHash('sha256').update(mediaType).update(base64).digest('hex');
  const known = kept.get(key);
  if (known) return known;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > logoBytes) throw refused('large', 'tooManyBytes');
  const made =
    mediaType === 'image/svg+xml'
      ? ofSvg(bytes)
      : mediaType === 'image/jpeg'
        ? ofJpeg(bytes)
        : ofPixels(decodePng(bytes));
  if (kept.size >= picturesKept) kept.clear();
  kept.set(key, made);
  return made;
};
