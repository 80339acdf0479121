import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';

import { canDraw, pictured, pictureFile, picturesOf } from './render.ts';

type Grey = {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
};

const greyOf = (png: Uint8Array): Grey => {
  const { width, height, data, channels } = decode(png);
  return { width, height, at: (x, y) => Number(data[(y * width + x) * channels]) };
};

/** Side of a part of a page that is compared as one, dots: smoothing and kerning stay below it. */
const part = 20;

/** How dark each part of a page is, 0 to 255. */
const darkness = ({ width, height, at }: Grey): number[] => {
  const parts: number[] = [];
  for (let top = 0; top + part <= height; top += part)
    for (let left = 0; left + part <= width; left += part) {
      let sum = 0;
      for (let y = top; y < top + part; y += 1)
        for (let x = left; x < left + part; x += 1) sum += 255 - at(x, y);
      parts.push(sum / part / part);
    }
  return parts;
};

const ink = (parts: readonly number[]): number => parts.reduce((sum, each) => sum + each, 0);

// Poppler comes with the system: where it is not, the file's glyphs are compared with the fonts' own instead.
describe.skipIf(!canDraw())('the pages of the sample, drawn by another program', () => {
  it.each(pictured)('look in the document %s as they were looked at', async (document) => {
    const drawn = await picturesOf(document);
    expect(drawn).toHaveLength(readdirSync(dirname(pictureFile(document, 1))).length);
    for (const [index, picture] of drawn.entries()) {
      const now = darkness(greyOf(picture));
      const then = darkness(greyOf(new Uint8Array(readFileSync(pictureFile(document, index + 1)))));
      const differing = now.flatMap((each, at) => (Math.abs(each - (then[at] ?? 0)) > 14 ? [at] : []));
      expect({ page: index + 1, differing }).toEqual({ page: index + 1, differing: [] });
      // Letters that are lost everywhere lighten the whole page a little: no part of it enough.
      expect(Math.abs(ink(now) / ink(then) - 1), `ink of page ${index + 1}`).toBeLessThan(0.02);
    }
  });
});
