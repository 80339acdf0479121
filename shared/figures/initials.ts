/** Up to two letters that stand for a name: `JL`, `MT`, `佐`. Empty for a name without letters. */
export const initialsOf = (name: string): string => {
  const words = name
    .normalize('NFC')
    .split(/[\s\-–—.,]+/u)
    .filter((word) => /^\p{L}/u.test(word));
  const first = Array.from(words[0] ?? '')[0] ?? '';
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase('en');
};
