import type { Encoding } from '../../../../shared/imports.ts';

/** Encodings of two bytes a character that East Asian offices write, the strictest first. */
const candidates = ['shift_jis', 'euc-jp', 'gb18030'] as const satisfies readonly Encoding[];

const fewest = 8;
const enough = 0.9;
const together = 0.7;
const kanaEnough = 0.05;

const eastAsian = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e]/u;
const kana = /[\u3041-\u30ff]/u;
const foreign = /[^\p{ASCII}]/u;

/** How a text reads as East Asian: characters beyond ASCII, those that are, those in a row, and kana. */
const countOf = (text: string) => {
  const counts = { foreign: 0, asian: 0, joined: 0, kana: 0 };
  let before = false;
  for (const character of text) {
    const isAsian = eastAsian.test(character);
    if (foreign.test(character)) counts.foreign += 1;
    if (isAsian) counts.asian += 1;
    if (isAsian && before) counts.joined += 1;
    if (kana.test(character)) counts.kana += 1;
    before = isAsian;
  }
  return counts;
};

/** The whole of a text, or null where a byte of it means nothing; a beginning may end within a character. */
const decoded = (head: Buffer, encoding: Encoding, whole: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: !whole });
  } catch {
    return null;
  }
};

/**
 * The East Asian encoding in which the beginning of a file reads without a fault, or null. An accented letter
 * of a European text also makes a character there, but a lone one: these write theirs in a row.
 */
export const findMultiByte = (head: Buffer, whole: boolean): Encoding | null => {
  for (const encoding of candidates) {
    const text = decoded(head, encoding, whole);
    if (text === null) continue;
    const { foreign: all, asian, joined, kana: syllables } = countOf(text);
    if (asian < fewest || asian < all * enough || joined < asian * together) continue;
    // The same bytes are kana in both encodings; a Japanese text is full of them, a Chinese one has none.
    if (encoding !== 'gb18030' && syllables < asian * kanaEnough) continue;
    return encoding;
  }
  return null;
};
