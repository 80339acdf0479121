/** Text as it is compared: one form and case per letter, no spaces, and where words begin and end. */
export type NormalText = {
  readonly letters: string;
  /** Whether a word may begin or end before a letter, or after the last. */
  readonly isEdge: (at: number) => boolean;
};

const blank = /[\s\p{Cf}\p{Zs}\p{Cc}]/u;
const wordLetter = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that do not part words by spaces. */
const wordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Ligatures and compatibility forms become plain letters; lines, spaces and invisible marks are gone. */
export const normalText = (text: string): NormalText => {
  let letters = '';
  const edges: boolean[] = [];
  let last = '';
  let parted = true;
  for (const character of text.normalize('NFKC').toLowerCase()) {
    if (blank.test(character)) {
      parted = true;
      continue;
    }
    const isWord = wordLetter.test(character);
    const edge =
      parted || !isWord || !wordLetter.test(last) || wordless.test(character) || wordless.test(last);
    for (let unit = 0; unit < character.length; unit += 1) edges.push(unit === 0 && edge);
    letters += character;
    last = character;
    parted = false;
  }
  return { letters, isEdge: (at) => at >= edges.length || (edges[at] ?? true) };
};
