/** A small repeatable source of choices: the same seed gives the same sample on every machine. */
export type Random = {
  /** Whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** `count` different items, in the order of the list. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
  /** True in `percent` of a hundred cases. */
  readonly chance: (percent: number) => boolean;
};

/** Mulberry32: 32 bits of state are plenty for a sample. */
export const random = (seed: number): Random => {
  let state = (seed + 1) * 0x9e37_79b9;
  const next = (): number => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    some: (items, count) => {
      const places = items.map((_, index) => ({ index, weight: next() }));
      places.sort((a, b) => a.weight - b.weight);
      const chosen = new Set(places.slice(0, count).map(({ index }) => index));
      return items.filter((_, index) => chosen.has(index));
    },
    chance: (percent) => next() * 100 < percent,
  };
};
