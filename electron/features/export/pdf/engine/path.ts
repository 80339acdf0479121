import { number } from './file.ts';

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

/** SVG elliptical arc as curves (SVG 2, appendix B.2.4), the ellipse's axes upright. */
const arc = (
  from: readonly [number, number],
  radii: readonly [number, number],
  large: boolean,
  sweep: boolean,
  to: readonly [number, number],
  at: Place,
): string => {
  const halfX = (from[0] - to[0]) / 2;
  const halfY = (from[1] - to[1]) / 2;
  const stretch = Math.max(1, Math.hypot(halfX / radii[0], halfY / radii[1]));
  const [rx, ry] = [radii[0] * stretch, radii[1] * stretch];
  const distance = (halfX / rx) ** 2 + (halfY / ry) ** 2;
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (1 - distance) / distance));
  const centreX = (factor * rx * halfY) / ry + (from[0] + to[0]) / 2;
  const centreY = (-factor * ry * halfX) / rx + (from[1] + to[1]) / 2;
  const start = Math.atan2((from[1] - centreY) / ry, (from[0] - centreX) / rx);
  let turn = Math.atan2((to[1] - centreY) / ry, (to[0] - centreX) / rx) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  let out = '';
  for (let piece = 0; piece < pieces; piece += 1) {
    const a = start + piece * step;
    const b = a + step;
    const point = (angle: number, along: number) =>
      at(
        centreX + rx * (Math.cos(angle) - along * Math.sin(angle)),
        centreY + ry * (Math.sin(angle) + along * Math.cos(angle)),
      );
    out += `${point(a, reach)} ${point(b, -reach)} ${point(b, 0)} c `;
  }
  return out;
};

const token = /[MLCAZ]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/giu;

/** SVG path data with absolute M, L, C, A and Z as PDF operators. Throws on any other command. */
export const svgPath = (data: string, at: Place): string => {
  const tokens = data.match(token) ?? [];
  let index = 0;
  let command = '';
  let out = '';
  let here: readonly [number, number] = [0, 0];
  const next = (): number => {
    const value = Number(tokens[index]);
    index += 1;
    if (Number.isNaN(value)) throw new Error('Path data that a figure may not use');
    return value;
  };
  while (index < tokens.length) {
    if (/^[a-z]$/iu.test(tokens[index] ?? '')) {
      command = tokens[index] ?? '';
      index += 1;
    }
    if (command === 'Z') out += 'h ';
    else if (command === 'M' || command === 'L') {
      here = [next(), next()];
      out += `${at(...here)} ${command === 'M' ? 'm' : 'l'} `;
      command = 'L';
    } else if (command === 'C') {
      const controls = `${at(next(), next())} ${at(next(), next())}`;
      here = [next(), next()];
      out += `${controls} ${at(...here)} c `;
    } else if (command === 'A') {
      const radii = [next(), next()] as const;
      next();
      const flags = [next() !== 0, next() !== 0] as const;
      const to = [next(), next()] as const;
      const flat = radii[0] === 0 || radii[1] === 0;
      const still = here[0] === to[0] && here[1] === to[1];
      if (flat) out += `${at(...to)} l `;
      else if (!still) out += arc(here, radii, flags[0], flags[1], to, at);
      here = to;
    } else throw new Error('Path data that a figure may not use');
  }
  return out;
};

/** A place on a page of a given height, where the figure's origin lies at x, y. */
export const placeOn = (pageHeight: number, x = 0, y = 0): Place => {
  return (px, py) => `${number(x + px)} ${number(pageHeight - y - py)}`;
};
