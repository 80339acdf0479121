import { overlap, type Box } from './map-labels.ts';

/** Boxes found by where they are, so that hundreds of lines do not each look at hundreds of names. */
export type BoxIndex<T> = {
  readonly add: (item: T, box: Box) => void;
  /** What may hold a point or reach into a box; ask it again exactly. */
  readonly at: (x: number, y: number) => readonly (readonly [T, Box])[];
  readonly overlaps: (box: Box) => boolean;
};

/** @param size Side of the squares the ground is divided into. */
export const boxIndex = <T>(size: number): BoxIndex<T> => {
  const squares = new Map<number, (readonly [T, Box])[]>();
  const none: readonly (readonly [T, Box])[] = [];
  // No figure is wider than a thousand squares.
  const keyOf = (column: number, row: number): number => row * 1024 + column;
  const span = (from: number, length: number): [number, number] => [
    Math.floor(from / size),
    Math.floor((from + length) / size),
  ];
  const keysOf = ({ x, y, width, height }: Box): number[] => {
    const [left, right] = span(x, width);
    const [top, bottom] = span(y, height);
    const keys: number[] = [];
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) keys.push(keyOf(column, row));
    return keys;
  };
  return {
    add: (item, box) => {
      for (const key of keysOf(box)) {
        const square = squares.get(key);
        if (square) square.push([item, box]);
        else squares.set(key, [[item, box]]);
      }
    },
    at: (x, y) => squares.get(keyOf(Math.floor(x / size), Math.floor(y / size))) ?? none,
    overlaps: (box) =>
      keysOf(box).some((key) => (squares.get(key) ?? none).some(([, other]) => overlap(other, box))),
  };
};
