import { number } from './file.ts';
import { parsePath } from './path-data.ts';

/** Turns a point of the figure into a point of the page, as operands. */
export type Place = (x: number, y: number) => string;

/** Share of the radius that a control point of a quarter circle lies away. */
const quarter = 0.5523;

/** Circle as four curves (PDF has no arcs). */
export const circlePath = (cx: number, cy: number, r: number, at: Place): string => {
  const k = r * quarter;
  return (
    `${at(cx + r, cy)} m ${at(cx + r, cy + k)} ${at(cx + k, cy + r)} ${at(cx, cy + r)} c ` +
    `${at(cx - k, cy + r)} ${at(cx - r, cy + k)} ${at(cx - r, cy)} c ` +
    `${at(cx - r, cy - k)} ${at(cx - k, cy - r)} ${at(cx, cy - r)} c ` +
    `${at(cx + k, cy - r)} ${at(cx + r, cy - k)} ${at(cx + r, cy)} c h`
  );
};

/** Rectangle with rounded corners. */
export const roundedPath = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  at: Place,
): string => {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - quarter);
  const [right, bottom] = [x + width, y + height];
  return (
    `${at(x + r, y)} m ${at(right - r, y)} l ${at(right - k, y)} ${at(right, y + k)} ${at(right, y + r)} c ` +
    `${at(right, bottom - r)} l ${at(right, bottom - k)} ${at(right - k, bottom)} ${at(right - r, bottom)} c ` +
    `${at(x + r, bottom)} l ${at(x + k, bottom)} ${at(x, bottom - k)} ${at(x, bottom - r)} c ` +
    `${at(x, y + r)} l ${at(x, y + k)} ${at(x + k, y)} ${at(x + r, y)} c h`
  );
};

/** SVG path data as PDF operators. */
export const svgPath = (data: string, at: Place): string => {
  let out = '';
  for (const segment of parsePath(data)) {
    if (segment[0] === 'Z') out += 'h ';
    else if (segment[0] === 'C') {
      const [, first, second, to] = segment;
      out += `${at(...first)} ${at(...second)} ${at(...to)} c `;
    } else out += `${at(...segment[1])} ${segment[0] === 'M' ? 'm' : 'l'} `;
  }
  return out;
};

/** A place on a page of a given height, where the figure's origin lies at x, y. */
export const placeOn =
  (pageHeight: number, x = 0, y = 0, write: (value: number) => string = number): Place =>
  (px, py) =>
    `${write(x + px)} ${write(pageHeight - y - py)}`;
