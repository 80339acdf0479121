/** Where a long word may go on in the next line: after a hyphen or slash between long parts. */
const inside = /(?<=\p{L}{4}[-/–—])(?=\p{L}{4})/u;
const mayBreak = /[-/–—]/u;
const plain = /^[\u0021-\u007e]*$/u;

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb-\u30ff\uff00-\uff65]/u;
/** Closing marks, small kana and the like do not begin a line (Unicode Standard Annex 14, CL CP EX IS NS CJ). */
const startsNoLine =
  /^[\p{Pe}\p{Pf}\p{M}、。，．・：；！？ー々〻ゝゞヽヾ〜～ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％‰.,:;!?'"…‥]/u;
/** Opening marks and signs of money do not end one (OP, PR). */
const endsNoLine = /[\p{Ps}\p{Pi}$€£¥＄￥￡#＃]$/u;
const thai = /\p{Script=Thai}/u;
/** A space of no width says where a word may be parted. */
const zeroWidth = /(?<=\u200B)/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
let thaiWords: Intl.Segmenter | undefined;

/** Chinese and Japanese have no spaces: a line may end after most letters. */
const ideographicUnits = (word: string): string[] => {
  const units: string[] = [];
  let last = '';
  for (const { segment } of graphemes.segment(word)) {
    const parts =
      (eastAsian.test(segment) || eastAsian.test(last)) &&
      !startsNoLine.test(segment) &&
      !endsNoLine.test(last);
    if (parts || units.length === 0) units.push(segment);
    else units[units.length - 1] += segment;
    last = segment;
  }
  return units;
};

/** The pieces of a word without spaces between which a line may end; together they are the word. */
export const breakUnits = (word: string): readonly string[] => {
  if (plain.test(word)) return mayBreak.test(word) ? word.split(inside) : [word];
  if (thai.test(word)) {
    thaiWords ??= new Intl.Segmenter('th', { granularity: 'word' });
    return Array.from(thaiWords.segment(word), ({ segment }) => segment);
  }
  const pieces = word.includes('\u200B') ? word.split(zeroWidth) : [word];
  return pieces.flatMap((piece) => {
    if (eastAsian.test(piece)) return ideographicUnits(piece);
    return mayBreak.test(piece) ? piece.split(inside) : [piece];
  });
};
