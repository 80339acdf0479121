import type { PreviewMark } from '../../../../../shared/preview.ts';
import type { Canvas, Paint } from '../engine/canvas.ts';
import type { Palette, PageTone } from '../engine/palette.ts';

const hex = (part: number): string => Math.round(part).toString(16).padStart(2, '0');

/** Hundredths of a point are finer than any screen. */
const rounded = (length: number): number => Math.round(length * 100) / 100;

/** A canvas that keeps what is drawn on it as marks, in the colours of the document. */
export const previewCanvas = (
  palette: Palette,
  pageOf: (anchor: string) => number | undefined,
): { readonly canvas: Canvas; readonly marks: PreviewMark[] } => {
  const marks: PreviewMark[] = [];
  const inks = new Map<PageTone, string>();
  const ink = (tone: PageTone): string => {
    const known = inks.get(tone);
    if (known !== undefined) return known;
    const colour = `#${palette[tone].map(hex).join('')}`;
    inks.set(tone, colour);
    return colour;
  };
  const painted = ({ fill, stroke, strokeWidth, dash }: Paint) => ({
    ...(fill === undefined ? {} : { fill: ink(fill) }),
    ...(stroke === undefined ? {} : { stroke: ink(stroke) }),
    ...(strokeWidth === undefined ? {} : { strokeWidth }),
    ...(dash === undefined ? {} : { dash: [dash[0], dash[1]] as [number, number] }),
  });
  const nothing = () => undefined;
  return {
    marks,
    canvas: {
      text: (x, baseline, { text, width, size, weight, tone }) => {
        if (text.trim() === '') return;
        marks.push({
          type: 'text',
          x: rounded(x),
          baseline: rounded(baseline),
          width: rounded(width),
          size,
          weight,
          fill: ink(tone),
          text,
        });
      },
      rect: ({ x, y, width, height }, paint, radius) => {
        marks.push({
          type: 'rect',
          x: rounded(x),
          y: rounded(y),
          width: rounded(width),
          height: rounded(height),
          ...(radius === undefined ? {} : { radius }),
          ...painted(paint),
        });
      },
      circle: (x, y, radius, paint) => {
        marks.push({ type: 'circle', x: rounded(x), y: rounded(y), radius, ...painted(paint) });
      },
      line: (x1, y1, x2, y2, paint) => {
        marks.push({
          type: 'line',
          x1: rounded(x1),
          y1: rounded(y1),
          x2: rounded(x2),
          y2: rounded(y2),
          ...painted(paint),
        });
      },
      path: (x, y, data, paint) => {
        marks.push({ type: 'path', x: rounded(x), y: rounded(y), data, ...painted(paint) });
      },
      picture: ({ x, y, width, height }) => {
        marks.push({ type: 'picture', x, y, width, height });
      },
      tag: (_tag, draw) => draw(),
      link: nothing,
      anchor: nothing,
      pageOf,
    },
  };
};
