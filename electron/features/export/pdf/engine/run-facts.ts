import type { Run } from './canvas.ts';
import type { Font } from './font.ts';

/** What the file needs to know of a run of text, wherever it is drawn. */
export type RunFacts = {
  /** The operator that shows it, or null when it takes several. */
  readonly operator: string | null;
  /** Distinct glyphs of each font. */
  readonly glyphs: readonly (readonly [Font, readonly number[]])[];
  /** Characters that no font has. */
  readonly missing: readonly string[];
};

const operatorOf = (run: Run): string | null => {
  const font = run.words[0]?.pieces[0]?.font;
  if (run.turned || font === undefined) return null;
  let array = '';
  let isOpen = false;
  for (const { pieces } of run.words) {
    for (const piece of pieces) {
      if (piece.font !== font || piece.actualText !== undefined) return null;
      for (const { show, rise, isOpen: goesOn } of piece.strokes) {
        if (rise !== 0) return null;
        array += isOpen ? show : `(${show}`;
        isOpen = goesOn;
      }
    }
  }
  return array === '' ? null : `[${array}${isOpen ? ')' : ''}]TJ\n`;
};

const glyphsOf = ({ words }: Run): RunFacts['glyphs'] => {
  const glyphs = new Map<Font, Set<number>>();
  for (const { pieces } of words) {
    for (const piece of pieces) {
      const known = glyphs.get(piece.font) ?? new Set();
      glyphs.set(piece.font, known);
      for (const glyph of piece.glyphs) known.add(glyph);
    }
  }
  return Array.from(glyphs, ([font, ids]) => [font, [...ids]] as const);
};

/** Facts of a run, found once: lines are kept for many documents, and with them what is known of their runs. */
export const factsOf = (run: Run): RunFacts =>
  (run.facts ??= {
    operator: operatorOf(run),
    glyphs: glyphsOf(run),
    missing: run.words.flatMap((word) => word.missing),
  });

/** The glyphs that runs use of each font, in an order that follows from the document alone. */
export const glyphsIn = (runs: Iterable<RunFacts>): [Font, ReadonlySet<number>][] => {
  const glyphs = new Map<Font, Set<number>>();
  for (const run of runs) {
    for (const [font, ids] of run.glyphs) {
      const known = glyphs.get(font) ?? new Set();
      glyphs.set(font, known);
      for (const id of ids) known.add(id);
    }
  }
  return [...glyphs];
};

export const missingIn = (runs: Iterable<RunFacts>): string[] => {
  const missing = new Set<string>();
  for (const run of runs) for (const character of run.missing) missing.add(character);
  return [...missing];
};
