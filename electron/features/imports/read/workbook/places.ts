/** Number of a column from its letters, from 0: A is 0, Z 25, AA 26. */
export const columnIndex = (letters: string): number => {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + (letters.charCodeAt(at) & 31);
  return index - 1;
};

/** The column that a place such as `BC12` names, from 0; -1 when it names none. */
export const columnOf = (place: string): number => {
  let at = 0;
  let index = 0;
  for (; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) | 32;
    if (letter < 97 || letter > 122) break;
    index = index * 26 + (letter - 96);
  }
  return at === 0 || at > 3 ? -1 : index - 1;
};
