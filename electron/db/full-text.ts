/**
 * What a person typed as an FTS5 query: every word by its beginning, all of them required. Words are quoted,
 * so that nothing typed is read as query syntax. Null when there is no word in it.
 */
export const matchPrefixes = (typed: string): string | null => {
  const words = typed.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu);
  return words
    ? words
        .slice(0, 20)
        .map((word) => `"${word}"*`)
        .join(' ')
    : null;
};
