import type { Encoding } from '../../../../shared/imports.ts';
import { makeDecoder } from './decode.ts';

/** Encodings of one byte a character that offices write, the likeliest first. */
const candidates = ['windows-1252', 'macintosh', 'windows-1250'] as const satisfies readonly Encoding[];

/** How much better another encoding must read before it is taken for the likeliest. */
const clearly = 2;

const letter = /\p{L}/u;
const lower = /\p{Ll}/u;
/** Signs that stand between letters in running text, and blanks that only look like one. */
const joins = /[\u2018\u2019\u00b7\u00ad\u2010-\u2014\u00a0\u00b4]/u;

/**
 * How well a text reads: a letter within a word is a point when it is lower case as the letters around it,
 * a sign or a capital within a word of lower case is one less, a control character is three less.
 */
const readability = (text: string): number => {
  let points = 0;
  for (let at = 1; at < text.length - 1; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue;
    const character = text.charAt(at);
    if (/[\u0080-\u009f]/u.test(character)) {
      points -= 3;
      continue;
    }
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (!letter.test(before) && !letter.test(after)) continue;
    if (joins.test(character)) points += letter.test(before) && letter.test(after) ? 1 : 0;
    else if (lower.test(character)) points += 1;
    else if (!letter.test(character)) points -= letter.test(before) && letter.test(after) ? 1 : 0;
    else if (lower.test(before)) points -= 1;
  }
  return points;
};

/** The encoding in which bytes that are not UTF-8 read best. */
export const findSingleByte = (bytes: Buffer): Encoding => {
  let best: Encoding = candidates[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const points = readability(makeDecoder(candidate)(bytes, true));
    if (points >= most + (candidate === candidates[0] ? 0 : clearly)) [best, most] = [candidate, points];
  }
  return best;
};
