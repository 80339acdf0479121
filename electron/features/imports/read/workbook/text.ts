/**
 * Text as a workbook writes it: `_x000D_` stands for the character with that number. Half a character is
 * replaced by U+FFFD, which is then reported: the database would do so silently.
 */
export const cellText = (text: string): string => {
  const plain = text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/giu, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
  return halves.test(plain) ? plain.replaceAll(/\p{Cs}/gu, '\ufffd') : plain;
};

const halves = /\p{Cs}/u;

/** Many texts, held as a few long ones: a million short strings would take twice the memory. */
export type Texts = {
  readonly add: (text: string) => void;
  /** The text with a number, counted from 0; undefined when there is none. */
  readonly get: (index: number) => string | undefined;
  readonly count: () => number;
  readonly characters: () => number;
};

const pageLength = 64 * 1024;

export const makeTexts = (): Texts => {
  const pages: string[] = [];
  /** Of every text: its page, and where it begins and ends there. */
  let places = new Uint32Array(3 * 1024);
  let count = 0;
  let characters = 0;
  let parts: string[] = [];
  let length = 0;
  const closePage = (): void => {
    pages.push(parts.join(''));
    parts = [];
    length = 0;
  };
  return {
    add: (text) => {
      if (count * 3 === places.length) {
        const larger = new Uint32Array(places.length * 2);
        larger.set(places);
        places = larger;
      }
      places.set([pages.length, length, length + text.length], count * 3);
      count += 1;
      characters += text.length;
      parts.push(text);
      length += text.length;
      if (length >= pageLength) closePage();
    },
    get: (index) => {
      if (!(index >= 0 && index < count)) return undefined;
      const page = places[index * 3] ?? 0;
      if (page === pages.length) closePage();
      return pages[page]?.slice(places[index * 3 + 1], places[index * 3 + 2]);
    },
    count: () => count,
    characters: () => characters,
  };
};
