import type { Figure, Mark, MeasureText } from '../../../../../shared/figures/marks.ts';
import type { Canvas } from '../engine/canvas.ts';
import { textWidth } from './break-lines.ts';
import { linesOf } from './kept-lines.ts';
import type { Kit, Laid, Node } from './node.ts';
import { laidStack } from './stack.ts';
import type { TextStyle } from './style.ts';

const styleOf = (size: number, weight: 400 | 600): TextStyle => ({
  size,
  leading: size,
  weight,
  tabular: true,
});

/** Measures text as the page will set it. */
const measureWith =
  (kit: Kit): MeasureText =>
  (text, size, weight) =>
    textWidth(text, styleOf(size, weight), kit);

const drawMark = (canvas: Canvas, mark: Mark, x: number, y: number, kit: Kit): void => {
  switch (mark.type) {
    case 'rect': {
      const { width, height, radius } = mark;
      canvas.rect({ x: x + mark.x, y: y + mark.y, width, height }, mark, radius);
      return;
    }
    case 'circle': {
      canvas.circle(x + mark.cx, y + mark.cy, mark.r, mark);
      return;
    }
    case 'line': {
      canvas.line(x + mark.x1, y + mark.y1, x + mark.x2, y + mark.y2, mark);
      return;
    }
    case 'path': {
      canvas.path(x, y, mark.d, mark);
      return;
    }
    case 'text': {
      const style = styleOf(mark.size, mark.weight);
      const [line] = linesOf([{ text: mark.text }], Number.POSITIVE_INFINITY, style, mark.fill, kit);
      if (!line) return;
      const shift = mark.anchor === 'end' ? line.width : mark.anchor === 'middle' ? line.width / 2 : 0;
      for (const run of line.runs) canvas.text(x + mark.x - shift + run.x, y + mark.y, run);
      return;
    }
    case 'group': {
      for (const part of mark.marks) drawMark(canvas, part, x, y, kit);
    }
  }
};

/** What a figure is and says; many say of what themselves. */
const alternative = ({ title, description }: Figure): string =>
  description.startsWith(title) ? description : [title, description].filter((part) => part !== '').join('. ');

/** A figure as vectors, with its text alternative. */
const drawn = (made: Figure, kit: Kit): Laid => {
  const alt = alternative(made);
  return {
    height: made.height,
    draw: (canvas, x, y) => {
      const place = { x, y, width: made.width, height: made.height };
      canvas.tag({ role: 'Figure', alt, box: place }, () => {
        for (const mark of made.marks) drawMark(canvas, mark, x, y, kit);
      });
    },
  };
};

type Room = { readonly width: number; readonly measure: MeasureText };

/** A figure of `shared/figures`. */
export const figure =
  (make: (box: Room) => Figure): Node =>
  (width, kit) =>
    drawn(make({ width, measure: measureWith(kit) }), kit);

/** A figure in as many parts as it takes, one below the other; a page break may come between them. */
export const figures =
  (make: (box: Room) => readonly Figure[], gap: number): Node =>
  (width, kit) =>
    laidStack(
      make({ width, measure: measureWith(kit) }).map((made) => drawn(made, kit)),
      gap,
    );
