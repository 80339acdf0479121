import type { Canvas } from '../engine/canvas.ts';
import type { PageTone } from '../engine/palette.ts';
import { textWidth } from './break-lines.ts';
import type { Node } from './node.ts';
import { styles } from './style.ts';
import { text } from './text.ts';

/** Status is always shape, word and colour together, so that it survives greyscale print. */
export type Status = 'good' | 'watch' | 'bad' | 'neutral';
export type Shape = 'disc' | 'triangle' | 'diamond' | 'square' | 'down';

const shapeOf: Readonly<Record<Status, Shape>> = {
  good: 'disc',
  watch: 'triangle',
  bad: 'diamond',
  neutral: 'square',
};
const softOf: Readonly<Record<Status, PageTone>> = {
  good: 'goodSoft',
  watch: 'watchSoft',
  bad: 'badSoft',
  neutral: 'neutralSoft',
};

/** A status shape, about 2r across. */
const drawShape = (canvas: Canvas, shape: Shape, x: number, y: number, r: number, tone: PageTone): void => {
  const fill = { fill: tone };
  if (shape === 'disc') canvas.circle(x, y, r * 0.95, fill);
  else if (shape === 'square')
    canvas.rect({ x: x - r * 0.82, y: y - r * 0.82, width: r * 1.64, height: r * 1.64 }, fill);
  else if (shape === 'diamond')
    canvas.path(x, y, `M 0 ${-r * 1.15} L ${r * 1.15} 0 L 0 ${r * 1.15} L ${-r * 1.15} 0 Z`, fill);
  else {
    const up = shape === 'triangle' ? 1 : -1;
    canvas.path(x, y, `M 0 ${-r * up} L ${r * 1.1} ${r * 0.9 * up} L ${-r * 1.1} ${r * 0.9 * up} Z`, fill);
  }
};

const sidePadding = 6;
const shapeRoom = 9;
const shapeRadius = 2.7;
/** How far the pill's ground reaches above and below its line of text. */
const overhang = 1;

/** A status pill of one line of cell height. A word too long for the width wraps without its ground. */
export const pill =
  (status: Status, word: string, shape: Shape = shapeOf[status]): Node =>
  (width, kit) => {
    const style = styles.captionStrong;
    const wordWidth = textWidth(word, style, kit);
    const whole = wordWidth + shapeRoom + sidePadding * 2;
    const height = styles.cell.leading;
    const fits = whole <= width;
    const label = text(word, { style: 'captionStrong', tone: status, role: null })(
      fits ? wordWidth + 1 : Math.max(1, width - shapeRoom),
      kit,
    );
    const left = fits ? sidePadding : 0;
    return {
      height: Math.max(height, label.height),
      draw: (canvas, x, y) => {
        if (fits) {
          const ground = { x, y: y - overhang, width: whole, height: height + overhang * 2 };
          canvas.rect(ground, { fill: softOf[status] }, height / 2 + overhang);
        }
        drawShape(canvas, shape, x + left + shapeRadius, y + height / 2, shapeRadius, status);
        label.draw(canvas, x + left + shapeRoom, y + (height - style.leading) / 2);
      },
    };
  };

/** Just the shape of a status, on the first line of the cell text beside it. */
export const marker =
  (status: Status): Node =>
  () => ({
    height: styles.cell.leading,
    draw: (canvas, x, y) =>
      drawShape(canvas, shapeOf[status], x + shapeRadius, y + styles.cell.leading / 2, shapeRadius, status),
  });

const discRadius = 7.5;

/** A number in a disc, as the risk heat map has it. */
export const numbered =
  (value: number): Node =>
  (_width, kit) => {
    const label = text(String(value), { style: 'captionStrong', align: 'center', role: null })(
      discRadius * 2,
      kit,
    );
    return {
      height: discRadius * 2 + 1,
      draw: (canvas, x, y) => {
        canvas.circle(x + discRadius, y + discRadius, discRadius, {
          fill: 'paper',
          stroke: 'ink',
          strokeWidth: 1,
        });
        label.draw(canvas, x, y + discRadius - label.height / 2);
      },
    };
  };
