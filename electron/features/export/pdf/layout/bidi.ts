import createBidi from 'bidi-js';

/** Blocks of scripts that are read from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and the rest. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
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

/** Directions of a text whose paragraphs are parted by line ends; undefined when all of it runs left to right. */
export const directionsOf = (text: string): Directions | undefined => {
  if (!rightToLeft.test(text) && !mark.test(text)) return undefined;
  algorithm ??= createBidi();
  const { levels, paragraphs } = algorithm.getEmbeddingLevels(text);
  return {
    levels,
    paragraphLevel: (unit) => paragraphs.find(({ end }) => unit <= end)?.level ?? 0,
  };
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
