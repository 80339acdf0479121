import type { MeasureText } from './marks.ts';

/** The room a figure has and the reader it is for. */
export type FigureBox = {
  readonly width: number;
  readonly height: number;
  readonly measure: MeasureText;
  /** Language of the words; English when left out. */
  readonly language?: string;
  /** Locale of numbers, money and days. */
  readonly locale?: string;
};
