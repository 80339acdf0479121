import { type Node, space } from '../layout/node.ts';
import { laidStack } from '../layout/stack.ts';

/** The first of several versions that is at most `room` points tall; the last when none is. */
export const firstFitting =
  (versions: readonly Node[], room: number): Node =>
  (width, kit) => {
    let laid = space(0)(width, kit);
    for (const version of versions) {
      laid = version(width, kit);
      if (laid.height <= room + 0.01) break;
    }
    return laid;
  };

/** Versions below a top that all of them have in common, in a room of `room` points for both. */
export const fittingBelow =
  (top: Node, gap: number, room: number, below: (left: number) => Node): Node =>
  (width, kit) => {
    const above = top(width, kit);
    return laidStack([above, below(room - above.height - gap)(width, kit)], gap);
  };

/**
 * Lines of two lists that share a column, from all of both down to one of each: the longer gives way first, and
 * the second of two that are as long.
 * @param weight How many lines of the second a line of the first is worth.
 */
export const sharedLines = (
  first: number,
  second: number,
  weight = 1,
): (readonly [first: number, second: number])[] => {
  const lengths: (readonly [number, number])[] = [[first, second]];
  let [a, b] = [first, second];
  while (a > 1 || b > 1) {
    if (b > 1 && b * weight >= a) b -= 1;
    else if (a > 1) a -= 1;
    else b -= 1;
    lengths.push([a, b]);
  }
  return lengths;
};
