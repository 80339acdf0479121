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

/** The condition that an account `a` is found by what a person typed, with its values; null for no word. */
export const accountFoundBy = (
  typed: string,
): { readonly sql: string; readonly bound: Readonly<Record<string, string>> } | null => {
  const match = matchPrefixes(typed);
  if (match === null) return null;
  // Words are found by their beginning; scripts written without spaces have no words to begin.
  const withinName = /[\u0370-\uffff]/u.test(typed) ? ' OR instr(a.name, @text) > 0' : '';
  return {
    sql: `(a.num IN (SELECT rowid FROM account_search WHERE account_search MATCH @match)${withinName})`,
    bound: { match, ...(withinName ? { text: typed.trim() } : {}) },
  };
};
