import type { PdfFile } from '../../engine/file.ts';
import type { Point, Segment } from '../../engine/path-data.ts';
import type { Drawing, DrawnShape } from './read-svg.ts';

/** A number of a few digits, whatever the picture's own scale. */
const short = (value: number): string => String(Number(value.toFixed(4)));

const channels = (colour: readonly number[]): string =>
  colour.map((channel) => short(Math.round((channel / 255) * 1000) / 1000)).join(' ');

const operators = (path: readonly Segment[], place: (point: Point) => string): string =>
  path
    .map((segment) => {
      if (segment[0] === 'Z') return 'h';
      if (segment[0] === 'C')
        return `${segment
          .slice(1)
          .map((point) => place(point as Point))
          .join(' ')} c`;
      return `${place(segment[1])} ${segment[0] === 'M' ? 'm' : 'l'}`;
    })
    .join(' ');

/**
 * Writes a drawing as a form that fills a square of one unit (ISO 32000-1, 8.10); returns its object number.
 */
export const writeForm = (file: PdfFile, drawing: Drawing): number => {
  const { width, height, shapes } = drawing;
  // Coordinates are kept in thousandths of the longer side, so that two decimals are enough.
  const scale = 1000 / Math.max(width, height);
  const place = ([x, y]: Point) => `${short(x * scale)} ${short((height - y) * scale)}`;
  const states = new Map<string, string>();
  const stateOf = (fill: number, stroke: number): string => {
    const state = `/ca ${short(fill)}/CA ${short(stroke)}`;
    const name = states.get(state) ?? `S${states.size}`;
    states.set(state, name);
    return `/${name} gs`;
  };
  const one = ({ path, evenOdd, fill, stroke }: DrawnShape): string => {
    const rule = evenOdd ? '*' : '';
    const paint = fill && stroke ? `B${rule}` : fill ? `f${rule}` : 'S';
    return [
      stateOf(fill?.opacity ?? 1, stroke?.opacity ?? 1),
      ...(fill ? [`${channels(fill.colour)} rg`] : []),
      ...(stroke
        ? [`${channels(stroke.colour)} RG ${short(stroke.width * scale)} w ${stroke.cap} J ${stroke.join} j`]
        : []),
      operators(path, place),
      paint,
    ].join(' ');
  };
  const content = shapes.map(one).join('\n');
  const graphics = [...states].map(([state, name]) => `/${name}<<${state}>>`).join('');
  const [wide, tall] = [width * scale, height * scale];
  return file.addStream(
    `/Type/XObject/Subtype/Form/BBox[0 0 ${short(wide)} ${short(tall)}]` +
      `/Matrix[${(1 / wide).toFixed(8)} 0 0 ${(1 / tall).toFixed(8)} 0 0]` +
      `/Resources<</ExtGState<<${graphics}>>>>/Group<</S/Transparency/CS/DeviceRGB>>`,
    content,
  );
};
