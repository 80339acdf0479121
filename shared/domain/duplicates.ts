import {
  alikeness,
  companyOf,
  enough,
  lettersOf,
  lettersShared,
  nameBlocks,
  nameLikeness,
  sameNumbers,
  type Company,
  type Comparable,
  type Letters,
} from './alike.ts';
import { crmKey } from './salesforce-id.ts';

export const duplicateReasons = ['crmId', 'email', 'domain', 'name'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** Two records, by their places in the list that was searched, that are probably one (row 3). */
export type Pair = {
  readonly first: number;
  readonly second: number;
  /** How sure, 80 to 99. */
  readonly percent: number;
  readonly why: DuplicateReason;
};

type Likeness = Pick<Pair, 'percent' | 'why'>;

/** A word that many records share tells none apart: such a block is not searched. */
const widestBlock = 400;

/**
 * Compares only records that share a key, each pair once, the likeliest first. Work grows with the sizes of the
 * blocks, not with the square of the list.
 */
const pairsWithin = (
  count: number,
  keysOf: (place: number) => readonly string[],
  compare: (first: number, second: number) => Likeness | null,
): Pair[] => {
  const blocks = new Map<string, number[]>();
  const keys = Array.from({ length: count }, (_, place) => keysOf(place));
  keys.forEach((own, place) => {
    for (const key of own) {
      const block = blocks.get(key);
      if (block) block.push(place);
      else blocks.set(key, [place]);
    }
  });
  const metBy = new Int32Array(count).fill(-1);
  const found: Pair[] = [];
  keys.forEach((own, first) => {
    for (const key of own) {
      const block = blocks.get(key) ?? [];
      if (block.length > widestBlock) continue;
      for (const second of block) {
        if (second <= first || metBy[second] === first) continue;
        metBy[second] = first;
        const likeness = compare(first, second);
        if (likeness) found.push({ first, second, ...likeness });
      }
    }
  });
  return found.sort((left, right) => right.percent - left.percent || left.first - right.first);
};

const sameKey = (left: string | null, right: string | null): boolean => left !== null && left === right;

export type AccountToCompare = Comparable & {
  /** E-mail addresses of its people, lower case. */
  readonly emails: readonly string[];
};

const compareAccounts = (left: Company, right: Company, share: boolean): Likeness | null => {
  if (sameKey(left.crmKey, right.crmKey)) return { percent: 99, why: 'crmId' };
  const alike = alikeness(left, right);
  // Somebody who is in both books: the names need to agree no more than roughly.
  if (share && (alike?.percent ?? 0) < 90 && nameLikeness(left, right) >= 0.5)
    return { percent: 90, why: 'email' };
  return alike;
};

/**
 * Pairs of accounts that are probably one: the same CRM id (15 or 18 characters), the same registered domain
 * with names that agree, a person's e-mail in both, or names that differ by little.
 */
export const accountPairs = (accounts: readonly AccountToCompare[]): Pair[] => {
  const companies = accounts.map(companyOf);
  const emails = accounts.map((account) => new Set(account.emails));
  const companyAt = (place: number): Company =>
    companies[place] ?? companyOf({ name: '', domain: null, crmId: null });
  return pairsWithin(
    accounts.length,
    (place) => {
      const company = companyAt(place);
      return [
        ...(company.crmKey === null ? [] : [`c ${company.crmKey}`]),
        ...(company.registered === null ? [] : [`d ${company.registered}`]),
        ...[...(emails[place] ?? [])].map((email) => `e ${email}`),
        // The whole name and its beginning: keys that stay narrow where many names share a word.
        `w ${company.letters.text}`,
        `b ${company.words.join('').slice(0, 9)}`,
        ...nameBlocks(company).map((key) => `n ${key}`),
      ];
    },
    (first, second) => {
      const theirs = emails[second];
      const share = [...(emails[first] ?? [])].some((email) => theirs?.has(email));
      return compareAccounts(companyAt(first), companyAt(second), share);
    },
  );
};

export type PersonToCompare = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  readonly crmId: string | null;
  /** A group, and a role that nobody fills, are no person. */
  readonly isPerson: boolean;
};

const titles = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'miss', 'sir', 'ing', 'mag', 'herr', 'frau', 'mme']);

type Person = {
  readonly words: readonly string[];
  readonly letters: Letters;
  readonly email: string | null;
  readonly crmKey: string | null;
};

const personOf = ({ name, email, crmId }: PersonToCompare): Person => {
  const all = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const words = all.filter((word) => !titles.has(word)).sort();
  return {
    words,
    letters: lettersOf(words.join(' ')),
    email: email === null || email.trim() === '' ? null : email.trim().toLowerCase(),
    crmKey: crmId === null ? null : crmKey(crmId),
  };
};

/** "J. Weber" and "Jonas Weber": every word of one is a word of the other, or its first letter. */
const abbreviates = (left: Person, right: Person): boolean => {
  if (left.words.length !== right.words.length || left.words.length < 2) return false;
  const open = [...right.words];
  let whole = 0;
  for (const word of [...left.words].sort((one, other) => other.length - one.length)) {
    const same = open.indexOf(word);
    const at =
      same >= 0
        ? same
        : open.findIndex((other) => other[0] === word[0] && (other.length === 1 || word.length === 1));
    if (at < 0) return false;
    if (same >= 0 && word.length > 2) whole += 1;
    open.splice(at, 1);
  }
  return whole > 0;
};

const comparePeople = (left: Person, right: Person): Likeness | null => {
  if (sameKey(left.crmKey, right.crmKey)) return { percent: 99, why: 'crmId' };
  if (sameKey(left.email, right.email)) return { percent: 97, why: 'email' };
  const twoIds = left.crmKey !== null && right.crmKey !== null;
  const twoEmails = left.email !== null && right.email !== null;
  const certain = lettersShared(left.letters, right.letters);
  const names = certain < 1 && abbreviates(left, right) ? 0.9 : certain;
  // A slip of the pen in a short name makes another name of it.
  if (names < 0.86 || !sameNumbers(left.words, right.words)) return null;
  // Two addresses are two people, unless their names are the same to the letter.
  if (twoEmails && certain < 1) return null;
  const percent = Math.round(Math.min(95, 100 * names) - (twoEmails ? 8 : 0) - (twoIds ? 5 : 0));
  return percent < enough ? null : { percent, why: 'name' };
};

/** Pairs of people of one account who are probably one: by CRM id, e-mail, or a name in another order or spelling. */
export const peoplePairs = (people: readonly PersonToCompare[]): Pair[] => {
  const persons = people.map(personOf);
  const nobody: Person = { words: [], letters: lettersOf(''), email: null, crmKey: null };
  return pairsWithin(
    people.length,
    (place) => {
      const { accountId, isPerson } = people[place] ?? { accountId: '', isPerson: false };
      const { words, email, crmKey: key } = persons[place] ?? nobody;
      if (!isPerson) return [];
      return [
        ...(key === null ? [] : [`c ${key}`]),
        ...(email === null ? [] : [`e ${email}`]),
        ...words.filter((word) => word.length > 2).map((word) => `n ${word.slice(0, 3)}`),
      ].map((own) => `${accountId} ${own}`);
    },
    (first, second) => comparePeople(persons[first] ?? nobody, persons[second] ?? nobody),
  );
};
