import { interWidths } from './inter-widths.ts';
import type { MeasureText } from './marks.ts';

type Widths = ReadonlyMap<number, number>;

const read = (weight: 'regular' | 'semiBold'): Widths =>
  new Map(
    interWidths.flatMap((range) =>
      range[weight]
        .split(' ')
        .flatMap((width, index) =>
          width === '-' ? [] : [[range.from + index, Number(width) / 1000] as const],
        ),
    ),
  );
const widths: Readonly<Record<400 | 600, Widths>> = { 400: read('regular'), 600: read('semiBold') };

/** Scripts written in full squares: kana, Chinese, Korean, full-width forms, emoji. */
const isSquare = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code >= 0x1f000;

/** Marks that stand over the letter before them and joiners take no room. */
const isZeroWidth = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff;

/** Width in em of a character Inter has no glyph for; other fonts' letters are at most about this wide. */
const foreignWidth = (code: number): number => {
  if (isZeroWidth(code)) return 0;
  return isSquare(code) ? 1 : 0.72;
};

/**
 * Width of a run of text in Inter with digits of one width, as figures are drawn, in the unit of `size`,
 * without kerning: what is drawn is at most this wide, give or take a percent.
 */
export const measureInter: MeasureText = (text, size, weight) => {
  let em = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    em += widths[weight].get(code) ?? foreignWidth(code);
  }
  return em * size;
};
