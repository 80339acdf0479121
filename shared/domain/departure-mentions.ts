import type { Stakeholder } from '../records/stakeholder.ts';

type Named = Pick<Stakeholder, 'id' | 'name' | 'isGroup' | 'roleType'>;

/** A first or last name is only looked for by itself when it has at least this many letters. */
const shortestName = 3;

const wordsOf = (name: string): string[] =>
  name.split(/[\s,.()]+/u).filter((word) => /^\p{L}/u.test(word) && Array.from(word).length >= shortestName);

const literal = (text: string): string => text.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);

const wholeWords = (texts: readonly string[]): RegExp | null =>
  texts.length === 0
    ? null
    : new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${texts.map(literal).join('|')})(?![\p{L}\p{N}])`, 'iu');

/**
 * Finds somebody in a text: their whole name, or their first or last name where nobody else on the map has
 * it. A group is only found by its whole name.
 */
export const mentionOf = (person: Named, people: readonly Named[]): ((text: string | null) => boolean) => {
  const others = new Set(
    people
      .filter(({ id }) => id !== person.id)
      .flatMap(({ name }) => wordsOf(name.normalize('NFC')).map((word) => word.toLocaleLowerCase('en'))),
  );
  const name = person.name.normalize('NFC').trim();
  const own = person.isGroup ? [] : wordsOf(name).filter((word) => !others.has(word.toLocaleLowerCase('en')));
  const pattern = wholeWords([name, ...own].filter((text) => text !== ''));
  return (text) => text !== null && pattern !== null && pattern.test(text.normalize('NFC'));
};

/** Finds the role somebody plays in a text: "champion", "executive sponsor", "sponsor". */
export const roleMentionOf = ({ roleType }: Named): ((text: string | null) => boolean) => {
  if (roleType === null) return () => false;
  const last = roleType.split(' ').at(-1) ?? roleType;
  // "User" and "Maker" alone say nothing about a role.
  const short = last === 'User' || last === 'Maker' ? [] : [last, `${last}s`];
  const pattern = wholeWords([roleType, `${roleType}s`, ...short]);
  return (text) => text !== null && pattern !== null && pattern.test(text);
};
