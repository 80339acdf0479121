import { translator, type Translate } from '../text/translate.ts';
import type { Mark, MeasureText, Tone } from './marks.ts';

/** The room a figure has and the reader it is for. */
export type FigureBox = {
  readonly width: number;
  readonly height: number;
  readonly measure: MeasureText;
  /** How much larger than in print text and discs are: 1 when left out; a screen wants about 1.4. */
  readonly scale?: number;
  /** Language of the words; English when left out. */
  readonly language?: string;
  /** Locale of numbers, money and, unless they have one of their own, days. */
  readonly locale?: string;
  /** Locale of days, where a document writes them otherwise than its numbers. */
  readonly days?: string;
};

/** What a figure writes and measures with. */
export type Pen = {
  /** Sizes of type: names and values, and captions; nothing in print is under 7.5 (PDF spec, design). */
  readonly name: number;
  readonly caption: number;
  readonly scale: number;
  readonly width: (text: string, size: number, weight?: 400 | 600) => number;
  /** The text, or as much of it as fits `room` with an ellipsis; empty when not even one letter does. */
  readonly clamp: (text: string, room: number, size: number, weight?: 400 | 600) => string;
  readonly say: Translate;
};

type Style = {
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: Tone;
};

/** A run of text at a baseline. */
export const textMark = (text: string, x: number, y: number, style: Style): Mark => ({
  type: 'text',
  text,
  x,
  y,
  size: style.size,
  weight: style.weight ?? 400,
  anchor: style.anchor ?? 'start',
  fill: style.fill ?? 'ink',
});

/** From the middle of a line of text down to its baseline, as a share of the size: half of Inter's capitals. */
export const middleToBaseline = 0.36;

const clampWith =
  (measure: MeasureText) =>
  (text: string, room: number, size: number, weight: 400 | 600 = 400): string => {
    if (measure(text, size, weight) <= room) return text;
    const letters = Array.from(text);
    let [fits, tooLong] = [0, letters.length];
    const shortened = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`;
    while (tooLong - fits > 1) {
      const half = (fits + tooLong) >> 1;
      if (measure(shortened(half), size, weight) <= room) fits = half;
      else tooLong = half;
    }
    return fits === 0 ? '' : shortened(fits);
  };

/** The pen of a box. */
export const penOf = (box: FigureBox): Pen => {
  const scale = box.scale ?? 1;
  return {
    scale,
    name: 8.5 * scale,
    caption: 7.5 * scale,
    width: (text, size, weight = 400) => box.measure(text, size, weight),
    clamp: clampWith(box.measure),
    say: translator(box.language),
  };
};
