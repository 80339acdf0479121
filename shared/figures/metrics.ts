import type { MeasureText } from './marks.ts';

/** Width of a run of text in Inter without kerning, in the unit of `size`. */
export const measureInter: MeasureText = (text, size, weight) =>
  text.length * size * (weight === 600 ? 0.59 : 0.56);
