import { createHash } from 'node:crypto';

import type { Asset } from '../../../../../shared/records/print.ts';
import { deflateThoroughly, type PdfFile, reference } from '../engine/file.ts';
import type { Picture } from '../engine/picture.ts';
import { readJpeg } from './jpeg.ts';
import { logoBytes } from './limits.ts';
import type { Pixels } from './pixels.ts';
import { decodePng } from './png.ts';
import { refused } from './refusal.ts';
import { writeForm } from './svg/form.ts';
import { readSvg } from './svg/read-svg.ts';

type Plane = { readonly entries: string; readonly content: Uint8Array };

/** Some of four channels, pixel by pixel. */
const channelsOf = ({ width, height, rgba }: Pixels, channels: readonly number[]): Uint8Array => {
  const out = new Uint8Array(width * height * channels.length);
  let to = 0;
  for (let from = 0; from < rgba.length; from += 4) {
    for (const channel of channels) {
      out[to] = rgba[from + channel] ?? 0;
      to += 1;
    }
  }
  return out;
};

/** Each row as its difference from the pixel to the left (ISO 32000-1, 7.4.4.4). */
const differences = (values: Uint8Array, rowLength: number, colours: number): Uint8Array => {
  const rows = values.length / rowLength;
  const out = new Uint8Array(values.length + rows);
  for (let row = 0; row < rows; row += 1) {
    const [from, to] = [row * rowLength, row * (rowLength + 1)];
    out[to] = 1;
    for (let at = 0; at < rowLength; at += 1) {
      const left = at < colours ? 0 : (values[from + at - colours] ?? 0);
      out[to + 1 + at] = (values[from + at] ?? 0) - left;
    }
  }
  return out;
};

/** A plain drawing packs better as it is, a picture with shades as differences. */
const planeOf = (pixels: Pixels, channels: readonly number[]): Plane => {
  const { width } = pixels;
  const colours = channels.length;
  const values = channelsOf(pixels, channels);
  const plain = deflateThoroughly(values);
  const shaded = deflateThoroughly(differences(values, width * colours, colours));
  const predictor = `/DecodeParms<</Predictor 15/Colors ${colours}/Columns ${width}>>`;
  return plain.length <= shaded.length
    ? { entries: '', content: plain }
    : { entries: predictor, content: shaded };
};

const imageEntries = (width: number, height: number, space: string): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}/BitsPerComponent 8`;

/** Pixels as an image, with a mask where some of it can be seen through. */
const ofPixels = (pixels: Pixels): Picture => {
  const { width, height, rgba } = pixels;
  let hasAlpha = false;
  for (let at = 3; at < rgba.length; at += 4) hasAlpha ||= rgba[at] !== 255;
  const colours = planeOf(pixels, [0, 1, 2]);
  const alpha = hasAlpha ? planeOf(pixels, [3]) : undefined;
  return {
    width,
    height,
    write: (file) => {
      const entries = (space: string, plane: Plane) => imageEntries(width, height, space) + plane.entries;
      const mask = alpha
        ? `/SMask ${reference(file.addDeflated(entries('DeviceGray', alpha), alpha.content))}`
        : '';
      return file.addDeflated(entries('DeviceRGB', colours) + mask, colours.content);
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
