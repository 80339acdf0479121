const wordsIn = (typed: string): readonly string[] =>
  (typed.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).slice(0, 20);

const prefixes = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' ');

/**
 * What a person typed as an FTS5 query: every word by its beginning, all of them required. Words are quoted,
 * so that nothing typed is read as query syntax. Null when there is no word in it.
 */
export const matchPrefixes = (typed: string): string | null => {
  const words = wordsIn(typed);
  return words.length === 0 ? null : prefixes(words);
};

/**
 * The same, from the best finds to all of them: titles that begin with what was typed, titles that hold its
 * words, records that hold them anywhere. Every query finds what those before it find too; none for no word.
 */
export const matchesByRank = (typed: string): readonly string[] => {
  const words = wordsIn(typed);
  if (words.length === 0) return [];
  const all = prefixes(words);
  return [`title : ^ "${words.join(' ')}" *`, `title : (${all})`, all];
};

/**
 * True when what a person typed may stand within a word: words are found by their beginning, and scripts written
 * without spaces have no words to begin.
 */
export const isSoughtWithin = (typed: string): boolean => /[\u0370-\uffff]/u.test(typed);

/** The condition that an account `a` is found by what a person typed, with its values; null for no word. */
export const accountFoundBy = (
  typed: string,
): { readonly sql: string; readonly bound: Readonly<Record<string, string>> } | null => {
  const match = matchPrefixes(typed);
  if (match === null) return null;
  const withinName = isSoughtWithin(typed) ? ' OR instr(a.name, @text) > 0' : '';
  return {
    sql: `(a.num IN (SELECT rowid FROM account_search WHERE account_search MATCH @match)${withinName})`,
    bound: { match, ...(withinName ? { text: typed.trim() } : {}) },
  };
};
