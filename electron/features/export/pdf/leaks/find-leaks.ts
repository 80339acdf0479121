import { normalText, type NormalText } from './normal-text.ts';
import { type Place, type PlacedText, readBack } from './read-back.ts';

/** Something that must not be in a file. */
export type InternalValue = {
  /** What it is, for the message: "risk: title". */
  readonly field: string;
  readonly value: string;
};

/** An internal value that is in a file all the same. */
export type Leak = {
  readonly field: string;
  /** What of it was found, as it is recorded. */
  readonly value: string;
  readonly place: Place;
};

/** Values of fewer letters are told from chance only when they stand as words of their own. */
const wholeWordBelow = 12;
/** One letter means nothing. */
const shortest = 2;
/** Of a long text a part of this many letters gives it away: text that is cut must not slip through. */
const partLength = 24;
const partStep = 12;

const placesOf = (letters: string, text: NormalText): boolean => {
  const asWord = letters.length < wholeWordBelow;
  for (let at = text.letters.indexOf(letters); at !== -1; at = text.letters.indexOf(letters, at + 1)) {
    if (!asWord || (text.isEdge(at) && text.isEdge(at + letters.length))) return true;
  }
  return false;
};

/** The whole value, and parts of a long one. */
const partsOf = (letters: string): string[] => {
  const parts = [letters];
  for (let at = 0; letters.length > partLength && at + partLength <= letters.length; at += partStep) {
    parts.push(letters.slice(at, at + partLength));
  }
  return parts;
};

/**
 * Searches texts for internal values. What is allowed as well does not count: the name of a person may be on
 * the page although a note that holds it may not.
 * @param allowed Values and wordings that the file may hold.
 */
export const leaksIn = (
  texts: readonly PlacedText[],
  internal: readonly InternalValue[],
  allowed: readonly string[],
): Leak[] => {
  const permitted = normalText(allowed.join('\n'));
  const normal = texts.map(({ place, text }) => ({ place, text: normalText(text) }));
  const leaks: Leak[] = [];
  for (const { field, value } of internal) {
    const { letters } = normalText(value);
    if (letters.length < shortest) continue;
    const parts = partsOf(letters).filter((part) => !placesOf(part, permitted));
    const seen = new Set<string>();
    for (const { place, text } of normal) {
      const key = place.kind === 'page' ? `page ${place.page}` : place.kind;
      if (seen.has(key) || !parts.some((part) => placesOf(part, text))) continue;
      seen.add(key);
      leaks.push({ field, value, place });
    }
  }
  return leaks;
};

/**
 * Reads a finished PDF back and searches all of it for internal values: pages as a reader sees them, metadata,
 * bookmarks, alternatives, links and attachments. Every place of a value is told once.
 */
export const findLeaks = async (
  bytes: Uint8Array,
  internal: readonly InternalValue[],
  allowed: readonly string[],
): Promise<Leak[]> => leaksIn((await readBack(bytes)).texts, internal, allowed);
