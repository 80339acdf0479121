import type { Box, Paint } from './canvas.ts';
import { number } from './file.ts';
import type { Palette } from './palette.ts';
import { circlePath, type Place, roundedPath } from './path.ts';

/** What a page lends to those who draw on it. */
export type Pen = {
  readonly write: (operators: string) => void;
  readonly at: Place;
  /** Begins a shape: decoration, or part of a figure. */
  readonly begin: () => void;
  readonly setFill: (tone: keyof Palette) => void;
  readonly setStroke: (tone: keyof Palette) => void;
  /** Paints a path as it is told. */
  readonly painted: (path: string, paint: Paint) => void;
};

/** Circles and rectangles with round corners, in as few operators as they take. */
export const roundShapes = ({ write, at, begin, setFill, setStroke, painted }: Pen) => {
  /** A disc is a line of no length with round ends: a fifth of what its outline takes. */
  const disc = (x: number, y: number, diameter: number, tone: keyof Palette) => {
    begin();
    setStroke(tone);
    write('q[]0 d 1 J ' + number(diameter) + ' w ' + at(x, y) + ' m ' + at(x + 0.01, y) + ' l S Q\n');
  };

  const circle = (x: number, y: number, radius: number, paint: Paint) => {
    const { fill: inside, stroke: edge } = paint;
    const strokeWidth = paint.strokeWidth ?? 1;
    if (!inside || paint.dash) painted(circlePath(x, y, radius, at), paint);
    else if (!edge) disc(x, y, radius * 2, inside);
    else {
      disc(x, y, radius * 2 + strokeWidth, edge);
      disc(x, y, Math.max(0, radius * 2 - strokeWidth), inside);
    }
  };

  /**
   * A rectangle with round corners is a smaller one with a thick edge of the same colour and round joins, and
   * one as round as it is high a thick line with round ends: a fifth of what the outline takes.
   */
  const rounded = ({ x, y, width, height }: Box, radius: number, tone: keyof Palette) => {
    const r = Math.min(radius, width / 2, height / 2);
    const [wide, high] = [width - r * 2, height - r * 2];
    begin();
    setStroke(tone);
    if (wide < 0.01 || high < 0.01) {
      const to = at(x + r + Math.max(wide, 0.01), y + r + Math.max(0, high));
      write('q[]0 d 1 J ' + number(r * 2) + ' w ' + at(x + r, y + r) + ' m ' + to + ' l S Q\n');
      return;
    }
    setFill(tone);
    const inner = `${at(x + r, y + height - r)} ${number(wide)} ${number(high)} re`;
    write('q[]0 d 1 j ' + number(r * 2) + ' w ' + inner + ' B Q\n');
  };

  const rect = (box: Box, paint: Paint, radius = 0) => {
    const { x, y, width, height } = box;
    const { fill: inside, stroke: edge } = paint;
    if (radius <= 0) painted(`${at(x, y + height)} ${number(width)} ${number(height)} re`, paint);
    else if (!inside || paint.dash) painted(roundedPath(x, y, width, height, radius, at), paint);
    else if (!edge) rounded(box, radius, inside);
    else {
      const half = (paint.strokeWidth ?? 1) / 2;
      const grown = (by: number): Box => ({
        x: x - by,
        y: y - by,
        width: width + by * 2,
        height: height + by * 2,
      });
      rounded(grown(half), radius + half, edge);
      rounded(grown(-half), Math.max(0.01, radius - half), inside);
    }
  };

  return { rect, circle };
};
