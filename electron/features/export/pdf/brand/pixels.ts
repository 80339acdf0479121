import { keptHeight, keptWidth } from './limits.ts';

/** Red, green, blue and alpha, 8 bits each, row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** The picture at the size it is kept in; each new pixel is the mean of those it covers. */
export const reduced = ({ width, height, rgba }: Pixels): Pixels => {
  const share = Math.min(1, keptWidth / width, keptHeight / height);
  if (share === 1) return { width, height, rgba };
  const [wide, tall] = [Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share))];
  const out = new Uint8Array(wide * tall * 4);
  for (let y = 0; y < tall; y += 1) {
    const [top, bottom] = [Math.floor((y * height) / tall), Math.ceil(((y + 1) * height) / tall)];
    for (let x = 0; x < wide; x += 1) {
      const [left, right] = [Math.floor((x * width) / wide), Math.ceil(((x + 1) * width) / wide)];
      let [red, green, blue, alpha, count] = [0, 0, 0, 0, 0];
      for (let row = top; row < bottom; row += 1) {
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
          const seen = rgba[at + 3] ?? 0;
          red += (rgba[at] ?? 0) * seen;
          green += (rgba[at + 1] ?? 0) * seen;
          blue += (rgba[at + 2] ?? 0) * seen;
          alpha += seen;
          count += 1;
        }
      }
      const place = (y * wide + x) * 4;
      // A pixel that nobody sees must not darken its neighbours.
      const weight = Math.max(1, alpha);
      out[place] = Math.round(red / weight);
      out[place + 1] = Math.round(green / weight);
      out[place + 2] = Math.round(blue / weight);
      out[place + 3] = Math.round(alpha / count);
    }
  }
  return { width: wide, height: tall, rgba: out };
};
