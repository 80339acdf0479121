import type { Point, Segment } from '../../engine/path-data.ts';

/** A point's coordinates go through a b c d e f as SVG and PDF write a matrix. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const combined = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

export const moved = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** How much longer a line becomes, on average. */
export const stretchOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

export const movedPath = (matrix: Matrix, path: readonly Segment[]): Segment[] =>
  path.map((segment) => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] === 'C') {
      return ['C', moved(matrix, segment[1]), moved(matrix, segment[2]), moved(matrix, segment[3])];
    }
    return [segment[0], moved(matrix, segment[1])];
  });

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const operations: Readonly<Record<string, (values: readonly number[]) => Matrix | undefined>> = {
  matrix: ([a, b, c, d, e, f]) =>
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined
      ? undefined
      : [a, b, c, d, e, f],
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([angle = 0, x = 0, y = 0]) => {
    const [cos, sin] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
    return combined([1, 0, 0, 1, x, y], combined([cos, sin, -sin, cos, 0, 0], [1, 0, 0, 1, -x, -y]));
  },
  skewX: ([angle = 0]) => [1, 0, Math.tan(radians(angle)), 1, 0, 0],
  skewY: ([angle = 0]) => [1, Math.tan(radians(angle)), 0, 1, 0, 0],
};

const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/giu;

/** All numbers in a text, in order. */
export const numbersIn = (text: string): number[] =>
  Array.from(text.matchAll(number), ([found]) => Number(found));

/** Reads a `transform` attribute (SVG 2, 8.5); undefined for one that cannot be read. */
export const parseTransform = (text: string): Matrix | undefined => {
  let matrix: Matrix = identity;
  for (const [, name = '', values = ''] of text.matchAll(/(\w+)\s*\(([^)]*)\)/gu)) {
    const made = Object.hasOwn(operations, name) ? operations[name]?.(numbersIn(values)) : undefined;
    if (!made) return undefined;
    matrix = combined(matrix, made);
  }
  return matrix;
};
