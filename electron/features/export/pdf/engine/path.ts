import type { Box } from './canvas.ts';
import { parsePath, type Point } from './path-data.ts';
import type { Place } from './units.ts';

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

/** SVG path data as PDF operators, with the box that holds all its points; `x` and `y` are where its origin lies. */
export const svgPath = (data: string, x: number, y: number, at: Place): { path: string; box: Box } => {
  let path = '';
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const place = ([px, py]: Point): string => {
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
    return at(x + px, y + py);
  };
  for (const segment of parsePath(data)) {
    if (segment[0] === 'Z') path += 'h ';
    else if (segment[0] === 'C') {
      path += `${place(segment[1])} ${place(segment[2])} ${place(segment[3])} c `;
    } else path += `${place(segment[1])} ${segment[0] === 'M' ? 'm' : 'l'} `;
  }
  return {
    path: path.trimEnd(),
    box: { x: x + left, y: y + top, width: right - left, height: bottom - top },
  };
};
