import type { Weight } from '../engine/canvas.ts';
import type { Font } from '../engine/font.ts';
import { shapeWord, type Word } from '../engine/word.ts';
import { fallbackFonts } from './list.ts';
import type { FontOpener } from './open.ts';

/** The fonts a document is set in: its own first, others where that one has no letter. */
export type Typeface = {
  readonly first: Readonly<Record<Weight, Font>>;
  /**
   * Shapes a word without spaces, or a space. `tabular` gives every digit the same width; a word that is read
   * from right to left is shaped as a whole.
   */
  readonly word: (text: string, weight: Weight, tabular: boolean, rightToLeft?: boolean) => Word;
};

const wordsKept = 20_000;

/**
 * A typeface.
 * @param own Fonts in the order they are asked, per weight; at least one.
 */
export const typeface = (
  opener: FontOpener,
  own: Readonly<Record<Weight, readonly [Font, ...Font[]]>>,
): Typeface => {
  const kept = new Map<string, Map<string, Word>>();

  function* fallbackFor(grapheme: string, weight: Weight): Iterable<Font> {
    yield* own[weight].slice(1);
    for (const fallback of fallbackFonts) {
      if (fallback.opens.test(grapheme)) yield opener.shipped(fallback, weight);
    }
  }

  const wordsOf = (weight: Weight, tabular: boolean, rightToLeft: boolean): Map<string, Word> => {
    const key = `${weight}${tabular}${rightToLeft}`;
    const known = kept.get(key);
    if (known) return known;
    const made = new Map<string, Word>();
    kept.set(key, made);
    return made;
  };
  const leftToRight = {
    400: [wordsOf(400, false, false), wordsOf(400, true, false)],
    600: [wordsOf(600, false, false), wordsOf(600, true, false)],
  } as const;

  return {
    first: { 400: own[400][0], 600: own[600][0] },
    word: (text, weight, tabular, rightToLeft = false) => {
      const words = rightToLeft ? wordsOf(weight, tabular, true) : leftToRight[weight][tabular ? 1 : 0];
      const known = words.get(text);
      if (known) return known;
      if (words.size >= wordsKept) words.clear();
      const made = shapeWord(text, { tabular, rightToLeft }, own[weight][0], (grapheme) =>
        fallbackFor(grapheme, weight),
      );
      words.set(text, made);
      return made;
    },
  };
};
