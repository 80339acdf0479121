import { parsePath, type Segment } from '../../engine/path-data.ts';
import { numbersIn } from './geometry.ts';
import type { XmlElement } from './xml.ts';

const numberOf = ({ attributes }: XmlElement, name: string): number =>
  numbersIn(attributes.get(name) ?? '')[0] ?? 0;

const roundedRectangle = (element: XmlElement): string => {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(element, name));
  if (x === undefined || y === undefined || !width || !height || width < 0 || height < 0) return '';
  const given = (name: string, other: string) =>
    element.attributes.has(name) ? numberOf(element, name) : numberOf(element, other);
  const rx = Math.min(Math.max(0, given('rx', 'ry')), width / 2);
  const ry = Math.min(Math.max(0, given('ry', 'rx')), height / 2);
  if (rx === 0 || ry === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}` +
    `h${2 * rx - width}${corner(-rx, -ry)}v${2 * ry - height}${corner(rx, -ry)}Z`
  );
};

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  rx > 0 && ry > 0 ? `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z` : '';

const polyline = (element: XmlElement): string => {
  const values = numbersIn(element.attributes.get('points') ?? '');
  return values.length < 4 ? '' : `M${values.slice(0, values.length - (values.length % 2)).join(' ')}`;
};

const data: Readonly<Record<string, (element: XmlElement) => string>> = {
  path: ({ attributes }) => attributes.get('d') ?? '',
  rect: roundedRectangle,
  circle: (element) => {
    const r = numberOf(element, 'r');
    return ellipse(numberOf(element, 'cx'), numberOf(element, 'cy'), r, r);
  },
  ellipse: (element) =>
    ellipse(
      numberOf(element, 'cx'),
      numberOf(element, 'cy'),
      numberOf(element, 'rx'),
      numberOf(element, 'ry'),
    ),
  line: (element) =>
    `M${numberOf(element, 'x1')} ${numberOf(element, 'y1')}L${numberOf(element, 'x2')} ${numberOf(element, 'y2')}`,
  polyline,
  polygon: (element) => (polyline(element) === '' ? '' : `${polyline(element)}Z`),
};

/** The outline of a basic shape (SVG 2, 10) as a path, or undefined for an element that is none. */
export const shapePath = (element: XmlElement): Segment[] | undefined => {
  const shape = Object.hasOwn(data, element.name) ? data[element.name] : undefined;
  return shape && parsePath(shape(element));
};
