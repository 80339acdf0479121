import createBidi from 'bidi-js';

import { isolated, rightToLeft } from '../../../../../shared/text/isolate.ts';

/** Marks that turn the direction of what follows. */
const mark = /[\u200F\u202B\u2067\u2068]/u;

/** Which way each part of a text is read (Unicode Standard Annex 9). */
export type Directions = {
  /** Per UTF-16 unit; odd is right to left. */
  readonly levels: Uint8Array;
  /** Level of the paragraph that a unit belongs to: 1 where its first letter is read from right to left. */
  readonly paragraphLevel: (unit: number) => number;
};

let algorithm: ReturnType<typeof createBidi> | undefined;

/** What parts of a line are joined by: "Ours · owner · date". */
const joint = ' · ';
const strong = /\p{L}/u;

/**
 * A line of joined parts that are read both ways: each part is ordered by itself, and the parts stand in the
 * order they were joined. One that is read one way throughout stays whole.
 */
const withPartsApart = (line: string): string => {
  const parts = line.split(joint);
  const ways = new Set(parts.map((part) => rightToLeft.test(strong.exec(part)?.[0] ?? 'a')));
  return ways.size < 2 ? line : parts.map(isolated).join(joint);
};

/** Directions of a text that marks were added to, by the units it had before. */
const withoutMarks = (text: string, marked: string, { levels, paragraphLevel }: Directions): Directions => {
  const places = new Uint32Array(text.length);
  for (let [unit, at] = [0, 0]; unit < text.length; unit += 1, at += 1) {
    while (marked[at] !== text[unit]) at += 1;
    places[unit] = at;
  }
  return {
    levels: Uint8Array.from(places, (place) => levels[place] ?? 0),
    paragraphLevel: (unit) => paragraphLevel(places[unit] ?? 0),
  };
};

/** Directions of a text whose paragraphs are parted by line ends; undefined when all of it runs left to right. */
export const directionsOf = (text: string): Directions | undefined => {
  if (!rightToLeft.test(text) && !mark.test(text)) return undefined;
  algorithm ??= createBidi();
  const marked = text.includes(joint) ? text.split('\n').map(withPartsApart).join('\n') : text;
  const { levels, paragraphs } = algorithm.getEmbeddingLevels(marked);
  const found: Directions = {
    levels,
    paragraphLevel: (unit) => paragraphs.find(({ end }) => unit <= end)?.level ?? 0,
  };
  return marked === text ? found : withoutMarks(text, marked, found);
};

/**
 * Order in which the parts of one line stand from left to right (Annex 9, rule L2).
 * @param levels Level of each part, in the order they are read.
 * @returns Indexes of the parts.
 */
export const visualOrder = (levels: readonly number[]): number[] => {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < levels.length; start += 1) {
      if ((levels[start] ?? 0) < level) continue;
      let end = start;
      while (end + 1 < levels.length && (levels[end + 1] ?? 0) >= level) end += 1;
      order.splice(start, end - start + 1, ...order.slice(start, end + 1).reverse());
      start = end;
    }
  }
  return order;
};
