import { toHex } from '../../../../../../shared/domain/colour.ts';
import type { Point, Segment } from '../../engine/path-data.ts';
import type { Drawing, DrawnShape } from './read-svg.ts';

const caps = ['butt', 'round', 'square'] as const;
const joins = ['miter', 'round', 'bevel'] as const;

/** Precision of coordinates: a hundredth of a thousandth of the picture. */
const rounder = ({ width, height }: Drawing) => {
  const digits = Math.max(0, 5 - Math.ceil(Math.log10(Math.max(width, height))));
  return (value: number) => String(Number(value.toFixed(digits)));
};

/** The drawing as the plainest SVG there is: paths with their paint. Reading it gives the drawing again. */
export const writeSvg = (drawing: Drawing): string => {
  const round = rounder(drawing);
  const pair = ([x, y]: Point) => `${round(x)} ${round(y)}`;
  const data = (path: readonly Segment[]) =>
    path
      .map((segment) => {
        if (segment[0] === 'Z') return 'Z';
        const [command, ...points] = segment;
        return command + points.map(pair).join(' ');
      })
      .join('');
  const shape = ({ path, evenOdd, fill, stroke }: DrawnShape) => {
    const attributes = [
      `fill="${fill ? toHex(fill.colour) : 'none'}"`,
      fill && fill.opacity < 1 ? `fill-opacity="${fill.opacity.toFixed(3)}"` : '',
      evenOdd ? 'fill-rule="evenodd"' : '',
      stroke ? `stroke="${toHex(stroke.colour)}" stroke-width="${round(stroke.width)}"` : '',
      stroke && stroke.opacity < 1 ? `stroke-opacity="${stroke.opacity.toFixed(3)}"` : '',
      stroke && stroke.cap > 0 ? `stroke-linecap="${caps[stroke.cap]}"` : '',
      stroke && stroke.join > 0 ? `stroke-linejoin="${joins[stroke.join]}"` : '',
    ];
    return `<path ${attributes.filter((part) => part !== '').join(' ')} d="${data(path)}"/>`;
  };
  const size = `width="${round(drawing.width)}" height="${round(drawing.height)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${round(drawing.width)} ${round(drawing.height)}">` +
    `${drawing.shapes.map(shape).join('')}</svg>`
  );
};
